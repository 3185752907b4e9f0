import QuerySyntax

/// The names of columns in the conditions of a query, in the order in which they stand.
enum NamedColumns {
  /// - Parameter conditions: Further conditions behind those of the stages.
  static func names(in stages: [StageSyntax], _ conditions: [ConditionSyntax?]) -> [String] {
    let ofStages = stages.flatMap { stage -> [String] in
      switch stage.kind {
      case .filter(let condition, _): names(in: condition)
      case .period(_, let date): [date?.text ?? DateName.received.rawValue]
      case .add(let columns): columns.flatMap { names(in: $0.expression) }
      case .show, .list, .sort, .limit, .slice, .change, .expect, .expectNone, .chart: []
      }
    }
    return ofStages + conditions.compactMap(\.self).flatMap(names(in:))
  }

  private static func names(in condition: ConditionSyntax) -> [String] {
    switch condition {
    case .or(let left, let right), .and(let left, let right): names(in: left) + names(in: right)
    case .not(let inner, _): names(in: inner)
    case .expression(let value), .inPeriod(let value, _), .inRange(let value, _, _), .inQuery(let value, _, _),
      .contains(let value, _, _), .startsWith(let value, _, _), .isMissing(let value, _, _),
      .meetsTarget(let value, _, _):
      names(in: value)
    // The right side may be a bare value.
    case .comparison(let left, _, let right): names(in: left) + names(in: right)
    case .inList(let value, _, _): names(in: value)
    case .all, .has, .pending: []
    }
  }

  private static func names(in expression: ExpressionSyntax) -> [String] {
    switch expression {
    case .path(let path): [path.text]
    case .negation(let inner, _): names(in: inner)
    case .arithmetic(let left, _, let right): names(in: left) + names(in: right)
    case .call(_, let operands, _): operands.flatMap(names(in:))
    case .choice(let condition, let first, let second, _): names(in: condition) + names(in: first) + names(in: second)
    case .number, .string, .point: []
    }
  }
}
