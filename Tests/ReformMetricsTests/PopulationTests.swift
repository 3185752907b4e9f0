import ColumnarData
import QueryPlan
import QuerySyntax
import ReformMetrics
import ShellSession
import Testing
import Values

/// The five counts of every metric of the program add up, whatever the period, the calendar and the as-of date.
@Suite struct PopulationTests {
  private static let flows = [
    "", "in 2020Q1", "in 2020Q2", "in 2020Q3", "in 2020", "in 2020-01-01..2020-08-31", "in 2020-05",
  ]
  private static let days = ["", "in 2020-03-31", "in 2020-06-30", "in 2020-08-31"]

  private static func periods(of metric: Definitions.Metric) -> [String] {
    metric.syntax.isStock ? days : flows
  }

  @Test(arguments: Library.metrics.map(\.syntax.name.text))
  func theCountsAddUp(_ name: String) async throws {
    let metric = try Library.metric(name)
    for period in Self.periods(of: metric) {
      let answer = try await Example.ask("explain metric \(name) \(period)")
      try Self.check(answer, metric.syntax.readingCount, "\(name) \(period)")
    }
  }

  @Test(arguments: [
    "set calendar reporting", "set as_of 2020-05-31", "set as_of 2020-08-31",
    "set calendar reporting; set as_of 2020-07-14",
  ])
  func theyAddUpUnderOtherSettings(_ settings: String) async throws {
    let session = try await Example.ownSession()
    try #require(await session.ask(settings).status == .answered)
    for metric in Library.metrics {
      for period in metric.syntax.isStock ? ["", "in 2020-04-30"] : ["", "in 2020Q1", "in 2020Q2"] {
        let text = "explain metric \(metric.syntax.name.text) \(period)"
        try Self.check(await session.ask(text), metric.syntax.readingCount, "\(settings); \(text)")
      }
    }
  }

  private static func check(_ answer: Reported, _ readings: Int, _ text: String) throws {
    let table = try #require(answer.firstTable, "\(text): \(answer.written())")
    #expect(table.rowCount == readings, "\(text)")
    for row in table.rows {
      let counts = try ["rows", "excluded", "denominator", "numerator", "unknown"].map {
        try #require(table.count(row, $0), "\(text): \($0)")
      }
      #expect(counts[0] == counts[1] + counts[2], "\(text): \(counts)")
      #expect(
        counts[3] <= counts[2] && counts[4] <= counts[2] && counts[3] + counts[4] <= counts[2], "\(text): \(counts)")
      if let ratio = table.ratio(row, "result") { #expect(ratio == Ratio(counts[3], counts[2]), "\(text)") }
    }
  }

  /// Rows in scope are all rows of the table in the period by the metric's date, counted by a plain query.
  @Test(arguments: [
    ("online_share", "received"), ("tracked_share", "resolved"), ("post_returned", "resolved"), ("on_time_d2", "due"),
    ("median_days", "resolved"), ("online_payment", "received"), ("dossiers_resolved", "resolved"),
  ])
  func rowsInScopeAreThoseOfThePeriod(_ name: String, _ date: String) async throws {
    for period in ["2020Q1", "2020Q2", "2020-07", "2020-01-01..2020-08-31"] {
      let card = try await Example.ask("explain metric \(name) in \(period)").firstTable
      let counted = try await Example.ask("dossiers | in \(period) by \(date) | show count").table
      #expect(try #require(card).count(0, "rows") == counted?.count(0, "count"), "\(name) in \(period)")
    }
  }

  /// All procedures are in scope: the period is that of their dossiers.
  @Test func aMetricOfProceduresLooksAtAllOfThem() async throws {
    for name in ["online_used", "postal_used", "online_provision"] {
      let table = try await Example.ask("explain metric \(name) in 2020Q2").firstTable
      #expect(try #require(table).count(0, "rows") == 1813)
    }
  }

  @Test func unknownRowsAreLeftOutWhereTheDefinitionSaysSo() async throws {
    let session = try await Example.ownSession(
      "metric kept on dossiers = ratio(return_channel = post of resolved is not missing) time resolved",
      "metric dropped on dossiers = ratio(return_channel = post of resolved is not missing) time resolved unknown drop")
    for period in ["", "in 2020Q2", "in 2020-08"] {
      let kept = try #require(await session.ask("explain metric kept \(period)").firstTable)
      let dropped = try #require(await session.ask("explain metric dropped \(period)").firstTable)
      let unknown = try #require(kept.count(0, "unknown"))
      #expect(unknown > 0)
      #expect(dropped.count(0, "unknown") == unknown)
      #expect(dropped.count(0, "rows") == kept.count(0, "rows"))
      #expect(dropped.count(0, "numerator") == kept.count(0, "numerator"))
      #expect(dropped.count(0, "excluded") == kept.count(0, "excluded"))
      #expect(dropped.count(0, "denominator") == kept.count(0, "denominator").map { $0 - unknown })
      #expect(dropped.ratio(0, "result")?.denominator == dropped.count(0, "denominator"))
    }
  }

  /// The numbers of the report: 1,671 of the 1,720 eligible, of 1,813 procedures.
  @Test func theCardOfTheFirstTarget() async throws {
    let table = try #require(try await Example.ask("explain metric online_provision").firstTable)
    #expect(
      table.lines("rows", "excluded", "denominator", "numerator", "unknown", "verdict") == [
        "1813 | 93 | 1720 | 1671 | 0 | missed", "1813 | 0 | 1813 | 1671 | 0 | missed",
      ])
  }
}
