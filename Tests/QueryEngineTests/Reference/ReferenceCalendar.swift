import Values

/// Periods and their days in a calendar, computed from years, months and days and not by the code under test.
struct ReferenceCalendar {
  let convention: CalendarConvention

  func period(of unit: CalendarUnit, containing day: Day) -> Period {
    switch unit {
    case .day: return Period(unit: .day, ordinal: day.daysSince1970)
    case .week:
      var monday = day
      while monday.weekday != 1 { monday = monday.advanced(by: -1) }
      return Period(unit: .week, ordinal: (monday.daysSince1970 + 3) / 7)
    case .month, .quarter, .half, .year:
      var (year, month, dayOfMonth) = day.components
      // Back from the day on which the year begins to 1 January.
      if dayOfMonth < convention.firstDay { month -= 1 }
      month -= convention.monthOffset
      if month < 1 { (year, month) = (year - 1, month + 12) }
      if month > 12 { (year, month) = (year + 1, month - 12) }
      let perYear = unit == .month ? 12 : unit == .quarter ? 4 : unit == .half ? 2 : 1
      return Period(unit: unit, ordinal: Int32(year * perYear + (month - 1) / (12 / perYear)))
    }
  }

  /// The coarser period that holds a finer one: for days and weeks, the one that holds their first day.
  func period(of unit: CalendarUnit, containing finer: Period) -> Period {
    switch finer.unit {
    case .day: return period(of: unit, containing: Day(daysSince1970: finer.ordinal))
    case .week: return period(of: unit, containing: Day(daysSince1970: finer.ordinal * 7 - 3))
    case .month, .quarter, .half, .year:
      let ratio = (unit.months ?? 1) / (finer.unit.months ?? 1)
      return Period(unit: unit, ordinal: finer.ordinal / Int32(ratio))
    }
  }

  /// The first and the last day of a period.
  func days(of period: Period) -> ClosedRange<Day> {
    let ordinal = Int(period.ordinal)
    switch period.unit {
    case .day:
      let day = Day(daysSince1970: period.ordinal)
      return day...day
    case .week:
      let monday = Day(daysSince1970: period.ordinal * 7 - 3)
      return monday...monday.advanced(by: 6)
    case .month: return days(fromMonth: ordinal, count: 1)
    case .quarter: return days(fromMonth: ordinal * 3, count: 3)
    case .half: return days(fromMonth: ordinal * 6, count: 6)
    case .year: return days(fromMonth: ordinal * 12, count: 12)
    }
  }

  /// - Parameter month: Months since January of year 0.
  private func days(fromMonth month: Int, count: Int) -> ClosedRange<Day> {
    firstDay(ofMonth: month)...firstDay(ofMonth: month + count).advanced(by: -1)
  }

  /// The day of the convention, so many months before or after.
  private func firstDay(ofMonth month: Int) -> Day {
    let start = month + convention.monthOffset
    guard let day = Day(year: start / 12, month: start % 12 + 1, day: convention.firstDay) else {
      preconditionFailure("every month has a 28th")
    }
    return day
  }
}
