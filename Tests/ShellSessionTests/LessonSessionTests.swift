import ColumnarData
import Diagnostics
import Foundation
import Lessons
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// Lessons in a session: what is typed, what is told, what is kept.
@Suite struct LessonSessionTests {
  private static let set = CommittedSession.folder.deletingLastPathComponent()
    .appendingPathComponent("Datasets/hanoi-2020q3").path

  private final class Learner {
    let scratch: ScratchFolder
    let session: Session

    init(_ language: Language = .english, after other: Learner? = nil, time: Date? = nil) async throws {
      scratch = try other?.scratch ?? ScratchFolder()
      var configuration = SessionConfiguration(language: language)
      configuration.progress = ProgressFile(path: scratch.url.appendingPathComponent("lessons.jsonl").path)
      configuration.time = time
      session = Session(configuration: configuration)
      try #require(await session.openExample().status == .answered)
    }

    func tell(_ text: String) async -> Told { Told(outcomes: await session.execute(text)) }

    var events: [ProgressEvent] {
      get async throws { try await session.configuration.progress?.events() ?? [] }
    }
  }

  @Test func aLessonIsTakenInEnglish() async throws {
    let learner = try await Learner()
    let begun = await learner.tell("learn ratio")
    #expect(begun.status == .answered && begun.results.count == 1, "the demonstration is run")
    #expect(begun.text.contains("First a guess: what will come out? Type its number."))
    #expect(await learner.tell("2").text == ["Kept. Now type the query."])
    #expect(await learner.tell("hint").text.first?.hasPrefix("Hint 1 of 3: ") == true)

    let wrong = await learner.tell("procedures | show ratio(level = 4)")
    #expect(
      wrong.text.prefix(2) == [
        "Not yet. Right so far: number, period.",
        "Your base is all 1,813 procedures. The question asks of the eligible ones.",
      ])
    let right = await learner.tell("procedures | where eligible | show ratio(level = 4)")
    #expect(right.rows == ["444/1720"] && right.text.prefix(2) == ["Right.", "You had guessed so."])
    #expect(await learner.tell("choose 2").text.first == "Right, that sentence says what was computed.")

