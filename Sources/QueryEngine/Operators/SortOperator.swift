import ColumnarData
import Diagnostics
import QueryPlan
import WorkProgress

extension RunContext {
  /// The relation in the order of some keys; rows that are equal in them keep theirs, totals stay at the end.
  func sorted(_ relation: Relation, by keys: [SortKey]) throws(DiagnosticError) -> Relation {
    let rows = try selectedRows(relation)
    let places = try sortedPlaces(of: rows, relation, by: keys)
    return relation.keeping(
      ColumnBuffer(count: rows.count) { sorted in
        for (index, place) in places.enumerated() { sorted[index] = rows[Int(place)] }
      }, isOrdered: true)
  }

  private func sortedPlaces(of rows: ColumnBuffer<Int32>, _ relation: Relation, by keys: [SortKey])
    throws(DiagnosticError) -> [Int32]
  {
    if relation.roles == nil, let keys = try SortKeys(keys, self, relation, rows) { return try keys.sortedPlaces(pace) }
    var columns: [(SortColumn, isDescending: Bool)] = []
    for key in keys { columns.append((try SortColumn(key.column, self, relation, rows), key.isDescending)) }
    if pace.monitor.isCancelled { throw .cancelled }
    if relation.roles == nil, let keys = SortKeys(columns, at: 0..<rows.count) { return try keys.sortedPlaces(pace) }
    return try pace.sortedPlaces(rows.count) { first, second in
      let isTotal = (relation.isTotal(rows[Int(first)]), relation.isTotal(rows[Int(second)]))
      if isTotal.0 || isTotal.1 { return !isTotal.0 }
      for (column, isDescending) in columns {
        let order = column.compare(Int(first), Int(second), isDescending: isDescending)
        if order != 0 { return order < 0 }
      }
      return false
    }
  }
}
