import Testing
import Values

/// Working days against a walk over every day.
@Suite struct WorkingCalendarTests {
  private static let holidays = [
    "2020-01-01", "2020-01-23", "2020-01-24", "2020-01-25", "2020-04-30", "2020-05-01", "2020-09-02", "1969-12-31",
  ].compactMap { Day(iso: $0) }

  @Test(arguments: [
    ("2020-09-01", "2020-09-01", 0), ("2020-09-01", "2020-09-02", 0), ("2020-09-01", "2020-09-03", 1),
    ("2020-09-03", "2020-09-01", -1), ("2020-09-04", "2020-09-07", 1), ("2020-09-05", "2020-09-06", 0),
    ("2020-01-22", "2020-01-28", 2), ("2020-04-29", "2020-05-04", 1), ("1969-12-30", "1970-01-05", 3),
  ])
  func countsAfterTheFirstDayUpToTheLast(first: String, last: String, days: Int64) throws {
    let calendar = WorkingCalendar(holidays: Self.holidays + Self.holidays)
    #expect(calendar.workingDays(from: try #require(Day(iso: first)), to: try #require(Day(iso: last))) == days)
  }

  @Test func agreesWithAWalkOverEveryDay() throws {
    let calendar = WorkingCalendar(holidays: Self.holidays.reversed())
    let start = try #require(Day(iso: "1969-11-01"))
    let holidays = Set(Self.holidays)
    var worked: Int64 = 0
    for offset in 1...1000 {
      let day = start.advanced(by: offset)
      // 1969-11-01 was a Saturday.
      if !(0...1).contains(offset % 7), !holidays.contains(day) { worked += 1 }
      #expect(calendar.workingDays(from: start, to: day) == worked)
      #expect(calendar.workingDays(from: day, to: start) == -worked)
    }
  }

  @Test func withoutHolidaysOnlyWeekendsAreLeftOut() throws {
    let (first, last) = (try #require(Day(iso: "2020-01-01")), try #require(Day(iso: "2020-12-31")))
    #expect(WorkingCalendar().workingDays(from: first, to: last) == 261)
  }
}
