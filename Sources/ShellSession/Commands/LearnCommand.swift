import ColumnarData
import Diagnostics
import Foundation
import Lessons
import NotebookDocuments
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

/// `learn`: the lessons; `learn NAME`: begins one or goes on with it; `learn review` and the like.
enum LearnCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    let course = Course(call.language, try state.configuration.progress?.events() ?? [])
    let name = call.argumentText
    if call.arguments.isEmpty {
      let reminder = state.lesson.map { $0.isPaused ? [] : $0.run.reminder() } ?? []
      return .lesson(reminder, after: list(course, call.language, state.now).parts)
    }
    switch LearnWord(writtenAs: name) {
    case .report: return .answer(Answer(result: course.report))
    case .review: return try review(course, call, in: &state)
    case .placement:
      return try begin(call, [], in: &state) { hasNumbers in
        LessonRun(.placement, of: course.placement, in: call.language, hasShownNumbers: hasNumbers)
      }
    case .pause:
      guard state.lesson != nil else { throw DiagnosticError(.noExercise(at: call.command.wordRange)) }
      state.lesson?.isPaused = true
      return .lesson([.lines([LessonLines.paused[call.language]])])
    case .keepAnswers: return try consent(true, call, in: &state)
    case .dropAnswers: return try consent(false, call, in: &state)
    case nil: break
    }
    let (lesson, files) = try lesson(name, course, call, state)
    return try begin(call, files, in: &state) { LessonRun(lesson, after: course.progress, hasShownNumbers: $0) }
  }

  private static func lesson(
    _ name: String, _ course: Course, _ call: CommandCall, _ state: SessionState
  ) throws(DiagnosticError) -> (lesson: Lesson, files: [String]) {
    if name.hasSuffix(".md") { return try ownLesson(at: name, state, range: call.argumentRange) }
    if let lesson = course.shelf.lesson(named: name) {
      return (lesson, try LessonData.paths(of: lesson, state.configuration))
    }
    let names = course.shelf.lessons.map(\.name)
    let nearest = NearestNames.nearest(to: name, in: names)
    let note = nearest.isEmpty ? Diagnostic.availableNames(names.map { LocalizedText(verbatim: $0) }) : nil
    let notes = note.map { [$0] } ?? [Diagnostic(.nearestNames, ["names": .choices(nearest)])]
    throw DiagnosticError(
      Diagnostic(
        .unknownLesson, at: call.argumentRange, ["name": .text(name)], notes: notes,
        fixes: nearest.map { FixIt(replacing: call.argumentRange, with: $0) }))
  }

  /// A lesson of the learner's or trainer's own, out of its file.
  private static func ownLesson(
    at path: String, _ state: SessionState, range: Range<Int>
  ) throws(DiagnosticError) -> (lesson: Lesson, files: [String]) {
    let url = URL(fileURLWithPath: NSString(string: path).expandingTildeInPath)
    try state.configuration.requireReadable(url.path)
    let document = SessionDocument(parsing: try SessionFile.text(at: url.path))
    let (lesson, faults) = LessonReader.lesson(of: document, name: LessonShelf.place(of: url.path).name, number: nil)
    if let fault = (document.diagnostics + faults).first(where: { $0.severity == .error }) {
      throw DiagnosticError(fault)
    }
    guard !lesson.exercises.isEmpty else {
      throw DiagnosticError(Diagnostic(.lessonWithoutExercises, at: range, ["path": .text(path)]))
    }
    let folder = url.deletingLastPathComponent()
    return (lesson, lesson.dataPaths.map { folder.appendingPathComponent($0).standardizedFileURL.path })
  }

  /// Begins what is taken on the open data; opens the example set where no dossiers are open.
  ///
  /// - Parameter files: The lesson's own files of data, opened unless they are.
  private static func begin(
    _ call: CommandCall, _ files: [String], in state: inout SessionState, _ run: (Bool) -> LessonRun
  ) throws(DiagnosticError) -> CommandResult {
    var earlier: [StatementOutcome.Part] = []
    if state.catalog.table(named: "dossiers") == nil || state.catalog.table(named: "procedures") == nil {
      let place = try ExampleDataset.locate(state.configuration)
      let answer = state.open(
        path: place.path, example: ExampleDataset.name, options: state.configuration.reading, monitor: call.monitor)
      guard answer.status == .answered else { return .answer(answer) }
      earlier = answer.parts
    }
    for path in files where !state.openings.contains(where: { $0.path == path }) {
      let answer = state.open(
        path: path, example: path, options: state.configuration.reading, monitor: call.monitor)
      guard answer.status == .answered else { return .answer(answer) }
      earlier += answer.parts
    }
    let isExample = state.openings.last { $0.tables.contains("dossiers") }?.example == ExampleDataset.name
    var run = run(isExample)
    let outputs = run.begin(at: state.now)
    state.lesson = OpenLesson(run: run)
    if !isExample { earlier.append(.diagnostic(Diagnostic(.lessonOnOtherData))) }
    return .lesson(outputs, after: earlier)
  }

  private static func review(
    _ course: Course, _ call: CommandCall, in state: inout SessionState
  ) throws(DiagnosticError) -> CommandResult {
    let due = course.due(at: state.now)
    if due.isEmpty { return .answer(Answer(diagnostics: [Diagnostic(.nothingToReview)])) }
    let lessons = course.shelf.lessons.filter { lesson in due.contains { $0.lesson == lesson.name } }
    var files: [String] = []
    for lesson in lessons { files += try LessonData.paths(of: lesson, state.configuration) }
    return try begin(call, files, in: &state) {
      LessonRun(.review, of: due, in: call.language, hasShownNumbers: $0)
    }
  }

  private static func consent(
    _ isGiven: Bool, _ call: CommandCall, in state: inout SessionState
  ) throws(DiagnosticError) -> CommandResult {
    let line = isGiven ? LessonLines.answersKept : LessonLines.answersDropped
    return .lesson([.event(ProgressEvent(.consent, at: state.now, isRight: isGiven)), .lines([line[call.language]])])
  }

  private static func list(_ course: Course, _ language: Language, _ now: Date) -> Answer {
    let due = course.due(at: now).count
    let next = course.shelf.lessons.first { lesson in
      lesson.exercises.contains { !(course.progress.standings[$0.name]?.isDone ?? false) }
    }
    return Answer(result: course.listing(at: now), summary: [LessonLines.next(next?.name, due: due)[language]])
  }
}

