import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import TestSupport
import Testing
import Values
import VietnameseText
import WorkProgress

/// Tables of several zones: what zones, codes, tables by code and counters by slot say is what rows say.
@Suite struct ZoneTests {
  private static let all = Condition.constant(true)
  private static let took = Expression.daysBetween(ZonedTable.value("received"), ZonedTable.value("resolved"))
  private static let late = Condition.compare(took, .greater, ZonedTable.number(20))
  private static let online = Condition.matches(ZonedTable.column("district"), values: ["v1", "v2", "v5"])
  private static let median = FixedDecimal(unscaled: 5, scale: 1)

  /// Conditions of which zones tell none, some and all.
  private static let conditions: [(String, Condition)] = [
    ("one zone", ZonedTable.days("received", 18_000...18_010)),
    ("across an edge", ZonedTable.days("received", 18_210...18_225)),
    ("two whole zones", ZonedTable.days("received", 17_000...18_436)),
    ("no zone", ZonedTable.days("received", 20_000...20_100)),
    ("the last rows", .compare(ZonedTable.value("received"), .greaterOrEqual, .date(Day(daysSince1970: 18_655)))),
    ("missing", .isMissing(ZonedTable.value("resolved"))),
    ("there", .not(.isMissing(ZonedTable.value("resolved")))),
    ("a constant zone", .matches(ZonedTable.column("district"), values: ["v3"])),
    ("not in a constant zone", .not(.matches(ZonedTable.column("district"), values: ["v3"]))),
    ("edges", .compare(ZonedTable.value("edge"), .equal, ZonedTable.number(1))),
    (
      "32 bits",
      .withinNumbers(ZonedTable.value("serial"), FixedDecimal(unscaled: 5000), FixedDecimal(unscaled: 90_000))
    ),
    ("steps", .compare(ZonedTable.value("fee"), .less, ZonedTable.number(1_700))),
    ("between steps", .compare(ZonedTable.value("fee"), .equal, ZonedTable.number(1_701))),
    ("scattered", .matches(ZonedTable.column("procedure"), values: ["v1", "v17", "v300", "v599"])),
    ("a difference", late),
    ("two columns", .compare(ZonedTable.value("resolved"), .lessOrEqual, ZonedTable.value("received"))),
    ("unequal columns", .not(.compare(ZonedTable.value("resolved"), .equal, ZonedTable.value("received")))),
    ("yes", .isTrue(ZonedTable.value("tracked"))),
    (
      "and",
      .and([online, ZonedTable.days("received", 18_100...18_500), .not(.isTrue(ZonedTable.value("tracked"))), late])
    ),
    (
      "or",
      .or([ZonedTable.days("received", 18_000...18_218), .matches(ZonedTable.column("district"), values: ["v3"])])
    ),
    ("of one column", .and([online, .not(.matches(ZonedTable.column("district"), values: ["v2"]))])),
    ("never", .and([online, .matches(ZonedTable.column("district"), values: ["v3"])])),
  ]

  @Test(arguments: conditions)
  func aConditionKeepsTheSameRows(_ name: String, _ condition: Condition) async throws {
    let query = Query("zoned").filter(condition).show(
      [
        ("count", .number(scale: 0), .count(where: Self.all)),
        ("sum", .number(scale: 0), .sum(ZonedTable.value("serial"), where: Self.all)),
        ("yes", .number(scale: 0), .count(where: .isTrue(ZonedTable.value("tracked")))),
      ], by: [ZonedTable.key("district")], total: true)
    try await Self.expectSame(query)
    try await Self.expectSame(Query("zoned").filter(condition).count(), paces: [(2, 65_536)])
    let inside = Query("zoned").show(
      [
        ("ratio", .ratio(.proportion), .proportion(of: condition, within: Self.online, dropsUnknown: false)),
        ("max", .number(scale: 0), .maximum(ZonedTable.value("fee"), where: condition)),
      ], by: [ZonedTable.period(.quarter)])
    try await Self.expectSame(inside, paces: [(2, 65_536)])
  }

