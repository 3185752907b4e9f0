package import Values
package import VietnameseText

/// What the values of a column are, apart from how they are stored.
package enum FieldType: Hashable, Sendable {
  /// Long text of which nearly every row differs.
  case text
  /// Text out of a limited set of values.
  case category
  case boolean
  /// A decimal number with so many digits after the point; 0 for a whole number.
  case number(scale: Int)
  /// A number written as a percentage, in units of 10^−scale of one percent… stored so that `97,15%` is 97.15.
  case percentage(scale: Int)
  case date
  case period(CalendarUnit)
  case ratio(RatioKind)
}

/// One value that a category declares, with what it means.
package struct FieldValue: Hashable, Sendable {
  /// As it stands in the data.
  package let value: String
  /// What readers call the value.
  package let titles: LocalizedText
  /// Other writings by which it can be named; compared folded.
  package let aliases: [String]

  package init(value: String, titles: LocalizedText, aliases: [String] = []) {
    self.value = value
    self.titles = titles
    self.aliases = aliases
  }
}

/// A value that a ratio is measured against.
package struct Target: Hashable, Sendable {
  /// How a ratio must stand to the value to meet it.
  package let comparison: ComparisonOperator
  /// 60% is 60/100.
  package let value: Ratio

  package init(comparison: ComparisonOperator, value: Ratio) {
    self.comparison = comparison
    self.value = value
  }

  /// Whether a ratio reaches the target, on exact values; nil where the ratio is undefined: it neither meets nor misses.
  package func isMet(by ratio: Ratio) -> Bool? {
    ratio.compared(to: value).map(comparison.holds(inOrder:))
  }
}

/// A column as it is known by name.
package struct Field: Hashable, Sendable {
  /// The name by which queries call the column; unique in its table.
  package let name: String
  /// What readers call the column; the name where nothing else is known.
  package let titles: LocalizedText
  /// Other names, short or without marks; compared folded.
  package let aliases: [String]
  /// What its values are.
  package let type: FieldType
  /// The declared values, in their order; nil where the column takes any.
  package let values: [FieldValue]?
  /// What the column's ratios are measured against; nil of columns without a target.
  package let target: Target?
  /// What the query compares the column's ratios with; of an answer alone.
  package let comparisons: [Target]
  /// What the dataset says of the column: its meaning, its rule for missing values, what of it is assumed; nil where it
  /// says nothing.
  package let description: LocalizedText?

  package init(
    name: String, titles: LocalizedText? = nil, aliases: [String] = [], type: FieldType,
    values: [FieldValue]? = nil, target: Target? = nil, comparisons: [Target] = [],
    description: LocalizedText? = nil
  ) {
    self.name = name
    self.titles = titles ?? LocalizedText(verbatim: name)
    self.aliases = aliases
    self.type = type
    self.values = values
    self.target = target
    self.comparisons = comparisons
    self.description = description
  }
}

extension Field {
  /// The field of a ratio that a query compares; any other as it is.
  package func compared(with comparisons: [Target]) -> Field {
    guard case .ratio = type, !comparisons.isEmpty else { return self }
    return Field(
      name: name, titles: titles, aliases: aliases, type: type, values: values, target: target,
      comparisons: comparisons, description: description)
  }
}

/// A column whose values name rows of another table.
package struct ForeignKey: Hashable, Sendable {
  /// The column of this table.
  package let field: String
  /// The table whose rows the values name.
  package let referencedTable: String
  /// The column there, its key.
  package let referencedField: String

  package init(field: String, referencedTable: String, referencedField: String) {
    self.field = field
    self.referencedTable = referencedTable
    self.referencedField = referencedField
  }
}

/// What a table is called, what columns it has and how it is tied to others.
package struct TableSchema: Hashable, Sendable {
  /// The name by which queries call the table.
  package let name: String
  /// What readers call the table.
  package let titles: LocalizedText
  /// Other names, short or without marks; compared folded.
  package let aliases: [String]
  /// The columns, in the order of the table.
  package let fields: [Field]
  /// The column whose values name a row, each once.
  package let primaryKey: String?
  /// The columns whose values name rows of other tables.
  package let foreignKeys: [ForeignKey]
  /// The date column by which `in PERIOD`, `quarter`, `month` and `year` go where no other is named.
  package let timeField: String?
  /// What the dataset says of the table; nil where it says nothing.
  package let description: LocalizedText?

  package init(
    name: String, titles: LocalizedText? = nil, aliases: [String] = [], fields: [Field],
    primaryKey: String? = nil, foreignKeys: [ForeignKey] = [], timeField: String? = nil,
    description: LocalizedText? = nil
  ) {
    self.name = name
    self.titles = titles ?? LocalizedText(verbatim: name)
    self.aliases = aliases
    self.fields = fields
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
    self.timeField = timeField
    self.description = description
  }

  /// Whether the column of a name tells rows apart or names rows of another table: also ids and codes that nobody checked.
  package func isKey(_ name: String) -> Bool {
    primaryKey == name || name == "id" || name == "code" || foreignKeys.contains { $0.field == name }
  }

  /// The place of the column of exactly this name; nil where there is none.
  package func fieldIndex(named name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }
}
