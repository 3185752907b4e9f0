import Diagnostics
import Foundation
import ResultRendering
import ShellSession
import Synchronization
import Testing
import VietnameseText
import WorkProgress

@testable import JupyterKernel

/// What an outcome becomes as messages, without a session.
@Suite struct OutputTests {
  private func output(
    _ parts: [StatementOutcome.Part], status: StatementOutcome.Status = .answered,
    seconds: Double = 0,
    showsTiming: Bool = false
  ) -> (published: [Publication], failure: ErrorReport?) {
    let outcome = StatementOutcome(
      source: "procedures", number: 7, parts: parts, status: status, seconds: seconds)
    let output = OutcomeOutput(
      options: RenderingOptions(language: .english, width: 100), showsTiming: showsTiming)
    return output.messages(of: outcome, isLast: true, monitor: WorkMonitor())
  }

  private func stream(_ name: String, _ text: String) -> Publication {
    Publication("stream", ["name": .text(name), "text": .text(text)])
  }

  @Test func wordsOfOneStreamAreOneMessage() {
    let (published, failure) = output([
      .summary("one"), .text(["two", "three"]), .diagnostic(Diagnostic(.syntheticData)),
    ])
    #expect(failure == nil)
    #expect(published.count == 1)
    #expect(published[0].content["name"] == "stdout")
    #expect(published[0].content["text"]?.text?.hasPrefix("one\ntwo\nthree\n") == true)
  }

  @Test func warningsStandApartInTheirPlace() {
    let warning = Diagnostic(.statementAbandoned)
    let (published, _) = output([.summary("one"), .diagnostic(warning), .summary("two")])
    #expect(published.map { $0.content["name"]?.text } == ["stdout", "stderr", "stdout"])
    #expect(published.last == stream("stdout", "two\n"))
  }

  @Test func controlCharactersAreShownAsSymbols() {
    let (published, _) = output([.summary("a\u{1B}[31mb")])
    #expect(published == [stream("stdout", "a␛[31mb\n")])
  }

  @Test func aFailureHasAllThatIsToldFromTheErrorOn() throws {
    let (published, failure) = output(
      [
        .summary("before"), .diagnostic(Diagnostic(.cancelled)),
        .diagnostic(Diagnostic(.syntheticData)),
      ],
      status: .failed)
    let report = try #require(failure)
    #expect(published == [stream("stdout", "before\n"), .failure(report)])
    #expect(report.name == "MC1402" && report.message == "cancelled")
    #expect(report.lines.first?.contains("\u{1B}[31m") == true)
    #expect(report.lines.count >= 2)
    #expect(Set(report.members.keys) == ["ename", "evalue", "traceback"])
  }

  @Test func anErrorBesideAnAnswerIsNoFailure() {
    let (published, failure) = output([.diagnostic(Diagnostic(.cancelled))])
    #expect(failure == nil)
    #expect(published.map { $0.content["name"] } == ["stderr"])
  }

  @Test func theTimeStandsBehindTheAnswerWhereItIsWanted() {
    let (published, _) = output([.summary("one")], seconds: 1.5, showsTiming: true)
    #expect(published == [stream("stdout", "one\n1.500 s\n")])
  }

  @Test func aDisplayOfANumberIsAResult() {
    #expect(Publication.display(["text/plain": "x"], number: 3).type == "execute_result")
    let beside = Publication.display(["text/plain": "x"])
    #expect(beside.type == "display_data" && beside.content["execution_count"] == nil)
  }

  // MARK: Progress

  private func shown(isFirst: Bool, _ work: (ProgressDisplay, WorkMonitor) async throws -> Void)
    async rethrows
    -> [Publication]
  {
    let published = Published()
    let display = ProgressDisplay(language: .vietnamese, isFirst: isFirst) { published.add($0) }
    let monitor = WorkMonitor()
    monitor.begin(.loading, total: 1000, unit: .rows)
    try await work(display, monitor)
    display.finish()
    return published.all
  }

  private final class Published: Sendable {
    private let publications = Mutex<[Publication]>([])
    var all: [Publication] { publications.withLock(\.self) }
    func add(_ publication: Publication) { publications.withLock { $0.append(publication) } }
  }

  @Test func shortWorkShowsNothing() async {
    let published = await shown(isFirst: true) { display, monitor in
      for _ in 0..<10 { display.update(monitor) }
    }
    #expect(published.isEmpty)
  }

  @Test func longWorkIsUpdatedInPlaceAndCleared() async throws {
    let start = ContinuousClock.now
    let published = try await shown(isFirst: true) { display, monitor in
      for _ in 0..<18 {
        monitor.advance(by: 10)
        display.update(monitor)
        try await Task.sleep(for: .milliseconds(50))
      }
    }
    #expect(published.first?.type == "display_data")
    #expect(published.first?.content["data"]?["text/plain"]?.text?.hasPrefix("đang đọc ") == true)
    #expect(published.dropFirst().dropLast().allSatisfy { $0.type == "update_display_data" })
    #expect(published.last == Publication("clear_output", ["wait": false]))
    #expect(Set(published.dropLast().map { $0.content["transient"] }).count == 1)
    // Two of them clear it.
    #expect(.milliseconds(200) * (published.count - 3) <= ContinuousClock.now - start, "at most five a second")
    #expect(published.dropLast().last?.content["data"]?["text/plain"] == "")
  }

  @Test func progressBehindOtherOutputLeavesThat() async throws {
    let published = try await shown(isFirst: false) { display, monitor in
      try await Task.sleep(for: .milliseconds(350))
      display.update(monitor)
    }
    #expect(published.map(\.type) == ["display_data", "update_display_data"])
  }
}
