import ColumnarData
import TestSupport
import Testing
import Values

@Suite struct RatioTests {
  /// numerator, denominator, decimals, percent
  @Test(arguments: [
    (1671, 1720, 2, "97.15"), (1, 3, 2, "33.33"), (2, 3, 2, "66.67"), (1, 8, 1, "12.5"), (5, 1000, 0, "1"),
    (-5, 1000, 0, "-1"), (0, 5, 2, "0.00"), (1, 200, 0, "1"), (-1, 200, 0, "-1"), (1, -200, 0, "-1"),
    (3, 2, 2, "150.00"),
  ])
  func roundsHalfAwayFromZero(_ n: Int64, _ d: Int64, _ scale: Int, _ percent: String) {
    #expect(Ratio(n, d).rounded(toScale: scale, shift: 2)?.plainText == percent)
  }

  @Test func zeroBelowIsUndefined() {
    #expect(Ratio(0, 0).rounded(toScale: 2) == nil)
    #expect(Ratio(5, 0).compared(to: Ratio(1, 2)) == nil)
    #expect(Ratio(5, 0).subtracting(Ratio(1, 2)) == nil)
  }

  @Test func comparesExactly() {
    let huge = Int64.max
    #expect(Ratio(huge, huge - 1).compared(to: Ratio(huge - 1, huge)) == 1)
    #expect(Ratio(1, 3).compared(to: Ratio(2, 6)) == 0)
    #expect(Ratio(1, -3).compared(to: Ratio(0, 1)) == -1)
    #expect(Ratio(Int64.min, 1).compared(to: Ratio(huge, 1)) == -1)
  }

  @Test func subtractsExactly() {
    #expect(Ratio(1, 2).subtracting(Ratio(1, 3)) == Ratio(1, 6))
    #expect(Ratio(1, 6).subtracting(Ratio(1, 6)) == Ratio(0, 1))
    #expect(Ratio(1, Int64.max).subtracting(Ratio(1, Int64.max - 1)) == nil)
  }

  @Test func reducesWithoutTrapping() {
    #expect(Ratio(6, 8).reduced == Ratio(3, 4))
    #expect(Ratio(6, -8).reduced == Ratio(-3, 4))
    #expect(Ratio(0, 7).reduced == Ratio(0, 1))
    #expect(Ratio(7, 0).reduced == Ratio(0, 0))
    _ = Ratio(Int64.min, Int64.min).reduced
    _ = Ratio(Int64.min, -1).reduced
  }

  @Test func roundingThatLeaves64BitsIsNil() {
    #expect(Ratio(Int64.max, 1).rounded(toScale: 2) == nil)
    #expect(Ratio(Int64.max, 1).rounded(toScale: 0)?.unscaled == Int64.max)
  }
}

@Suite struct TargetTests {
  @Test func isTestedOnTheExactValue() {
    let sixty = Target(comparison: .greaterOrEqual, value: Ratio(60, 100))
    #expect(sixty.isMet(by: Ratio(59_999, 100_000)) == false)
    #expect(sixty.isMet(by: Ratio(3, 5)) == true)
    #expect(sixty.isMet(by: Ratio(0, 0)) == nil)
  }
}

@Suite struct LargestRemainderTests {
  @Test(arguments: [
    ([Int64(1), 1, 1], [Int64(3334), 3333, 3333]), ([0, 0], [0, 0]), ([], []), ([7], [10_000]),
    ([1, 2, 3], [1667, 3333, 5000]), ([1, 1, 1, 1, 1, 1, 1], [1429, 1429, 1429, 1429, 1428, 1428, 1428]),
  ])
  func sharesSumToTheWhole(_ counts: [Int64], _ shares: [Int64]) {
    #expect(LargestRemainder.apportion(counts) == shares)
  }

  @Test(arguments: [UInt64(100)]) func alwaysSumsTo100Percent(seed: UInt64) {
    var generator = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let counts = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        Int64.random(in: 0...1_000_000, using: &generator)
      }
      let sum = LargestRemainder.apportion(counts).reduce(0, +)
      #expect(sum == (counts.contains { $0 > 0 } ? 10_000 : 0), "\(counts)")
    }
  }
}

@Suite struct FixedDecimalTests {
  @Test(arguments: [
    (Int64(9715), 2, "97.15"), (5, 2, "0.05"), (-5, 2, "-0.05"), (0, 0, "0"), (100, 2, "1.00"),
    (Int64.min, 18, "-9.223372036854775808"),
  ])
  func keepsItsDigits(_ unscaled: Int64, _ scale: Int, _ text: String) {
    #expect(FixedDecimal(unscaled: unscaled, scale: scale).plainText == text)
  }
}
