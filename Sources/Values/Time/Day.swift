/// A calendar day without time or zone, in the proleptic Gregorian calendar.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before it.
  package let daysSince1970: Int32

  package init(daysSince1970: Int32) {
    self.daysSince1970 = daysSince1970
  }

  /// The day of a year, month and day of month; nil where the calendar has none (`2019-02-29`) or the year is outside
  /// 1…9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Day.length(ofMonth: month, year: year)).contains(day) else { return nil }
    self.init(unboundedYear: year, month: month, day: day)
  }

  /// The day of any year, for the days around the edges of what can be written; month and day must exist.
  ///
  /// Days are counted from 1 March, so that the leap day ends a year; 400 years have 146,097 days
  /// (H. Hinnant, "chrono-compatible low-level date algorithms").
  init(unboundedYear year: Int, month: Int, day: Int) {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.flooredQuotient(400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(daysSince1970: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// The day written `2020-08-31`; nil for anything else.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year of the calendar; negative or 0 before year 1.
  package var year: Int { components.year }
  /// 1…12.
  package var month: Int { components.month }
  /// 1…31.
  package var dayOfMonth: Int { components.day }

  /// Monday 1 … Sunday 7 (ISO 8601).
  package var weekday: Int {
    Int(daysSince1970 + 3).flooredModulo(7) + 1
  }

  /// Year, month and day of month together, computed once.
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSince1970) + 719_468
    let era = shifted.flooredQuotient(146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day so many days later; earlier where negative.
  package func advanced(by days: Int) -> Day {
    Day(daysSince1970: daysSince1970 + Int32(days))
  }

  /// `2020-08-31`.
  package var isoText: String {
    let (year, month, day) = components
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }

  /// `31/08/2020`, as a reader of either language writes it.
  package var text: String {
    let (year, month, day) = components
    return "\(day.padded(to: 2))/\(month.padded(to: 2))/\(year.padded(to: 4))"
  }

  /// Days of a month, 28…31.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the left day is the earlier one.
  package static func < (left: Day, right: Day) -> Bool { left.daysSince1970 < right.daysSince1970 }
}

extension Int {
  /// The quotient rounded towards minus infinity.
  package func flooredQuotient(_ divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }

  /// The remainder that goes with ``flooredQuotient(_:)``, never negative for a positive divisor.
  package func flooredModulo(_ divisor: Int) -> Int {
    self - flooredQuotient(divisor) * divisor
  }

  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
