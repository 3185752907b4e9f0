package import Values
package import VietnameseText

/// Named columns of equal length. A value: columns never change and are shared.
package struct Table: Sendable {
  /// Names, titles and types of the columns, and the keys.
  package let schema: TableSchema
  /// One for each field of the schema, in its order, each with ``rowCount`` rows.
  package let columns: [ColumnValues]
  /// Rows; a table may have none.
  package let rowCount: Int

  /// - Precondition: One column for each field, each with as many rows.
  package init(schema: TableSchema, columns: [ColumnValues], rowCount: Int) {
    precondition(columns.count == schema.fields.count, "one column a field")
    precondition(columns.allSatisfy { $0.count == rowCount }, "every column has one value a row")
    self.schema = schema
    self.columns = columns
    self.rowCount = rowCount
  }

  /// The name by which queries call the table.
  package var name: String { schema.name }

  /// Throws where a bound column is no longer in its file; see ``ColumnValues/verifyAgain()``.
  package func verifyAgain() throws(DamagedFile) {
    for column in columns { try column.verifyAgain() }
  }

  /// Binds every column; see ``ColumnValues/verify()``.
  package func verify() throws(DamagedFile) {
    for column in columns { try column.verify() }
  }

  /// The column of exactly this name; nil where there is none.
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
  /// The name of the package, folder or file.
  package let name: String
  /// What readers call the dataset.
  package let titles: LocalizedText
  /// In the order of the package or folder.
  package let tables: [Table]
  /// Whether the rows were made and not recorded; said wherever the set is opened.
  package let isSynthetic: Bool
  /// The last day for which the data are complete; nil where unknown.
  package let end: DataEnd?

  package init(name: String, titles: LocalizedText, tables: [Table], isSynthetic: Bool = false, end: DataEnd? = nil) {
    self.name = name
    self.titles = titles
    self.tables = tables
    self.isSynthetic = isSynthetic
    self.end = end
  }
}

/// The last day for which a dataset is complete, its cut-off date, and how it is known.
package struct DataEnd: Hashable, Sendable {
  /// How the day is known.
  package enum Origin: Hashable, Sendable {
    /// The data package says so.
    case declared
    /// It is the latest day on which a table tells of anything, lone days far behind all others left out.
    case latest(table: String)
  }

  package let day: Day
  package let origin: Origin

  package init(_ day: Day, _ origin: Origin = .declared) {
    self.day = day
    self.origin = origin
  }
}

/// The table that answers a query: its rows, which of them are totals, and whether their order says something.
package struct ResultTable: Sendable {
  /// What a row of a result is.
  package enum RowRole: UInt8, Sendable {
    case detail
    /// What `top … other` put together.
    case other
    case total
  }

  /// Keys first, then measures.
  package let table: Table
  /// One a row.
  package let roles: [RowRole]
  /// The columns by which the rows are grouped, first to last: they come first in the table.
  package let keyCount: Int
  /// The columns at the start that name what a row is about: where room is short, all others are cut before them.
  package let nameCount: Int
  /// True where the query sorted the rows; else they stand in the documented order of keys.
  package let isOrdered: Bool
  /// For each key column that is no text, by row, the labels that its cells cannot hold; nil where the roles of the rows
  /// tell them: a key without a value of a total or of what `other` made.
  package let keyLabels: [[Int: ReservedLabel]]?
  /// How people are shown it where the query ends with `chart`; nil for a table.
  package let chart: ChartRequest?

  package init(
    table: Table, roles: [RowRole]? = nil, keyCount: Int = 0, nameCount: Int = 0, isOrdered: Bool = false,
    keyLabels: [[Int: ReservedLabel]]? = nil, chart: ChartRequest? = nil
  ) {
    self.chart = chart
    self.keyLabels = keyLabels
    self.table = table
    self.roles = roles ?? Array(repeating: .detail, count: table.rowCount)
    self.keyCount = keyCount
    self.nameCount = nameCount
    self.isOrdered = isOrdered
  }
}
