import Foundation

/// A real terminal emulator (tmux) with a program in it, driven by keys and read as a screen.
///
/// Nothing here sleeps for a fixed time: a test waits for the screen it expects, however slow the machine is, and fails
/// with the screen it found once nothing moves on it.
package final class EmulatedTerminal {
  private let socket = "motcua-test-\(UUID().uuidString.prefix(8))"
  private let home: ScratchFolder

  /// - Parameters:
  ///   - command: Run by `sh`; the terminal stays when it ends, showing what it left.
  ///   - environment: Added to a small, fixed environment.
  package init(_ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    home = try ScratchFolder()
    try ExampleCache.link(intoHome: home)
    var variables = [
      "HOME": home.path, "XDG_STATE_HOME": home.path, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "PS1": "sh> ",
    ]
    variables.merge(environment) { $1 }
    let settings = variables.map { "\($0)='\($1)'" }.joined(separator: " ")
    let configuration = try home.write(
      "set -g escape-time 0\nset -g remain-on-exit on\nset -g status off\n", to: "tmux.conf")
    try tmux([
      "-f", configuration, "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env -u NO_COLOR -u EDITRC \(settings) \(command)",
    ])
  }

  deinit { _ = try? tmux(["kill-server"]) }

  // MARK: Keys

  /// Types text as it is.
  package func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Presses keys by tmux's names: `Enter`, `Up`, `C-c`, `C-Left`.
  package func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  package func send(bytes: [UInt8]) throws { try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) }) }

  /// Pastes text as the terminal does, between marks when the program asked for them.
  package func paste(_ text: String) throws {
    try tmux(["set-buffer", "--", text])
    try tmux(["paste-buffer", "-p"])
  }

  /// Pastes text as a terminal does that knows no marks.
  package func pasteUnmarked(_ text: String) throws {
    try tmux(["load-buffer", try home.write(text, to: "pasted")])
    try tmux(["paste-buffer"])
  }

  package func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: Screen

  /// The rows of the screen without blanks at their ends and without the blank rows at the bottom.
  package func screen() throws -> [String] {
    var rows = try tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false).map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
    while rows.last == "" { rows.removeLast() }
    return rows
  }

  /// The rows of the screen, those of prompts without the dataset's name at their right.
  package func rows() throws -> [String] {
    try screen().map { row in
      guard row.hasPrefix(Program.prompt), row.hasSuffix(" " + Program.dataset) else { return row }
      return String(row.dropLast(Program.dataset.count).reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The screen with the escape sequences of its colours.
  package func coloredScreen() throws -> String { try tmux(["capture-pane", "-p", "-e"]) }

  /// Keeps from here on every byte that the program writes, for ``recording()``.
  package func record() throws {
    try tmux(["pipe-pane", "-O", "cat >> '\(home.path)/recording'"])
  }

  /// What the program wrote since ``record()``, as far as it has come.
  package func recording() throws -> String {
    String(decoding: FileManager.default.contents(atPath: home.path("recording")) ?? Data(), as: UTF8.self)
  }

  /// Waits until what was recorded holds a text.
  package func expectRecording(of text: String, file: String = #fileID, line: Int = #line) throws {
    try expectRecording(file: file, line: line) { $0.contains(text) }
  }

  /// Waits until a condition on what was recorded holds; a failure shows the screen.
  package func expectRecording(
    file: String = #fileID, line: Int = #line, _ condition: (String) throws -> Bool
  ) throws {
    var found = try recording()
    try wait(file: file, line: line) {
      let last = found
      found = try recording()
      return (try condition(found), found != last)
    }
  }

  /// The cursor's column and row from 0.
  package func cursor() throws -> [Int] {
    try tmux(["display-message", "-p", "#{cursor_x} #{cursor_y}"]).split(whereSeparator: \.isWhitespace)
      .compactMap { Int($0) }
  }

  /// Waits until the last rows are as expected.
  package func expect(_ expected: [String], file: String = #fileID, line: Int = #line) throws {
    try expect(file: file, line: line) { $0.suffix(expected.count) == expected[...] }
  }

  /// Waits until the last rows are as expected and the cursor is where it should be, from 0 in the last of them.
  package func expect(_ expected: [String], cursorColumn: Int, file: String = #fileID, line: Int = #line) throws {
    try expect(file: file, line: line) { rows in
      try rows.suffix(expected.count) == expected[...] && cursor().first == cursorColumn
    }
  }

  /// A wait fails once the screen has stood still for so long.
  private static let longestStandstill: Duration = .seconds(60)
  /// A wait fails after so long although the screen still changes.
  private static let longestWait: Duration = .seconds(300)

  /// Waits until a condition on the rows holds; a failure shows the screen.
  package func expect(
    file: String = #fileID, line: Int = #line, _ condition: ([String]) throws -> Bool
  ) throws {
    var found: [String] = []
    try wait(file: file, line: line) {
      let last = found
      found = try rows()
      return (try condition(found), found != last)
    }
  }

  /// Looks again and again until what is looked for is there.
  ///
  /// - Parameter look: Tells whether it is there, and whether anything has changed since the last look.
  private func wait(file: String, line: Int, _ look: () throws -> (isThere: Bool, hasChanged: Bool)) throws {
    let start = ContinuousClock.now
    var lastChange = start
    while true {
      let (isThere, hasChanged) = try look()
      if isThere { return }
      let now = ContinuousClock.now
      if hasChanged { lastChange = now }
      if now - lastChange > Self.longestStandstill || now - start > Self.longestWait {
        let screen = try rows().joined(separator: "\n")
        throw NotSeen(description: "\(file):\(line): the screen is\n\(screen)\ncursor \(try cursor())")
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  /// Waits until a condition on the rows, with all that stands in them, holds.
  package func expectScreen(
    file: String = #fileID, line: Int = #line, _ condition: ([String]) throws -> Bool
  ) throws {
    try expect(file: file, line: line) { _ in try condition(screen()) }
  }

  /// What a test waited for did not come.
  package struct NotSeen: Error, CustomStringConvertible {
    package let description: String
  }

  /// Whether the terminal holds keys for the next statement: only the program sets the mode by which Ctrl-C throws away
  /// none of them.
  package func holdsKeys() throws -> Bool {
    let path = try tmux(["display-message", "-p", "#{pane_tty}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    let terminal = unsafe open(path, O_RDONLY | O_NOCTTY)
    guard terminal >= 0 else { return false }
    defer { close(terminal) }
    var settings = termios()
    return unsafe tcgetattr(terminal, &settings) == 0 && settings.c_lflag & tcflag_t(NOFLSH) != 0
  }

  /// The process that runs in the terminal.
  package func processID() throws -> Int32 {
    let text = try tmux(["display-message", "-p", "#{pane_pid}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    guard let process = Int32(text) else { throw NotSeen(description: "no process runs in the terminal: '\(text)'") }
    return process
  }

  /// The statements in the history file, oldest first.
  package func history() throws -> [String] {
    guard let text = try? String(contentsOfFile: home.path("motcua/history.jsonl"), encoding: .utf8) else { return [] }
    return try text.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard let statement = object?["s"] as? String else {
        throw NotSeen(description: "a line of the history without a statement: \(line)")
      }
      return statement
    }
  }

  /// Writes a file into the terminal's home folder, of which `HOME` is the path.
  package func writeHomeFile(_ name: String, _ text: String) throws { try home.write(text, to: name) }

  /// The bytes of a file in the terminal's home folder, 0 where there is none.
  package func homeFileSize(_ name: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: home.path(name))
    return attributes?[.size] as? Int ?? 0
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "HOME": "/tmp"]
    return try ProgramRun(of: "/usr/bin/tmux", ["-u", "-L", socket] + arguments, environment: environment).output
  }
}
