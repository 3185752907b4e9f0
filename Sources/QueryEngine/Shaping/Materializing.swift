import ColumnarData
import Diagnostics
import QueryPlan

// Rows and computed columns written out. Each block has its own place among the rows looked at: the scan has no condition.

extension RunContext {
  /// A table of some expressions over the kept rows.
  func projected(_ relation: Relation, _ columns: [Expression], schema: TableSchema) throws(DiagnosticError)
    -> Relation
  {
    let rows = try selectedRows(relation)
    let binder = Binder(self, relation.source)
    var values: [ColumnValues] = []
    for (expression, field) in zip(columns, schema.fields) {
      values.append(try column(expression, type: field.type, binder, rows))
    }
    var result = Relation(made(Table(schema: schema, columns: values, rowCount: rows.count)))
    result.roles = relation.roles.map { roles in rows.array.map { roles[Int($0)] } }
    result.lineage = relation.lineage.map { $0.gathered(rows) }
    result.isOrdered = relation.isOrdered
    return result
  }

  /// The relation with every row and column written out; itself where they are.
  func materialized(_ relation: Relation) throws(DiagnosticError) -> Relation {
    if relation.filters.isEmpty && relation.order == nil && relation.source.derived.isEmpty { return relation }
    let columns = relation.source.fields.enumerated().map {
      Expression.column(ColumnReference(fieldIndex: $0, field: $1))
    }
    var result = try projected(relation, columns, schema: relation.source.schema)
    result.keyCount = relation.keyCount
    if !relation.source.derived.isEmpty { result.lineage?.steps.append(.derive(relation.source.derived)) }
    return result
  }

  private func column(_ expression: Expression, type: FieldType, _ binder: Binder, _ rows: ColumnBuffer<Int32>)
    throws(DiagnosticError) -> ColumnValues
  {
    if case .column(let reference) = expression, reference.steps.isEmpty {
      let index = try binder.source.index(ofField: reference.fieldIndex, named: reference.field.name)
      if index < binder.source.table.columns.count { return try binder.source.column(index).gathered(rows) }
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
      let (codes, dictionary) = try binder.coded(text)
      let values = try column(of: codes, binder, rows).array.map { $0 == ScalarNode.missing ? 0 : UInt32($0) }
      return .category(
        CategoryColumn(codes: .init(values, greatest: dictionary.count), dictionary: dictionary))
    }
  }

  private func column(of node: ScalarNode, _ binder: Binder, _ rows: ColumnBuffer<Int32>) throws(DiagnosticError)
    -> ColumnBuffer<Int64>
  {
    let values = MutableBuffer<Int64>(repeating: 0, count: rows.count)
    let scan = RowScan(rowCount: binder.source.table.rowCount, order: rows)
    try scan.run((0..<max(1, pace.threads)).map { _ in values }, pace) { values, rows, scratch in
      let vector = scratch.takeVector()
      node.evaluate(rows, into: vector, scratch)
      values.update(from: vector, count: rows.count, at: scratch.place)
      scratch.giveBack(vector)
    }
    return ColumnBuffer(count: rows.count) { column in
      for index in 0..<rows.count { column[index] = values[index] }
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
