package import CellParsing
package import ColumnarData
package import VietnameseText

/// A table as a package declares it.
package struct DeclaredSchema: Sendable {
  package let name: String
  package let titles: LocalizedText
  package let aliases: [String]
  package let fields: [DeclaredField]
  package let primaryKey: String?
  package let foreignKeys: [ForeignKey]
  package let timeField: String?
  package let missing: MissingValues

  package init(
    name: String, titles: LocalizedText, aliases: [String], fields: [DeclaredField], primaryKey: String?,
    foreignKeys: [ForeignKey], timeField: String?, missing: MissingValues
  ) {
    self.name = name
    self.titles = titles
    self.aliases = aliases
    self.fields = fields
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
    self.timeField = timeField
    self.missing = missing
  }

  func tableSchema(_ fields: [Field]) -> TableSchema {
    TableSchema(
      name: name, titles: titles, aliases: aliases, fields: fields, primaryKey: primaryKey, foreignKeys: foreignKeys,
      timeField: timeField)
  }
}

/// A column as a package declares it.
package struct DeclaredField: Sendable {
  /// Its type is settled by the values: a decimal column's scale.
  package let field: Field
  package let reading: ColumnReading
  package let isRequired: Bool
  package let isUnique: Bool

  package init(field: Field, reading: ColumnReading, isRequired: Bool, isUnique: Bool) {
    self.field = field
    self.reading = reading
    self.isRequired = isRequired
    self.isUnique = isUnique
  }
}