  /// Measures of columns whose codes take 8, 16 and 32 bits, of differences and of arithmetic.
  private static let measures: [(String, [GroupKey])] = [
    ("one cell", []), ("a constant key", [ZonedTable.period(.month)]),
    ("codes of 8 bits", [ZonedTable.key("district")]),
    ("two keys", [ZonedTable.key("district"), ZonedTable.period(.quarter)]),
    ("three keys", [ZonedTable.key("tracked"), ZonedTable.period(.year), ZonedTable.key("district")]),
    (
      "a key of two columns",
      [GroupKey(expression: took, field: Field(name: "took", type: .number(scale: 0)), listing: .existing)]
    ),
    ("codes of 16 bits", [ZonedTable.key("procedure")]),
  ]

  @Test(arguments: measures)
  func everyMeasureIsTheSame(_ name: String, _ keys: [GroupKey]) async throws {
    let fee = ZonedTable.value("fee")
    let serial = ZonedTable.value("serial")
    let query = Query("zoned").show(
      [
        ("n", .number(scale: 0), .count(where: Self.all)), ("sum", .number(scale: 0), .sum(fee, where: Self.all)),
        ("mean", .ratio(.mean), .mean(fee, where: Self.online)),
        ("min", .number(scale: 0), .minimum(fee, where: Self.all)),
        ("max", .number(scale: 0), .maximum(fee, where: Self.late)),
        ("far", .number(scale: 0), .sum(serial, where: Self.all)),
        ("least", .number(scale: 0), .minimum(serial, where: Self.late)),
        ("first", .date, .minimum(ZonedTable.value("resolved"), where: Self.all)),
        ("median", .ratio(.mean), .quantile(Self.took, fraction: Self.median, where: Self.all)),
        ("days", .ratio(.mean), .mean(Self.took, where: Self.all)),
        ("double", .ratio(.mean), .quantile(.sum(fee, fee), fraction: Self.median, where: Self.all)),
        ("procedures", .number(scale: 0), .distinct(ZonedTable.value("procedure"), where: Self.all)),
        ("fees", .number(scale: 0), .distinct(fee, where: Self.online)),
        ("ratio", .ratio(.proportion), .proportion(of: Self.late, within: Self.all, dropsUnknown: true)),
      ], by: keys, total: true)
    try await Self.expectSame(query)
  }

  /// A histogram alone: no count of rows beside it, groups are known by its values, missing ones among them.
  @Test func aSingleMeasureFindsGroupsWithoutValues() async throws {
    for measure in [
      Measure.distinct(ZonedTable.value("edge"), where: Self.all), .sum(ZonedTable.value("edge"), where: Self.all),
      .quantile(ZonedTable.value("resolved"), fraction: Self.median, where: Self.all),
      .distinct(ZonedTable.value("serial"), where: Self.all), .maximum(ZonedTable.value("serial"), where: Self.all),
    ] {
      let type = if case .quantile = measure { FieldType.ratio(.mean) } else { FieldType.number(scale: 0) }
      try await Self.expectSame(Query("zoned").show([("m", type, measure)], by: [ZonedTable.period(.month)]))
    }
  }

  /// More cells than are counted in an array, so that the groups that occur are numbered first.
  @Test func groupsBeyondTheDenseLimit() async throws {
    let keys = [ZonedTable.key("procedure"), ZonedTable.key("received"), ZonedTable.key("district")]
    let query = Query("zoned").filter(ZonedTable.days("received", 18_200...18_240)).show(
      [
        ("n", .number(scale: 0), .count(where: Self.online)),
        ("sum", .number(scale: 0), .sum(ZonedTable.value("fee"), where: Self.all)),
      ],
      by: keys
    ).top(5, by: "n")
    try await Self.expectSame(query, paces: [(3, 65_536)])
  }

  @Test(arguments: [
    ("fee", 1, true), ("fee", 500, false), ("district", 3, true), ("serial", 3, false), ("edge", 3, true),
    ("edge", 500, true), ("resolved", 30_000, true),
  ])
  func aLimitKeepsTheSameRowsAndCountsTheSameTies(_ name: String, _ count: Int, _ isTop: Bool) async throws {
    let column = ZonedTable.column(name)
    let listed = [column, ZonedTable.column("serial")]
    let rows = Query("zoned").filter(Self.online)
    let limit = Limit(isTop: isTop, count: count, by: column, per: nil, hasOther: false)
    let query = rows.stage(.limit(limit)).stage(.list(listed), output: listed.map(\.field))
    try await Self.expectSame(query, paces: [(2, 10_000)])
    // Sorting all and taking the first is the same.
    let sorted = rows.stage(.sort([SortKey(column: column, isDescending: isTop)])).stage(
      .list(listed), output: listed.map(\.field))
    let kept = try await Self.answer(query, .coded)
    let all = try await Self.answer(sorted, .coded, threads: 3)
    #expect(kept.result.table.rowCount == count)
    let differing = (0..<count).first { row in
      listed.indices.contains {
        kept.result.table.heldCell(row: row, column: $0) != all.result.table.heldCell(row: row, column: $0)
      }
    }
    #expect(differing == nil)
  }

