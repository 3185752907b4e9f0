import Foundation
import Values
import VietnameseText

/// The description of the whole set as a Frictionless Data Package (version 1, with motcua's own properties beside the
/// standard's).
struct DataPackageDocument: Encodable {
  let name: String
  let title: String
  let titles: Localized
  let description: String
  let descriptions: Localized
  let profile = "data-package"
  let created = "2020-10-01T00:00:00Z"
  let licenses: [License]
  let sources: [Source]
  let motcua: Mark
  let resources: [Resource]

  struct Localized: Encodable {
    let vi: String
  }

  struct License: Encodable {
    let name: String
    let title: String
    let path: String
  }

  struct Source: Encodable {
    let title: String
    let titles: Localized
  }

  /// What tells motcua that the set is its own, synthetic, and how to make it again.
  struct Mark: Encodable {
    let synthetic = true
    let cutoff: String
    let dossiers: Int
    /// Decimal; text, since not every reader of JSON has whole numbers of 64 bits.
    let seed: String
  }

  struct Resource: Encodable {
    let name: String
    let path: String
    let profile = "tabular-data-resource"
    let title: String
    let titles: Localized
    let aliases: [String]
    let description: String
    let descriptions: Localized
    let timeField: String?
    let format = "csv"
    let mediatype = "text/csv"
    let encoding = "utf-8"
    let bytes: Int
    let hash: String
    let schema: Schema
  }

  struct Schema: Encodable {
    let fields: [Field]
    let missingValues = [""]
    let primaryKey: String?
    let foreignKeys: [Reference]?
    let looseReferences: [Reference]?

    enum CodingKeys: String, CodingKey {
      case fields, missingValues, primaryKey, foreignKeys
      case looseReferences = "motcua:references"
    }
  }

  struct Reference: Encodable {
    let fields: String
    let reference: Goal

    struct Goal: Encodable {
      let resource: String
      let fields: String
    }
  }

  struct Field: Encodable {
    let name: String
    let type: String
    let title: String
    let titles: Localized
    let aliases: [String]
    let description: String
    let descriptions: Localized
    let constraints: Constraints?
    let categorical: Bool?
    let categories: [Category]?
  }

  struct Category: Encodable {
    let value: String
    let label: String
    let labels: Localized
    let aliases: [String]
  }

  struct Constraints: Encodable {
    var required: Bool?
    var unique: Bool?
    var pattern: String?
    var minimum: Int?
    var maximum: Int?
    var `enum`: [String]?

    var isEmpty: Bool {
      required == nil && unique == nil && pattern == nil && minimum == nil && maximum == nil && `enum` == nil
    }
  }

  /// The document as JSON, keys in alphabetical order, with a final line end.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [ByteText.lineEnd]
  }
}

extension DataPackageDocument {
  /// - Parameter files: Each table with what was written for it, in the order of the resources.
  init(dossiers: Int, seed: UInt64, files: [(table: TableDescription, file: WrittenFile)]) {
    name = "hanoi-2020q3"
    title = "Procedures and dossiers of Hà Nội, third quarter of 2020 (synthetic)"
    titles = Localized(vi: "Thủ tục hành chính và hồ sơ của Hà Nội, quý III/2020 (dữ liệu giả lập)")
    description = """
      Synthetic data, not an official record. Made by motcua generate (\(dossiers) dossiers, seed \(seed)) so that every \
      figure comes out exactly that a newspaper's article gives of a report of the People's Committee of Hà Nội of \
      11/09/2020, on the third quarter of 2020; the report itself is not at hand. Everything that the article does not \
      give is assumed, and the descriptions say so. Only the names of districts, communes, departments and holidays are \
      real.
      """
    descriptions = Localized(
      vi: """
        Dữ liệu giả lập, không phải số liệu chính thức. Được tạo bằng lệnh motcua generate (\(dossiers) hồ sơ, số khởi \
        tạo \(seed)) sao cho ra đúng mọi con số mà một bài báo dẫn từ báo cáo ngày 11/09/2020 của UBND thành phố Hà Nội \
        về quý III/2020; không có bản báo cáo. Những gì bài báo không nêu đều là giả định và được ghi rõ trong phần mô \
        tả. Chỉ có tên quận, huyện, xã, sở, ngành và ngày nghỉ lễ là thật.
        """)
    licenses = [
      License(name: "CC0-1.0", title: "CC0 1.0 Universal", path: "https://creativecommons.org/publicdomain/zero/1.0/")
    ]
    sources = [PublishedFigures.reportSource, PublishedFigures.planSource].map { source in
      Source(title: source.english, titles: Localized(vi: source.vietnamese))
    }
    motcua = Mark(cutoff: DossierCalendar.cutoff.isoText, dossiers: dossiers, seed: String(seed))
    resources = files.map { Resource($0.table, file: $0.file) }
  }
}

extension DataPackageDocument.Resource {
  init(_ table: TableDescription, file: WrittenFile) {
    name = table.name
    path = table.fileName
    title = table.titles.english
    titles = DataPackageDocument.Localized(vi: table.titles.vietnamese)
    aliases = table.aliases
    description = table.note.english
    descriptions = DataPackageDocument.Localized(vi: table.note.vietnamese)
    timeField = table.timeField
    bytes = file.byteCount
    hash = "sha256:" + file.digest
    schema = DataPackageDocument.Schema(table)
  }
}

extension DataPackageDocument.Schema {
  init(_ table: TableDescription) {
    fields = table.columns.map { DataPackageDocument.Field($0, isKey: $0.name == table.primaryKey) }
    primaryKey = table.primaryKey
    foreignKeys = Self.references(table.foreignKeys)
    looseReferences = Self.references(table.looseReferences)
  }

  private static func references(_ descriptions: [ReferenceDescription]) -> [DataPackageDocument.Reference]? {
    guard !descriptions.isEmpty else { return nil }
    return descriptions.map { description in
      DataPackageDocument.Reference(
        fields: description.column,
        reference: DataPackageDocument.Reference.Goal(resource: description.table, fields: description.key))
    }
  }
}

extension DataPackageDocument.Field {
  init(_ column: ColumnDescription, isKey: Bool) {
    name = column.name
    title = column.titles.english
    titles = DataPackageDocument.Localized(vi: column.titles.vietnamese)
    aliases = column.aliases
    description = column.note.english
    descriptions = DataPackageDocument.Localized(vi: column.note.vietnamese)
    var constraints = DataPackageDocument.Constraints()
    if column.isRequired { constraints.required = true }
    if isKey { constraints.unique = true }
    constraints.pattern = column.pattern
    var categorical: Bool?
    var categories: [DataPackageDocument.Category]?
    switch column.kind {
    case .text: type = "string"
    case .openCategory:
      type = "string"
      categorical = true
    case .category(let values):
      type = "string"
      constraints.enum = values.map(\.value)
      categories = values.map { value in
        DataPackageDocument.Category(
          value: value.value, label: value.titles.english,
          labels: DataPackageDocument.Localized(vi: value.titles.vietnamese), aliases: value.aliases)
      }
    case .integer(let minimum, let maximum):
      type = "integer"
      constraints.minimum = minimum
      constraints.maximum = maximum
    case .number: type = "number"
    case .boolean: type = "boolean"
    case .date: type = "date"
    }
    self.constraints = constraints.isEmpty ? nil : constraints
    self.categorical = categorical
    self.categories = categories
  }
}
