package import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

extension StageSyntax {
  var isChart: Bool { if case .chart = kind { true } else { false } }
}

extension ChartRequest {
  var dumpNodes: [DumpNode] {
    let form = DumpNode(form.rawValue)
    let first = firstWholeDay.map { "from \($0.isoText)" }
    let last = lastWholeDay.map { "to \($0.isoText)" }
    let days = [first, last].compactMap(\.self).joined(separator: " ")
    return [form] + (days.isEmpty ? [] : [DumpNode("whole \(days)")])
  }
}

extension LogicalPlan {
  /// How people are shown the answer; nil for a table.
  package var chart: ChartRequest? {
    if case .chart(let request)? = steps.last?.operation { request } else { nil }
  }
}

extension Checker {
  /// The chart that the keys and columns before it allow: the kind that was asked for, or the one that suits them.
  mutating func chartStage(
    _ kind: ChartKindSyntax?, stage: StageSyntax, in scope: Scope, before: [CheckedStage], remaining: [StageSyntax]
  ) -> ChartRequest? {
    guard isLast(stage, of: remaining) else { return nil }
    let keys = scope.schema.fields.prefix(scope.keyCount)
    let figures = scope.schema.fields.dropFirst(scope.keyCount).filter(\.type.isFigure)
    if figures.isEmpty && !scope.isPivot {
      report(.chartWithoutFigures, at: stage.range)
      return nil
    }
    let columnUnit = scope.isPivot ? Self.columnUnit(before) : nil
    let hasTime = columnUnit != nil || keys.contains { if case .period = $0.type { true } else { false } }
    let suited: ChartForm =
      scope.isPivot
      ? (keys.isEmpty && hasTime ? .line : .heat)
      : keys.count > 1 ? .heat : keys.count == 1 && hasTime ? .line : .bar
    let form = kind.map(ChartForm.init) ?? suited
    let facts: [String: MessageArgument] = ["kind": .text(text(of: stage.range))]
    if let kind, !hasTime, form == .line || form == .spark {
      let word = Keyword.clause(kind.word).title(.english)
      let isEnglish = text(of: stage.range).hasSuffix(word)
      let bar = Keyword.clause(.bar).title(isEnglish ? .english : .vietnamese)
      let start = Keyword.stage(.chart).title(isEnglish ? .english : .vietnamese)
      report(
        .chartNeedsPeriod, at: stage.range, facts, fixes: [FixIt(replacing: stage.range, with: "\(start) \(bar)")])
      return nil
    }
    if form == .heat, keys.isEmpty, !scope.isPivot {
      report(.chartNeedsGroups, at: stage.range, facts)
      return nil
    }
    let cutoff = context.cutoff(ofTable: scope.tableName)
    let days = scope.period?.resolved.fullDays
    return ChartRequest(
      form: form, hasValueColumns: scope.isPivot, columnUnit: columnUnit, convention: context.convention,
      firstWholeDay: days?.lowerBound, lastWholeDay: [days?.upperBound, cutoff].compactMap(\.self).min())
  }

  /// Reports a chart behind which other stages stand.
  private mutating func isLast(_ stage: StageSyntax, of remaining: [StageSyntax]) -> Bool {
    let rest = remaining.dropFirst()
    guard let last = rest.last else { return true }
    let texts = (rest + [stage]).map { text(of: $0.range) }.joined(separator: " | ")
    let fix = FixIt(replacing: stage.range.lowerBound..<last.range.upperBound, with: texts)
    report(
      .chartNotLast, at: stage.range, ["stage": .text(text(of: stage.range))],
      fixes: rest.contains(where: \.isChart) ? [] : [fix])
    return false
  }

  /// The unit of the periods that `across` makes columns of; nil for other values.
  private static func columnUnit(_ stages: [CheckedStage]) -> CalendarUnit? {
    for case .show(let show) in stages.reversed().map(\.kind) {
      if case .period(let unit)? = show.across?.expression.type { return unit }
      return nil
    }
    return nil
  }
}

extension ChartForm {
  fileprivate init(_ kind: ChartKindSyntax) {
    switch kind {
    case .bar: self = .bar
    case .line: self = .line
    case .spark: self = .spark
    case .heat: self = .heat
    }
  }
}

extension FieldType {
  /// Whether its values are numbers or ratios.
  fileprivate var isFigure: Bool {
    switch self {
    case .number, .percentage, .ratio: true
    case .text, .category, .boolean, .date, .period: false
    }
  }
}
