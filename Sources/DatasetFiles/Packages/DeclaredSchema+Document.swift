import CellParsing
import ColumnarData
import TableTyping
import VietnameseText

extension DeclaredSchema {
  init(_ resource: PackageDocument.Resource, _ schema: PackageDocument.Schema) {
    let foreignKeys: [ForeignKey] = ((schema.foreignKeys ?? []) + (schema.references ?? [])).compactMap { reference in
      guard let field = reference.fields.single, let target = reference.reference.fields.single else { return nil }
      let table = reference.reference.resource
      return ForeignKey(field: field, referencedTable: table.isEmpty ? resource.name : table, referencedField: target)
    }
    self.init(
      name: resource.name, titles: Self.titles(resource.title, resource.titles, fallback: resource.name),
      aliases: resource.aliases ?? [], fields: schema.fields.map(DeclaredField.init),
      primaryKey: schema.primaryKey?.single, foreignKeys: foreignKeys, timeField: resource.timeField,
      missing: MissingValues(schema.missingValues ?? [""]),
      description: Self.description(resource.description, resource.descriptions))
  }

  static func titles(_ title: String?, _ titles: [String: String]?, fallback: String) -> LocalizedText {
    let english = title ?? titles?["en"] ?? fallback
    return LocalizedText(english: english, vietnamese: titles?["vi"] ?? english)
  }

  /// nil where neither language has one; a language without one has that of the other.
  static func description(_ text: String?, _ texts: [String: String]?) -> LocalizedText? {
    let english = text ?? texts?["en"]
    guard let any = english ?? texts?["vi"], !any.isEmpty else { return nil }
    return LocalizedText(english: english ?? any, vietnamese: texts?["vi"] ?? any)
  }
}

extension DeclaredField {
  init(_ field: PackageDocument.Field) {
    let values = Self.values(of: field)
    let reading = Self.reading(of: field, isCategory: values != nil || field.categorical == true)
    let declared = Field(
      name: field.name, titles: DeclaredSchema.titles(field.title, field.titles, fallback: field.name),
      aliases: field.aliases ?? [], type: reading == .text ? .text : .category,
      values: reading == .category ? values : nil,
      description: DeclaredSchema.description(field.description, field.descriptions))
    self.init(
      field: declared, reading: reading, isRequired: field.constraints?.required ?? false,
      isUnique: field.constraints?.unique ?? false)
  }

  private static func reading(of field: PackageDocument.Field, isCategory: Bool) -> ColumnReading {
    switch field.type {
    case "integer", "year": .declaredNumber(notation(of: field), isWhole: true)
    case "number": .declaredNumber(notation(of: field), isWhole: false)
    case "boolean": .boolean(emptyIsNo: false)
    case "date", "datetime":
      switch field.format ?? "default" {
      case "default", "%Y-%m-%d": .date(field.type == "date" ? .iso : .any)
      case "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y": .date(.dayFirst)
      default: .date(.any)
      }
    default: isCategory ? .category : .text
    }
  }

  private static func notation(of field: PackageDocument.Field) -> NumberCell.Notation {
    func byte(_ text: String?) -> UInt8? { text.flatMap { $0.utf8.count == 1 ? $0.utf8.first : nil } }
    let plain = NumberCell.Notation.plain
    return NumberCell.Notation(decimal: byte(field.decimalChar) ?? plain.decimal, group: byte(field.groupChar))
  }

  /// The values in the order of the enum, with the words of the categories; nil where neither is declared.
  private static func values(of field: PackageDocument.Field) -> [FieldValue]? {
    let categories = field.categories ?? []
    guard let order = field.constraints?.enum?.map(\.text) ?? (categories.isEmpty ? nil : categories.map(\.value.text))
    else { return nil }
    return order.map { value in
      let category = categories.first { $0.value.text == value }
      return FieldValue(
        value: TextFolding.tidied(value),
        titles: DeclaredSchema.titles(category?.label, category?.labels, fallback: value),
        aliases: category?.aliases ?? [])
    }
  }
}
