import Foundation
import Testing

/// A real terminal emulator (tmux) with a program in it, driven by keys and read as a screen.
///
/// Nothing here sleeps for a fixed time: a test waits for the screen it expects, however slow the machine is, and fails
/// with the screen it found once nothing moves on it.
final class EmulatedTerminal {
  private let socket = "motcua-test-\(UUID().uuidString.prefix(8))"
  private let folder: URL

  /// - Parameters:
  ///   - command: Run by `sh`; the terminal stays when it ends, showing what it left.
  ///   - environment: Added to a small, fixed environment.
  init(_ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(socket)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var variables = [
      "HOME": folder.path, "XDG_STATE_HOME": folder.path, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "PS1": "sh> ",
    ]
    variables.merge(environment) { $1 }
    let settings = variables.map { "\($0)='\($1)'" }.joined(separator: " ")
    let configuration = folder.appendingPathComponent("tmux.conf")
    try "set -g escape-time 0\nset -g remain-on-exit on\nset -g status off\n".write(
      to: configuration, atomically: true, encoding: .utf8)
    try tmux([
      "-f", configuration.path, "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env -u NO_COLOR -u EDITRC \(settings) \(command)",
    ])
  }

  deinit {
    _ = try? tmux(["kill-server"])
    try? FileManager.default.removeItem(at: folder)
  }

  // MARK: Keys

  /// Types text as it is.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Presses keys by tmux's names: `Enter`, `Up`, `C-c`, `C-Left`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  func send(bytes: [UInt8]) throws { try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) }) }

  /// Pastes text as the terminal does, between marks when the program asked for them.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", "--", text])
    try tmux(["paste-buffer", "-p"])
  }

  func resize(columns: Int, rows: Int) throws { try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"]) }

  // MARK: Screen

  /// The rows of the screen without blanks at their ends and without the blank rows at the bottom.
  func screen() throws -> [String] {
    var rows = try tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false).map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
    while rows.last == "" { rows.removeLast() }
    return rows
  }

  /// The rows of the screen, those of prompts without the dataset's name at their right.
  func rows() throws -> [String] {
    try screen().map { row in
      guard row.hasPrefix(Program.prompt), row.hasSuffix(" " + Program.dataset) else { return row }
      return String(row.dropLast(Program.dataset.count).reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The screen with the escape sequences of its colours.
  func coloredScreen() throws -> String { try tmux(["capture-pane", "-p", "-e"]) }

  /// Keeps from here on every byte that the program writes, for ``recording()``.
  func record() throws {
    try tmux(["pipe-pane", "-O", "cat >> '\(folder.path)/recording'"])
  }

  /// What the program wrote since ``record()``, as far as it has come.
  func recording() throws -> String {
    let file = folder.appendingPathComponent("recording").path
    return String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
  }

  /// Waits until what was recorded holds a text.
  func expectRecording(of text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect(sourceLocation: sourceLocation) { _ in try recording().contains(text) }
  }

  /// The cursor's column and row from 0.
  func cursor() throws -> [Int] {
    try tmux(["display-message", "-p", "#{cursor_x} #{cursor_y}"]).split(whereSeparator: \.isWhitespace)
      .compactMap { Int($0) }
  }

  /// Waits until the last rows are as expected.
  func expect(_ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect(sourceLocation: sourceLocation) { $0.suffix(expected.count) == expected[...] }
  }

  /// Waits until the last rows are as expected and the cursor is where it should be, from 0 in the last of them.
  func expect(_ expected: [String], cursorColumn: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect(sourceLocation: sourceLocation) { rows in
      try rows.suffix(expected.count) == expected[...] && cursor().first == cursorColumn
    }
  }

  /// A wait fails once the screen has stood still for so long.
  private static let longestStandstill: Duration = .seconds(60)
  /// A wait fails after so long although the screen still changes.
  private static let longestWait: Duration = .seconds(300)

  /// Waits until a condition on the rows holds; a failure shows the screen.
  func expect(
    sourceLocation: SourceLocation = #_sourceLocation, _ condition: ([String]) throws -> Bool
  ) throws {
    let start = ContinuousClock.now
    var lastChange = start
    var found = try rows()
    while try !condition(found) {
      let now = ContinuousClock.now
      if now - lastChange > Self.longestStandstill || now - start > Self.longestWait {
        let screen = found.joined(separator: "\n")
        Issue.record("the screen is\n\(screen)\ncursor \(try cursor())", sourceLocation: sourceLocation)
        throw ScreenNotSeen()
      }
      Thread.sleep(forTimeInterval: 0.02)
      let next = try rows()
      if next != found { lastChange = ContinuousClock.now }
      found = next
    }
  }

  /// Waits until a condition on the rows, with all that stands in them, holds.
  func expectScreen(
    sourceLocation: SourceLocation = #_sourceLocation, _ condition: ([String]) throws -> Bool
  ) throws {
    try expect(sourceLocation: sourceLocation) { _ in try condition(screen()) }
  }

  struct ScreenNotSeen: Error {}

  /// Whether the terminal holds keys for the next statement: only the program sets the mode by which Ctrl-C throws away
  /// none of them.
  func holdsKeys() throws -> Bool {
    let path = try tmux(["display-message", "-p", "#{pane_tty}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    let terminal = unsafe open(path, O_RDONLY | O_NOCTTY)
    guard terminal >= 0 else { return false }
    defer { close(terminal) }
    var settings = termios()
    return unsafe tcgetattr(terminal, &settings) == 0 && settings.c_lflag & tcflag_t(NOFLSH) != 0
  }

  /// The process that runs in the terminal.
  func processID() throws -> Int32 {
    try #require(Int32(tmux(["display-message", "-p", "#{pane_pid}"]).trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// The statements in the history file, oldest first.
  func history() throws -> [String] {
    let file = folder.appendingPathComponent("motcua/history.jsonl")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return try text.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(object?["s"] as? String)
    }
  }

  /// Writes a file into the terminal's home folder, of which `HOME` is the path.
  func writeHomeFile(_ name: String, _ text: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// The bytes of a file in the terminal's home folder, 0 where there is none.
  func homeFileSize(_ name: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(name).path)
    return attributes?[.size] as? Int ?? 0
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "HOME": "/tmp"]
    return try SpawnedProgram("/usr/bin/tmux", ["-u", "-L", socket] + arguments, environment: environment).output
  }
}
