import ColumnarData
package import Diagnostics
package import QuerySyntax
import Values
import VietnameseText

// MARK: Named measures

extension Checker {
  /// The measure of a metric, put in place of its name.
  mutating func metric(_ path: PathSyntax, if filter: Condition, keys: [GroupKey], in scope: Scope) -> Measure? {
    guard let metric = context.definitions.metric(named: path.text) else {
      reportNoMeasure(path, in: scope)
      return nil
    }
    let name = metric.typedName
    guard scope.isBaseTable, isOn(metric, scope.tableName) else {
      report(
        .metricOnOtherTable, at: path.range,
        [
          "name": .name(of: metric), "found": .name(of: scope.schema),
          "table": context.catalog.table(named: metric.syntax.table.text).map { .name(of: $0.schema) }
            ?? .text(metric.syntax.table.text),
        ])
      return nil
    }
    if expanding.contains(name) {
      report(.circularDefinition, at: path.range, ["name": .text(name)])
      return nil
    }
    guard canExpand(at: path.range) else { return nil }
    expanding.append(name)
    let outer = (source, definitionRange)
    (source, definitionRange) = (metric.source, definitionRange ?? path.range)
    defer {
      (source, definitionRange) = outer
      expanding.removeLast()
    }
    let filter = Condition.all([filter, knownDays(of: metric.syntax, in: scope)])
    let measure = measure(metric.syntax.measure, if: filter, keys: keys, in: scope)
    return metric.syntax.unknown == .drop ? measure?.droppingUnknown : measure
  }

  func isTable(_ name: String, _ tableName: String) -> Bool {
    let matches = NameMatch.tables(named: name, in: context.catalog)
    return matches.count == 1 && matches[0].name == tableName
  }

  private func isOn(_ metric: Definitions.Metric, _ tableName: String) -> Bool {
    context.catalog.table(named: tableName).map { metric.isOn($0, in: context.catalog) } ?? false
  }

  private mutating func reportNoMeasure(_ path: PathSyntax, in scope: Scope) {
    let metrics = context.definitions.allMetrics.map(\.syntax.name.text)
    if let meaning = lookup(path, in: scope), case .column(let reference) = meaning {
      let word: MeasureWord =
        switch reference.field.type.valueType {
        case .number: .sum
        case .boolean: .ratio
        case .text, .date, .period, .ratio: .distinct
        }
      let suggestion = Keyword.measure(word).titles { "\($0)(\(path.text))" }
      report(
        .columnIsNoMeasure, at: path.range, ["name": .text(path.text), "suggestion": .phrase(suggestion)],
        fixes: [FixIt(replacing: path.range, with: suggestion.english)])
      return
    }
    // Of the program's many metrics only those near the name are told.
    let known = ["count", "ratio"] + MeasureSyntax.Aggregate.allCases.map(\.rawValue)
    let words = known + metrics
    let own = known + context.definitions.metrics.map(\.syntax.name.text)
    report(
      .unknownMeasure, at: path.range, ["name": .text(path.text)],
      notes: nearestNotes(to: path.text, in: words, otherwise: own.map(Keyword.titles(ofWord:))),
      fixes: path.names.first.map { nearestFix(to: $0, in: words) } ?? [])
  }

  /// Checks a metric where it is defined: its table, its measure there, its time column.
  mutating func checkDefinition(_ metric: MetricDefinitionSyntax) {
    let matches = NameMatch.tables(named: metric.table.text, in: context.catalog)
    guard matches.count == 1, let table = matches.first else {
      reportUnknownTable(metric.table, among: matches)
      return
    }
    if let other = context.definitions.ownMetric(named: metric.name.text), !metric.replaces,
      !metric.isSame(as: other.syntax)
    {
      report(
        .definedBefore, at: metric.name.range, ["name": .text(other.syntax.name.text)],
        fixes: [
          FixIt(replacing: metric.end, with: " " + Keyword.commandOption(.replace).title(.english))
        ])
      return
    }
    let (scope, _) = self.scope(of: table)
    if !NameMatch.fields(named: metric.name.text, in: scope.schema.fields).isEmpty {
      report(.nameTaken, at: metric.name.range, ["name": .text(metric.name.text)])
    }
    if context.definitions.ownMetric(named: metric.name.text) == nil,
      context.definitions.metric(named: metric.name.text) != nil
    {
      report(.hidesLibraryMetric, at: metric.name.range, ["name": .text(metric.name.text)])
    }
    expanding = [metric.name.text]
    for reading in (1...metric.readingCount).compactMap(metric.underReading) { checkReading(reading, in: scope) }
    if let target = metric.target { checkTarget(target, of: metric, in: scope) }
  }

