import ReformMetrics
import TestSupport
import Testing
import Values

/// The split of a change against exact fractions, and against changes whose split is known beforehand.
@Suite struct RateAndMixTests {
  private typealias Group = (before: Ratio, now: Ratio)

  @Test func ownRatesAloneAreNoMix() throws {
    // Two groups keep their shares of one half; each rate rises by 10 points.
    let split = try #require(
      RateAndMix(of: [(Ratio(10, 100), Ratio(20, 100)), (Ratio(50, 100), Ratio(60, 100))]))
    #expect(split.change == 1000)
    #expect(split.parts.map(\.rate) == [500, 500])
    #expect(split.parts.map(\.mix) == [0, 0])
  }

  @Test func mixAloneIsNoRate() throws {
    // The rates stay at 20% and 80%; the second group grows from one half to three quarters.
    let split = try #require(
      RateAndMix(of: [(Ratio(20, 100), Ratio(10, 50)), (Ratio(80, 100), Ratio(120, 150))]))
    #expect(split.change == 1500)
    #expect(split.parts.map(\.rate) == [0, 0])
    #expect(split.parts.reduce(0) { $0 + $1.mix } == 1500)
  }

  @Test func aNewGroupIsAllMix() throws {
    let split = try #require(RateAndMix(of: [(Ratio(50, 100), Ratio(50, 100)), (Ratio(0, 0), Ratio(100, 100))]))
    #expect(split.change == 2500)
    #expect(split.parts.map(\.rate) == [0, 0])
  }

  @Test func withoutRowsOnOneSideThereIsNoChange() {
    #expect(RateAndMix(of: []) == nil)
    #expect(RateAndMix(of: [(Ratio(0, 0), Ratio(1, 2))]) == nil)
    #expect(RateAndMix(of: [(Ratio(1, 2), Ratio(0, 0))]) == nil)
  }

  /// The parts sum to the rounded change, and each is within a hundredth of a point of its exact value.
  @Test func partsAreTheExactOnes() throws {
    var random = SeededRandom(seed: 20201)
    for _ in 0..<2000 {
      let groups = (0..<Int.random(in: 1...6, using: &random)).map { _ -> Group in
        (ratio(&random), ratio(&random))
      }
      guard let split = RateAndMix(of: groups) else { continue }
      #expect(split.parts.reduce(0) { $0 + $1.rate + $1.mix } == split.change)
      let exact = ExactSplit(groups)
      #expect(exact.change.isRounded(to: split.change), "\(groups)")
      for (part, wanted) in zip(split.parts, exact.parts) {
        #expect(wanted.rate.isNear(part.rate) && wanted.mix.isNear(part.mix), "\(groups)")
      }
    }
  }

  private func ratio(_ random: inout SeededRandom) -> Ratio {
    let denominator = Int64.random(in: 0...40, using: &random)
    return Ratio(Int64.random(in: 0...denominator, using: &random), denominator)
  }

  /// As many as the sum of 64-bit counts goes: 10 million rows in three groups.
  @Test func manyRowsLoseNothing() throws {
    let split = try #require(
      RateAndMix(of: [
        (Ratio(1_234_567, 3_333_333), Ratio(1_300_000, 3_000_001)),
        (Ratio(2_000_000, 4_000_000), Ratio(2_500_000, 5_000_003)),
        (Ratio(999_999, 2_666_667), Ratio(1_000_000, 2_999_999)),
      ]))
    #expect(split.parts.reduce(0) { $0 + $1.rate + $1.mix } == split.change)
    // (1.3 + 2.5 + 1.0) / 11.000003 less (1.234567 + 2.0 + 0.999999) / 10, in points: 43.6363… less 42.34566.
    #expect(split.change == 129)
  }
}

/// The same split as fractions of whole numbers, group by group by the formula as it is printed.
private struct ExactSplit {
  let parts: [(rate: Fraction, mix: Fraction)]
  let change: Fraction

  init(_ groups: [(before: Ratio, now: Ratio)]) {
    let (n0, d0) = groups.reduce((0, 0)) { ($0.0 + $1.before.numerator, $0.1 + $1.before.denominator) }
    let (n1, d1) = groups.reduce((0, 0)) { ($0.0 + $1.now.numerator, $0.1 + $1.now.denominator) }
    let (before, now) = (Fraction(n0, d0), Fraction(n1, d1))
    let half = Fraction(1, 2)
    change = now - before
    parts = groups.map { group in
      let r0 = group.before.denominator > 0 ? Fraction(group.before.numerator, group.before.denominator) : nil
      let r1 = group.now.denominator > 0 ? Fraction(group.now.numerator, group.now.denominator) : nil
      guard let old = r0 ?? r1, let new = r1 ?? r0 else { return (Fraction(0, 1), Fraction(0, 1)) }
      let (w0, w1) = (Fraction(group.before.denominator, d0), Fraction(group.now.denominator, d1))
      return (
        half * (w0 + w1) * (new - old), (half * (old + new) - half * (before + now)) * (w1 - w0)
      )
    }
  }
}

/// A fraction in lowest terms; its parts stay small for the counts that are tried here.
private struct Fraction {
  let numerator: Int128
  let denominator: Int128

  init(_ numerator: Int64, _ denominator: Int64) { self.init(Int128(numerator), over: Int128(denominator)) }

  private init(_ numerator: Int128, over denominator: Int128) {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int128(max(1, a)) * (denominator < 0 ? -1 : 1)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  static func + (one: Fraction, other: Fraction) -> Fraction {
    Fraction(
      one.numerator * other.denominator + other.numerator * one.denominator, over: one.denominator * other.denominator)
  }

  static func - (one: Fraction, other: Fraction) -> Fraction {
    Fraction(
      one.numerator * other.denominator - other.numerator * one.denominator, over: one.denominator * other.denominator)
  }

  static func * (one: Fraction, other: Fraction) -> Fraction {
    Fraction(one.numerator * other.numerator, over: one.denominator * other.denominator)
  }

  /// Whether hundredths of a point are the fraction rounded half away from zero.
  func isRounded(to hundredths: Int64) -> Bool {
    let scaled = numerator * 10_000
    let wanted = (scaled.magnitude * 2 + denominator.magnitude) / (denominator.magnitude * 2)
    return Int128(wanted) * (numerator < 0 ? -1 : 1) == Int128(hundredths)
  }

  /// Whether hundredths of a point are within one of the fraction.
  func isNear(_ hundredths: Int64) -> Bool {
    (numerator * 10_000 - Int128(hundredths) * denominator).magnitude <= denominator.magnitude * 2
  }
}
