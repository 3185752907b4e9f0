import Foundation
import TestSupport
import Testing

/// The program as a job of a shell (bash) in a terminal, with what is seen of it from outside.
struct ShellJob {
  let terminal: EmulatedTerminal

  /// Starts the program with arguments; once it has ended the terminal tells its exit code and whether lines are edited by
  /// the terminal again.
  ///
  /// - Parameters:
  ///   - files: Texts of files in its home folder, by name.
  ///   - setting: What the shell carries out before.
  init(
    _ arguments: String, environment: [String: String] = ["PAGER": ""], files: [String: String] = [:],
    before setting: String = ":"
  ) throws {
    terminal = try EmulatedTerminal("bash --norc --noprofile", environment: environment)
    for (name, text) in files { try terminal.writeHomeFile(name, text) }
    try terminal.expect(["sh>"])
    try terminal.record()
    try terminal.type(
      "\(setting); \(Program.path) --lang en \(arguments); echo code ${PIPESTATUS[0]}; stty -a | grep -o '.icanon'")
    try terminal.press("Enter")
  }

  /// The process, once it watches signals.
  func process() throws -> Int32 {
    let shell = try terminal.processID()
    var found: Int32?
    try terminal.expect { _ in
      found = Self.children(of: shell).first { Self.executable(of: $0)?.hasSuffix("/motcua") == true }
      return found.map(Self.watchesSignals) ?? false
    }
    return try #require(found)
  }

  /// A process that the program has started, once there is one of that name.
  func child(named name: String) throws -> Int32 {
    let parent = try process()
    var found: Int32?
    try terminal.expect { _ in
      found = Self.children(of: parent).first { Self.executable(of: $0)?.hasSuffix("/" + name) == true }
      return found != nil
    }
    return try #require(found)
  }

  static func isRunning(_ process: Int32) -> Bool { state(of: process).map { $0 != "Z" } ?? false }

  /// `T` for a stopped process, `Z` for one that has ended.
  private static func state(of process: Int32) -> Substring? {
    let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return line?.split(separator: ")").last?.split(separator: " ").first
  }

  static func children(of process: Int32) -> [Int32] {
    // Any of its threads may have started one.
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    return tasks.flatMap { task in
      let text = try? String(contentsOfFile: "/proc/\(process)/task/\(task)/children", encoding: .utf8)
      return (text ?? "").split(separator: " ").compactMap { Int32($0) }
    }
  }

