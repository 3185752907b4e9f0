import ColumnarData
import Diagnostics
import QueryPlan

// Rows and computed columns written out. Unsafe memory: a block's values are written from its place among the rows looked
// at, one a row, for the scan has no condition; places of blocks are disjoint and end at the count.

extension RunContext {
  /// The pass over a relation's rows, totals left out where asked.
  func scan(_ relation: Relation, withTotals: Bool = true) throws(DiagnosticError) -> RowScan {
    var order = relation.order
    if !withTotals, let roles = relation.roles, roles.contains(.total) {
      let rows = order?.array ?? (0..<Int32(relation.table.rowCount)).map { $0 }
      order = ColumnBuffer(rows.filter { roles[Int($0)] != .total })
    }
    let conditions = try Binder(self, relation).conjuncts(relation.filters)
    return RowScan(rowCount: relation.table.rowCount, order: order, filter: conditions)
  }

  /// The kept rows by number, in their order. Filters leave total rows alone: they tell of the rows before.
  func selectedRows(_ relation: Relation) throws(DiagnosticError) -> ColumnBuffer<Int32> {
    if relation.filters.isEmpty {
      return relation.order ?? ColumnBuffer((0..<Int32(relation.table.rowCount)).map { $0 })
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

  /// A table of some expressions over the kept rows.
  func projected(_ relation: Relation, _ columns: [Expression], schema: TableSchema) throws(DiagnosticError)
    -> Relation
  {
    let rows = try selectedRows(relation)
    let binder = Binder(self, relation)
    var values: [ColumnValues] = []
    for (expression, field) in zip(columns, schema.fields) {
      values.append(try column(expression, type: field.type, binder, rows))
    }
    var result = Relation(Table(schema: schema, columns: values, rowCount: rows.count), identity: nextIdentity())
    result.roles = relation.roles.map { roles in rows.array.map { roles[Int($0)] } }
    result.lineage = relation.lineage.map { $0.gathered(rows) }
    result.isOrdered = relation.isOrdered
    return result
  }

  /// The relation with every row and column written out; itself where they are.
  func materialized(_ relation: Relation) throws(DiagnosticError) -> Relation {
    if relation.filters.isEmpty && relation.order == nil && relation.derived.isEmpty { return relation }
    let columns = relation.fields.enumerated().map { Expression.column(ColumnReference(fieldIndex: $0, field: $1)) }
    var result = try projected(relation, columns, schema: relation.schema)
    result.keyCount = relation.keyCount
    if !relation.derived.isEmpty { result.lineage?.steps.append(.derive(relation.derived)) }
    return result
  }

  private func column(_ expression: Expression, type: FieldType, _ binder: Binder, _ rows: ColumnBuffer<Int32>)
    throws(DiagnosticError) -> ColumnValues
  {
    if case .column(let reference) = expression, reference.steps.isEmpty {
      let index = try binder.relation.index(ofField: reference.fieldIndex, named: reference.field.name)
      if index < binder.relation.table.columns.count { return binder.relation.table.columns[index].gathered(rows) }
    }
    switch try binder.value(of: expression) {
    case .scalar(let node): return try column(of: node, binder, rows).values(of: expression.type)
    case .ratio(let node):
      var apportioned: ColumnBuffer<Int64>?
      if let shares = node.apportioned { apportioned = try column(of: shares, binder, rows) }
      let numerators = try column(of: node.numerator, binder, rows).array
      let denominators = try column(of: node.denominator, binder, rows).array
      // A ratio of which a part is missing is missing as a whole.
      let isMissing = zip(numerators, denominators).map { $0 == ScalarNode.missing || $1 == ScalarNode.missing }
      return .ratio(
        RatioColumn(
          numerators: ColumnBuffer(zip(numerators, isMissing).map { $1 ? RatioColumn.missing : $0 }),
          denominators: ColumnBuffer(zip(denominators, isMissing).map { $1 ? 0 : $0 }), kind: node.kind,
          numeratorScale: node.numeratorScale, denominatorScale: node.denominatorScale, apportioned: apportioned))
    case .text(let text):
      let (codes, dictionary) = binder.coded(text)
      let values = try column(of: codes, binder, rows).array.map { $0 == ScalarNode.missing ? 0 : UInt32($0) }
      return .category(
        CategoryColumn(codes: .init(values, greatest: dictionary.count), dictionary: dictionary))
    }
  }

  private func column(of node: ScalarNode, _ binder: Binder, _ rows: ColumnBuffer<Int32>) throws(DiagnosticError)
    -> ColumnBuffer<Int64>
  {
    let values = MutableBuffer<Int64>(repeating: 0, count: rows.count)
    let scan = RowScan(rowCount: binder.relation.table.rowCount, order: rows)
    try scan.run((0..<max(1, pace.threads)).map { _ in values }, pace) { values, rows, scratch in
      let vector = scratch.takeVector()
      node.evaluate(rows, into: vector, scratch)
      unsafe (values.start + scratch.place).update(from: vector.start, count: rows.count)
      scratch.giveBack(vector)
    }
    return unsafe ColumnBuffer(count: rows.count) { memory in
      for index in 0..<rows.count { unsafe memory[index] = values.start[index] }
    }
  }
}

extension ColumnBuffer<Int64> {
  /// Whole numbers as a column of a type.
  func values(of type: ValueType) -> ColumnValues {
    switch type {
    case .boolean:
      return .boolean(BooleanColumn(array.map { $0 == ScalarNode.missing ? nil : $0 == 1 }))
    case .number(let scale): return .number(NumberColumn(values: IntegerValues(self), scale: min(scale, 18)))
    case .date: return .date(DateColumn(values: IntegerValues(self)))
    case .period(let unit): return .period(PeriodColumn(unit: unit, ordinals: IntegerValues(self)))
    case .text, .ratio: preconditionFailure("texts and ratios have columns of their own form")
    }
  }
}

/// Row numbers that one worker kept, block by block. Unchecked: read when the pass has ended.
private final class RowCollector: @unchecked Sendable {
  private var rows: [Int32] = []
  /// Where each block stood among the rows looked at, and where its rows start among those kept.
  private var blocks: [(place: Int, start: Int)] = []

  func add(_ block: BlockRows, at place: Int) {
    blocks.append((place, rows.count))
    if let indices = unsafe block.indices {
      unsafe rows.append(contentsOf: UnsafeBufferPointer(start: indices, count: block.count))
    } else {
      rows.append(contentsOf: Int32(block.first)..<Int32(block.first + block.count))
    }
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
