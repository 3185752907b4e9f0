import ReformMetrics
import ShellSession
import TestSupport
import Testing
import Values

/// A metric of the program under one reading, and its counts in SQL.
struct MetricInSQL: Sendable, CustomTestStringConvertible {
  let name: String
  /// What is counted in the denominator, and what of it in the numerator; `{start}` and `{end}` are the days of the period.
  let whole: String
  let part: String
  /// The date by which rows of dossiers belong to the period; nil of procedures.
  let date: String?

  init(_ name: String, _ whole: String, _ part: String, by date: String? = nil) {
    (self.name, self.whole, self.part, self.date) = (name, whole, part, date)
  }

  var testDescription: String { name }

  /// As the period has it, for the data as they were known on a day.
  func sql(from start: String, to end: String, knownOn day: String) -> String {
    let from =
      date.map {
        "dossiers_then d left join procedures p on p.code = d.procedure where d.\($0) between '{start}' and '{end}'"
      } ?? "procedures p where 1"
    return """
      with dossiers_then as (
        select id, procedure, tier, received, channel, iif(returned <= '{known}', return_channel, null) return_channel, tracked, paid_online, fee, due,
          iif(resolved <= '{known}', resolved, null) resolved, iif(returned <= '{known}', returned, null) returned
        from dossiers where received <= '{known}')
      select ifnull(sum((\(whole)) and (\(part))), 0), ifnull(sum(\(whole)), 0) from \(from)
      """
      .replacing("{start}", with: start).replacing("{end}", with: end).replacing("{known}", with: day)
  }
}

/// Numerators and denominators of the library against SQL written by hand.
@Suite struct SQLiteTotalsTests {
  private static let onlineArose =
    "exists (select 1 from dossiers_then o where o.procedure = p.code and o.channel = 'online')"
  private static let postalArose =
    "exists (select 1 from dossiers_then o where o.procedure = p.code and (o.channel = 'post' or o.return_channel = 'post'))"
  private static let inPeriod = "o.received between '{start}' and '{end}'"
  private static let endedInPeriod = "o.resolved between '{start}' and '{end}'"

