import ColumnarData

/// A Markdown table (GitHub Flavored Markdown) in the reader's language: numbers at the right, totals bold, nothing cut.
struct MarkdownForm: RowForm {
  let selection: RowSelection
  private let result: ResultTable
  private let columns: [EncodedColumn<ReadableColumn>]
  private let headings: [String]
  private let areNumeric: [Bool]
  private let notes: ResultNotes

  init(_ result: ResultTable, options: RenderingOptions) {
    self.result = result
    let columns = ReadableColumn.columns(of: result, options: options)
    self.columns = columns.map { $0.escaped().encoded }
    headings = columns.map { MarkdownText.escaped($0.headingText) }
    areNumeric = columns.map(\.isNumeric)
    selection = RowSelection(result, limit: options.rowLimit)
    notes = ResultNotes(options: options)
  }

  func appendHead(to text: inout TextBuffer) {
    appendLine(of: headings, to: &text)
    appendLine(of: areNumeric.map { $0 ? "---:" : "---" }, to: &text)
  }

  func append(_ rows: Range<Int>, _ cells: inout CellTexts, to text: inout TextBuffer) throws(TextsLost) {
    for column in columns { try column.append(rows, to: &cells) }
    for (index, row) in rows.enumerated() {
      if selection.isGapInside && row == selection.rowAfterGap { appendLine(of: columns.map { _ in "…" }, to: &text) }
      let isTotal = result.roles[row] == .total
      text.append(UInt8(ascii: "|"))
      for column in columns.indices {
        let range = cells.range(ofCell: column * rows.count + index)
        if !range.isEmpty {
          text.append(text: isTotal ? " **" : " ")
          text.append(range, of: cells.bytes)
          if isTotal { text.append(text: "**") }
        }
        text.append(text: " |")
      }
      text.append(UInt8(ascii: "\n"))
    }
  }

  func appendTail(to text: inout TextBuffer) {
    if selection.leftOut > 0 { text.append(text: "\n\(notes.leftOut(of: selection))\n") }
  }

  private func appendLine(of cells: [String], to text: inout TextBuffer) {
    text.append(text: "|")
    for cell in cells { text.append(text: cell.isEmpty ? " |" : " \(cell) |") }
    text.append(text: "\n")
  }
}
