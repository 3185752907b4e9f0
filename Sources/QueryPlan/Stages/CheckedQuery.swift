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
  /// Columns of the result.
  package let output: TableSchema

  package init(source: String, stages: [CheckedStage], convention: CalendarConvention, output: TableSchema) {
    self.source = source
    self.stages = stages
    self.convention = convention
    self.output = output
  }
}
