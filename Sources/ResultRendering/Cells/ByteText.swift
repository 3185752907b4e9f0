import Values

extension [UInt8] {
  mutating func append(text: String) { append(contentsOf: text.utf8) }

  /// Decimal digits, with zeros in front up to a number of digits.
  mutating func append(digitsOf value: UInt64, minimum: Int = 1) {
    var powers = 1
    var rest = value
    while rest >= 10 {
      rest /= 10
      powers += 1
    }
    let length = Swift.max(powers, minimum)
    let start = count
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: length))
    rest = value
    var position = start + length - 1
    while rest > 0 {
      self[position] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
      position -= 1
    }
  }

  /// `-1234.50`, as ``FixedDecimal/plainText``.
  mutating func append(_ number: FixedDecimal) {
    if number.unscaled < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.unscaled.magnitude, minimum: number.scale + 1)
    if number.scale > 0 { insert(UInt8(ascii: "."), at: count - number.scale) }
  }

  /// `2020-08-31`.
  mutating func append(_ day: Day) {
    let (year, month, dayOfMonth) = day.components
    if year < 0 { return append(text: day.isoText) }
    append(digitsOf: UInt64(year), minimum: 4)
    append(UInt8(ascii: "-"))
    append(digitsOf: UInt64(month), minimum: 2)
    append(UInt8(ascii: "-"))
    append(digitsOf: UInt64(dayOfMonth), minimum: 2)
  }
}
