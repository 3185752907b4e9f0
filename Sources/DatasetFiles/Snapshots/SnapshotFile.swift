import Foundation

/// A snapshot on disk that is being written: without a name until it is whole.
///
/// The file has no entry in the folder where the system can do that (`O_TMPFILE`), so that nothing is left of one whose
/// writer was killed; else an entry of its own that ``SnapshotFolder`` removes later. The last step is a rename over
/// whatever was there, so that others see the old snapshot or the new one, each whole.
///
/// Unsafe: `write` gets pointers that the caller lends for the call, with their own count.
final class SnapshotFile {
  /// Why it could not be written; `errno` of the call that failed.
  struct Failure: Error {
    let code: Int32

    /// Whether the place is one where this user keeps nothing, which is no news.
    var isExpected: Bool { [EROFS, EACCES, EPERM].contains(code) }
    var reason: String { unsafe String(cString: strerror(code)) }
  }

  static let ending = ".snapshot"
  static let temporaryEnding = ".part"

  private let descriptor: Int32
  private let temporary: String
  private var hasName: Bool
  private var length = 0

  init(in folder: String, name: String, namesAtOnce: Bool = false) throws(Failure) {
    temporary = "\(folder)/\(name)-\(getpid())-\(UInt32.random(in: 0 ... .max))\(Self.temporaryEnding)"
    let flags = O_CLOEXEC | O_WRONLY
    let nameless = namesAtOnce ? -1 : unsafe open(folder, flags | Self.withoutName, 0o600)
    hasName = nameless < 0
    descriptor = nameless < 0 ? unsafe open(temporary, flags | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600) : nameless
    if descriptor < 0 { throw Failure(code: errno) }
  }

  /// `O_TMPFILE`, which the C headers write in a way that Swift cannot read.
  private static let withoutName: Int32 = 0o20_000_000 | O_DIRECTORY

  deinit {
    close(descriptor)
    if hasName { unsafe unlink(temporary) }
  }

  func append(_ bytes: UnsafeRawBufferPointer, isCancelled: () -> Bool) throws(Failure) {
    var offset = 0
    while offset < bytes.count {
      if isCancelled() { throw Failure(code: ECANCELED) }
      let piece = unsafe UnsafeRawBufferPointer(rebasing: bytes[offset..<min(offset + 1 << 22, bytes.count)])
      let count = unsafe write(descriptor, piece.baseAddress, piece.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw Failure(code: errno) }
      offset += count
    }
    length += bytes.count
  }

  func append(_ bytes: ColumnBytes, isCancelled: () -> Bool) throws(Failure) {
    var failure: Failure?
    unsafe bytes.withBytes { memory in
      do throws(Failure) { unsafe try append(memory, isCancelled: isCancelled) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  func append(_ bytes: [UInt8], isCancelled: () -> Bool) throws(Failure) {
    var failure: Failure?
    unsafe bytes.withUnsafeBytes { memory in
      do throws(Failure) { unsafe try append(memory, isCancelled: isCancelled) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Zeros up to a length.
  func fill(to wanted: Int) throws(Failure) {
    if wanted > length { try append(Array(repeating: 0, count: wanted - length)) { false } }
  }

  /// Brings it to the disk and gives it its name.
  func publish(as path: String) throws(Failure) {
    if fsync(descriptor) != 0 { throw Failure(code: errno) }
    if !hasName {
      let own = "/proc/self/fd/\(descriptor)"
      if unsafe linkat(AT_FDCWD, own, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) != 0 { throw Failure(code: errno) }
      hasName = true
    }
    if unsafe rename(temporary, path) != 0 { throw Failure(code: errno) }
    hasName = false
  }
}
