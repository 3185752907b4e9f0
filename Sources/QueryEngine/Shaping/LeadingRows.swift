import ColumnarData
import Diagnostics
import QueryPlan

// Which rows can be among the first so many: the others are not sorted, and nothing else of them is read.

extension RunContext {
  /// The relation with only those rows that are among the first so many by a column, and those that tie with the last of
  /// them, in their order: itself where totals or an order of before are to be kept, or where too few rows have a value.
  func leading(_ relation: Relation, by column: ColumnReference, isDescending: Bool, count: Int)
    throws(DiagnosticError) -> Relation
  {
    guard relation.order == nil, relation.roles == nil, count > 0, count < relation.table.rowCount else {
      return relation
    }
    let ranking = LeadingRows(context: self, relation: relation, count: count, isDescending: isDescending)
    guard let rows = try ranking.rows(by: column) else { return relation }
    return relation.keeping(ColumnBuffer(rows), isOrdered: relation.isOrdered)
  }

  /// The first rows in the order of some keys.
  func sliced(_ relation: Relation, sortedBy keys: [SortKey], _ slice: Slice) throws(DiagnosticError) -> Relation {
    guard slice.isFromStart, let first = keys.first else { return try sliced(try sorted(relation, by: keys), slice) }
    let candidates = try leading(relation, by: first.column, isDescending: first.isDescending, count: slice.count)
    return try sliced(try sorted(candidates, by: keys), slice)
  }
}

private struct LeadingRows {
  let context: RunContext
  let relation: Relation
  let count: Int
  let isDescending: Bool

  /// Ascending; nil where the column says nothing of them.
  func rows(by column: ColumnReference) throws(DiagnosticError) -> [Int32]? {
    let binder = Binder(context, relation.source)
    switch try binder.value(of: column) {
    case .ratio(let ratio): return try rows(by: ratio)
    case .scalar, .text:
      if let node = try binder.orderNode(of: column) { return try rows(by: node) }
      if case .text(.long(let texts, _)) = try binder.value(of: column) { return try rows(by: texts) }
      return nil
    }
  }

  private func rows(by node: ScalarNode) throws(DiagnosticError) -> [Int32]? {
    if let source = SlotNumbering(node, atMost: max(1 << 16, relation.table.rowCount / 8)),
      case .table(let codes, let slots) = source.form
    {
      return try rows(by: codes, slots, source)
    }
    let workers = workers { BestRows<Int64>(count: count, isDescending: isDescending) }
    try context.scan(relation).run(workers, context.pace) { best, rows, scratch in
      let vector = scratch.takeVector()
      node.evaluate(rows, into: vector, scratch)
      for index in 0..<rows.count where vector[index] != ScalarNode.missing {
        best.add(vector[index], row: Int32(truncatingIfNeeded: rows.row(index)))
      }
      scratch.giveBack(vector)
    }
    return BestRows.rows(of: workers)
  }

  /// Counted by value first: then zones tell where the rows stand.
  private func rows(by codes: Codes, _ slots: [UInt32], _ source: SlotNumbering) throws(DiagnosticError) -> [Int32]? {
    let formula = source.added(to: GroupIndexFormula())
    let workers = workers { FormulaCounter(formula, groupCount: source.count) }
    let scan = try context.scan(relation)
    try scan.runSelecting(workers, context.pace) { worker, selection, scratch in worker.add(selection, scratch) }
    for worker in workers.dropFirst() { workers[0].counter.merge(worker.counter) }
    let counts = workers[0].counter.totals
    var kept = 0
    for step in 1..<max(1, source.count) {
      let slot = isDescending ? source.count - step : step
      kept += Int(counts[slot])
      if kept < count { continue }
      let flags = slots.map { code -> UInt8 in
        code > 0 && (isDescending ? code >= slot : code <= slot) ? 1 : 0
      }
      return try context.selectedRows(scan.adding(.onCodes(codes, flags)), relation).array
    }
    return nil
  }

  private func rows(by texts: TextColumn) throws(DiagnosticError) -> [Int32]? {
    let workers = workers { TextRanking(count: count, isDescending: isDescending) }
    try context.scan(relation).run(workers, context.pace) { ranking, rows, _ in ranking.add(rows, of: texts) }
    if workers.contains(where: \.hasOthers) { return nil }
    return BestRows.rows(of: workers.map(\.best))
  }

  /// Quotients of numbers that a double holds exactly are never out of order once rounded; those that round alike tie.
  private func rows(by ratio: RatioNode) throws(DiagnosticError) -> [Int32]? {
    let exact = -(Int64(1) << 53)...(Int64(1) << 53)
    for part in [ratio.numerator, ratio.denominator] {
      if let bounds = part.bounds, !exact.contains(bounds.lowerBound) || !exact.contains(bounds.upperBound) {
        return nil
      }
    }
    let workers = workers { BestRows<Double>(count: count, isDescending: isDescending) }
    try context.scan(relation).run(workers, context.pace) { best, rows, scratch in
      let (numerators, denominators) = (scratch.takeVector(), scratch.takeVector())
      ratio.numerator.evaluate(rows, into: numerators, scratch)
      ratio.denominator.evaluate(rows, into: denominators, scratch)
      for index in 0..<rows.count {
        let (numerator, denominator) = (numerators[index], denominators[index])
        if numerator == ScalarNode.missing || denominator == ScalarNode.missing || denominator == 0 { continue }
        best.add(Double(numerator) / Double(denominator), row: Int32(truncatingIfNeeded: rows.row(index)))
      }
      scratch.giveBack(denominators)
      scratch.giveBack(numerators)
    }
    return BestRows.rows(of: workers)
  }

  private func workers<Worker>(_ make: () -> Worker) -> [Worker] {
    (0..<max(1, context.pace.threads)).map { _ in make() }
  }
}
