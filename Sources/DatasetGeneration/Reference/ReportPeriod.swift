import Values

/// A named stretch of days in one of the two calendars.
struct ReportPeriod: Sendable {
  let name: String
  let isReporting: Bool
  let unit: String
  let first: Day
  let last: Day

  /// Every period of both calendars that touches the dossiers, and the part of the quarter that the report covers.
  static let all: [ReportPeriod] = calendarPeriods + [reportPart] + reportingPeriods

  private static let reportPart = ReportPeriod(
    name: "2020Q3 to 08-31", isReporting: false, unit: "part", first: day(2020, 7, 1), last: day(2020, 8, 31))

  private static let calendarPeriods: [ReportPeriod] = spans.map { span in
    ReportPeriod(
      name: span.name, isReporting: false, unit: span.unit, first: day(span.year, span.firstMonth, 1),
      last: day(span.year, span.lastMonth, Day.length(ofMonth: span.lastMonth, year: span.year)))
  }

  /// From the 15th of the month before to the 14th of the last month.
  private static let reportingPeriods: [ReportPeriod] = spans.map { span in
    let (year, month) = span.firstMonth == 1 ? (span.year - 1, 12) : (span.year, span.firstMonth - 1)
    return ReportPeriod(
      name: span.name + " reporting", isReporting: true, unit: span.unit, first: day(year, month, 15),
      last: day(span.year, span.lastMonth, 14))
  }

  private struct Span {
    let name: String
    let unit: String
    let year: Int
    let firstMonth: Int
    let lastMonth: Int
  }

  private static let spans: [Span] =
    [
      Span(name: "2019", unit: "year", year: 2019, firstMonth: 1, lastMonth: 12),
      Span(name: "2020", unit: "year", year: 2020, firstMonth: 1, lastMonth: 12),
      Span(name: "2019H2", unit: "half", year: 2019, firstMonth: 7, lastMonth: 12),
      Span(name: "2020H1", unit: "half", year: 2020, firstMonth: 1, lastMonth: 6),
      Span(name: "2020H2", unit: "half", year: 2020, firstMonth: 7, lastMonth: 12),
      Span(name: "2019Q4", unit: "quarter", year: 2019, firstMonth: 10, lastMonth: 12),
    ]
    + (1...3).map { quarter in
      Span(
        name: "2020Q\(quarter)", unit: "quarter", year: 2020, firstMonth: quarter * 3 - 2, lastMonth: quarter * 3)
    }
    + [Span(name: "2019-12", unit: "month", year: 2019, firstMonth: 12, lastMonth: 12)]
    + (1...9).map { month in
      Span(name: "2020-0\(month)", unit: "month", year: 2020, firstMonth: month, lastMonth: month)
    }

  private static func day(_ year: Int, _ month: Int, _ dayOfMonth: Int) -> Day {
    guard let day = Day(year: year, month: month, day: dayOfMonth) else {
      preconditionFailure("the bounds of a month are days of the calendar")
    }
    return day
  }
}
