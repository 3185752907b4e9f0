import Diagnostics
import QueryPlan
import WorkProgress

// Every operator of a plan, and what runs it. A new one is a row in these switches and a file of its own beside this one.

extension RunContext {
  /// The rows that come out of a plan's last step.
  func relation(answering plan: LogicalPlan) throws(DiagnosticError) -> Relation {
    var relation = Relation(try source(named: plan.source))
    var steps = plan.steps[...]
    while let step = steps.first {
      if pace.monitor.isCancelled { throw .cancelled }
      if let (last, rows) = try ranked(steps, relation) {
        (relation, steps) = (rows, steps[(last + 1)...])
      } else {
        (relation, steps) = (try applied(step, to: relation, before: steps.dropFirst()), steps.dropFirst())
      }
    }
    if pace.monitor.isCancelled { throw .cancelled }
    return relation
  }

  /// The rows that come out of one step.
  ///
  /// - Parameter next: The steps that follow, if they do: what they are sure to leave out again may be missing.
  func applied(
    _ step: LogicalPlan.Step, to relation: Relation, before next: ArraySlice<LogicalPlan.Step> = []
  ) throws(DiagnosticError) -> Relation {
    switch step.operation {
    case .filter(let condition): return try filtered(relation, by: condition)
    case .derive(let columns):
      var relation = relation
      relation.source.derived += columns
      return relation
    case .aggregate(let aggregation): return try aggregated(relation, aggregation, before: next)
    case .project(let columns, let schema): return try listed(relation, columns, schema)
    case .sort(let keys): return try sorted(relation, by: keys)
    case .limit(let limit): return try limited(relation, limit)
    case .slice(let slice): return try sliced(relation, slice)
    case .change(let change): return try changed(relation, change)
    case .expect(let condition):
      expectations.append(try outcome(of: condition, step.text, relation))
      return relation
    case .chart: return relation
    }
  }
}

/// How the funnel of `explain` treats an operator.
enum FunnelRole {
  /// It is there to leave rows out: that it leaves out none, or all, is worth a word.
  case filters
  /// It may change which rows or columns go on.
  case changesRows
  /// As many rows go on as come in, with the columns that they have.
  case keepsRows
  /// It makes rows of its own: the funnel ends with it.
  case makesRows
}

extension PlanOperator {
  var funnelRole: FunnelRole {
    switch self {
    case .filter: .filters
    case .derive, .limit, .slice: .changesRows
    case .sort, .expect, .chart: .keepsRows
    case .aggregate, .project, .change: .makesRows
    }
  }
}
