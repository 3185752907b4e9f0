import ColumnarData
import Diagnostics
import QueryPlan

extension RunContext {
  /// The rows of `(other)`: the measures of the first groups, and everything that the stages since then did to them.
  ///
  /// - Parameters:
  ///   - lineage: One row for each set.
  ///   - sets: The rows of the result that are put together.
  func rebuilt(_ lineage: Lineage, _ sets: [[Int]], of relation: Relation) throws(DiagnosticError) -> Table {
    guard let first = lineage.sources.first else { return relation.table }
    var current = Relation(try made(table(of: first.grouped, first.listing, first.scopes, label: .other)))
    current.keyCount = first.grouped.rowKeys.count
    current.lineage = Lineage(sources: lineage.sources)
    for step in lineage.steps {
      switch step {
      case .derive(let columns):
        current.source.derived = columns
        current = try materialized(current)
      case .project(let columns, let schema):
        current = try projected(current, columns.map { .column($0) }, schema: schema)
      case .change(let change, let source):
        current = try changedAgain(current, change, source: source.map { lineage.sources[$0] })
      }
    }
    return current.table.withShares(of: relation.table, sets)
  }
}

extension Table {
  /// The printed share of rows put together is the sum of theirs, so that the column still adds up.
  fileprivate func withShares(of table: Table, _ sets: [[Int]]) -> Table {
    let columns = zip(columns, table.columns).map { mine, whole -> ColumnValues in
      guard case .ratio(let column) = mine, case .ratio(let before) = whole, let shares = before.apportioned,
        let own = column.apportioned
      else { return mine }
      let sums = sets.enumerated().map { row, rows -> Int64 in
        let isOneWhole = rows.allSatisfy { before.denominators[$0] == column.denominators[row] }
        return isOneWhole ? rows.reduce(0) { $0 &+ shares[$1] } : own[row]
      }
      return .ratio(
        RatioColumn(
          numerators: column.numerators, denominators: column.denominators, kind: column.kind,
          numeratorScale: column.numeratorScale, denominatorScale: column.denominatorScale,
          apportioned: ColumnBuffer(sums)))
    }
    return Table(schema: schema, columns: columns, rowCount: rowCount)
  }
}
