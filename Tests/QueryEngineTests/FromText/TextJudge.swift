import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import QuerySyntax
import Testing
import Values

/// From the text of a query two ways lead to an answer: checker and engine, and the binder and interpreter of the tests.
enum TextJudge {
  enum Verdict {
    case agreed
    /// The checker finds no meaning in the text.
    case refused
    case differed(String)
  }

  static func verdict(
    _ text: String, _ catalog: Catalog, _ convention: CalendarConvention, asOf: Day? = nil, batchRows: Int = 7
  ) async -> Verdict {
    let statements = Parser.parse(text).program.statements
    guard case .query(let syntax)? = statements.last?.kind else { return .refused }
    var context = CheckingContext(catalog: catalog, convention: convention, asOf: asOf)
    for case .columnDefinition(let column) in statements.map(\.kind) {
      if Checker.check(column, source: text, in: context).contains(where: { $0.severity == .error }) { return .refused }
      context.definitions.define(Definitions.Column(syntax: column, source: text))
    }
    for case .metricDefinition(let metric) in statements.map(\.kind) {
      if Checker.check(metric, source: text, in: context).contains(where: { $0.severity == .error }) { return .refused }
      context.definitions.define(Definitions.Metric(syntax: metric, source: text))
    }
    guard let checked = Checker.check(syntax, source: text, in: context).query else { return .refused }
    let bound: CheckedQuery
    do { bound = try Binder.bound(text, to: catalog, convention, asOf: asOf) } catch {
      return .differed("the checker alone finds a meaning: \(error)")
    }
    return await Judge.difference(checked, expected: bound, catalog, batchRows: batchRows).map(Verdict.differed)
      ?? .agreed
  }

  /// Records an issue for a disagreement, with both answers and the tables.
  ///
  /// - Returns: Whether the checker took the query.
  static func check(
    _ text: String, _ catalog: Catalog, _ convention: CalendarConvention, asOf: Day? = nil, seed: UInt64,
    batchRows: Int = 7
  ) async -> Bool {
    switch await verdict(text, catalog, convention, asOf: asOf, batchRows: batchRows) {
    case .agreed: return true
    case .refused: return false
    case .differed(let difference):
      let bound = try? Binder.bound(text, to: catalog, convention, asOf: asOf)
      let expected = bound.flatMap { try? ReferenceInterpreter.answer($0, on: catalog).table.text }
      let tables = catalog.tables.map { "\($0.name):\n\(ReferenceTable($0).text)" }.joined(separator: "\n")
      Issue.record(
        """
        seed \(seed), calendar \(convention), as of \(asOf?.isoText ?? "the end"): \(difference)
        \(text)
        expected:
        \(expected ?? "no answer")
        \(tables)
        """)
      return true
    }
  }
}
