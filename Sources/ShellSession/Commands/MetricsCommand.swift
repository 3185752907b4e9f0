import Diagnostics
import QueryPlan

/// `metrics`: those defined.
enum MetricsCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    let metrics = state.definitions.metrics
    if metrics.isEmpty { return .answer(Answer(diagnostics: [Diagnostic(.noMetrics)])) }
    return .answer(Answer(result: TableListing.metrics(metrics)))
  }
}
