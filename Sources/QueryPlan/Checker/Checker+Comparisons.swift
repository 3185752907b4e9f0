import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

// MARK: Comparisons by type

extension Checker {
  mutating func comparison(
    _ left: ExpressionSyntax, _ operation: ComparisonOperator, _ right: ExpressionSyntax, in scope: Scope
  ) -> Condition? {
    if operation == .notEqual {
      return comparison(left, .equal, right, in: scope).map(Condition.opposite)
    }
    if Self.isConstant(left), !Self.isConstant(right) {
      return comparison(right, operation.mirrored, left, in: scope)
    }
    guard let first = check(left, in: scope) else { return nil }
    switch first.type {
    case .text: return textComparison(first, left, operation, right, in: scope)
    case .boolean: return booleanComparison(first, operation, right, in: scope)
    case .number: return numberComparison(first, left, operation, right, in: scope)
    case .date: return dateComparison(first, left, operation, right, in: scope)
    case .period(let unit): return periodComparison(first, unit, left, operation, right, in: scope)
    case .ratio(let kind): return ratioComparison(first, kind, left, operation, right, in: scope)
    }
  }

  /// Whether an expression is written out, without a name in it.
  static func isConstant(_ syntax: ExpressionSyntax) -> Bool {
    switch syntax {
    case .number, .string, .point: true
    case .negation(let operand, _): isConstant(operand)
    case .path, .arithmetic, .call, .choice: false
    }
  }

  private mutating func reportMismatch(
    _ left: ValueType, _ leftSyntax: ExpressionSyntax, _ right: ExpressionSyntax, _ found: ValueType?
  ) {
    var arguments: [String: MessageArgument] = [
      "left": .text(text(of: leftSyntax.range)), "leftType": .phrase(left.title),
      "right": .text(text(of: right.range)),
    ]
    arguments["rightType"] = .phrase(found?.title ?? ValueType.text.title)
    report(.typeMismatch, at: right.range, arguments)
  }

  // MARK: Text and yes/no

  private mutating func textComparison(
    _ first: Expression, _ left: ExpressionSyntax, _ operation: ComparisonOperator, _ right: ExpressionSyntax,
    in scope: Scope
  ) -> Condition? {
    guard operation == .equal else {
      let range = left.range.lowerBound..<right.range.upperBound
      report(.textHasNoOrder, at: range, ["name": .text(text(of: left.range)), "operator": .text(operation.rawValue)])
      return nil
    }
    guard case .column(let column) = first else {
      if let values = derivedValues(of: left, first, in: scope) {
        return declaredValue(right, among: values, of: left, in: scope).map { .compare(first, .equal, .text($0)) }
      }
      guard let second = check(right, in: scope) else { return nil }
      if second.type == .text { return .compare(first, .equal, second) }
      reportMismatch(first.type, left, right, second.type)
      return nil
    }
    if reportsOfficialTerm(right, of: column, from: left.range.lowerBound, in: scope) { return nil }
    switch textOperand(right, for: column, in: scope) {
    case nil: return nil
    case .values(let values): return .matches(column, values: values)
    case .column(let other): return .compare(first, .equal, .column(other))
    }
  }

  private mutating func booleanComparison(
    _ first: Expression, _ operation: ComparisonOperator, _ right: ExpressionSyntax, in scope: Scope
  ) -> Condition? {
    guard operation == .equal else {
      report(.yesNoHasNoOrder, at: right.range, ["operator": .text(operation.rawValue)])
      return nil
    }
    let word = TextFolding.folded(text(of: right.range)).filter { $0 != "\"" }
    switch word {
    case "true", "yes", "co", "1", "dung": return .isTrue(first)
    case "false", "no", "khong", "0", "sai": return .compare(first, .equal, .boolean(false))
    default: break
    }
    if case .path(let path) = right, let other = lookup(path, in: scope)?.expression, other.type == .boolean {
      return .compare(first, .equal, other)
    }
    report(.yesNoNeeded, at: right.range, ["found": .text(text(of: right.range))])
    return nil
  }

  // MARK: Numbers

