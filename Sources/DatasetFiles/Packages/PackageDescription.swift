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
    if let cutoff = document.motcua?.cutoff, Day(iso: cutoff) == nil { throw unsupported("motcua: cutoff: \(cutoff)") }
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
    let encoding = resource.encoding.flatMap(TextEncoding.init(name:))
    if let name = resource.encoding, encoding == nil {
      throw unsupported("resources: \(resource.name): encoding: \(name)")
    }
    let isText = (FileFormat(of: file) ?? resource.format.flatMap { FileFormat(of: "a.\($0)") })?.isDelimited ?? true
    let schema = try resource.schema.map { schema throws(DiagnosticError) in try self.schema(schema, of: resource) }
    var declaration = TableSource.Declaration(package: document.fingerprint, schema: schema, encoding: encoding)
    if let dialect = resource.dialect {
      (declaration.dialect, declaration.hasHeading) = (dialect.textDialect, dialect.hasHeading)
      declaration.areHeadingsFolded = dialect.headerCase == false
      (declaration.property, declaration.sheet) = (dialect.property, dialect.sheetName)
      declaration.ignored = dialect.unfollowed(isText: isText)
    }
    declaration.ignored += resource.unfollowedContent
    let says = schema != nil || encoding != nil || resource.dialect != nil || !declaration.ignored.isEmpty
    return TableSource(
      path: file, furtherPaths: Array(try files(of: resource).dropFirst()),
      tableName: schema == nil ? TableName.typeable(resource.name) : resource.name, inline: resource.inline,
      format: resource.format, isOfPackage: true, declaration: says ? declaration : nil)
  }

  private func schema(
    _ schema: PackageDocument.Schema, of resource: PackageDocument.Resource
  ) throws(DiagnosticError) -> DeclaredSchema {
    let names = schema.fields.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw unsupported("resources: \(resource.name): fields: \(twice), \(twice)")
    }
    return DeclaredSchema(resource, schema, resources: document.resources)
  }

  /// The path of a resource's first file; of the package's own where its records stand there.
  private func file(of resource: PackageDocument.Resource) throws(DiagnosticError) -> String {
    if resource.inline != nil { return path }
    guard let file = try files(of: resource).first else {
      throw DiagnosticError(
        .packageUnreadable,
        ["path": .text(self.path), "reason": .text("resources: \(resource.name): path: missing")])
    }
    return file
  }

  /// The paths of a resource's files.
  func files(of resource: PackageDocument.Resource) throws(DiagnosticError) -> [String] {
    var files: [String] = []
    for path in (resource.path?.values ?? []) + (resource.extrapaths ?? []) {
      let file = try SafePath.file(path, of: resource.name, in: self.path)
      // Its rows would count twice.
      if files.contains(file) { throw unsupported("resources: \(resource.name): path: \(path), \(path)") }
      files.append(file)
    }
    if !files.isEmpty, resource.data != nil { throw unsupported("resources: \(resource.name): path, data") }
    return files
  }

  /// What is said of the bytes of a resource's files; nil for nothing.
  func content(of resource: PackageDocument.Resource) throws(DiagnosticError) -> DeclaredContent? {
    resource.content(of: try files(of: resource))
  }

  /// The files in which schemas stand.
  var schemaFiles: [String] { document.schemaFiles }

  private func unsupported(_ what: String) -> DiagnosticError {
    DiagnosticError(.packageUnsupported, ["path": .text(path), "what": .text(what)])
  }
}
