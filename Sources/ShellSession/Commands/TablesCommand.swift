import Diagnostics
import QueryPlan

/// `tables`: what is open.
enum TablesCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    let tables = TableListing.tables(in: state.catalog, call.language)
    let defined = DescriptionText.lines(of: state.definitions.columns, call.language)
    return .answer(Answer(parts: [.result(tables)] + (defined.isEmpty ? [] : [.text(defined)])))
  }
}
