/// A column as it was read, in the form that suits its cells.
package enum RawColumn: Sendable {
  /// Different cells, and the number of the one that each row holds.
  case coded(RawCells, CellCodes)
  /// One cell a row, where nearly every cell differs.
  case plain(RawCells)
  /// Long text that stays in its file.
  case inFile(SourceColumn)

  /// Rows, whether or not their cells are in memory.
  package var rowCount: Int {
    switch self {
    case .coded(_, let codes): codes.rowCount
    case .plain(let cells): cells.count
    case .inFile(let source): source.facts.rowCount
    }
  }

  /// The cells in memory: none of a column that stays in its file.
  package var cells: RawCells {
    switch self {
    case .coded(let cells, _), .plain(let cells): cells
    case .inFile: RawCells()
    }
  }

  /// How many rows hold each cell; nil for one each.
  package var weights: [Int]? {
    switch self {
    case .coded(_, let codes): codes.counts
    case .plain, .inFile: nil
    }
  }

  /// The rows whose cell's mark is not 0, in order, and their marks.
  ///
  /// - Parameter marks: One a cell.
  package func rows(marked marks: [UInt32]) -> (rows: [Int], marks: [UInt32]) {
    if case .coded(_, let codes) = self { return codes.rows(marked: marks) }
    let rows = marks.indices.filter { marks[$0] != 0 }
    return (rows, rows.map { marks[$0] })
  }
}
