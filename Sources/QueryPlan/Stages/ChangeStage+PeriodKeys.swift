import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

// Each row of `by quarter` is compared with the quarter before, or the one of the year before. Those need not be among the
// rows: `in 2020` has no quarter of 2019. So the stages run once more over the earlier periods. Their days are one range:
// each begins a step before the current one, and the last ends where it has as many days as the current one has.

extension Checker {
  /// Falls back to the rows of the same result where the key is no period of a date whose days are known, and for the
  /// shares of one whole that is more than a period.
  mutating func shifted(
    by step: PeriodStep, key: Int, stage: StageSyntax, in scope: Scope, before: inout [CheckedStage]
  ) -> CheckedChange.Baseline? {
    guard let current = datedShow(by: step, key: key, in: scope, before: before) else {
      return .earlierRow(keyIndex: key, units: step.units)
    }
    if let days = current.days, days.lowerBound > current.end {
      reportNotBegun(step.period(containing: days.lowerBound).title, current.end, at: stage.range)
      return nil
    }
    let last = min(current.days?.upperBound ?? current.end, current.end)
    let reachesBack = !step.isLastYear && current.show.items.contains { $0.measure.isCumulative }
    let first = current.days.map { reachesBack ? $0.lowerBound : step.earlier($0.lowerBound) }
    let range = ShiftedDays(first: first, last: step.earlier(last))
    guard let compared = compared(range, upTo: last, of: step, data: current.data, at: stage.range) else {
      return .noData
    }
    note(range, upTo: last, of: step, data: current.data, at: stage.range)
    let earlier = stages(
      before[...current.index], over: range, of: current.date, inPlaceOf: current.periodIndex, stage, in: scope
    ) { .show($0.listing(key, earlier: reachesBack ? 0 : step.units)) }
    let open = step.period(containing: last).days(in: context.convention).upperBound
    if open > last, last < current.days?.upperBound ?? open, current.data.upperBound > last {
      let kept = Condition.not(.withinDays(.column(current.date), last.advanced(by: 1)...open))
      insert(.filter(kept), before: current.index, of: &before, stage, in: scope)
    }
    let shift = PeriodShift(
      keyIndex: key, units: step.units, compared: compared, keepsLostGroups: !reachesBack)
    return .shifted(earlier, shift)
  }

  /// The `show` whose key is a period of a date; nil where its rows can be compared among themselves only.
  private func datedShow(
    by step: PeriodStep, key: Int, in scope: Scope, before: [CheckedStage]
  ) -> DatedShow? {
    guard let index = before.lastIndex(where: \.isShow), case .show(let show) = before[index].kind,
      case .periodContaining(.column(let date), step.unit) = show.keys[key].expression,
      step.isLastYear || !show.items.contains(where: { $0.measure.isShare(beyond: key) }),
      let data = dataDays(of: date, in: scope)
    else { return nil }
    var current = DatedShow(
      show: show, index: index, date: date, data: data, end: lastDay(in: scope) ?? data.upperBound)
    current.periodIndex = before[...index].lastIndex {
      if case .period(let filter) = $0.kind { filter.date == date } else { false }
    }
    if let place = current.periodIndex, case .period(let filter) = before[place].kind { current.days = filter.days }
    return current
  }

  /// The ordinals of the periods that have begun and before which there are data; nil for none.
  private mutating func compared(
    _ range: ShiftedDays, upTo last: Day, of step: PeriodStep, data: ClosedRange<Day>, at place: Range<Int>
  ) -> ClosedRange<Int32>? {
    if let first = range.first, first > range.last { return nil }
    let begin = max(range.first ?? data.lowerBound, data.lowerBound)
    let firstCompared = step.period(containing: begin).ordinal + Int32(step.units)
    let lastCompared = step.period(containing: last).ordinal
    if firstCompared <= lastCompared, range.last >= data.lowerBound { return firstCompared...lastCompared }
    if begin == data.lowerBound {
      report(
        .noDataBefore, at: place,
        ["period": .phrase(step.period(containing: range.last).title), "first": .text(begin.text)])
    }
    return nil
  }

  /// The stages up to a `show`, with other days in the place of an `in`, or beside the stages where there is none.
  private func stages(
    _ current: ArraySlice<CheckedStage>, over days: ShiftedDays, of date: ColumnReference, inPlaceOf period: Int?,
    _ stage: StageSyntax, in scope: Scope, show: (CheckedShow) -> CheckedStage.Kind
  ) -> [CheckedStage] {
    var stages = Array(current)
    let last = stages.count - 1
    if case .show(let own) = stages[last].kind { stages[last] = stages[last].replacing(kind: show(own)) }
    if let period, let first = days.first {
      stages[period] = stages[period].replacing(
        kind: .period(PeriodFilter(date: date, days: first...days.last)))
    } else {
      let late = Condition.compare(.column(date), .greater, .date(days.last))
      insert(.filter(.not(late)), before: last, of: &stages, stage, in: scope)
    }
    return stages
  }

