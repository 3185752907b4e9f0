import ColumnarData
import Diagnostics
import Foundation
import QueryPlan
import QuerySyntax

/// Whether a line would be answered in the session as it stands.
extension OfferedLines {
  /// Whether a line parses and, as far as it asks or defines something, has a meaning on the open data.
  func runs(_ line: String) -> Bool {
    let tried = tried(line)
    if let known = tried.runs { return known }
    let runs = runsNow(line, tried.parsed)
    tried.runs = runs
    return runs
  }

  private func runsNow(_ line: String, _ parsed: ParseResult) -> Bool {
    guard !parsed.program.statements.isEmpty, parsed.diagnostics.allSatisfy({ $0.severity != .error }) else {
      return false
    }
    var trial = state
    for statement in parsed.program.statements {
      trial.results.advance()
      switch statement.kind {
      case .query(let query):
        let check = Checker.check(trial.results.naming(query), source: line, in: trial.checkingContext)
        if check.query == nil { return false }
      case .letDefinition(let name, let query):
        if trial.define(name, as: query, in: line).status != .answered { return false }
      case .metricDefinition(let metric):
        if trial.define(metric, in: line).status != .answered { return false }
      case .columnDefinition(let column):
        if trial.define(column, in: line).status != .answered { return false }
      case .report(let report):
        // What its stages name is known once it is answered.
        if !report.stages.isEmpty || !isOfKnownMetric(report.kind) { return false }
      case .command(let command): if !runs(command, on: trial) { return false }
      }
    }
    return true
  }

  /// Whether a command that only looks finds what it names; those that act are not tried.
  private func isOfKnownMetric(_ kind: ReportSyntax.Kind) -> Bool {
    switch kind {
    case .card(let metric, _), .goal(let metric, _, _), .sentence(let metric, _), .difference(let metric, _):
      knows(metric)
    case .rows(let address, _):
      // Of a result, or of a metric and its numerator or denominator.
      address.path.names.first?.text.hasPrefix("_") == true || knows(address.path)
        || context.definitions.metric(named: address.path.names.dropLast().map(\.text).joined(separator: ".")) != nil
        || context.definitions.query(named: address.path.names[0].text) != nil
    case .metrics, .scorecard, .row, .reconcile, .balance: true
    }
  }

  func knows(_ metric: PathSyntax) -> Bool {
    context.definitions.metric(named: metric.names.map(\.text).joined(separator: ".")) != nil
  }

  private func runs(_ command: CommandSyntax, on state: SessionState) -> Bool {
    if command.word == .open, command.arguments.count > 1 {
      // Words that go on after what is no path are a sentence.
      return FileManager.default.fileExists(atPath: command.arguments[0].text)
    }
    if let limit = command.word.rule.argumentLimit, command.arguments.count > limit { return false }
    // A sentence is no lesson.
    if command.word == .learn { return command.arguments.count < 3 }
    if command.word == .set, !command.arguments.isEmpty {
      var settings = state.settings
      guard let (name, count) = SettingName.leading(command.arguments.map(\.text)) else { return false }
      let value = command.arguments.dropFirst(count).map(\.text).joined(separator: " ")
      return value.isEmpty || settings.set(name, to: value)
    }
    let name = command.arguments.map(\.text).joined(separator: " ")
    if command.word == .values, !name.isEmpty {
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      let tables = parts.count == 2 ? NameMatch.tables(named: parts[0], in: context.catalog) : context.catalog.tables
      return tables.contains { !NameMatch.fields(named: parts.last ?? name, in: $0.schema.fields).isEmpty }
    }
    if command.word == .help {
      return name.isEmpty
        || HelpLookup(tables: context.catalog.tables(of: .opened), language: self.language).lines(for: name) != nil
    }
    guard command.word == .describe else { return true }
    return NameMatch.tables(named: name, in: context.catalog).count == 1
  }
}
