import Diagnostics

/// `describe TABLE`: its columns.
enum DescribeCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    if call.arguments.isEmpty { throw call.missingArgument("\(call.title) \(state.exampleTable)") }
    let table = try state.table(named: call.argumentText, at: call.argumentRange)
    return .answer(Answer(result: TableListing.columns(of: table, call.language)))
  }
}
