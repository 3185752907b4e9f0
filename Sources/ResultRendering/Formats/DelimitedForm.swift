import ColumnarData
import Values

/// Separated values (RFC 4180 with LF line ends): a line of headings, then one line a row.
///
/// Numbers are plain, days ISO, periods labels such as `2020Q3`, booleans `true` and `false`, missing values empty. A
/// ratio is three columns, `NAME_n`, `NAME_d` and `NAME`, its quotient as ``PlainQuotient`` gives it. Texts are written as
/// they are, whatever they begin with; those that hold the separator, a quote or a line break are quoted. The keys of total rows hold `(total)`.
struct DelimitedForm: RowForm {
  let selection: RowSelection
  private(set) var guardedCells = 0
  private let result: ResultTable
  private let dialect: DelimitedDialect
  private let encoder: DelimitedFieldEncoder
  private let headings: [UInt8]
  /// The encoded texts of each category column whose dictionary is no longer than the table; else empty.
  private let categoryFields: [[DelimitedFieldEncoder.Field]]

  init(_ result: ResultTable, _ dialect: DelimitedDialect, options: RenderingOptions) {
    let encoder = DelimitedFieldEncoder(dialect: dialect, showsControls: options.isTerminal)
    self.result = result
    self.dialect = dialect
    self.encoder = encoder
    selection = RowSelection(result)
    let names = MachineHeadings.grouped(of: result.table.schema, splittingRatios: true).joined().map(encoder.field)
    let line = names.map(\.bytes).joined(separator: [dialect.separator])
    headings = dialect.prefix + line + [UInt8(ascii: "\n")]
    guardedCells = names.count { $0.isGuarded }
    categoryFields = result.table.columns.map { values in
      guard case .category(let column) = values, column.dictionary.count <= result.table.rowCount else { return [] }
      return column.dictionary.values.map(encoder.field)
    }
  }

  func appendHead(to text: inout [UInt8]) { text += headings }

  mutating func appendRow(_ row: Int, to text: inout [UInt8]) throws(TextsLost) {
    let start = text.count
    for column in result.table.columns.indices {
      if column > 0 { text.append(dialect.separator) }
      try appendCell(row: row, column: column, to: &text)
    }
    // An empty line would be read as no row at all.
    if text.count == start { text.append(text: "\"\"") }
    text.append(UInt8(ascii: "\n"))
  }

  func appendTail(to text: inout [UInt8]) {}

  private mutating func appendCell(row: Int, column: Int, to text: inout [UInt8]) throws(TextsLost) {
    if let label = try result.keyLabel(row: row, column: column) { return text.append(text: label.text) }
    switch result.table.columns[column] {
    case .category(let values) where !categoryFields[column].isEmpty:
      append(categoryFields[column][values.codes[row]], to: &text)
    case .category(let values):
      append(encoder.field(values.dictionary.values[values.codes[row]]), to: &text)
    case .text(let values):
      if let value = try values[row] { append(encoder.field(value), to: &text) }
    case .boolean(let values):
      if let value = values[row] { text.append(text: value ? "true" : "false") }
    case .number(let values):
      let start = text.count
      if let value = values[row] { text.append(value) }
      dialect.localizeNumber(in: &text, from: start)
    case .date(let values):
      if let day = values[row] { text.append(day) }
    case .period(let values):
      if let period = values[row] { text.append(text: period.label) }
    case .ratio(let values):
      appendRatio(of: values, row: row, to: &text)
    }
  }

  private mutating func append(_ field: DelimitedFieldEncoder.Field, to text: inout [UInt8]) {
    text += field.bytes
    if field.isGuarded { guardedCells += 1 }
  }

  private func appendRatio(of values: RatioColumn, row: Int, to text: inout [UInt8]) {
    if let numerator = values.numerator(row: row) { text.append(numerator) }
    text.append(dialect.separator)
    if let denominator = values.denominator(row: row) { text.append(denominator) }
    text.append(dialect.separator)
    let start = text.count
    if let quotient = PlainQuotient.text(of: values, row: row) { text.append(text: quotient) }
    dialect.localizeNumber(in: &text, from: start)
  }
}
