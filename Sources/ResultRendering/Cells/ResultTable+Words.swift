import ColumnarData
import VietnameseText

extension ResultTable {
  /// The same result with the columns and the values of categories called as they are shown in a language: for a reader who
  /// opens it elsewhere.
  func inWords(of language: Language) -> ResultTable {
    let fields = table.schema.fields.map { field in
      Field(
        name: field.titles[language], titles: field.titles, aliases: field.aliases, type: field.type,
        values: field.values,
        target: field.target)
    }
    let columns = zip(table.schema.fields, table.columns).map { field, column in
      field.values.map { column.titled(by: $0, in: language) } ?? column
    }
    let schema = TableSchema(name: table.schema.name, titles: table.schema.titles, fields: fields)
    return ResultTable(
      table: Table(schema: schema, columns: columns, rowCount: table.rowCount), roles: roles, keyCount: keyCount,
      nameCount: nameCount, isOrdered: isOrdered, keyLabels: keyLabels, chart: chart)
  }
}

extension ColumnValues {
  /// A category's values by their titles; those without one, and other columns, as they are.
  fileprivate func titled(by values: [FieldValue], in language: Language) -> ColumnValues {
    guard case .category(let column) = self else { return self }
    let titles = Dictionary(values.map { ($0.value, $0.titles[language]) }, uniquingKeysWith: { first, _ in first })
    // Labels stand at their own codes and keep their texts.
    let texts = column.dictionary.values.indices.dropFirst().map { code in
      let value = column.dictionary.values[code]
      guard column.dictionary.labels[code] == nil, let title = titles[value], !title.isEmpty else { return value }
      return title
    }
    return .category(
      CategoryColumn(codes: column.codes, dictionary: CategoryDictionary(texts, labels: column.dictionary.labels)))
  }
}
