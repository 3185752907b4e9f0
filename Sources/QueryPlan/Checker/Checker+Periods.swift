package import ColumnarData
import Diagnostics
package import QuerySyntax
package import Values
package import VietnameseText

// MARK: Written periods to days

extension Checker {
  /// The days of a written period in the calendar in force.
  ///
  /// `this`, `last` and `previous` go by where the data of the scope's table end.
  mutating func resolve(_ syntax: PeriodSyntax, in scope: Scope) -> ResolvedPeriod? {
    guard let period = days(of: syntax, in: scope) else { return nil }
    switch syntax.kind {
    case .point, .span, .yearToDate: break
    case .last, .this, .previous:
      report(
        .periodTaken, at: syntax.range, ["written": .text(text(of: syntax.range)), "period": .phrase(period.title)])
    }
    return period
  }

  private mutating func days(of syntax: PeriodSyntax, in scope: Scope) -> ResolvedPeriod? {
    let convention = context.convention
    switch syntax.kind {
    case .point(let point):
      let ordinal = point.period.ordinal
      return ResolvedPeriod(periods: point.period.unit, ordinal...ordinal, convention: convention)
    case .span(let first, let last):
      guard let period = ResolvedPeriod(from: first.period, to: last.period, convention: convention) else {
        report(
          .emptyPeriod, at: syntax.range,
          ["first": .phrase(first.period.title), "last": .phrase(last.period.title)],
          fixes: [FixIt(replacing: syntax.range, with: "\(last.period.label)..\(first.period.label)")])
        return nil
      }
      return period
    case .yearToDate(let point):
      return ResolvedPeriod(yearToDate: point.period, convention: convention)
    case .last(let count, let unit):
      guard let (current, isWhole) = currentPeriod(unit, in: scope, at: syntax.range) else { return nil }
      guard count > 0, count <= 10_000 else {
        report(.countOutOfRange, at: syntax.range, ["least": .number(1), "greatest": .number(10_000)])
        return nil
      }
      let last = isWhole ? current.ordinal : current.ordinal - 1
      return ResolvedPeriod(periods: unit, (last - Int32(count) + 1)...last, convention: convention)
    case .this(let unit):
      return currentPeriod(unit, in: scope, at: syntax.range).map {
        ResolvedPeriod(periods: unit, $0.period.ordinal...$0.period.ordinal, convention: convention)
      }
    case .previous(let unit):
      return currentPeriod(unit, in: scope, at: syntax.range).map {
        let before = $0.period.ordinal - 1
        return ResolvedPeriod(periods: unit, before...before, convention: convention)
      }
    }
  }

  /// The period of a unit that holds the cut-off date, and whether it ends on that day: "now" is where the data end, so
  /// that answers do not change by the day on which they are asked.
  private mutating func currentPeriod(
    _ unit: CalendarUnit, in scope: Scope, at range: Range<Int>
  ) -> (period: Period, isWhole: Bool)? {
    guard let cutoff = lastDay(in: scope) else {
      report(.cutoffNeeded, at: range)
      return nil
    }
    let period = Period(containing: cutoff, unit: unit, convention: context.convention)
    return (period, period.days(in: context.convention).upperBound == cutoff)
  }

  /// The days that a period has in the data: to the as-of date at the latest, where one is set.
  func effectiveDays(of period: ResolvedPeriod) -> ClosedRange<Day>? {
    guard let asOf = context.asOf, asOf < period.fullDays.upperBound else { return period.fullDays }
    guard asOf >= period.fullDays.lowerBound else { return nil }
    return period.fullDays.lowerBound...asOf
  }

  /// Says what a reader must know of a period: its real days where they are not the calendar's, another date than the
  /// table's own, and that the data do not reach its end.
  mutating func note(
    _ period: ResolvedPeriod, by date: ColumnReference, isOverride: Bool, in scope: Scope, at range: Range<Int>
  ) {
    let days = period.fullDays
    if context.convention != .calendar, period.basis != .days {
      report(
        .reportingDays, at: range,
        ["period": .phrase(period.title), "first": .text(days.lowerBound.text), "last": .text(days.upperBound.text)])
    }
    if isOverride { report(.periodBy, at: range, ["column": .name(of: date.field)]) }
    if let cutoff = context.cutoff(ofTable: scope.tableName), cutoff < days.upperBound {
      let isSet = context.asOf == cutoff
      let limit = LocalizedText(
        english: isSet ? "the as-of date" : "the data's cut-off date",
        vietnamese: isSet ? "ngày chốt đã đặt" : "ngày chốt số liệu")
      report(
        .partialPeriod, at: range,
        ["period": .phrase(period.title), "limit": .phrase(limit), "cutoff": .text(cutoff.text)])
    }
  }

  // MARK: Periods outside the data (rule 35)

  /// Whether the data have no day of a period; told as an error where it is all that is asked for.
  mutating func isOutsideData(
    _ days: ClosedRange<Day>, _ title: LocalizedText, of date: ColumnReference, in scope: Scope, at range: Range<Int>,
    as message: DiagnosticID
  ) -> Bool {
    guard let data = dataDays(of: date, in: scope), !data.overlaps(days) else { return false }
    report(
      message, at: range,
      [
        "period": .phrase(title), "column": .name(of: date.field), "first": .text(data.lowerBound.text),
        "last": .text(data.upperBound.text),
      ])
    return true
  }

  /// Warns where a condition asks for days of a date, or of the periods of one, that the data do not have.
  mutating func warnOutsideData(
    _ days: ClosedRange<Day>, _ title: LocalizedText, of expression: Expression, in scope: Scope, at range: Range<Int>
  ) {
    switch expression {
    case .column(let date) where date.field.type == .date, .periodContaining(.column(let date), _):
      _ = isOutsideData(days, title, of: date, in: scope, at: range, as: .noDataInPeriod)
    case .column, .number, .text, .date, .period, .ratio, .boolean, .negated, .sum, .difference, .product, .quotient,
      .daysBetween, .workdaysBetween, .periodContaining, .monthOfYear, .cases:
      break
    }
  }
}

extension CheckingContext {
  /// The days that a written period has on a table, before any cut-off, and how messages name it; nil where it names none,
  /// as `last 2 quarter` on a table whose end is unknown.
  package func days(of period: PeriodSyntax, on table: Table) -> (days: ClosedRange<Day>, title: LocalizedText)? {
    var checker = Checker(context: self, source: "")
    return checker.resolve(period, in: Scope(table: table)).map { ($0.fullDays, $0.title) }
  }
}
