import ColumnarData
import QueryPlan
import Values
import VietnameseText

/// Where following foreign keys from a row led.
enum Lookup {
  case found(Value)
  /// A key, at any step, that names no row.
  case notInCatalogue
}

extension ReferenceInterpreter {
  func lookup(_ reference: ColumnReference, _ cells: [Value]) -> Lookup {
    var cells = cells
    for step in reference.steps {
      let key = cells[step.fieldIndex]
      if key == .missing { return .found(.missing) }
      let named = tables[step.referencedTable]?.rows.first { $0.cells[step.referencedFieldIndex] == key }
      guard let named else { return .notInCatalogue }
      cells = named.cells
    }
    let value = cells[reference.fieldIndex]
    // The label of a key that is no text is no value of it.
    if case .text = value, reference.field.type.valueType != .text { return .found(.missing) }
    return .found(value)
  }

  func value(of reference: ColumnReference, _ cells: [Value]) -> Value {
    if case .found(let value) = lookup(reference, cells) { value } else { .missing }
  }

  func value(of expression: Expression, _ cells: [Value]) throws -> Value {
    switch expression {
    case .column(let reference): return value(of: reference, cells)
    case .number(let number): return .number(number)
    case .text(let text): return .text(text.respelled)
    case .date(let day): return .date(day)
    case .period(let period): return .period(period)
    case .ratio(let ratio): return .ratio(Fraction(ratio))
    case .boolean(let flag): return .boolean(flag)
    case .negated(let operand):
      guard case .number(let number) = try value(of: operand, cells) else { return .missing }
      return .number(try FixedDecimal(exactly: -Int128(number.unscaled), scale: number.scale))
    case .sum(let left, let right): return try combined(left, right, cells, +)
    case .difference(let left, let right): return try combined(left, right, cells, -)
    case .product(let left, let right):
      guard case .number(let a) = try value(of: left, cells), case .number(let b) = try value(of: right, cells)
      else { return .missing }
      return .number(try FixedDecimal(exactly: Int128(a.unscaled) * Int128(b.unscaled), scale: a.scale + b.scale))
    case .quotient(let left, let right):
      guard case .number(let a) = try value(of: left, cells), case .number(let b) = try value(of: right, cells)
      else { return .missing }
      return .ratio(Fraction(a, b))
    case .daysBetween(let first, let second):
      guard case .date(let a) = try value(of: first, cells), case .date(let b) = try value(of: second, cells)
      else { return .missing }
      return .number(FixedDecimal(unscaled: Int64(b.daysSince1970) - Int64(a.daysSince1970)))
    case .workdaysBetween(let first, let second, _):
      guard case .date(let a) = try value(of: first, cells), case .date(let b) = try value(of: second, cells)
      else { return .missing }
      return .number(FixedDecimal(unscaled: b < a ? -workdays(after: b, to: a) : workdays(after: a, to: b)))
    case .monthOfYear(let operand):
      guard case .period(let month) = try value(of: .periodContaining(operand, .month), cells) else { return .missing }
      return .number(FixedDecimal(unscaled: Int64(month.ordinal % 12) + 1))
    case .cases(let cases, let otherwise):
      let chosen = try cases.first { try holds($0.condition, cells) }
      guard let result = chosen.map({ $0.value }) ?? otherwise else { return .missing }
      let found = try value(of: result, cells)
      guard case .number(let number) = found else { return found }
      let scale = expression.type.scale
      return .number(try FixedDecimal(exactly: number.units(atScale: scale), scale: scale))
    case .periodContaining(let operand, let unit):
      switch try value(of: operand, cells) {
      case .date(let day): return .period(period(of: unit, containing: day))
      case .period(let finer): return .period(period(of: unit, containing: finer))
      default: return .missing
      }
    }
  }

  /// Every day is looked at; the plan's own calendar is not.
  private func workdays(after first: Day, to last: Day) -> Int64 {
    let monday: Int32 = 18_414  // 2020-06-01
    var count: Int64 = 0
    for day in stride(from: first.daysSince1970 + 1, through: last.daysSince1970, by: 1) {
      let place = ((day - monday) % 7 + 7) % 7
      let isHoliday = World.holidayDays.contains { $0.daysSince1970 == day }
      if place < 5 && !isHoliday { count += 1 }
    }
    return count
  }

  private func combined(
    _ left: Expression, _ right: Expression, _ cells: [Value], _ operation: (Int128, Int128) -> Int128
  ) throws -> Value {
    guard case .number(let a) = try value(of: left, cells), case .number(let b) = try value(of: right, cells)
    else { return .missing }
    let scale = max(a.scale, b.scale)
    return .number(try FixedDecimal(exactly: operation(a.units(atScale: scale), b.units(atScale: scale)), scale: scale))
  }

