import ColumnarData
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

extension Binder {
  func condition(_ syntax: ConditionSyntax, _ frame: Frame) throws -> Condition {
    switch syntax {
    case .or(let left, let right): return .or([try condition(left, frame), try condition(right, frame)])
    case .and(let left, let right): return .and([try condition(left, frame), try condition(right, frame)])
    case .not(let inner, _): return .not(try condition(inner, frame))
    case .all: return .constant(true)
    case .has(let has): return try self.has(has, frame)
    case .expression(let value): return .isTrue(try expression(value, frame))
    case .comparison(let left, let comparison, let right): return try compared(left, comparison, right, frame)
    case .inPeriod(let value, let period): return try within(period, try expression(value, frame))
    case .inRange(let value, let low, let high):
      let operand = try expression(value, frame)
      if case .number = operand.type {
        return .withinNumbers(operand, number(low, beside: operand), number(high, beside: operand))
      }
      return .and([
        .compare(operand, .greaterOrEqual, .ratio(ratio(low))), .compare(operand, .lessOrEqual, .ratio(ratio(high))),
      ])
    case .inList(let value, let choices, _):
      return .or(try choices.map { try compared(value, .equal, $0, frame) })
    case .inQuery(let value, let query, _): return try inQuery(value, query, frame)
    case .contains(let value, let text, _):
      return .contains(try expression(value, frame), folded: TextFolding.folded(text))
    case .startsWith(let value, let text, _):
      return .startsWith(try expression(value, frame), folded: TextFolding.folded(text))
    case .isMissing(let value, let negated, _):
      let isMissing = Condition.isMissing(try expression(value, frame))
      return negated ? .not(isMissing) : isMissing
    case .meetsTarget: throw BindingFailure("no column has a target here")
    }
  }

  private func has(_ syntax: HasSyntax, _ frame: Frame) throws -> Condition {
    guard let parent = frame.table, let child = catalog.tables.first(where: { isSame($0.name, syntax.table.text) }),
      let key = child.schema.foreignKeys.first(where: { $0.referencedTable == parent.name }),
      let foreign = child.schema.fields.firstIndex(where: { $0.name == key.field }),
      let own = parent.schema.fields.firstIndex(where: { $0.name == key.referencedField })
    else { throw BindingFailure("no rows of \(syntax.table.text) refer to this table") }
    var inner = Frame(child)
    let added = try defined(&inner)
    var parts = try syntax.condition.map { [try condition($0, inner)] } ?? []
    if let period = syntax.period {
      guard let date = try syntax.periodBy.map({ try column($0, inner) }) ?? inner.time else {
        throw BindingFailure("\(child.name) has no time")
      }
      parts.append(.withinDays(.column(date), try days(of: period)))
    }
    let has = Condition.has(
      HasCondition(
        table: child.name, foreignFieldIndex: foreign, keyFieldIndex: own, added: added, condition: .and(parts)))
    return syntax.isNegated ? .not(has) : has
  }

  /// The days of a date, the periods of a period, the years of a number.
  private func within(_ syntax: PeriodSyntax, _ value: Expression) throws -> Condition {
    let days = try days(of: syntax)
    switch value.type {
    case .date: return .withinDays(value, days)
    case .period(let unit): return .withinPeriods(value, ordinals(of: unit, days))
    default: throw BindingFailure("a value that lies in no period")
    }
  }

  /// The periods of a unit from the one that holds the first day to the one that holds the last.
  func ordinals(of unit: CalendarUnit, _ days: ClosedRange<Day>) -> ClosedRange<Int32> {
    calendar.period(of: unit, containing: days.lowerBound)
      .ordinal...calendar.period(of: unit, containing: days.upperBound)
      .ordinal
  }

  // MARK: Comparisons

