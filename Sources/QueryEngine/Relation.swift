import ColumnarData
import QueryPlan

/// Rows between two stages: a table, columns to be computed from it, and which rows are kept in which order.
struct Relation {
  /// Tells tables apart that have one name.
  let identity: Int
  let table: Table
  /// Columns after the table's own, computed where they are needed.
  var derived: [AddedColumn] = []
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

  init(_ table: Table, identity: Int) {
    self.table = table
    self.identity = identity
  }

  var schema: TableSchema {
    derived.isEmpty ? table.schema : table.schema.replacing(fields: fields)
  }

  var fields: [Field] { table.schema.fields + derived.map(\.field) }
}

extension TableSchema {
  /// The schema with other columns, and keys only as far as their columns are among them.
  func replacing(fields: [Field]) -> TableSchema {
    let names = Set(fields.map(\.name))
    return TableSchema(
      name: name, titles: titles, aliases: aliases, fields: fields,
      primaryKey: primaryKey.flatMap { names.contains($0) ? $0 : nil },
      foreignKeys: foreignKeys.filter { names.contains($0.field) },
      timeField: timeField.flatMap { names.contains($0) ? $0 : nil })
  }
}
