package import Values

/// How much of the change of a ratio comes from each group's own rate, and how much from the mix of the groups.
///
/// With r a group's ratio, w its share of all denominators, R the ratio of all, and a bar for the mean of before and now:
/// Δ = Σ [ w̄·Δr + (r̄ − R̄)·Δw ]. Source: E. M. Kitagawa, Components of a Difference Between Two Rates, Journal of the
/// American Statistical Association 50 (1955), with the mix centred on R̄, which changes no sum.
///
/// A group without rows before, or now, has no rate then: its other rate stands for it, so that all of its part is mix.
package struct RateAndMix: Sendable, Hashable {
  /// The parts of one group, in hundredths of a percentage point, rounded so that all parts sum to the change.
  package struct Part: Sendable, Hashable {
    package let rate: Int64
    package let mix: Int64
  }

  /// One for each group, in the order given.
  package let parts: [Part]
  /// The change of the ratio of all, rounded to hundredths of a percentage point.
  package let change: Int64

  /// - Parameter groups: The counts of each group before and now, 0 ≤ numerator ≤ denominator < 2^40; a group that is
  ///   not there has 0/0.
  /// - Returns: nil where there is no row before, or none now: there is no change then.
  package init?(of groups: [(before: Ratio, now: Ratio)]) {
    let before = Totals(groups.map(\.before))
    let now = Totals(groups.map(\.now))
    guard before.denominator > 0, now.denominator > 0 else { return nil }
    let exact = groups.map { Self.parts(of: $0.before, $0.now, before, now) }
    let difference =
      Fixed.quotient(now.numerator, now.denominator) - Fixed.quotient(before.numerator, before.denominator)
    change = Fixed.rounded(difference)
    let apportioned = Fixed.apportion(exact.flatMap { [$0.rate, $0.mix] }, to: change)
    parts = groups.indices.map { Part(rate: apportioned[2 * $0], mix: apportioned[2 * $0 + 1]) }
  }

  /// Numerators and denominators of all groups together.
  private struct Totals {
    let numerator: Int128
    let denominator: Int128

    init(_ ratios: [Ratio]) {
      numerator = ratios.reduce(0) { $0 + Int128($1.numerator) }
      denominator = ratios.reduce(0) { $0 + Int128($1.denominator) }
    }
  }

  private static func parts(
    of before: Ratio, _ now: Ratio, _ allBefore: Totals, _ allNow: Totals
  ) -> (rate: Int128, mix: Int128) {
    if !before.isDefined && !now.isDefined { return (0, 0) }
    // The rate of a side without rows is that of the other.
    let (rateBefore, rateNow) = (before.isDefined ? before : now, now.isDefined ? now : before)
    let (n0, d0) = (Int128(rateBefore.numerator), Int128(rateBefore.denominator))
    let (n1, d1) = (Int128(rateNow.numerator), Int128(rateNow.denominator))
    let (w0, w1) = (Int128(before.denominator), Int128(now.denominator))
    let (all0, all1) = (allBefore.denominator, allNow.denominator)
    // w̄·Δr = (w1·D0 + w0·D1)·(n1·d0 − n0·d1) / (2·D1·D0·d1·d0)
    let rate = Fixed.product(
      Fixed.quotient(w1, all1) + Fixed.quotient(w0, all0), Fixed.quotient(n1, d1) - Fixed.quotient(n0, d0))
    let ownMean = Fixed.quotient(n1, d1) + Fixed.quotient(n0, d0)
    let mean = Fixed.quotient(allNow.numerator, all1) + Fixed.quotient(allBefore.numerator, all0)
    let mix = Fixed.product(ownMean - mean, Fixed.quotient(w1, all1) - Fixed.quotient(w0, all0))
    return (rate / 2, mix / 2)
  }
}

/// Numbers between −2 and 2 in units of 10^−18: far finer than what is shown, 10^−4.
private enum Fixed {
  private static let unit: Int128 = 1_000_000_000_000_000_000
  /// A hundredth of a percentage point.
  private static let shown: Int128 = 100_000_000_000_000

  static func quotient(_ numerator: Int128, _ denominator: Int128) -> Int128 { numerator * unit / denominator }

  static func product(_ left: Int128, _ right: Int128) -> Int128 { left * right / unit }

  /// In hundredths of a percentage point, half away from zero.
  static func rounded(_ value: Int128) -> Int64 {
    Int64((value.magnitude + shown.magnitude / 2) / shown.magnitude) * (value < 0 ? -1 : 1)
  }

  /// Each value in hundredths of a percentage point, rounded down or up so that all sum to a total: those with the
  /// greatest rests go up, the earlier first among equals.
  static func apportion(_ values: [Int128], to total: Int64) -> [Int64] {
    var floors: [Int64] = []
    var rests: [(index: Int, rest: Int128)] = []
    for (index, value) in values.enumerated() {
      let floor = value >= 0 ? value / shown : -((-value + shown - 1) / shown)
      floors.append(Int64(floor))
      rests.append((index, value - floor * shown))
    }
    let missing = Int(total - floors.reduce(0, +))
    rests.sort { $0.rest != $1.rest ? $0.rest > $1.rest : $0.index < $1.index }
    for entry in rests.prefix(max(0, missing)) { floors[entry.index] += 1 }
    return floors
  }
}