/// What `learn` says beside the lessons.
private enum LessonLines {
  static let paused = LocalizedText(
    english: "The exercise waits; 'learn' and its lesson's name goes on with it.",
    vietnamese: "Bài tập được gác lại; gõ 'học' kèm tên bài để học tiếp.")
  static let answersKept = LocalizedText(
    english: "Wrong answers are kept in their words from now on, on this computer alone.",
    vietnamese: "Từ nay câu trả lời sai được lưu nguyên văn, chỉ trên máy này.")
  static let answersDropped = LocalizedText(
    english: "Wrong answers are not kept in their words.", vietnamese: "Câu trả lời sai không được lưu nguyên văn.")

  /// - Parameter name: The first lesson that is not done; nil where all are.
  static func next(_ name: String?, due: Int) -> LocalizedText {
    let review = LocalizedText(
      english: due == 0 ? "" : "; 'learn review' asks \(due) again",
      vietnamese: due == 0 ? "" : "; 'học ôn tập' hỏi lại \(due) bài")
    guard let name else {
      return LocalizedText(
        english: "all lessons are done\(review.english)", vietnamese: "đã học hết các bài\(review.vietnamese)")
    }
    return LocalizedText(
      english: "next: 'learn \(name)'\(review.english)", vietnamese: "tiếp theo: 'học \(name)'\(review.vietnamese)")
  }
}
