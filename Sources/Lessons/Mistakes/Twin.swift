import QuerySyntax
import Values
import VietnameseText

/// The solution under one or two switches: a query by a known mistake.
struct Twin {
  let query: PipelineSyntax
  let switches: [Switch]
  /// Whether months are to be counted in the other calendar.
  var turnsCalendar: Bool {
    switches.contains { if case .calendar = $0 { true } else { false } }
  }

  /// Whether each switch leaves something out or takes another calendar, date or period.
  fileprivate var isPlain: Bool {
    switches.allSatisfy { change in
      switch change {
      case .calendar, .dateBasis, .periodDropped, .period, .conditionDropped, .baseDropped: true
      case .conditionAdded, .conditionTurned, .comparison, .baseTurned, .numeratorTurned, .parts, .rowsForDistinct,
        .distinctForRows, .measure, .keys:
        false
      }
    }
  }
}

/// Makes the twins of a solution: each switch of `reconcile` and each slip that leaves a query that runs.
struct TwinGenerator {
  /// In which conditions are told.
  let language: Language
  /// Whether months are reporting ones for the solution.
  let usesReporting: Bool

  /// The solution under every single switch, nearest first.
  func twins(of query: PipelineSyntax) -> [Twin] {
    var twins = query.stages.indices.flatMap { index in
      variants(of: query.stages[index]).map { stages, change in
        var all = query.stages
        all.replaceSubrange(index...index, with: stages)
        return Twin(query: PipelineSyntax(source: query.source, stages: all, range: query.range), switches: [change])
      }
    }
    twins.append(Twin(query: query, switches: [.calendar(usesReporting: !usesReporting)]))
    return twins
  }

  /// The solution under two switches at once, of those that people make together: two slips of the pen at once explain
  /// too much.
  func pairs(of query: PipelineSyntax) -> [Twin] {
    let singles = twins(of: query).filter { $0.isPlain && !$0.turnsCalendar }
    return singles.flatMap { first in
      twins(of: first.query).filter { $0.isPlain && !$0.turnsCalendar }.map { second in
        Twin(query: second.query, switches: first.switches + second.switches)
      }
    }
  }

  // MARK: Stages

  private func variants(of stage: StageSyntax) -> [([StageSyntax], Switch)] {
    func with(_ kind: StageSyntax.Kind) -> [StageSyntax] {
      [StageSyntax(kind: kind, range: stage.range, wordRange: stage.wordRange)]
    }
    switch stage.kind {
    case .filter(let condition, let keepsMatches):
      let text = SyntaxPrinter.text(of: condition, in: language)
      return variants(of: condition).map { (with(.filter($0, keepsMatches: keepsMatches)), $1) }
        + [
          ([], .conditionDropped(text)),
          (with(.filter(condition, keepsMatches: !keepsMatches)), .conditionTurned(text)),
        ]
    case .period(let period, let date): return variants(of: period, by: date, with)
    case .show(let show):
      return show.items.indices.flatMap { place in
        variants(of: show.items[place].measure).map { measure, change in
          var items = show.items
          items[place] = ShowSyntax.Item(name: items[place].name, measure: measure)
          return (
            with(.show(ShowSyntax(items: items, keys: show.keys, across: show.across, hasTotal: show.hasTotal))), change
          )
        }
      }
    case .add, .list, .sort, .limit, .slice, .change, .expect, .expectNone, .chart: return []
    }
  }

  private func variants(
    of period: PeriodSyntax, by date: PathSyntax?, _ with: (StageSyntax.Kind) -> [StageSyntax]
  ) -> [([StageSyntax], Switch)] {
    let asked = SyntaxPrinter.text(of: period, in: language)
    let own = date.map { DateName(writtenAs: $0.text) } ?? .received
    let others = DateName.allCases.filter { $0 != own }.map { name in
      let change = Switch.dateBasis(
        used: name.title[language], asked: own?.title[language] ?? date?.text ?? "")
      return (with(.period(period, by: Self.path(name.rawValue, period.range))), change)
    }
    let periods = otherPeriods(period).map { other in
      (with(.period(other, by: date)), Switch.period(used: SyntaxPrinter.text(of: other, in: language), asked: asked))
    }
    return [([], .periodDropped(asked))] + others + periods
  }

