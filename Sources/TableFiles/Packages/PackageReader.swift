import ColumnarData
import Diagnostics
import Foundation
import VietnameseText

/// Opens a data package: every resource with a schema as the table it declares, then what ties the tables together.
struct PackageReader {
  let files: TableFileReader

  func open(_ path: String) throws(TableFileError) -> OpenedDataset {
    let document = try PackageDocument(path: path)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let names = document.resources.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw unsupported(path, "resources: \(twice), \(twice)")
    }
    var assembled: [AssembledTable] = []
    for resource in document.resources {
      assembled.append(try table(resource, in: folder, package: path, document.fingerprint))
    }
    if assembled.isEmpty {
      throw TableFileError(.packageUnreadable, ["path": .text(path), "reason": .text("resources: none")])
    }
    let folderName = TableFileReader.tableName(of: folder.path)
    let checks = PackageChecks(tables: assembled.map(\.table))
    return DatasetReader.dataset(
      named: document.name ?? folderName,
      titles: DeclaredSchema.titles(document.title, document.titles, fallback: document.name ?? folderName),
      assembled, isSynthetic: document.motcua?.synthetic ?? false,
      cutoff: document.motcua?.cutoff.flatMap { Day(iso: $0) }, diagnostics: checks.diagnostics)
  }

  private func table(
    _ resource: PackageDocument.Resource, in folder: URL, package: String, _ fingerprint: UInt64
  ) throws(TableFileError) -> AssembledTable {
    guard let path = resource.path?.single else {
      throw TableFileError(
        .packageUnreadable,
        ["path": .text(package), "reason": .text("resources: \(resource.name): path: one path expected")])
    }
    // The standard forbids paths that leave the package's folder.
    if path.hasPrefix("/") || path.contains("://") || path.split(separator: "/").contains("..") {
      throw TableFileError(.packagePathUnsafe, ["resource": .text(resource.name), "path": .text(path)])
    }
    let file = folder.appendingPathComponent(path).path
    guard FileManager.default.fileExists(atPath: file) else {
      throw TableFileError(.packageResourceMissing, ["resource": .text(resource.name), "path": .text(file)])
    }
    guard let schema = resource.schema else {
      return try files.inferred(
        path: file, tableName: ColumnNames.typeable(resource.name, fallback: "t_1", prefix: "t_"))
    }
    if resource.dialect?.header == false {
      throw unsupported(package, "resources: \(resource.name): dialect: header: false")
    }
    let encoding = resource.encoding.flatMap(TextEncoding.init(name:))
    if let name = resource.encoding, encoding == nil {
      throw unsupported(package, "resources: \(resource.name): encoding: \(name)")
    }
    let names = schema.fields.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw unsupported(package, "resources: \(resource.name): fields: \(twice), \(twice)")
    }
    let delimiter = resource.dialect?.delimiter.flatMap { $0.utf8.count == 1 ? $0.utf8.first : nil }
    return try files.declared(
      path: file, schema: DeclaredSchema(resource, schema),
      encoding: encoding, separator: delimiter, package: fingerprint)
  }

  private func unsupported(_ path: String, _ what: String) -> TableFileError {
    TableFileError(.packageUnsupported, ["path": .text(path), "what": .text(what)])
  }
}

/// What a package promises about its tables and the data do not keep: repeated keys, references to nothing.
struct PackageChecks {
  private(set) var diagnostics: [Diagnostic] = []

  init(tables: [Table]) {
    for table in tables {
      checkKey(of: table)
      for key in table.schema.foreignKeys { checkReferences(of: table, key, in: tables) }
    }
  }

  private mutating func checkKey(of table: Table) {
    guard let key = table.schema.primaryKey, let column = table.column(named: key) else { return }
    let check = KeyCheck(column)
    guard let example = check.example else { return }
    diagnostics.append(
      Diagnostic(
        .duplicateKeys,
        [
          "table": .text(table.name), "column": .text(key), "count": .number(check.repeated),
          "example": .text(example),
        ]))
  }

  private mutating func checkReferences(of table: Table, _ key: ForeignKey, in tables: [Table]) {
    guard let column = table.column(named: key.field),
      let target = tables.first(where: { $0.name == key.referencedTable })?.column(named: key.referencedField),
      case .category(let values) = column
    else { return }
    let known = Self.texts(of: target)
    let isOrphan = values.dictionary.values.enumerated().map { code, value in
      code > 0 && !known.contains(value) && !known.contains(Self.withoutTail(value))
    }
    guard isOrphan.contains(true) else { return }
    var orphans = 0
    for row in 0..<values.codes.count where isOrphan[values.codes[row]] { orphans += 1 }
    diagnostics.append(
      Diagnostic(
        .orphans,
        [
          "table": .text(table.name), "column": .text(key.field), "count": .number(orphans),
          "target": .text(key.referencedTable),
        ]))
  }

  private static func texts(of column: ColumnValues) -> Set<String> {
    switch column {
    case .category(let values): Set(values.dictionary.values.dropFirst())
    case .text(let values): Set((0..<values.count).compactMap { values[$0] })
    default: []
    }
  }

  private static func withoutTail(_ code: String) -> String {
    ProcedureCode.matches(Array(code.utf8).span) ? String(code.prefix(8)) : code
  }
}