  private static let metrics: [MetricInSQL] = [
    MetricInSQL("online_provision", "eligible", "online"),
    MetricInSQL("online_provision.reading_2", "1", "online"),
    MetricInSQL("online_used", "online", onlineArose.replacing("and o.channel", with: "and \(inPeriod) and o.channel")),
    MetricInSQL(
      "online_used.reading_2", "eligible",
      "online and " + onlineArose.replacing("and o.channel", with: "and \(inPeriod) and o.channel")),
    MetricInSQL(
      "online_used.reading_3", "1",
      "online and " + onlineArose.replacing("and o.channel", with: "and \(inPeriod) and o.channel")),
    MetricInSQL("postal_used", "postal", postalArose.replacing("and (o", with: "and \(inPeriod) and (o")),
    MetricInSQL("level3", "1", "level = 3"),
    MetricInSQL("level4", "1", "level = 4"),
    MetricInSQL("level3_or_more", "1", "level in (3, 4)"),
    MetricInSQL("online_share", "ifnull(p.level >= 3, 0)", "d.channel = 'online'", by: "received"),
    MetricInSQL(
      "online_share.reading_2",
      "ifnull(p.level >= 3, 0) and \(onlineArose.replacing("and o.channel", with: "and \(inPeriod) and o.channel"))",
      "d.channel = 'online'", by: "received"),
    MetricInSQL("tracked_share", "d.resolved is not null", "d.tracked", by: "resolved"),
    MetricInSQL("tracked_share.reading_2", "1", "d.tracked", by: "received"),
    MetricInSQL("post_received", "1", "d.channel = 'post'", by: "received"),
    MetricInSQL("post_received.reading_2", "ifnull(p.postal, 0)", "d.channel = 'post'", by: "received"),
    MetricInSQL(
      "post_received.reading_3",
      "ifnull(p.postal, 0) and \(postalArose.replacing("and (o", with: "and \(inPeriod) and (o"))",
      "d.channel = 'post'", by: "received"),
    MetricInSQL("post_returned", "d.resolved is not null", "ifnull(d.return_channel = 'post', 0)", by: "resolved"),
    MetricInSQL(
      "post_returned.reading_2", "ifnull(p.postal, 0)", "ifnull(d.return_channel = 'post', 0)", by: "resolved"),
    MetricInSQL(
      "post_returned.reading_3",
      "ifnull(p.postal, 0) and \(postalArose.replacing("and (o", with: "and \(endedInPeriod) and (o"))",
      "ifnull(d.return_channel = 'post', 0)",
      by: "resolved"),
    MetricInSQL("on_time_d1", "1", "ifnull(d.resolved <= d.due, 0)", by: "resolved"),
    MetricInSQL("on_time_d1.reading_2", "d.due is not null", "ifnull(d.resolved <= d.due, 0)", by: "resolved"),
    MetricInSQL("on_time_d2", "1", "ifnull(d.resolved <= d.due, 0)", by: "due"),
    MetricInSQL("on_time_d5", "1", "ifnull(d.resolved < d.due, 0)", by: "resolved"),
    MetricInSQL("on_time_d5.reading_2", "1", "ifnull(d.resolved = d.due, 0)", by: "resolved"),
    MetricInSQL("online_payment", "ifnull(d.fee > 0, 0)", "d.paid_online", by: "received"),
    MetricInSQL(
      "online_payment.reading_2", "ifnull(d.fee > 0, 0) and ifnull(p.level = 4, 0)", "d.paid_online", by: "received"),
  ]

  private static let lastDay = "2020-09-30"

  @Test(arguments: metrics)
  private func countsAreThoseOfSQLite(_ metric: MetricInSQL) async throws {
    let database = try SQLiteExample.shared.get()
    let periods = [
      ("2020Q1", "2020-01-01", "2020-03-31"), ("2020Q2", "2020-04-01", "2020-06-30"),
      ("2020Q3", "2020-07-01", "2020-09-30"), ("2020-01-01..2020-08-31", "2020-01-01", "2020-08-31"),
    ]
    for (period, start, end) in periods {
      let expected = try database.counts(metric.sql(from: start, to: end, knownOn: Self.lastDay))
      let answer = try await Example.ask("goal \(metric.name) >= 50% in \(period)")
      let table = try #require(answer.table, "\(answer.written())")
      #expect(table.text(0, "result") == "\(expected[0])/\(expected[1])", "\(metric.name) in \(period)")
    }
  }

  /// As they were known on 31/08/2020, and by the reporting calendar: Q3 is 15/06–14/09.
  @Test func countsUnderOtherSettings() async throws {
    let database = try SQLiteExample.shared.get()
    let known = try await Example.ownSession("set as_of 2020-08-31")
    let reporting = try await Example.ownSession("set calendar reporting")
    for metric in Self.metrics where !["tracked", "paid_online"].contains(where: metric.part.contains) {
      let then = try database.counts(metric.sql(from: "2020-07-01", to: "2020-08-31", knownOn: "2020-08-31"))
      let first = try #require(await known.ask("goal \(metric.name) >= 50% in 2020Q3").table)
      #expect(first.text(0, "result") == "\(then[0])/\(then[1])", "\(metric.name) as of 31/08/2020")
      let shifted = try database.counts(metric.sql(from: "2020-06-15", to: "2020-09-14", knownOn: Self.lastDay))
      let second = try #require(await reporting.ask("goal \(metric.name) >= 50% in 2020Q3").table)
      #expect(second.text(0, "result") == "\(shifted[0])/\(shifted[1])", "\(metric.name), reporting")
    }
  }

  @Test(arguments: ["2020-03-31", "2020-06-30", "2020-08-31", "2020-09-30"])
  func stocksAreThoseOfSQLite(_ day: String) async throws {
    let database = try SQLiteExample.shared.get()
    let expected = try database.counts(
      """
      select count(*), sum(due < '\(day)') from dossiers
      where received <= '\(day)' and (resolved is null or resolved > '\(day)')
      """)
    let pending = try #require(try await Example.ask("explain metric dossiers_pending in \(day)").firstTable)
    #expect(pending.count(0, "numerator") == expected[0])
    let overdue = try #require(try await Example.ask("explain metric dossiers_overdue in \(day)").firstTable)
    #expect(overdue.count(0, "numerator") == expected[1])
  }

  @Test(arguments: [("2020Q1", "2020-01-01", "2020-03-31"), ("2020-08", "2020-08-01", "2020-08-31")])
  func flowsAreThoseOfSQLite(_ period: String, _ start: String, _ end: String) async throws {
    let database = try SQLiteExample.shared.get()
    for (name, date) in [("dossiers_received", "received"), ("dossiers_resolved", "resolved")] {
      let expected = try database.counts("select count(*) from dossiers where \(date) between '\(start)' and '\(end)'")
      let table = try #require(try await Example.ask("explain metric \(name) in \(period)").firstTable)
      #expect(table.count(0, "numerator") == expected[0], "\(name)")
    }
  }

  /// What was in hand during a period, judged as things stood on its last day.
  @Test(arguments: [
    ("2020Q1", "2020-01-01", "2020-03-31"), ("2020Q2", "2020-04-01", "2020-06-30"),
    ("2020-08", "2020-08-01", "2020-08-31"),
  ])
  func whatWasInHandIsThatOfSQLite(_ period: String, _ start: String, _ end: String) async throws {
    let counts = try SQLiteExample.shared.get().counts(
      """
      with known as (select *, iif(resolved <= '\(end)', resolved, null) done from dossiers where received <= '\(end)')
      select sum(not ifnull(done > due or (done is null and due < '\(end)'), 0)),
        sum(ifnull(done <= due or (done is null and due >= '\(end)'), 0)), count(*), sum(due is not null)
      from known where done is null or done >= '\(start)'
      """)
    let wanted = [
      "on_time_d3": "\(counts[0])/\(counts[2])", "on_time_d4": "\(counts[1])/\(counts[2])",
      "on_time_d4.reading_2": "\(counts[1])/\(counts[3])", "score_766_2_1": "\(counts[1])/\(counts[2])",
    ]
    for (name, result) in wanted {
      let goal = try await Example.ask("goal \(name) >= 50% in \(period)")
      #expect(goal.table?.text(0, "result") == result, "\(name) in \(period): \(goal.written())")
      let card = try await Example.ask("explain metric \(name) in \(period)")
      #expect(card.firstTable?.text(0, "result") == result, "\(name) in \(period)")
    }
  }

  /// Medians by sorting: the value at half of the rows, or the mean of the two in the middle.
  @Test func theMedianIsThatOfSortedDays() async throws {
    let database = try SQLiteExample.shared.get()
    let days = try database.rows(
      """
      select cast(julianday(resolved) - julianday(received) as integer) days from dossiers
      where resolved between '2020-04-01' and '2020-06-30' order by days
      """
    ).compactMap { Int64($0[0]) }
    let middle = Ratio(days[(days.count - 1) / 2] + days[days.count / 2], 2)
    let table = try #require(try await Example.ask("explain metric median_days in 2020Q2").firstTable)
    #expect(table.text(0, "result") == middle.rounded(toScale: 2)?.plainText)
    #expect(table.count(0, "denominator") == Int64(days.count))
  }
}
