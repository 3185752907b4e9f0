import Glibc

/// The user's editor: `$VISUAL`, else `$EDITOR`, else `vi`.
package struct TextEditor: Sendable {
  /// As the user wrote it.
  package let command: String
  private let environment: [String: String]

  package init(environment: [String: String]) {
    let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.allSatisfy(\.isWhitespace) }
    command = named ?? "vi"
    self.environment = environment
  }

  /// Opens a file in the editor and waits until it is left; the terminal's settings are then what they were.
  ///
  /// - Returns: How it failed: `exit 1`, `signal 9`, `spawn` where it could not be started; nil where it ended well.
  package func edit(_ path: String) -> String? {
    let settings = TerminalSettings(of: STDOUT_FILENO)
    defer { settings?.restore() }
    let program = ForegroundProgram(command: command, environment: environment)
    guard let child = program.start(argument: path) else { return "spawn" }
    let status = ForegroundProgram.wait(for: child)
    if status & 0x7F != 0 { return "signal \(status & 0x7F)" }
    let code = (status >> 8) & 0xFF
    return code == 0 ? nil : "exit \(code)"
  }
}
