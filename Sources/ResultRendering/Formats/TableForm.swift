import ColumnarData
import VietnameseText

/// A table for people: headings underlined, keys at the left, numbers at the right, totals below a rule, two blanks
/// between columns and no trailing ones.
struct TableForm: RowForm {
  let selection: RowSelection
  private let result: ResultTable
  private let columns: [EncodedColumn<ReadableColumn>]
  private let headings: [[String]]
  private let areNumeric: [Bool]
  private let widths: [Int]
  private let style: TerminalStyle
  private let notes: ResultNotes
  /// The width at which the parts of ratios would fit; nil where they are shown.
  private let wantedWidth: Int?

  /// - Parameters:
  ///   - measures: Of the selected rows, one a column.
  ///   - widths: One a column, none below the column's least.
  init(
    _ result: ResultTable, _ columns: [ReadableColumn], _ measures: [ColumnMeasure], _ widths: [Int],
    _ selection: RowSelection, options: RenderingOptions, wantedWidth: Int? = nil
  ) {
    self.wantedWidth = wantedWidth
    self.result = result
    self.columns = zip(columns, measures).map { column, measure in column.aligned { measure.composed($0) }.encoded }
    headings = columns.map(\.heading)
    areNumeric = columns.map(\.isNumeric)
    self.widths = widths
    self.selection = selection
    style = TerminalStyle(isOn: options.usesColor)
    notes = ResultNotes(options: options)
  }

  func appendHead(to text: inout TextBuffer) {
    let height = headings.map(\.count).max() ?? 0
    for line in 0..<height {
      var cells = CellTexts()
      for heading in headings {
        // Shorter headings stand at the bottom, next to their values.
        let position = line - (height - heading.count)
        let words = position >= 0 ? heading[position] : ""
        cells.bytes.append(text: words)
        cells.endCell(width: DisplayWidth.cells(in: words))
      }
      appendLine(0, of: 1, cells, isBold: true, to: &text)
    }
    appendRule(to: &text)
  }

  func append(_ rows: Range<Int>, _ cells: inout CellTexts, to text: inout TextBuffer) throws(TextsLost) {
    for column in columns { try column.append(rows, to: &cells) }
    for (index, row) in rows.enumerated() {
      if row == selection.rowAfterGap { notes.appendLeftOut(of: selection, to: &text) }
      if row == selection.firstTotal { appendRule(to: &text) }
      appendLine(index, of: rows.count, cells, isBold: result.roles[row] == .total, to: &text)
    }
  }

  func appendTail(to text: inout TextBuffer) {
    if selection.rowAfterGap == nil { notes.appendLeftOut(of: selection, to: &text) }
    if selection.runs.isEmpty && selection.leftOut == 0 { notes.appendNoRows(to: &text) }
    if let wantedWidth { notes.appendQuotientsAlone(wantedWidth, to: &text) }
  }

  private func appendRule(to text: inout TextBuffer) {
    let segments = widths.map { String(repeating: "─", count: $0) }
    text.append(text: style.dim(segments.joined(separator: gap)) + "\n")
  }

  /// Adds one of some lines. The blanks before a cell are written once it turns out not to be empty, so that few lines end
  /// in them.
  private func appendLine(
    _ line: Int, of count: Int, _ cells: borrowing CellTexts, isBold: Bool, to text: inout TextBuffer
  ) {
    let head = text.count
    if isBold && style.isOn { text.append(text: TerminalStyle.bold) }
    let start = text.count
    var pending = 0
    for (column, width) in widths.enumerated() {
      if column > 0 { pending += ColumnWidths.gap }
      let cell = column * count + line
      let range = cells.range(ofCell: cell)
      var cut: String?
      var own = cells.widths[cell]
      if own > width {
        let shown = CellWidth.cut(cells.bytes.withBytes(range) { String(text: $0) }, to: width)
        own = DisplayWidth.cells(in: shown)
        cut = shown
      }
      if cut?.isEmpty ?? range.isEmpty {
        pending += width - own
        continue
      }
      text.append(blanks: areNumeric[column] ? pending + width - own : pending)
      if let cut { text.append(text: cut) } else { text.append(range, of: cells.bytes) }
      pending = areNumeric[column] ? 0 : width - own
    }
    text.removeBlanks(from: start)
    if start > head {
      if text.count == start { text.removeAll(from: head) } else { text.append(text: TerminalStyle.end) }
    }
    text.append(UInt8(ascii: "\n"))
  }

  private var gap: String { String(repeating: " ", count: ColumnWidths.gap) }
}
