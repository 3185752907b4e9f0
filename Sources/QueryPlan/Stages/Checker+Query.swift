import ColumnarData
import Diagnostics
package import QuerySyntax

extension Checker {
  /// Resolves every name, value and period of a query.
  ///
  /// - Parameters:
  ///   - source: The text in which the ranges of the tree count.
  ///   - context: Tables, definitions and settings.
  /// - Returns: The query, unless a diagnostic is an error; all faults are collected.
  package static func check(
    _ query: PipelineSyntax, source: String, in context: CheckingContext
  ) -> CheckResult {
    var checker = Checker(context: context, source: source)
    let checked = checker.checkedQuery(query)
    let hasError = checker.diagnostics.contains { $0.severity == .error }
    let result = hasError ? nil : checked?.naming(checker.checkedInnerQueries())
    return CheckResult(query: result, diagnostics: checker.allDiagnostics)
  }

  /// Resolves the stages that follow some rows of a table.
  ///
  /// - Parameters:
  ///   - rows: What gives the rows: stages that filter a table and add columns to it, and no others.
  ///   - source: The text in which the ranges of the stages count.
  /// - Returns: The whole query, unless a diagnostic is an error.
  package static func check(
    _ stages: [StageSyntax], after rows: CheckedQuery, source: String, in context: CheckingContext
  ) -> CheckResult {
    var context = context
    context.asOf = rows.asOf
    var checker = Checker(context: context, source: source)
    checker.earlierInnerQueries = rows.innerQueries.count
    guard let table = context.catalog.table(named: rows.source) else {
      preconditionFailure("the rows were checked in the same context")
    }
    let (scope, _) = checker.scope(of: table)
    let checked = checker.checkedQuery(of: table, scope, stages.map { (nil, $0) }, after: rows.stages)
    let hasError = checker.diagnostics.contains { $0.severity == .error }
    let inner = rows.innerQueries + checker.checkedInnerQueries()
    return CheckResult(query: hasError ? nil : checked?.naming(inner), diagnostics: checker.allDiagnostics)
  }

  mutating func checkedQuery(_ query: PipelineSyntax) -> CheckedQuery? {
    guard let (table, stages) = expandedSource(of: query) else { return nil }
    let (scope, defined) = self.scope(of: table)
    var checked: [CheckedStage] = []
    if !defined.isEmpty {
      let definitions = context.definitions.columns(on: table, in: context.catalog)
      let texts = defined.map { column in
        let definition = definitions.first { $0.syntax.name.text == column.field.name }
        return "\(column.field.name) = \(definition?.expressionText ?? "")"
      }
      checked.append(
        CheckedStage(kind: .add(defined), text: texts.joined(separator: ", "), output: scope.schema))
    }
    let whole = checkedQuery(of: table, scope, stages, after: checked)
    noteTotalOfAllGroups(in: query.stages)
    return whole
  }

  /// - Parameter before: Stages that were checked before; the scope is that behind them.
  private mutating func checkedQuery(
    of table: Table, _ start: Scope, _ stages: [OriginatedStage], after before: [CheckedStage]
  ) -> CheckedQuery? {
    var (scope, checked) = (start, before)
    for (index, (origin, stage)) in stages.enumerated() {
      let outer = (source, definitionRange, expanding)
      if let origin { (source, definitionRange, expanding) = (origin.source, origin.range, origin.definitions) }
      defer { (source, definitionRange, expanding) = outer }
      let remaining = stages[index...].map(\.stage)
      scope.computed = []
      guard let kind = checkedStage(stage, in: &scope, before: &checked, remaining: remaining) else { return nil }
      checked += scope.computed.map { CheckedStage(adding: $0.column, output: $0.output) }
      checked.append(CheckedStage(kind: kind, text: text(of: stage.range), output: scope.schema))
    }
    return CheckedQuery(
      source: table.name, stages: checked, convention: context.convention, asOf: context.asOf,
      output: scope.schema)
  }
}

extension Checker {
  /// Tells that the line of totals stays as it was where a later filter takes groups out.
  private mutating func noteTotalOfAllGroups(in stages: [StageSyntax]) {
    var hasTotal = false
    for stage in stages {
      switch stage.kind {
      case .show(let show): hasTotal = show.hasTotal
      case .filter where hasTotal:
        report(.totalOfAllGroups, at: stage.range, ["stage": .text(text(of: stage.wordRange))])
        return
      case .filter, .period, .add, .list, .sort, .limit, .slice, .change, .expect, .expectNone, .chart: continue
      }
    }
  }
}

/// Where a stage that came out of a definition was written, and where its name stands in the user's text.
struct StageOrigin {
  let source: String
  let range: Range<Int>
  /// The definitions in which it stands, its own last.
  let definitions: [String]
}

extension CheckedQuery {
  fileprivate func naming(_ innerQueries: [CheckedInnerQuery]) -> CheckedQuery {
    CheckedQuery(
      source: source, stages: stages, convention: convention, asOf: asOf, innerQueries: innerQueries, output: output)
  }
}

extension Checker {
  typealias OriginatedStage = (origin: StageOrigin?, stage: StageSyntax)

  /// The table at the root of a query and all stages over it, those of `let` definitions put in their place.
  ///
  /// - Parameter origin: Of the query's own stages, where it is that of a definition.
  private mutating func expandedSource(
    of query: PipelineSyntax, from origin: StageOrigin? = nil
  ) -> (Table, [OriginatedStage])? {
    // How a definition is drawn is no part of its rows.
    let own: [OriginatedStage] = query.stages.filter { origin == nil || !$0.isChart }.map { (origin, $0) }
    guard let name = query.source else {
      guard let last = context.catalog.table(named: ResultName.last) else {
        report(.noLastResult, at: query.range, ["name": .text(ResultName.last)])
        return nil
      }
      return (last, own)
    }
    if let definition = context.definitions.query(named: name.text) {
      guard case (let table, var stages)? = expanded(definition, at: name.range) else { return nil }
      stages += own
      return (table, stages)
    }
    let matches = NameMatch.tables(named: name.text, in: context.catalog)
    if matches.count == 1 { return (matches[0], own) }
    if ResultName.isWritten(name.text), matches.isEmpty {
      report(.noLastResult, at: name.range, ["name": .text(name.text)])
    } else {
      reportUnknownTable(name, among: matches)
    }
    return nil
  }

  /// Whether one more definition may be put in place of its name; reported where not.
  mutating func canExpand(at range: Range<Int>) -> Bool {
    if expanding.count < Self.deepestDefinitions { return true }
    report(.definitionsTooDeep, at: range, ["limit": .number(Self.deepestDefinitions)])
    return false
  }

  private mutating func expanded(
    _ definition: Definitions.Query, at range: Range<Int>
  ) -> (Table, [OriginatedStage])? {
    if expanding.contains(definition.name) {
      report(.circularDefinition, at: range, ["name": .text(definition.name)])
      return nil
    }
    guard canExpand(at: range) else { return nil }
    expanding.append(definition.name)
    defer { expanding.removeLast() }
    let outer = (source, definitionRange)
    (source, definitionRange) = (definition.source, definitionRange ?? range)
    defer { (source, definitionRange) = outer }
    let origin = StageOrigin(source: definition.source, range: outer.1 ?? range, definitions: expanding)
    return expandedSource(of: definition.query, from: origin)
  }
}
