extension MetricDefinitionSyntax {
  /// Whether it counts what there is on a day: `count if pending`, where the day is not named.
  ///
  /// Such a metric has a date and no period, and its values on several dates are never added. A ratio is none: it may ask
  /// how many of those received in a period are still pending.
  package var isStock: Bool { measure.namesStock }
}

extension MeasureSyntax {
  fileprivate var namesStock: Bool {
    switch self {
    case .filtered(let inner, let condition): inner.namesStock || condition.namesStock
    case .parenthesized(let inner, _), .share(let inner, _, _), .rank(let inner, _, _), .cumulation(let inner, _, _):
      inner.namesStock
    case .quotient(let left, let right): left.namesStock || right.namesStock
    case .count, .ratio, .aggregate, .percentile, .path: false
    }
  }
}

extension ConditionSyntax {
  fileprivate var namesStock: Bool {
    switch self {
    case .pending(let day, _): day == nil
    case .and(let left, let right), .or(let left, let right): left.namesStock || right.namesStock
    case .not(let inner, _): inner.namesStock
    case .all, .has, .expression, .comparison, .inPeriod, .inRange, .inList, .inQuery, .contains, .startsWith,
      .isMissing, .meetsTarget:
      false
    }
  }
}