  private mutating func numberComparison(
    _ first: Expression, _ left: ExpressionSyntax, _ operation: ComparisonOperator, _ right: ExpressionSyntax,
    in scope: Scope
  ) -> Condition? {
    if isWrittenRange(right, beside: left) || isWrittenList(right, beside: left, first, operation) { return nil }
    guard let right = settled(right, beside: first) else { return nil }
    if case .negation(.number(let number), _) = right, isDoubtfulPercentage(number, beside: first, left) { return nil }
    if case .number(let number) = right {
      if isDoubtfulPercentage(number, beside: first, left) { return nil }
      return .compare(first, operation, .number(number.number(for: first)))
    }
    guard let second = check(right, in: scope) else { return nil }
    switch second.type {
    case .number, .ratio: return .compare(first, operation, second)
    case .boolean, .text, .date, .period:
      reportMismatch(first.type, left, right, second.type)
      return nil
    }
  }

  /// Whether the right side is a range as people write it: `level = 3-4`, which would be −1.
  private mutating func isWrittenRange(_ right: ExpressionSyntax, beside left: ExpressionSyntax) -> Bool {
    guard case .arithmetic(.number(let first), .subtract, .number(let last)) = right,
      first.ratio.compared(to: last.ratio).map({ $0 < 0 }) ?? false
    else { return false }
    let (from, to) = (text(of: first.range), text(of: last.range))
    let whole = left.range.upperBound..<right.range.upperBound
    let isAlone = text(of: left.range.upperBound..<right.range.lowerBound) == ComparisonOperator.equal.rawValue
    report(
      .rangeByMinus, at: right.range, ["text": .text(text(of: right.range)), "range": .text("\(from)..\(to)")],
      fixes: isAlone ? [FixIt(replacing: whole, with: " \(Keyword.stage(.in).title(.english)) \(from)..\(to)")] : [])
    return true
  }

  /// Whether the right side is two values as people write them, `level = 3/4`: a quotient that no whole number is.
  private mutating func isWrittenList(
    _ right: ExpressionSyntax, beside left: ExpressionSyntax, _ expression: Expression, _ operation: ComparisonOperator
  ) -> Bool {
    guard operation == .equal || operation == .notEqual, expression.type == .number(scale: 0),
      case .arithmetic(.number(let first), .divide, .number(let second)) = right,
      case let (dividend, divisor) = (first.ratio, second.ratio),
      dividend.denominator == 1, divisor.denominator == 1, divisor.numerator != 0,
      dividend.numerator % divisor.numerator != 0
    else { return false }
    let list = "(\(text(of: first.range)), \(text(of: second.range)))"
    let sign = text(of: left.range.upperBound..<right.range.lowerBound)
    var words = Keyword.stage(.in).title(.english)
    if operation == .notEqual { words = "\(Keyword.condition(.not).title(.english)) \(words)" }
    let whole = left.range.upperBound..<right.range.upperBound
    report(
      .listBySlash, at: right.range, ["text": .text(text(of: right.range)), "list": .text(list)],
      fixes: sign == operation.rawValue ? [FixIt(replacing: whole, with: " \(words) \(list)")] : [])
    return true
  }

  private mutating func ratioComparison(
    _ first: Expression, _ kind: RatioKind, _ left: ExpressionSyntax, _ operation: ComparisonOperator,
    _ right: ExpressionSyntax, in scope: Scope
  ) -> Condition? {
    guard let right = settled(right, beside: first) else { return nil }
    var constant = right
    var isNegative = false
    if case .negation(let operand, _) = right { (constant, isNegative) = (operand, true) }
    guard case .number(let number) = constant else {
      guard let second = check(right, in: scope) else { return nil }
      switch second.type {
      case .ratio, .number: return .compare(first, operation, second)
      case .boolean, .text, .date, .period:
        reportMismatch(first.type, left, right, second.type)
        return nil
      }
    }
    guard let number = settledPercentage(number, beside: kind, of: left) else { return nil }
    let value = number.ratio
    return .compare(first, operation, .ratio(Ratio(isNegative ? -value.numerator : value.numerator, value.denominator)))
  }

