import Foundation
import TestSupport
import Testing

/// Each signal in each place: six tests, each in the seven places where the program can be.
///
/// The place is read off the screen before the signal is sent: the progress line names the work at hand.
extension ShellOnScreen {
  @Suite struct SignalGridTests {
    enum Place: String, CaseIterable, Sendable {
      case prompt, load, scan, sort, print, pager, script

      /// What the progress line calls the work.
      var words: [String] {
        switch self {
        case .scan, .script: LargeTable.scanWords
        case .sort: ["sorting"]
        case .print: LargeTable.printWords
        case .prompt, .load, .pager: []
        }
      }

      var statement: String {
        switch self {
        case .sort: LargeTable.sort
        case .print: LargeTable.name
        case .pager: LongTable.name
        default: LargeTable.scan
        }
      }
    }

    /// The program in a place; where it is a statement at a prompt, there is an earlier result.
    private func job(in place: Place) throws -> ShellJob {
      switch place {
      case .prompt:
        let job = try ShellJob("-q \(Program.data)")
        try job.expectPrompt()
        try job.terminal.type("typed")
        try job.terminal.expect(["motcua> typed"])
        return job
      case .load:
        let job = try ShellJob("--no-cache \(LargeTable.path)")
        _ = try job.process()
        return job
      case .scan, .sort, .print:
        let job = try ShellJob("--color never \(LargeTable.path)")
        try job.expectPrompt()
        try job.submit("set rows all")
        try job.expectPrompt()
        try job.submit("\(LargeTable.name) | show count")
        try job.expectPrompt(after: ",000")
        try job.submit(place.statement)
        try job.expectWork(place.words)
        return job
      case .pager:
        let job = try ShellJob("-q \(LongTable.path)", environment: [:])
        try job.expectPrompt()
        try job.submit("set rows all")
        try job.expectPrompt()
        try job.submit(place.statement)
        try job.terminal.expect { $0.last?.hasPrefix("q: back") == true }
        return job
      case .script:
        let job = try ShellJob("--color never \(LargeTable.path) -c '\(LargeTable.scan)' -c 'tables'")
        try job.expectWork(place.words)
        return job
      }
    }

    // MARK: Ctrl-C

    @Test(arguments: Place.allCases)
    func controlC(_ place: Place) throws {
      let job = try job(in: place)
      try job.terminal.press("C-c")
      switch place {
      case .prompt:
        try job.terminal.expect([Program.prompt])
      case .load:
        try job.expectPrompt(after: "cancelled")
        try job.submit(LargeTable.name)
        try job.terminal.expect { rows in rows.contains { $0.contains("no table '\(LargeTable.name)'") } }
      case .scan, .sort, .print:
        try job.expectPrompt(after: "cancelled")
        try job.submit("_")
        try job.expectPrompt(after: ",000")
      case .pager:
        // The pager stays and says where its text was cut.
        try job.terminal.press("End")
        try job.terminal.expect { rows in
          rows.last?.contains("END") == true && rows.contains { $0.hasSuffix("cancelled") }
        }
        try job.terminal.press("q")
        try job.expectPrompt(after: "cancelled")
      case .script:
        return try job.expectEnd(code: 130)
      }
      try job.terminal.press("C-u", "C-d")
      try job.expectEnd(code: 0)
    }

    // MARK: SIGTERM and SIGHUP

    @Test(arguments: Place.allCases, [(SIGTERM, 143), (SIGHUP, 129)])
    func anEndingSignal(_ place: Place, _ signal: (number: Int32, code: Int)) throws {
      let job = try job(in: place)
      let pager = place == .pager ? try job.child(named: "less") : nil
      kill(try job.process(), signal.number)
      try job.expectEnd(code: signal.code)
      if let pager { #expect(!ShellJob.isRunning(pager)) }
    }

    // MARK: SIGWINCH

    /// What is shown next is as wide as the screen is now.
    @Test(arguments: Place.allCases)
    func aChangedSize(_ place: Place) throws {
      let job = try job(in: place)
      try job.terminal.resize(columns: 30, rows: 24)
      switch place {
      case .prompt:
        try job.terminal.expectScreen {
          $0.last?.hasPrefix("motcua> typed") == true && $0.last?.hasSuffix("motcua_offices") == true
        }
      case .load, .scan, .sort, .print: try job.expectPrompt()
      case .pager:
        // A key that comes while it draws anew may be lost.
        try job.terminal.expectScreen { ($0.last?.count ?? 0) < 30 && $0.last?.hasSuffix("search") == true }
        try job.terminal.press("q")
        try job.expectPrompt()
        try job.submit("\(LongTable.name) | list ward, id | top 2 by id")
        try job.expectPrompt(after: "…")
      case .script: try job.expectEnd(code: 0)
      }
      let rows = try job.terminal.screen()
      if place == .sort || place == .script {
        #expect(rows.contains { $0.hasPrefix("──") || $0.hasPrefix("name:") })
      }
      #expect(rows.allSatisfy { $0.count <= 30 })
    }

    // MARK: Ctrl-Z

    @Test(arguments: Place.allCases)
    func aStop(_ place: Place) throws {
      let job = try job(in: place)
      try job.stopAndContinue()
      switch place {
      case .prompt: try job.terminal.expect(["motcua> typed"])
      case .load, .scan, .print: try job.expectPrompt()
      case .sort: try job.expectPrompt(after: "999,9")
      case .pager:
        try job.terminal.expect { $0.last?.hasPrefix("q: back") == true }
        try job.terminal.press("q")
        try job.expectPrompt()
      case .script: return try job.expectEnd(code: 0)
      }
      try job.terminal.press("C-u", "C-d")
      try job.expectEnd(code: 0)
    }

    // MARK: SIGPIPE

    /// The end comes without a word and with the terminal given back; a pager that leaves early ends nothing.
    @Test(arguments: Place.allCases)
    func aBrokenPipe(_ place: Place) throws {
      switch place {
      case .prompt, .load, .scan, .sort:
        let job = try job(in: place)
        kill(try job.process(), SIGPIPE)
        try job.expectEnd(code: 141)
      case .print, .script:
        let more = place == .script ? "-c tables" : ""
        let job = try ShellJob("-q --format csv \(LongTable.path) -c \(LongTable.name) \(more) | head -1")
        try job.expectEnd(code: 141)
        #expect(try job.terminal.rows().suffix(4) == ["id,ward", "code 141", " icanon", "sh>"])
      case .pager:
        let job = try job(in: place)
        try job.terminal.press("q")
        try job.expectPrompt()
        try job.submit("_ | show count")
        try job.expectPrompt(after: "6,000")
      }
    }
  }
}
