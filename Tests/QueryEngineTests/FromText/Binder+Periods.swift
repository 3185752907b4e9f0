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

  private func span(_ syntax: PeriodSyntax) throws -> Span {
    /// The period in which the data end, so many periods on.
    func current(_ unit: CalendarUnit) throws -> Int32 {
      guard let cutoff = catalog.cutoff else { throw BindingFailure("no cut-off") }
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
      let now = try current(unit)
      return .periods(unit, (now - Int32(count) + 1)...now)
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
    (frame.time, frame.period) = (date, (span, date))
    return .period(PeriodFilter(date: date, days: days(of: span)))
  }

  // MARK: change

  func change(
    _ base: ChangeBaseSyntax, _ frame: inout Frame, after stages: [CheckedStage]
  ) throws -> CheckedChange {
    let baseline: CheckedChange.Baseline
    let periodKey = frame.fields.prefix(frame.keyCount).firstIndex { $0.type.isPeriod }
    if let periodKey, case .period(let unit) = frame.fields[periodKey].type {
      switch base {
      case .previous: baseline = .earlierRow(keyIndex: periodKey, units: 1)
      case .lastYear: baseline = .earlierRow(keyIndex: periodKey, units: 12 / (unit.months ?? 12))
      case .period: throw BindingFailure("a period beside a key of periods")
      }
    } else {
      baseline = .stages(try earlierStages(base, frame, stages))
    }
    let measures = frame.fields.dropFirst(frame.keyCount)
    frame.fields =
      frame.fields.prefix(frame.keyCount)
      + measures.flatMap { QueryGenerator.changeFields(of: $0, measures.count) }
    frame.filters = []
    return CheckedChange(baseline: baseline, keyCount: frame.keyCount)
  }

  /// The stages up to the last `show`, with the last `in` replaced.
  private func earlierStages(
    _ base: ChangeBaseSyntax, _ frame: Frame, _ stages: [CheckedStage]
  ) throws -> [CheckedStage] {
    let show = stages.lastIndex { if case .show = $0.kind { true } else { false } }
    let place = stages.lastIndex { if case .period = $0.kind { true } else { false } }
    guard let period = frame.period, let show, let place, place < show else { throw BindingFailure("no period") }
    let other: Span
    switch base {
    case .previous: other = previous(period.span)
    case .lastYear: other = yearEarlier(period.span)
    case .period(let syntax): other = try span(syntax)
    }
    let filter = PeriodFilter(date: period.date, days: comparable(days(of: other), beside: days(of: period.span)))
    var earlier = Array(stages[...show])
    earlier[place] = CheckedStage(kind: .period(filter), text: stages[place].text, output: stages[place].output)
    return earlier
  }

  private func previous(_ span: Span) -> Span {
    switch span {
    case .periods(let unit, let ordinals):
      let count = Int32(ordinals.count)
      return .periods(unit, (ordinals.lowerBound - count)...(ordinals.upperBound - count))
    case .yearToDate: return yearEarlier(span)
    case .days(let days):
      let count = Int(days.upperBound.daysSince1970 - days.lowerBound.daysSince1970) + 1
      return .days(days.lowerBound.advanced(by: -count)...days.upperBound.advanced(by: -count))
    }
  }

  /// Whole periods of the year before; of weeks and days the same days of it, 28 February for the 29th.
  private func yearEarlier(_ span: Span) -> Span {
    switch span {
    case .periods(let unit, let ordinals):
      guard let months = unit.months else { break }
      let count = Int32(12 / months)
      return .periods(unit, (ordinals.lowerBound - count)...(ordinals.upperBound - count))
    case .yearToDate(let period):
      guard let months = period.unit.months else { break }
      return .yearToDate(Period(unit: period.unit, ordinal: period.ordinal - Int32(12 / months)))
    case .days: break
    }
    func earlier(_ day: Day) -> Day {
      let (year, month, dayOfMonth) = day.components
      return Day(year: year - 1, month: month, day: dayOfMonth)
        ?? Day(year: year - 1, month: month, day: dayOfMonth - 1) ?? day
    }
    let days = days(of: span)
    return .days(earlier(days.lowerBound)...earlier(days.upperBound))
  }

  /// Where the data end within a period, as many days of the other one.
  private func comparable(_ other: ClosedRange<Day>, beside current: ClosedRange<Day>) -> ClosedRange<Day> {
    guard let cutoff = catalog.cutoff, current.contains(cutoff), cutoff < current.upperBound else { return other }
    let gone = Int(cutoff.daysSince1970 - current.lowerBound.daysSince1970)
    return other.lowerBound...min(other.upperBound, other.lowerBound.advanced(by: gone))
  }
}
