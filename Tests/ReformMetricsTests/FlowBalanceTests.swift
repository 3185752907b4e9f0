import ColumnarData
import Diagnostics
import ShellSession
import TestSupport
import Testing
import Values
import VietnameseText

/// `balance dossiers`: carried over and received are ended and pending, each column counted again by SQL.
@Suite struct FlowBalanceTests {
  private static let periods = [
    ("2020Q1", "2020-01-01", "2020-03-31"), ("2020Q2", "2020-04-01", "2020-06-30"),
    ("2020-08", "2020-08-01", "2020-08-31"),
    ("2020-05-11..2020-07-02", "2020-05-11", "2020-07-02"), ("2020", "2020-01-01", "2020-09-30"),
  ]

  /// The columns of the form, in the order of the answer.
  private static func sql(_ start: String, _ end: String, by key: String) -> String {
    """
    with known as (select *, iif(resolved <= '\(end)', resolved, null) done from dossiers where received <= '\(end)')
    select \(key),
      sum(done is null or done >= '\(start)'),
      sum(received < '\(start)' and (done is null or done >= '\(start)')), sum(received >= '\(start)'),
      sum(received >= '\(start)' and channel = 'online'), sum(ifnull(done >= '\(start)', 0)),
      sum(ifnull(done >= '\(start)' and done < due, 0)), sum(ifnull(done >= '\(start)' and done = due, 0)),
      sum(ifnull(done >= '\(start)' and done > due, 0)), sum(ifnull(done >= '\(start)' and due is null, 0)),
      sum(done is null), sum(ifnull(done is null and due >= '\(end)', 0)), sum(ifnull(done is null and due < '\(end)', 0)),
      sum(done is null and due is null)
    from known group by 1
    """
  }

  private static let columns = [
    "in_all", "carried_over", "new", "online", "ended", "before_due", "on_due", "after_due", "ended_without_due",
    "in_hand",
    "not_yet_due", "past_due", "pending_without_due",
  ]

  @Test(arguments: ["tier", "channel", "district"])
  func everyColumnIsThatOfSQLite(_ key: String) async throws {
    let database = try SQLiteExample.shared.get()
    for (period, start, end) in Self.periods {
      let answer = try await Example.ask("balance dossiers in \(period) by \(key)")
      let table = try #require(answer.balance, "\(answer.written())")
      let expected = try database.rows(Self.sql(start, end, by: key))
      let found = table.rows.filter { table.result.roles[$0] == .detail }.map { row in
        [table.text(row, key)] + Self.columns.map { table.text(row, $0) }
      }
      // A declared value without rows stands with zeros.
      let filled = found.filter { $0.dropFirst().contains { $0 != "0" } }
      #expect(Set(filled) == Set(expected.filter { $0.dropFirst().contains { $0 != "0" } }), "\(period) by \(key)")
      #expect(filled.count == Set(filled).count)
      try Self.checkSums(table, "\(period) by \(key)")
    }
  }

  /// Difference 0, and the parts of the form: (7) = (8) + (9) + (10), (11) = (12) + (13), with those without a due date.
  private static func checkSums(_ table: ReportedTable, _ text: String) throws {
    let details = table.rows.filter { table.result.roles[$0] == .detail }
    let total = try #require(table.rows.first { table.result.roles[$0] == .total }, "\(text)")
    for row in table.rows {
      func count(_ name: String) throws -> Int64 { try #require(table.count(row, name), "\(text): \(name)") }
      #expect(try count("difference") == 0, "\(text)")
      #expect(
        try count("ended") == count("before_due") + count("on_due") + count("after_due") + count("ended_without_due"),
        "\(text)")
      #expect(
        try count("in_hand") == count("not_yet_due") + count("past_due") + count("pending_without_due"), "\(text)")
    }
    for name in columns {
      #expect(details.compactMap { table.count($0, name) }.reduce(0, +) == table.count(total, name), "\(text): \(name)")
    }
  }

  /// What is pending at the end of a period is carried over into the next.
  @Test func onePeriodHandsOverToTheNext() async throws {
    var pending: Int64?
    for period in ["2020Q1", "2020Q2", "2020Q3"] {
      let table = try #require(try await Example.ask("balance in \(period)").balance)
      if let pending { #expect(table.count(0, "carried_over") == pending, "\(period)") }
      pending = table.count(0, "in_hand")
    }
    #expect((pending ?? 0) > 0)
  }

  @Test func theLineInWordsIsTheSame() async throws {
    let answer = try await Example.ask("balance dossiers in 2020Q2")
    #expect(
      answer.lines.last
        == "dossiers, 01/04/2020–30/06/2020: 1,185 carried over + 14,792 received = 14,516 ended + 1,461 pending; difference 0"
    )
    let vietnamese = try await Example.ask("cân đối hồ sơ trong quý II/2020", .vietnamese)
    #expect(
      vietnamese.lines.last
        == "hồ sơ, 01/04/2020–30/06/2020: 1.185 từ kỳ trước + 14.792 tiếp nhận mới = 14.516 đã giải quyết + 1.461 đang giải quyết; chênh lệch 0"
    )
  }

  /// Periods go by the reporting calendar where it is set: Q3 is 15/06–14/09.
  @Test func theReportingCalendarMovesTheDays() async throws {
    let session = try await Example.ownSession("set calendar reporting")
    let table = try #require(await session.ask("balance dossiers in 2020Q3").balance)
    let expected = try SQLiteExample.shared.get().rows(Self.sql("2020-06-15", "2020-09-14", by: "1"))
    #expect(Self.columns.map { table.text(0, $0) } == Array(expected[0].dropFirst()))
  }

  /// A dossier that ended before it was received is neither carried over nor ended in its period as one that was there.
  @Test func aPlantedFaultIsADifference() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      """
      id,received,due,resolved
      P01,2020-01-06,2020-01-15,2020-01-10
      P02,2020-01-20,2020-01-30,2020-02-04
      P03,2020-02-10,2020-02-20,2020-01-28
      P04,2020-02-11,2020-02-21,2020-02-18
      P05,2020-02-12,2020-02-25,

      """, to: "dossiers.csv")
    let session = try await Session.on(path)
    let answer = await session.ask("balance dossiers in 2020-02")
    let table = try #require(answer.balance, "\(answer.written())")
    // Carried over: P02. Received: P03 P04 P05. Ended in February: P02 P04. Pending: P05. P03 ended before it came.
    #expect(table.lines("in_all", "carried_over", "new", "ended", "in_hand", "difference") == ["4 | 1 | 3 | 2 | 1 | 1"])
    #expect(answer.lines.last?.hasSuffix("difference 1") == true)
    let fair = try #require(await session.ask("balance dossiers in 2020-01").balance)
    #expect(fair.lines("in_all", "carried_over", "new", "ended", "in_hand", "difference") == ["2 | 0 | 2 | 1 | 1 | 0"])
  }

  @Test(arguments: [
    ("balance domains", DiagnosticID.balanceNeedsColumns), ("balance nothing", .unknownTable),
    ("balance dossiers in 2019Q1", .periodOutsideData), ("balance dossiers by nothing", .unknownColumn),
  ])
  func faultsAreTold(_ text: String, _ id: DiagnosticID) async throws {
    for language in [Language.english, .vietnamese] {
      let answer = try await Example.ask(text, language)
      #expect(answer.errors == [id], "\(answer.written(in: language))")
    }
  }
}
