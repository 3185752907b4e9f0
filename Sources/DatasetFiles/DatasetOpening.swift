import Diagnostics
import Foundation
import RecordReading
import TableTyping

/// The way from a path to its tables: identify → load a kept snapshot, else read → type → keep.
struct DatasetOpening: Sendable {
  let options: ReadingOptions
  /// nil for reading every file anew.
  let snapshots: SnapshotFolder?
  let files: TableFileReader

  func dataset(at path: String) throws(DiagnosticError) -> OpenedDataset {
    switch try DatasetSource(path: path, isOneTable: options.isOneTable) {
    case .file: try file(path)
    case .files(let paths): try files(paths, of: path)
    case .stream: try stream(path)
    case .folder: try folder(path)
    case .package(let path): try package(path)
    }
  }

  /// One file as one table.
  private func table(_ source: TableSource) throws(DiagnosticError) -> OpenedTable {
    let place = source.inline == nil ? snapshots?.place(of: source, options) : nil  // identify
    let (kept, notes) = place?.loadTable() ?? (nil, [])  // load
    if let kept { return kept }
    let raw = try files.read(source)  // read
    let table = try files.type(raw, source)  // type
    return OpenedTable(table, keptAt: place, notes: notes)  // keep
  }

  private func file(_ path: String) throws(DiagnosticError) -> OpenedDataset {
    let source = TableSource(path: path, tableName: TableName.of(path: path))
    return OpenedDataset(named: source.tableName, [try table(source)])
  }

  /// What a pipe or standard input gives, as one table; never kept.
  private func stream(_ path: String) throws(DiagnosticError) -> OpenedDataset {
    let name = TableName.typeable(StreamedRecords.name(of: path))
    let records = try StreamedRecords.read(path, monitor: files.monitor)
    return OpenedDataset(named: name, [try table(TableSource(path: path, tableName: name, inline: records))])
  }

  /// Several files as one table, with a column that says from which file each row came; read anew every time.
  private func files(_ paths: [String], of path: String) throws(DiagnosticError) -> OpenedDataset {
    var parts: [RawTable] = []
    for file in paths { parts.append(try files.readPart(TableSource(path: file, tableName: ""))) }
    let raw = try JoinedTables(parts).table(path: path, sourceHeading: "source")
    let name = Self.name(of: path)
    let table = try files.typeAsFound(raw, TableSource(path: path, tableName: name))
    return OpenedDataset(named: name, [OpenedTable(table: table)])
  }

  /// The name of a folder, or what is plain in a pattern; of the folder around it where nothing is.
  private static func name(of path: String) -> String {
    let url = URL(fileURLWithPath: path)
    let plain = FileFormat.baseName(of: url.lastPathComponent).filter { $0.isLetter || $0.isNumber }
    let isPattern = path.contains { "*?".contains($0) }
    return TableName.of(
      path: isPattern && plain.isEmpty ? url.deletingLastPathComponent().path : isPattern ? plain : path)
  }

  /// The table files of a folder; one that cannot be read is left out.
  private func folder(_ path: String) throws(DiagnosticError) -> OpenedDataset {
    var folder = try TableFolder(path: path)
    var tables: [OpenedTable] = []
    while let source = folder.next() {
      do throws(DiagnosticError) { tables.append(try table(source)) } catch {
        try folder.leaveOut(source, error, isStrict: options.isStrict)
      }
    }
    try folder.requireTables()
    return OpenedDataset(named: TableName.of(path: path), tables, diagnostics: folder.diagnostics)
  }

  /// The tables of a data package; the small ones are kept in one snapshot.
  private func package(_ path: String) throws(DiagnosticError) -> OpenedDataset {
    let place = snapshots?.place(ofPackage: path, options)  // identify
    let (kept, notes) = place?.loadPackage(options) ?? (nil, [])  // load
    var package = if let kept { kept } else { try tables(of: PackageDescription(path: path)) }  // read, type
    try package.check(files.monitor)
    package.keep(at: place)  // keep
    return OpenedDataset(package, notes: notes)
  }

  private func tables(of description: PackageDescription) throws(DiagnosticError) -> OpenedPackage {
    var package = OpenedPackage(description)
    for resource in description.resources {
      let source = try description.source(of: resource)
      package.append(try table(source), source, snapshots)
      try package.expect(description.content(of: resource))
    }
    return package
  }
}
