import Foundation
import Testing

/// What each signal does while something runs: nothing is kept as if whole, the shell goes on or ends with its code, and
/// the terminal is as it was.
///
/// The table is so large that each statement here takes much longer than a key needs to arrive.
extension ShellOnScreen {
  @Suite struct ContractTests {
    private static let rowCount = 150_000

    private static let table: String = {
      let path = FileManager.default.temporaryDirectory.appendingPathComponent("motcua-large.csv").path
      var text = "id,name,n\n"
      for row in 0..<rowCount { text += "\(row),Hồ sơ số \(row * 7919 % 1_000_003),\(row * 104_729 % 999_983)\n" }
      try? text.write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }()

    private static let name = "motcua_large"
    /// Groups of one row each.
    private static let slow = "\(name) | show count, median(n) by name, id"

    /// A terminal with bash in it, in which the program is started with arguments, between marks.
    private func start(_ arguments: String, environment: [String: String] = ["PAGER": ""]) throws -> EmulatedTerminal {
      let terminal = try EmulatedTerminal("bash --norc --noprofile", environment: environment)
      try terminal.expect(["sh>"])
      try terminal.record()
      try terminal.type("\(Program.path) --lang en \(arguments); echo code $?; stty -a | grep -o '.icanon'")
      try terminal.press("Enter")
      return terminal
    }

    /// The program that bash runs in a terminal, once it watches signals.
    private func program(in terminal: EmulatedTerminal) throws -> Int32 {
      let shell = try terminal.processID()
      var found: Int32?
      try terminal.expect { _ in
        let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
        found = children.split(separator: " ").compactMap { Int32($0) }.first { process in
          let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
          return path?.hasSuffix("/motcua") == true
        }
        return found.map(Self.watchesSignals) ?? false
      }
      return try #require(found)
    }

    /// Whether a process has a handler for SIGINT.
    private static func watchesSignals(_ process: Int32) -> Bool {
      let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
      let mask = line.flatMap { UInt64($0.dropFirst(7).trimmingCharacters(in: .whitespaces), radix: 16) } ?? 0
      return mask & (1 << UInt64(SIGINT - 1)) != 0
    }

    /// Submits a statement and waits until it runs.
    private func submit(_ statement: String, _ terminal: EmulatedTerminal) throws {
      let before = try outputMarks(terminal)
      try terminal.type(statement)
      try terminal.press("Enter")
      try terminal.expect { _ in try outputMarks(terminal) > before }
    }

    private func outputMarks(_ terminal: EmulatedTerminal) throws -> Int {
      try terminal.recording().matches(of: /133;C/).count
    }

    private func expectPrompt(
      after text: String, _ terminal: EmulatedTerminal, _ location: SourceLocation = #_sourceLocation
    )
      throws
    {
      try terminal.expectScreen(sourceLocation: location) { rows in
        guard rows.last?.hasPrefix(Program.prompt) == true, rows.last?.contains("|") == false else { return false }
        return rows.dropLast().suffix(3).contains { $0.contains(text) }
      }
    }

    // MARK: Ctrl-C

    /// In load, scan, sort and print, in one shell; the last result and the shell stay.
    @Test func controlCStopsWhateverRuns() throws {
      let terminal = try start("-q \(Self.table)")
      try terminal.expect { $0.count >= 2 }
      _ = try program(in: terminal)
      try terminal.press("C-c")
      try expectPrompt(after: "cancelled", terminal)
      try submit(Self.name, terminal)
      try expectPrompt(after: "motcua_large", terminal)
      #expect(try terminal.rows().contains { $0.contains("no table '\(Self.name)'") })

      try submit("open \"\(Self.table)\"", terminal)
      try expectPrompt(after: "open", terminal)
      try submit("\(Self.name) | show count", terminal)
      try expectPrompt(after: "150,000", terminal)
      try submit(Self.slow, terminal)
      try terminal.press("C-c")
      try expectPrompt(after: "cancelled", terminal)
      try submit("_", terminal)
      try expectPrompt(after: "150,000", terminal)
      for statement in ["\(Self.name) | sort name desc, n", Self.name] {
        try submit(statement, terminal)
        try terminal.press("C-c")
        try expectPrompt(after: "cancelled", terminal)
      }
    }

    @Test func controlCStopsAWholeScript() throws {
      let terminal = try start("-q \(Self.table) -c '\(Self.slow)' -c 'tables'")
      _ = try program(in: terminal)
      try terminal.press("C-c")
      try terminal.expect { rows in rows.contains { $0.hasSuffix("code 130") } && rows.last == "sh>" }
      #expect(try !terminal.rows().contains { $0.contains("columns  time") })
    }

    /// A reader that takes nothing: the write itself has to end.
    @Test func controlCStopsPrintingIntoAFullPipe() throws {
      let blocked = try EmulatedTerminal("bash --norc --noprofile")
      try blocked.expect(["sh>"])
      try blocked.type(
        "\(Program.path) -q --format csv \(Self.table) -c \(Self.name) | (trap '' INT; sleep 600); echo code ${PIPESTATUS[0]}"
      )
      try blocked.press("Enter")
      let writer = try writer(below: blocked.processID(), blocked)
      try blocked.press("C-c")
      try blocked.expect { _ in kill(writer, 0) != 0 || Self.state(of: writer) == "Z" }
    }

