import ColumnarData
import Diagnostics
import Foundation
import Lessons
import Testing
import VietnameseText

/// The steps of a lesson, without a session.
@Suite struct LessonRunTests {
  private static let time = Date(timeIntervalSince1970: 1_600_000_000)

  private func run(after events: [ProgressEvent] = [], numbers: Bool = true) throws -> LessonRun {
    let lesson = try #require(LessonShelf(.english).lesson(named: "ratio"))
    return LessonRun(lesson, after: Progress(events, reviewDays: [:]), hasShownNumbers: numbers)
  }

  private func grade(_ verdict: Grade.Verdict, _ points: Set<Grade.Aspect> = []) -> Grade {
    Grade(verdict: verdict, points: points, mistake: nil, details: [])
  }

  private func lines(_ outputs: [LessonOutput]) -> [String] {
    outputs.flatMap { output -> [String] in if case .lines(let lines) = output { lines } else { [] } }
  }

  private func events(_ outputs: [LessonOutput]) -> [ProgressEvent] {
    outputs.compactMap { if case .event(let event) = $0 { event } else { nil } }
  }

  @Test func anExerciseIsGuessedAnsweredAndNamed() throws {
    var run = try run()
    let begun = run.begin(at: Self.time)
    #expect(lines(begun).first == "Lesson 2: Ratios and totals")
    #expect(begun.contains(.demonstration("procedures | show ratio(online of eligible)")))
    #expect(run.phase == .guess && run.exercise?.name == "ratio-1")

    #expect(events(try run.choose(1, at: Self.time)).map(\.isRight) == [false])
    #expect(run.phase == .answer)
    let wrong = run.take(grade(.wrong, [.number]), of: "x", keepsAnswers: false, at: Self.time)
    #expect(lines(wrong) == ["Not yet. Right so far: number."])
    #expect(events(wrong).map(\.answer) == [nil], "without consent an answer is not kept")

    let right = run.take(grade(.right, [.number, .base, .period]), of: "y", keepsAnswers: false, at: Self.time)
    #expect(lines(right).contains("You had guessed 24.49%."))
    #expect(run.phase == .label)
    let passed = events(try run.choose(2, at: Self.time))
    #expect(passed.map(\.points) == [2], "the number of the first answer, and the label")
    #expect(passed.map(\.tries) == [2])
    #expect(run.exercise?.name == "ratio-2" && run.phase == .answer)
  }

  @Test func aWrongAnswerIsKeptWithConsent() throws {
    var run = try run()
    _ = run.begin(at: Self.time)
    #expect(events(run.take(grade(.wrong), of: "text", keepsAnswers: true, at: Self.time)).map(\.answer) == ["text"])
  }

  @Test func freePlayChangesNothing() throws {
    var run = try run()
    _ = run.begin(at: Self.time)
    let told = run.take(grade(.notTried), of: "tables", keepsAnswers: false, at: Self.time)
    #expect(events(told).isEmpty && run.phase == .guess)
  }

  @Test func hintsComeInTurnAndEnd() throws {
    var run = try run()
    _ = run.begin(at: Self.time)
    for number in 1...3 { #expect(lines(try run.hint())[0].hasPrefix("Hint \(number) of 3: ")) }
    #expect(lines(try run.hint()) == ["There are no more hints; 'skip' shows an answer."])
  }

  @Test func skippingShowsAnAnswerAndGoesOn() throws {
    var run = try run()
    _ = run.begin(at: Self.time)
    let skipped = try run.skip(at: Self.time)
    #expect(events(skipped).map(\.kind) == [.skipped])
    #expect(skipped.contains(.demonstration("procedures | show ratio(level = 4 of eligible)")))
    #expect(run.exercise?.name == "ratio-2")
    _ = try run.skip(at: Self.time)
    let last = try run.skip(at: Self.time)
    #expect(
      lines(last).last == "The lesson is done: 0 of 3 exercises answered here, 0 points. 'learn' lists what is next.")
    #expect(run.phase == .nothing && run.exercise == nil)
    #expect(throws: DiagnosticError.self) { try run.skip(at: Self.time) }
    #expect(throws: DiagnosticError.self) { try run.hint() }
  }

  @Test(arguments: [0, 4, -1])
  func anAnswerThatIsNotThereIsTold(_ number: Int) throws {
    var run = try run()
    _ = run.begin(at: Self.time)
    do throws(DiagnosticError) {
      _ = try run.choose(number, at: Self.time)
      Issue.record("\(number) is none of three")
    } catch {
      #expect(error.diagnostic.id == .noSuchChoice)
    }
    #expect(run.phase == .guess)
  }

  @Test func aLessonGoesOnWhereItEnded() throws {
    let events = ["ratio-1", "ratio-2"].map { ProgressEvent(.passed, at: Self.time, lesson: "ratio", exercise: $0) }
    var run = try run(after: events)
    #expect(lines(run.begin(at: Self.time)).prefix(2) == ["Lesson 2: Ratios and totals", "Going on where you were."])
    #expect(run.exercise?.name == "ratio-3")
    var again = try self.run(
      after: events + [ProgressEvent(.passed, at: Self.time, lesson: "ratio", exercise: "ratio-3")])
    _ = again.begin(at: Self.time)
    #expect(again.exercise?.name == "ratio-1", "a lesson that is done begins anew")
  }

  @Test func onOtherDataNothingIsGuessed() throws {
    var run = try run(numbers: false)
    _ = run.begin(at: Self.time)
    #expect(run.phase == .answer)
  }

  @Test func thePlacementTestTakesOneAnswerEach() throws {
    let course = Course(.english, [])
    var run = LessonRun(.placement, of: course.placement, in: .english, hasShownNumbers: true)
    let begun = lines(run.begin(at: Self.time))
    #expect(begun.contains { $0.hasPrefix("Exercise 1 of 10: ") })
    #expect(lines(try run.hint()) == ["The placement test gives no hints; 'skip' goes on."])
    var told: [LessonOutput] = []
    for number in 1...10 {
      #expect(run.awaitsAnswer)
      let verdict = grade(number == 4 ? .wrong : .right)
      told = run.take(verdict, of: "", keepsAnswers: false, at: Self.time)
      #expect(events(told).map(\.isRight) == [number != 4])
    }
    #expect(lines(told).last == "9 of 10 right. Begin with 'learn periods'.")
  }

  @Test func theCourseKnowsWhatIsDue() throws {
    let events = ["ratio-1", "base-2"].enumerated().map { index, name in
      ProgressEvent(
        .passed, at: Self.time.addingTimeInterval(TimeInterval(-index * 3600)), lesson: "", exercise: name, points: 4)
    }
    let course = Course(.english, events)
    #expect(course.due(at: Self.time).isEmpty)
    let due = course.due(at: Self.time.addingTimeInterval(86_400))
    #expect(due.map(\.exercise.name) == ["base-2", "ratio-1"], "the oldest first")
    #expect(course.report.table.rowCount == 2)
    #expect(course.listing(at: Self.time).table.rowCount == 13)
  }
}
