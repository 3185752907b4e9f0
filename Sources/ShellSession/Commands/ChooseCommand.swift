import Diagnostics
import Lessons
import QuerySyntax

/// `2` or `choose 2`: an answer in a lesson.
enum ChooseCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    guard let argument = call.arguments.first, let number = Int(argument.text) else {
      throw call.missingArgument("choose 2")
    }
    guard var lesson = state.lesson else { throw DiagnosticError(Diagnostic(.nothingToChoose, at: argument.range)) }
    do throws(DiagnosticError) {
      let outputs = try lesson.run.choose(number, at: state.now)
      lesson.isPaused = false
      state.lesson = lesson
      return .lesson(outputs)
    } catch {
      throw error.placed(at: argument.range)
    }
  }
}
