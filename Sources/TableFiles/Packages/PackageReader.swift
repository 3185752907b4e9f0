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
    var checks = PackageChecks()
    checks.check(&assembled)
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
