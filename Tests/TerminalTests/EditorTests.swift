import Foundation
import TestSupport
import Testing

/// `edit` opens the user's editor on a cell, with the terminal as its own.
extension ShellOnScreen {
  @Suite struct EditorTests {
    private func shell(_ editor: String) throws -> ShellJob {
      let job = try ShellJob("-q \(LongTable.path)", environment: ["VISUAL": editor])
      try job.expectPrompt()
      try job.submit("\(LongTable.name) | show count")
      try job.expectPrompt(after: "6,000")
      return job
    }

    private func leave(_ job: ShellJob) throws {
      try job.terminal.press("C-d")
      try job.expectEnd(code: 0)
    }

    /// What the editor leaves is run as the cell; what is typed meanwhile is for the editor.
    @Test func theTextThatIsLeftRuns() throws {
      let job = try shell("f() { read word </dev/tty; sed -i \"s/show count/first 1 | show $word/\" \"$1\"; }; f")
      try job.submit("edit 1")
      Thread.sleep(forTimeInterval: 1)
      try job.terminal.type("count\n")
      try job.terminal.expect { rows in rows.contains("[1]") && rows.last?.hasPrefix(Program.prompt) == true }
      try job.submit("_1 | show sum(count)")
      try job.expectPrompt(after: "1")
      try leave(job)
    }

    /// An editor that fails, changes nothing or is not there leaves the cell as it is.
    @Test(arguments: [("exit 3 #", "exit 3"), ("true", "as it was"), ("/nowhere/vi", "exit 127")])
    func theCellStays(_ editor: String, _ told: String) throws {
      let job = try shell(editor)
      try job.submit("edit 1")
      try job.terminal.expect { rows in
        rows.contains { $0.contains(told) } && rows.last?.hasPrefix(Program.prompt) == true
      }
      try job.submit("_1")
      try job.expectPrompt(after: "6,000")
      try leave(job)
    }
  }
}
