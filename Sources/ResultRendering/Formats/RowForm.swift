/// One way to write rows as bytes of UTF-8: before the rows, each row, after the rows.
protocol RowForm {
  var selection: RowSelection { get }
  var guardedCells: Int { get }
  func appendHead(to text: inout [UInt8])
  mutating func appendRow(_ row: Int, to text: inout [UInt8])
  func appendTail(to text: inout [UInt8])
}

extension RowForm {
  var guardedCells: Int { 0 }
}
