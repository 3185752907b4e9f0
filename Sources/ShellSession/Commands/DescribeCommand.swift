import ColumnarData
import Diagnostics
import QueryPlan

/// `describe TABLE`: its columns, and what the dataset says of them.
enum DescribeCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    if call.arguments.isEmpty { throw call.missingArgument("\(call.title) \(state.exampleTable)") }
    let table = try state.table(named: call.argumentText, at: call.argumentRange)
    let columns = try TableListing.columns(of: table, call.language, known: state.columnProfiles)
    let descriptions =
      DescriptionText.lines(of: table.schema, call.language)
      + DescriptionText.lines(of: state.definitions.columns(on: table, in: state.catalog), call.language)
    return .answer(Answer(parts: [.result(columns)] + (descriptions.isEmpty ? [] : [.text(descriptions)])))
  }
}
