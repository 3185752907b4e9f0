package import Values

extension RatioColumn {
  /// The row's quotient times 10^shift in whole units, rounded half away from zero; nil where the row is missing, its
  /// denominator is 0, or the result leaves 64 bits.
  ///
  /// The scales of the two parts are accounted for exactly: 12.50 over 5 is 1250 at scale 2 over 5 at scale 0.
  package func quotient(row: Int, toScale scale: Int, shift: Int = 0) -> FixedDecimal? {
    self[row]?.rounded(toScale: scale, shift: shift + denominatorScale - numeratorScale)
  }

  /// The row's ratio with both parts brought to the same scale, so that it compares with a target as it is; nil where
  /// the row is missing or a part leaves 64 bits.
  package func commensurate(row: Int) -> Ratio? {
    guard let stored = self[row] else { return nil }
    let difference = denominatorScale - numeratorScale
    if difference == 0 { return stored }
    let power = FixedDecimal.powerOfTen(abs(difference))
    for ratio in [stored, stored.reduced] {
      let (part, overflow) = (difference > 0 ? ratio.numerator : ratio.denominator)
        .multipliedReportingOverflow(by: power)
      if overflow { continue }
      return difference > 0 ? Ratio(part, ratio.denominator) : Ratio(ratio.numerator, part)
    }
    return nil
  }

  /// The row's numerator as a decimal number; nil where missing.
  package func numerator(row: Int) -> FixedDecimal? {
    self[row].map { FixedDecimal(unscaled: $0.numerator, scale: numeratorScale) }
  }

  /// The row's denominator as a decimal number; nil where the row is missing.
  package func denominator(row: Int) -> FixedDecimal? {
    self[row].map { FixedDecimal(unscaled: $0.denominator, scale: denominatorScale) }
  }
}
