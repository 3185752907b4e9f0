import ColumnarData
import VietnameseText

/// A table as a package declares it.
struct DeclaredSchema: Sendable {
  let name: String
  let titles: LocalizedText
  let aliases: [String]
  let fields: [DeclaredField]
  let primaryKey: String?
  let foreignKeys: [ForeignKey]
  let timeField: String?
  let missing: MissingValues

  func tableSchema(_ fields: [Field]) -> TableSchema {
    TableSchema(
      name: name, titles: titles, aliases: aliases, fields: fields, primaryKey: primaryKey, foreignKeys: foreignKeys,
      timeField: timeField)
  }
}

/// A column as a package declares it.
struct DeclaredField: Sendable {
  /// Its type is settled by the values: a decimal column's scale.
  let field: Field
  let reading: ColumnReading
  let isRequired: Bool
  let isUnique: Bool
}
