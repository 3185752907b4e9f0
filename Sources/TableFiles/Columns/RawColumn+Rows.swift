import ColumnarData

extension RawColumn {
  /// Spreads one code a cell over the rows that hold it.
  ///
  /// - Parameter greatest: No code is greater.
  func spread(_ values: [UInt32], greatest: Int) -> Codes {
    if let codes { return codes.spread(values, greatest: greatest) }
    let spread = Codes(values, greatest: greatest)
    return rowCount > Zone.rowCount ? spread.withZones() : spread
  }

  /// Spreads one whole number a cell, `Int64.min` where missing, over the rows that hold it: as codes by their distance
  /// from the least, in steps of their greatest common divisor, where 32 bits hold these.
  func spread(_ values: [Int64]) -> IntegerValues {
    guard let coding = IntegerCoding(values) else {
      return IntegerValues(codes.map { $0.spread(wide: values) } ?? ColumnBuffer(values))
    }
    let codes = spread(values.map(coding.code(of:)), greatest: coding.greatest)
    return IntegerValues(.coded(codes, origin: coding.origin, step: coding.step))
  }

  /// The rows whose cell's mark is not 0, in order, and their marks.
  ///
  /// - Parameter marks: One a cell.
  func rows(marked marks: [UInt32]) -> (rows: [Int], marks: [UInt32]) {
    if let codes { return codes.rows(marked: marks) }
    let rows = (0..<rowCount).filter { marks[$0] != 0 }
    return (rows, rows.map { marks[$0] })
  }
}

extension TextColumn {
  /// One text a row, empty where missing.
  ///
  /// The unsafe part: writing into the buffers' memory. Proof: the first has one element a row; the second has as many
  /// bytes as the lengths of all rows' cells sum to, and each row writes its own length after the row before it.
  init(_ column: CleanColumn) {
    let (cells, raw) = (column.cells, column.raw)
    var byteCount = 0
    unsafe self.init(
      ends: ColumnBuffer(count: raw.rowCount) { memory in
        for row in 0..<raw.rowCount {
          let cell = raw.cell(ofRow: row)
          if !column.isMissing[cell] { byteCount += cells.range(of: cell).count }
          unsafe memory[row] = byteCount
        }
      },
      bytes: ColumnBuffer(count: byteCount) { memory in
        var position = 0
        for row in 0..<raw.rowCount {
          let cell = raw.cell(ofRow: row)
          if column.isMissing[cell] { continue }
          for index in cells.range(of: cell) {
            unsafe memory[position] = cells.bytes[index]
            position &+= 1
          }
        }
      })
  }
}
