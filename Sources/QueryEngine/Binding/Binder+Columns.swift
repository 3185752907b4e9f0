import ColumnarData
import Diagnostics
import QueryPlan
import Values

extension Binder {
  func value(of reference: ColumnReference) throws(DiagnosticError) -> BoundValue {
    guard let step = reference.steps.first else {
      let index = try source.index(ofField: reference.fieldIndex, named: reference.field.name)
      let tableCount = source.table.columns.count
      if index >= tableCount { return try value(of: source.derived[index - tableCount].expression) }
      return try ownValue(column: index)
    }
    if step.fieldIndex >= source.table.columns.count {
      return try value(of: try inlined(reference, step))
    }
    return try foreignValue(reference)
  }

  /// The codes of a column of the table.
  func category(ofColumn column: Int) throws(DiagnosticError) -> CategoryColumn {
    let category = try context.category(of: source, column: column)
    return CategoryColumn(codes: context.zoned(category.codes), dictionary: category.dictionary)
  }

  /// A path that starts at a column made by `add`, as the path that the column stands for.
  private func inlined(_ reference: ColumnReference, _ step: ForeignKeyStep) throws(DiagnosticError)
    -> ColumnReference
  {
    let place = step.fieldIndex - source.table.columns.count
    guard place < source.derived.count, case .column(let start) = source.derived[place].expression else {
      throw .missingColumn(reference.field.name)
    }
    let first = ForeignKeyStep(
      fieldIndex: start.fieldIndex, referencedTable: step.referencedTable,
      referencedFieldIndex: step.referencedFieldIndex)
    return ColumnReference(
      steps: start.steps + [first] + reference.steps.dropFirst(), fieldIndex: reference.fieldIndex,
      field: reference.field)
  }

  private func ownValue(column index: Int) throws(DiagnosticError) -> BoundValue {
    switch try source.column(index) {
    case .category: return .text(.category(try category(ofColumn: index)))
    case .text(let column):
      context.reads(column)
      return .text(.long(column, column: index))
    // 0 and 1.
    case .boolean(let column): return .scalar(.affine(context.zoned(column.codes), origin: -1, step: 1))
    case .number(let column): return .scalar(node(column.values))
    case .date(let column): return .scalar(node(column.values))
    case .period(let column): return .scalar(node(column.ordinals))
    case .ratio(let column): return .ratio(RatioNode(column))
    }
  }

  private func node(_ values: IntegerValues) -> ScalarNode {
    switch values.form {
    case .coded(let codes, let origin, let step): .affine(context.zoned(codes), origin: origin, step: step)
    case .wide(let buffer): .words(buffer)
    }
  }

  private func foreignValue(_ reference: ColumnReference) throws(DiagnosticError) -> BoundValue {
    let path = try path(along: reference.steps)
    let target = path.target
    let index = try target.index(ofField: reference.fieldIndex, named: reference.field.name)
    func node(_ value: (Int) -> Int64) -> ScalarNode {
      .coded(path.own.codes, ColumnBuffer(path.rows.array.map { $0 < 0 ? ScalarNode.missing : value(Int($0)) }))
    }
    switch try target.column(index) {
    case .category, .text:
      let category = try context.category(of: target, column: index)
      let codes = path.rows.array.map { row -> Int64 in
        let code = row < 0 ? 0 : category.codes[Int(row)]
        return code == 0 ? ScalarNode.missing : Int64(code)
      }
      return .text(.foreign(path, codes: ColumnBuffer(codes), category.dictionary))
    case .boolean(let column):
      return .scalar(node { column[$0].map { $0 ? 1 : 0 } ?? ScalarNode.missing })
    case .number(let column): return .scalar(node { column.values[$0] })
    case .date(let column): return .scalar(node { column.values[$0] })
    case .period(let column): return .scalar(node { column.ordinals[$0] })
    case .ratio(let column):
      return .ratio(
        RatioNode(
          numerator: node { column.numerators[$0] }, denominator: node { column.denominators[$0] },
          numeratorScale: column.numeratorScale, denominatorScale: column.denominatorScale, kind: column.kind,
          apportioned: column.apportioned.map { shares in node { shares[$0] } }))
    }
  }

  /// The number of each row for a key that is reached over a foreign key, with one of its own for the rows whose key names
  /// no row; nil where there are none, or the key is none of such.
  func markingOrphans(of expression: Expression, as orphan: Int64) throws(DiagnosticError) -> ScalarNode? {
    guard let (reference, unit) = expression.keyColumn, let first = reference.steps.first,
      first.fieldIndex < source.table.columns.count
    else { return nil }
    let rows = try path(along: reference.steps).rows
    guard (0..<rows.count).contains(where: { rows[$0] == ForeignKeyLink.orphan }),
      case .scalar(.coded(let codes, let values)) = try foreignValue(reference)
    else { return nil }
    var source: CalendarUnit?
    if case .period(let finer) = reference.field.type { source = finer }
    let conversion = unit.flatMap {
      $0 == source ? nil : PeriodConversion(source: source, unit: $0, convention: context.convention)
    }
    let marked = (0..<rows.count).map { code -> Int64 in
      if rows[code] == ForeignKeyLink.orphan { return orphan }
      let value = values[code]
      return value == ScalarNode.missing ? value : conversion?.ordinal(of: value) ?? value
    }
    return .coded(codes, ColumnBuffer(marked))
  }

  /// Follows each foreign key for the codes of the first one's column.
  private func path(along steps: [ForeignKeyStep]) throws(DiagnosticError) -> ForeignPath {
    let own = try category(ofColumn: steps[0].fieldIndex)
    var rows = try context.link(
      from: source, column: steps[0].fieldIndex, to: (steps[0].referencedTable, steps[0].referencedFieldIndex))
    var target = try context.source(named: steps[0].referencedTable)
    for step in steps.dropFirst() {
      guard step.fieldIndex < target.table.columns.count else {
        throw .missingColumn(step.referencedTable)
      }
      let next = try context.category(of: target, column: step.fieldIndex)
      let link = try context.link(
        from: target, column: step.fieldIndex, to: (step.referencedTable, step.referencedFieldIndex))
      rows = ColumnBuffer(rows.array.map { $0 < 0 ? $0 : link[next.codes[Int($0)]] })
      target = try context.source(named: step.referencedTable)
    }
    return ForeignPath(own: own, rows: rows, target: target)
  }
}

extension Expression {
  /// The column of which a key is made, by itself or as the periods of a unit that hold its dates.
  fileprivate var keyColumn: (reference: ColumnReference, unit: CalendarUnit?)? {
    switch self {
    case .column(let reference): (reference, nil)
    case .periodContaining(.column(let reference), let unit): (reference, unit)
    case .number, .text, .date, .period, .ratio, .boolean, .negated, .sum, .difference, .product, .quotient,
      .daysBetween, .workdaysBetween, .periodContaining, .monthOfYear, .cases:
      nil
    }
  }
}

extension RatioNode {
  init(_ column: RatioColumn) {
    self.init(
      numerator: .words(column.numerators), denominator: .words(column.denominators),
      numeratorScale: column.numeratorScale, denominatorScale: column.denominatorScale, kind: column.kind,
      apportioned: column.apportioned.map { .words($0) })
  }
}
