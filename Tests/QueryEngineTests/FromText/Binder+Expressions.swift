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
      switch (name.text, values.count) {
      case ("days", 2): return .daysBetween(values[0], values[1])
      case ("workdays", 2): return workdays(values[0], values[1])
      case ("month_of_year", 1): return .monthOfYear(values[0])
      case ("band", 2...): return bands(of: values[0], values.dropFirst())
      default: break
      }
      if let unit = CalendarUnit(rawValue: name.text), values.count == 1 { return .periodContaining(values[0], unit) }
      throw BindingFailure("no function \(name.text) of \(values.count) values")
    case .choice(let condition, let first, let second, _):
      let isTrue = try self.condition(condition, frame)
      let sure = Condition.and([isTrue, .not(isTrue.unknownCondition)])
      let never = Condition.not(.or([isTrue.surelyTrue, isTrue.unknownCondition]))
      return .cases(
        [
          ExpressionCase(never, try expression(second, frame)), ExpressionCase(sure, try expression(first, frame)),
        ], otherwise: nil)
    }
  }

  /// The interpreter counts by the days of the table itself.
  private func workdays(_ first: Expression, _ second: Expression) -> Expression {
    .workdaysBetween(first, second, WorkingCalendar())
  }

  /// From the last band down: what is not below a limit is in the band that it begins.
  private func bands(of value: Expression, _ limits: ArraySlice<Expression>) -> Expression {
    let scale = value.type.scale
    let starts = limits.map { limit -> Int in
      let number = constant(limit)
      let power = (0..<scale).reduce(1.0) { power, _ in power * 10 }
      let unscaled = Double(number.unscaled) / (0..<number.scale).reduce(1.0) { power, _ in power * 10 }
      return Int((unscaled * power).rounded(.up))
    }
    func text(_ units: Int) -> String {
      if scale == 0 { return "\(units)" }
      let digits = String(units.magnitude)
      let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
      return (units < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
    }
    var cases: [ExpressionCase] = []
    for (index, start) in starts.enumerated().reversed() {
      let isFrom = Condition.compare(
        value, .greaterOrEqual, .number(FixedDecimal(unscaled: Int64(start), scale: scale)))
      let label: String
      if index == starts.count - 1 {
        label = text(start) + "+"
      } else {
        let last = starts[index + 1] - 1
        label = last == start ? text(start) : text(start) + "–" + text(last)
      }
      cases.append(ExpressionCase(isFrom, .text(label)))
    }
    return .cases(
      cases + [ExpressionCase(.isMissing(value), nil)], otherwise: starts.first.map { .text("< " + text($0)) })
  }

  private func constant(_ expression: Expression) -> FixedDecimal {
    switch expression {
    case .number(let number): number
    case .negated(.number(let number)): FixedDecimal(unscaled: -number.unscaled, scale: number.scale)
    default: preconditionFailure("the checker lets written numbers be limits only")
    }
  }

  // MARK: What the dates of a dossier give

  /// A column worked out of the dates, and the values that it may have.
  func derived(_ name: String, _ frame: Frame) -> (expression: Expression, values: [String])? {
    func date(_ name: String) -> Expression? {
      frame.fields.firstIndex { $0.name == name && $0.type == .date }.map {
        .column(ColumnReference(fieldIndex: $0, field: frame.fields[$0]))
      }
    }
    guard frame.table != nil, let resolved = date("resolved"), let received = date("received"), let due = date("due")
    else { return nil }
    let end = lastDay(of: frame.source)
    let names = ["days_taken", "workdays_taken", "is_pending", "deadline"]
    switch names.first(where: { isSame($0, name) }) {
    case "days_taken": return (.cases(after(resolved, end), otherwise: .daysBetween(received, resolved)), [])
    case "workdays_taken": return (.cases(after(resolved, end), otherwise: workdays(received, resolved)), [])
    case "is_pending":
      return (
        .cases(
          [ExpressionCase(.not(pending(received, resolved, end)), .boolean(false))], otherwise: .boolean(true)), []
      )
    case "deadline":
      guard case .cases(let cases, let otherwise) = standing(due, resolved, end) else { return nil }
      return (
        .cases(after(received, end) + cases, otherwise: otherwise),
        ["early", "on_time", "late", "within", "overdue", "no_due"]
      )
    default: return nil
    }
  }

  /// Nothing is known of what lies behind the end of the data.
  private func after(_ date: Expression, _ end: Day?) -> [ExpressionCase] {
    end.map { [ExpressionCase(.compare(date, .greater, .date($0)), nil)] } ?? []
  }

  func pending(_ received: Expression, _ resolved: Expression, _ end: Day?) -> Condition {
    guard let end else { return .isMissing(resolved) }
    return .and([
      .compare(received, .lessOrEqual, .date(end)),
      .not(.and([.not(.isMissing(resolved)), .compare(resolved, .lessOrEqual, .date(end))])),
    ])
  }

  private func standing(_ due: Expression, _ resolved: Expression, _ end: Day?) -> Expression {
    let isOpen = end.map { Condition.not(.compare(resolved, .lessOrEqual, .date($0))) } ?? .isMissing(resolved)
    func open(_ comparison: ComparisonOperator, _ text: String) -> ExpressionCase {
      ExpressionCase(.and([isOpen, end.map { .compare(due, comparison, .date($0)) } ?? .constant(false)]), .text(text))
    }
    return .cases(
      [
        open(.less, "overdue"), open(.greaterOrEqual, "within"),
        ExpressionCase(.compare(resolved, .greater, due), .text("late")),
        ExpressionCase(.compare(resolved, .equal, due), .text("on_time")),
        ExpressionCase(.compare(resolved, .less, due), .text("early")),
        ExpressionCase(.isMissing(due), .text("no_due")),
      ], otherwise: nil)
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
