import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import Testing

/// The engine against the reference interpreter on one case.
enum Judge {
  static func engine(_ query: CheckedQuery, on catalog: Catalog, batchRows: Int = 7) throws -> QueryAnswer {
    try QueryEngine(threads: 2, batchRows: batchRows).run(LogicalPlan(lowering: query), on: catalog) { false }
  }

  /// How the two differ; nil where they agree, an overflow on both sides included.
  static func difference(_ query: CheckedQuery, _ catalog: Catalog, batchRows: Int = 7) -> String? {
    let expected = Result { try ReferenceInterpreter.answer(query, on: catalog) }
    let actual = Result { try engine(query, on: catalog, batchRows: batchRows) }
    switch (expected, actual) {
    case (.success(let expected), .success(let actual)):
      let failures = actual.expectations.map(\.failedRows)
      if failures != expected.failures { return "expectations failed by \(failures), expected \(expected.failures)" }
      return ResultComparison.difference(expected: expected.table, actual: ReferenceTable(actual.result))
    case (.failure(let expected), .failure(let actual)):
      let isOverflow = (actual as? QueryEngineError)?.diagnostic.id == .integerOverflow
      return expected is Overflow && isOverflow ? nil : "\(actual), expected \(expected)"
    case (.success, .failure(let error)): return "the engine alone fails: \(error)"
    case (.failure(let error), .success): return "the engine alone answers; expected \(error)"
    }
  }

  /// Records an issue for a disagreement, with the smallest case found: query, tables and both answers.
  static func check(_ query: CheckedQuery, _ catalog: Catalog, _ seed: UInt64, batchRows: Int = 7) {
    guard let first = difference(query, catalog, batchRows: batchRows) else { return }
    let (smallQuery, smallCatalog) = Shrinking.smallest(query, catalog) {
      difference($0, $1, batchRows: batchRows) != nil
    }
    let tables = smallCatalog.tables.map { "\($0.name):\n\(ReferenceTable($0).text)" }.joined(separator: "\n")
    let expected = (try? ReferenceInterpreter.answer(smallQuery, on: smallCatalog).table.text) ?? "no answer"
    let actual = (try? engine(smallQuery, on: smallCatalog, batchRows: batchRows).result)
      .map { ReferenceTable($0).text }
    Issue.record(
      """
      seed \(seed): \(first)
      smallest: \(difference(smallQuery, smallCatalog, batchRows: batchRows) ?? "")
      \(QueryText.text(of: smallQuery))
      expected:
      \(expected)
      actual:
      \(actual ?? "no answer")
      \(tables)
      """)
  }
}