  // MARK: Dates and periods

  /// A date is equal to a period that it lies in, less than one that starts after it, greater than one that ended.
  private mutating func dateComparison(
    _ first: Expression, _ left: ExpressionSyntax, _ operation: ComparisonOperator, _ right: ExpressionSyntax,
    in scope: Scope
  ) -> Condition? {
    if isBareNumber(right, beside: left, of: first.type, in: scope) { return nil }
    if let point = point(right) {
      let days = point.days(in: context.convention)
      switch operation {
      case .equal:
        warnOutsideData(days, point.title, of: first, in: scope, at: right.range)
        return .withinDays(first, days)
      case .less: return .compare(first, .less, .date(days.lowerBound))
      case .lessOrEqual: return .compare(first, .lessOrEqual, .date(days.upperBound))
      case .greater: return .compare(first, .greater, .date(days.upperBound))
      case .greaterOrEqual: return .compare(first, .greaterOrEqual, .date(days.lowerBound))
      case .notEqual: return .not(.withinDays(first, days))
      }
    }
    guard let second = check(right, in: scope) else { return nil }
    guard second.type == .date else {
      reportMismatch(first.type, left, right, second.type)
      return nil
    }
    return .compare(first, operation, second)
  }

  private mutating func periodComparison(
    _ first: Expression, _ unit: CalendarUnit, _ left: ExpressionSyntax, _ operation: ComparisonOperator,
    _ right: ExpressionSyntax, in scope: Scope
  ) -> Condition? {
    if isBareNumber(right, beside: left, of: first.type, in: scope) { return nil }
    guard let point = point(right) else {
      guard let second = check(right, in: scope) else { return nil }
      if second.type == first.type { return .compare(first, operation, second) }
      reportMismatch(first.type, left, right, second.type)
      return nil
    }
    let days = point.days(in: context.convention)
    guard let (low, high) = wholePeriods(days, unit, of: left, at: right.range) else { return nil }
    switch operation {
    case .equal:
      warnOutsideData(days, point.title, of: first, in: scope, at: right.range)
      return .withinPeriods(first, low.ordinal...high.ordinal)
    case .less: return .compare(first, .less, .period(low))
    case .lessOrEqual: return .compare(first, .lessOrEqual, .period(high))
    case .greater: return .compare(first, .greater, .period(high))
    case .greaterOrEqual: return .compare(first, .greaterOrEqual, .period(low))
    case .notEqual: return .not(.withinPeriods(first, low.ordinal...high.ordinal))
    }
  }

  /// The first and last period of a unit that days are made of; nil, and reported, where the days begin or end within one.
  mutating func wholePeriods(
    _ days: ClosedRange<Day>, _ unit: CalendarUnit, of left: ExpressionSyntax, at range: Range<Int>
  ) -> (first: Period, last: Period)? {
    let first = Period(containing: days.lowerBound, unit: unit, convention: context.convention)
    let last = Period(containing: days.upperBound, unit: unit, convention: context.convention)
    if first.days(in: context.convention).lowerBound == days.lowerBound,
      last.days(in: context.convention).upperBound == days.upperBound
    {
      return (first, last)
    }
    report(
      .periodTooFine, at: range,
      ["name": .text(text(of: left.range)), "unit": .phrase(unit.titles), "found": .text(text(of: range))])
    return nil
  }

  /// A written period; a bare number of four digits is a year here.
  private func point(_ syntax: ExpressionSyntax) -> Period? {
    switch syntax {
    case .point(let point): return point.period
    case .number(let number) where number.value.scale == 0 && !number.isPercent:
      return Period(unit: .year, year: Int(number.value.unscaled))
    case .string(let text, _): return PeriodLiteral.period(from: text)
    case .number, .path, .negation, .arithmetic, .call, .choice: return nil
    }
  }
}

extension NumberSyntax {
  /// The number beside an expression: `15%` is 15 beside a column that holds percentages, else 0.15.
  func number(for expression: Expression) -> FixedDecimal {
    if case .column(let reference) = expression, case .percentage = reference.field.type { return value }
    return decimal
  }
}
