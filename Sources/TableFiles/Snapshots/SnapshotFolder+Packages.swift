import ColumnarData
import Diagnostics
import Foundation

/// A package's tables with what it says of itself.
struct AssembledPackage: Sendable {
  var outline: PackageOutline
  var tables: [AssembledTable] = []
  /// The files of the tables that are kept together, as they were before they were read; fewer where one was not there.
  var files: [PendingSnapshot.File] = []
  /// Whether the tables are still to be compared with the package's promises.
  var isUnchecked = true
  /// Bytes of all files.
  var byteCount = 0
  /// Of the tables that are kept together.
  var snapshot = SnapshotUse.none
  /// Told about the snapshot, not about the tables.
  var snapshotNotes: [Diagnostic] = []

  /// Adds the table of a file, and where it is to be kept.
  ///
  /// - Parameter identity: What the file was before it was read.
  mutating func append(
    _ table: AssembledTable, _ path: String, _ identity: SourceState.Identity?, isDeclared: Bool,
    _ folder: SnapshotFolder?
  ) {
    tables.append(table)
    guard let folder, let identity else { return outline.parts.append(.together) }
    byteCount += identity.size
    if folder.isWorthIt(path, identity.size) {
      let file = PackageOutline.Apart(
        path: path, table: table.table.name, isDeclared: isDeclared, identity: identity)
      outline.parts.append(.apart(file))
    } else {
      outline.parts.append(.together)
      files.append(PendingSnapshot.File(path: path, identity: identity))
    }
  }
}

extension SnapshotFolder {
  /// The tables of a package: from snapshots where all of them have good ones, else as the closure reads them, with a
  /// snapshot to be written for the small ones where the package as a whole is worth it.
  func package(
    path: String, options: ReadingOptions, read: () throws(DiagnosticError) -> AssembledPackage
  ) throws(DiagnosticError) -> AssembledPackage {
    let start = Date().timeIntervalSince1970
    guard let before = SourceState.Identity(path: path), let key = SnapshotKey(package: path, options: options) else {
      return try read()
    }
    var notes: [Diagnostic] = []
    do {
      return try package(of: key, options)
    } catch {
      notes += removeDamaged(error, key)
    }
    var package = try read()
    package.snapshotNotes = notes
    let files = [PendingSnapshot.File(path: path, identity: before)] + package.files
    let isSettled = files.allSatisfy {
      SourceState.Identity(path: $0.path) == $0.identity && start - $0.identity.lastChange >= settlingTime
    }
    let together = package.outline.parts.count(where: \.isTogether)
    if isSettled, together > 0, together == package.files.count, package.byteCount >= leastSourceSize {
      package.snapshot = .pending(PendingSnapshot.Place(folder: self, key: key, identity: before))
    }
    return package
  }

  /// - Throws: ``SnapshotFault/damaged`` for the package's own snapshot alone: a large table's is looked at again, and told,
  ///   when the table is read.
  private func package(of key: SnapshotKey, _ options: ReadingOptions) throws(SnapshotFault) -> AssembledPackage {
    let snapshot = try snapshot(of: key)
    guard let outline = snapshot.description.outline else { throw .damaged }
    var package = AssembledPackage(outline: outline, isUnchecked: false)
    var together = snapshot.tables[...]
    for part in outline.parts {
      switch part {
      case .together:
        guard let table = together.popFirst() else { throw .damaged }
        package.tables.append(table)
      case .apart(let file):
        let declaration = SnapshotKey.Declaration(package: outline.fingerprint, resource: file.table)
        guard
          let key = SnapshotKey(
            path: file.path, tableName: file.table, options: options, declaration: file.isDeclared ? declaration : nil),
          let table = try? self.table(of: key)
        else { throw .outdated }
        package.tables.append(table)
        // One that was written anew meanwhile holds other rows.
        if SourceState.Identity(path: file.path) != file.identity { package.isUnchecked = true }
      }
    }
    guard together.isEmpty else { throw .damaged }
    package.snapshot = .used(snapshot.opened)
    return package
  }
}
