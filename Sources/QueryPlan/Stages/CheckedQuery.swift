package import ColumnarData
package import Values

/// A query in which every name, value, type and period is settled: nothing in it can mean two things.
package struct CheckedQuery: Sendable {
  /// The table in the catalog.
  package let source: String
  /// First to last, those of a `let` definition in its place.
  package let stages: [CheckedStage]
  /// Which days a month, quarter or year has.
  package let convention: CalendarConvention
  /// The day up to which tables of the data are known; nil for all they hold.
  package let asOf: Day?
  /// The queries in parentheses that conditions name by number, those that stand in another before it.
  package let innerQueries: [CheckedInnerQuery]
  /// Columns of the result.
  package let output: TableSchema

  package init(
    source: String, stages: [CheckedStage], convention: CalendarConvention, asOf: Day? = nil,
    innerQueries: [CheckedInnerQuery] = [], output: TableSchema
  ) {
    self.source = source
    self.stages = stages
    self.convention = convention
    self.asOf = asOf
    self.innerQueries = innerQueries
    self.output = output
  }
}
