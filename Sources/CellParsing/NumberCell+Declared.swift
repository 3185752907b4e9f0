extension NumberCell {
  /// Reads a cell of a column that is declared as one of numbers: also with a plus sign (`+5`), without a digit on one side
  /// of the point (`.5`, `5.`), and with an exponent (`1.5e3`, `1E-2`), as the standard of data packages allows.
  ///
  /// - Parameter isWhole: Whether the column takes whole numbers alone, which have neither point nor exponent.
  /// - Returns: nil where it is no number, or one that does not fit.
  package static func parseDeclared(_ cell: Span<UInt8>, _ notation: Notation, isWhole: Bool) -> NumberCell? {
    if let number = parse(cell, notation, allowsLeadingZeros: true) { return number }
    var bytes = [UInt8](copying: cell)
    let sign = bytes.first == UInt8(ascii: "-") ? [UInt8(ascii: "-")] : []
    if bytes.first == UInt8(ascii: "+") || !sign.isEmpty { bytes.removeFirst() }
    guard let first = bytes.first, first != UInt8(ascii: "-") else { return nil }
    if isWhole { return parse((sign + bytes).span, notation, allowsLeadingZeros: true) }
    guard let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else {
      return parse((sign + withBothSides(bytes, notation)).span, notation, allowsLeadingZeros: true)
    }
    let mantissa = sign + withBothSides(Array(bytes[..<mark]), notation)
    guard let power = power(bytes[(mark + 1)...]),
      let number = parse(mantissa.span, notation, allowsLeadingZeros: true), !number.isPercentage
    else { return nil }
    return number.multiplied(byTenTo: power)
  }

  /// `0.5` of `.5`, and `5` of `5.`
  private static func withBothSides(_ digits: [UInt8], _ notation: Notation) -> [UInt8] {
    guard digits.count > 1 else { return digits }
    if digits.first == notation.decimal { return [UInt8(ascii: "0")] + digits }
    return digits.last == notation.decimal ? digits.dropLast() : digits
  }

  private static func power(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 5 else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func multiplied(byTenTo power: Int) -> NumberCell? {
    var (value, places) = (unscaled, scale - power)
    if value == 0 { return NumberCell(unscaled: 0, scale: 0, isPercentage: false) }
    while places > 0, value % 10 == 0 { (value, places) = (value / 10, places - 1) }
    guard places <= Self.greatestScale, places > -19 else { return nil }
    while places < 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      (value, places) = (product, places + 1)
    }
    return NumberCell(unscaled: value, scale: places, isPercentage: false)
  }
}
