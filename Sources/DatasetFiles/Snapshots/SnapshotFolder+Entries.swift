import Foundation
import RecordReading

extension SnapshotFolder {
  /// What is known of one file of the folder.
  package struct Entry: Sendable {
    let file: String
    /// The source's path; nil where the file is no snapshot that can be read.
    package let source: String?
    /// Rows of all tables in the snapshot; 0 where it cannot be read.
    package let rowCount: Int
    /// On disk.
    package let byteCount: Int
    /// Seconds since 1970.
    package let made: Int
    /// Whether the next opening would use it, judged by its description alone.
    package let isValid: Bool
    let lastUse: Double
  }

  /// The snapshots, by their sources' paths.
  package var entries: [Entry] {
    files(ending: SnapshotFile.ending).map { name, status in
      let file = "\(path)/\(name)"
      let description = try? Snapshot.description(path: file, marksUse: false)
      let isValid =
        description.map { description in
          description.program == SnapshotKey.program
            && description.filesAreSame(by: \.canonicalPath, wholeContent: checking == .content)
            && description.state.compared(toFile: description.source, wholeContent: checking == .content) != .different
        } ?? false
      return Entry(
        file: file, source: description?.source, rowCount: description?.header.rowCount ?? 0,
        byteCount: Int(status.st_size), made: description?.header.made ?? 0, isValid: isValid,
        lastUse: Double(status.st_mtim.tv_sec) + 1e-9 * Double(status.st_mtim.tv_nsec))
    }.sorted { ($0.source ?? "", $0.file) < ($1.source ?? "", $1.file) }
  }

  /// Removes the snapshots of a source, of all sources below a folder, or all.
  ///
  /// - Returns: Those that are gone.
  package func clear(source: String? = nil) -> [Entry] {
    let wanted = source.map { FileIdentity.canonicalPath($0) ?? $0 }
    clearHashes(of: source)
    return entries.filter { entry in
      if let wanted {
        guard let source = entry.source, source == wanted || source.hasPrefix(wanted + "/") else { return false }
      }
      return SnapshotFile.remove(entry.file)
    }
  }

  /// Whether a snapshot of so many bytes may stand in the folder at all.
  func makesRoom(for byteCount: Int) -> Bool { byteCount <= byteLimit }

  /// Removes the longest unused snapshots while all are more than the limit, and what writers that were killed left.
  func removeUnused() {
    let snapshots = files(ending: SnapshotFile.ending).sorted { $0.status.st_mtim.isAfter($1.status.st_mtim) }
    var total = 0
    for (name, status) in snapshots {
      total += Int(status.st_size)
      if total > byteLimit { SnapshotFile.remove("\(path)/\(name)") }
    }
    let hourAgo = Int(Date().timeIntervalSince1970) - 3600
    for (name, status) in files(ending: SnapshotFile.temporaryEnding) where status.st_mtim.tv_sec < hourAgo {
      SnapshotFile.remove("\(path)/\(name)")
    }
  }

  /// Regular files of the folder itself; none where it cannot be read.
  func files(ending: String) -> [(name: String, status: stat)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(ending) }.compactMap { name in
      SnapshotFile.status("\(path)/\(name)").map { (name, $0) }
    }
  }
}

extension timespec {
  fileprivate func isAfter(_ other: timespec) -> Bool { (tv_sec, tv_nsec) > (other.tv_sec, other.tv_nsec) }
}
