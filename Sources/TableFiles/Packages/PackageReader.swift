import Diagnostics
import Foundation
import Values
import VietnameseText

/// Opens a data package: every resource with a schema as the table it declares, then what ties the tables together.
struct PackageReader {
  let files: TableFileReader

  func open(_ path: String) throws(DiagnosticError) -> OpenedDataset {
    let package: AssembledPackage
    if let folder = files.options.snapshots {
      package = try folder.package(path: path, options: files.options) { () throws(DiagnosticError) in try read(path) }
    } else {
      package = try read(path)
    }
    return Self.dataset(package)
  }

  /// Checks what the package promises, and tells everything.
  private static func dataset(_ package: AssembledPackage) -> OpenedDataset {
    var tables = package.tables
    var outline = package.outline
    if package.isUnchecked {
      var checks = PackageChecks()
      checks.check(&tables)
      outline.faults = checks.diagnostics
    }
    var snapshots: [OpenedSnapshot] = []
    var pending: [PendingSnapshot] = []
    switch package.snapshot {
    case .none: break
    case .used(let snapshot): snapshots.append(snapshot)
    case .pending(let place):
      let together = zip(tables, outline.parts).filter { $1.isTogether }.map(\.0)
      pending.append(PendingSnapshot(place: place, outline: outline, files: package.files, tables: together))
    }
    return DatasetReader.dataset(
      named: outline.name, titles: outline.titles, tables, isSynthetic: outline.isSynthetic, cutoff: outline.cutoff,
      diagnostics: outline.faults, snapshotNotes: package.snapshotNotes, snapshots: snapshots,
      pendingSnapshots: pending)
  }

  private func read(_ path: String) throws(DiagnosticError) -> AssembledPackage {
    let document = try PackageDocument(path: path)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let names = document.resources.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw unsupported(path, "resources: \(twice), \(twice)")
    }
    let name = document.name ?? TableFileReader.tableName(of: folder.path)
    var package = AssembledPackage(
      outline: PackageOutline(
        name: name, titles: DeclaredSchema.titles(document.title, document.titles, fallback: name),
        isSynthetic: document.motcua?.synthetic ?? false, cutoff: document.motcua?.cutoff.flatMap { Day(iso: $0) },
        fingerprint: document.fingerprint))
    for resource in document.resources {
      let file = try file(of: resource, in: folder, package: path)
      let before = SourceState.Identity(path: file)
      let table = try table(resource, file, package: path, document.fingerprint)
      package.append(table, file, before, isDeclared: resource.schema != nil, files.options.snapshots)
    }
    if package.tables.isEmpty {
      throw DiagnosticError(.packageUnreadable, ["path": .text(path), "reason": .text("resources: none")])
    }
    return package
  }

  private func file(
    of resource: PackageDocument.Resource, in folder: URL, package: String
  ) throws(DiagnosticError) -> String {
    guard let path = resource.path?.single else {
      throw DiagnosticError(
        .packageUnreadable,
        ["path": .text(package), "reason": .text("resources: \(resource.name): path: one path expected")])
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

  private func table(
    _ resource: PackageDocument.Resource, _ file: String, package: String, _ fingerprint: UInt64
  ) throws(DiagnosticError) -> AssembledTable {
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

  private func unsupported(_ path: String, _ what: String) -> DiagnosticError {
    DiagnosticError(.packageUnsupported, ["path": .text(path), "what": .text(what)])
  }
}
