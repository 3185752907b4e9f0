import ColumnarData
import QueryPlan
import QuerySyntax
import Values

extension Binder {
  /// A written period, with what is needed to find the one before it.
  enum Span {
    /// Whole periods of one unit, both ends included.
    case periods(CalendarUnit, ClosedRange<Int32>)
    /// From the start of its year to the end of a period.
    case yearToDate(Period)
    case days(ClosedRange<Day>)
  }

  func days(of syntax: PeriodSyntax) throws -> ClosedRange<Day> { days(of: try span(syntax)) }

  func days(of span: Span) -> ClosedRange<Day> {
    switch span {
    case .periods(let unit, let ordinals):
      return calendar.days(of: Period(unit: unit, ordinal: ordinals.lowerBound))
        .lowerBound...calendar.days(of: Period(unit: unit, ordinal: ordinals.upperBound)).upperBound
    case .yearToDate(let period):
      let last = calendar.days(of: period).upperBound
      return calendar.days(of: calendar.period(of: .year, containing: last)).lowerBound...last
    case .days(let days): return days
    }
  }

  /// To the as-of date at the latest. The checker refuses a period that begins after it.
  func knownDays(of span: Span) -> ClosedRange<Day> {
    let days = days(of: span)
    return days.lowerBound...max(days.lowerBound, min(days.upperBound, asOf ?? days.upperBound))
  }

  func span(_ syntax: PeriodSyntax) throws -> Span {
    /// The period in which the data end, so many periods on.
    func current(_ unit: CalendarUnit) throws -> Int32 {
      guard let cutoff else { throw BindingFailure("no cut-off") }
      return calendar.period(of: unit, containing: cutoff).ordinal
    }
    switch syntax.kind {
    case .point(let point):
      return .periods(point.period.unit, point.period.ordinal...point.period.ordinal)
    case .span(let first, let last):
      if first.period.unit == last.period.unit {
        return .periods(first.period.unit, first.period.ordinal...last.period.ordinal)
      }
      return .days(calendar.days(of: first.period).lowerBound...calendar.days(of: last.period).upperBound)
    case .yearToDate(let point): return .yearToDate(point.period)
    case .last(let count, let unit):
      // Whole periods alone: the one that the data do not fill is left out.
      let now = try current(unit)
      let isFull = calendar.days(of: Period(unit: unit, ordinal: now)).upperBound == cutoff
      let last = isFull ? now : now - 1
      return .periods(unit, (last - Int32(count) + 1)...last)
    case .this(let unit):
      let now = try current(unit)
      return .periods(unit, now...now)
    case .previous(let unit):
      let now = try current(unit)
      return .periods(unit, (now - 1)...(now - 1))
    }
  }

  /// Rows by their time or a named date; after `show`, those whose period lies within.
  func periodStage(
    _ syntax: PeriodSyntax, by path: PathSyntax?, _ frame: inout Frame
  ) throws -> CheckedStage.Kind {
    let span = try span(syntax)
    guard let date = try path.map({ try column($0, frame) }) ?? frame.time else {
      for (index, field) in frame.fields.enumerated() {
        guard case .period(let unit) = field.type else { continue }
        let column = Expression.column(ColumnReference(fieldIndex: index, field: field))
        return .filter(.withinPeriods(column, ordinals(of: unit, days(of: span))))
      }
      throw BindingFailure("no time")
    }
    var both = span
    if let earlier = frame.period, earlier.date == date {
      let (first, second) = (days(of: earlier.span), days(of: span))
      let common = (max(first.lowerBound, second.lowerBound), min(first.upperBound, second.upperBound))
      guard common.0 <= common.1 else { throw BindingFailure("two periods without a common day") }
      let days = common.0...common.1
      both = days == first ? earlier.span : days == second ? span : .days(days)
    }
    (frame.time, frame.period) = (date, (both, date))
    return .period(PeriodFilter(date: date, days: knownDays(of: span)))
  }
}