  /// The period before, the one after, the year, and the year to date.
  private func otherPeriods(_ period: PeriodSyntax) -> [PeriodSyntax] {
    switch period.kind {
    case .point(let point):
      let written = point.period
      let year = PointSyntax(
        period: Period(unit: .year, ordinal: Int32(written.year)), range: point.range)
      let near = [-1, 1].map { step in
        PeriodSyntax.Kind.point(
          PointSyntax(period: Period(unit: written.unit, ordinal: written.ordinal + Int32(step)), range: point.range))
      }
      let wide: [PeriodSyntax.Kind] = written.unit == .year ? [] : [.point(year), .yearToDate(point)]
      return (near + wide).map { PeriodSyntax(kind: $0, range: period.range) }
    case .yearToDate(let point): return [PeriodSyntax(kind: .point(point), range: period.range)]
    case .span, .last, .this, .previous: return []
    }
  }

  private static func path(_ name: String, _ range: Range<Int>) -> PathSyntax {
    PathSyntax(names: [NameSyntax(text: name, range: range)], range: range)
  }

  // MARK: Measures

  private func variants(of measure: MeasureSyntax) -> [(MeasureSyntax, Switch)] {
    let text = SyntaxPrinter.text(of: measure, in: language)
    func other(_ measure: MeasureSyntax) -> (MeasureSyntax, Switch) {
      (measure, .measure(used: SyntaxPrinter.text(of: measure, in: language), asked: text))
    }
    switch measure {
    case .ratio(let part, let base, let range): return variants(ofRatio: part, base, range)
    case .count(let range):
      let name = LocalizedText(english: "procedure", vietnamese: "thủ tục hành chính")[language]
      let distinct = MeasureSyntax.aggregate(.distinct, .path(Self.path("procedure", range)), range: range)
      return [(distinct, .distinctForRows(name))]
    case .aggregate(let kind, let expression, let range):
      let expressionText = SyntaxPrinter.text(of: expression, in: language)
      var found = otherDays(expression).map { other(.aggregate(kind, $0, range: range)) }
      if kind == .distinct { found.append((.count(range: range), .rowsForDistinct(expressionText))) }
      let kinds: [MeasureSyntax.Aggregate] =
        switch kind {
        case .median: [.avg, .max, .min]
        case .avg: [.median, .max, .sum]
        case .sum, .min, .max, .distinct: []
        }
      return found + kinds.map { other(.aggregate($0, expression, range: range)) }
    case .percentile(let expression, let number, let range):
      return [other(.aggregate(.median, expression, range: range)), other(.aggregate(.avg, expression, range: range))]
        + otherDays(expression).map { other(.percentile($0, number, range: range)) }
    case .filtered(let inner, let condition):
      return [(inner, .conditionDropped(SyntaxPrinter.text(of: condition, in: language)))]
        + variants(of: condition).map { (.filtered(inner, $0), $1) }
        + variants(of: inner).map { (.filtered($0, condition), $1) }
    case .quotient(let left, let right):
      return [(.quotient(right, left), .baseTurned)] + variants(of: left).map { (.quotient($0, right), $1) }
        + variants(of: right).map { (.quotient(left, $0), $1) }
    case .share, .rank, .cumulation, .path, .parenthesized: return []
    }
  }

  private func variants(
    ofRatio part: ConditionSyntax, _ base: ConditionSyntax?, _ range: Range<Int>
  ) -> [(MeasureSyntax, Switch)] {
    let asked = text(part, base)
    var found: [(MeasureSyntax, Switch)] = variants(of: part).map { (.ratio($0, of: base, range: range), $1) }
    found.append((.ratio(.not(part, range: part.range), of: base, range: range), .numeratorTurned))
    guard let base else { return found }
    let baseText = SyntaxPrinter.text(of: base, in: language)
    found.append((.ratio(part, of: nil, range: range), .baseDropped(baseText)))
    found.append((.ratio(.and(part, base), of: nil, range: range), .baseDropped(baseText)))
    found.append((.ratio(base, of: part, range: range), .baseTurned))
    found.append((.ratio(base, of: nil, range: range), .parts(used: text(base, nil), asked: asked)))
    return found + variants(of: base).map { (.ratio(part, of: $0, range: range), $1) }
  }

