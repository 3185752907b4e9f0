/// The collation order of codes such as `1.000123.000.00.00.H26`, without ICU, which takes some microseconds a
/// comparison where a catalogue has thousands of codes to order.
///
/// In texts of capitals, digits and a few marks the order has one level: marks before numbers before letters (CLDR root
/// collation), digits that stand together by their value. A test holds it against ICU.
package enum CodeCollation {
  /// The marks that codes have, in their order.
  private static let marks = Array(" _-,./".utf8)

  /// Whether the text is of characters that this order knows.
  package static func covers(_ text: String) -> Bool {
    text.utf8.allSatisfy { weights[Int($0)] != 0 }
  }

  /// −1, 0 or 1. Both texts must be covered.
  package static func compare(_ first: String, _ second: String) -> Int {
    var (left, right) = (first.utf8[...], second.utf8[...])
    while let leftByte = left.first, let rightByte = right.first {
      let order: Int
      if isDigit(leftByte) && isDigit(rightByte) {
        order = compareNumbers(&left, &right)
      } else {
        order = (Int(weights[Int(leftByte)]) - Int(weights[Int(rightByte)])).signum()
        left.removeFirst()
        right.removeFirst()
      }
      if order != 0 { return order }
    }
    return (left.isEmpty ? 0 : 1) - (right.isEmpty ? 0 : 1)
  }

  /// Takes the digits at the start of both.
  private static func compareNumbers(_ left: inout Substring.UTF8View, _ right: inout Substring.UTF8View) -> Int {
    let leftDigits = left.prefix(while: isDigit)
    let rightDigits = right.prefix(while: isDigit)
    left.removeFirst(leftDigits.count)
    right.removeFirst(rightDigits.count)
    let (leftNumber, rightNumber) = (leftDigits.drop { $0 == zero }, rightDigits.drop { $0 == zero })
    if leftNumber.count != rightNumber.count { return leftNumber.count < rightNumber.count ? -1 : 1 }
    for (leftDigit, rightDigit) in zip(leftNumber, rightNumber) where leftDigit != rightDigit {
      return leftDigit < rightDigit ? -1 : 1
    }
    return 0
  }

  private static let zero = UInt8(ascii: "0")

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }

  /// By byte; 0 for those that are not covered.
  private static let weights: [UInt8] = {
    var weights = [UInt8](repeating: 0, count: 256)
    for (place, byte) in marks.enumerated() { weights[Int(byte)] = UInt8(place + 1) }
    for digit in 0..<10 { weights[Int(zero) + digit] = UInt8(20 + digit) }
    for letter in 0..<26 { weights[Int(UInt8(ascii: "A")) + letter] = UInt8(40 + letter) }
    return weights
  }()
}
