import ColumnarData
package import Values

/// What the engine does to answer a checked query: steps over one table, first to last.
package struct LogicalPlan: Sendable {
  /// One for each stage of the query.
  package struct Step: Sendable {
    /// What the engine does.
    package let operation: PlanOperator
    /// The stage as typed, for `explain` and for naming what failed.
    package let text: String

    init(_ operation: PlanOperator, text: String) {
      self.operation = operation
      self.text = text
    }
  }

  /// The table of the catalog with which it begins.
  package let source: String
  /// First to last; empty for the table as it is.
  package let steps: [Step]
  /// The queries in parentheses that conditions name by number, each after those that it names itself.
  package let innerQueries: [PlannedInnerQuery]
  /// Which days a month, quarter or year has.
  package let convention: CalendarConvention
  /// The day up to which tables of the data are known: later rows are out, later dates missing; nil for all they hold.
  package let asOf: Day?

  package init(
    source: String, steps: [Step], innerQueries: [PlannedInnerQuery] = [], convention: CalendarConvention,
    asOf: Day? = nil
  ) {
    self.source = source
    self.steps = steps
    self.innerQueries = innerQueries
    self.convention = convention
    self.asOf = asOf
  }
}

extension LogicalPlan {
  /// The operators of a checked query: periods as filters, measures as formulas over shared accumulators.
  package init(lowering query: CheckedQuery) {
    let steps = query.stages.enumerated().map { index, stage in
      let before = index > 0 ? query.stages[index - 1] : nil
      return Step(PlanOperator(lowering: stage, after: before, in: query), text: stage.text)
    }
    self.init(
      source: query.source, steps: steps, innerQueries: query.innerQueries.map { PlannedInnerQuery(lowering: $0) },
      convention: query.convention, asOf: query.asOf)
  }
}
