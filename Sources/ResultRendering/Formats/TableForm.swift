import ColumnarData
import VietnameseText

/// A table for people: headings underlined, keys at the left, numbers at the right, totals below a rule, two blanks
/// between columns and no trailing ones.
struct TableForm: RowForm {
  let selection: RowSelection
  private let result: ResultTable
  private let columns: [ReadableColumn]
  private let measures: [ColumnMeasure]
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
    self.columns = columns
    self.measures = measures
    self.widths = widths
    self.selection = selection
    style = TerminalStyle(isOn: options.usesColor)
    notes = ResultNotes(options: options)
  }

  func appendHead(to text: inout [UInt8]) {
    let height = columns.map(\.heading.count).max() ?? 0
    for line in 0..<height {
      // Shorter headings stand at the bottom, next to their values.
      let cells = columns.map { column in
        let position = line - (height - column.heading.count)
        return position >= 0 ? column.heading[position] : ""
      }
      text.append(text: style.bold(self.line(of: cells)) + "\n")
    }
    appendRule(to: &text)
  }

  func appendRow(_ row: Int, to text: inout [UInt8]) throws(TextsLost) {
    if row == selection.rowAfterGap { notes.appendLeftOut(of: selection, to: &text) }
    if row == selection.firstTotal { appendRule(to: &text) }
    let cells = try zip(measures, columns).map { measure, column throws(TextsLost) in
      measure.composed(try column.cell(row: row))
    }
    let line = line(of: cells)
    text.append(text: (result.roles[row] == .total ? style.bold(line) : line) + "\n")
  }

  func appendTail(to text: inout [UInt8]) {
    if selection.rowAfterGap == nil { notes.appendLeftOut(of: selection, to: &text) }
    if selection.rows.isEmpty && selection.leftOut == 0 { notes.appendNoRows(to: &text) }
    if let wantedWidth { notes.appendQuotientsAlone(wantedWidth, to: &text) }
  }

  private func appendRule(to text: inout [UInt8]) {
    let segments = widths.map { String(repeating: "─", count: $0) }
    text.append(text: style.dim(segments.joined(separator: gap)) + "\n")
  }

  /// The blanks before a cell are written once it turns out not to be empty, so that few lines end in them.
  private func line(of cells: [String]) -> String {
    var line = ""
    var pending = 0
    for (index, cell) in cells.enumerated() {
      if index > 0 { pending += ColumnWidths.gap }
      let shown = CellWidth.cut(cell, to: widths[index])
      let missing = widths[index] - DisplayWidth.cells(in: shown)
      let isNumeric = columns[index].isNumeric
      if shown.isEmpty {
        pending += missing
        continue
      }
      line += CellWidth.blanks(isNumeric ? pending + missing : pending)
      line += shown
      pending = isNumeric ? 0 : missing
    }
    while line.utf8.last == UInt8(ascii: " ") { line.unicodeScalars.removeLast() }
    return line
  }

  private var gap: String { String(repeating: " ", count: ColumnWidths.gap) }
}