  /// By digits where columns are coded, by comparisons where a ratio is among the keys.
  @Test func sortingByDigitsIsSortingByComparisons() async throws {
    let ratio = AddedColumn(
      field: Field(name: "r", type: .ratio(.rate)), expression: .quotient(ZonedTable.number(1), ZonedTable.number(3)))
    let keys = [("fee", true), ("district", false), ("serial", true), ("resolved", false)].map {
      SortKey(column: ZonedTable.column($0), isDescending: $1)
    }
    let constant = SortKey(
      column: ColumnReference(fieldIndex: ZonedTable.coded.table.columns.count, field: ratio.field), isDescending: false
    )
    let list = CheckedStage.Kind.list([ZonedTable.column("serial"), ZonedTable.column("received")])
    let fields = ["serial", "received"].map { ZonedTable.column($0).field }
    let filtered = Query("zoned").filter(ZonedTable.days("received", 18_200...18_230))
    let digits = try await Self.answer(filtered.stage(.sort(keys)).stage(list, output: fields), ZonedTable.coded)
    let compared = try await Self.answer(
      filtered.stage(.add([ratio])).stage(.sort([constant] + keys)).stage(list, output: fields), ZonedTable.coded)
    #expect(digits.result.lines == compared.result.lines)
    #expect(digits.result.lines.count == 9300)
  }

  @Test func aSortIsCancelled() async throws {
    let monitor = WorkMonitor { true }
    let query = Query("zoned").stage(.sort([SortKey(column: ZonedTable.column("fee"), isDescending: false)]))
    await #expect(throws: DiagnosticError(Diagnostic(.cancelled))) {
      try await QueryEngine().run(LogicalPlan(lowering: query.checked), on: ZonedTable.coded.catalog, monitor: monitor)
    }
  }

  /// Against the reference interpreter itself, which goes row by row.
  @Test func theReferenceInterpreterAgrees() async throws {
    let query = Query("zoned").filter(ZonedTable.days("received", 18_215...18_440)).show(
      [
        ("ratio", .ratio(.proportion), .proportion(of: Self.late, within: Self.online, dropsUnknown: false)),
        ("procedures", .number(scale: 0), .distinct(ZonedTable.value("procedure"), where: Self.all)),
        ("median", .ratio(.mean), .quantile(Self.took, fraction: Self.median, where: Self.all)),
        ("sum", .number(scale: 0), .sum(ZonedTable.value("fee"), where: Self.all)),
      ], by: [ZonedTable.key("district"), ZonedTable.period(.quarter)])
    #expect(await Judge.difference(query.checked, ZonedTable.coded.catalog, batchRows: 65_536) == nil)
  }

  // MARK: Running

  private static func answer(
    _ query: Query, _ table: ZonedTable, threads: Int = 2, batchRows: Int = 65_536
  ) async throws -> QueryAnswer {
    try await QueryEngine(threads: threads, batchRows: batchRows).run(
      LogicalPlan(lowering: query.checked), on: table.catalog)
  }

  /// The same answer from codes with zones as from numbers of 64 bits, whatever workers and batches.
  private static func expectSame(_ query: Query, paces: [(Int, Int)] = [(2, 65_536), (7, 10_007)]) async throws {
    let expected = try await answer(query, .wide, threads: 1, batchRows: 1 << 20)
    for (threads, batchRows) in paces {
      let actual = try await answer(query, .coded, threads: threads, batchRows: batchRows)
      #expect(actual.result.lines == expected.result.lines, "\(threads) workers, batches of \(batchRows)")
      #expect(actual.notes == expected.notes)
    }
  }
}
