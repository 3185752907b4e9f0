extension Condition {
  /// True of the rows in which a missing value leaves the condition open: filled in one way it would be true, in another
  /// false (the third value of Kleene's strong logic). Conditions are two-valued; this is for counting what they hide.
  ///
  /// A comparison is open where one of its operands is missing; `isMissing` and `has` never are. `and` is open where a
  /// part is open and none is surely false; `or` where a part is open and none is surely true.
  package var unknownCondition: Condition {
    switch self {
    case .constant, .isMissing, .has: .constant(false)
    case .isTrue(let value), .withinDays(let value, _), .withinPeriods(let value, _), .withinNumbers(let value, _, _),
      .inQuery(let value, _), .contains(let value, _), .startsWith(let value, _):
      value.missingCondition
    case .compare(let left, _, let right): .any([left.missingCondition, right.missingCondition])
    case .matches(let column, _), .meetsTarget(let column, _, _): .isMissing(.column(column))
    case .and(let parts): .open(parts, unlessAny: \.surelyFalse)
    case .or(let parts): .open(parts, unlessAny: \.surelyTrue)
    case .not(let inner): inner.unknownCondition
    }
  }

  /// True of the rows in which the condition is true whatever a missing value may be: what counts in a numerator. Without
  /// `not` it is the condition itself.
  package var surelyTrue: Condition {
    switch self {
    case .and(let parts): .all(parts.map(\.surelyTrue))
    case .or(let parts): .any(parts.map(\.surelyTrue))
    case .not(let inner): inner.surelyFalse
    case .constant, .isTrue, .compare, .matches, .withinDays, .withinPeriods, .withinNumbers, .inQuery, .contains,
      .startsWith, .isMissing, .meetsTarget, .has:
      self
    }
  }

  /// True of the rows in which the condition is false whatever a missing value may be.
  private var surelyFalse: Condition {
    switch self {
    case .and(let parts): .any(parts.map(\.surelyFalse))
    case .or(let parts): .all(parts.map(\.surelyFalse))
    case .not(let inner): inner.surelyTrue
    case .constant, .isTrue, .compare, .matches, .withinDays, .withinPeriods, .withinNumbers, .inQuery, .contains,
      .startsWith, .isMissing, .meetsTarget, .has:
      .all([.opposite(of: self), .opposite(of: unknownCondition)])
    }
  }

  private static func open(_ parts: [Condition], unlessAny decided: (Condition) -> Condition) -> Condition {
    let open = Condition.any(parts.map(\.unknownCondition))
    if open == .constant(false) { return open }
    return .all([open, .opposite(of: .any(parts.map(decided)))])
  }
}

extension Expression {
  /// True of the rows in which the value is missing; constants never are.
  package var missingCondition: Condition {
    switch self {
    case .number, .text, .date, .period, .ratio, .boolean: .constant(false)
    case .column: .isMissing(self)
    case .negated(let operand), .periodContaining(let operand, _): operand.missingCondition
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right), .daysBetween(let left, let right):
      .any([left.missingCondition, right.missingCondition])
    }
  }
}
