// "The last result" moves on with each statement: a query that is kept names it by its number instead.

extension PipelineSyntax {
  /// The query with `_` replaced by another name, as its source and in the queries in parentheses.
  ///
  /// - Parameter name: What takes the place of `_`, and of the source where the query has none.
  package func namingLastResult(_ name: String) -> PipelineSyntax {
    var named = source
    if source == nil || source?.text == ResultName.last {
      named = NameSyntax(text: name, range: source?.range ?? range.lowerBound..<range.lowerBound)
    }
    return PipelineSyntax(
      mode: mode, source: named, stages: stages.map { $0.namingLastResult(name) }, range: range)
  }
}

extension StageSyntax {
  fileprivate func namingLastResult(_ name: String) -> StageSyntax {
    StageSyntax(kind: kind.namingLastResult(name), range: range, wordRange: wordRange)
  }
}

extension StageSyntax.Kind {
  fileprivate func namingLastResult(_ name: String) -> StageSyntax.Kind {
    switch self {
    case .filter(let condition, let keepsMatches):
      .filter(condition.namingLastResult(name), keepsMatches: keepsMatches)
    case .expect(let condition): .expect(condition.namingLastResult(name))
    case .show(let show):
      .show(
        ShowSyntax(
          items: show.items.map { ShowSyntax.Item(name: $0.name, measure: $0.measure.namingLastResult(name)) },
          keys: show.keys, across: show.across, hasTotal: show.hasTotal))
    case .add(let columns):
      .add(columns.map { AddedColumnSyntax(name: $0.name, expression: $0.expression.namingLastResult(name)) })
    case .period, .list, .sort, .limit, .slice, .change, .expectNone, .chart: self
    }
  }
}

extension MeasureSyntax {
  fileprivate func namingLastResult(_ name: String) -> MeasureSyntax {
    switch self {
    case .count, .path: self
    case .aggregate(let aggregate, let value, let range):
      .aggregate(aggregate, value.namingLastResult(name), range: range)
    case .percentile(let value, let rank, let range): .percentile(value.namingLastResult(name), rank, range: range)
    case .ratio(let part, let whole, let range):
      .ratio(part.namingLastResult(name), of: whole?.namingLastResult(name), range: range)
    case .share(let inner, let within, let range): .share(inner.namingLastResult(name), within: within, range: range)
    case .rank(let inner, let per, let range): .rank(inner.namingLastResult(name), per: per, range: range)
    case .cumulation(let inner, let cumulation, let range):
      .cumulation(inner.namingLastResult(name), cumulation, range: range)
    case .quotient(let left, let right): .quotient(left.namingLastResult(name), right.namingLastResult(name))
    case .filtered(let inner, let condition):
      .filtered(inner.namingLastResult(name), condition.namingLastResult(name))
    case .parenthesized(let inner, let range): .parenthesized(inner.namingLastResult(name), range: range)
    }
  }
}

extension ConditionSyntax {
  fileprivate func namingLastResult(_ name: String) -> ConditionSyntax {
    switch self {
    case .or(let left, let right): return .or(left.namingLastResult(name), right.namingLastResult(name))
    case .and(let left, let right): return .and(left.namingLastResult(name), right.namingLastResult(name))
    case .not(let inner, let range): return .not(inner.namingLastResult(name), range: range)
    case .has(let has):
      return .has(
        HasSyntax(
          isNegated: has.isNegated, table: has.table, condition: has.condition?.namingLastResult(name),
          period: has.period, periodBy: has.periodBy, range: has.range))
    case .inQuery(let value, let query, let range):
      return .inQuery(value.namingLastResult(name), query.namingLastResult(name), range: range)
    case .inList(let value, let values, let range):
      guard values.count == 1, case .path(let path) = values[0], path.text == ResultName.last else {
        return .inList(value.namingLastResult(name), values.map { $0.namingLastResult(name) }, range: range)
      }
      let number = PathSyntax(names: [NameSyntax(text: name, range: path.range)], range: path.range)
      return .inList(value.namingLastResult(name), [.path(number)], range: range)
    case .expression(let value): return .expression(value.namingLastResult(name))
    case .comparison(let left, let comparison, let right):
      return .comparison(left.namingLastResult(name), comparison, right.namingLastResult(name))
    case .inPeriod(let value, let period): return .inPeriod(value.namingLastResult(name), period)
    case .inRange(let value, let first, let last): return .inRange(value.namingLastResult(name), first, last)
    case .contains(let value, let text, let range):
      return .contains(value.namingLastResult(name), text, range: range)
    case .startsWith(let value, let text, let range):
      return .startsWith(value.namingLastResult(name), text, range: range)
    case .isMissing(let value, let negated, let range):
      return .isMissing(value.namingLastResult(name), negated: negated, range: range)
    case .meetsTarget(let value, let negated, let range):
      return .meetsTarget(value.namingLastResult(name), negated: negated, range: range)
    case .all, .pending: return self
    }
  }
}

extension ExpressionSyntax {
  /// A value by a condition may have a query in it.
  fileprivate func namingLastResult(_ name: String) -> ExpressionSyntax {
    switch self {
    case .number, .string, .point, .path: self
    case .negation(let operand, let range): .negation(operand.namingLastResult(name), range: range)
    case .arithmetic(let left, let sign, let right):
      .arithmetic(left.namingLastResult(name), sign, right.namingLastResult(name))
    case .call(let function, let arguments, let range):
      .call(function, arguments.map { $0.namingLastResult(name) }, range: range)
    case .choice(let condition, let first, let second, let range):
      .choice(
        condition.namingLastResult(name), first.namingLastResult(name), second.namingLastResult(name), range: range)
    }
  }
}
