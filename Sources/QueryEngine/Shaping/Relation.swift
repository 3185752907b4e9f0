import ColumnarData
import QueryPlan

/// Rows between two operators: where they come from, and which of them are kept in which order.
struct Relation {
  var source: RowSource
  /// Conditions that every kept row satisfies, not looked at yet.
  var filters: [Condition] = []
  /// The kept rows in their order, but for ``filters``; nil for all rows of the table.
  var order: ColumnBuffer<Int32>?
  /// One a row of the table; nil where all are details.
  var roles: [ResultTable.RowRole]?
  /// How the rows were computed, where they are groups.
  var lineage: Lineage?
  /// Columns at the start by which the rows are grouped.
  var keyCount = 0
  var isOrdered = false
  /// Rows that were left out beforehand since they can only tie with the last one that a limit keeps.
  var tiesLeftOut = 0

  init(_ source: RowSource) {
    self.source = source
  }

  var table: Table { source.table }
}

extension Relation {
  func isTotal(_ row: Int32) -> Bool { roles.map { $0[Int(row)] == .total } ?? false }

  /// The rows given, in their order, instead of those of before.
  func keeping(_ rows: ColumnBuffer<Int32>, isOrdered: Bool) -> Relation {
    var relation = self
    relation.filters = []
    relation.order = rows
    relation.isOrdered = isOrdered
    relation.tiesLeftOut = 0
    return relation
  }
}
