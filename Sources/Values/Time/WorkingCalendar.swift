/// Which days an office works: Monday to Friday, holidays left out.
package struct WorkingCalendar: Hashable, Sendable {
  /// Holidays that fall on Monday to Friday, ascending, each once: one on a weekend takes no working day.
  private let holidays: [Int32]

  /// - Parameter holidays: In any order; weekends among them do not count twice.
  package init(holidays: some Sequence<Day> = []) {
    self.holidays = Set(holidays.map(\.daysSince1970)).filter { Self.weekday($0) < 5 }.sorted()
  }

  /// The working days after a first day up to a second, that day included; as many below 0 where the second is earlier.
  ///
  /// So a dossier received and done on one day takes 0 working days, one done on the next working day 1: as the calendar
  /// days of `days` are counted.
  package func workingDays(from first: Day, to second: Day) -> Int64 {
    ordinal(of: Int64(second.daysSince1970)) - ordinal(of: Int64(first.daysSince1970))
  }

  /// How many working days lie up to a day, that day included, from a fixed one on: the difference of two such numbers
  /// counts the days between.
  ///
  /// - Parameter day: Days since 1970.
  package func ordinal(of day: Int64) -> Int64 {
    // 1970-01-05 was a Monday.
    let sinceMonday = Int(day) - 4
    let weekdays = sinceMonday.flooredQuotient(7) * 5 + min(sinceMonday.flooredModulo(7) + 1, 5)
    return Int64(weekdays - holidaysUp(to: day))
  }

  /// Monday is 0.
  private static func weekday(_ day: Int32) -> Int { (Int(day) - 4).flooredModulo(7) }

  private func holidaysUp(to day: Int64) -> Int {
    var (lower, upper) = (0, holidays.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if Int64(holidays[middle]) <= day { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
