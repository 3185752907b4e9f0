package import ColumnarData
package import RecordReading

extension RawColumn {
  /// Gives every row the code of its cell.
  ///
  /// - Parameter greatest: No code is greater.
  package consuming func decodeDictionary(_ values: [UInt32], greatest: Int) -> Codes {
    takeCodes()?.decodeDictionary(values, greatest: greatest) ?? Codes(rows: values, greatest: greatest)
  }

  /// Gives every row the whole number of its cell, `Int64.min` where missing.
  package consuming func decodeDictionary(_ values: [Int64]) -> IntegerValues {
    guard let codes = takeCodes() else { return IntegerValues(rows: values) }
    guard let coding = IntegerCoding(values) else {
      return IntegerValues((consume codes).decodeDictionary(wide: values))
    }
    let rows = (consume codes).decodeDictionary(values.map(coding.code(of:)), greatest: coding.greatest)
    return IntegerValues(.coded(rows, origin: coding.origin, step: coding.step))
  }

  /// The codes of the rows, so that nobody else has them if nobody else had the column; nil where there are none.
  private mutating func takeCodes() -> CellCodes? {
    guard case .coded(_, let codes) = self else { return nil }
    self = .plain(RawCells())
    return codes
  }
}

extension Codes {
  /// One code a row, with zones where there are many rows.
  ///
  /// - Parameter greatest: No code is greater.
  init(rows values: [UInt32], greatest: Int) {
    let codes = Codes(values, greatest: greatest)
    self = values.count > Zone.rowCount ? codes.withZones() : codes
  }
}

extension IntegerValues {
  /// One whole number a row, `Int64.min` where missing: as codes by their distance from the least, in steps of their
  /// greatest common divisor, where 32 bits hold these.
  init(rows values: [Int64]) {
    guard let coding = IntegerCoding(values) else {
      self.init(ColumnBuffer(values))
      return
    }
    let codes = Codes(rows: values.map(coding.code(of:)), greatest: coding.greatest)
    self.init(.coded(codes, origin: coding.origin, step: coding.step))
  }
}
