import Diagnostics
import Lessons
import QuerySyntax

/// `hint`: help with the exercise that is open.
enum HintCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    guard var lesson = state.lesson, lesson.run.phase != .nothing else {
      throw DiagnosticError(.noExercise(at: call.command.wordRange))
    }
    let outputs = try lesson.run.hint()
    lesson.isPaused = false
    state.lesson = lesson
    return .lesson(outputs)
  }
}
