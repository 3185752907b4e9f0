import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import Testing

/// The engine against the reference interpreter on one case.
enum Judge {
  static func engine(_ query: CheckedQuery, on catalog: Catalog, batchRows: Int = 7) async throws -> QueryAnswer {
    try await QueryEngine(threads: 2, batchRows: batchRows).run(LogicalPlan(lowering: query), on: catalog)
  }

  /// How the two differ; nil where they agree, an overflow on both sides included.
  ///
  /// - Parameter bound: The query as the interpreter takes it; nil for the same as the engine.
  static func difference(
    _ query: CheckedQuery, expected bound: CheckedQuery? = nil, _ catalog: Catalog, batchRows: Int = 7
  ) async -> String? {
    let expected = Result { try ReferenceInterpreter.answer(bound ?? query, on: catalog) }
    let actual: Result<QueryAnswer, any Error>
    do {
      actual = .success(try await engine(query, on: catalog, batchRows: batchRows))
    } catch {
      actual = .failure(error)
    }
    switch (expected, actual) {
    case (.success(let expected), .success(let actual)):
      let failures = actual.expectations.map(\.failedRows)
      if failures != expected.failures { return "expectations failed by \(failures), expected \(expected.failures)" }
      return ResultComparison.difference(expected: expected.table, actual: ReferenceTable(actual.result))
    case (.failure(let expected), .failure(let actual)):
      let isOverflow = (actual as? DiagnosticError)?.diagnostic.id == .integerOverflow
      return expected is Overflow && isOverflow ? nil : "\(actual), expected \(expected)"
    case (.success, .failure(let error)): return "the engine alone fails: \(error)"
    case (.failure(let error), .success): return "the engine alone answers; expected \(error)"
    }
  }

  /// Records an issue for a disagreement, with the smallest case found: query, tables and both answers.
  static func check(_ query: CheckedQuery, _ catalog: Catalog, _ seed: UInt64, batchRows: Int = 7) async {
    guard let first = await difference(query, catalog, batchRows: batchRows) else { return }
    let (smallQuery, smallCatalog) = await Shrinking.smallest(query, catalog) {
      await difference($0, $1, batchRows: batchRows) != nil
    }
    let remaining = await difference(smallQuery, smallCatalog, batchRows: batchRows)
    let tables = smallCatalog.tables.map { "\($0.name):\n\(ReferenceTable($0).text)" }.joined(separator: "\n")
    let expected = (try? ReferenceInterpreter.answer(smallQuery, on: smallCatalog).table.text) ?? "no answer"
    let actual = (try? await engine(smallQuery, on: smallCatalog, batchRows: batchRows))
      .map { ReferenceTable($0.result).text }
    Issue.record(
      """
      seed \(seed): \(first)
      smallest: \(remaining ?? "")
      \(QueryText.text(of: smallQuery))
      expected:
      \(expected)
      actual:
      \(actual ?? "no answer")
      \(tables)
      """)
  }
}
