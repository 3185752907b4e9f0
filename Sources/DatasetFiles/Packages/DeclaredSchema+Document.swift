import CellParsing
import ColumnarData
import TableTyping
import VietnameseText

extension DeclaredSchema {
  /// - Parameter resources: Of the package, to which references lead.
  init(
    _ resource: PackageDocument.Resource, _ schema: PackageDocument.Schema, resources: [PackageDocument.Resource]
  ) {
    let limits = schema.fields.map { DeclaredLimits(of: $0, read: DeclaredField.reading(of: $0)) }
    let fields = zip(schema.fields, limits).map { DeclaredField($0, $1) }
    var ignored = zip(schema.fields, limits).flatMap { DeclaredField.ignored($0, $1) }
    let known = Set(schema.fields.map(\.name))
    var foreignKeys: [ForeignKey] = []
    for reference in (schema.foreignKeys ?? []) + (schema.references ?? []) {
      if let key = ForeignKey(reference, of: resource, known, resources) {
        foreignKeys.append(key)
      } else {
        ignored.append("foreignKeys: \(reference.fields.values.joined(separator: ", "))")
      }
    }
    var primaryKey = schema.primaryKey?.single
    if let keys = schema.primaryKey?.values, primaryKey.map(known.contains) != true {
      // A key of several columns is right, and not checked.
      primaryKey = nil
      if !keys.isEmpty { ignored.append("primaryKey: \(keys.joined(separator: ", "))") }
    }
    for key in schema.uniqueKeys ?? [] { ignored.append("uniqueKeys: \(key.values.joined(separator: ", "))") }
    var timeField = resource.timeField
    if let name = timeField, !fields.contains(where: { $0.field.name == name && $0.isDate }) {
      timeField = nil
      ignored.append("timeField: \(name)")
    }
    self.init(
      name: resource.name, titles: Self.titles(resource.title, resource.titles, fallback: resource.name),
      aliases: resource.aliases ?? [], fields: fields, primaryKey: primaryKey, foreignKeys: foreignKeys,
      timeField: timeField, missing: MissingValues(schema.missingValues ?? [""]),
      description: Self.description(resource.description, resource.descriptions))
    self.ignored = ignored
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

extension ForeignKey {
  /// nil where it is of several columns, or names none that is there.
  fileprivate init?(
    _ reference: PackageDocument.Reference, of resource: PackageDocument.Resource, _ fields: Set<String>,
    _ resources: [PackageDocument.Resource]
  ) {
    let table = reference.reference.resource.isEmpty ? resource.name : reference.reference.resource
    guard let field = reference.fields.single, fields.contains(field), let target = reference.reference.fields.single,
      let other = resources.first(where: { $0.name == table }),
      other.schema == nil || other.schema?.fields.contains(where: { $0.name == target }) == true
    else { return nil }
    self.init(field: field, referencedTable: table, referencedField: target)
  }
}

extension DeclaredField {
  /// Whether its cells are read as days.
  fileprivate var isDate: Bool { if case .date = reading { true } else { false } }

  /// The types whose cells are read, or held against their form.
  private static let types: Set<String> = Set(
    ["string", "number", "integer", "boolean", "date", "datetime", "year", "any"]
      + DeclaredForm.allCases.map(\.rawValue))

  /// The properties of a field that say nothing that can be used.
  fileprivate static func ignored(_ field: PackageDocument.Field, _ limits: DeclaredLimits) -> [String] {
    var ignored: [String] = []
    if let type = field.type, !types.contains(type) { ignored.append("fields: \(field.name): type: \(type)") }
    if let sign = field.decimalChar, sign.utf8.count != 1 {
      ignored.append("fields: \(field.name): decimalChar: \(sign)")
    }
    if let sign = field.groupChar, sign.utf8.count != 1 {
      ignored.append("fields: \(field.name): groupChar: \(sign)")
    }
    return ignored + (field.unfollowed + limits.unused).map { "fields: \(field.name): \($0)" }
  }

  fileprivate init(_ field: PackageDocument.Field, _ limits: DeclaredLimits) {
    let reading = limits.reading
    let declared = Field(
      name: field.name, titles: DeclaredSchema.titles(field.title, field.titles, fallback: field.name),
      aliases: field.aliases ?? [], type: reading == .text ? .text : .category,
      values: reading == .category ? Self.values(of: field) : nil,
      description: DeclaredSchema.description(field.description, field.descriptions))
    self.init(
      field: declared, reading: reading, isRequired: field.constraints?.required ?? false,
      limits: limits.limits)
  }

  fileprivate static func reading(of field: PackageDocument.Field) -> ColumnReading {
    let isCategory = values(of: field) != nil || field.categorical == true
    // Cells that are written otherwise than is read here would give other values without a word.
    if !field.unfollowed.isEmpty { return isCategory ? .category : .text }
    return switch field.type {
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
