import CellParsing
import Diagnostics
import RecordReading

extension TableAssembly {
  /// Cells with an error of the spreadsheet, or with a formula whose value is not stored, stand in the reject log; the
  /// first of each kind is named in a warning.
  ///
  /// - Parameter names: Of the file's columns, in the file's order.
  mutating func rejectErrorCells(of file: RawTable, _ names: [String]) {
    for cell in file.errorCells {
      rejects.append(
        line: cell.line,
        .init(
          file: file.path, column: names[cell.column], text: cell.text,
          reason: cell.isFormula ? .formulaNotStored : .spreadsheetError))
    }
    unreadableCells += file.errorCells.count
    for isFormula in [false, true] {
      let cells = file.errorCells.filter { $0.isFormula == isFormula }
      guard let first = cells.first else { continue }
      warn(
        isFormula ? .formulasNotStored : .spreadsheetErrors, about: file,
        ["count": .number(cells.count), "line": .number(first.line), "text": .text(first.text)])
    }
  }

  /// Tells of codes that a workbook stores as numbers with fewer than six decimals: `1.00102`, which lost a zero.
  mutating func noteCutCodes(_ column: CleanColumn, named name: String) {
    let cells = column.raw.cells
    let marks = (0..<cells.count).map { cell -> UInt32 in
      if !cells.isNumber(cell) { return 0 }
      let parts = cells.texts.text(of: cell).split(separator: ".")
      return parts.count == 2 && parts[0].count == 1 && parts[1].count < 6 ? 1 : 0
    }
    guard let first = marks.firstIndex(of: 1) else { return }
    let rows = column.raw.rows(marked: marks).rows
    warn(
      .codesCut,
      [
        "column": .text(name), "count": .number(rows.count),
        "line": place(ofRow: rows.first ?? 0), "text": .text(cells.texts.text(of: first)),
      ])
  }
}
