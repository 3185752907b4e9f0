import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import Testing
import Values

@Suite struct MeasureTests {
  private let all = Condition.constant(true)
  private let fee = Expression.column(Sample.column("fee"))
  private let days = Expression.daysBetween(
    .column(Sample.column("received")), .column(Sample.column("resolved")))

  /// Fees are 10 20 30 – 50 60 70 80; days from receipt to resolution 5 2 – 0 – 16 2 4.
  @Test func eachMeasureOfAllRows() async throws {
    let cases: [(FieldType, Measure, String)] = [
      (.number(scale: 0), .count(where: Sample.channel("online")), "4"),
      (.number(scale: 0), .sum(fee, where: all), "320"),
      (.number(scale: 0), .sum(fee, where: Sample.channel("counter")), "0"),
      (.ratio(.mean), .mean(fee, where: all), "320/7"),
      (.ratio(.mean), .mean(fee, where: Sample.channel("counter")), "0/0"),
      (.number(scale: 0), .minimum(fee, where: all), "10"),
      (.number(scale: 0), .maximum(days, where: all), "16"),
      (.number(scale: 0), .minimum(fee, where: Sample.channel("counter")), "-"),
      (.date, .maximum(.column(Sample.column("received")), where: all), "2021-01-01"),
      (.number(scale: 0), .distinct(.column(Sample.column("channel")), where: all), "3"),
      (.number(scale: 0), .distinct(.column(Sample.procedure("domain")), where: all), "2"),
      (.number(scale: 0), .distinct(.column(Sample.column("id")), where: all), "8"),
      (.number(scale: 0), .distinct(days, where: all), "5"),
      // 0 2 2 4 5 16: the median lies between 2 and 4, the 90th percentile at 4.5 of 5.
      (.ratio(.mean), .quantile(days, fraction: FixedDecimal(unscaled: 5, scale: 1), where: all), "3/1"),
      (.ratio(.mean), .quantile(days, fraction: FixedDecimal(unscaled: 90, scale: 2), where: all), "21/2"),
      (.ratio(.mean), .quantile(days, fraction: FixedDecimal(unscaled: 1, scale: 0), where: all), "16/1"),
      (.ratio(.mean), .quantile(days, fraction: FixedDecimal(unscaled: 5, scale: 1), where: .constant(false)), "0/0"),
      (.ratio(.rate), .quotient(.sum(fee, where: all), .count(where: all), kind: .rate), "320/8"),
    ]
    for (type, measure, expected) in cases {
      #expect(try await Query().show([("m", type, measure)]).lines() == [expected], "\(measure)")
    }
  }

