import Diagnostics
import Foundation
import Lessons
import TestSupport
import Testing
import VietnameseText

/// What is kept of a learner, and what it comes to.
@Suite struct ProgressTests {
  private static let start = Date(timeIntervalSince1970: 1_600_000_000)
  private static let days = ["a": [1, 3, 7]]

  private func day(_ number: Int) -> Date { Self.start.addingTimeInterval(TimeInterval(number) * 86_400) }

  private func passed(_ day: Int, points: Int = 4) -> ProgressEvent {
    ProgressEvent(.passed, at: self.day(day), lesson: "l", exercise: "a", points: points, tries: 2, hints: 1)
  }

  @Test func anExerciseComesBackAfterItsDays() {
    func due(_ events: ProgressEvent...) -> Date? {
      Progress(events, reviewDays: Self.days).standings["a"]?.due([1, 3, 7])
    }
    #expect(due(passed(0)) == day(1))
    #expect(due(passed(0), passed(1)) == day(4), "three days after the first review")
    #expect(due(passed(0), passed(1), passed(2)) == day(4), "before its day nothing is reviewed")
    #expect(due(passed(0), passed(1), passed(4), passed(11)) == nil, "after the last day it stays away")
    #expect(due(passed(0), passed(1), ProgressEvent(.skipped, at: day(5), lesson: "l", exercise: "a")) == day(6))
  }

  @Test func theFirstPassCounts() {
    let wrong = ProgressEvent(.wrong, at: day(0), lesson: "l", exercise: "a", tries: 1, mistake: "base")
    let standing = Progress([wrong, wrong, passed(0, points: 2), passed(3)], reviewDays: Self.days).standings["a"]
    #expect(standing?.points == 2 && standing?.tries == 2 && standing?.hints == 1)
    #expect(standing?.mistakes == ["base"] && standing?.isDone == true && standing?.passedAt == day(3))
  }

  @Test func consentIsTheLastWord() {
    let given = ProgressEvent(.consent, at: day(0), isRight: true)
    let taken = ProgressEvent(.consent, at: day(1), isRight: false)
    #expect(Progress([given], reviewDays: [:]).keepsAnswers)
    #expect(!Progress([given, taken], reviewDays: [:]).keepsAnswers)
  }

  @Test func eventsComeBackAsTheyWere() throws {
    let scratch = try ScratchFolder()
    let file = ProgressFile(path: scratch.url.appendingPathComponent("state/lessons.jsonl").path)
    #expect(try file.events() == [])
    let event = ProgressEvent(
      .wrong, at: day(0), lesson: "l", exercise: "a", tries: 1, mistake: "base", answer: "hồ sơ | hiện \"đếm\"")
    try file.append(event)
    try file.append(passed(0))
    #expect(try file.events() == [event, passed(0)])
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600, "the owner's alone")
  }

  /// What a killed program left half written costs that line alone.
  @Test func aCutLineCostsItselfAlone() throws {
    let scratch = try ScratchFolder()
    let path = scratch.url.appendingPathComponent("lessons.jsonl").path
    let file = ProgressFile(path: path)
    try file.append(passed(0))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"kind\":\"pas".utf8))
    try handle.close()
    try file.append(passed(1))
    #expect(try file.events() == [passed(0), passed(1)])
  }

  @Test func aFolderInItsPlaceIsTold() throws {
    let scratch = try ScratchFolder()
    let file = ProgressFile(path: scratch.url.path)
    #expect(throws: DiagnosticError.self) { try file.append(passed(0)) }
    do throws(DiagnosticError) {
      _ = try file.events()
      Issue.record("a folder is no file of events")
    } catch {
      #expect(error.diagnostic.id == .progressNotKept)
    }
  }
}
