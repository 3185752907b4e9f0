import Diagnostics

/// Tells the rows of a file that are none of its table.
struct RowStructure {
  private let texts: RowTexts

  init(_ texts: RowTexts) { self.texts = texts }

  var setApart: [RowsSetApart] {
    get throws(DiagnosticError) {
      let repeated = try RepeatedHeadings(texts).rows
      let other = try StackedTables(texts).first(repeated: repeated)
      let end = other?.row ?? texts.rowCount
      var headed: [Int] = []
      for row in repeated where row < end { headed += try withNumbering(row, end) }
      let below = try RowsBelow(texts, before: end).start
      let totals = try TotalRows(texts, before: below, without: Set(headed)).proven
      var found: [RowsSetApart] = []
      try append(.repeatedHeading, headed, to: &found)
      try append(.totals, totals, to: &found)
      try append(.below, Array(below..<end), to: &found)
      if let other {
        try append(.otherTable(heading: texts.line(other.heading)), Array(end..<texts.rowCount), to: &found)
      }
      return found
    }
  }

  /// A repeated heading with the row of column numbers under it, where the first heading has one.
  private func withNumbering(_ row: Int, _ end: Int) throws(DiagnosticError) -> [Int] {
    guard texts.table.areColumnsNumbered, row + 1 < end else { return [row] }
    let next = try texts.row(row + 1)
    return HeaderRows.isNumbering(next, of: texts.table.headings.count, isSure: true) ? [row, row + 1] : [row]
  }

  private func append(
    _ kind: RowsSetApart.Kind, _ rows: [Int], to found: inout [RowsSetApart]
  ) throws(DiagnosticError) {
    guard let first = rows.first else { return }
    found.append(
      RowsSetApart(
        kind: kind, rows: rows, lines: rows.map(texts.line), text: RowTexts.first(try texts.row(first))))
  }
}
