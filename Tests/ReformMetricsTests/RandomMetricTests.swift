import ColumnarData
import ShellSession
import TestSupport
import Testing
import Values

/// Metrics of random conditions, computed as metrics and by other routes: filters one after the other, and sums by groups.
@Suite struct RandomMetricTests {
  private static let conditions: [(table: String, texts: [String])] = [
    (
      "dossiers",
      [
        "channel = online", "tier = commune", "level >= 3", "tracked", "fee > 0", "return_channel = post",
        "supplements > 0",
        "resolved is not missing", "due is missing", "postal", "district in (Ba Đình, Hà Đông)", "days_taken <= 3",
        "resolved < due", "domain is missing", "deadline = late", "paid_online",
      ]
    ),
    (
      "procedures",
      [
        "online", "eligible", "postal", "level = 3", "tier = province", "provider = ministry", "limit_days > 10",
        "fee > 0",
        "has dossiers", "has dossiers(channel = online)", "has dossiers(tracked and fee > 0)", "mode = full",
      ]
    ),
  ]

  /// A condition of one or two parts, in parentheses.
  private static func condition(_ texts: [String], _ random: inout SeededRandom) -> String {
    let parts = random.pick(texts, count: random.number(1...2)).map { random.chance(20) ? "not (\($0))" : $0 }
    return "(" + parts.joined(separator: random.chance(70) ? " and " : " or ") + ")"
  }

  @Test(arguments: UInt64(0)..<6)
  func aMetricIsWhatItsConditionsCount(_ chunk: UInt64) async throws {
    let session = try await Example.ownSession()
    var random = SeededRandom(seed: 15 + chunk)
    for index in 0..<10 {
      let (table, texts) = random.pick(Self.conditions)
      let (whole, part) = (Self.condition(texts, &random), Self.condition(texts, &random))
      let metric = "m\(index)"
      let rule = random.pick(["", " unknown drop"])
      let definition =
        "metric \(metric) on \(table) = ratio(\(part) of \(whole))\(rule) target >= 50%"
      try #require(await session.ask(definition).status == .answered, "\(definition)")
      let card = try #require(await session.ask("explain metric \(metric)").firstTable, "\(definition)")
      let (n, d) = try (#require(card.count(0, "numerator")), #require(card.count(0, "denominator")))
      func count(_ stages: String) async throws -> Int64 {
        try #require(
          await session.ask("\(table) \(stages) | show count").table?.count(0, "count"), "\(definition): \(stages)")
      }
      let base = try await count("| where \(whole)")
      let open = try #require(card.count(0, "unknown"))
      // Filters one after the other; `not` keeps rows that are unknown, which no numerator counts.
      let kept = try await count("| where \(whole) | where \(part)")
      #expect(open == 0 ? kept == n : (n...n + open).contains(kept), "\(definition)")
      #expect(base == d + (rule.isEmpty ? 0 : open), "\(definition)")
      #expect(try await count("") == card.count(0, "rows"), "\(definition)")
      #expect(try await count("| where \(whole) and not \(part)") == base - kept, "\(definition)")
      // The measure in a query, as a whole and as the sum of its groups.
      let shown = try #require(await session.ask("\(table) | show x = \(metric) by tier total").table, "\(definition)")
      let details = shown.rows.filter { shown.result.roles[$0] == .detail }.compactMap { shown.ratio($0, "x") }
      #expect(
        details.reduce(0) { $0 + $1.numerator } == n && details.reduce(0) { $0 + $1.denominator } == d, "\(definition)")
      // The same in the goal, and as rows.
      #expect(await session.ask("goal \(metric)").table?.lines("result") == ["\(n)/\(d)"], "\(definition)")
      #expect(await session.ask("rows \(metric).d | show count").table?.count(0, "count") == d, "\(definition)")
      #expect(await session.ask("rows \(metric).u | show count").table?.count(0, "count") == open, "\(definition)")
    }
  }
}