  private mutating func checkReading(_ metric: MetricDefinitionSyntax, in scope: Scope) {
    _ = measure(metric.measure, if: .constant(true), keys: [], in: scope)
    _ = time(of: metric, in: scope, reporting: true)
  }

  /// A ratio of counts is compared with a percentage, and nothing else with one.
  private mutating func checkTarget(
    _ target: MetricDefinitionSyntax.TargetSyntax, of metric: MetricDefinitionSyntax, in scope: Scope
  ) {
    var quiet = quiet(in: source)
    guard let measure = quiet.measure(metric.measure, if: .constant(true), keys: [], in: scope) else { return }
    guard case .proportion = measure, !target.number.isPercent, target.number.value.unscaled != 0 else { return }
    let fault = target.number.lackingPercent(written: text(of: target.number.range))
    report(fault.id, at: target.number.range, fault.arguments, fixes: fault.fixes)
  }

  /// Without a period, a metric of another date than the table's own counts the rows that have that date, up to the end of
  /// the data: dates to come, such as when dossiers fall due, say nothing yet.
  private mutating func knownDays(of metric: MetricDefinitionSyntax, in scope: Scope) -> Condition {
    guard scope.period == nil, metric.timeEnd == nil,
      case .own(let date)? = time(of: metric, in: scope, reporting: false),
      date.field.name != scope.schema.timeField
    else { return .constant(true) }
    let isThere = Condition.not(.isMissing(.column(date)))
    return context.cutoff(ofTable: scope.tableName).map { .compare(.column(date), .lessOrEqual, .date($0)) } ?? isThere
  }

  // MARK: The time of a metric

  /// The date by which a metric's periods go.
  enum MetricTime: Hashable {
    case own(ColumnReference)
    /// A date of a table that refers to the metric's: the period holds inside `has`.
    case related(Table, ColumnReference)
    /// From a date to another: the period takes the rows that were in hand during it.
    case during(ColumnReference, ColumnReference)

    static func == (left: MetricTime, right: MetricTime) -> Bool { left.key == right.key }
    func hash(into hasher: inout Hasher) { hasher.combine(key) }

    private var key: String {
      switch self {
      case .own(let column): column.field.name
      case .related(let table, let column): "\(table.name).\(column.field.name)"
      case .during(let first, let last): "\(first.field.name)..\(last.field.name)"
      }
    }
  }

  /// The time of the metrics that the next `show` names, where they declare one; a fault is reported where they differ.
  mutating func metricTime(_ remaining: [StageSyntax], in scope: Scope) -> MetricTime? {
    guard scope.isBaseTable else { return nil }
    var times: [(time: MetricTime?, range: Range<Int>)] = []
    for case .show(let show) in remaining.map(\.kind).prefix(while: { if case .list = $0 { false } else { true } }) {
      for item in show.items {
        guard case .path(let path) = item.measure.core, let metric = context.definitions.metric(named: path.text) else {
          times.append((nil, item.measure.range))
          continue
        }
        times.append((time(of: metric.syntax, in: scope, reporting: false), path.range))
      }
      break
    }
    let declared = Set(times.map(\.time))
    guard let first = times.first(where: { $0.time != nil })?.time else { return nil }
    let isDefault = first == scope.time.map(MetricTime.own)
    if declared.count > 1, !isDefault || declared.compactMap({ $0 }).count > 1 {
      report(.metricTimesDiffer, at: times.first { $0.time != first }?.range ?? 0..<0)
      return nil
    }
    return first
  }

