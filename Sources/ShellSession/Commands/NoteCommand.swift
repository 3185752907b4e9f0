import Diagnostics

/// `note "…"`: prose in the session.
enum NoteCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    if call.arguments.isEmpty { throw call.missingArgument("note \"…\"") }
    return .answer(Answer(parts: [.text([call.argumentText])]))
  }
}
