import ColumnarData
import Diagnostics
import Foundation
import VietnameseText
import WorkProgress

/// Reads one file as one table, whatever its format.
struct TableFileReader: Sendable {
  let options: ReadingOptions
  let encoding: TextEncoding?
  let plan: ReadingPlan
  let monitor: WorkMonitor

  private static let textKinds: Set<String> = ["csv", "tsv", "txt"]
  private static let workbookKinds: Set<String> = ["xlsx", "xlsm"]

  static func isTableFile(_ path: String) -> Bool {
    textKinds.contains(kind(of: path)) || workbookKinds.contains(kind(of: path))
  }

  static func isWorkbook(_ path: String) -> Bool { workbookKinds.contains(kind(of: path)) }

  /// A name that can be typed, from the file's own without its ending.
  static func tableName(of path: String) -> String {
    let file = URL(fileURLWithPath: path).lastPathComponent
    let base = isTableFile(file) ? String(file.dropLast(kind(of: file).count + 1)) : file
    return ColumnNames.typeable(base, fallback: "t_1", prefix: "t_")
  }

  /// The table of a file that no package describes.
  func inferred(path: String, tableName: String) throws(DiagnosticError) -> AssembledTable {
    try kept(path: path, tableName: tableName, declaration: nil) { () throws(DiagnosticError) in
      try TableAssembly(raw: raw(path: path), tableName: tableName, options: options, plan: plan, monitor: monitor)
        .inferred()
    }
  }

  /// The table from a snapshot where there is one.
  private func kept(
    path: String, tableName: String, declaration: SnapshotKey.Declaration?,
    read: () throws(DiagnosticError) -> AssembledTable
  ) throws(DiagnosticError) -> AssembledTable {
    guard let folder = options.snapshots else { return try read() }
    return try folder.table(
      path: path, tableName: tableName, options: options, declaration: declaration, read: read)
  }

  /// The table of a resource of a package.
  func declared(
    path: String, schema: DeclaredSchema, encoding: TextEncoding?, separator: UInt8?, package: UInt64
  ) throws(DiagnosticError) -> AssembledTable {
    let declaration = SnapshotKey.Declaration(package: package, resource: schema.name)
    return try kept(path: path, tableName: schema.name, declaration: declaration) { () throws(DiagnosticError) in
      try declared(path: path, schema: schema, encoding: encoding, separator: separator)
    }
  }

  private func declared(
    path: String, schema: DeclaredSchema, encoding: TextEncoding?, separator: UInt8?
  ) throws(DiagnosticError) -> AssembledTable {
    let texts = Set(schema.fields.filter { $0.reading == .text }.map(\.field.name))
    let raw = try raw(path: path, encoding: encoding, separator: separator, missing: schema.missing) {
      texts.contains($0)
    }
    var order: [Int] = []
    for field in schema.fields {
      guard let index = raw.headings.firstIndex(of: field.field.name) else {
        throw DiagnosticError(
          .packageFieldMissing,
          [
            "field": .text(field.field.name), "table": .text(schema.name), "path": .text(path),
            "headings": .text(raw.headings.joined(separator: ", ")),
          ])
      }
      order.append(index)
    }
    return try TableAssembly(raw: raw, tableName: schema.name, options: options, plan: plan, monitor: monitor).declared(
      schema, order: order)
  }

  private func raw(
    path: String, encoding declared: TextEncoding? = nil, separator: UInt8? = nil,
    missing: MissingValues = .common, isText: @escaping (String) -> Bool = { _ in false }
  ) throws(DiagnosticError) -> RawTable {
    let kind = Self.kind(of: path)
    guard Self.textKinds.contains(kind) || Self.workbookKinds.contains(kind) else {
      throw DiagnosticError(.unknownFileKind, ["path": .text(path)])
    }
    if Self.workbookKinds.contains(kind) {
      return try WorkbookReader(
        path: path, sheetName: options.sheet, isCancelled: { [monitor] in monitor.isCancelled }, isText: isText
      ).read()
    }
    return try DelimitedReader(
      path: path, encoding: encoding ?? declared, monitor: monitor, separator: separator, plan: plan,
      missing: missing, isText: isText
    ).read()
  }

  private static func kind(of path: String) -> String {
    URL(fileURLWithPath: path).pathExtension.lowercased()
  }
}
