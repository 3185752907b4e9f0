import QuerySyntax
import VietnameseText

extension PipelineSyntax {
  /// The periods inside `has`, wherever the query asks for something to have been, in order; `-` where one has none.
  var periodsWithin: [String] {
    stages.flatMap { stage -> [String] in
      switch stage.kind {
      case .filter(let condition, _): condition.periodsWithin
      case .show(let show): show.items.flatMap(\.measure.periodsWithin)
      case .period, .add, .list, .sort, .limit, .slice, .change, .expect, .expectNone, .chart: []
      }
    }
  }
}

extension MeasureSyntax {
  fileprivate var periodsWithin: [String] {
    switch self {
    case .ratio(let part, let base, _): part.periodsWithin + (base?.periodsWithin ?? [])
    case .filtered(let inner, let condition): inner.periodsWithin + condition.periodsWithin
    case .quotient(let left, let right): left.periodsWithin + right.periodsWithin
    case .share(let inner, _, _), .rank(let inner, _, _), .cumulation(let inner, _, _), .parenthesized(let inner, _):
      inner.periodsWithin
    case .count, .aggregate, .percentile, .path: []
    }
  }
}

extension ConditionSyntax {
  fileprivate var periodsWithin: [String] {
    switch self {
    case .or(let left, let right), .and(let left, let right): left.periodsWithin + right.periodsWithin
    case .not(let inner, _): inner.periodsWithin
    case .has(let has):
      [has.period.map { SyntaxPrinter.text(of: $0, in: .english) + " " + (has.periodBy?.text ?? "") } ?? "-"]
        + (has.condition?.periodsWithin ?? [])
    case .all, .expression, .comparison, .inRange, .inList, .inPeriod, .inQuery, .contains, .startsWith, .isMissing,
      .meetsTarget, .pending:
      []
    }
  }
}
