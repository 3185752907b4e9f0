import Diagnostics
import QuerySyntax
import Values
import VietnameseText

// MARK: Written periods to days

extension Checker {
  /// The days of a written period in the calendar in force.
  mutating func resolve(_ syntax: PeriodSyntax) -> ResolvedPeriod? {
    let convention = context.convention
    switch syntax.kind {
    case .point(let point):
      let ordinal = point.period.ordinal
      return ResolvedPeriod(periods: point.period.unit, ordinal...ordinal, convention: convention)
    case .span(let first, let last):
      guard let period = ResolvedPeriod(from: first.period, to: last.period, convention: convention) else {
        report(
          .emptyPeriod, at: syntax.range,
          ["first": .text(first.period.label), "last": .text(last.period.label)],
          fixes: [FixIt(replacing: syntax.range, with: "\(last.period.label)..\(first.period.label)")])
        return nil
      }
      return period
    case .yearToDate(let point):
      return ResolvedPeriod(yearToDate: point.period, convention: convention)
    case .last(let count, let unit):
      guard let current = currentPeriod(unit, at: syntax.range) else { return nil }
      guard count > 0, count <= 10_000 else {
        report(.countOutOfRange, at: syntax.range, ["least": .number(1), "greatest": .number(10_000)])
        return nil
      }
      return ResolvedPeriod(
        periods: unit, (current.ordinal - Int32(count) + 1)...current.ordinal, convention: convention)
    case .this(let unit):
      return currentPeriod(unit, at: syntax.range).map {
        ResolvedPeriod(periods: unit, $0.ordinal...$0.ordinal, convention: convention)
      }
    case .previous(let unit):
      return currentPeriod(unit, at: syntax.range).map {
        ResolvedPeriod(periods: unit, ($0.ordinal - 1)...($0.ordinal - 1), convention: convention)
      }
    }
  }

  /// The period of a unit that holds the cut-off date: "now" is where the data end, so that answers do not change by
  /// the day on which they are asked.
  private mutating func currentPeriod(_ unit: CalendarUnit, at range: Range<Int>) -> Period? {
    guard let cutoff = context.cutoff else {
      report(.cutoffNeeded, at: range)
      return nil
    }
    return Period(containing: cutoff, unit: unit, convention: context.convention)
  }

  /// The days that a period has in the data: to the as-of date at the latest, where one is set.
  func effectiveDays(of period: ResolvedPeriod) -> ClosedRange<Day>? {
    guard let asOf = context.asOf, asOf < period.fullDays.upperBound else { return period.fullDays }
    guard asOf >= period.fullDays.lowerBound else { return nil }
    return period.fullDays.lowerBound...asOf
  }

  /// Says what a reader must know of a period: its real days where they are not the calendar's, another date than the
  /// table's own, and that the data do not reach its end.
  mutating func note(_ period: ResolvedPeriod, by date: ColumnReference, isOverride: Bool, at range: Range<Int>) {
    let days = period.fullDays
    if context.convention == .reporting, period.basis != .days {
      report(
        .reportingDays, at: range,
        ["period": .text(period.label), "first": .text(days.lowerBound.text), "last": .text(days.upperBound.text)])
    }
    if isOverride { report(.periodBy, at: range, ["column": .name(of: date.field)]) }
    if let cutoff = context.cutoff, cutoff < days.upperBound {
      let isSet = context.asOf == cutoff
      let limit = LocalizedText(
        english: isSet ? "the as-of date" : "the data's cut-off date",
        vietnamese: isSet ? "ngày chốt đã đặt" : "ngày chốt số liệu")
      report(
        .partialPeriod, at: range,
        ["period": .text(period.label), "limit": .phrase(limit), "cutoff": .text(cutoff.text)])
    }
  }
}
