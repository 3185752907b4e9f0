import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

// MARK: What is true of a row

extension Checker {
  mutating func check(_ syntax: ConditionSyntax, in scope: Scope) -> Condition? {
    switch syntax {
    case .or(let left, let right):
      let (first, second) = (check(left, in: scope), check(right, in: scope))
      guard let first, let second else { return nil }
      return .any([first, second])
    case .and(let left, let right):
      let (first, second) = (check(left, in: scope), check(right, in: scope))
      guard let first, let second else { return nil }
      return .all([first, second])
    case .not(let inner, _): return check(inner, in: scope).map(Condition.opposite)
    case .all: return .constant(true)
    case .has(let has): return check(has, in: scope)
    case .expression(let expression): return yesNo(expression, in: scope)
    case .comparison(let left, let operation, let right): return comparison(left, operation, right, in: scope)
    case .inPeriod(let expression, let period): return inPeriod(expression, period, in: scope)
    case .inRange(let expression, let first, let last): return inRange(expression, first, last, in: scope)
    case .inQuery(let expression, let query, _): return inQuery(expression, query, in: scope)
    case .inList(let expression, let values, _):
      if let name = tableName(values, beside: expression, in: scope) {
        return name.flatMap { inQuery(expression, $0, in: scope) }
      }
      if holdsBareNumbers(values, beside: expression, in: scope) { return nil }
      return isOneOf(values, expression, in: scope)
    case .contains(let expression, let text, let range):
      return searched(expression, text, range, in: scope).map { .contains($0, folded: $1) }
    case .startsWith(let expression, let text, let range):
      return searched(expression, text, range, in: scope).map { .startsWith($0, folded: $1) }
    case .isMissing(let expression, let negated, _):
      return check(expression, in: scope).map { negated ? .not(.isMissing($0)) : .isMissing($0) }
    case .meetsTarget(let expression, let negated, let range):
      return meetsTarget(expression, misses: negated, at: range, in: scope)
    case .pending(let point, let range): return pending(at: point, range: range, in: scope)
    }
  }

  private mutating func isOneOf(
    _ values: [ExpressionSyntax], _ expression: ExpressionSyntax, in scope: Scope
  ) -> Condition? {
    listedTexts = textsOccurring(values, in: expression, scope)
    defer { listedTexts = nil }
    let conditions = values.map { comparison(expression, .equal, $0, in: scope) }
    return Self.allPresent(conditions).map(Condition.oneOf)
  }

  static func allPresent<Element>(_ elements: [Element?]) -> [Element]? {
    let present = elements.compactMap { $0 }
    return present.count == elements.count ? present : nil
  }

  private mutating func yesNo(_ syntax: ExpressionSyntax, in scope: Scope) -> Condition? {
    guard let expression = check(syntax, in: scope) else { return nil }
    if case .boolean = expression.type {
      if case .path(let path) = syntax, case .column(let reference) = expression, isTwofold(path, reference, in: scope)
      {
        return nil
      }
      return .isTrue(of: expression)
    }
    report(
      .conditionNeeded, at: syntax.range,
      ["name": .text(text(of: syntax.range)), "found": .phrase(expression.type.title)])
    return nil
  }

  private mutating func inPeriod(
    _ syntax: ExpressionSyntax, _ period: PeriodSyntax, in scope: Scope
  ) -> Condition? {
    guard let expression = check(syntax, in: scope), let resolved = resolve(period, in: scope) else { return nil }
    warnOutsideData(resolved.fullDays, resolved.title, of: expression, in: scope, at: period.range)
    switch expression.type {
    case .date: return .withinDays(expression, resolved.fullDays)
    case .period(let unit):
      guard let periods = wholePeriods(resolved.fullDays, unit, of: syntax, at: period.range) else { return nil }
      return .withinPeriods(expression, periods.first.ordinal...periods.last.ordinal)
    case .number:
      if let (low, high) = period.years { return .withinNumbers(expression, low, high) }
    case .boolean, .text, .ratio: break
    }
    report(.dateNeeded, at: syntax.range, ["found": .phrase(expression.type.title)])
    return nil
  }

