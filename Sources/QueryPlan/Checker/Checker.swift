import ColumnarData
package import Diagnostics
package import QuerySyntax
import VietnameseText

/// Syntax tree → checked query: names become columns, texts become values of the data, periods become days.
///
/// Faults accumulate; a part that has one gives nil, and what depends on it is left unchecked, so that one fault is told
/// once.
package struct Checker {
  let context: CheckingContext
  /// The text in which ranges count.
  var source: String
  /// Where faults inside a definition are told: at its name in the user's text.
  var definitionRange: Range<Int>?
  /// Names of the definitions being expanded, against circles.
  var expanding: [String] = []
  var diagnostics: [Diagnostic] = []
  var explanations: [Diagnostic] = []
  /// The period of a metric whose time column lies in a table that refers to this one: it holds inside `has`.
  var hasPeriod: (table: String, filter: PeriodFilter)?

  init(context: CheckingContext, source: String) {
    self.context = context
    self.source = source
  }

  package static func check(
    _ query: PipelineSyntax, source: String, in context: CheckingContext
  ) -> CheckResult {
    var checker = Checker(context: context, source: source)
    let checked = checker.checkedQuery(query)
    let hasError = checker.diagnostics.contains { $0.severity == .error }
    return CheckResult(
      query: hasError ? nil : checked, diagnostics: checker.diagnostics, explanations: checker.explanations)
  }

  /// Checks a definition where it is made, so that its faults are told then and there.
  package static func check(
    _ metric: MetricDefinitionSyntax, source: String, in context: CheckingContext
  ) -> [Diagnostic] {
    var checker = Checker(context: context, source: source)
    checker.checkDefinition(metric)
    return checker.diagnostics
  }

  mutating func report(
    _ id: DiagnosticID, at range: Range<Int>, _ arguments: [String: MessageArgument] = [:],
    notes: [Diagnostic] = [], fixes: [FixIt] = []
  ) {
    let diagnostic = Diagnostic(
      id, at: definitionRange ?? range, arguments, notes: notes, fixes: definitionRange == nil ? fixes : [])
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  /// The user's own writing of a stretch, blanks collapsed.
  func text(of range: Range<Int>) -> String {
    let bytes = Array(source.utf8)
    let inside = range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[inside], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func checkedQuery(_ query: PipelineSyntax) -> CheckedQuery? {
    guard let (table, stages) = expandedSource(of: query) else { return nil }
    var scope = Scope(table: table)
    var checked: [CheckedStage] = []
    for (origin, stage) in stages {
      let outer = (source, definitionRange)
      if let origin { (source, definitionRange) = (origin.source, origin.range) }
      defer { (source, definitionRange) = outer }
      let remaining = stages[checked.count...].map(\.stage)
      guard let kind = checkedStage(stage, in: &scope, before: checked, remaining: remaining) else { return nil }
      checked.append(CheckedStage(kind: kind, text: text(of: stage.range), output: scope.schema))
    }
    return CheckedQuery(
      source: table.name, stages: checked, convention: context.convention, output: scope.schema)
  }
}

/// Where a stage that came out of a definition was written, and where its name stands in the user's text.
struct StageOrigin {
  let source: String
  let range: Range<Int>
}

extension Checker {
  typealias OriginatedStage = (origin: StageOrigin?, stage: StageSyntax)

  /// The table at the root of a query and all stages over it, those of `let` definitions put in their place.
  fileprivate mutating func expandedSource(of query: PipelineSyntax) -> (Table, [OriginatedStage])? {
    let own: [OriginatedStage] = query.stages.map { (nil, $0) }
    guard let name = query.source else {
      guard let last = context.catalog.table(named: "_") else {
        report(.noLastResult, at: query.range, ["name": .text("_")])
        return nil
      }
      return (last, own)
    }
    let matches = NameMatch.tables(named: name.text, in: context.catalog.tables)
    if let definition = context.definitions.query(named: name.text) {
      return expanded(definition, at: name.range).map { ($0.0, $0.1 + own) }
    }
    if matches.count == 1, let index = matches.first { return (context.catalog.tables[index], own) }
    if name.text.hasPrefix("_"), matches.isEmpty {
      report(.noLastResult, at: name.range, ["name": .text(name.text)])
    } else if matches.isEmpty, let planned = plannedStatement(query, name) {
      report(.commandNotAvailable, at: planned.range, ["name": .phrase(planned.title)])
    } else {
      reportUnknownTable(name, among: matches)
    }
    return nil
  }

  private mutating func expanded(
    _ definition: Definitions.Query, at range: Range<Int>
  ) -> (Table, [OriginatedStage])? {
    if expanding.contains(definition.name) {
      report(.circularDefinition, at: range, ["name": .text(definition.name)])
      return nil
    }
    expanding.append(definition.name)
    defer { expanding.removeLast() }
    let outer = (source, definitionRange)
    (source, definitionRange) = (definition.source, definitionRange ?? range)
    defer { (source, definitionRange) = outer }
    guard let (table, stages) = expandedSource(of: definition.query) else { return nil }
    let origin = StageOrigin(source: definition.source, range: outer.1 ?? range)
    return (table, stages.map { ($0.origin ?? origin, $0.stage) })
  }

  /// The statement to come whose words the name of the table holds: `why dossiers | …`, `scorecard`. A name of which it
  /// is the whole is one where stages follow.
  private func plannedStatement(_ query: PipelineSyntax, _ name: NameSyntax) -> PlannedWord.Match? {
    guard let planned = PlannedWord.statement(in: source, at: query.range.lowerBound) else { return nil }
    let isWholeName = planned.range.upperBound >= name.range.upperBound
    switch planned.following {
    case .anything: return isWholeName && !query.stages.isEmpty ? nil : planned
    case .name: return isWholeName ? nil : planned
    case .text: return nil
    }
  }

  mutating func reportUnknownTable(_ name: NameSyntax, among matches: [Int]) {
    let tables = context.catalog.tables.filter { !$0.name.hasPrefix("_") }
    if matches.count > 1 {
      let choices = matches.map { context.catalog.tables[$0].name }
      report(.ambiguousTable, at: name.range, ["name": .text(name.text), "choices": .choices(choices)])
      return
    }
    let names = tables.flatMap { [$0.name, $0.schema.titles.vietnamese] } + context.definitions.queries.map(\.name)
    report(
      .unknownTable, at: name.range, ["name": .text(name.text)],
      notes: nearestNotes(to: name.text, in: names, otherwise: tables.map(\.schema.typedName)),
      fixes: nearestFix(to: name, in: names) + countedTableFix(name, among: tables))
  }

  /// "the nearest is …", or what there is where nothing is near.
  func nearestNotes(to name: String, in names: [String], otherwise available: [LocalizedText]) -> [Diagnostic] {
    let nearest = NearestNames.nearest(to: name, in: names)
    if !nearest.isEmpty { return [Diagnostic(.nearestNames, ["names": .choices(nearest)])] }
    if available.isEmpty { return [] }
    return [.availableNames(available)]
  }

  /// `count dossiers`, as one says it.
  private func countedTableFix(_ name: NameSyntax, among tables: [Table]) -> [FixIt] {
    let words = name.text.split(separator: " ")
    let rest = words.dropFirst().joined(separator: " ")
    guard
      let language = Language.allCases.first(where: {
        NameMatch.areEqual(String(words.first ?? ""), Keyword.measure(.count).title($0))
      }), !rest.isEmpty, !NameMatch.tables(named: rest, in: tables).isEmpty
    else { return [] }
    let query = "\(rest) | \(Keyword.stage(.show).title(language)) \(Keyword.measure(.count).title(language))"
    return [FixIt(replacing: name.range, with: query)]
  }

  func nearestFix(to name: NameSyntax, in names: [String]) -> [FixIt] {
    let nearest = NearestNames.nearest(to: name.text, in: names)
    guard nearest.count == 1, let only = nearest.first else { return [] }
    return [FixIt(replacing: name.range, with: only)]
  }
}
