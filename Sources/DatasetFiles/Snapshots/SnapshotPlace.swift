import Diagnostics
import Foundation
import RecordReading

/// Where the snapshot of a file, or of a package's small tables, is kept, and what the file, or the package's own one,
/// was before it was read.
struct SnapshotPlace: Sendable {
  let folder: SnapshotFolder
  let key: SnapshotKey
  let identity: FileIdentity
  /// Seconds since 1970 at which ``identity`` was asked for.
  let seen: Double

  /// The table that is kept here; nil where it cannot be used.
  ///
  /// - Returns: Also a note where the snapshot was damaged, which is removed then.
  func loadTable() -> (OpenedTable?, notes: [Diagnostic]) {
    do throws(SnapshotFault) {
      return (try folder.table(of: key), [])
    } catch {
      return (nil, folder.removeDamaged(error, key))
    }
  }

  /// Whether the file is what it was before it was read, and had been left alone by then for long enough to tell.
  var isSettled: Bool { isSettled(key.givenPath, identity) }

  /// The same for another file of the package.
  func isSettled(_ path: String, _ identity: FileIdentity) -> Bool {
    FileIdentity(path: path) == identity && seen - identity.lastChange >= folder.settlingTime
  }
}

extension SnapshotFolder {
  /// The place of a file's table; nil where the file is not worth a snapshot.
  func place(of source: TableSource, _ options: ReadingOptions) -> SnapshotPlace? {
    // Whether one of several files changed is not looked after.
    if !source.furtherPaths.isEmpty { return nil }
    guard let identity = source.identity, isWorthIt(source.path, identity.size),
      let key = SnapshotKey(source, options)
    else { return nil }
    return SnapshotPlace(folder: self, key: key, identity: identity, seen: source.seen)
  }

  /// The place of a package's small tables; nil where nothing is at the path.
  ///
  /// - Parameter path: Of the package's own file.
  func place(ofPackage path: String, _ options: ReadingOptions) -> SnapshotPlace? {
    let seen = Date().timeIntervalSince1970
    guard let identity = FileIdentity(path: path), let key = SnapshotKey(package: path, options: options) else {
      return nil
    }
    return SnapshotPlace(folder: self, key: key, identity: identity, seen: seen)
  }
}