  private func compared(
    _ left: ExpressionSyntax, _ comparison: ComparisonOperator, _ right: ExpressionSyntax, _ frame: Frame
  ) throws -> Condition {
    if comparison == .notEqual { return .not(try compared(left, .equal, right, frame)) }
    if left.isWrittenValue && !right.isWrittenValue {
      return try compared(right, comparison.seenFromTheRight, left, frame)
    }
    let operand = try expression(left, frame)
    switch (operand.type, right) {
    case (.text, _): return try comparedText(operand, right, frame)
    case (.boolean, .path(let path)):
      switch path.text.lowercased() {
      case "true", "yes": return .compare(operand, .equal, .boolean(true))
      case "false", "no": return .compare(operand, .equal, .boolean(false))
      default: return .compare(operand, .equal, try value(of: path, frame))
      }
    case (.number, .number(let number)):
      return .compare(operand, comparison, .number(self.number(number, beside: operand)))
    case (.ratio, .number(let number)): return .compare(operand, comparison, .ratio(ratio(number)))
    case (.ratio, .negation(.number(let number), _)):
      let positive = ratio(number)
      return .compare(operand, comparison, .ratio(Ratio(-positive.numerator, positive.denominator)))
    case (.date, _):
      guard let period = right.writtenPeriod else { break }
      return comparedDate(operand, comparison, calendar.days(of: period))
    case (.period(let unit), _):
      guard let period = right.writtenPeriod else { break }
      return comparedPeriod(operand, unit, comparison, ordinals(of: unit, calendar.days(of: period)))
    default: break
    }
    return .compare(operand, comparison, try expression(right, frame))
  }

  /// Quoted or bare, a value of the column; a bare word that is none names another text column.
  private func comparedText(_ left: Expression, _ right: ExpressionSyntax, _ frame: Frame) throws -> Condition {
    guard case .column(let column) = left else { throw BindingFailure("no text column on the left") }
    let written: String
    switch right {
    case .string(let text, _): written = text
    case .path(let path):
      written = path.text
      if text(written, of: column, frame) == nil { return .compare(left, .equal, try value(of: path, frame)) }
    default: written = text(of: right.range)
    }
    guard let value = text(written, of: column, frame) else {
      throw BindingFailure("no one value \(written) in \(column.field.name)")
    }
    return .matches(column, values: [value])
  }

  /// A day is before a period that starts after it, and after one that has ended.
  private func comparedDate(
    _ left: Expression, _ comparison: ComparisonOperator, _ days: ClosedRange<Day>
  ) -> Condition {
    switch comparison {
    case .equal: .withinDays(left, days)
    case .notEqual: .not(.withinDays(left, days))
    case .less: .compare(left, .less, .date(days.lowerBound))
    case .lessOrEqual: .compare(left, .lessOrEqual, .date(days.upperBound))
    case .greater: .compare(left, .greater, .date(days.upperBound))
    case .greaterOrEqual: .compare(left, .greaterOrEqual, .date(days.lowerBound))
    }
  }

  private func comparedPeriod(
    _ left: Expression, _ unit: CalendarUnit, _ comparison: ComparisonOperator, _ ordinals: ClosedRange<Int32>
  ) -> Condition {
    let first = Expression.period(Period(unit: unit, ordinal: ordinals.lowerBound))
    let last = Expression.period(Period(unit: unit, ordinal: ordinals.upperBound))
    return switch comparison {
    case .equal: .withinPeriods(left, ordinals)
    case .notEqual: .not(.withinPeriods(left, ordinals))
    case .less: .compare(left, .less, first)
    case .lessOrEqual: .compare(left, .lessOrEqual, last)
    case .greater: .compare(left, .greater, last)
    case .greaterOrEqual: .compare(left, .greaterOrEqual, first)
    }
  }
}

extension ExpressionSyntax {
  /// A period, or beside a date or a period a bare number for the year.
  fileprivate var writtenPeriod: Period? {
    switch self {
    case .point(let point): point.period
    case .number(let number): Period(unit: .year, year: Int(number.value.unscaled))
    case .string, .path, .negation, .arithmetic, .call: nil
    }
  }

  fileprivate var isWrittenValue: Bool {
    switch self {
    case .number, .string, .point: true
    case .negation(let operand, _): operand.isWrittenValue
    case .path, .arithmetic, .call: false
    }
  }
}

extension ComparisonOperator {
  /// `3 < fee` says of the fee that it is greater.
  fileprivate var seenFromTheRight: ComparisonOperator {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
