import ColumnarData
import Diagnostics
import QueryPlan

extension RunContext {
  /// The first or the last details, in their order; totals and what `other` put together stay in their places.
  func sliced(_ relation: Relation, _ slice: Slice) throws(DiagnosticError) -> Relation {
    if relation.order == nil, relation.filters.isEmpty, relation.roles == nil {
      let count = relation.table.rowCount
      let kept = slice.range(of: count)
      return relation.keeping(
        ColumnBuffer((Int32(kept.lowerBound)..<Int32(kept.upperBound)).map { $0 }), isOrdered: relation.isOrdered)
    }
    let rows = try selectedRows(relation)
    guard let roles = relation.roles else {
      return relation.keeping(
        ColumnBuffer(Array(rows.array[slice.range(of: rows.count)])), isOrdered: relation.isOrdered)
    }
    let kept = slice.range(of: (0..<rows.count).count { roles[Int(rows[$0])] == .detail })
    var place = 0
    let left = rows.array.filter { row in
      guard roles[Int(row)] == .detail else { return true }
      place += 1
      return kept.contains(place - 1)
    }
    return relation.keeping(ColumnBuffer(left), isOrdered: relation.isOrdered)
  }
}

extension Slice {
  /// The places that are kept of so many.
  fileprivate func range(of total: Int) -> Range<Int> {
    isFromStart ? 0..<min(count, total) : max(0, total - count)..<total
  }
}
