import ColumnarData
import QueryPlan

// Rows and computed columns written out. Unsafe memory: a block's values are written at the places of its rows among the
// rows kept, which the scan's stretches make disjoint and below the count.

extension RunContext {
  /// The pass over a relation's rows, totals left out where asked.
  func scan(_ relation: Relation, withTotals: Bool = true) throws(QueryEngineError) -> RowScan {
    var order = relation.order
    if !withTotals, let roles = relation.roles, roles.contains(.total) {
      let rows = order?.array ?? (0..<Int32(relation.table.rowCount)).map { $0 }
      order = ColumnBuffer(rows.filter { roles[Int($0)] != .total })
    }
    let conditions = try Binder(self, relation).conjuncts(relation.filters)
    return RowScan(rowCount: relation.table.rowCount, order: order, filter: conditions)
  }

  /// The kept rows by number, in their order. Filters leave total rows alone: they tell of the rows before.
  func selectedRows(_ relation: Relation) throws(QueryEngineError) -> ColumnBuffer<Int32> {
    if relation.filters.isEmpty {
      return relation.order ?? ColumnBuffer((0..<Int32(relation.table.rowCount)).map { $0 })
    }
    let collectors = (0..<max(1, pace.threads)).map { _ in RowCollector() }
    try scan(relation, withTotals: false).run(collectors, pace) { collector, rows, _ in collector.add(rows) }
    var rows = collectors.flatMap(\.rows)
    if let roles = relation.roles {
      let all = relation.order?.array ?? (0..<Int32(relation.table.rowCount)).map { $0 }
      rows += all.filter { roles[Int($0)] == .total }
    }
    return ColumnBuffer(rows)
  }

  /// A table of some expressions over the kept rows.
  func projected(_ relation: Relation, _ columns: [Expression], schema: TableSchema) throws(QueryEngineError)
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
  func materialized(_ relation: Relation) throws(QueryEngineError) -> Relation {
    if relation.filters.isEmpty && relation.order == nil && relation.derived.isEmpty { return relation }
    let columns = relation.fields.enumerated().map { Expression.column(ColumnReference(fieldIndex: $0, field: $1)) }
    var result = try projected(relation, columns, schema: relation.schema)
    result.keyCount = relation.keyCount
    if !relation.derived.isEmpty { result.lineage?.steps.append(.derive(relation.derived)) }
    return result
  }

  private func column(_ expression: Expression, type: FieldType, _ binder: Binder, _ rows: ColumnBuffer<Int32>)
    throws(QueryEngineError) -> ColumnValues
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

  private func column(of node: ScalarNode, _ binder: Binder, _ rows: ColumnBuffer<Int32>) throws(QueryEngineError)
    -> ColumnBuffer<Int64>
  {
    let collectors = (0..<max(1, pace.threads)).map { _ in ValueCollector() }
    let scan = RowScan(rowCount: binder.relation.table.rowCount, order: rows)
    try scan.run(collectors, pace) { collector, rows, scratch in
      let vector = scratch.takeVector()
      node.evaluate(rows, into: vector, scratch)
      collector.add(vector, rows.count)
      scratch.giveBack(vector)
    }
    return ColumnBuffer(collectors.flatMap(\.values))
  }
}

extension ColumnBuffer<Int64> {
  /// Whole numbers as a column of a type.
  fileprivate func values(of type: ValueType) -> ColumnValues {
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

/// Row numbers that one worker kept. Unchecked: read when the pass has ended.
private final class RowCollector: @unchecked Sendable {
  private(set) var rows: [Int32] = []

  func add(_ block: BlockRows) {
    rows.reserveCapacity(rows.count + block.count)
    for position in 0..<block.count { rows.append(Int32(block.row(position))) }
  }
}

/// Values that one worker computed. Unchecked: read when the pass has ended.
private final class ValueCollector: @unchecked Sendable {
  private(set) var values: [Int64] = []

  func add(_ vector: MutableBuffer<Int64>, _ count: Int) {
    for index in 0..<count { values.append(vector[index]) }
  }
}
