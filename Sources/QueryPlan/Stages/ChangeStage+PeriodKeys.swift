import ColumnarData
import Diagnostics
import QuerySyntax
import Values

// Each row of `by quarter` is compared with the quarter before, or the one of the year before. Those need not be among the
// rows: `in 2020` has no quarter of 2019. So the stages run once more over the earlier periods. Their days are one range:
// each begins a step before the current one, and the last ends where it has as many days as the current one has.

extension Checker {
  /// Falls back to the rows of the same result where the key is no period of a date whose days are known.
  mutating func shifted(
    by step: PeriodStep, key: Int, stage: StageSyntax, in scope: Scope, before: inout [CheckedStage]
  ) -> CheckedChange.Baseline? {
    guard let showIndex = before.lastIndex(where: \.isShow), case .show(let show) = before[showIndex].kind,
      case .periodContaining(.column(let date), step.unit) = show.keys[key].expression,
      let data = dataDays(of: date, in: scope)
    else { return .earlierRow(keyIndex: key, units: step.units) }
    let end = lastDay(in: scope) ?? data.upperBound
    let periodIndex = before[...showIndex].lastIndex {
      if case .period(let filter) = $0.kind { filter.date == date } else { false }
    }
    var days: ClosedRange<Day>?
    if let periodIndex, case .period(let filter) = before[periodIndex].kind { days = filter.days }
    if let days, days.lowerBound > end {
      reportNotBegun(step.period(containing: days.lowerBound).label, end, at: stage.range)
      return nil
    }
    let last = min(days?.upperBound ?? end, end)
    let isPrevious = !step.isLastYear
    let reachesBack = isPrevious && show.items.contains { $0.measure.reachesBeyondPeriod(ofKey: key) }
    let first = days.map { reachesBack ? $0.lowerBound : step.earlier($0.lowerBound) }
    let range = ShiftedDays(first: first, last: step.earlier(last))
    let begin = max(range.first ?? data.lowerBound, data.lowerBound)
    let firstCompared = step.period(containing: begin).ordinal + Int32(step.units)
    let lastCompared = step.period(containing: last).ordinal
    guard firstCompared <= lastCompared else {
      if begin == data.lowerBound {
        report(
          .noDataBefore, at: stage.range,
          ["period": .text(step.period(containing: range.last).label), "first": .text(begin.text)])
      }
      return .noData
    }
    note(range, upTo: last, of: step, data: data, at: stage.range)

    let earlier = stages(before[...showIndex], over: range, of: date, inPlaceOf: periodIndex, stage, in: scope) {
      .show($0.listing(key, earlier: reachesBack ? 0 : step.units))
    }
    let open = step.period(containing: last).days(in: context.convention).upperBound
    if open > last, days.map({ $0.upperBound > last }) ?? true, data.upperBound > last {
      let kept = Condition.not(.withinDays(.column(date), last.advanced(by: 1)...open))
      insert(.filter(kept), before: showIndex, of: &before, stage, in: scope)
    }
    return .shifted(
      earlier,
      PeriodShift(
        keyIndex: key, units: step.units, compared: firstCompared...lastCompared, keepsLostGroups: !reachesBack))
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
        (current.label, days.lowerBound...last),
        (other.label, other.days(in: context.convention).lowerBound...range.last), isLastYear: step.isLastYear,
        at: place)
    }
    if let first = range.first, first < data.lowerBound {
      let partial = step.period(containing: data.lowerBound)
      if partial.days(in: context.convention).lowerBound < data.lowerBound {
        report(
          .beforeFirstDay, at: place, ["period": .text(partial.label), "first": .text(data.lowerBound.text)])
      }
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
  /// Whether its value in a row depends on the rows of other periods: what is cumulative, and a share of a whole that is
  /// more than the row's period.
  fileprivate func reachesBeyondPeriod(ofKey key: Int) -> Bool {
    switch self {
    case .yearToDate, .rolling: true
    case .share(let inner, let within): !within.contains(key) || inner.reachesBeyondPeriod(ofKey: key)
    case .quotient(let left, let right, _):
      left.reachesBeyondPeriod(ofKey: key) || right.reachesBeyondPeriod(ofKey: key)
    case .count, .proportion, .sum, .mean, .minimum, .maximum, .quantile, .distinct: false
    }
  }
}
