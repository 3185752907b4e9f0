import ColumnarData
import QueryPlan
import QuerySyntax
import TestSupport
import Values

extension Binder {
  /// - Parameter stages: Those before; a period of which the other side is cut is cut as well.
  func change(
    _ base: ChangeBaseSyntax, _ frame: inout Frame, after stages: inout [CheckedStage]
  ) throws -> CheckedChange {
    let baseline: CheckedChange.Baseline
    let periodKeys = frame.fields.prefix(frame.keyCount).indices.filter { frame.fields[$0].type.isPeriod }
    if let periodKey = periodKeys.first, case .period(let unit) = frame.fields[periodKey].type {
      let units: Int
      switch base {
      case .previous: units = 1
      case .lastYear: units = 12 / (unit.months ?? 12)
      case .period: throw BindingFailure("a period beside a key of periods")
      }
      baseline =
        try periodKeys.count > 1
        ? .earlierRow(keyIndex: periodKey, units: units)
        : earlierPeriods(base, periodKey, unit, units, frame, &stages)
    } else {
      baseline = try otherPeriod(base, frame, &stages)
    }
    let measures = frame.fields.dropFirst(frame.keyCount)
    frame.fields =
      frame.fields.prefix(frame.keyCount)
      + measures.flatMap { field in
        // A place grows by no percentage.
        let fields = QueryGenerator.changeFields(of: field, measures.count)
        return frame.ranks.contains(field.name) ? Array(fields.prefix(3)) : fields
      }
    frame.filters = []
    return CheckedChange(baseline: baseline, keyCount: frame.keyCount)
  }

  // MARK: Another period

  /// The stages up to the last `show`, with the last `in` replaced.
  private func otherPeriod(
    _ base: ChangeBaseSyntax, _ frame: Frame, _ stages: inout [CheckedStage]
  ) throws -> CheckedChange.Baseline {
    let show = stages.lastIndex { if case .show = $0.kind { true } else { false } }
    guard let period = frame.period, let show,
      let place = stages[..<show].lastIndex(where: { if case .period = $0.kind { true } else { false } })
    else { throw BindingFailure("no period") }
    let other: Span
    var isYearApart = false
    switch base {
    case .previous: other = previous(period.span)
    case .lastYear: (other, isYearApart) = (yearEarlier(period.span), true)
    case .period(let syntax): other = try span(syntax)
    }
    isYearApart = isYearApart || days(of: other) == days(of: yearEarlier(period.span))
    let isYearLater = days(of: period.span) == days(of: yearEarlier(other))
    var (now, then) = (days(of: period.span), days(of: other))
    if let end = lastDay(of: frame.source), end < now.upperBound || end < then.upperBound {
      if isYearApart {
        (now, then) = (now.lowerBound...end, then.lowerBound...max(then.lowerBound, yearEarlier(end)))
      } else if isYearLater {
        (now, then) = (now.lowerBound...max(now.lowerBound, yearEarlier(end)), then.lowerBound...end)
      } else {
        // As many days of both as the one has that is not over, or the one that is less far.
        let counts = [now, then].filter { end < $0.upperBound }.map { days in
          Array(days.lowerBound.daysSince1970...end.daysSince1970).count
        }
        let count = counts.min() ?? 0
        (now, then) = (first(count, of: now), first(count, of: then))
      }
    }
    func filtered(_ days: ClosedRange<Day>) -> CheckedStage {
      CheckedStage(
        kind: .period(PeriodFilter(date: period.date, days: days)), text: stages[place].text,
        output: stages[place].output)
    }
    var earlier = Array(stages[...show])
    earlier[place] = filtered(then)
    stages[place] = filtered(now)
    if let data = heldDays(of: period.date, frame.source), then.upperBound < data.lowerBound { return .noData }
    return .stages(earlier)
  }

  private func first(_ count: Int, of days: ClosedRange<Day>) -> ClosedRange<Day> {
    days.lowerBound...min(days.upperBound, days.lowerBound.advanced(by: count - 1))
  }

  // MARK: The periods before

