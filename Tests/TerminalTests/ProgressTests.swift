import Foundation
import Terminal
import TestSupport
import Testing
import VietnameseText
import WorkProgress

@Suite struct ProgressTests {
  struct Example: Sendable {
    let work: WorkMonitor.Work
    let unit: WorkMonitor.Unit
    let done: Int
    let total: Int
    let seconds: Int
    var language = Language.english
    var cells = 79
    var hasBar = false
    let row: String
  }

  @Test(arguments: [
    Example(
      work: .loading, unit: .bytes, done: 412_000_000, total: 1_700_000_000, seconds: 2,
      row: "reading 412 MB of 1.7 GB · 24% · 206 MB/s · 7 s left"),
    Example(
      work: .loading, unit: .bytes, done: 412_000_000, total: 1_700_000_000, seconds: 2, language: .vietnamese,
      row: "đang đọc 412 MB trên 1,7 GB · 24% · 206 MB/giây · còn 7 giây"),
    Example(
      work: .scanning, unit: .rows, done: 2_500_000, total: 10_000_000, seconds: 1,
      row: "computing 2,500,000 rows of 10,000,000 rows · 25% · 2,500,000 rows/s · 4 s left"),
    Example(
      work: .sorting, unit: .rows, done: 10, total: 10, seconds: 0, row: "sorting 10 rows of 10 rows · 100%"),
    Example(work: .printing, unit: .rows, done: 0, total: 0, seconds: 3, row: "writing 0 rows"),
    Example(work: .loading, unit: .bytes, done: 0, total: 900, seconds: 3, row: "reading 0 B of 900 B · 0%"),
    Example(
      work: .loading, unit: .bytes, done: 1_500, total: 90_000_000_000, seconds: 1,
      row: "reading 1.5 kB of 90 GB · 0% · 1.5 kB/s · 1,000,000 min left"),
    Example(
      work: .loading, unit: .bytes, done: 412_000_000, total: 1_700_000_000, seconds: 2, cells: 40,
      row: "reading 412 MB of 1.7 GB · 24%"),
    Example(
      work: .loading, unit: .bytes, done: 412_000_000, total: 1_700_000_000, seconds: 2, cells: 12,
      row: "reading 412…"),
    Example(
      work: .loading, unit: .bytes, done: 425_000_000, total: 1_700_000_000, seconds: 2, cells: 75, hasBar: true,
      row: "reading █████░░░░░░░░░░░░░░░ 425 MB of 1.7 GB · 25% · 212 MB/s · 7 s left"),
  ])
  func workIsToldWithAmountRateAndTimeLeft(_ example: Example) throws {
    let monitor = WorkMonitor()
    monitor.begin(example.work, total: example.total, unit: example.unit)
    monitor.advance(by: example.done)
    let text = ProgressText(
      try #require(monitor.progress), elapsed: .seconds(example.seconds), language: example.language)
    let row = text.row(cells: example.cells, hasBar: example.hasBar)
    #expect(row == example.row)
    #expect(DisplayWidth.cells(in: row) <= example.cells)
  }

  @Test func nothingIsShownWhereTheErrorsGoToAFile() throws {
    let scratch = try ScratchFolder()
    let handle = try #require(FileHandle(forWritingAtPath: scratch.write("", to: "errors")))
    #expect(ProgressLine(descriptor: handle.fileDescriptor, terminalName: "xterm") == nil)
  }
}

/// The line on a real screen, while a set is generated that takes some seconds.
extension ShellOnScreen {
  @Suite struct ProgressScreenTests {
    private func generate(_ count: Int, _ redirection: String, environment: [String: String] = [:]) throws
      -> EmulatedTerminal
    {
      let terminal = try EmulatedTerminal("bash --norc --noprofile", environment: environment)
      try terminal.expect(["sh>"])
      try terminal.record()
      try terminal.type("\(Program.path) generate --dossiers \(count) $HOME/set \(redirection); echo code $?")
      try terminal.press("Enter")
      return terminal
    }

    @Test func theLineComesAndGoesAndControlCEndsTheWork() throws {
      let terminal = try generate(2_000_000, "")
      try terminal.expect { $0.last?.hasSuffix("rows") == true }
      try terminal.press("C-c")
      try terminal.expect { $0.suffix(2) == ["code 130", "sh>"] }
      #expect(try !terminal.rows().contains { $0.hasSuffix("rows") })
    }

    @Test(arguments: [("2> $HOME/errors", [:]), ("", ["TERM": "dumb"])] as [(String, [String: String])])
    func noLineIsShownElsewhere(_ redirection: String, _ environment: [String: String]) throws {
      let terminal = try generate(100_000, redirection, environment: environment)
      try terminal.expect { $0.suffix(2) == ["code 0", "sh>"] }
      #expect(try !terminal.recording().contains(" rows"))
      #expect(terminal.homeFileSize("errors") < 100)
    }
  }
}
