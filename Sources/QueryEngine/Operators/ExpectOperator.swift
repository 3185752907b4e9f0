import Diagnostics
import QueryPlan

extension RunContext {
  /// How many rows, totals apart, do not satisfy a condition.
  func outcome(of condition: Condition, _ text: String, _ relation: Relation) throws(DiagnosticError)
    -> ExpectationOutcome
  {
    let before = try rowCount(relation)
    var kept = relation
    kept.filters.append(condition)
    return ExpectationOutcome(
      text: text, failedRows: before - (try rowCount(kept)), rows: before, wantsNone: condition == .constant(false))
  }
}
