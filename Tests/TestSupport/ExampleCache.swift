package import DatasetFiles
import Diagnostics
import Foundation

/// Snapshots of the example set, made once for all tests of a run, so that neither sessions nor programs read it anew each
/// time. Removed when the tests end.
package enum ExampleCache {
  /// The example set.
  private static let exampleSet = Program.root.appendingPathComponent("Datasets/hanoi-2020q3")

  private static let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("motcua-tests-cache-\(getpid())")

  private static let made = Result {
    atexit { try? FileManager.default.removeItem(at: ExampleCache.folder) }
    let snapshots = SnapshotFolder(
      path: folder.path, checking: .content, settlingTime: 0)
    let opened = try DatasetReader(snapshots: snapshots).open(path: exampleSet.path)
    for pending in opened.pendingSnapshots {
      if let fault = pending.write() { throw DiagnosticError(fault) }
    }
    return snapshots
  }

  /// The folder of snapshots, for sessions.
  ///
  /// - Throws: Where the example set cannot be read or its snapshots not be written.
  package static var snapshots: SnapshotFolder { get throws { try made.get() } }

  /// Gives a program the snapshots: links in the cache of its home, where what it writes itself is its own.
  ///
  /// - Throws: Like ``snapshots``, and where the home cannot be written.
  package static func link(intoHome home: ScratchFolder) throws {
    let made = try snapshots.path
    let own = home.path(".cache/motcua/snapshots")
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: made) where name.hasSuffix(".snapshot") {
      try FileManager.default.linkItem(atPath: "\(made)/\(name)", toPath: "\(own)/\(name)")
    }
  }
}