    let skipped = await learner.tell("skip")
    #expect(skipped.results.count == 1, "the answer is run")
    #expect(
      await learner.tell("procedures | where tier = commune | show ratio(mode = full of eligible)").text.first
        == "Right.")
    let done = await learner.tell("1")
    #expect(done.text.first?.hasPrefix("The sentence that says what was computed is: Of the eligible") == true)
    #expect(
      done.text.last == "The lesson is done: 2 of 3 exercises answered here, 6 points. 'learn' lists what is next.")
    #expect(try await learner.events.map(\.kind) == [.begun, .guessed, .wrong, .passed, .skipped, .passed])
  }

  @Test func aLessonIsTakenInVietnamese() async throws {
    let learner = try await Learner(.vietnamese)
    let begun = await learner.tell("học tỷ lệ và dòng tổng")
    #expect(begun.text.contains("Hãy đoán trước: kết quả là bao nhiêu? Gõ số thứ tự."))
    #expect(await learner.tell("chọn 2").text == ["Đã ghi nhận. Bây giờ hãy viết câu lệnh."])
    #expect(await learner.tell("gợi ý").text.first?.hasPrefix("Gợi ý 1/3: ") == true)
    let wrong = await learner.tell("thủ tục | hiện tỷ lệ(mức độ = 4 trên trực tuyến)")
    #expect(wrong.text.first == "Chưa đúng. Phần đã đúng: con số, kỳ.")
    #expect(wrong.text[1].hasPrefix("Mẫu số đang là số thủ tục đã cung cấp trực tuyến."))
    #expect(await learner.tell("thủ tục | hiện tỷ lệ(mức độ = 4 trên đủ điều kiện)").text.first == "Đúng.")
    #expect(await learner.tell("2").text.first == "Đúng, câu đó nói đúng điều đã tính.")
    #expect(await learner.tell("xem đáp án").results.count == 1)
    #expect(await learner.tell("học báo cáo").results.first?.table.rowCount == 2)
  }

  /// Every exercise of every lesson, answered by its own solution in the session of its language.
  @Test(arguments: Language.allCases)
  func everyLessonCanBeTaken(_ language: Language) async throws {
    let learner = try await Learner(language)
    for lesson in LessonShelf(language).lessons {
      #expect(await learner.tell("learn \(lesson.name)").status == .answered, "\(lesson.name)")
      for exercise in lesson.exercises {
        let told = await learner.tell(exercise.solution)
        #expect(told.text.first == (language == .english ? "Right." : "Đúng."), "\(exercise.name): \(told.text)")
        if let label = exercise.label { _ = await learner.tell(String(label.right + 1)) }
      }
    }
    let events = try await learner.events
    let passed = events.filter { $0.kind == .passed }
    #expect(passed.count == LessonShelf(language).lessons.flatMap(\.exercises).count)
    #expect(Set(passed.map(\.points)).subtracting([3, 4]).isEmpty)
    #expect(
      await learner.tell("learn").summary == [language == .english ? "all lessons are done" : "đã học hết các bài"])
  }

  @Test func freePlayDoesNotLoseThePlace() async throws {
    let learner = try await Learner()
    _ = await learner.tell("learn levels")
    for text in [
      "tables", "dossiers | show count by channel", "let a = procedures | where online", "procedures | show nope",
    ] {
      #expect(await learner.tell(text).text.allSatisfy { !$0.hasPrefix("Not yet") }, "\(text)")
    }
    #expect(await learner.tell("procedures | where level = 4 | show count").text.first == "Right.")
  }

  @Test func aPausedLessonTakesNoAnswers() async throws {
    let learner = try await Learner()
    _ = await learner.tell("learn levels")
    _ = await learner.tell("learn pause")
    #expect(await learner.tell("procedures | where level = 4 | show count").text.isEmpty)
    _ = await learner.tell("learn levels")
    #expect(await learner.tell("procedures | where level = 4 | show count").text.first == "Right.")
  }

  /// An answer may rest on definitions, on the result before it, and on everyday words.
  @Test func anAnswerMayComeInSteps() async throws {
    let learner = try await Learner()
    _ = await learner.tell("learn levels")
    _ = await learner.tell("let four = procedures | where level = 4")
    #expect(await learner.tell("four | show count").text.first == "Right.")
    _ = await learner.tell("procedures | where eligible")
    #expect(await learner.tell("| where online | show count").text.first == "Right.")
  }

  @Test func aLessonGoesOnInTheNextSession() async throws {
    let learner = try await Learner()
    _ = await learner.tell("learn levels")
    _ = await learner.tell("procedures | where level = 4 | show count")
    let later = try await Learner(after: learner)
    let text = await later.tell("learn levels").text
    #expect(text.contains("Going on where you were."))
    #expect(text.contains { $0.hasPrefix("Exercise 2 of 3: ") })
  }

  @Test func whatIsDueComesBack() async throws {
    let time = Date(timeIntervalSince1970: 1_600_000_000)
    let learner = try await Learner(time: time)
    _ = await learner.tell("learn levels")
    _ = await learner.tell("procedures | where level = 4 | show count")
    #expect(await learner.tell("learn review").ids == [.nothingToReview])
    let later = try await Learner(after: learner, time: time.addingTimeInterval(90_000))
    #expect(await later.tell("learn").summary == ["next: 'learn levels'; 'learn review' asks 1 again"])
    #expect(await later.tell("learn review").text.contains { $0.hasPrefix("Exercise 1 of 1: ") })
    let done = await later.tell("procedures | where level = 4 | show count").text
    #expect(done.last == "The review is done: 1 of 1 exercises answered here, 3 points. 'learn' lists what is next.")
    let third = try await Learner(after: learner, time: time.addingTimeInterval(180_000))
    #expect(await third.tell("learn review").ids == [.nothingToReview], "three days later, not two")
  }

  @Test func wrongAnswersAreKeptWithConsentAlone() async throws {
    let learner = try await Learner()
    _ = await learner.tell("learn levels")
    _ = await learner.tell("procedures | where level = 3 | show count")
    _ = await learner.tell("learn answers on")
    _ = await learner.tell("procedures | where level >= 3 | show count")
    let kept = try await learner.events.filter { $0.kind == .wrong }
    #expect(kept.map(\.mistake) == ["level-three", "three-and-four"])
    #expect(kept.map(\.answer) == [nil, "procedures | where level >= 3 | show count"])
  }

  @Test(arguments: [
    ("learn nothing", DiagnosticID.unknownLesson), ("hint", .noExercise), ("skip", .noExercise),
    ("2", .nothingToChoose),
    ("choose", .missingArgument), ("choose two", .missingArgument), ("hint me", .extraArgument),
  ])
  func whatCannotBeIsTold(_ text: String, _ id: DiagnosticID) async throws {
    #expect(await (try await Learner()).tell(text).errors == [id])
  }

  @Test func aMistypedLessonIsOffered() async throws {
    let learner = try await Learner()
    let told = await learner.tell("learn ratoi")
    #expect(told.outcomes.last?.correction == "learn ratio")
  }

  @Test func aTrainersOwnLessonIsTaken() async throws {
    let learner = try await Learner()
    let text = LessonShelf.files.first { $0.name == "en/01-levels.md" }?.text ?? ""
    let url = learner.scratch.url.appendingPathComponent("own.md")
    try text.write(to: url, atomically: true, encoding: .utf8)
    #expect(await learner.tell("learn \"\(url.path)\"").text.contains { $0.hasPrefix("Exercise 1 of 3: ") })
    #expect(await learner.tell("procedures | where level = 4 | show count").text.first == "Right.")
    try text.replacing("1. First keep the rows you mean, then count them.", with: "").write(
      to: url, atomically: true, encoding: .utf8)
    #expect(await learner.tell("learn \"\(url.path)\"").errors == [.lessonFormFault])
    try "# No lesson\n".write(to: url, atomically: true, encoding: .utf8)
    #expect(await learner.tell("learn \"\(url.path)\"").errors == [.lessonWithoutExercises])
  }

  @Test func aDocumentHoldsNoLesson() async throws {
    let learner = try await Learner()
    _ = await learner.tell("learn levels")
    _ = await learner.tell("procedures | where level = 4 | show count")
    let path = learner.scratch.url.appendingPathComponent("saved.md").path
    _ = await learner.tell("save \"\(path)\"")
    let saved = try String(contentsOfFile: path, encoding: .utf8)
    #expect(saved.contains("procedures | where level = 4 | show count"))
    #expect(!saved.contains("learn levels") && !saved.contains("Right."))
  }

  @Test func dataThatLackAColumnCannotBeGraded() async throws {
    let scratch = try ScratchFolder()
    for name in ["procedures", "dossiers"] { _ = try scratch.write("code\na\n", to: "set/\(name).csv") }
    let session = Session(configuration: SessionConfiguration())
    _ = await session.open(path: scratch.url.appendingPathComponent("set").path)
    _ = await session.execute("learn levels")
    #expect(Told(outcomes: await session.execute("procedures | show count")).ids == [.lessonCannotBeGraded])
  }

  @Test func withoutAPlaceNothingIsKeptAndNothingFails() async throws {
    let session = Session(configuration: SessionConfiguration())
    _ = await session.open(path: Self.set)
    let told = Told(outcomes: await session.execute("learn levels"))
    #expect(told.ids.contains(.lessonOnOtherData), "the numbers of the text are those of the example set")
    #expect(!told.text.contains { $0.hasPrefix("First a guess") })
    #expect(Told(outcomes: await session.execute("procedures | where level = 4 | show count")).text.first == "Right.")
  }

  @Test func aProgressFileThatCannotBeWrittenIsToldOnce() async throws {
    let scratch = try ScratchFolder()
    var configuration = SessionConfiguration()
    let folder = scratch.url.appendingPathComponent("lessons.jsonl")
    configuration.progress = ProgressFile(path: folder.appendingPathComponent("x").path)
    try "a file".write(to: folder, atomically: true, encoding: .utf8)
    let session = Session(configuration: configuration)
    _ = await session.openExample()
    #expect(Told(outcomes: await session.execute("learn levels")).ids.contains(.progressNotKept))
    let told = Told(outcomes: await session.execute("procedures | where level = 4 | show count"))
    #expect(told.text.first == "Right." && !told.ids.contains(.progressNotKept))
  }
}
