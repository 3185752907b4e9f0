import ColumnarData
import Diagnostics
import QueryPlan
import Values

/// The different values of an inner query's column; missing ones and labels, which are no values, apart.
enum InnerValues {
  /// As keys are compared between tables.
  case texts(Set<Substring>)
  /// Ascending, in units of 10^−scale; days, ordinals of periods, and 0 and 1 of yes/no values have the scale 0.
  case numbers([Int64], scale: Int)
}

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

extension Binder {
  /// Whether a value is one of an inner query's: of a text by the codes of its column, of which each is looked up once.
  func inQuery(_ expression: Expression, _ number: Int) throws(DiagnosticError) -> ConditionNode {
    switch (try value(of: expression), try context.values(ofInnerQuery: number)) {
    case (.text(let text), .texts(let texts)): return try textMember(text, of: texts)
    case (.scalar(let node), .numbers(let numbers, let scale)):
      let own = try self.scale(of: expression)
      let values = numbers.compactMap { FixedDecimal(unscaled: $0, scale: scale).units(atScale: own) }
      return values.isEmpty ? .constant(false) : .isMember(node, of: ColumnBuffer(values))
    case (.text, .numbers), (.scalar, .texts), (.ratio, _):
      preconditionFailure("the checker lets values of one type be looked for")
    }
  }

  private func textMember(_ text: BoundText, of texts: Set<Substring>) throws(DiagnosticError) -> ConditionNode {
    func flags(_ dictionary: CategoryDictionary) -> [UInt8] {
      dictionary.values.enumerated().map { code, value in
        code > 0 && dictionary.labels[code] == nil && texts.contains(ForeignKeyLink.joinText(value)) ? 1 : 0
      }
    }
    switch text {
    case .constant(let text): return .constant(texts.contains(ForeignKeyLink.joinText(text)))
    case .category(let column): return .onCodes(context.zoned(column.codes), flags(column.dictionary))
    case .long(_, let index):
      let column = try category(ofColumn: index)
      return .onCodes(column.codes, flags(column.dictionary))
    case .foreign(let path, let codes, let dictionary):
      let flags = flags(dictionary)
      return .onCodes(path.own.codes, codes.array.map { $0 == ScalarNode.missing ? 0 : flags[Int($0)] })
    }
  }
}

extension Int64 {
  /// Nil for the mark of a missing value.
  fileprivate var present: Int64? { self == IntegerValues.missing ? nil : self }
}

extension FixedDecimal {
  /// The number in units of another scale; nil where it is no whole number of them, or leaves 64 bits.
  fileprivate func units(atScale other: Int) -> Int64? {
    if other >= scale {
      return Int64(exactly: Int128(unscaled) * Int128(FixedDecimal.powerOfTen(other - scale)))
    }
    let (quotient, remainder) = unscaled.quotientAndRemainder(dividingBy: FixedDecimal.powerOfTen(scale - other))
    return remainder == 0 ? quotient : nil
  }
}
