/// Which days the months, quarters, halves and years have: on which day a year begins. A month runs from that day of a
/// month to the day before it in the next, and a quarter, half or year is its months.
package struct CalendarConvention: Hashable, Sendable {
  /// The day of a month on which each month begins, 1…28.
  package let firstDay: Int
  /// Months from January to the month in which the year begins, −6…5.
  package let monthOffset: Int

  /// Months as in the calendar.
  package static let calendar = CalendarConvention(firstDay: 1, monthOffset: 0)
  /// Administrative reporting: month m runs from the 15th of month m − 1 to the 14th of month m, so Q3 is 15/6–14/9 and
  /// the year 15/12–14/12 (Circular 09/2019/TT-NHNN and the like).
  package static let reporting = CalendarConvention(firstDay: 15, monthOffset: -1)

  private init(firstDay: Int, monthOffset: Int) {
    self.firstDay = firstDay
    self.monthOffset = monthOffset
  }

  /// A year that begins on a day of a month: with 21/12 month m runs from the 21st of month m − 1 to the 20th of month m,
  /// with 1/12 the first quarter is December to February, with 1/4 the year begins in April.
  ///
  /// - Parameter month: July to December lie in the year before, January to June in the year itself.
  /// - Returns: nil for a day that some months do not have.
  package init?(yearBeginsOn day: Int, month: Int) {
    guard (1...28).contains(day), (1...12).contains(month) else { return nil }
    self.init(firstDay: day, monthOffset: month >= 7 ? month - 13 : month - 1)
  }

  /// `21/12`; nil for another text.
  package init?(writtenAs text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let day = parts[0], let month = parts[1] else { return nil }
    self.init(yearBeginsOn: day, month: month)
  }

  /// `calendar`, `reporting`, or the day on which the year begins.
  package var name: String { self == .calendar ? "calendar" : self == .reporting ? "reporting" : text }

  /// The day on which the year begins, as `21/12`.
  package var text: String { "\(firstDay)/\((monthOffset + 12) % 12 + 1)" }
}
