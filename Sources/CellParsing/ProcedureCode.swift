/// The national code of a procedure: `1.000123`, or with the tail of a city's own copy `1.000123.000.00.00.H26`.
package enum ProcedureCode {
  static let tailLength = 14

  /// Whether a cell is such a code, in whole.
  package static func matches(_ cell: Span<UInt8>) -> Bool {
    guard cell.count == 8 || cell.count == 8 + tailLength else { return false }
    guard cell[0] &- 49 < 9, cell[1] == UInt8(ascii: ".") else { return false }
    for index in 2..<8 where cell[index] &- 48 > 9 { return false }
    if cell.count == 8 { return true }
    let tail = Array(".000.00.00.H".utf8)
    for (index, byte) in tail.enumerated() where cell[8 + index] != byte { return false }
    return cell[20] &- 48 < 10 && cell[21] &- 48 < 10
  }

  /// Whether a code is one by its value alone: the national register gives `1.000…`, `2.001…`, `3.000…`, and a tail says
  /// it too. Six decimals of a number may be like any other code.
  package static func isSure(_ code: Span<UInt8>) -> Bool {
    code.count > 8 || (code[2] == UInt8(ascii: "0") && code[3] &- 48 < 2)
  }
}
