import ColumnarData
import Diagnostics
import Foundation
import Synchronization

/// Tells, before texts are read again from a file, whether it still holds what it held.
///
/// - Its size, the time of its content and the time of its entry, which the kernel keeps and no program can put back, are
///   looked at every time; pieces of the content, spread evenly over it, are compared too, at most four times a second.
/// - Where the time of the entry alone is another, the file got another name or other rights, which shows: then the pieces
///   decide. Where nothing of that shows, the content was changed and its time put back.
///
/// Unsafe: `stat` and `fstat` get a pointer to memory of ours, which they use within the call.
final class ContentWatch: Sendable {
  /// What changes with the time of the entry while the content stays.
  private struct Entry: Equatable {
    let mode, links, owner, group: UInt64
  }

  private struct State {
    var identity: FileIdentity
    var entry: Entry?
    var compared: ContinuousClock.Instant
  }

  private let file: FileBytes
  private let sum: UInt64
  private let state: Mutex<State>
  private static let (pieceCount, pieceLength) = (32, 4096)
  private static let interval = Duration.milliseconds(250)

  /// Starts with the file as it is.
  ///
  /// - Returns: nil where it cannot be read, or is no longer the one that was opened.
  init?(_ file: FileBytes) {
    guard let identity = file.currentIdentity, let sum = Self.sum(of: file) else { return nil }
    self.file = file
    self.sum = sum
    state = Mutex(State(identity: identity, entry: file.withDescriptor(Self.entry), compared: .now))
  }

  /// Throws where the content is no longer the same.
  ///
  /// - Complexity: One `fstat`; four times a second at most, 32 pieces of 4 KiB.
  func check() throws(DiagnosticError) {
    let isSame = state.withLock { state in
      guard let now = file.currentIdentity, now.hasSameContent(as: state.identity) else { return false }
      if now == state.identity, ContinuousClock.now - state.compared < Self.interval { return true }
      let entry = file.withDescriptor(Self.entry)
      if now != state.identity {
        let isRenamed = FileIdentity(path: file.path).map { $0.inode != now.inode || $0.device != now.device } ?? true
        if entry == state.entry && !isRenamed { return false }
      }
      guard Self.sum(of: file) == sum, file.currentIdentity == now else { return false }
      state = State(identity: now, entry: entry, compared: .now)
      return true
    }
    if !isSame { throw DiagnosticError(.fileChanged, ["path": .text(file.path)]) }
  }

  private static func entry(_ descriptor: Int32) -> Entry? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    return Entry(
      mode: UInt64(status.st_mode), links: UInt64(status.st_nlink), owner: UInt64(status.st_uid),
      group: UInt64(status.st_gid))
  }

  private static func sum(of file: FileBytes) -> UInt64? {
    let last = max(0, file.size - pieceLength)
    var sum: UInt64 = 0
    for index in 0..<pieceCount {
      // Not index × last: that leaves 64 bits where files are of exabytes.
      let start = last / (pieceCount - 1) * index + last % (pieceCount - 1) * index / (pieceCount - 1)
      guard let piece = try? file.bytes(start..<min(file.size, start + pieceLength)) else { return nil }
      sum = Checksum.of(piece.span, seed: sum)
    }
    return sum
  }
}
