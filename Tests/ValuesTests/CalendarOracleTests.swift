import TestSupport
import Testing
import Values

/// Days and periods against a calendar that is only counted, day by day.
@Suite struct CalendarOracleTests {
  /// A calendar that knows the lengths of months and steps from one day to the next.
  private struct CountedDay: Equatable {
    var year: Int
    var month = 1
    var day = 1

    private var isLeap: Bool {
      if year % 400 == 0 { return true }
      return year % 4 == 0 && year % 100 != 0
    }

    mutating func step() {
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  /// Every day that can be written, 0001-01-01 to 9999-12-31.
  @Test func everyDayThatCanBeWrittenIsTheNextOne() throws {
    var counted = CountedDay(year: 1)
    var number = try #require(Day(iso: "0001-01-01")).daysSince1970
    // 1 January of year 1 was a Monday of the proleptic calendar.
    var weekday = 1
    var differing = 0
    while counted.year < 10_000 {
      let day = Day(daysSince1970: number)
      if day.components != (counted.year, counted.month, counted.day) || day.weekday != weekday { differing += 1 }
      if Day(year: counted.year, month: counted.month, day: counted.day) != day { differing += 1 }
      counted.step()
      number += 1
      weekday = weekday % 7 + 1
    }
    #expect(differing == 0)
    #expect(Day(daysSince1970: number).components == (10_000, 1, 1))
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
  }

  /// 400 years have 146,097 days, before year 1 too.
  @Test(arguments: [UInt64(146_097)]) func fourHundredYearsLaterTheDateIsTheSame(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<2_000 {
      let day = Day(daysSince1970: Int32(random.number(-3_000_000...3_000_000)))
      for turns in [-7, -3, -1, 1, 5] {
        let other = day.advanced(by: turns * 146_097)
        let (one, two) = (day.components, other.components)
        #expect(two == (one.year + 400 * turns, one.month, one.day), "\(day.daysSince1970), \(turns)")
        #expect(other.weekday == day.weekday)
      }
    }
  }

  /// The texts of a day, by its digits.
  @Test func everyDayOfAYearIsWrittenInFull() throws {
    var counted = CountedDay(year: 987)
    var day = try #require(Day(year: 987, month: 1, day: 1))
    while counted.year == 987 {
      let month = counted.month < 10 ? "0\(counted.month)" : "\(counted.month)"
      let dayOfMonth = counted.day < 10 ? "0\(counted.day)" : "\(counted.day)"
      #expect(day.isoText == "0987-\(month)-\(dayOfMonth)")
      #expect(day.text == "\(dayOfMonth)/\(month)/0987")
      #expect(Day(iso: day.isoText) == day)
      #expect((day.year, day.month, day.dayOfMonth) == (counted.year, counted.month, counted.day))
      counted.step()
      day = day.advanced(by: 1)
    }
  }

  /// The periods of a unit that hold the days of three years, each with the days that it held.
  private func spans(of unit: CalendarUnit, _ convention: CalendarConvention) throws -> [Period: ClosedRange<Day>] {
    let start = try #require(Day(iso: "2018-01-01"))
    var spans: [Period: ClosedRange<Day>] = [:]
    for offset in 0..<1461 {
      let day = start.advanced(by: offset)
      let period = Period(containing: day, unit: unit, convention: convention)
      spans[period] = (spans[period]?.lowerBound ?? day)...day
    }
    return spans
  }

  @Test(arguments: CalendarUnit.allCases, CalendarConvention.examples)
  func thePeriodOfADayHasTheDaysThatItIsThePeriodOf(_ unit: CalendarUnit, _ convention: CalendarConvention) throws {
    let spans = try spans(of: unit, convention).sorted { $0.key < $1.key }
    for (period, days) in spans.dropFirst().dropLast() { #expect(period.days(in: convention) == days) }
    for (one, next) in zip(spans, spans.dropFirst()) {
      #expect(next.key.ordinal == one.key.ordinal + 1)
      #expect(one.key.advanced(by: 1) == next.key && next.key.advanced(by: -1) == one.key)
    }
  }

  /// A year is its halves, its quarters and its months, one after the other, whatever the convention.
  @Test(arguments: [2019, 2020, 1, 9999], CalendarConvention.examples)
  func aYearIsMadeOfItsParts(_ year: Int, _ convention: CalendarConvention) throws {
    let whole = try #require(Period(unit: .year, year: year)).days(in: convention)
    for (unit, count) in [(CalendarUnit.half, 2), (.quarter, 4), (.month, 12)] {
      var next = whole.lowerBound
      for number in 1...count {
        let part = try #require(Period(unit: unit, year: year, number: number))
        #expect(part.days(in: convention).lowerBound == next, "\(part.label)")
        #expect((part.year, part.number) == (year, number))
        next = part.days(in: convention).upperBound.advanced(by: 1)
      }
      #expect(next == whole.upperBound.advanced(by: 1), "\(unit)")
      #expect(Period(unit: unit, year: year, number: count + 1) == nil)
    }
  }

  /// The reporting month m runs from the 15th of the month before it to the 14th of its own.
  @Test(arguments: Array(1...12)) func aReportingMonthEndsOnThe14th(_ number: Int) throws {
    let days = try #require(Period(unit: .month, year: 2020, number: number)).days(in: .reporting)
    #expect(days.lowerBound.dayOfMonth == 15 && days.upperBound.dayOfMonth == 14)
    #expect(days.upperBound.month == number && days.upperBound.year == 2020)
    #expect(days.lowerBound.month == (number == 1 ? 12 : number - 1))
    #expect(days.lowerBound.year == (number == 1 ? 2019 : 2020))
  }

  @Test(arguments: CalendarConvention.examples) func weeksRunFromMondayToSunday(_ convention: CalendarConvention) throws
  {
    for (week, days) in try spans(of: .week, convention) {
      let full = week.days(in: convention)
      #expect(full.lowerBound.weekday == 1 && full.upperBound.weekday == 7)
      #expect(full.contains(days.lowerBound) && full.contains(days.upperBound))
      #expect(week.label == "W\(full.lowerBound.isoText)")
    }
  }

  @Test(arguments: [
    ("1969-12-29", "1970-01-04", Int32(0)), ("1969-12-22", "1969-12-28", -1), ("2020-08-31", "2020-09-06", 2644),
    ("0001-01-01", "0001-01-07", -102_737),
  ])
  func weeksAreCountedFromTheOneOf1970(_ monday: String, _ sunday: String, _ ordinal: Int32) throws {
    let days = try #require(Day(iso: monday))...(#require(Day(iso: sunday)))
    #expect(Period(unit: .week, ordinal: ordinal).days(in: .calendar) == days)
  }

  /// Before year 1, as `last 9000 quarter` may reach.
  @Test(arguments: [
    (CalendarUnit.month, Int32(-1), -1, 12), (.month, -12, -1, 1), (.month, 0, 0, 1), (.quarter, -3, -1, 2),
    (.half, -1, -1, 2), (.year, -4, -4, 1), (.month, 11, 0, 12),
  ])
  func periodsBeforeYearOneKeepTheirNumbers(_ unit: CalendarUnit, _ ordinal: Int32, _ year: Int, _ number: Int) {
    let period = Period(unit: unit, ordinal: ordinal)
    #expect((period.year, period.number) == (year, number))
    let days = period.days(in: .calendar)
    #expect(Period(containing: days.lowerBound, unit: unit, convention: .calendar) == period)
    #expect(Period(containing: days.upperBound, unit: unit, convention: .calendar) == period)
    #expect(Period(containing: days.upperBound.advanced(by: 1), unit: unit, convention: .calendar) != period)
  }

  @Test func periodsOfOneUnitAreOrderedByTimeAndUnitsByLength() throws {
    let texts = ["2020-08-31", "2020-09-01"].compactMap { Day(iso: $0) }
    var periods: [Period] = []
    for unit in CalendarUnit.allCases {
      periods += texts.map { Period(containing: $0, unit: unit, convention: .calendar) }
    }
    let distinct = Set(periods)
    // The two days share their week, quarter, half and year.
    #expect(distinct.count == 8)
    let sorted = distinct.shuffled().sorted()
    #expect(
      sorted.map(\.label) == [
        "2020-08-31", "2020-09-01", "W2020-08-31", "2020-08", "2020-09", "2020Q3", "2020H2", "2020",
      ])
    for (place, one) in sorted.enumerated() {
      for (otherPlace, other) in sorted.enumerated() { #expect((one < other) == (place < otherPlace)) }
    }
  }

  @Test(arguments: [
    (CalendarUnit.day, nil), (.week, nil), (.month, 1), (.quarter, 3), (.half, 6), (.year, 12 as Int?),
  ])
  func unitsHaveTheirMonths(_ unit: CalendarUnit, _ months: Int?) { #expect(unit.months == months) }

  @Test(arguments: [(7, 3, 2, 1), (-7, 3, -3, 2), (-6, 3, -2, 0), (0, 5, 0, 0), (-1, 400, -1, 399), (399, 400, 0, 399)])
  func quotientsAreRoundedDown(_ number: Int, _ divisor: Int, _ quotient: Int, _ remainder: Int) {
    #expect(number.flooredQuotient(divisor) == quotient && number.flooredModulo(divisor) == remainder)
  }
}
