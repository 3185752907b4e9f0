import ColumnarData
import Diagnostics
import Foundation
import RecordReading
import Synchronization

/// The folder in which snapshots are kept, each in a file named by its key.
package struct SnapshotFolder: Sendable {
  /// How a source is compared before its snapshot is used; see ``SourceState``.
  package enum Checking: Sendable {
    /// By size, times, inode and a sample; by the whole content where one of them differs and the size does not.
    case state
    /// By the whole content, always.
    case content
  }

  /// The folder; it need not be there yet.
  package let path: String
  /// Bytes of all snapshots together; those unused for the longest time go first.
  package let byteLimit: Int
  /// How a source is compared before its snapshot is used.
  package let checking: Checking
  /// Bytes of text from which a file gets a snapshot: 8 MB are read in about 10 ms, and opening a snapshot takes 1 ms, so
  /// that below nothing is won that anyone would notice.
  let leastSourceSize: Int
  /// Seconds that a source must have been left alone before it was read: times of change are not exact enough to tell
  /// whether a file changed again right after (2 s on the coarsest of file systems).
  let settlingTime: Double

  /// 4 GiB.
  package static let defaultByteLimit = 4 << 30
  /// 8 MiB.
  package static let defaultLeastSourceSize = 8 << 20

  package init(
    path: String, byteLimit: Int = defaultByteLimit, checking: Checking = .state,
    leastSourceSize: Int = defaultLeastSourceSize, settlingTime: Double = 2
  ) {
    self.path = path
    self.byteLimit = byteLimit
    self.checking = checking
    self.leastSourceSize = leastSourceSize
    self.settlingTime = settlingTime
  }

  func file(of key: SnapshotKey) -> String { "\(path)/\(key.fileName)" }

  /// Makes the folder, for this user alone.
  func create() throws(SnapshotFile.Failure) {
    var status = stat()
    if unsafe stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { return }
      throw SnapshotFile.Failure(code: ENOTDIR)
    }
    var parent = ""
    for part in path.split(separator: "/") {
      parent += "/\(part)"
      if unsafe mkdir(parent, 0o700) != 0 && errno != EEXIST { throw SnapshotFile.Failure(code: errno) }
    }
  }

  // MARK: Loading

  /// The table that the snapshot of a key keeps.
  func table(of key: SnapshotKey) throws(SnapshotFault) -> OpenedTable {
    let snapshot = try snapshot(of: key)
    guard snapshot.description.outline == nil, let table = snapshot.tables.first else { throw .damaged }
    return OpenedTable(table, from: snapshot.opened)
  }

  /// Removes the snapshot of a key where it is damaged.
  ///
  /// - Returns: A note about that.
  func removeDamaged(_ fault: SnapshotFault, _ key: SnapshotKey) -> [Diagnostic] {
    guard fault == .damaged else { return [] }
    SnapshotFile.remove(file(of: key))
    return [Diagnostic(.snapshotDamaged, ["path": .text(key.path)])]
  }

  /// Whether a file of such a size gets a snapshot of its own.
  func isWorthIt(_ path: String, _ size: Int) -> Bool {
    size >= leastSourceSize / (FileFormat(of: path)?.textBytesPerByte ?? 1)
  }

  func snapshot(of key: SnapshotKey) throws(SnapshotFault) -> Snapshot {
    let file = file(of: key)
    let start = Date().timeIntervalSince1970
    return try Snapshot(path: file, key: key) { description throws(SnapshotFault) in
      guard description.filesAreSame(by: \.path, wholeContent: checking == .content) else { throw .outdated }
      switch description.state.compared(toFile: key.path, wholeContent: checking == .content) {
      case .same: return description.state
      case .sameContent(let state):
        if start - state.identity.lastChange >= settlingTime { Self.renew(state, in: file) }
        return state
      case .different: throw .outdated
      }
    }
  }

  /// Remembers the new state of a source whose content is the old, so that it need not be compared in whole again.
  private static func renew(_ state: SourceState, in file: String) {
    let descriptor = unsafe open(file, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    if descriptor < 0 { return }
    defer { close(descriptor) }
    let bytes = state.bytes
    _ = unsafe bytes.withUnsafeBytes { memory in
      unsafe pwrite(descriptor, memory.baseAddress, memory.count, off_t(SnapshotFormat.stateRange.lowerBound))
    }
  }
}
