package import Values
package import VietnameseText

/// Named columns of equal length. A value: columns never change and are shared.
package struct Table: Sendable {
  package let schema: TableSchema
  /// One for each field of the schema, in its order, each with ``rowCount`` rows.
  package let columns: [ColumnValues]
  package let rowCount: Int

  package init(schema: TableSchema, columns: [ColumnValues], rowCount: Int) {
    precondition(columns.count == schema.fields.count, "one column a field")
    precondition(columns.allSatisfy { $0.count == rowCount }, "every column has one value a row")
    self.schema = schema
    self.columns = columns
    self.rowCount = rowCount
  }

  package var name: String { schema.name }

  /// Binds every column; see ``ColumnValues/verify()``.
  package func verify() throws(DamagedFile) {
    for column in columns { try column.verify() }
  }

  package func column(named name: String) -> ColumnValues? {
    schema.fieldIndex(named: name).map { columns[$0] }
  }

  /// One cell, for rows that are shown; never for scans.
  package func cell(row: Int, column: Int) throws(TextsLost) -> Cell {
    switch columns[column] {
    case .category(let values):
      let code = values.codes[row]
      return values.dictionary.cell(of: code)
    case .text(let values): return try values[row].map(Cell.text) ?? .missing
    case .boolean(let values): return values[row].map(Cell.boolean) ?? .missing
    case .number(let values): return values[row].map(Cell.number) ?? .missing
    case .date(let values): return values[row].map(Cell.date) ?? .missing
    case .period(let values): return values[row].map(Cell.period) ?? .missing
    case .ratio(let values): return values[row].map(Cell.ratio) ?? .missing
    }
  }
}

/// Tables that were opened together: a data package, a folder or a single file.
package struct Dataset: Sendable {
  package let name: String
  package let titles: LocalizedText
  package let tables: [Table]
  /// Whether the rows were made and not recorded; said wherever the set is opened.
  package let isSynthetic: Bool
  /// The last day about which the data tell everything; nil where unknown.
  package let cutoff: Day?

  package init(name: String, titles: LocalizedText, tables: [Table], isSynthetic: Bool = false, cutoff: Day? = nil) {
    self.name = name
    self.titles = titles
    self.tables = tables
    self.isSynthetic = isSynthetic
    self.cutoff = cutoff
  }
}

/// The table that answers a query: its rows, which of them are totals, and whether their order says something.
package struct ResultTable: Sendable {
  package enum RowRole: UInt8, Sendable {
    case detail
    /// What `top … other` put together.
    case other
    case total
  }

  package let table: Table
  /// One a row.
  package let roles: [RowRole]
  /// The columns by which the rows are grouped, first to last: they come first in the table.
  package let keyCount: Int
  /// True where the query sorted the rows; else they stand in the documented order of keys.
  package let isOrdered: Bool

  package init(table: Table, roles: [RowRole]? = nil, keyCount: Int = 0, isOrdered: Bool = false) {
    self.table = table
    self.roles = roles ?? Array(repeating: .detail, count: table.rowCount)
    self.keyCount = keyCount
    self.isOrdered = isOrdered
  }
}
