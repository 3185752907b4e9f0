import Foundation
import TestSupport
import Testing

/// What the grid of signals does not show: long work tells how far it is, and writes that nobody takes can be ended.
extension ShellOnScreen {
  @Suite struct ContractTests {
    // MARK: Progress

    @Test(.enabled(if: LargeTable.rowCount < 1_000_000, "a release build loads the table in less than the half second"))
    func aLongLoadTellsHowFarItIs() throws {
      let job = try ShellJob("--color never \(LargeTable.path)")
      try job.terminal.expectRecording { $0.contains(/\rreading [0-9.]+ [kM]?B of [0-9.]+ MB · [0-9]+%/) }
      try job.expectPrompt()
      #expect(try !job.terminal.rows().contains { $0.hasPrefix("reading") })
    }

    /// Every row is asked for, laid out before any is shown, and written.
    @Test func aLongAnswerTellsHowFarItIs() throws {
      let job = try ShellJob("--color never \(LargeTable.path)")
      try job.expectPrompt()
      try job.submit("set rows all")
      try job.expectPrompt()
      try job.submit(LargeTable.name)
      try job.expectWork(LargeTable.printWords, with: "%")
      try job.expectPrompt()
      #expect(try !job.terminal.rows().contains { $0.contains("%") })
    }

    /// The answer goes to a file: the line stays on the terminal and no part of it in the file.
    ///
    /// A machine that writes the rows before the line is due is given four times as many.
    @Test func aLongAnswerForAFileTellsHowFarItIs() throws {
      for (table, rowCount) in [(LargeTable.name, 1), ("motcua_large4", 4), ("motcua_large16", 16)]
        .map({ ($0, $1 * LargeTable.rowCount) })
      {
        let path = LargeTable.path(to: table, rowCount: rowCount)
        let job = try ShellJob("--format markdown \(path) -c \(table) > $HOME/answer")
        try job.expectEnd(code: 0)
        #expect(try !job.terminal.rows().contains { $0.hasPrefix("writing") })
        #expect(job.terminal.homeFileSize("answer") > 2_000_000)
        let recorded = try job.terminal.recording()
        if recorded.contains(/\rwriting .*[0-9,]+ rows of [0-9,]+ rows · [0-9]+%/) { return }
      }
      Issue.record("no line of progress")
    }

    /// A language chosen in the session holds for what is told while a statement runs, and when it is cancelled.
    @Test func runningWorkIsToldInTheLanguageOfTheSession() throws {
      let job = try ShellJob("--color never \(LargeTable.path)")
      try job.expectPrompt()
      try job.submit("set language vi")
      try job.expectPrompt()
      try job.submit(LargeTable.scan)
      try job.expectWork(["đang tính ", "đang sắp xếp "])
      try job.terminal.press("C-c")
      try job.expectPrompt(after: "đã hủy")
    }

    // MARK: Writes that wait

    /// A reader that takes nothing: the write itself has to end.
    @Test func controlCStopsPrintingIntoAFullPipe() throws {
      let job = try ShellJob("-q --format csv \(LongTable.path) -c \(LongTable.name) | (trap '' INT; sleep 600)")
      let writer = try job.process()
      // The pipe is full once something was written and nothing more is.
      var (written, looks) = (0, 0)
      try job.terminal.expect { _ in
        let counters = (try? String(contentsOfFile: "/proc/\(writer)/io", encoding: .utf8)) ?? ""
        let now = counters.firstMatch(of: /wchar: ([0-9]+)/).flatMap { Int($0.1) } ?? 0
        looks = now == written && now >= 16_384 ? looks + 1 : 0
        written = now
        return looks >= 10
      }
      try job.terminal.press("C-c")
      try job.terminal.expect { _ in !ShellJob.isRunning(writer) }
    }

    // MARK: A size that changes meanwhile

    @Test func aStoppedStatementUsesTheNewWidth() throws {
      let job = try ShellJob("--color never \(LargeTable.path)")
      try job.expectPrompt()
      try job.submit(LargeTable.sort)
      try job.expectWork(["sorting"])
      try job.terminal.press("C-z")
      try job.terminal.expect { rows in rows.contains { $0.contains("Stopped") } }
      try job.terminal.resize(columns: 30, rows: 24)
      try job.terminal.type("clear; fg")
      try job.terminal.press("Enter")
      try job.expectPrompt(after: "999,9")
      let width = try #require(job.terminal.rows().first { $0.hasPrefix("──") }).count
      #expect(width <= 30)
    }
  }
}
