import Diagnostics
import Foundation
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// By which date a metric is put in periods, and how things stood then: one answer, however it is asked. The figures were
/// counted over the files of the example set by another program.
@Suite struct MetricPeriodTests {
  @Test(arguments: [
    ("dossiers | show on_time_d1 by quarter", "2020Q3 | 17415/18368"),
    ("dossiers | show on_time_d1 by quarter", "2020Q2 | 13821/14516"),
    ("dossiers | show dossiers_resolved by quarter", "2020Q3 | 18368"),
    ("dossiers | in 2020Q2 | show on_time_d4", "15091/15977"),
    ("dossiers | in 2020Q3 | show online_share.reading_2", "5798/10123"),
    ("dossiers | in 2020Q3 | show post_received.reading_3", "1873/6455"),
  ])
  func queriesGoByTheMetricsDate(_ line: String, _ row: String) async throws {
    let session = try await Session.onExample()
    let told = await session.tell(line)
    #expect(told.rows.contains(row), "\(told.written())")
  }

  @Test func rowsOfAMetricInHandAreAsThePeriodEnded() async throws {
    let session = try await Session.onExample()
    let told = await session.tell("rows on_time_d4.n in 2020Q2 | show count by deadline")
    let kinds = told.rows.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(Set(kinds).isSubset(of: ["early", "on_time", "within", "late", "overdue", "no_due"]))
    #expect(told.rows.filter { $0.hasPrefix("late") || $0.hasPrefix("overdue") }.allSatisfy { $0.hasSuffix("| 0") })
    #expect(await session.tell("rows on_time_d4.n in 2020Q2 | show count").rows == ["15091"])
  }

  @Test(arguments: [
    "dossiers | in 2020Q3 | show dossiers_pending", "dossiers | show dossiers_pending by quarter",
    "dossiers | in 2020Q2 | show dossiers_overdue by tier", "explain metric dossiers_pending in 2020Q3",
  ])
  func whatThereIsOnADayHasNoPeriod(_ line: String) async throws {
    let session = try await Session.onExample()
    #expect(await session.tell(line).errors == [.stockOverPeriod])
  }

  @Test(arguments: [
    "dossiers | show on_time_d4 by quarter", "dossiers | in 2020Q3 | show on_time_d3 by month",
    "dossiers | in 2020Q3 | show on_time_d3 by tier across month",
  ])
  func whatWasInHandHasNoGroupsOfPeriods(_ line: String) async throws {
    let session = try await Session.onExample()
    #expect(await session.tell(line).errors == [.inHandByPeriod])
  }

  /// As of an earlier day nothing later is known, also where a later day is named.
  @Test func aStockIsNotAheadOfTheAsOfDate() async throws {
    let session = try await Session.onExample()
    _ = await session.tell("set as_of 2020-08-20")
    #expect(await session.tell("sentence dossiers_pending in 2020-08-25").errors == [.periodNotBegun])
    let known = await session.tell("sentence dossiers_pending in 2020-08-20").text.joined()
    #expect(known.contains("1,334"), "\(known)")
    #expect(await session.tell("rows dossiers_pending.n in 2020-08-20 | show count").rows == ["1334"])
    #expect(await session.tell("rows dossiers_overdue.n in 2020-08-20 | show count").rows == ["191"])
    #expect(await session.tell("sentence on_time_d2 in 2020-10").errors == [.periodNotBegun])
  }

  /// A metric of a date counts the rows that have it, up to the end of the data.
  @Test func withoutAPeriodTheDateCountsAllTheSame() async throws {
    let session = try await Session.onExample()
    let all = await session.tell("sentence on_time_d2").text.joined()
    #expect(all.contains("45,685 of 47,547"), "\(all)")
    #expect(await session.tell("rows on_time_d2.d | show count").rows == ["47547"])
  }

  @Test(arguments: [
    "rows online_share.n in 2020Q3 | show count | expect count = 0",
    "scorecard in 2020Q3 | where metric = online_used | expect verdict = met",
  ])
  func anExpectationThatDoesNotHoldIsTold(_ line: String) async throws {
    let session = try await Session.onExample()
    let told = await session.tell(line)
    #expect(told.status == .expectationFailed)
    #expect(told.ids.contains(.expectationFailed), "\(told.written())")
  }

  @Test func aRowIsExplainedByItself() async throws {
    let folder = try ScratchFolder()
    let rows =
      "id,received,due,resolved,channel\nX1,2020-07-01,2020-07-05,2020-07-09,online\nX1,2020-07-02,,2020-07-03,post\n"
    try folder.write(rows, to: "dup.csv")
    let session = Session(configuration: SessionConfiguration())
    _ = await session.open(path: folder.url.appendingPathComponent("dup.csv").path)
    #expect(await session.tell("explain dup \"X1\" for post_received").errors == [.severalRowsOfID])
    let balance = await session.tell("balance")
    #expect(balance.text.joined().contains("0 carried over + 2 received = 2 ended + 0 pending"), "\(balance.written())")
  }

  @Test(arguments: [
    "balance in 2020Q3 by month", "balance dossiers by quarter", "cân đối hồ sơ trong quý III/2020 theo tháng",
  ])
  func aBalanceHasOnePeriod(_ line: String) async throws {
    let session = try await Session.onExample()
    #expect(await session.tell(line).errors == [.balanceByPeriod])
  }
}
