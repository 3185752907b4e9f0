import Diagnostics
import QueryPlan

extension RunContext {
  /// The rows of which a condition is true; totals stay, since they are about the rows before.
  func filtered(_ relation: Relation, by condition: Condition) throws(DiagnosticError) -> Relation {
    var relation = relation
    relation.filters.append(condition)
    // Rows that were computed or ordered are few, or have numbers already: what is left of them is told at once.
    guard relation.order != nil || relation.roles != nil else { return relation }
    return relation.keeping(try selectedRows(relation), isOrdered: relation.isOrdered)
  }
}