  @Test func theNumeratorIsCountedInThePassOfTheDenominator() async throws {
    let online = Measure.proportion(of: Sample.channel("online"), within: all, dropsUnknown: false)
    let lines = try await Query().show(
      [("ratio", .ratio(.proportion), online)], by: [Sample.key(Sample.procedure("domain"))], total: true
    ).lines()
    #expect(
      lines == ["Đất đai 3/4", "Y tế 0/2", "(not in the catalogue) 0/1", "(missing) 1/1", "(total) 4/8"])
  }

  @Test func unknownRowsAreNotedOrDropped() async throws {
    let noted = try await Query().show([
      (
        "ratio", .ratio(.proportion),
        .proportion(of: Sample.channel("online"), within: all, dropsUnknown: false)
      )
    ]).run()
    #expect(noted.result.lines == ["4/8"])
    #expect(noted.notes.map(\.id) == [.unknownRowsInRatio])
    #expect(noted.notes.first?.arguments["unknown"] == .number(1))
    #expect(noted.notes.first?.arguments["total"] == .number(8))
    let dropped = try await Query().show([
      ("ratio", .ratio(.proportion), .proportion(of: Sample.channel("online"), within: all, dropsUnknown: true))
    ]).run()
    #expect(dropped.result.lines == ["4/7"])
    #expect(dropped.notes.isEmpty)
  }

  /// One of the eight rows has no fee; the post brought two of the others.
  @Test func rowsWithoutAValueAreNoted() async throws {
    let half = FixedDecimal(unscaled: 5, scale: 1)
    let sum = Measure.sum(fee, where: all)
    let number = FieldType.number(scale: 0)
    let amounts: [(FieldType, Measure)] = [
      (number, sum), (.ratio(.mean), .mean(fee, where: all)), (number, .minimum(fee, where: all)),
      (number, .maximum(fee, where: all)), (.ratio(.mean), .quantile(fee, fraction: half, where: all)),
      (.ratio(.share), .share(sum, within: [])), (number, .rank(sum, within: [])),
      (.ratio(.rate), .quotient(sum, .count(where: all), kind: .rate)),
    ]
    for (type, amount) in amounts {
      let noted = try await Query().show([("m", type, amount)]).run().notes
      #expect(noted.map(\.id) == [.rowsWithoutValue], "\(amount)")
      #expect(noted.first?.arguments["count"] == .number(1) && noted.first?.arguments["rows"] == .number(8))
    }
    let both = try await Query().show([
      ("a", amounts[0].0, amounts[0].1), ("b", amounts[1].0, amounts[1].1),
    ]).run().notes
    #expect(both.map(\.id) == [.rowsWithoutValue])
  }

  /// Where no row lacks what is asked, and of what counts rows or different values, nothing is said.
  @Test func whereEveryRowHasAValueNothingIsNoted() async throws {
    let known = Condition.not(.isMissing(fee))
    let measures: [Measure] = [.sum(fee, where: known), .distinct(fee, where: all), .count(where: all)]
    for measure in measures {
      let notes = try await Query().show([("m", .number(scale: 0), measure)]).run().notes
      #expect(notes.isEmpty, "\(measure)")
    }
  }

  @Test func anUnknownRowCountsAsNoOnEitherSideOfNot() async throws {
    for dropsUnknown in [false, true] {
      let rest = Measure.proportion(of: .not(Sample.channel("online")), within: all, dropsUnknown: dropsUnknown)
      let lines = try await Query().show([("ratio", .ratio(.proportion), rest)]).lines()
      #expect(lines == [dropsUnknown ? "3/7" : "3/8"])
    }
  }

  @Test func rowsWithoutAPeriodHaveNoCumulativeValue() async throws {
    let count = Measure.count(where: all)
    let lines = try await Query().show(
      [("count", .number(scale: 0), count), ("ytd", .number(scale: 0), .yearToDate(count, key: 0))],
      by: [Sample.period(.year, of: "resolved")], total: true
    ).lines()
    #expect(lines == ["2020 4 4", "2021 2 2", "- 2 -", "- 8 2"])
  }

  @Test func theYearOfADayIsTheOneOfTheCalendarInForce() async throws {
    let count = Measure.count(where: all)
    let lines = try await Query(convention: .reporting).filter(
      .withinDays(.column(Sample.column("received")), Sample.day("2020-06-15")...Sample.day("2021-01-01"))
    ).show([("ytd", .number(scale: 0), .yearToDate(count, key: 0))], by: [Sample.period(.day)]).lines()
    // The reporting year 2021 starts on 15/12/2020.
    #expect(lines == ["2020-06-15 1", "2020-12-31 1", "2021-01-01 2"])
  }

  @Test func sharesAddUpInPrint() async throws {
    let count = Measure.count(where: all)
    let answer = try await Query().filter(Sample.channel("online", "post")).show(
      [("count", .number(scale: 0), count), ("share", .ratio(.share), .share(count, within: []))],
      by: [Sample.key(Sample.column("channel"))], total: true
    ).run()
    #expect(answer.result.lines == ["online 4 4/6", "post 2 2/6", "(total) 6 6/6"])
    guard case .ratio(let column) = answer.result.table.columns[2] else { return #expect(Bool(false)) }
    #expect(column.apportioned?.array == [6667, 3333, 10_000])
  }

  @Test func aShareWithinAKeyIsOfThatKeysRows() async throws {
    let count = Measure.count(where: all)
    let lines = try await Query().filter(Sample.channel("online", "post")).show(
      [("share", .ratio(.share), .share(count, within: [0]))],
      by: [Sample.period(.year), Sample.key(Sample.column("channel"))]
    ).lines()
    #expect(lines == ["2020 online 3/5", "2020 post 2/5", "2021 online 1/1"])
  }

  @Test func cumulativeMeasuresStartWithTheYearAndTotalsAreTheLastValue() async throws {
    let count = Measure.count(where: all)
    let quarters = Sample.period(.quarter, 2020, 1).ordinal...Sample.period(.quarter, 2021, 1).ordinal
    let lines = try await Query().show(
      [
        ("count", .number(scale: 0), count), ("ytd", .number(scale: 0), .yearToDate(count, key: 0)),
        ("rolling", .number(scale: 0), .rolling(count, periods: 2, key: 0)),
      ], by: [Sample.period(.quarter, listing: .periods(quarters))], total: true
    ).lines()
    #expect(
      lines == ["2020Q1 3 3 3", "2020Q2 3 6 6", "2020Q3 0 6 3", "2020Q4 1 7 1", "2021Q1 1 1 2", "- 8 1 2"])
  }

  @Test func overflowIsAnErrorAndNeverAWrap() async throws {
    let huge = Expression.product(fee, .number(FixedDecimal(unscaled: Int64.max / 2)))
    let sum = Expression.sum(fee, .number(FixedDecimal(unscaled: Int64.max - 90)))
    for measure in [Measure.sum(huge, where: all), .sum(sum, where: all)] {
      await #expect(throws: DiagnosticError(Diagnostic(.integerOverflow))) {
        try await Query().show([("sum", .number(scale: 0), measure)]).run()
      }
    }
    // Rows that a filter, or the part of a condition before, leaves out cannot make an error.
    let first = Condition.matches(Sample.column("id"), values: ["d4"])
    let guarded = Condition.and([first, .not(.isMissing(huge))])
    #expect(try await Query().show([("m", .number(scale: 0), .count(where: guarded))]).lines() == ["0"])
    let lines = try await Query().filter(.constant(false)).show([
      ("sum", .number(scale: 0), .sum(huge, where: all))
    ]).lines()
    #expect(lines == ["0"])
  }
}
