import Foundation

/// Finds the hashes by which documents pin their data, on a thread behind everything else: no answer waits for them.
enum DataHashing {
  /// Data of more bytes are hashed only where `save` asks for it.
  private static let byteLimit = 256 << 20

  static func start(_ files: [SourceFiles]) {
    let files = files.filter { !$0.isSettled && $0.byteCount <= byteLimit }
    if files.isEmpty { return }
    Thread.detachNewThread {
      // Of this thread alone, on Linux: those who wait for answers come first.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
      for file in files { _ = file.sha256() }
    }
  }
}

extension SessionState {
  /// The data with which the session was started, which the header of its document names.
  var startingFiles: [SourceFiles] { openings.filter { !$0.isByStatement }.map(\.files) }

  /// Whether the hash of some data may come to be known.
  var awaitsHashes: Bool { startingFiles.contains { !$0.isSettled } }
}
