import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

extension Checker {
  /// The rows in a period: by a date, by the period column of a result, or inside the `has` of a metric that follows.
  mutating func periodStage(
    _ syntax: PeriodSyntax, by path: PathSyntax?, in scope: inout Scope, remaining: [StageSyntax]
  ) -> CheckedStage.Kind? {
    let time = path == nil ? metricTime(remaining, in: scope) : nil
    if case .related(let table, let column)? = time {
      var childScope = Scope(table: table)
      childScope.time = column
      guard let (filter, _) = periodFilter(syntax, by: nil, in: childScope) else { return nil }
      report(.periodInsideHas, at: syntax.range, ["table": .name(of: table.schema), "column": .name(of: column.field)])
      hasPeriod = ImposedPeriod(table: table.name, filter: filter)
      return .filter(.constant(true))
    }
    if case .during(let first, let last)? = time {
      var firstScope = scope
      firstScope.time = first
      guard let (filter, _) = periodFilter(syntax, by: nil, in: firstScope) else { return nil }
      report(.periodInHand, at: syntax.range, ["first": .name(of: first.field), "last": .name(of: last.field)])
      let isBegun = Condition.compare(.column(first), .lessOrEqual, .date(filter.days.upperBound))
      let isOpen = Condition.any([
        .isMissing(.column(last)), .compare(.column(last), .greaterOrEqual, .date(filter.days.lowerBound)),
      ])
      scope.knownUpTo = filter.days.upperBound
      return .filter(.all([isBegun, isOpen]))
    }
    var dateScope = scope
    if case .own(let column)? = time { dateScope.time = column }
    if let period = periodColumn(of: scope), path == nil, scope.time == nil {
      return resolve(syntax, in: scope).flatMap { inPeriodColumn(period, $0) }
    }
    guard let (filter, period) = periodFilter(syntax, by: path, in: dateScope) else { return nil }
    if path == nil, dateScope.time != scope.time || filter.date.field.name != scope.schema.timeField {
      report(.periodBy, at: syntax.range, ["column": .name(of: filter.date.field)])
    }
    guard let kept = intersection(of: period, by: filter.date, in: scope, at: syntax.range) else { return nil }
    noteRowsWithoutTime(filter.date, in: scope, at: syntax.range)
    if case .own? = time { metricPeriod = ImposedPeriod(table: scope.tableName, filter: filter) }
    scope.time = filter.date
    scope.period = (kept, filter.date)
    return .period(filter)
  }

  /// Says how many rows of a table have no time, and so lie in no period: a file whose dates cannot be read has some.
  private mutating func noteRowsWithoutTime(_ date: ColumnReference, in scope: Scope, at range: Range<Int>) {
    guard date.field.name == scope.schema.timeField, scope.period == nil, scope.isBaseTable, date.steps.isEmpty,
      case .date(let stored) = storedColumn(date, in: scope), stored.values.missingCount > 0
    else { return }
    report(
      .rowsWithoutTime, at: range,
      [
        "column": .name(of: date.field), "table": .name(of: scope.schema),
        "count": .number(stored.values.missingCount), "rows": .number(stored.values.count),
      ])
  }

  /// What is left of a period after an `in` before it: the days of both, where they go by the same date (rule 33).
  private mutating func intersection(
    of period: ResolvedPeriod, by date: ColumnReference, in scope: Scope, at range: Range<Int>
  ) -> ResolvedPeriod? {
    guard let (earlier, earlierDate) = scope.period, earlierDate == date else { return period }
    guard let both = earlier.intersection(with: period) else {
      report(.periodsApart, at: range, ["first": .phrase(earlier.title), "second": .phrase(period.title)])
      return nil
    }
    report(
      .periodsIntersect, at: range,
      [
        "first": .phrase(earlier.title), "second": .phrase(period.title), "start": .text(both.fullDays.lowerBound.text),
        "end": .text(both.fullDays.upperBound.text),
      ])
    return both
  }

  /// After `show … by quarter`, `in 2020` keeps the rows whose quarter lies in the year.
  private func periodColumn(of scope: Scope) -> ColumnReference? {
    scope.schema.fields.indices.first { if case .period = scope.schema.fields[$0].type { true } else { false } }
      .map { scope.reference($0) }
  }

  private func inPeriodColumn(_ column: ColumnReference, _ period: ResolvedPeriod) -> CheckedStage.Kind? {
    guard case .period(let unit) = column.field.type else { return nil }
    let first = Period(containing: period.fullDays.lowerBound, unit: unit, convention: context.convention)
    let last = Period(containing: period.fullDays.upperBound, unit: unit, convention: context.convention)
    return .filter(.withinPeriods(.column(column), first.ordinal...last.ordinal))
  }
}
