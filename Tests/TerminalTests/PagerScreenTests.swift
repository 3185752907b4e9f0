import Foundation
import TestSupport
import Testing

/// Long answers on the screen, by `less` and by pagers that do not behave.
extension ShellOnScreen {
  @Suite struct PagerScreenTests {
    /// A shell in which an answer is being paged.
    private func paging(_ pager: String?, until condition: ([String]) -> Bool) throws -> ShellJob {
      let job = try ShellJob("-q \(LongTable.path)", environment: pager.map { ["PAGER": $0] } ?? [:])
      try job.expectPrompt()
      try job.submit("set rows all")
      try job.expectPrompt()
      try job.submit(LongTable.name)
      try job.terminal.expect(condition)
      return job
    }

    private func leave(_ job: ShellJob) throws {
      try job.submit("\(LongTable.name) | show count")
      try job.expectPrompt(after: "6,000")
      try job.terminal.press("C-d")
      try job.expectEnd(code: 0)
    }

    /// Once all of the text is taken, Ctrl-C is the pager's alone.
    @Test func controlCInAPagerThatHasAllEndsNothing() throws {
      let job = try paging(nil) { $0.last?.hasPrefix("q: back") == true }
      try job.terminal.type("G")
      try job.terminal.expect { $0.last?.contains("END") == true }
      try job.terminal.type("/nowhere")
      try job.terminal.expect { $0.last == "/nowhere" }
      try job.terminal.press("C-c")
      try job.terminal.expect { $0.last?.hasPrefix("q: back") == true || $0.last?.contains("END") == true }
      try job.terminal.type("q")
      try job.expectPrompt()
      #expect(try !job.terminal.rows().contains { $0.hasSuffix("cancelled") })
      try leave(job)
    }

    /// Two in a row neither: the pager has the terminal until it is left.
    @Test func aPagerThatIgnoresControlCStays() throws {
      let job = try paging("trap \"\" INT; head -2; read answer </dev/tty; echo got $answer") {
        $0.last?.hasPrefix("Id") == true
      }
      try job.terminal.press("C-c")
      try job.terminal.press("C-c")
      try job.terminal.type("keys")
      try job.terminal.press("Enter")
      try job.terminal.expect { $0.contains("got keys") }
      try job.expectPrompt()
      try leave(job)
    }

    /// `less` leaves the terminal raw when it is killed.
    @Test func aKilledPagerLeavesTheTerminalAsItWas() throws {
      let job = try paging(nil) { $0.last?.hasPrefix("q: back") == true }
      kill(try job.child(named: "less"), SIGKILL)
      try job.expectPrompt()
      try leave(job)
    }

    @Test func aPagerThatLeavesAtOnceEndsNothing() throws {
      let job = try paging("true") { $0.last?.hasPrefix(Program.prompt) == true }
      try leave(job)
    }

    /// It would keep the terminal after the shell has ended.
    @Test func aPagerThatIgnoresTheEndingSignalIsKilled() throws {
      let job = try paging("trap \"\" TERM HUP; echo ready; while :; do sleep 1; done") { $0.contains("ready") }
      let pager = try #require(ShellJob.children(of: job.process()).first)
      kill(try job.process(), SIGTERM)
      try job.expectEnd(code: 143)
      #expect(!ShellJob.isRunning(pager))
    }

    @Test func aMissingPagerIsDoneWithout() throws {
      let job = try paging("/nowhere/pager") { $0.last?.hasPrefix(Program.prompt) == true }
      try job.expectPrompt(after: "6000")
      try leave(job)
    }
  }
}