  private mutating func inRange(
    _ syntax: ExpressionSyntax, _ first: NumberSyntax, _ last: NumberSyntax, in scope: Scope
  ) -> Condition? {
    guard let expression = check(syntax, in: scope), let first = settled(first, beside: expression),
      let last = settled(last, beside: expression)
    else { return nil }
    guard let order = first.ratio.compared(to: last.ratio), order <= 0 else {
      let range = first.range.lowerBound..<last.range.upperBound
      report(
        .emptyRange, at: range,
        fixes: [FixIt(replacing: range, with: "\(text(of: last.range))..\(text(of: first.range))")])
      return nil
    }
    switch expression.type {
    case .number:
      if isDoubtfulPercentage(last, beside: expression, syntax) { return nil }
      return .withinNumbers(expression, first.number(for: expression), last.number(for: expression))
    case .ratio:
      let bounds = [(first, ComparisonOperator.greaterOrEqual), (last, .lessOrEqual)]
      let conditions = bounds.map { comparison(syntax, $1, .number($0), in: scope) }
      return Self.allPresent(conditions).map(Condition.all)
    case .boolean, .text, .date, .period:
      report(.numberNeeded, at: syntax.range, ["found": .phrase(expression.type.title)])
      return nil
    }
  }

  private mutating func searched(
    _ syntax: ExpressionSyntax, _ text: String, _ range: Range<Int>, in scope: Scope
  ) -> (Expression, String)? {
    guard let expression = check(syntax, in: scope) else { return nil }
    guard expression.type == .text else {
      report(.textNeeded, at: syntax.range, ["found": .phrase(expression.type.title)])
      return nil
    }
    let folded = TextFolding.folded(text)
    if folded.isEmpty {
      report(.emptyText, at: range, ["column": .text(self.text(of: syntax.range))])
      return nil
    }
    return (expression, folded)
  }

  private mutating func meetsTarget(
    _ syntax: ExpressionSyntax, misses: Bool, at range: Range<Int>, in scope: Scope
  ) -> Condition? {
    guard let expression = check(syntax, in: scope) else { return nil }
    guard case .column(let reference) = expression, let target = reference.field.target else {
      report(.noTarget, at: syntax.range, ["name": .text(text(of: syntax.range))])
      return nil
    }
    return .meetsTarget(reference, target, misses: misses)
  }

  // MARK: has

  private mutating func check(_ has: HasSyntax, in scope: Scope) -> Condition? {
    let related = context.catalog.tables.filter { table in
      scope.isBaseTable && table.schema.foreignKeys.contains { $0.referencedTable == scope.tableName }
    }
    guard let child = childTable(named: has.table.text, of: scope), scope.isBaseTable,
      let key = child.schema.foreignKeys.first(where: { $0.referencedTable == scope.tableName }),
      let foreignFieldIndex = child.schema.fieldIndex(named: key.field),
      let keyFieldIndex = scope.schema.fieldIndex(named: key.referencedField)
    else {
      let names = related.map(\.name)
      report(
        .notRelated, at: has.table.range,
        ["child": .text(has.table.text), "table": .name(of: scope.schema)],
        notes: nearestNotes(to: has.table.text, in: names, otherwise: related.map(\.schema.typedName)),
        fixes: nearestFix(to: has.table, in: names))
      return nil
    }
    let (childScope, added) = self.scope(of: child)
    var parts: [Condition?] = has.condition.map { [check($0, in: childScope)] } ?? []
    let imposed = hasPeriod.flatMap { $0.table == child.name ? $0 : nil }
    if let period = has.period {
      parts.append(
        periodFilter(period, by: has.periodBy, in: childScope, outside: .noDataInPeriod)?.filter.condition)
    } else if let imposed {
      parts.append(imposed.filter.condition)
    }
    guard let conditions = Self.allPresent(parts) else { return nil }
    let condition = Condition.has(
      HasCondition(
        table: child.name, foreignFieldIndex: foreignFieldIndex, keyFieldIndex: keyFieldIndex, added: added,
        condition: .all(conditions)))
    return has.isNegated ? .not(condition) : condition
  }

