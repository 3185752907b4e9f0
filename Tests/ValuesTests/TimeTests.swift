import TestSupport
import Testing
import Values

@Suite struct DayTests {
  @Test func everyDayOfFourCenturiesIsItsOwn() throws {
    var expected = try #require(Day(iso: "1900-01-01")).daysSince1970
    for year in 1900...2299 {
      for month in 1...12 {
        for dayOfMonth in 1...Day.length(ofMonth: month, year: year) {
          let day = try #require(Day(year: year, month: month, day: dayOfMonth))
          #expect(day.daysSince1970 == expected)
          #expect(day.components == (year, month, dayOfMonth))
          expected += 1
        }
      }
    }
  }

  @Test(arguments: [
    "2019-02-29", "2020-02-30", "2020-13-01", "2020-00-10", "2020-1-1", "20200101", "2020-09-31", "0000-01-01", "x", "",
    "2020-08-31-", "-2020-08-31", "2020-08-3１", "+020-08-31", "2020-+8-31", "2020-08-+1", "2020-08- 1", " 020-08-31",
    "2020-08-31\n",
  ])
  func refusesWhatIsNoDay(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("2020-02-29", 18321), ("1969-12-31", -1), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func countsFrom1970(_ text: String, _ days: Int32) throws {
    let day = try #require(Day(iso: text))
    #expect(day.daysSince1970 == days)
    #expect(day.isoText == text)
  }

  @Test(arguments: [("2020-08-31", 1), ("1970-01-01", 4), ("2020-09-06", 7), ("1899-12-31", 7)])
  func weekdaysStartOnMonday(_ text: String, _ weekday: Int) throws {
    #expect(try #require(Day(iso: text)).weekday == weekday)
  }
}

@Suite struct PeriodTests {
  /// period, calendar, first day, last day
  @Test(arguments: [
    (Period(unit: .quarter, year: 2020, number: 3), CalendarConvention.calendar, "2020-07-01", "2020-09-30"),
    (Period(unit: .quarter, year: 2020, number: 3), .reporting, "2020-06-15", "2020-09-14"),
    (Period(unit: .year, year: 2020), .reporting, "2019-12-15", "2020-12-14"),
    (Period(unit: .half, year: 2020, number: 1), .reporting, "2019-12-15", "2020-06-14"),
    (Period(unit: .half, year: 2020, number: 2), .reporting, "2020-06-15", "2020-12-14"),
    (Period(unit: .month, year: 2020, number: 3), .reporting, "2020-02-15", "2020-03-14"),
    (Period(unit: .month, year: 2020, number: 2), .calendar, "2020-02-01", "2020-02-29"),
    // August of Vĩnh Phúc's reports, the first quarter of Lâm Đồng's.
    (Period(unit: .month, year: 2020, number: 8), CalendarConvention.examples[2], "2020-07-21", "2020-08-20"),
    (Period(unit: .quarter, year: 2020, number: 1), CalendarConvention.examples[3], "2019-12-01", "2020-02-29"),
    (Period(unit: .year, year: 2020), CalendarConvention.examples[4], "2020-04-01", "2021-03-31"),
    (Period(unit: .year, year: 2020), CalendarConvention.examples[5], "2019-10-01", "2020-09-30"),
    (Period(unit: .year, year: 9999), .calendar, "9999-01-01", "9999-12-31"),
    (Period(unit: .year, year: 1), .calendar, "0001-01-01", "0001-12-31"),
  ])
  func hasItsDays(_ period: Period?, _ convention: CalendarConvention, _ first: String, _ last: String) throws {
    let days = try #require(period).days(in: convention)
    #expect(days.lowerBound.isoText == first)
    #expect(days.upperBound.isoText == last)
  }

  @Test(arguments: CalendarUnit.allCases, CalendarConvention.examples)
  func everyDayLiesInThePeriodThatHoldsIt(_ unit: CalendarUnit, _ convention: CalendarConvention) throws {
    let start = try #require(Day(iso: "2018-11-20"))
    for offset in 0..<1200 {
      let day = start.advanced(by: offset)
      let period = Period(containing: day, unit: unit, convention: convention)
      #expect(period.days(in: convention).contains(day))
      #expect(!period.advanced(by: 1).days(in: convention).contains(day))
    }
  }

  @Test(arguments: CalendarUnit.allCases, CalendarConvention.examples)
  func periodsFollowWithoutGap(_ unit: CalendarUnit, _ convention: CalendarConvention) throws {
    var period = Period(containing: try #require(Day(iso: "0001-01-01")), unit: unit, convention: convention)
    for _ in 0..<200 {
      let next = period.advanced(by: 1)
      #expect(period.days(in: convention).upperBound.advanced(by: 1) == next.days(in: convention).lowerBound)
      period = next
    }
  }

  @Test func theEdgesOfTimeDoNotTrap() throws {
    let last = try #require(Day(iso: "9999-12-31"))
    for unit in CalendarUnit.allCases {
      let period = Period(containing: last, unit: unit, convention: .reporting)
      #expect(period.days(in: .reporting).contains(last))
      #expect(!period.label.isEmpty)
    }
  }

  @Test(arguments: [
    (Period(unit: .year, year: 2020), "2020"), (Period(unit: .half, year: 2020, number: 1), "2020H1"),
    (Period(unit: .quarter, year: 2020, number: 3), "2020Q3"), (Period(unit: .month, year: 2020, number: 8), "2020-08"),
  ])
  func isLabelled(_ period: Period?, _ label: String) throws {
    #expect(try #require(period).label == label)
  }

  @Test func hasNoFifthQuarter() {
    #expect(Period(unit: .quarter, year: 2020, number: 5) == nil)
    #expect(Period(unit: .month, year: 2020, number: 0) == nil)
    #expect(Period(unit: .day, year: 2020, number: 1) == nil)
  }
}
