import ColumnarData
import Diagnostics
import QueryPlan

/// What expressions are bound to: a table, and columns that are computed from it.
struct RowSource {
  /// Tells tables apart that have one name; what a run has made of a table's columns is kept under it.
  let identity: Int
  let table: Table
  /// Columns after the table's own, computed where they are needed.
  var derived: [AddedColumn] = []

  init(_ table: Table, identity: Int) {
    self.table = table
    self.identity = identity
  }

  /// One of the table's own columns, bound: what of it lies in a mapped file is verified before anything reads it.
  func column(_ index: Int) throws(DiagnosticError) -> ColumnValues {
    try table.columns[index].bound()
  }

  var fields: [Field] { table.schema.fields + derived.map(\.field) }

  var schema: TableSchema { derived.isEmpty ? table.schema : table.schema.replacing(fields: fields) }

  /// Where a column stands: at its place if it has that name there, else wherever the name is. Columns that `across` made
  /// are known by name only.
  func index(ofField index: Int, named name: String) throws(DiagnosticError) -> Int {
    guard let found = fields.index(ofField: index, named: name) else { throw .missingColumn(name) }
    return found
  }
}

extension [Field] {
  /// As ``RowSource/index(ofField:named:)``; nil where no field has the name.
  func index(ofField index: Int, named name: String) -> Int? {
    if index >= 0 && index < count && self[index].name == name { return index }
    return firstIndex { $0.name == name }
  }
}

extension TableSchema {
  /// The schema with other columns, and keys only as far as their columns are among them.
  func replacing(fields: [Field]) -> TableSchema {
    let names = Set(fields.map(\.name))
    return TableSchema(
      name: name, titles: titles, aliases: aliases, fields: fields,
      primaryKey: primaryKey.flatMap { names.contains($0) ? $0 : nil },
      foreignKeys: foreignKeys.filter { names.contains($0.field) },
      timeField: timeField.flatMap { names.contains($0) ? $0 : nil }, description: description)
  }
}
