import ReformMetrics
import TestSupport
import Testing
import Values

/// The scoring rules of Decision 766 against rows that the portal has printed.
@Suite struct ScoringRuleTests {
  private func points(_ most: Int64, _ ratio: Ratio, fullFrom threshold: Ratio = Ratio(1, 1)) -> String? {
    ScoringRule(most: FixedDecimal(unscaled: most), threshold: threshold).points(for: ratio)?.plainText
  }

  /// 5.4: 726 of 741 are 97.98%, above 90%: 6 of 6. 4.2: 92.2% without a threshold: 3.69 of 4.
  @Test func printedRowsComeOut() {
    #expect(points(6, Ratio(726, 741), fullFrom: Ratio(90, 100)) == "6.00")
    #expect(points(4, Ratio(922, 1000)) == "3.69")
  }

  @Test func belowTheThresholdIsInProportion() {
    #expect(points(12, Ratio(1, 4), fullFrom: Ratio(1, 2)) == "6.00")
    #expect(points(12, Ratio(1, 2), fullFrom: Ratio(1, 2)) == "12.00")
    #expect(points(12, Ratio(0, 5), fullFrom: Ratio(1, 2)) == "0.00")
    #expect(points(20, Ratio(1, 3)) == "6.67")
    #expect(points(20, Ratio(2, 3)) == "13.33")
  }

  @Test func nothingCountedGivesNone() {
    #expect(points(6, Ratio(0, 0)) == nil)
  }

  /// Never above the most, never below 0, and never less for a greater ratio.
  @Test func pointsGrowWithTheRatio() throws {
    var random = SeededRandom(seed: 766)
    for _ in 0..<500 {
      let most = Int64.random(in: 1...22, using: &random)
      let threshold = Ratio(Int64.random(in: 1...20, using: &random), 20)
      let whole = Int64.random(in: 1...300, using: &random)
      let rule = ScoringRule(most: FixedDecimal(unscaled: most), threshold: threshold)
      let all = try (0...whole).map { try #require(rule.points(for: Ratio($0, whole))).unscaled }
      #expect(zip(all, all.dropFirst()).allSatisfy(<=))
      #expect(all.first == 0 && all.last == most * 100)
    }
  }
}
