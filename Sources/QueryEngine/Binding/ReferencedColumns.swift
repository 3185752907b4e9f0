import QueryPlan

extension CheckedStage.Kind {
  /// The columns that the stage reads, each once.
  var references: [ColumnReference] {
    let all: [ColumnReference]
    switch self {
    case .filter(let condition), .expect(let condition): all = condition.references
    case .period(let period): all = [period.date]
    case .add(let columns): all = columns.flatMap(\.expression.references)
    case .show(let show):
      all =
        show.items.flatMap(\.measure.references)
        + (show.keys + (show.across.map { [$0] } ?? [])).flatMap(\.expression.references)
    case .list(let columns): all = columns
    case .sort(let keys): all = keys.map(\.column)
    case .limit(let limit): all = [limit.by] + (limit.per.map { [$0] } ?? [])
    case .change: all = []
    }
    var seen: Set<ColumnReference> = []
    return all.filter { seen.insert($0).inserted }
  }
}

extension Condition {
  fileprivate var references: [ColumnReference] {
    switch self {
    case .constant, .has: []
    case .isTrue(let value), .withinDays(let value, _), .withinPeriods(let value, _), .withinNumbers(let value, _, _),
      .contains(let value, _), .startsWith(let value, _), .isMissing(let value):
      value.references
    case .compare(let left, _, let right): left.references + right.references
    case .matches(let column, _), .meetsTarget(let column, _, _): [column]
    case .and(let parts), .or(let parts): parts.flatMap(\.references)
    case .not(let inner): inner.references
    }
  }
}

extension Expression {
  fileprivate var references: [ColumnReference] {
    switch self {
    case .column(let column): [column]
    case .number, .text, .date, .period, .ratio, .boolean: []
    case .negated(let operand), .periodContaining(let operand, _): operand.references
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right), .daysBetween(let left, let right):
      left.references + right.references
    }
  }
}

extension Measure {
  fileprivate var references: [ColumnReference] {
    switch self {
    case .count(let condition): condition.references
    case .proportion(let numerator, let within, _): numerator.references + within.references
    case .sum(let value, let condition), .mean(let value, let condition), .minimum(let value, let condition),
      .maximum(let value, let condition), .quantile(let value, _, let condition), .distinct(let value, let condition):
      value.references + condition.references
    case .quotient(let left, let right, _): left.references + right.references
    case .share(let inner, _), .yearToDate(let inner, _), .rolling(let inner, _, _): inner.references
    }
  }
}
