import CellParsing
import ColumnarData
import RecordReading

extension TextColumn {
  /// One text a row, empty where missing.
  init(_ column: CleanColumn) {
    switch column.raw {
    case .coded(_, let codes): self.init(column, rowCount: codes.rowCount) { codes[$0] }
    case .plain, .inFile: self.init(column, rowCount: column.cells.count) { $0 }
    }
  }

  /// The unsafe part: writing into the buffers' memory. Proof: the first has one element a row; the second has as many
  /// bytes as the lengths of all rows' cells sum to, and each row writes its own length after the row before it.
  ///
  /// - Parameter cell: The number of the row's cell.
  @inline(__always)
  private init(_ column: CleanColumn, rowCount: Int, cell: (Int) -> Int) {
    let (cellBytes, cellEnds, isMissing) = (column.cells.bytes, column.cells.ends, column.isMissing)
    func start(_ cell: Int) -> Int { cell == 0 ? 0 : cellEnds[cell - 1] }
    var byteCount = 0
    unsafe self.init(
      ends: ColumnBuffer(count: rowCount) { memory in
        for row in 0..<rowCount {
          let cell = cell(row)
          if !isMissing[cell] { byteCount += cellEnds[cell] - start(cell) }
          unsafe memory[row] = byteCount
        }
      },
      bytes: ColumnBuffer(count: byteCount) { memory in
        var position = 0
        for row in 0..<rowCount {
          let cell = cell(row)
          if isMissing[cell] { continue }
          for index in start(cell)..<cellEnds[cell] {
            unsafe memory[position] = cellBytes[index]
            position &+= 1
          }
        }
      })
  }
}
