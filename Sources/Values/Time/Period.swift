/// The lengths of time by which dossiers are counted.
package enum CalendarUnit: String, Sendable, CaseIterable {
  case day, week, month, quarter, half, year

  /// How many months one unit has; nil for days and weeks.
  package var months: Int? {
    switch self {
    case .day, .week: nil
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    }
  }
}

/// One day, week, month, quarter, half or year, such as 2020Q3.
package struct Period: Hashable, Comparable, Sendable {
  /// The unit that ``ordinal`` counts.
  package let unit: CalendarUnit
  /// The period's number in an unbroken count of its unit: days since 1970-01-01; weeks since the one with
  /// 1970-01-01 (Monday first); for the others year × units a year + (0-based number within the year).
  package let ordinal: Int32

  package init(unit: CalendarUnit, ordinal: Int32) {
    self.unit = unit
    self.ordinal = ordinal
  }

  /// - Parameter number: 1-based within the year: 1…12 for a month, 1…4 for a quarter, 1…2 for a half, 1 for a year.
  package init?(unit: CalendarUnit, year: Int, number: Int = 1) {
    guard let months = unit.months, (1...9999).contains(year), (1...(12 / months)).contains(number) else { return nil }
    self.init(unit: unit, ordinal: Int32(year * (12 / months) + number - 1))
  }

  /// The period of a unit in which a day lies, by a convention; weeks begin on Monday.
  package init(containing day: Day, unit: CalendarUnit, convention: CalendarConvention) {
    switch unit {
    case .day: self.init(unit: .day, ordinal: day.daysSince1970)
    case .week: self.init(unit: .week, ordinal: Int32((Int(day.daysSince1970) + 3).flooredQuotient(7)))
    case .month, .quarter, .half, .year:
      let (year, month, dayOfMonth) = day.components
      var monthOrdinal = year * 12 + month - 1
      monthOrdinal -= convention.monthOffset + (dayOfMonth < convention.firstDay ? 1 : 0)
      self.init(unit: unit, ordinal: Int32(monthOrdinal.flooredQuotient(unit.months ?? 1)))
    }
  }

  /// The year of the period; the year in which it starts for a day or week.
  package var year: Int {
    guard let months = unit.months else { return days(in: .calendar).lowerBound.year }
    return Int(ordinal).flooredQuotient(12 / months)
  }

  /// The 1-based number within the year; 1 for a year, the day's or week's first day of month for those.
  package var number: Int {
    guard let months = unit.months else { return days(in: .calendar).lowerBound.dayOfMonth }
    return Int(ordinal).flooredModulo(12 / months) + 1
  }

  /// The first and the last day of the period.
  package func days(in convention: CalendarConvention) -> ClosedRange<Day> {
    switch unit {
    case .day:
      let day = Day(daysSince1970: ordinal)
      return day...day
    case .week:
      let monday = Day(daysSince1970: ordinal * 7 - 3)
      return monday...monday.advanced(by: 6)
    case .month, .quarter, .half, .year:
      let months = unit.months ?? 1
      let first = Period.firstDay(ofMonth: Int(ordinal) * months, convention)
      return first...Period.firstDay(ofMonth: (Int(ordinal) + 1) * months, convention).advanced(by: -1)
    }
  }

  /// The period so many units later, or earlier for a negative count.
  package func advanced(by units: Int) -> Period {
    Period(unit: unit, ordinal: ordinal + Int32(units))
  }

  /// `2020`, `2020H1`, `2020Q3`, `2020-08`, `2020-08-31`; a week as its Monday with `W` before it, `W2020-08-31`.
  package var label: String {
    let year = self.year.padded(to: 4)
    switch unit {
    case .day: return Day(daysSince1970: ordinal).isoText
    case .week: return "W" + days(in: .calendar).lowerBound.isoText
    case .month: return "\(year)-\(number.padded(to: 2))"
    case .quarter: return "\(year)Q\(number)"
    case .half: return "\(year)H\(number)"
    case .year: return year
    }
  }

  /// Orders periods by time within one unit, and by length between units, so that the order is total.
  package static func < (left: Period, right: Period) -> Bool {
    if left.unit == right.unit { return left.ordinal < right.ordinal }
    let units = CalendarUnit.allCases
    return (units.firstIndex(of: left.unit) ?? 0) < (units.firstIndex(of: right.unit) ?? 0)
  }

  /// The first day of a month counted as year × 12 + month − 1.
  private static func firstDay(ofMonth ordinal: Int, _ convention: CalendarConvention) -> Day {
    let calendarOrdinal = ordinal + convention.monthOffset
    return Day(
      unboundedYear: calendarOrdinal.flooredQuotient(12), month: calendarOrdinal.flooredModulo(12) + 1,
      day: convention.firstDay)
  }
}
