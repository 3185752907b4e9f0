import Diagnostics

/// `quit`: leaves the shell.
enum QuitCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    .answer(Answer(parts: [], endsSession: true))
  }
}