  private static func executable(of process: Int32) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
  }

  /// Whether a process has a handler for SIGINT.
  private static func watchesSignals(_ process: Int32) -> Bool {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
    let mask = line.flatMap { UInt64($0.dropFirst(7).trimmingCharacters(in: .whitespaces), radix: 16) } ?? 0
    return mask & (1 << UInt64(SIGINT - 1)) != 0
  }

  // MARK: Statements

  /// Submits a statement and waits until it runs.
  func submit(_ statement: String) throws {
    let before = try outputMarks()
    try terminal.type(statement)
    try terminal.press("Enter")
    try terminal.expect { _ in try outputMarks() > before }
  }

  private func outputMarks() throws -> Int { try terminal.recording().matches(of: /133;C/).count }

  /// Waits until the line that tells how far the work is has begun with one of the words for it since the last statement
  /// was submitted.
  ///
  /// It is read off what the program wrote, not off the screen, so that a line that stood there for a moment is not
  /// missed.
  ///
  /// - Parameter ending: What the line holds as well.
  func expectWork(_ words: [String], with ending: String = "", file: String = #fileID, line: Int = #line) throws {
    try terminal.expectRecording(file: file, line: line) { recording in
      let answer = recording.components(separatedBy: "133;C").last ?? recording
      return answer.split(separator: "\r").contains { told in
        words.contains { told.hasPrefix($0) } && (ending.isEmpty || told.contains(ending))
      }
    }
  }

  /// The threads of a process that run with the lower priority of those that write snapshots.
  static func snapshotWriters(of process: Int32) -> Int {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    return tasks.count { task in
      let line = try? String(contentsOfFile: "/proc/\(process)/task/\(task)/stat", encoding: .utf8)
      let words = line?.split(separator: ")").last?.split(separator: " ") ?? []
      return words.count > 16 && words[16] == "10"
    }
  }

  /// Waits for an empty prompt with a text in one of the three rows above it.
  func expectPrompt(after text: String = "", file: String = #fileID, line: Int = #line) throws {
    try terminal.expectScreen(file: file, line: line) { rows in
      guard let last = rows.last, Self.isEmptyPrompt(last) else { return false }
      return text.isEmpty || rows.dropLast().suffix(3).contains { $0.contains(text) }
    }
  }

  private static func isEmptyPrompt(_ row: String) -> Bool {
    let words = row.split(separator: " ")
    return words.first.map(String.init) == Program.prompt && words.count <= 2
      && (words.count == 1 || row.hasSuffix("  " + words[1]))
  }

  /// Waits until the program has ended with a code and the terminal has its modes again.
  func expectEnd(code: Int, file: String = #fileID, line: Int = #line) throws {
    try terminal.expect(file: file, line: line) { rows in
      // A progress line that a signal cut off may stand before it on its row.
      rows.joined().contains("code \(code)") && rows.contains(" icanon") && rows.last == "sh>"
    }
  }

  /// Stops the program by Ctrl-Z, sees the shell at work, and lets the program go on.
  func stopAndContinue() throws {
    let program = try process()
    try terminal.press("C-z")
    // The shell tells of the program alone; a pager that stops a little later would still take the next keys.
    try terminal.expect { rows in
      rows.contains { $0.contains("Stopped") } && rows.last == "sh>"
        && ([program] + Self.children(of: program)).allSatisfy { Self.state(of: $0) == "T" }
    }
    try terminal.type("clear; fg; echo code $?; stty -a | grep -o '.icanon'")
    try terminal.press("Enter")
  }
}

/// A table so large that each of its statements here takes much longer than a key needs to arrive. A character in its
/// names that no Vietnamese word has keeps the quick ways to order and to measure words away.
enum LargeTable {
  #if DEBUG
    static let rowCount = 80_000
  #else
    static let rowCount = 3_000_000
  #endif

  static let name = "motcua_large"
  /// Groups of one row each, which are put in order as well: what takes longest depends on the machine.
  static let scan = scan(of: name)
  /// What the work on ``scan`` is called.
  static let scanWords = ["computing", "sorting"]
  /// What showing all rows is called: they are laid out, then written.
  static let printWords = ["laying out", "writing"]
  static let sort = "\(name) | sort name desc, n | list name, id, n | top 1 by n"

  static let path = path(to: name, rowCount: rowCount)

  static func scan(of table: String) -> String {
    "\(table) | show count, median(n) by name, id | top 2 by count"
  }

  static func path(to table: String, rowCount: Int) -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(table).csv").path
    var text = "id,name,n\n"
    for row in 0..<rowCount { text += "\(row),Hồ sơ 一 số \(row * 7919 % 1_000_003),\(row * 104_729 % 999_983)\n" }
    try? text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}

/// Twice as many rows, for tests in which much is typed before the work may end.
enum LargerTable {
  static let name = "motcua_larger"
  static let scan = LargeTable.scan(of: name)
  static let path = LargeTable.path(to: name, rowCount: 2 * LargeTable.rowCount)
}

/// A table of more text than a pipe holds, so that a pager has not taken all of it while it shows the first screen.
enum LongTable {
  static let name = "motcua_long"

  static let path: String = {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("motcua-long.csv").path
    let lines = (1...6000).map { "\($0),Phường số \($0) của thành phố Hà Nội\n" }
    try? ("id,ward\n" + lines.joined()).write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }()
}
