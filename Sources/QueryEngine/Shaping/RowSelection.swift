import ColumnarData
import Diagnostics
import QueryPlan

// Which rows of a relation are kept.

extension RunContext {
  /// The pass over a relation's rows, totals left out where asked.
  func scan(_ relation: Relation, withTotals: Bool = true) throws(DiagnosticError) -> RowScan {
    var order = relation.order
    if !withTotals, let roles = relation.roles, roles.contains(.total) {
      let rows = order?.array ?? (0..<Int32(relation.table.rowCount)).map { $0 }
      order = ColumnBuffer(rows.filter { roles[Int($0)] != .total })
    }
    let conditions = try Binder(self, relation.source).conjuncts(relation.filters)
    return RowScan(rowCount: relation.table.rowCount, order: order, filter: conditions)
  }

  /// The kept rows by number, in their order. Filters leave total rows alone: they are about the rows before.
  func selectedRows(_ relation: Relation) throws(DiagnosticError) -> ColumnBuffer<Int32> {
    if relation.filters.isEmpty {
      return relation.order
        ?? ColumnBuffer(count: relation.table.rowCount) { rows in
          for row in rows.indices { rows[row] = Int32(truncatingIfNeeded: row) }
        }
    }
    return try selectedRows(try scan(relation, withTotals: false), relation)
  }

  /// The rows that a scan of the relation leaves, and its totals.
  func selectedRows(_ scan: RowScan, _ relation: Relation) throws(DiagnosticError) -> ColumnBuffer<Int32> {
    let collectors = (0..<max(1, pace.threads)).map { _ in RowCollector() }
    try scan.run(collectors, pace) { collector, rows, scratch in
      collector.add(rows, at: scratch.place)
    }
    var rows = RowCollector.rows(of: collectors)
    if let roles = relation.roles {
      let all = relation.order?.array ?? (0..<Int32(relation.table.rowCount)).map { $0 }
      rows += all.filter { roles[Int($0)] == .total }
    }
    return ColumnBuffer(rows)
  }

  /// Kept rows, totals apart.
  func rowCount(_ relation: Relation) throws(DiagnosticError) -> Int {
    let workers = (0..<max(1, pace.threads)).map { _ in MutableBuffer<Int64>(repeating: 0, count: 1) }
    let scan = try scan(relation, withTotals: false)
    if scan.filter.isEmpty { return scan.count }
    try scan.runSelecting(workers, pace) { count, rows, _ in count[0] += Int64(rows.count) }
    return Int(workers.reduce(0) { $0 + $1[0] })
  }
}

/// Row numbers that one worker kept, block by block. Unchecked: read when the pass has ended.
private final class RowCollector: @unchecked Sendable {
  private var rows: [Int32] = []
  /// Where each block stood among the rows looked at, and where its rows start among those kept.
  private var blocks: [(place: Int, start: Int)] = []

  func add(_ block: BlockRows, at place: Int) {
    blocks.append((place, rows.count))
    block.append(to: &rows)
  }

  /// What all workers kept, in the order of the rows looked at.
  static func rows(of collectors: [RowCollector]) -> [Int32] {
    let kept = collectors.filter { !$0.rows.isEmpty }
    if kept.count == 1, let only = kept.first { return only.rows }
    var parts: [(place: Int, rows: ArraySlice<Int32>)] = []
    for collector in kept {
      for (index, block) in collector.blocks.enumerated() {
        let end = index + 1 < collector.blocks.count ? collector.blocks[index + 1].start : collector.rows.count
        parts.append((block.place, collector.rows[block.start..<end]))
      }
    }
    parts.sort { $0.place < $1.place }
    var rows: [Int32] = []
    rows.reserveCapacity(parts.reduce(0) { $0 + $1.rows.count })
    for part in parts { rows += part.rows }
    return rows
  }
}
