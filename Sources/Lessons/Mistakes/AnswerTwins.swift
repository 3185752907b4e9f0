import QuerySyntax
import VietnameseText

/// The solution with parts of an answer in the place of its own: where one or two of them give the values of the answer,
/// they are what it asks otherwise, told in its own words.
struct AnswerTwins {
  private enum Part: CaseIterable {
    case conditions, period, measures, keys
  }

  /// In which the parts are told.
  private let language: Language
  private let solution: Split
  private let answer: Split

  /// nil where either does more before or after its `show` than to choose rows: then no part stands for itself.
  init?(of answer: PipelineSyntax, _ solution: PipelineSyntax, language: Language) {
    guard let answer = Split(answer), let solution = Split(solution) else { return nil }
    (self.language, self.solution, self.answer) = (language, solution, answer)
  }

  /// With one part of the answer, then with two.
  var all: [Twin] {
    let changes = Part.allCases.compactMap { part in change(part).map { (part: part, change: $0) } }
    let singles = changes.map { [$0] }
    let pairs = changes.indices.flatMap { one in changes[(one + 1)...].map { [changes[one], $0] } }
    return (singles + pairs).map { chosen in
      var twin = solution
      for (part, _) in chosen { twin.take(part, from: answer) }
      return Twin(query: twin.query, switches: chosen.map(\.change))
    }
  }

  /// How the answer differs in a part; nil where both say the same, or where that is no way to differ that is told.
  private func change(_ part: Part) -> Switch? {
    switch part {
    case .conditions:
      let (own, asked) = (answer.conditions, solution.conditions)
      let (used, missing) = (texts(own.filter { !asked.contains($0) }), texts(asked.filter { !own.contains($0) }))
      if used.isEmpty { return missing.isEmpty ? nil : .conditionDropped(missing) }
      return missing.isEmpty ? .conditionAdded(used) : .comparison(used: used, asked: missing)
    case .period:
      let (used, asked) = (texts(answer.periods), texts(solution.periods))
      if used == asked { return nil }
      if used.isEmpty { return .periodDropped(asked) }
      return asked.isEmpty ? .conditionAdded(used) : .period(used: used, asked: asked)
    case .measures:
      let (used, asked) = (texts(answer.measures), texts(solution.measures))
      return used == asked || used.isEmpty || asked.isEmpty ? nil : .measure(used: used, asked: asked)
    case .keys:
      let (used, asked) = (answer.keys, solution.keys)
      return used == asked || used.isEmpty || asked.isEmpty ? nil : .keys(used: texts(used), asked: texts(asked))
    }
  }

  private func texts(_ parts: [Said]) -> String {
    let and = LocalizedText(english: " and ", vietnamese: " và ")[language]
    return parts.map { $0.text(language) }.joined(separator: and)
  }

  /// A piece of a query that can be put in words.
  fileprivate enum Said: Equatable {
    case condition(ConditionSyntax)
    case stage(StageSyntax)
    case measure(MeasureSyntax)
    case key(KeySyntax)

    func text(_ language: Language) -> String {
      switch self {
      case .condition(let condition): SyntaxPrinter.text(of: condition, in: language)
      case .stage(let stage): SyntaxPrinter.text(of: stage, in: language)
      case .measure(let measure): SyntaxPrinter.text(of: measure, in: language)
      case .key(.path(let path)): path.text
      case .key(.unit(let unit, _)): Keyword.unit(unit).title(language)
      }
    }

    // Where in its text a piece stands makes it no other.
    static func == (one: Said, other: Said) -> Bool { one.text(.english) == other.text(.english) }
  }

  /// A query as the stages that choose its rows, and its `show`.
  private struct Split {
    private var head: PipelineSyntax
    private var filters: [StageSyntax]
    private var periodStages: [StageSyntax]
    private var show: ShowSyntax
    private let rest: [StageSyntax]

    init?(_ query: PipelineSyntax) {
      head = PipelineSyntax(source: query.source, stages: [], range: query.range)
      (filters, periodStages) = ([], [])
      for (index, stage) in query.stages.enumerated() {
        switch stage.kind {
        case .filter: filters.append(stage)
        case .period: periodStages.append(stage)
        case .show(let show):
          self.show = show
          rest = Array(query.stages[index...])
          return
        case .add, .list, .sort, .limit, .slice, .change, .expect, .expectNone, .chart: return nil
        }
      }
      return nil
    }

    var query: PipelineSyntax {
      var stages = filters + periodStages + rest
      let place = filters.count + periodStages.count
      let range = stages[place].range
      stages[place] = StageSyntax(kind: .show(show), range: range, wordRange: stages[place].wordRange)
      return PipelineSyntax(source: head.source, stages: stages, range: head.range)
    }

    /// Each condition of its own, those behind `except` with `not`.
    var conditions: [Said] {
      filters.flatMap { stage -> [ConditionSyntax] in
        guard case .filter(let condition, let keepsMatches) = stage.kind else { return [] }
        return keepsMatches ? Self.parts(of: condition) : [.not(condition, range: stage.range)]
      }.map(Said.condition)
    }

    private static func parts(of condition: ConditionSyntax) -> [ConditionSyntax] {
      if case .and(let left, let right) = condition { return parts(of: left) + parts(of: right) }
      return [condition]
    }

    var periods: [Said] { periodStages.map(Said.stage) }
    var measures: [Said] { show.items.map { .measure($0.measure) } }
    var keys: [Said] { show.keys.map(Said.key) }

    mutating func take(_ part: Part, from other: Split) {
      switch part {
      case .conditions: filters = other.filters
      case .period: periodStages = other.periodStages
      case .measures:
        show = ShowSyntax(items: other.show.items, keys: show.keys, across: show.across, hasTotal: show.hasTotal)
      case .keys:
        show = ShowSyntax(items: show.items, keys: other.show.keys, across: show.across, hasTotal: show.hasTotal)
      }
    }
  }
}