  /// Takes the date of the metrics that a `show` names for its keys of periods, where no `in` before has settled one.
  ///
  /// - Returns: Whether the metrics can be put in periods so; it is reported where not.
  mutating func enterMetricTime(of show: ShowSyntax, in scope: inout Scope) -> Bool {
    guard scope.isBaseTable else { return true }
    let key = (show.keys + (show.across.map { [$0] } ?? [])).first { $0.isPeriod }
    for item in show.items {
      guard case .path(let path) = item.measure.core, let metric = context.definitions.metric(named: path.text) else {
        continue
      }
      if metric.syntax.isStock, let range = key?.range ?? (scope.period == nil ? nil : path.range) {
        let day = lastDay(in: scope)
        report(
          .stockOverPeriod, at: range,
          [
            "name": .text(metric.typedName),
            "usage": .phrase(
              LocalizedText(
                english: "sentence \(metric.typedName) in \(day?.isoText ?? "")",
                vietnamese: "câu văn \(metric.typedName(in: .vietnamese)) trong \(day?.text ?? "")")),
          ])
        return false
      }
      if let key, metric.syntax.timeEnd != nil {
        report(
          .inHandByPeriod, at: key.range, ["name": .text(metric.typedName), "key": .text(text(of: key.range))])
        return false
      }
    }
    guard let key, scope.period == nil else { return true }
    let stage = StageSyntax(kind: .show(show), range: key.range, wordRange: key.range)
    if case .own(let column)? = metricTime([stage], in: scope), column != scope.time {
      scope.time = column
      report(.periodBy, at: key.range, ["column": .name(of: column.field)])
    }
    return true
  }

  /// By which date, or from which to which, the periods of a metric go; nil where it declares none.
  private mutating func time(
    of metric: MetricDefinitionSyntax, in scope: Scope, reporting: Bool
  ) -> MetricTime? {
    guard let path = metric.time, let first = timeColumn(path, in: scope, reporting: reporting) else { return nil }
    guard let end = metric.timeEnd else { return first }
    guard case .own(let start) = first, case .own(let last)? = timeColumn(end, in: scope, reporting: reporting) else {
      return nil
    }
    return .during(start, last)
  }

  private mutating func timeColumn(_ path: PathSyntax, in scope: Scope, reporting: Bool) -> MetricTime? {
    if path.names.count == 2, let child = childTable(named: path.names[0].text, of: scope) {
      let fields = NameMatch.fields(named: path.names[1].text, in: child.schema.fields)
      if fields.count == 1, child.schema.fields[fields[0]].type == .date {
        return .related(child, ColumnReference(fieldIndex: fields[0], field: child.schema.fields[fields[0]]))
      }
    }
    if !reporting, lookup(path, in: scope) == nil { return nil }
    return periodDate(path, in: scope, at: path.range).map(MetricTime.own)
  }
}

extension Measure {
  /// The measure with rows of unknown numerator left out of the denominator.
  var droppingUnknown: Measure {
    switch self {
    case .proportion(let part, let whole, _): .proportion(of: part, within: whole, dropsUnknown: true)
    case .yearToDate(let inner, let key): .yearToDate(inner.droppingUnknown, key: key)
    case .rank(let inner, let within): .rank(inner.droppingUnknown, within: within)
    case .rolling(let inner, let periods, let key): .rolling(inner.droppingUnknown, periods: periods, key: key)
    case .count, .sum, .mean, .minimum, .maximum, .quantile, .distinct, .quotient, .share: self
    }
  }
}

extension MetricDefinitionSyntax {
  /// Whether both define the same under the same name, in whatever words.
  fileprivate func isSame(as other: MetricDefinitionSyntax) -> Bool {
    func text(_ metric: MetricDefinitionSyntax) -> String {
      SyntaxPrinter.text(of: metric, in: .english).lowercased()
    }
    return text(self) == text(other)
  }
}

extension KeySyntax {
  /// Whether it is a unit of time: the period of the table's time.
  fileprivate var isPeriod: Bool {
    switch self {
    case .unit: true
    case .path(let path): path.names.count == 1 && Keyword.unit(named: path.text) != nil
    }
  }
}

extension NumberSyntax {
  /// The fault that the target of a ratio lacks its `%`; `0.15` may be meant as 15%.
  ///
  /// - Parameter text: The number as it is written.
  package func lackingPercent(written text: String) -> Diagnostic {
    let percent = ratio.rounded(toScale: max(0, value.scale - 2), shift: 2)?.plainText
    let choices = value.scale > 0 ? [percent, text].compactMap { $0 } : [text]
    return Diagnostic(
      .targetWithoutPercent, at: range, ["number": .text(text)],
      fixes: choices.map { FixIt(replacing: range, with: $0 + "%") })
  }
}
