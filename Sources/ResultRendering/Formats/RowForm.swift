import ColumnarData

/// One way to write rows as bytes of UTF-8: before the rows, each row, after the rows.
protocol RowForm {
  var selection: RowSelection { get }
  var guardedCells: Int { get }
  func appendHead(to text: inout [UInt8])
  /// - Throws: Where a text of the row is lost.
  mutating func appendRow(_ row: Int, to text: inout [UInt8]) throws(TextsLost)
  func appendTail(to text: inout [UInt8])
}

extension RowForm {
  var guardedCells: Int { 0 }
}
