import ColumnarData
import Diagnostics
import QueryPlan
import QuerySyntax
import Testing
import Values

/// Which days a written period has, by the plan that comes of it (rules 27 and 33). The data of the fixture go from 1 July to
/// 1 September 2020, and are complete to 30 September.
@Suite struct ResolvedPeriodTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let days: String
    var asOf: String?
    var calendar: CalendarConvention = .calendar
    var testDescription: String { "\(text), as of \(asOf ?? "the end")" }
  }

  @Test(arguments: [
    Example(text: "2020Q3", days: "2020-07-01 2020-09-30"),
    Example(text: "2020-08", days: "2020-08-01 2020-08-31"),
    Example(text: "2020-08-15", days: "2020-08-15 2020-08-15"),
    Example(text: "2020-07..2020Q3", days: "2020-07-01 2020-09-30"),
    Example(text: "2020-08..2020-09", days: "2020-08-01 2020-09-30"),
    Example(text: "ytd 2020-08", days: "2020-01-01 2020-08-31"),
    Example(text: "ytd 2020Q3", days: "2020-01-01 2020-09-30"),
    Example(text: "this year", days: "2020-01-01 2020-12-31"),
    Example(text: "this half", days: "2020-07-01 2020-12-31"),
    Example(text: "this quarter", days: "2020-07-01 2020-09-30"),
    Example(text: "this month", days: "2020-09-01 2020-09-30"),
    Example(text: "previous month", days: "2020-08-01 2020-08-31"),
    // The cut-off ends its month and quarter, so they count as whole; its half and year do not.
    Example(text: "last 1 month", days: "2020-09-01 2020-09-30"),
    Example(text: "last 3 month", days: "2020-07-01 2020-09-30"),
    Example(text: "last 2 quarter", days: "2020-04-01 2020-09-30"),
    Example(text: "last 30 day", days: "2020-09-01 2020-09-30"),
    // As of a day within them, this one is left out.
    Example(text: "last 1 month", days: "2020-07-01 2020-07-31", asOf: "2020-08-15"),
    Example(text: "last 2 month", days: "2020-06-01 2020-07-31", asOf: "2020-08-15"),
    Example(text: "last 1 month", days: "2020-08-01 2020-08-31", asOf: "2020-08-31"),
    Example(text: "this month", days: "2020-08-01 2020-08-15", asOf: "2020-08-15"),
    Example(text: "previous month", days: "2020-07-01 2020-07-31", asOf: "2020-08-15"),
    Example(text: "2020Q3", days: "2020-07-01 2020-08-15", asOf: "2020-08-15"),
    // Reporting periods end in the middle of months.
    Example(text: "2020Q3", days: "2020-06-15 2020-09-14", calendar: .reporting),
    Example(text: "2020", days: "2019-12-15 2020-12-14", calendar: .reporting),
  ])
  func aPeriodHasItsDays(_ example: Example) throws {
    let query = try #require(Self.query("dossiers | in \(example.text)", example))
    guard case .period(let filter)? = query.stages.last?.kind else {
      Issue.record("no period")
      return
    }
    #expect("\(filter.days.lowerBound.isoText) \(filter.days.upperBound.isoText)" == example.days)
  }

  @Test(arguments: [
    ("in 2020 | in 2020Q3", "2020-07..2020-09"), ("in 2020Q3 | in 2020", "2020-07..2020-09"),
    ("in 2020Q3 | in 2020-08..2020H2", "2020-08..2020-09"), ("in ytd 2020-08 | in 2020Q3", "2020-07..2020-08"),
    ("in 2020-06..2020-08 | in 2020-08-10..2020-12", "2020-08..2020-08"),
    ("in 2020 | in 2020H2 | in 2020-09", "2020-09..2020-09"),
  ])
  func twoPeriodsLeaveTheDaysOfBoth(_ stages: String, _ months: String) throws {
    let query = try #require(Self.query("dossiers | \(stages) | show count by month"))
    guard case .show(let show)? = query.stages.last?.kind, case .periods(let ordinals)? = show.keys.first?.listing
    else {
      Issue.record("no listed months")
      return
    }
    let labels = [ordinals.lowerBound, ordinals.upperBound].map { Period(unit: .month, ordinal: $0).label }
    #expect(labels.joined(separator: "..") == months)
  }

  /// Periods by different dates are both kept, and neither cuts the other.
  @Test func periodsByOtherDatesStandSideBySide() throws {
    let query = try #require(Self.query("dossiers | in 2020-07 | in 2020-08 by resolved"))
    let names = query.stages.compactMap { stage -> String? in
      if case .period(let filter) = stage.kind { filter.date.field.name } else { nil }
    }
    #expect(names == ["received", "resolved"])
  }

  @Test(
    arguments: [
      ("where received >= 2020-01-01", nil), ("where month >= 2020-01", nil), ("where year = 2020", nil),
      ("where received > 2019-12-31", nil), ("where received < 2020-08-01", nil), ("where fee > 0", nil),
      ("where month = 2020-08", "01/08/2020"), ("where received > 2020-08-09", "10/08/2020"),
      ("where quarter > 2020Q2", "01/07/2020"), ("where received >= 2020-03-01 and fee > 0", "01/03/2020"),
      ("where month = 2020-07 or month = 2020-09", "01/07/2020"), ("where month = 2020-07 or fee = 0", nil),
      ("where month >= 2020-02 | where received >= 2020-03-05", "05/03/2020"),
    ] as [(String, String?)])
  func aFilterThatBeginsWithinTheYearIsTold(_ filter: String, _ start: String?) {
    let text = "dossiers | \(filter) | show ytd(count) by month"
    let told = Fixture.check(text).diagnostics.first { $0.id == .cumulativeOfFewerDays }
    #expect(told?.arguments["start"] == start.map(MessageArgument.text))
  }

  private static func query(_ text: String, _ example: Example? = nil) -> CheckedQuery? {
    let context = Fixture.context { context in
      context.asOf = example?.asOf.flatMap { Day(iso: $0) }
      context.convention = example?.calendar ?? .calendar
    }
    return Fixture.check(text, in: context).query
  }
}
