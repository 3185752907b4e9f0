import Diagnostics
package import QuerySyntax
package import Values
import VietnameseText

// MARK: Values of a row

extension Checker {
  /// An expression that stands on its own, without a column beside it that could say what a bare word means.
  mutating func check(_ syntax: ExpressionSyntax, in scope: Scope) -> Expression? {
    switch syntax {
    case .number(let number): return settled(number, beside: nil).map { .number($0.decimal) }
    case .string(let text, _): return .text(TextFolding.tidied(text))
    case .point(let point): return constant(point)
    case .path(let path):
      guard let expression = resolve(path, in: scope) else { return nil }
      if case .column(let reference) = expression { noteShortWay(path, reference, in: scope) }
      return expression
    case .negation(let operand, _):
      return number(operand, in: scope).map(Expression.negated)
    case .arithmetic(let left, let operation, let right):
      return arithmetic(left, operation, right, in: scope)
    case .call(let name, let arguments, let range):
      return call(name, arguments, range: range, in: scope)
    case .choice(let condition, let first, let second, let range):
      return choice(condition, first, second, range: range, in: scope)
    }
  }

  /// An expression that must give a number.
  mutating func number(_ syntax: ExpressionSyntax, in scope: Scope) -> Expression? {
    guard let expression = check(syntax, in: scope) else { return nil }
    if case .number = expression.type { return expression }
    report(.numberNeeded, at: syntax.range, ["found": .phrase(expression.type.title)])
    return nil
  }

  /// An expression that must give a date; a written day will do.
  mutating func date(_ syntax: ExpressionSyntax, in scope: Scope) -> Expression? {
    guard let expression = check(syntax, in: scope) else { return nil }
    if case .date = expression.type { return expression }
    report(.dateNeeded, at: syntax.range, ["found": .phrase(expression.type.title)])
    return nil
  }

  private func constant(_ point: PointSyntax) -> Expression {
    point.period.unit == .day ? .date(Day(daysSince1970: point.period.ordinal)) : .period(point.period)
  }

  private mutating func arithmetic(
    _ left: ExpressionSyntax, _ operation: ExpressionSyntax.ArithmeticOperator, _ right: ExpressionSyntax,
    in scope: Scope
  ) -> Expression? {
    if operation == .subtract, let days = dateDifference(left, right, in: scope) { return days }
    guard let (first, second) = operands(left, right, in: scope) else { return nil }
    let range = left.range.lowerBound..<right.range.upperBound
    switch operation {
    case .add: return .sum(first, second)
    case .subtract: return .difference(first, second)
    case .multiply:
      guard first.type.scale + second.type.scale <= 18 else {
        report(.tooManyDecimals, at: range)
        return nil
      }
      return .product(first, second)
    case .divide: return .quotient(first, second)
    }
  }

  /// Two numbers, of which either settles how the digits of the other are grouped where that is a constant.
  private mutating func operands(
    _ left: ExpressionSyntax, _ right: ExpressionSyntax, in scope: Scope
  ) -> (Expression, Expression)? {
    if Self.isConstant(left), !Self.isConstant(right) {
      guard let second = number(right, in: scope), let settled = settled(left, beside: second),
        let first = number(settled, in: scope)
      else { return nil }
      return (first, second)
    }
    guard let first = number(left, in: scope),
      let settled = settled(right, beside: Self.isConstant(left) ? nil : first),
      let second = number(settled, in: scope)
    else { return nil }
    return (first, second)
  }

  /// `resolved - received` between two dates counts days, as in a spreadsheet.
  private mutating func dateDifference(
    _ left: ExpressionSyntax, _ right: ExpressionSyntax, in scope: Scope
  ) -> Expression? {
    var probe = self
    guard let later = probe.check(left, in: scope), case .date = later.type,
      let earlier = probe.check(right, in: scope), case .date = earlier.type
    else { return nil }
    self = probe
    return .daysBetween(earlier, later)
  }
}

extension NumberSyntax {
  /// The number that is meant: `15%` is 0.15.
  var decimal: FixedDecimal {
    isPercent && value.scale <= 16 ? FixedDecimal(unscaled: value.unscaled, scale: value.scale + 2) : value
  }

  /// The number as a quotient: `15%` is 15/100.
  package var ratio: Ratio {
    let number = decimal
    return Ratio(number.unscaled, FixedDecimal.powerOfTen(number.scale))
  }
}

extension ValueType {
  /// What a reader calls such a value.
  var title: LocalizedText {
    switch self {
    case .boolean: LocalizedText(english: "yes/no", vietnamese: "giá trị có/không")
    case .number: LocalizedText(english: "a number", vietnamese: "số")
    case .text: LocalizedText(english: "text", vietnamese: "chữ")
    case .date: LocalizedText(english: "a date", vietnamese: "ngày")
    case .period: LocalizedText(english: "a period", vietnamese: "kỳ")
    case .ratio: LocalizedText(english: "a ratio", vietnamese: "tỷ lệ")
    }
  }
}
