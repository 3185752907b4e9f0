extension Condition {
  /// The columns of the row that it reads; of `has` none, whose condition reads another table.
  package var columns: [ColumnReference] {
    switch self {
    case .constant, .has: []
    case .isTrue(let value), .withinDays(let value, _), .withinPeriods(let value, _), .withinNumbers(let value, _, _),
      .inQuery(let value, _), .contains(let value, _), .startsWith(let value, _), .isMissing(let value):
      value.columns
    case .compare(let left, _, let right): left.columns + right.columns
    case .matches(let column, _), .meetsTarget(let column, _, _): [column]
    case .and(let parts), .or(let parts): parts.flatMap(\.columns)
    case .not(let inner): inner.columns
    }
  }
}

extension Expression {
  var columns: [ColumnReference] {
    switch self {
    case .column(let column): [column]
    case .number, .text, .date, .period, .ratio, .boolean: []
    case .negated(let operand), .periodContaining(let operand, _), .monthOfYear(let operand): operand.columns
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right), .daysBetween(let left, let right), .workdaysBetween(let left, let right, _):
      left.columns + right.columns
    case .cases(let cases, let otherwise):
      cases.flatMap { $0.condition.columns + ($0.value?.columns ?? []) } + (otherwise?.columns ?? [])
    }
  }
}
