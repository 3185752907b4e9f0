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
    case .period, .add, .list, .sort, .limit, .slice, .change, .expectNone: self
    }
  }
}

extension MeasureSyntax {
  fileprivate func namingLastResult(_ name: String) -> MeasureSyntax {
    switch self {
    case .count, .aggregate, .percentile, .path: self
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
      return .inQuery(value, query.namingLastResult(name), range: range)
    case .inList(let value, let values, let range):
      guard values.count == 1, case .path(let path) = values[0], path.text == ResultName.last else { return self }
      let number = PathSyntax(names: [NameSyntax(text: name, range: path.range)], range: path.range)
      return .inList(value, [.path(number)], range: range)
    case .all, .expression, .comparison, .inPeriod, .inRange, .contains, .startsWith, .isMissing, .meetsTarget:
      return self
    }
  }
}
