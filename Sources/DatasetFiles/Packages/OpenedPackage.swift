import ColumnarData
import Diagnostics
import RecordReading
import TableTyping
import WorkProgress

/// A package's tables with what it says of itself.
struct OpenedPackage: Sendable {
  private(set) var outline: PackageOutline
  private(set) var tables: [OpenedTable] = []
  /// The files of the tables that are kept together, as they were before they were read; fewer where one was not there.
  private var files: [PendingSnapshot.File] = []
  /// Whether the tables are still to be compared with the package's promises.
  private var isUnchecked = true
  /// Bytes of all files.
  private var byteCount = 0
  /// Of the tables that are kept together.
  private var snapshot = SnapshotUse.none

  /// Whether the package's own file and those of its tables, one each, are all that it depends on.
  private var isOfFilesWatched = true

  init(_ description: PackageDescription) {
    outline = description.outline
    isOfFilesWatched =
      description.schemaFiles.isEmpty && description.resources.allSatisfy { $0.path?.single != nil }
  }

  /// A package out of snapshots.
  ///
  /// - Parameter isUnchecked: Whether a table is another than the one that was compared with the package's promises.
  init(_ outline: PackageOutline, tables: [OpenedTable], isUnchecked: Bool, from snapshot: OpenedSnapshot) {
    self.outline = outline
    self.tables = tables
    self.isUnchecked = isUnchecked
    self.snapshot = .used(snapshot)
  }

  /// Adds the table of a file, and where it is to be kept.
  mutating func append(_ table: OpenedTable, _ source: TableSource, _ folder: SnapshotFolder?) {
    tables.append(table)
    guard let folder, let identity = source.identity else { return outline.parts.append(.together) }
    byteCount += identity.size
    if folder.isWorthIt(source.path, identity.size) {
      let file = PackageOutline.Apart(
        path: source.path, table: table.table.table.name, isDeclared: source.declaration != nil, identity: identity)
      outline.parts.append(.apart(file))
    } else {
      outline.parts.append(.together)
      files.append(PendingSnapshot.File(path: source.path, identity: identity))
    }
  }

  /// Adds what the package says of the bytes of a table's files.
  mutating func expect(_ content: DeclaredContent?) {
    if let content { outline.contents.append(content) }
  }

  /// Compares the files and the tables with what the package promises, unless that is known.
  mutating func check(_ monitor: WorkMonitor) throws(DiagnosticError) {
    if !isUnchecked { return }
    var faults: [Diagnostic] = []
    for content in outline.contents { if let fault = try content.fault(monitor) { faults.append(fault) } }
    var checks = PackageChecks()
    var assembled = tables.map(\.table)
    checks.check(&assembled)
    for index in tables.indices { tables[index].table = assembled[index] }
    outline.faults = faults + checks.diagnostics
    isUnchecked = false
  }

  /// Marks the tables that are kept together to be kept there, where their files are as they were and the package as a
  /// whole is worth it.
  mutating func keep(at place: SnapshotPlace?) {
    guard isOfFilesWatched, let place, place.isSettled, files.allSatisfy({ place.isSettled($0.path, $0.identity) })
    else { return }
    let together = outline.parts.count(where: \.isTogether)
    if together > 0, together == files.count, byteCount >= place.folder.leastSourceSize { snapshot = .pending(place) }
  }

  var usedSnapshots: [OpenedSnapshot] {
    if case .used(let snapshot) = snapshot { [snapshot] } else { [] }
  }

  var pendingSnapshots: [PendingSnapshot] {
    guard case .pending(let place) = snapshot else { return [] }
    let together = zip(tables, outline.parts).filter { $1.isTogether }.map(\.0.table)
    return [PendingSnapshot(place: place, outline: outline, files: files, tables: together)]
  }
}