  /// The rows in a written period, by a named date or the table's own, and that period.
  ///
  /// - Parameter message: What is told of a period of which the data have no day: an error, or a warning.
  mutating func periodFilter(
    _ syntax: PeriodSyntax, by path: PathSyntax?, in scope: Scope, outside message: DiagnosticID = .periodOutsideData
  ) -> (filter: PeriodFilter, period: ResolvedPeriod)? {
    guard let period = resolve(syntax, in: scope) else { return nil }
    guard let date = periodDate(path, in: scope, at: syntax.range) else { return nil }
    guard let days = effectiveDays(of: period) else {
      reportFuture(period, at: syntax.range)
      return nil
    }
    let isOutside = isOutsideData(days, period.title, of: date, in: scope, at: syntax.range, as: message)
    if isOutside, message.severity == .error { return nil }
    if !isOutside { note(period, by: date, isOverride: path != nil && date != scope.time, in: scope, at: syntax.range) }
    return (PeriodFilter(date: date, days: days), period)
  }

  mutating func periodDate(_ path: PathSyntax?, in scope: Scope, at range: Range<Int>) -> ColumnReference? {
    guard let path else {
      if let time = scope.time { return time }
      reportNoTime(at: range, in: scope)
      return nil
    }
    guard let reference = resolveColumn(path, in: scope) else { return nil }
    if reference.field.type == .date { return reference }
    report(.dateNeeded, at: path.range, ["found": .phrase(reference.field.type.valueType.title)])
    return nil
  }

  /// No date is that of the table: those that it has are offered.
  private mutating func reportNoTime(at range: Range<Int>, in scope: Scope) {
    let dates = scope.schema.fields.filter { $0.type == .date }
    let by = Keyword.clause(.by).title(.english)
    report(
      !dates.isEmpty ? .severalDates : scope.hasGroups ? .periodAfterShow : .noTimeColumn, at: range,
      ["table": .name(of: scope.schema), "columns": .list(of: dates.map(\.typedName))],
      fixes: dates.prefix(3).map {
        FixIt(replacing: range, with: "\(text(of: range)) \(by) \(Self.typed($0.name))")
      })
  }

  /// A name as it is typed.
  private static func typed(_ name: String) -> String {
    name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } ? name : "`\(name)`"
  }

  mutating func reportFuture(_ period: ResolvedPeriod, at range: Range<Int>) {
    report(
      .periodAfterCutoff, at: range,
      ["period": .phrase(period.title), "cutoff": .text(context.asOf?.text ?? "")])
  }
}

extension PeriodSyntax {
  /// The written years as numbers: beside a number, `2019..2020` is a range of numbers.
  fileprivate var years: (FixedDecimal, FixedDecimal)? {
    let (first, last): (Period, Period)
    switch kind {
    case .point(let point): (first, last) = (point.period, point.period)
    case .span(let low, let high): (first, last) = (low.period, high.period)
    case .yearToDate, .last, .this, .previous: return nil
    }
    guard first.unit == .year, last.unit == .year else { return nil }
    return (FixedDecimal(unscaled: Int64(first.year)), FixedDecimal(unscaled: Int64(last.year)))
  }
}

extension Condition {
  /// Any of several `=` conditions; those on one column become one.
  static func oneOf(_ conditions: [Condition]) -> Condition {
    var merged: [Condition] = []
    /// The values of each column, and where its condition stands.
    var listed: [ColumnReference: (place: Int, values: [String])] = [:]
    for condition in conditions {
      if case .matches(let column, let values) = condition {
        listed[column, default: (merged.count, [])].values += values
        if let place = listed[column]?.place, place < merged.count { continue }
      }
      merged.append(condition)
    }
    for (column, list) in listed where list.values.count > 1 {
      merged[list.place] = .matches(column, values: Set(list.values).sorted())
    }
    return .any(merged)
  }
}
