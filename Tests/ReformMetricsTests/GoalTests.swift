import ColumnarData
import ShellSession
import TestSupport
import Testing
import Values
import VietnameseText

/// `goal`: the numbers that are told meet the target, and one less does not, for random targets of the library's metrics.
@Suite struct GoalTests {
  private static let metrics = [
    "online_provision", "online_used", "online_share", "tracked_share", "postal_used", "post_received", "post_returned",
    "on_time_d1", "on_time_d2", "on_time_d5", "level4", "online_payment",
  ]

  @Test(arguments: metrics)
  func whatIsLackingMeetsTheTarget(_ name: String) async throws {
    var random = SeededRandom(seed: UInt64(name.count) + 100)
    for _ in 0..<6 {
      let percent = random.number(0...100)
      let sign = random.pick([">=", ">", "<=", "<"])
      let comparison = try #require(ComparisonOperator(rawValue: sign))
      let target = Target(comparison: comparison, value: Ratio(Int64(percent), 100))
      let isUp = comparison == .greaterOrEqual || comparison == .greater
      let text = "goal \(name) \(sign) \(percent)% in \(random.pick(["2020Q1", "2020Q2", "2020-08"]))"
      let table = try #require(try await Example.ask(text).table, "\(text)")
      for row in table.rows {
        let ratio = try #require(table.ratio(row, "result"))
        let (n, d) = (ratio.numerator, ratio.denominator)
        if let count = table.count(row, "to_change") {
          #expect(target.isMet(by: Ratio(isUp ? n + count : n - count, d)) == true, "\(text)")
          if count > 0 { #expect(target.isMet(by: Ratio(isUp ? n + count - 1 : n - count + 1, d)) == false, "\(text)") }
        } else {
          #expect(target.isMet(by: Ratio(isUp ? d : 0, d)) == false, "\(text)")
        }
        if let count = table.count(row, "to_add") {
          #expect(target.isMet(by: Ratio(isUp ? n + count : n, d + count)) == true, "\(text)")
          if count > 0 { #expect(target.isMet(by: Ratio(isUp ? n + count - 1 : n, d + count - 1)) == false, "\(text)") }
        } else {
          #expect(percent == (isUp ? 100 : 0), "\(text)")
        }
      }
    }
  }

  /// Without a target of its own in the question, that of the plan is meant.
  @Test func thePlansTargetIsMeantWhereNoneIsWritten() async throws {
    let plan = try #require(try await Example.ask("goal online_used").table)
    let written = try #require(try await Example.ask("goal online_used >= 60%").table)
    #expect(
      plan.lines("metric", "result", "to_change", "to_add") == written.lines("metric", "result", "to_change", "to_add"))
    #expect(plan.rowCount == 3 && plan.lines("target").allSatisfy { $0.hasSuffix(">= 60%") })
    let decimal = try #require(try await Example.ask("mục tiêu online_used >= 62.5%", .vietnamese).table)
    #expect(decimal.lines("target") == Array(repeating: ">= 62,5%", count: 3))
  }
}
