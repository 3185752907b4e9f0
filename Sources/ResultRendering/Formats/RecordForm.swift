import ColumnarData
import VietnameseText

/// A table turned on its side, for rows that are wider than the screen and for screen readers: one `label: value` line
/// a cell, one group of lines a row. Values that are too long go on below their start; none is cut.
struct RecordForm: RowForm {
  let selection: RowSelection
  private let result: ResultTable
  private let columns: [ReadableColumn]
  /// What stands before each column's values: its heading, cut to a third of the line; and how many cells that takes.
  private let heads: [(text: String, cells: Int)]
  private let options: RenderingOptions
  private let style: TerminalStyle
  private let notes: ResultNotes

  init(_ result: ResultTable, _ columns: [ReadableColumn], _ selection: RowSelection, options: RenderingOptions) {
    self.result = result
    self.columns = columns
    self.selection = selection
    self.options = options
    let greatest = options.usableWidth.map { $0 / 3 } ?? Int.max
    let labels = columns.map { CellWidth.cut($0.headingText, to: greatest) }
    let labelWidth = options.suitsScreenReader ? 0 : labels.map { DisplayWidth.cells(in: $0) }.max() ?? 0
    let style = TerminalStyle(isOn: options.usesColor)
    self.style = style
    heads = labels.map { label in
      let head = CellWidth.left(label + ":", to: labelWidth + 1) + " "
      return (style.bold(head), DisplayWidth.cells(in: head))
    }
    notes = ResultNotes(options: options)
  }

  func appendHead(to text: inout TextBuffer) {}

  func append(_ rows: Range<Int>, _ cells: inout CellTexts, to text: inout TextBuffer) throws(TextsLost) {
    for row in rows { try appendRow(row, to: &text) }
  }

  private func appendRow(_ row: Int, to text: inout TextBuffer) throws(TextsLost) {
    if row == selection.rowAfterGap { notes.appendLeftOut(of: selection, to: &text) }
    if options.suitsScreenReader {
      if row != selection.runs.first?.lowerBound { text.append(text: "\n") }
    } else {
      text.append(text: style.dim(rule(ofRow: row)) + "\n")
    }
    let isTotal = result.roles[row] == .total
    for (index, column) in columns.enumerated() {
      let cell = try column.cell(row: row)
      // A key that a total unites with the one before it has nothing to say.
      if isTotal && index < result.keyCount && cell == .empty { continue }
      appendLines(of: cell, after: heads[index], isTotal: isTotal, to: &text)
    }
  }

  func appendTail(to text: inout TextBuffer) {
    if selection.rowAfterGap == nil { notes.appendLeftOut(of: selection, to: &text) }
    if selection.runs.isEmpty && selection.leftOut == 0 { notes.appendNoRows(to: &text) }
  }

  private func appendLines(
    of cell: ReadableCell, after head: (text: String, cells: Int), isTotal: Bool, to text: inout TextBuffer
  ) {
    let (value, isMissing) = words(of: cell)
    let lines = LineWrapping.lines(of: value, width: options.usableWidth.map { max(2, $0 - head.cells) })
    for (number, line) in lines.enumerated() {
      text.append(text: number == 0 ? head.text : CellWidth.blanks(head.cells))
      text.append(text: isMissing ? style.dim(line) : isTotal ? style.bold(line) : line)
      text.append(UInt8(ascii: "\n"))
    }
  }

  private func words(of cell: ReadableCell) -> (value: String, isMissing: Bool) {
    switch cell {
    case .empty: (notes.missing, true)
    case .text(let value): (value, false)
    case .ratio(let ratio): (ratio.text, false)
    }
  }

  /// `── 12 ─────`, with the row's number.
  private func rule(ofRow row: Int) -> String {
    let head = "── \(NumberText.grouped(Int64(row + 1), in: options.language)) "
    let width = min(options.usableWidth ?? 40, 40)
    return head + String(repeating: "─", count: max(2, width - DisplayWidth.cells(in: head)))
  }
}
