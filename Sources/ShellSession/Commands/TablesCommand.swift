import Diagnostics

/// `tables`: what is open.
enum TablesCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    .answer(Answer(result: TableListing.tables(in: state.catalog, call.language)))
  }
}
