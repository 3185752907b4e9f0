import ColumnarData
import Values

/// The decimal quotient of a ratio as machine formats write it.
enum PlainQuotient {
  /// The quotient at six decimals, half away from zero, without zeros at its end; nil where the ratio is missing or its
  /// denominator is 0. Fewer decimals where a great quotient leaves no room for six in 64 bits; nil where even a whole
  /// number does not fit.
  static func number(of column: RatioColumn, row: Int) -> FixedDecimal? {
    guard let ratio = column[row], ratio.isDefined else { return nil }
    for scale in stride(from: 6, through: 0, by: -1) {
      guard let quotient = column.quotient(row: row, toScale: scale) else { continue }
      var (unscaled, digits) = (quotient.unscaled, scale)
      while digits > 0, unscaled % 10 == 0 { (unscaled, digits) = (unscaled / 10, digits - 1) }
      return FixedDecimal(unscaled: unscaled, scale: digits)
    }
    return nil
  }
}
