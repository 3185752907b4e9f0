/// A numerator and a denominator that are never parted: the quotient is only computed to be shown or compared.
///
/// Division and rounding of the whole program happen here.
package struct Ratio: Hashable, Sendable {
  /// What was counted or summed; may be negative.
  package let numerator: Int64
  /// Zero where nothing was in scope: the ratio is then undefined, shown `—`, and neither meets nor misses a target.
  package let denominator: Int64

  package init(_ numerator: Int64, _ denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether the ratio has a quotient.
  package var isDefined: Bool { denominator != 0 }

  /// The quotient times 10^shift, rounded half away from zero to a number of decimals; nil where the denominator is 0
  /// or the result leaves 64 bits.
  ///
  /// - Parameters:
  ///   - scale: Decimals kept, 0…18.
  ///   - shift: 2 for a percentage, 0 for a plain quotient, less by one for each decimal that the numerator has more
  ///     than the denominator; −18…20.
  package func rounded(toScale scale: Int, shift: Int = 0) -> FixedDecimal? {
    guard denominator != 0 else { return nil }
    let exponent = scale + shift
    let (scaled, overflow) = Int128(numerator).multipliedReportingOverflow(by: Ratio.wholePowerOfTen(exponent))
    if overflow { return nil }
    // At most 2^63 × 10^18, which fits in 128 bits.
    let divisor = Int128(denominator) * Ratio.wholePowerOfTen(-exponent)
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: divisor)
    let isHalfOrMore = remainder.magnitude >= divisor.magnitude - remainder.magnitude
    let away: Int128 = isHalfOrMore ? ((scaled < 0) == (divisor < 0) ? 1 : -1) : 0
    guard let result = Int64(exactly: quotient + away) else { return nil }
    return FixedDecimal(unscaled: result, scale: scale)
  }

  /// 10 to a power up to 38; 1 for a negative one.
  private static func wholePowerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<max(0, exponent) { power *= 10 }
    return power
  }

  /// Exact order of two quotients; nil where either is undefined.
  ///
  /// - Returns: −1, 0 or 1.
  package func compared(to other: Ratio) -> Int? {
    guard isDefined, other.isDefined else { return nil }
    let left = Int128(numerator) * Int128(other.denominator)
    let right = Int128(other.numerator) * Int128(denominator)
    let isFlipped = (denominator < 0) != (other.denominator < 0)
    if left == right { return 0 }
    return (left < right) != isFlipped ? -1 : 1
  }

  /// In lowest terms with a positive denominator; an undefined ratio is 0/0.
  package var reduced: Ratio {
    if denominator == 0 { return Ratio(0, 0) }
    var (larger, smaller) = (numerator.magnitude, denominator.magnitude)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    guard larger > 1 || denominator < 0, larger <= UInt64(Int64.max) else { return self }
    let divisor = denominator < 0 ? -Int64(larger) : Int64(larger)
    let (n, overflowN) = numerator.dividedReportingOverflow(by: divisor)
    let (d, overflowD) = denominator.dividedReportingOverflow(by: divisor)
    return overflowN || overflowD ? self : Ratio(n, d)
  }

  /// This ratio minus another, exactly; nil where either is undefined or the result leaves 64 bits.
  package func subtracting(_ other: Ratio) -> Ratio? {
    guard isDefined, other.isDefined else { return nil }
    let (left, right) = (reduced, other.reduced)
    let numerator =
      Int128(left.numerator) * Int128(right.denominator) - Int128(right.numerator) * Int128(left.denominator)
    let denominator = Int128(left.denominator) * Int128(right.denominator)
    var (larger, smaller) = (numerator.magnitude, denominator.magnitude)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    let divisor = Int128(larger)
    guard let n = Int64(exactly: numerator / divisor), let d = Int64(exactly: denominator / divisor) else { return nil }
    return Ratio(n, d)
  }
}

/// What a quotient means, and so how it is shown.
package enum RatioKind: String, Sendable {
  /// A part of a whole, 0…100%: `n / d = p%`.
  case proportion
  /// One count against another, may exceed 100%: `n / d = p%`.
  case quotient
  /// Amounts in different units, such as fee a dossier: `n / d = q`.
  case rate
  /// A part of a whole whose printed percentages sum to 100.00%: `n / d = p%`.
  case share
  /// A mean, median or percentile: shown as its quotient alone.
  case mean
  /// A difference of two proportions: shown in percentage points.
  case points
  /// A relative change against an old value: `+12.00%`; `new` where the old value is 0 (denominator 0, numerator not 0).
  case growth
}

/// Rounded parts that add up to the rounded whole.
package enum LargestRemainder {
  /// Distributes `units` (10,000 for 100.00%) over parts in proportion to their counts: each gets the floor, and what is
  /// left goes by the largest remainder, the earlier part first among ties (Hamilton's method).
  ///
  /// - Returns: One number of units a part; all 0 where the counts sum to 0.
  package static func apportion(_ counts: [Int64], units: Int64 = 10_000) -> [Int64] {
    let total = counts.reduce(Int128(0)) { $0 + Int128($1) }
    if total <= 0 { return counts.map { _ in 0 } }
    var floors: [Int64] = []
    var remainders: [(index: Int, remainder: Int128)] = []
    for (index, count) in counts.enumerated() {
      let (quotient, remainder) = (Int128(count) * Int128(units)).quotientAndRemainder(dividingBy: total)
      floors.append(Int64(quotient))
      remainders.append((index, remainder))
    }
    let missing = Int(units - floors.reduce(0, +))
    remainders.sort { $0.remainder != $1.remainder ? $0.remainder > $1.remainder : $0.index < $1.index }
    for entry in remainders.prefix(max(0, missing)) { floors[entry.index] += 1 }
    return floors
  }
}
