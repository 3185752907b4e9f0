package import VietnameseText

/// A number as cells write it: digits with or without groups of three, decimals, a percent sign.
package struct NumberCell: Hashable, Sendable {
  /// In units of 10^−scale.
  package let unscaled: Int64
  /// Digits after the point, 0…9; zeros at the end do not count.
  package let scale: Int
  /// Whether a percent sign follows; `15%` is 15.
  package let isPercentage: Bool

  /// Which byte stands before the decimals and which between groups.
  package struct Notation: Hashable, Sendable {
    /// The byte before the decimals.
    package let decimal: UInt8
    /// nil where digits are never grouped.
    package let group: UInt8?

    package init(decimal: UInt8, group: UInt8?) {
      self.decimal = decimal
      self.group = group
    }

    /// `1.234,5`
    package static let vietnamese = Notation(decimal: UInt8(ascii: ","), group: UInt8(ascii: "."))
    /// `1,234.5`
    package static let english = Notation(decimal: UInt8(ascii: "."), group: UInt8(ascii: ","))
    /// As data packages write numbers where they say nothing else.
    package static let plain = Notation(decimal: UInt8(ascii: "."), group: nil)

    /// The notation that is usual in a language.
    package static func of(_ language: Language) -> Notation {
      switch language {
      case .english: english
      case .vietnamese: vietnamese
      }
    }
  }

  /// Decimals that are read; the sum of many such numbers still fits 64 bits.
  package static let greatestScale = 9

  /// Reads the whole cell, nil where it is no number in this notation or does not fit.
  ///
  /// - Parameter allowsLeadingZeros: False where `007` is a code.
  package static func parse(_ cell: Span<UInt8>, _ notation: Notation, allowsLeadingZeros: Bool = false) -> NumberCell?
  {
    var end = cell.count
    var isPercentage = false
    if end > 0, cell[end - 1] == UInt8(ascii: "%") {
      isPercentage = true
      end -= 1
      while end > 0, cell[end - 1] == UInt8(ascii: " ") { end -= 1 }
    }
    var position = 0
    let isNegative = end > 0 && cell[0] == UInt8(ascii: "-")
    if isNegative { position = 1 }
    var value: Int64 = 0
    guard let whole = wholePart(of: cell, &position, end, notation, &value) else { return nil }
    if whole.startsWithZero && whole.digits > 1 && !allowsLeadingZeros { return nil }
    var scale = 0
    if position < end {
      guard cell[position] == notation.decimal else { return nil }
      position += 1
      guard let decimals = decimals(of: cell, position..<end, &value) else { return nil }
      scale = decimals
    }
    return NumberCell(unscaled: isNegative ? -value : value, scale: scale, isPercentage: isPercentage)
  }

  /// The number at another scale; nil where that loses digits or does not fit.
  package func unscaled(at wanted: Int) -> Int64? {
    var result = unscaled
    if wanted < scale { return nil }
    for _ in scale..<wanted {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result == .min ? nil : result
  }

  private static func wholePart(
    of cell: Span<UInt8>, _ position: inout Int, _ end: Int, _ notation: Notation, _ value: inout Int64
  ) -> (digits: Int, startsWithZero: Bool)? {
    let start = position
    var digits = 0
    var inGroup = 0
    var groups = 0
    while position < end {
      let digit = cell[position] &- 48
      if digit < 10 {
        guard append(digit, to: &value) else { return nil }
        digits += 1
        inGroup += 1
      } else if cell[position] == notation.group {
        guard groups == 0 ? (1...3).contains(inGroup) : inGroup == 3 else { return nil }
        groups += 1
        inGroup = 0
      } else {
        break
      }
      position += 1
    }
    guard digits > 0, groups == 0 || inGroup == 3 else { return nil }
    let startsWithZero = cell[start] == UInt8(ascii: "0")
    if groups > 0 && startsWithZero { return nil }
    return (digits, startsWithZero)
  }

  /// Zeros at the end do not count; there is at least one digit.
  private static func decimals(of cell: Span<UInt8>, _ range: Range<Int>, _ value: inout Int64) -> Int? {
    if range.isEmpty { return nil }
    for index in range where cell[index] &- 48 > 9 { return nil }
    var end = range.upperBound
    while end > range.lowerBound, cell[end - 1] == UInt8(ascii: "0") { end -= 1 }
    guard end - range.lowerBound <= greatestScale else { return nil }
    for index in range.lowerBound..<end {
      guard append(cell[index] &- 48, to: &value) else { return nil }
    }
    return end - range.lowerBound
  }

  private static func append(_ digit: UInt8, to value: inout Int64) -> Bool {
    let (product, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) = product.addingReportingOverflow(Int64(digit))
    value = sum
    return !overflow && !carry
  }
}
