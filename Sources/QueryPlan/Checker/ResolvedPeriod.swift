import Values
import VietnameseText

/// A period as the days that it has, and what is needed to step to another one like it.
struct ResolvedPeriod: Hashable {
  enum Basis: Hashable {
    /// Whole periods of one unit, both ends included.
    case periods(CalendarUnit, ClosedRange<Int32>)
    /// From the start of the period's year to the period's end.
    case yearToDate(Period)
    /// Days that are no whole periods of one unit.
    case days
  }

  let basis: Basis
  /// The days in full, before any cut-off.
  let fullDays: ClosedRange<Day>
  /// As messages name it.
  let title: LocalizedText
  let convention: CalendarConvention

  init(periods unit: CalendarUnit, _ ordinals: ClosedRange<Int32>, convention: CalendarConvention) {
    let first = Period(unit: unit, ordinal: ordinals.lowerBound)
    let last = Period(unit: unit, ordinal: ordinals.upperBound)
    basis = .periods(unit, ordinals)
    fullDays = first.days(in: convention).lowerBound...last.days(in: convention).upperBound
    title = Period.title(from: first, to: last)
    self.convention = convention
  }

  init(yearToDate period: Period, convention: CalendarConvention) {
    let days = period.days(in: convention)
    let year = Period(containing: days.upperBound, unit: .year, convention: convention)
    basis = .yearToDate(period)
    fullDays = year.days(in: convention).lowerBound...days.upperBound
    title = LocalizedText(english: "ytd \(period.label)", vietnamese: "lũy kế \(period.title.vietnamese)")
    self.convention = convention
  }

  /// From the first period's first day to the last one's last day; the units may differ.
  init?(from first: Period, to last: Period, convention: CalendarConvention) {
    if first.unit == last.unit {
      guard first.ordinal <= last.ordinal else { return nil }
      self.init(periods: first.unit, first.ordinal...last.ordinal, convention: convention)
      return
    }
    let (start, end) = (first.days(in: convention).lowerBound, last.days(in: convention).upperBound)
    guard start <= end else { return nil }
    self.init(days: start...end, title: Period.title(from: first, to: last), convention: convention)
  }

  private init(days: ClosedRange<Day>, title: LocalizedText, convention: CalendarConvention) {
    basis = .days
    fullDays = days
    self.title = title
    self.convention = convention
  }

  /// The one before it, of the same length: whole periods step by as many as they are, year-to-date by a year, days by
  /// their number.
  var previous: ResolvedPeriod {
    switch basis {
    case .periods(let unit, let ordinals):
      let count = ordinals.upperBound - ordinals.lowerBound + 1
      return ResolvedPeriod(
        periods: unit, (ordinals.lowerBound - count)...(ordinals.upperBound - count), convention: convention)
    case .yearToDate: return lastYear
    case .days:
      let count = fullDays.upperBound.daysSince1970 - fullDays.lowerBound.daysSince1970 + 1
      return shifted { $0.advanced(by: -Int(count)) }
    }
  }

  /// The same period of the year before; 29 February becomes the 28th.
  var lastYear: ResolvedPeriod {
    switch basis {
    case .periods(let unit, let ordinals):
      guard let months = unit.months else { return shifted(\.yearEarlier) }
      let step = Int32(12 / months)
      return ResolvedPeriod(
        periods: unit, (ordinals.lowerBound - step)...(ordinals.upperBound - step), convention: convention)
    case .yearToDate(let period):
      guard let months = period.unit.months else { return shifted(\.yearEarlier) }
      return ResolvedPeriod(yearToDate: period.advanced(by: -12 / months), convention: convention)
    case .days: return shifted(\.yearEarlier)
    }
  }

  /// The days that both have; nil for none. A period within the other one stays what it is.
  func intersection(with other: ResolvedPeriod) -> ResolvedPeriod? {
    let (own, others) = (fullDays, other.fullDays)
    guard own.overlaps(others) else { return nil }
    let days = own.clamped(to: others)
    if days == own { return self }
    if days == others { return other }
    return ResolvedPeriod(days: days, title: Self.title(of: days), convention: convention)
  }

  private static func title(of days: ClosedRange<Day>) -> LocalizedText {
    LocalizedText(
      english: "\(days.lowerBound.isoText)..\(days.upperBound.isoText)",
      vietnamese: "\(days.lowerBound.text)–\(days.upperBound.text)")
  }

  private func shifted(_ shift: (Day) -> Day) -> ResolvedPeriod {
    let days = shift(fullDays.lowerBound)...shift(fullDays.upperBound)
    return ResolvedPeriod(days: days, title: Self.title(of: days), convention: convention)
  }
}
