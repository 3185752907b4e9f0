import ColumnarData

/// Separated values (RFC 4180 with LF line ends): a line of headings, then one line a row.
///
/// Numbers are plain, days ISO, periods labels such as `2020Q3`, booleans `true` and `false`, missing values empty. A
/// ratio is three columns, `NAME_n`, `NAME_d` and `NAME`, its quotient as ``PlainQuotient`` gives it. Texts are written as
/// they are, whatever they begin with; those that hold the separator, a quote or a line break are quoted. The keys of total rows hold `(total)`. For Excel
/// headings and the values of categories stand in words, as they are shown.
struct DelimitedForm: RowForm {
  let selection: RowSelection
  private(set) var guardedCells = 0
  private let dialect: DelimitedDialect
  private let headings: String
  private let columns: [EncodedColumn<DelimitedCells>]

  init(_ result: ResultTable, _ dialect: DelimitedDialect, options: RenderingOptions) {
    // Excel's users read headings and values; programs take both by their names.
    let result = options.isForExcel ? result.inWords(of: options.language) : result
    let encoding = DelimitedCells(dialect: dialect, showsControls: options.isTerminal)
    self.dialect = dialect
    selection = RowSelection(result)
    let names = MachineHeadings.grouped(of: result.table.schema, splittingRatios: true, options).joined()
    var line = TextBuffer()
    line.append(dialect.prefix.span)
    var cells = CellTexts()
    for (index, name) in names.enumerated() {
      if index > 0 { line.append(dialect.separator) }
      encoding.append(text: name.utf8Span.span, to: &cells)
      line.append(cells.range(ofCell: index), of: cells.bytes)
    }
    line.append(UInt8(ascii: "\n"))
    headings = line.text
    guardedCells = cells.guardedCells
    columns = result.table.columns.indices.map { EncodedColumn(result, index: $0, encoding) }
  }

  func appendHead(to text: inout TextBuffer) { text.append(text: headings) }

  mutating func append(
    _ rows: Range<Int>, _ cells: inout CellTexts, to text: inout TextBuffer
  ) throws(TextsLost) {
    for column in columns { try column.append(rows, to: &cells) }
    for row in 0..<rows.count {
      let start = text.count
      for column in columns.indices {
        if column > 0 { text.append(dialect.separator) }
        text.append(cells.range(ofCell: column * rows.count + row), of: cells.bytes)
      }
      // An empty line would be read as no row at all.
      if text.count == start { text.append(text: "\"\"") }
      text.append(UInt8(ascii: "\n"))
    }
    guardedCells += cells.guardedCells
  }

  func appendTail(to text: inout TextBuffer) {}
}
