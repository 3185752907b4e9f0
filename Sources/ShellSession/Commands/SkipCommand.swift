import Diagnostics
import Lessons
import QuerySyntax

/// `skip`: shows an answer to the exercise that is open, and goes on.
enum SkipCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    guard var lesson = state.lesson, lesson.run.phase != .nothing else {
      throw DiagnosticError(.noExercise(at: call.command.wordRange))
    }
    let outputs = try lesson.run.skip(at: state.now)
    lesson.isPaused = false
    state.lesson = lesson
    return .lesson(outputs)
  }
}
