import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import Testing
import Values
import VietnameseText

@Suite struct ChangeTests {
  private let all = Condition.constant(true)
  private let channel = Sample.key(Sample.column("channel"))
  private let online = Measure.proportion(of: Sample.channel("online"), within: .constant(true), dropsUnknown: false)

  private func count(_ name: String) -> Field { Field(name: name, type: .number(scale: 0)) }

  private func within(_ first: String, _ last: String) -> CheckedStage.Kind {
    .period(PeriodFilter(date: Sample.column("received"), days: Sample.day(first)...Sample.day(last)))
  }

  /// The second quarter of 2020 against the first: counter, post and online lose and win; those without a channel appear.
  private func compared(_ query: Query, with show: (Query) -> Query, output: [Field], keyCount: Int) -> Query {
    let before = show(Query().stage(within("2020-01-01", "2020-03-31")))
    return query.stage(
      .change(CheckedChange(baseline: .stages(before.stages), keyCount: keyCount)), text: "change", output: output)
  }

  @Test func aGroupThatOneSideLacksKeepsItsRow() async throws {
    let fields = [
      channel.field, count("previous"), count("count"), count("change"),
      Field(name: "change_percent", type: .ratio(.growth)),
    ]
    let show = { (query: Query) in query.count(by: [channel], total: true) }
    let now = show(Query().stage(within("2020-04-01", "2020-06-30")))
    let answer = try await compared(now, with: show, output: fields, keyCount: 1).run()
    // Q1: online 2, post 1. Q2: counter 1, online 1, without 1.
    #expect(
      answer.result.lines == [
        "counter 0 1 1 1/0", "online 2 1 -1 -1/2", "post 1 0 -1 -1/1", "(missing) 0 1 1 1/0", "(total) 3 3 0 0/3",
      ])
    #expect(answer.result.roles.last == .total)
    #expect(answer.result.names == fields.map(\.name))
  }

  @Test func afterAFilterOnlyTheRowsThatAreThereStay() async throws {
    let fields = [channel.field, count("previous"), count("count"), count("change")]
    let show = { (query: Query) in query.count(by: [channel]) }
    var now = show(Query().stage(within("2020-04-01", "2020-06-30")))
    now = now.filter(.matches(now.reference("channel"), values: ["counter", "online"]))
    let lines = try await compared(now, with: show, output: fields, keyCount: 1).lines()
    #expect(lines == ["counter 0 1 1", "online 2 1 -1"])
  }

  @Test func ratiosChangeByPointsAndMeansInTheirUnit() async throws {
    let fields = [
      channel.field, Field(name: "ratio_previous", type: .ratio(.proportion)),
      Field(name: "ratio", type: .ratio(.proportion)),
      Field(name: "ratio_change", type: .ratio(.points)), Field(name: "mean_previous", type: .ratio(.mean)),
      Field(name: "mean", type: .ratio(.mean)), Field(name: "mean_change", type: .ratio(.mean)),
    ]
    let show = { (query: Query) in
      query.show(
        [
          (
            "ratio", .ratio(.proportion),
            .proportion(
              of: .withinNumbers(.column(Sample.column("fee")), ten, twentyFive), within: all, dropsUnknown: false)
          ),
          ("mean", .ratio(.mean), .mean(.column(Sample.column("fee")), where: all)),
        ], by: [channel])
    }
    let now = show(Query())
    let lines = try await compared(now, with: show, output: fields, keyCount: 1).lines()
    // Q1: online d1 10, d3 30; post d2 20.
    #expect(
      lines == [
        "counter 0/0 0/1 0/0 0/0 0/0 0/0", "online 1/2 1/4 -1/4 40/2 180/4 25/1", "post 1/1 1/2 -1/2 20/1 90/2 25/1",
        "(missing) 0/0 0/1 0/0 0/0 50/1 0/0",
      ])
  }

  private var ten: FixedDecimal { FixedDecimal(unscaled: 10) }
  private var twentyFive: FixedDecimal { FixedDecimal(unscaled: 25) }

  @Test func withAPeriodKeyEachRowIsComparedWithTheOneBefore() async throws {
    let quarters = Sample.period(.quarter, 2020, 1).ordinal...Sample.period(.quarter, 2021, 1).ordinal
    let fields = [
      Field(name: "quarter", type: .period(.quarter)), count("previous"), count("count"), count("change"),
      Field(name: "change_percent", type: .ratio(.growth)),
    ]
    let query = Query().count(by: [Sample.period(.quarter, listing: .periods(quarters))], total: true)
    func lines(_ units: Int) async throws -> [String] {
      try await query.stage(
        .change(CheckedChange(baseline: .earlierRow(keyIndex: 0, units: units), keyCount: 1)), output: fields
      ).lines()
    }
    #expect(
      try await lines(1) == [
        "2020Q1 - 3 - -", "2020Q2 3 3 0 0/3", "2020Q3 3 0 -3 -3/3", "2020Q4 0 1 1 1/0", "2021Q1 1 1 0 0/1",
        "- - 8 - -",
      ])
    #expect(try await lines(4)[4] == "2021Q1 3 1 -2 -2/3")
  }

  @Test func rowsPutTogetherAfterAChangeAreComputedAnewOnBothSides() async throws {
    let fields = [
      channel.field, count("previous"), count("distinct"), count("change"),
      Field(name: "change_percent", type: .ratio(.growth)),
    ]
    let show = { (query: Query) in
      query.show(
        [("distinct", .number(scale: 0), .distinct(.column(Sample.column("procedure")), where: all))], by: [channel])
    }
    let now = show(Query().stage(within("2020-04-01", "2020-12-31")))
    let lines = try await compared(now, with: show, output: fields, keyCount: 1).top(
      1, by: "change", other: true
    ).lines()
    // Now: counter {1.03}, online {1.02}, post {9.99}, none {1.03}; before: online {1.01, 1.02}, post {1.01}.
    #expect(lines == ["counter 0 1 1 1/0", "(other) 2 3 1 1/2"])
  }

  @Test func anExactDifferenceThatLeaves64BitsIsAnError() async throws {
    let table = Table(
      schema: TableSchema(
        name: "big", fields: [Field(name: "k", type: .category), Field(name: "v", type: .number(scale: 0))]),
      columns: [Sample.category(["a", "b"]), Sample.numbers([Int64.max, -2])], rowCount: 2)
    let catalog = Catalog(Dataset(name: "big", titles: .init(verbatim: "big"), tables: [table]))
    let value = Sample.column("v", of: table)
    let show = { (query: Query) in
      query.show([("sum", .number(scale: 0), .sum(.column(value), where: all))])
    }
    let before = show(Query("big").filter(.matches(Sample.column("k", of: table), values: ["b"])))
    let query = show(Query("big").filter(.matches(Sample.column("k", of: table), values: ["a"]))).stage(
      .change(CheckedChange(baseline: .stages(before.stages), keyCount: 0)),
      output: [count("previous"), count("sum"), count("change")])
    await #expect(throws: DiagnosticError(Diagnostic(.integerOverflow))) { try await query.run(on: catalog) }
  }
}
