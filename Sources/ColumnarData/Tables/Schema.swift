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
  package let name: String
  package let titles: LocalizedText
  /// Other names, short or without marks; compared folded.
  package let aliases: [String]
  package let type: FieldType
  /// The declared values, in their order; nil where the column takes any.
  package let values: [FieldValue]?
  package let target: Target?

  package init(
    name: String, titles: LocalizedText? = nil, aliases: [String] = [], type: FieldType,
    values: [FieldValue]? = nil, target: Target? = nil
  ) {
    self.name = name
    self.titles = titles ?? LocalizedText(verbatim: name)
    self.aliases = aliases
    self.type = type
    self.values = values
    self.target = target
  }
}

/// A column whose values name rows of another table.
package struct ForeignKey: Hashable, Sendable {
  /// The column of this table.
  package let field: String
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
  package let name: String
  package let titles: LocalizedText
  package let aliases: [String]
  package let fields: [Field]
  /// The column whose values name a row, each once.
  package let primaryKey: String?
  package let foreignKeys: [ForeignKey]
  /// The date column by which `in PERIOD`, `quarter`, `month` and `year` go where no other is named.
  package let timeField: String?

  package init(
    name: String, titles: LocalizedText? = nil, aliases: [String] = [], fields: [Field],
    primaryKey: String? = nil, foreignKeys: [ForeignKey] = [], timeField: String? = nil
  ) {
    self.name = name
    self.titles = titles ?? LocalizedText(verbatim: name)
    self.aliases = aliases
    self.fields = fields
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
    self.timeField = timeField
  }

  package func fieldIndex(named name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }
}
