package import CellParsing
package import ColumnarData
package import VietnameseText

/// A table as a package declares it.
package struct DeclaredSchema: Sendable {
  /// The table's name.
  package let name: String
  /// What readers call it.
  package let titles: LocalizedText
  /// Other names; compared folded.
  package let aliases: [String]
  /// Its columns in the order of the table, which need not be the file's.
  package let fields: [DeclaredField]
  /// The column whose values name a row, each once; nil where none is declared.
  package let primaryKey: String?
  /// The columns whose values name rows of other tables.
  package let foreignKeys: [ForeignKey]
  /// The date column by which periods go; nil where none is declared.
  package let timeField: String?
  /// The texts that mean that nothing is there.
  package let missing: MissingValues
  /// What the package says of the table; nil where it says nothing.
  package let description: LocalizedText?
  /// What the package says of the table and cannot be used, as `timeField: name`.
  package var ignored: [String] = []

  package init(
    name: String, titles: LocalizedText, aliases: [String], fields: [DeclaredField], primaryKey: String?,
    foreignKeys: [ForeignKey], timeField: String?, missing: MissingValues, description: LocalizedText?
  ) {
    self.name = name
    self.titles = titles
    self.aliases = aliases
    self.fields = fields
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
    self.timeField = timeField
    self.missing = missing
    self.description = description
  }

  func tableSchema(_ fields: [Field]) -> TableSchema {
    TableSchema(
      name: name, titles: titles, aliases: aliases, fields: fields, primaryKey: primaryKey, foreignKeys: foreignKeys,
      timeField: timeField, description: description)
  }
}

/// A column as a package declares it.
package struct DeclaredField: Sendable {
  /// Its type is settled by the values: a decimal column's scale.
  package let field: Field
  /// As what its cells are read.
  package let reading: ColumnReading
  /// Whether a missing value is worth a warning.
  package let isRequired: Bool
  /// What else its values have to be; one that is not is worth a warning.
  package let limits: [DeclaredLimit]

  package init(field: Field, reading: ColumnReading, isRequired: Bool, limits: [DeclaredLimit] = []) {
    self.field = field
    self.reading = reading
    self.isRequired = isRequired
    self.limits = limits
  }
}
