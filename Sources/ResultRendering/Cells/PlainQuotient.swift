import ColumnarData
import Values

/// The decimal quotient of a ratio as machine formats write it.
enum PlainQuotient {
  /// The digits that are exact; the last is rounded half away from zero.
  static let significantDigits = 15

  /// The quotient at fifteen significant digits, or as many as its whole part has, without zeros at its end; nil where the
  /// ratio is missing or its denominator is 0.
  static func text(of column: RatioColumn, row: Int) -> String? {
    guard let ratio = column[row], ratio.isDefined else { return nil }
    // Either part, brought to whole units, stays below 10^37, and ten times a remainder below 2^128.
    let numerator = UInt128(ratio.numerator.magnitude) * power(column.denominatorScale)
    let denominator = UInt128(ratio.denominator.magnitude) * power(column.numeratorScale)
    let isNegative = (ratio.numerator < 0) != (ratio.denominator < 0)
    let digits = digits(of: numerator, over: denominator)
    return isNegative && digits != "0" ? "-" + digits : digits
  }

  private static func digits(of numerator: UInt128, over denominator: UInt128) -> String {
    var (whole, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    var significant = whole == 0 ? 0 : String(whole).count
    var decimals: [UInt8] = []
    while significant < significantDigits, remainder != 0 {
      let (digit, rest) = (remainder * 10).quotientAndRemainder(dividingBy: denominator)
      decimals.append(UInt8(digit))
      if significant > 0 || digit > 0 { significant += 1 }
      remainder = rest
    }
    if remainder >= denominator - remainder {
      // Half or more is left: one more in the last place, as far as nines carry it.
      while decimals.last == 9 { decimals.removeLast() }
      if decimals.isEmpty { whole += 1 } else { decimals[decimals.count - 1] += 1 }
    }
    while decimals.last == 0 { decimals.removeLast() }
    return decimals.isEmpty ? "\(whole)" : "\(whole)." + decimals.map(String.init).joined()
  }

  private static func power(_ exponent: Int) -> UInt128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
