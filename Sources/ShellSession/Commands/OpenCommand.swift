import DatasetFiles
import Diagnostics
import QuerySyntax

/// `open PATH`, and behind it `as NAME` and the words of ``OpenWord``: adds the tables of a file, folder or package.
enum OpenCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    guard let path = call.arguments.first else { throw call.missingArgument("open hồ-sơ.xlsx as hồ_sơ") }
    var options = state.configuration.reading
    options.numbers = state.settings.numbers
    let arguments = try OpenArguments(call.arguments.dropFirst(), options: options)
    return .answer(
      state.open(
        path: state.placed(path.text), as: arguments.name, options: arguments.options, range: path.range,
        monitor: call.monitor))
  }
}
