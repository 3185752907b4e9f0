import ColumnarData
import Diagnostics
import QueryPlan
import Values

extension RunContext {
  /// Answers an inner query. Its totals are no rows, and what its stages have to say is said with the answer.
  func values(of inner: PlannedInnerQuery) throws(DiagnosticError) -> InnerValues {
    var relation = try relation(answering: inner.plan)
    if relation.order == nil, relation.roles == nil, inner.column.field.type.valueType == .text,
      let texts = try storedTexts(inner.column, relation)
    {
      return .texts(texts)
    }
    let rows = try selectedRows(relation)
    let details = rows.array.filter { row in relation.roles.map { $0[Int(row)] == .detail } ?? true }
    (relation.filters, relation.order) = ([], ColumnBuffer(details))
    let schema = TableSchema(name: relation.table.name, fields: [inner.column.field])
    let source = try projected(relation, [.column(inner.column)], schema: schema).source
    return try values(of: source)
  }

  /// The texts of a stored column, by the codes that the rows have; nil where another column is meant.
  private func storedTexts(_ column: ColumnReference, _ relation: Relation) throws(DiagnosticError) -> Set<Substring>? {
    let index = try relation.source.index(ofField: column.fieldIndex, named: column.field.name)
    guard index < relation.table.columns.count else { return nil }
    let category = try category(of: relation.source, column: index)
    let conditions = try Binder(self, relation.source).conjuncts(relation.filters)
    let flags = try Binder.codes(of: category, where: conditions, rowCount: relation.table.rowCount, pace)
    return texts(of: category.dictionary) { flags[$0] != 0 }
  }

  private func values(of source: RowSource) throws(DiagnosticError) -> InnerValues {
    let rowCount = source.table.rowCount
    func numbers(_ value: (Int) -> Int64?, scale: Int = 0) -> InnerValues {
      .numbers(Set((0..<rowCount).compactMap(value)).sorted(), scale: scale)
    }
    switch try source.column(0) {
    case .category, .text:
      let category = try category(of: source, column: 0)
      var isThere = [Bool](repeating: false, count: category.dictionary.count)
      for row in 0..<rowCount { isThere[Int(category.codes[row])] = true }
      return .texts(texts(of: category.dictionary) { isThere[$0] })
    case .boolean(let column): return numbers { column[$0].map { $0 ? 1 : 0 } }
    case .number(let column): return numbers({ column.values[$0].present }, scale: column.scale)
    case .date(let column): return numbers { column.values[$0].present }
    case .period(let column): return numbers { column.ordinals[$0].present }
    case .ratio: preconditionFailure("the checker lets no ratio be looked for")
    }
  }

  private func texts(of dictionary: CategoryDictionary, where isThere: (Int) -> Bool) -> Set<Substring> {
    var texts: Set<Substring> = []
    for code in 1..<max(1, dictionary.count) where isThere(code) && dictionary.labels[code] == nil {
      texts.insert(ForeignKeyLink.joinText(dictionary.values[code]))
    }
    return texts
  }
}

extension Int64 {
  /// Nil for the mark of a missing value.
  fileprivate var present: Int64? { self == IntegerValues.missing ? nil : self }
}
