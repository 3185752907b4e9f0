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

  /// - Parameter cell: The number of the row's cell.
  @inline(__always)
  private init(_ column: CleanColumn, rowCount: Int, cell: (Int) -> Int) {
    let (cellBytes, cellEnds, isMissing) = (column.cells.bytes, column.cells.ends, column.isMissing)
    func start(_ cell: Int) -> Int { cell == 0 ? 0 : cellEnds[cell - 1] }
    var byteCount = 0
    self.init(
      ends: ColumnBuffer(count: rowCount) { ends in
        for row in 0..<rowCount {
          let cell = cell(row)
          if !isMissing[cell] { byteCount += cellEnds[cell] - start(cell) }
          ends[row] = byteCount
        }
      },
      bytes: ColumnBuffer(count: byteCount) { bytes in
        var position = 0
        for row in 0..<rowCount {
          let cell = cell(row)
          if isMissing[cell] { continue }
          for index in start(cell)..<cellEnds[cell] {
            bytes[position] = cellBytes[index]
            position &+= 1
          }
        }
      })
  }
}
