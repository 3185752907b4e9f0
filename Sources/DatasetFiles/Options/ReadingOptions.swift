package import RecordReading
package import TableTyping
package import VietnameseText

/// What the user settled about files before they are read: all that changes what is read. Everything else is found in the
/// files themselves.
package struct ReadingOptions: Hashable, Sendable {
  /// The encoding of text files as typed: see ``TextEncoding/init(name:)``; nil for UTF-8, or UTF-16 with a mark.
  package var encoding: String?
  /// How `1.234` is read where nothing in the file decides it; nil leaves such columns as text, with a warning.
  package var numbers: Language?
  /// The sheet of a workbook, by its name; nil for the first with data.
  package var sheet: String?
  /// Which rows are heading and data; what is not settled is found in the file.
  package var layout: TableLayout
  /// The columns to which the user gave headings; any other heading means what the alias table says.
  package var mapping: [ColumnMapping]
  /// Whether the files of a folder make one table, with a column that names the file of each row.
  package var isOneTable: Bool
  /// Whether a single unreadable cell or row of uneven length refuses the file.
  package var isStrict: Bool

  package init(
    encoding: String? = nil, numbers: Language? = nil, sheet: String? = nil,
    layout: TableLayout = TableLayout(), mapping: [ColumnMapping] = [], isOneTable: Bool = false, isStrict: Bool = false
  ) {
    self.encoding = encoding
    self.numbers = numbers
    self.sheet = sheet
    self.layout = layout
    self.mapping = mapping
    self.isOneTable = isOneTable
    self.isStrict = isStrict
  }

  /// The same, with totals, repeated headings and what stands below the table among the rows.
  package var keepingAllRows: ReadingOptions {
    var options = self
    options.layout.keepsAllRows = true
    return options
  }
}
