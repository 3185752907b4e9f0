import CellParsing
import ColumnarData
package import Diagnostics
import VietnameseText

extension RawTable {
  /// Takes out the rows that are none of the table, as the evidence says, and keeps a word about each of them: the heading
  /// once more, totals, what stands below the table, further tables.
  ///
  /// - Complexity: O(different cells) where there is none; else O(cells).
  package mutating func setRowsApart() throws(DiagnosticError) {
    if rowCount == 0 { return }
    let found = try RowStructure(RowTexts(self)).setApart
    if found.isEmpty { return }
    try remove(Array(Set(found.flatMap(\.rows))).sorted())
    setApart = found
  }

  /// Takes rows out of every column.
  ///
  /// - Parameter rows: In order, each once.
  mutating func remove(_ rows: [Int]) throws(DiagnosticError) {
    let gone = Set(rows.map { lines.line(ofRow: $0) })
    for index in columns.indices {
      var column = takeColumn(index)
      if case .inFile(let source) = column { column = try source.readCells() }
      columns[index] = column.removing(rows)
    }
    lines = lines.removing(rows)
    unevenRows.removeAll { gone.contains($0.line) }
    errorCells.removeAll { gone.contains($0.line) }
    // What only the rows taken out had, such as the columns of a wider table below.
    while let last = headings.last, last.isEmpty, columns.last?.isBlank == true {
      headings.removeLast()
      columns.removeLast()
    }
  }
}

extension RawColumn {
  /// The column without some rows, and without the cells that they alone had.
  ///
  /// - Parameter rows: In order, each once.
  consuming func removing(_ rows: [Int]) -> RawColumn {
    switch self {
    case .inFile: return self
    case .plain(let cells):
      var kept = RawCells()
      var removed = rows[...]
      for row in 0..<cells.count {
        if row == removed.first { removed.removeFirst() } else { kept.append(row, of: cells) }
      }
      return .plain(kept)
    case .coded(let cells, let codes):
      var kept = RawCells()
      var numbers: [Int] = Array(repeating: -1, count: cells.count)
      var narrow = NarrowNumbers()
      narrow.expected = codes.rowCount - rows.count
      var removed = rows[...]
      for row in 0..<codes.rowCount {
        if row == removed.first {
          removed.removeFirst()
          continue
        }
        let cell = codes[row]
        if numbers[cell] < 0 {
          numbers[cell] = kept.count
          kept.append(cell, of: cells)
        }
        narrow.append(numbers[cell])
      }
      return .coded(kept, CellCodes(narrow, cells: kept.count))
    }
  }

  /// Whether no row has anything.
  fileprivate var isBlank: Bool {
    let texts = cells.texts
    return (0..<texts.count).allSatisfy { texts.isEmpty($0) || texts.isAbsent($0) }
  }
}
