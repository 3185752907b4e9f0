package import ColumnarData
package import Foundation
package import VietnameseText

/// The lessons of a language beside what a learner has done of them.
package struct Course: Sendable {
  package let shelf: LessonShelf
  package let progress: Progress
  private let language: Language

  package init(_ language: Language, _ events: [ProgressEvent]) {
    shelf = LessonShelf(language)
    let exercises = shelf.lessons.flatMap(\.exercises)
    let days = Dictionary(exercises.map { ($0.name, $0.reviewDays) }, uniquingKeysWith: { first, _ in first })
    progress = Progress(events, reviewDays: days)
    self.language = language
  }

  /// What is due at a time, in the order in which it fell due.
  package func due(at time: Date) -> [(lesson: String, exercise: Exercise)] {
    var found: [(due: Date, lesson: String, exercise: Exercise)] = []
    for lesson in shelf.lessons {
      for exercise in lesson.exercises {
        guard let due = progress.standings[exercise.name]?.due(exercise.reviewDays), due <= time else { continue }
        found.append((due, lesson.name, exercise))
      }
    }
    return found.sorted { $0.due < $1.due }.map { ($0.lesson, $0.exercise) }
  }

  /// The questions of the placement test: the last exercise of each of the first ten lessons.
  package var placement: [(lesson: String, exercise: Exercise)] {
    shelf.lessons.prefix(10).compactMap { lesson in lesson.exercises.last.map { (lesson.name, $0) } }
  }

  // MARK: Tables

  /// Every lesson: what it is called and how much of it is done.
  package func listing(at time: Date) -> ResultTable {
    let lessons = shelf.lessons
    let due = Dictionary(grouping: due(at: time), by: \.lesson)
    func done(_ lesson: Lesson) -> Int {
      lesson.exercises.count { progress.standings[$0.name]?.isDone ?? false }
    }
    return ResultTable(
      listing: "lessons",
      [
        .numbers("number", LocalizedText(english: "No.", vietnamese: "Số"), lessons.map { $0.number.map(Int64.init) }),
        .texts("name", LocalizedText(english: "Name", vietnamese: "Tên gọi"), lessons.map(\.name)),
        .texts("title", LocalizedText(english: "Title", vietnamese: "Nội dung"), lessons.map(\.title)),
        .numbers(
          "exercises", LocalizedText(english: "Exercises", vietnamese: "Bài tập"),
          lessons.map { Int64($0.exercises.count) }),
        .numbers("done", LocalizedText(english: "Done", vietnamese: "Đã làm"), lessons.map { Int64(done($0)) }),
        .numbers(
          "due", LocalizedText(english: "To review", vietnamese: "Cần ôn"),
          lessons.map { Int64(due[$0.name]?.count ?? 0) }),
      ])
  }

  /// Every exercise that was passed or skipped: points, answers, hints, mistakes, and when it comes back.
  package var report: ResultTable {
    let rows = shelf.lessons.flatMap { lesson in
      lesson.exercises.compactMap { exercise in
        progress.standings[exercise.name].map { (lesson: lesson.name, exercise: exercise, standing: $0) }
      }
    }
    func day(_ date: Date?) -> String { date.map { String($0.formatted(.iso8601).prefix(10)) } ?? "" }
    return ResultTable(
      listing: "learned",
      [
        .texts("lesson", LocalizedText(english: "Lesson", vietnamese: "Bài"), rows.map(\.lesson)),
        .texts("exercise", LocalizedText(english: "Exercise", vietnamese: "Bài tập"), rows.map(\.exercise.name)),
        .numbers(
          "points", LocalizedText(english: "Points", vietnamese: "Điểm"),
          rows.map { $0.standing.passedAt == nil ? nil : Int64($0.standing.points) }),
        .numbers(
          "answers", LocalizedText(english: "Answers", vietnamese: "Số lần trả lời"),
          rows.map { $0.standing.passedAt == nil ? nil : Int64($0.standing.tries) }),
        .numbers("hints", LocalizedText(english: "Hints", vietnamese: "Gợi ý"), rows.map { Int64($0.standing.hints) }),
        .texts(
          "mistakes", LocalizedText(english: "Mistakes", vietnamese: "Lỗi đã gặp"),
          rows.map { $0.standing.mistakes.joined(separator: ", ") }),
        .texts(
          "passed", LocalizedText(english: "Passed", vietnamese: "Đạt ngày"), rows.map { day($0.standing.passedAt) }),
        .texts(
          "due", LocalizedText(english: "Comes back", vietnamese: "Ôn ngày"),
          rows.map { day($0.standing.due($0.exercise.reviewDays)) }),
      ])
  }
}
