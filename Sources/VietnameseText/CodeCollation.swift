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

  /// Appends bytes that stand in the order of the texts they are made of, none of them 0: a digit's weight and the number
  /// of digits before each number, the weights of all else.
  ///
  /// - Parameter text: The UTF-8 of a text that is covered.
  static func appendKey(of text: [UInt8], to key: inout [UInt8]) {
    var place = 0
    while place < text.count {
      if isDigit(text[place]) {
        let number = number(in: text, &place)
        key.append(weights[Int(zero)])
        // In as many bytes as it takes, each but the last 255: longer numbers are greater.
        var length = number.count
        while length >= 254 {
          key.append(255)
          length -= 254
        }
        key.append(UInt8(length + 1))
        for digit in number { key.append(text[digit]) }
      } else {
        key.append(weights[Int(text[place])])
        place += 1
      }
    }
  }

  /// −1, 0 or 1.
  ///
  /// - Parameters:
  ///   - left: The UTF-8 of a text that is covered.
  ///   - right: Of another.
  package static func compare(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var (leftPlace, rightPlace) = (0, 0)
    while leftPlace < left.count, rightPlace < right.count {
      let order: Int
      if isDigit(left[leftPlace]) && isDigit(right[rightPlace]) {
        order = compareNumbers(left, &leftPlace, right, &rightPlace)
      } else {
        order = (Int(weights[Int(left[leftPlace])]) - Int(weights[Int(right[rightPlace])])).signum()
        leftPlace += 1
        rightPlace += 1
      }
      if order != 0 { return order }
    }
    return (leftPlace == left.count ? 0 : 1) - (rightPlace == right.count ? 0 : 1)
  }

  /// Goes past the digits at the places in both.
  private static func compareNumbers(
    _ left: [UInt8], _ leftPlace: inout Int, _ right: [UInt8], _ rightPlace: inout Int
  ) -> Int {
    let leftNumber = number(in: left, &leftPlace)
    let rightNumber = number(in: right, &rightPlace)
    if leftNumber.count != rightNumber.count { return leftNumber.count < rightNumber.count ? -1 : 1 }
    for (leftDigit, rightDigit) in zip(leftNumber, rightNumber) where left[leftDigit] != right[rightDigit] {
      return left[leftDigit] < right[rightDigit] ? -1 : 1
    }
    return 0
  }

  /// The places of the digits that count, zeros in front left out.
  private static func number(in text: [UInt8], _ place: inout Int) -> Range<Int> {
    while place < text.count, text[place] == zero { place += 1 }
    let start = place
    while place < text.count, isDigit(text[place]) { place += 1 }
    return start..<place
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
