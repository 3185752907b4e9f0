import ColumnarData
import Diagnostics
import Foundation
import RecordReading
import TableTyping
import Values
import VietnameseText

/// What a `datapackage.json` says: of the package, and of each resource which file it is and how that is to be read.
struct PackageDescription {
  private let path: String
  private let document: PackageDocument
  private let folder: URL

  /// - Throws: Where it is no package, or one with two resources of a name.
  init(path: String) throws(DiagnosticError) {
    self.path = path
    document = try PackageDocument(path: path)
    folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let names = document.resources.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw unsupported("resources: \(twice), \(twice)")
    }
    if names.isEmpty {
      throw DiagnosticError(.packageUnreadable, ["path": .text(path), "reason": .text("resources: none")])
    }
  }

  var resources: [PackageDocument.Resource] { document.resources }

  /// The package without its tables.
  var outline: PackageOutline {
    let name = document.name ?? TableName.of(path: folder.path)
    return PackageOutline(
      name: name, titles: DeclaredSchema.titles(document.title, document.titles, fallback: name),
      isSynthetic: document.motcua?.synthetic ?? false, cutoff: document.motcua?.cutoff.flatMap { Day(iso: $0) },
      fingerprint: document.fingerprint)
  }

  /// The file of a resource, and what is declared about its table.
  func source(of resource: PackageDocument.Resource) throws(DiagnosticError) -> TableSource {
    let file = try file(of: resource)
    guard let schema = resource.schema else {
      return TableSource(path: file, tableName: TableName.typeable(resource.name))
    }
    if resource.dialect?.header == false { throw unsupported("resources: \(resource.name): dialect: header: false") }
    let encoding = resource.encoding.flatMap(TextEncoding.init(name:))
    if let name = resource.encoding, encoding == nil {
      throw unsupported("resources: \(resource.name): encoding: \(name)")
    }
    let names = schema.fields.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw unsupported("resources: \(resource.name): fields: \(twice), \(twice)")
    }
    let delimiter = resource.dialect?.delimiter.flatMap { $0.utf8.count == 1 ? $0.utf8.first : nil }
    return TableSource(
      path: file, tableName: resource.name,
      declaration: TableSource.Declaration(
        package: document.fingerprint, schema: DeclaredSchema(resource, schema), encoding: encoding,
        separator: delimiter))
  }

  /// The path of a resource's file.
  func file(of resource: PackageDocument.Resource) throws(DiagnosticError) -> String {
    guard let path = resource.path?.single else {
      throw DiagnosticError(
        .packageUnreadable,
        ["path": .text(self.path), "reason": .text("resources: \(resource.name): path: one path expected")])
    }
    // The standard forbids paths that leave the package's folder.
    if path.hasPrefix("/") || path.contains("://") || path.split(separator: "/").contains("..") {
      throw DiagnosticError(.packagePathUnsafe, ["resource": .text(resource.name), "path": .text(path)])
    }
    let file = folder.appendingPathComponent(path).path
    guard FileManager.default.fileExists(atPath: file) else {
      throw DiagnosticError(.packageResourceMissing, ["resource": .text(resource.name), "path": .text(file)])
    }
    return file
  }

  private func unsupported(_ what: String) -> DiagnosticError {
    DiagnosticError(.packageUnsupported, ["path": .text(path), "what": .text(what)])
  }
}