  /// The period, in the plan's calendar, that holds a day.
  func period(of unit: CalendarUnit, containing day: Day) -> Period {
    ReferenceCalendar(convention: convention).period(of: unit, containing: day)
  }

  /// The coarser period, in the plan's calendar, that holds a finer one.
  func period(of unit: CalendarUnit, containing finer: Period) -> Period {
    ReferenceCalendar(convention: convention).period(of: unit, containing: finer)
  }

  /// Two-valued truth: what cannot be known is false, and `not` turns about.
  func holds(_ condition: Condition, _ cells: [Value]) throws -> Bool {
    switch condition {
    case .and(let parts): try parts.allSatisfy { try holds($0, cells) }
    case .or(let parts): try parts.contains { try holds($0, cells) }
    case .not(let inner): try !holds(inner, cells)
    default: try knownTruth(condition, cells) ?? false
    }
  }

  /// Three-valued truth, for the rule of unknown numerators alone; nil where a missing value leaves it open.
  func knownTruth(_ condition: Condition, _ cells: [Value]) throws -> Bool? {
    switch condition {
    case .and(let parts):
      let truths = try parts.map { try knownTruth($0, cells) }
      return truths.contains(false) ? false : truths.contains(nil) ? nil : true
    case .or(let parts):
      let truths = try parts.map { try knownTruth($0, cells) }
      return truths.contains(true) ? true : truths.contains(nil) ? nil : false
    case .not(let inner): return try knownTruth(inner, cells).map { !$0 }
    case .constant(let truth): return truth
    case .isMissing(let expression): return try value(of: expression, cells) == .missing
    case .has(let has): return try holds(has, cells)
    case .isTrue(let expression):
      guard case .boolean(let flag) = try value(of: expression, cells) else { return nil }
      return flag
    case .compare(let left, let comparison, let right):
      return compared(try value(of: left, cells), comparison, try value(of: right, cells))
    case .matches(let reference, let values):
      return text(value(of: reference, cells)).map(values.map(\.respelled).contains)
    case .withinDays(let expression, let days):
      guard case .date(let day) = try value(of: expression, cells) else { return nil }
      return days.contains(day)
    case .withinPeriods(let expression, let ordinals):
      guard case .period(let period) = try value(of: expression, cells) else { return nil }
      return ordinals.contains(period.ordinal)
    case .withinNumbers(let expression, let low, let high):
      guard case .number(let number) = try value(of: expression, cells) else { return nil }
      return (low.atFinestScale...high.atFinestScale).contains(number.atFinestScale)
    case .inQuery(let expression, let number):
      let value = try value(of: expression, cells)
      if value == .missing { return nil }
      return innerValues[number].contains { !Value.isBefore($0, value) && !Value.isBefore(value, $0) }
    case .contains(let expression, let part):
      return text(try value(of: expression, cells)).map { part.isEmpty || TextFolding.folded($0).contains(part) }
    case .startsWith(let expression, let part):
      return text(try value(of: expression, cells)).map { TextFolding.folded($0).hasPrefix(part) }
    case .meetsTarget(let reference, let target, let misses):
      guard case .ratio(let fraction) = value(of: reference, cells) else { return nil }
      guard fraction.isDefined else { return false }
      let wanted = target.comparison
      return compared(.ratio(fraction), wanted, .ratio(Fraction(target.value))) != misses
    }
  }

  private func text(_ value: Value) -> String? {
    if case .text(let text) = value { text } else { nil }
  }

  private func compared(_ left: Value, _ comparison: ComparisonOperator, _ right: Value) -> Bool? {
    if left == .missing || right == .missing { return nil }
    if left.isUndefined || right.isUndefined { return false }
    let isLess = Value.isBefore(left, right)
    let isGreater = Value.isBefore(right, left)
    switch comparison {
    case .equal: return !isLess && !isGreater
    case .notEqual: return isLess || isGreater
    case .less: return isLess
    case .lessOrEqual: return !isGreater
    case .greater: return isGreater
    case .greaterOrEqual: return !isLess
    }
  }

  /// Whether a row of the other table names this one and satisfies the condition.
  private func holds(_ has: HasCondition, _ cells: [Value]) throws -> Bool {
    let key = cells[has.keyFieldIndex]
    guard key != .missing, let others = tables[has.table] else { return false }
    return try others.rows.contains { other in
      guard other.cells[has.foreignFieldIndex] == key else { return false }
      let cells = try has.added.reduce(other.cells) { cells, column in
        try cells + [value(of: column.expression, cells)]
      }
      return try holds(has.condition, cells)
    }
  }
}

extension Value {
  var isUndefined: Bool {
    if case .ratio(let fraction) = self { !fraction.isDefined } else { false }
  }
}