  private mutating func note(
    _ range: ShiftedDays, upTo last: Day, of step: PeriodStep, data: ClosedRange<Day>, at place: Range<Int>
  ) {
    let current = step.period(containing: last)
    let days = current.days(in: context.convention)
    let other = step.period(containing: range.last)
    if last < days.upperBound {
      reportCut(
        (current.title, days.lowerBound...last),
        (other.title, other.days(in: context.convention).lowerBound...range.last), isLastYear: step.isLastYear,
        at: place)
    }
    let begin = step.period(containing: data.lowerBound)
    let isPartial = begin.days(in: context.convention).lowerBound < data.lowerBound
    if range.first.map({ $0 < data.lowerBound }) ?? isPartial {
      let untold = isPartial ? begin : begin.advanced(by: -1)
      report(
        isPartial ? .beforeFirstDay : .noDataBefore, at: place,
        ["period": .phrase(untold.title), "first": .text(data.lowerBound.text)])
    }
  }

  private func insert(
    _ kind: CheckedStage.Kind, before index: Int, of stages: inout [CheckedStage], _ stage: StageSyntax,
    in scope: Scope
  ) {
    let output =
      index > 0 ? stages[index - 1].output : context.catalog.table(named: scope.tableName)?.schema ?? scope.schema
    stages.insert(CheckedStage(kind: kind, text: text(of: stage.range), output: output), at: index)
  }
}

/// A `show` by the periods of a date, and what is known of its days.
private struct DatedShow {
  let show: CheckedShow
  /// Its place among the stages.
  let index: Int
  let date: ColumnReference
  /// The days that the date's column holds.
  let data: ClosedRange<Day>
  /// The last day of which the data tell.
  let end: Day
  /// The place of the `in` by the same date, and its days; nil where there is none.
  var periodIndex: Int?
  var days: ClosedRange<Day>?
}

/// The days of the earlier periods together.
private struct ShiftedDays {
  /// Nil where they begin with the data.
  let first: Day?
  let last: Day
}

/// The step from a row's period to the one that it is compared with.
struct PeriodStep {
  let unit: CalendarUnit
  /// How many units earlier.
  let units: Int
  /// Whether it leads to the same days of the year before.
  let isLastYear: Bool
  let convention: CalendarConvention

  func period(containing day: Day) -> Period { Period(containing: day, unit: unit, convention: convention) }

  /// The same place in the earlier period: its first day for a first day, its last for a last, of a year before the same
  /// date, else as many days after the first; the last day where there are not as many.
  func earlier(_ day: Day) -> Day {
    let period = period(containing: day)
    let days = period.days(in: convention)
    let other = period.advanced(by: -units).days(in: convention)
    if day == days.upperBound { return other.upperBound }
    if day == days.lowerBound { return other.lowerBound }
    if isLastYear { return day.yearEarlier }
    return min(other.upperBound, other.lowerBound.advanced(by: days.lowerBound.days(to: day)))
  }
}

extension CheckedShow {
  /// The same with the listed periods of a key so many units earlier.
  fileprivate func listing(_ key: Int, earlier units: Int) -> CheckedShow {
    guard case .periods(let ordinals) = keys[key].listing else { return self }
    var keys = keys
    let earlier = (ordinals.lowerBound - Int32(units))...(ordinals.upperBound - Int32(units))
    keys[key] = GroupKey(expression: keys[key].expression, field: keys[key].field, listing: .periods(earlier))
    return CheckedShow(items: items, keys: keys, across: across, hasTotal: hasTotal)
  }
}

extension Measure {
  /// Whether its value in a row counts rows of earlier periods as well.
  fileprivate var isCumulative: Bool {
    switch self {
    case .yearToDate, .rolling: true
    case .share(let inner, _), .rank(let inner, _): inner.isCumulative
    case .quotient(let left, let right, _): left.isCumulative || right.isCumulative
    case .count, .proportion, .sum, .mean, .minimum, .maximum, .quantile, .distinct: false
    }
  }

  /// Whether it is a share of a whole, or a place among groups, that is more than the period of a key.
  fileprivate func isShare(beyond key: Int) -> Bool {
    switch self {
    case .share(_, let within): !within.contains(key)
    case .rank(let inner, let within): !within.contains(key) || inner.isShare(beyond: key)
    case .quotient(let left, let right, _): left.isShare(beyond: key) || right.isShare(beyond: key)
    case .yearToDate(let inner, _), .rolling(let inner, _, _): inner.isShare(beyond: key)
    case .count, .proportion, .sum, .mean, .minimum, .maximum, .quantile, .distinct: false
    }
  }
}
