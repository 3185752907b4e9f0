import ColumnarData
import ReformMetrics
import TestSupport
import Testing
import Values

/// Goal seek: the number that is told meets the target, one less does not.
@Suite struct TargetGapTests {
  private static let comparisons: [ComparisonOperator] = [.greaterOrEqual, .greater, .lessOrEqual, .less]

  @Test(arguments: comparisons)
  func theNumberMeetsTheTargetAndOneLessDoesNot(_ comparison: ComparisonOperator) {
    var random = SeededRandom(seed: 60)
    var changed = 0
    var added = 0
    for _ in 0..<5000 {
      let whole = Int64.random(in: 0...60, using: &random)
      let part = Int64.random(in: 0...whole, using: &random)
      let target = Target(comparison: comparison, value: Ratio(Int64.random(in: 0...20, using: &random), 20))
      let gap = TargetGap(of: Ratio(part, whole), to: target)
      let isUp = comparison == .greaterOrEqual || comparison == .greater
      func afterChange(_ count: Int64) -> Ratio { Ratio(part + (isUp ? count : -count), whole) }
      func afterAdding(_ count: Int64) -> Ratio { Ratio(part + (isUp ? count : 0), whole + count) }
      if let count = gap.toChange {
        #expect(target.isMet(by: afterChange(count)) == true, "\(part)/\(whole), \(target): \(count)")
        if count > 0 {
          changed += 1
          #expect(target.isMet(by: afterChange(count - 1)) != true, "\(part)/\(whole), \(target): \(count)")
        }
      } else {
        // No number of the cases that are there does it.
        let possible = isUp ? whole - part : part
        for count in 0...possible { #expect(target.isMet(by: afterChange(count)) != true) }
      }
      if let count = gap.toAdd {
        #expect(target.isMet(by: afterAdding(count)) == true, "\(part)/\(whole), \(target): \(count)")
        if count > 0 {
          added += 1
          #expect(target.isMet(by: afterAdding(count - 1)) != true, "\(part)/\(whole), \(target): \(count)")
        }
      } else {
        for count in [0, 1, 10, 1000, 100_000] as [Int64] { #expect(target.isMet(by: afterAdding(count)) != true) }
      }
    }
    #expect(changed > 500 && added > 500)
  }

  @Test func theReportsOwnTargets() {
    // T1: 1,671 of 1,720 against 100%: 49 more procedures; adding any number leaves the 49 outside.
    let first = TargetGap(of: Ratio(1671, 1720), to: Target(comparison: .greaterOrEqual, value: Ratio(1, 1)))
    #expect(first.toChange == 49)
    #expect(first.toAdd == nil)
    // T2: 793 of 1,671 against 60%: ⌈0.6 · 1,671⌉ = 1,003.
    let second = TargetGap(of: Ratio(793, 1671), to: Target(comparison: .greaterOrEqual, value: Ratio(60, 100)))
    #expect(second.toChange == 210)
    #expect(second.toAdd == 524)
  }

  @Test func nothingCountedMeetsNothing() {
    let gap = TargetGap(of: Ratio(0, 0), to: Target(comparison: .greaterOrEqual, value: Ratio(3, 5)))
    #expect(gap.toChange == nil)
    #expect(gap.toAdd == 1)
  }

  @Test func manyRowsStayExact() {
    let whole: Int64 = 3_000_000_000_000_000_000
    let gap = TargetGap(of: Ratio(whole / 3, whole), to: Target(comparison: .greaterOrEqual, value: Ratio(1, 2)))
    #expect(gap.toChange == whole / 2 - whole / 3)
  }
}
