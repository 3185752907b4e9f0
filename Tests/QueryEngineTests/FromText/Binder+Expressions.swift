import ColumnarData
import QueryPlan
import QuerySyntax
import Values

extension Binder {
  func expression(_ syntax: ExpressionSyntax, _ frame: Frame) throws -> Expression {
    switch syntax {
    case .number(let number): return .number(plain(number))
    case .string(let text, _): return .text(text)
    case .point(let point):
      return point.period.unit == .day ? .date(Day(daysSince1970: point.period.ordinal)) : .period(point.period)
    case .path(let path): return try value(of: path, frame)
    case .negation(let operand, _): return .negated(try expression(operand, frame))
    case .arithmetic(let left, let operation, let right):
      let (first, second) = (try expression(left, frame), try expression(right, frame))
      switch operation {
      case .add: return .sum(first, second)
      // From the right date to the left one.
      case .subtract:
        return first.type == .date && second.type == .date ? .daysBetween(second, first) : .difference(first, second)
      case .multiply: return .product(first, second)
      case .divide: return .quotient(first, second)
      }
    case .call(let name, let arguments, _):
      let values = try arguments.map { try expression($0, frame) }
      if name.text == "days", values.count == 2 { return .daysBetween(values[0], values[1]) }
      if let unit = CalendarUnit(rawValue: name.text), values.count == 1 { return .periodContaining(values[0], unit) }
      throw BindingFailure("no function \(name.text) of \(values.count) values")
    }
  }

  /// `15%` is 0.15.
  private func plain(_ number: NumberSyntax) -> FixedDecimal {
    number.isPercent ? FixedDecimal(unscaled: number.value.unscaled, scale: number.value.scale + 2) : number.value
  }

  /// Beside a column of percentages, `15%` is the 15 that stands there.
  func number(_ number: NumberSyntax, beside operand: Expression) -> FixedDecimal {
    if case .column(let reference) = operand, case .percentage = reference.field.type { return number.value }
    return plain(number)
  }

  func ratio(_ number: NumberSyntax) -> Ratio {
    let value = plain(number)
    return Ratio(value.unscaled, FixedDecimal.powerOfTen(value.scale))
  }
}