  private func text(_ part: ConditionSyntax, _ base: ConditionSyntax?) -> String {
    let of = LocalizedText(english: "of", vietnamese: "trên")[language]
    let part = SyntaxPrinter.text(of: part, in: language)
    return base.map { "\(part) \(of) \(SyntaxPrinter.text(of: $0, in: language))" } ?? part
  }

  /// Calendar days for working days and the other way, and another date at either end.
  private func otherDays(_ expression: ExpressionSyntax) -> [ExpressionSyntax] {
    guard case .call(let name, let operands, let range) = expression, operands.count == 2,
      ["days", "workdays"].contains(name.text)
    else { return [] }
    let other = NameSyntax(text: name.text == "days" ? "workdays" : "days", range: name.range)
    let dates = DateName.allCases.map { ExpressionSyntax.path(Self.path($0.rawValue, range)) }
    let starts: [ExpressionSyntax] = dates.map { .call(name, [$0, operands[1]], range: range) }
    let ends: [ExpressionSyntax] = dates.map { .call(name, [operands[0], $0], range: range) }
    let others: [ExpressionSyntax] = [.call(other, operands, range: range)] + starts + ends
    // From a date to itself nobody measures.
    return others.filter { call in
      guard case .call(_, let ends, _) = call, case .path(let from) = ends[0], case .path(let to) = ends[1] else {
        return true
      }
      return from.text != to.text && DateName(writtenAs: from.text) != DateName(writtenAs: to.text)
    }
  }

  // MARK: Conditions

  private func variants(of condition: ConditionSyntax) -> [(ConditionSyntax, Switch)] {
    let asked = SyntaxPrinter.text(of: condition, in: language)
    func other(_ condition: ConditionSyntax) -> (ConditionSyntax, Switch) {
      (condition, .comparison(used: SyntaxPrinter.text(of: condition, in: language), asked: asked))
    }
    switch condition {
    case .and(let left, let right):
      return [
        (left, .conditionDropped(SyntaxPrinter.text(of: right, in: language))),
        (right, .conditionDropped(SyntaxPrinter.text(of: left, in: language))), other(.or(left, right)),
      ] + variants(of: left).map { (.and($0, right), $1) } + variants(of: right).map { (.and(left, $0), $1) }
    case .or(let left, let right): return [other(left), other(right), other(.and(left, right))]
    case .comparison(let left, let sign, let right):
      return Self.nearSigns(sign).map { other(.comparison(left, $0, right)) }
        + otherDates(left).map { other(.comparison($0, sign, right)) }
        + otherDates(right).map { other(.comparison(left, sign, $0)) }
    case .inRange(let value, let first, let last):
      return [other(.comparison(value, .equal, .number(first))), other(.comparison(value, .equal, .number(last)))]
    case .inList(let value, let values, _):
      return values.map { other(.comparison(value, .equal, $0)) }
    case .expression(.path(let path)) where ["online", "truc_tuyen"].contains(TextFolding.identifier(path.text)):
      return [Int64(3), 4].map { level in
        let number = NumberSyntax(value: FixedDecimal(unscaled: level), isPercent: false, range: path.range)
        return other(.comparison(.path(Self.path("level", path.range)), .equal, .number(number)))
      }
    case .not(let inner, _): return [other(inner)]
    case .isMissing(let value, let negated, let range):
      return [other(.isMissing(value, negated: !negated, range: range))]
    case .all, .has, .expression, .inPeriod, .inQuery, .contains, .startsWith, .meetsTarget, .pending: return []
    }
  }

  private func otherDates(_ expression: ExpressionSyntax) -> [ExpressionSyntax] {
    guard case .path(let path) = expression, let own = DateName(writtenAs: path.text) else { return [] }
    return DateName.allCases.filter { $0 != own }.map { .path(Self.path($0.rawValue, path.range)) }
  }

  private static func nearSigns(_ sign: ComparisonOperator) -> [ComparisonOperator] {
    switch sign {
    case .equal: [.greaterOrEqual]
    case .notEqual: [.equal]
    case .less: [.lessOrEqual, .greater]
    case .lessOrEqual: [.less, .greater]
    case .greater: [.greaterOrEqual, .less]
    case .greaterOrEqual: [.greater, .equal, .less]
    }
  }
}
