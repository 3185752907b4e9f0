package import ColumnarData
import Diagnostics
package import Values
import VietnameseText

// MARK: Equal lengths on both sides of a change (rule 28)

extension Checker {
  /// The days of two periods that are compared: as many on both sides, from their starts, where one of them is not over;
  /// up to the same date of a year and the next. Nil, and reported, where one has not begun.
  mutating func comparedDays(
    of current: ResolvedPeriod, and other: ResolvedPeriod, in scope: Scope, at range: Range<Int>
  ) -> (current: ClosedRange<Day>, other: ClosedRange<Day>)? {
    let (now, then) = (current.fullDays, other.fullDays)
    guard let end = lastDay(in: scope), end < max(now.upperBound, then.upperBound) else {
      if !current.isAlike(other) { reportLengths((current.title, now), (other.title, then), at: range) }
      return (now, then)
    }
    if let future = [current, other].first(where: { $0.fullDays.lowerBound > end }) {
      reportNotBegun(future.title, end, at: range)
      return nil
    }
    let isLastYear = current.isYearApart(from: other)
    let elapsed = [now, then].filter { end < $0.upperBound }.map { $0.lowerBound.days(to: end) }.min() ?? 0
    func cut(_ days: ClosedRange<Day>) -> ClosedRange<Day> {
      if !isLastYear { return days.lowerBound...min(days.upperBound, days.lowerBound.advanced(by: elapsed)) }
      return days.lowerBound...max(days.lowerBound, end < days.upperBound ? min(end, days.upperBound) : end.yearEarlier)
    }
    reportCut((current.title, cut(now)), (other.title, cut(then)), isLastYear: isLastYear, at: range)
    return (cut(now), cut(then))
  }

  /// Says of two periods, of which one is not over, how much of each is counted.
  mutating func reportCut(
    _ current: (title: LocalizedText, days: ClosedRange<Day>), _ other: (title: LocalizedText, days: ClosedRange<Day>),
    isLastYear: Bool, at range: Range<Int>
  ) {
    if isLastYear {
      report(
        .sameDates, at: range,
        [
          "period": .phrase(current.title), "last": .text(current.days.upperBound.text), "other": .phrase(other.title),
          "otherLast": .text(other.days.upperBound.text),
        ])
    } else if current.days.dayCount == other.days.dayCount {
      report(
        .sameNumberOfDays, at: range,
        ["period": .phrase(current.title), "other": .phrase(other.title), "days": .number(current.days.dayCount)])
    } else {
      reportLengths(current, other, at: range)
    }
  }

  private mutating func reportLengths(
    _ current: (title: LocalizedText, days: ClosedRange<Day>), _ other: (title: LocalizedText, days: ClosedRange<Day>),
    at range: Range<Int>
  ) {
    report(
      .differentLengths, at: range,
      [
        "period": .phrase(current.title), "days": .number(current.days.dayCount), "other": .phrase(other.title),
        "otherDays": .number(other.days.dayCount),
      ])
  }

  mutating func reportNotBegun(_ period: LocalizedText, _ end: Day, at range: Range<Int>) {
    report(.periodNotBegun, at: range, ["period": .phrase(period), "cutoff": .text(end.text)])
  }

  /// The last day that the data tell of: the as-of or the cut-off date, else the greatest time of the query's table.
  func lastDay(in scope: Scope) -> Day? {
    if let day = [context.cutoff(ofTable: scope.tableName), scope.knownUpTo].compactMap({ $0 }).min() { return day }
    guard let table = context.catalog.table(named: scope.tableName), let time = table.schema.timeField,
      case .date(let column) = table.column(named: time)
    else { return nil }
    return column.days?.upperBound
  }

  /// The first and the last day that a date column of the query's table, or of one that it refers to, holds.
  func dataDays(of date: ColumnReference, in scope: Scope) -> ClosedRange<Day>? {
    guard let table = context.catalog.table(named: date.steps.last?.referencedTable ?? scope.tableName),
      date.fieldIndex < table.columns.count, table.schema.fields[date.fieldIndex].name == date.field.name,
      case .date(let column) = table.columns[date.fieldIndex]
    else { return nil }
    return column.days
  }
}

extension DateColumn {
  /// The first and the last day that it holds; nil where it holds none.
  package var days: ClosedRange<Day>? {
    values.bounds.map {
      Day(daysSince1970: Int32(clamping: $0.lowerBound))...Day(daysSince1970: Int32(clamping: $0.upperBound))
    }
  }
}

extension ResolvedPeriod {
  /// Whether both are as many whole periods of one unit, one is the other of a year before, or both have as many days.
  fileprivate func isAlike(_ other: ResolvedPeriod) -> Bool {
    if case .periods(let unit, let ordinals) = basis, case .periods(unit, let others) = other.basis,
      ordinals.count == others.count
    {
      return true
    }
    return isYearApart(from: other) || fullDays.dayCount == other.fullDays.dayCount
  }

  /// Whether one has the days of the other a year before, however the two are written.
  fileprivate func isYearApart(from other: ResolvedPeriod) -> Bool {
    fullDays == other.lastYear.fullDays || other.fullDays == lastYear.fullDays
  }
}

extension ClosedRange<Day> {
  fileprivate var dayCount: Int { lowerBound.days(to: upperBound) + 1 }
}

extension Day {
  func days(to other: Day) -> Int { Int(other.daysSince1970) - Int(daysSince1970) }

  /// The same date of the year before; 29 February becomes the 28th.
  var yearEarlier: Day {
    let (year, month, dayOfMonth) = components
    let shorter = min(dayOfMonth, Day.length(ofMonth: month, year: year - 1))
    return Day(year: year - 1, month: month, day: shorter) ?? self
  }
}
