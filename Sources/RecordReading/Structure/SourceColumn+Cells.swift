import CellParsing
package import Diagnostics

extension SourceColumn {
  /// All cells in memory, one a row.
  package func readCells() throws(DiagnosticError) -> RawColumn {
    var cells = RawCells()
    let absent = CellArena.absent
    try records.visit(column: column, 0..<records.rowCount) { _, cell in
      if let cell { cells.append(cell) } else { cells.append(absent.span) }
    }
    return .plain(cells)
  }
}
