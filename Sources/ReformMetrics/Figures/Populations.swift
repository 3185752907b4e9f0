import ColumnarData
import QueryEngine
import QueryPlan
import Values

/// How many rows a metric looks at, and what they are to it. They add up: the rows in scope are those left out, those of
/// the denominator and, where unknown ones are dropped, those.
struct Populations: Hashable {
  let rows: Int64
  let excluded: Int64
  let denominator: Int64
  let numerator: Int64
  /// Rows of the base whose numerator a missing value leaves open: part of the denominator, unless they are dropped.
  let unknown: Int64
}

extension ReportContext {
  /// The populations of a metric over all its rows.
  func populations(of computation: MetricComputation) async throws(ReportFault) -> Populations {
    let parts = FigurePart.allCases
    let items = parts.map { part in
      CheckedShow.Item(
        field: Field(name: part.rawValue, type: .number(scale: 0)),
        measure: .count(where: computation.measure.condition(of: part) ?? .constant(false)))
    }
    let all = CheckedShow.Item(
      field: Field(name: "rows", type: .number(scale: 0)), measure: .count(where: .constant(true)))
    let show = CheckedShow(items: [all] + items, keys: [], across: nil, hasTotal: false)
    let rows = computation.query.rows
    let output = TableSchema(name: rows.source, fields: show.items.map(\.field))
    let answer = try await answer(rows.appending(.show(show), text: "show", output: output))
    func count(_ column: Int) -> Int64 {
      guard case .number(let numbers) = answer.result.table.columns[column] else { return 0 }
      return numbers[0]?.unscaled ?? 0
    }
    return Populations(
      rows: count(0), excluded: count(3), denominator: count(2), numerator: count(1), unknown: count(4))
  }
}
