package import ColumnarData

/// The texts of a result as a table shows them to a reader of a language, for writers of other rooms.
package struct ReadableTable: Sendable {
  /// One row: of details, of a total, or a remark about rows that were left out.
  package struct Row: Sendable {
    /// One a column; of a remark one alone.
    package let cells: [String]
    package let isTotal: Bool
    package let isRemark: Bool
  }

  /// One a column, each of one line to three.
  package let headings: [[String]]
  /// Which columns hold figures, and stand at the right.
  package let isNumeric: [Bool]
  /// In the order of the result, totals last.
  package let rows: [Row]

  /// - Throws: Where texts of the result are lost.
  package init(_ result: ResultTable, options: RenderingOptions) throws(TextsLost) {
    let columns = ReadableColumn.columns(of: result, options: options)
    let selection = RowSelection(result, limit: options.rowLimit)
    let notes = ResultNotes(options: options)
    headings = columns.map(\.heading)
    isNumeric = columns.map(\.isNumeric)
    var rows: [Row] = []
    let remark = Row(cells: [notes.leftOut(of: selection)], isTotal: false, isRemark: true)
    for row in selection.rows {
      if row == selection.rowAfterGap { rows.append(remark) }
      let cells = try columns.map { column throws(TextsLost) in
        switch try column.cell(row: row) {
        case .empty: ""
        case .text(let text): text
        case .ratio(let ratio): ratio.text
        }
      }
      rows.append(Row(cells: cells, isTotal: result.roles[row] == .total, isRemark: false))
    }
    if selection.leftOut > 0, selection.rowAfterGap == nil { rows.append(remark) }
    self.rows = rows
  }
}
