extension FixedDecimal {
  /// The least number of units of another scale that is not less; the nearest that 64 bits hold.
  package func leastNotLess(atScale scale: Int) -> Int64 {
    let (quotient, remainder) = scaled(to: scale)
    return clamp(remainder > 0 ? quotient + 1 : quotient)
  }

  /// The greatest number of units of another scale that is not more; the nearest that 64 bits hold.
  package func greatestNotMore(atScale scale: Int) -> Int64 {
    let (quotient, remainder) = scaled(to: scale)
    return clamp(remainder < 0 ? quotient - 1 : quotient)
  }

  private func scaled(to scale: Int) -> (quotient: Int128, remainder: Int128) {
    if scale >= self.scale {
      return (Int128(unscaled) * Int128(FixedDecimal.powerOfTen(scale - self.scale)), 0)
    }
    return Int128(unscaled).quotientAndRemainder(dividingBy: Int128(FixedDecimal.powerOfTen(self.scale - scale)))
  }

  private func clamp(_ value: Int128) -> Int64 {
    max(Int64.min + 1, Int64(clamping: value))
  }
}