  private func earlierPeriods(
    _ base: ChangeBaseSyntax, _ key: Int, _ unit: CalendarUnit, _ units: Int, _ frame: Frame,
    _ stages: inout [CheckedStage]
  ) throws -> CheckedChange.Baseline {
    guard let place = stages.lastIndex(where: { if case .show = $0.kind { true } else { false } }),
      case .show(let show) = stages[place].kind,
      case .periodContaining(.column(let date), unit) = show.keys[key].expression,
      isLastYear(base) || !show.items.contains(where: { isShareOfMore($0.measure, than: key) }),
      let data = heldDays(of: date, frame.source)
    else { return .earlierRow(keyIndex: key, units: units) }
    let isLastYear = isLastYear(base)
    let end = lastDay(of: frame.source) ?? data.upperBound
    let period = stages[..<place].lastIndex { stage in
      if case .period(let filter) = stage.kind { filter.date == date } else { false }
    }
    var range: ClosedRange<Day>?
    if let period, case .period(let filter) = stages[period].kind { range = filter.days }
    func ordinal(_ day: Day) -> Int32 { calendar.period(of: unit, containing: day).ordinal }
    func days(_ ordinal: Int32) -> ClosedRange<Day> { calendar.days(of: Period(unit: unit, ordinal: ordinal)) }
    /// The day in the earlier period that has the place of a day.
    func before(_ day: Day) -> Day {
      let (own, other) = (days(ordinal(day)), days(ordinal(day) - Int32(units)))
      if own.upperBound == day { return other.upperBound }
      if isLastYear, own.lowerBound != day { return yearEarlier(day) }
      let place = day.daysSince1970 - own.lowerBound.daysSince1970
      return Day(daysSince1970: min(other.lowerBound.daysSince1970 + place, other.upperBound.daysSince1970))
    }
    let last = range.map { min($0.upperBound, end) } ?? end
    let isOwnTable = !isLastYear && show.items.contains { isCumulative($0.measure) }
    let firstDay = range.map { isOwnTable ? $0.lowerBound : before($0.lowerBound) }
    if let firstDay, firstDay > before(last) { return .noData }

    var earlier = Array(stages[...place])
    if isOwnTable == false, case .periods(let ordinals) = show.keys[key].listing {
      var keys = show.keys
      let step = Int32(units)
      keys[key] = GroupKey(
        expression: keys[key].expression, field: keys[key].field,
        listing: .periods((ordinals.lowerBound - step)...(ordinals.upperBound - step)))
      earlier[place] = CheckedStage(
        kind: .show(CheckedShow(items: show.items, keys: keys, across: nil, hasTotal: show.hasTotal)), text: "show",
        output: earlier[place].output)
    }
    // What is no row of before is taken out of the rows, whatever the stages before the `show` are.
    func without(_ condition: Condition, _ stages: inout [CheckedStage]) {
      let output = place == 0 ? frame.source.schema : stages[place - 1].output
      stages.insert(CheckedStage(kind: .filter(.not(condition)), text: "", output: output), at: place)
    }
    without(.compare(.column(date), .greater, .date(before(last))), &earlier)
    if let firstDay {
      earlier.insert(
        CheckedStage(
          kind: .filter(.compare(.column(date), .greaterOrEqual, .date(firstDay))), text: "",
          output: earlier[place].output), at: place)
    }
    if let period {
      earlier[period] = CheckedStage(kind: .filter(.constant(true)), text: "", output: stages[period].output)
    }
    let whole = days(ordinal(last))
    if last < whole.upperBound {
      without(.withinDays(.column(date), last.advanced(by: 1)...whole.upperBound), &stages)
    }
    let begin = max(firstDay ?? data.lowerBound, data.lowerBound)
    let (low, high) = (ordinal(begin) + Int32(units), ordinal(last))
    if low > high { return .noData }
    return .shifted(
      earlier, PeriodShift(keyIndex: key, units: units, compared: low...high, keepsLostGroups: !isOwnTable))
  }

  private func isLastYear(_ base: ChangeBaseSyntax) -> Bool { if case .lastYear = base { true } else { false } }

  /// Whether a row's value counts what lies in periods before.
  private func isCumulative(_ measure: Measure) -> Bool {
    switch measure {
    case .yearToDate, .rolling: true
    case .share(let inner, _), .rank(let inner, _): isCumulative(inner)
    case .quotient(let left, let right, _): isCumulative(left) || isCumulative(right)
    default: false
    }
  }

  private func isShareOfMore(_ measure: Measure, than key: Int) -> Bool {
    switch measure {
    case .share(_, let within): !within.contains(key)
    case .rank(let inner, let within): !within.contains(key) || isShareOfMore(inner, than: key)
    case .yearToDate(let inner, _), .rolling(let inner, _, _): isShareOfMore(inner, than: key)
    case .quotient(let left, let right, _): isShareOfMore(left, than: key) || isShareOfMore(right, than: key)
    default: false
    }
  }

  /// The last day of the data, or the greatest time where nothing tells it.
  func lastDay(of source: Table) -> Day? {
    cutoff
      ?? source.schema.timeField.flatMap { source.schema.fieldIndex(named: $0) }.flatMap { time in
        heldDays(of: ColumnReference(fieldIndex: time, field: source.schema.fields[time]), source)?.upperBound
      }
  }

  /// The least and the greatest day that a date column holds.
  private func heldDays(of date: ColumnReference, _ source: Table) -> ClosedRange<Day>? {
    var table = source
    for step in date.steps {
      guard let next = catalog.table(named: step.referencedTable) else { return nil }
      table = next
    }
    guard date.fieldIndex < table.columns.count else { return nil }
    let days = (0..<table.rowCount).compactMap { row -> Day? in
      if case .date(let day) = table.heldCell(row: row, column: date.fieldIndex) { day } else { nil }
    }
    return days.min().flatMap { low in days.max().map { low...$0 } }
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
    let days = days(of: span)
    return .days(yearEarlier(days.lowerBound)...yearEarlier(days.upperBound))
  }

  private func yearEarlier(_ day: Day) -> Day {
    let (year, month, dayOfMonth) = day.components
    return Day(year: year - 1, month: month, day: dayOfMonth)
      ?? Day(year: year - 1, month: month, day: dayOfMonth - 1) ?? day
  }
}