    /// The program in a shell's job, once it has filled a pipe.
    private func writer(below shell: Int32, _ terminal: EmulatedTerminal) throws -> Int32 {
      var found: Int32?
      try terminal.expect { _ in
        let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
        found = children.split(separator: " ").compactMap { Int32($0) }.first { process in
          let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
          guard path?.hasSuffix("/motcua") == true else { return false }
          let counters = (try? String(contentsOfFile: "/proc/\(process)/io", encoding: .utf8)) ?? ""
          let written = counters.firstMatch(of: /wchar: ([0-9]+)/).flatMap { Int($0.1) } ?? 0
          return written >= 65_536
        }
        return found != nil
      }
      return try #require(found)
    }

    private static func state(of process: Int32) -> String? {
      let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      return line?.split(separator: ")").last?.split(separator: " ").first.map(String.init)
    }

    // MARK: SIGTERM and SIGHUP

    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)])
    func anEndingSignalEndsThePromptWithTheTerminalGivenBack(_ signal: Int32, _ code: Int) throws {
      let terminal = try start("-q \(Program.data)")
      try terminal.expectScreen { $0.last?.hasPrefix(Program.prompt) == true }
      try terminal.type("typed")
      try terminal.expect { $0.last?.hasSuffix("typed") == true }
      kill(try program(in: terminal), signal)
      try terminal.expect { $0.contains("code \(code)") && $0.contains(" icanon") && $0.last == "sh>" }
    }

    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)])
    func anEndingSignalEndsALoadAndAScript(_ signal: Int32, _ code: Int) throws {
      for arguments in ["-q \(Self.table)", "-q \(Self.table) -c '\(Self.slow)'"] {
        let terminal = try start(arguments)
        kill(try program(in: terminal), signal)
        try terminal.expect { $0.contains("code \(code)") && $0.contains(" icanon") && $0.last == "sh>" }
      }
    }

    @Test func anEndingSignalEndsARunningStatement() throws {
      let terminal = try start("-q \(Self.table)")
      try terminal.expectScreen { $0.last?.hasPrefix(Program.prompt) == true }
      try submit(Self.slow, terminal)
      kill(try program(in: terminal), SIGTERM)
      try terminal.expect { $0.contains("code 143") && $0.contains(" icanon") && $0.last == "sh>" }
    }

    // MARK: Progress

    @Test func aLongLoadAndAStatementTellHowFarTheyAre() throws {
      let terminal = try start("--color never \(Self.table)")
      try terminal.expect { $0.last?.firstMatch(of: /^reading [0-9.]+ [kM]?B of 5\.[0-9] MB · [0-9]+%/) != nil }
      try terminal.expectScreen { rows in
        rows.last?.hasPrefix(Program.prompt) == true && !rows.contains { $0.hasPrefix("reading") }
      }
    }

    /// Every row is asked for, and laid out before any is shown.
    @Test func aLongAnswerTellsHowFarItIs() throws {
      let terminal = try start("--color never \(Self.table)")
      try terminal.expectScreen { $0.last?.hasPrefix(Program.prompt) == true }
      try terminal.record()
      try submit("set rows all", terminal)
      try submit(Self.name, terminal)
      try terminal.expect { rows in
        rows.last?.firstMatch(of: /^(laying out|writing) [0-9,]+ rows of 150,000 rows · [0-9]+%/) != nil
      }
      try terminal.expectScreen { rows in
        rows.last?.hasPrefix(Program.prompt) == true && rows.contains { $0.hasPrefix("149999") }
      }
    }

    /// The answer goes to a file: the line stays on the terminal and no part of it in the file.
    @Test(arguments: ["> $HOME/answer", "| cat > $HOME/answer"])
    func aLongAnswerForAFileTellsHowFarItIs(_ redirection: String) throws {
      let terminal = try start("--format csv \(Self.table) -c \(Self.name) \(redirection)")
      try terminal.expect { $0.last?.firstMatch(of: /^writing .*[0-9,]+ rows of 150,000 rows · [0-9]+%/) != nil }
      try terminal.expect { $0.contains("code 0") && $0.last == "sh>" }
      #expect(try !terminal.rows().contains { $0.hasPrefix("writing") })
      #expect(terminal.homeFileSize("answer") > 4_000_000)
    }

    // MARK: Ctrl-Z and a changed size

    @Test func aStoppedStatementGoesOnAndUsesTheNewWidth() throws {
      let terminal = try start("-q \(Self.table)")
      try terminal.expectScreen { $0.last?.hasPrefix(Program.prompt) == true }
      try submit("\(Self.name) | sort name desc, n | list name, id, n | top 1 by n", terminal)
      try terminal.press("C-z")
      try terminal.expect { rows in rows.contains { $0.contains("Stopped") } }
      try terminal.resize(columns: 30, rows: 24)
      try terminal.type("fg")
      try terminal.press("Enter")
      try terminal.expectScreen { rows in
        rows.last?.hasPrefix(Program.prompt) == true && rows.contains { $0.contains("999,9") }
      }
      let width = try #require(terminal.rows().first { $0.hasPrefix("──") }).count
      #expect(width <= 30)
    }
  }
}
