import Foundation

/// The lock of a folder, which the system takes back when its holder ends, however that is.
///
/// Unsafe: `open` gets a path for the call. The descriptor is closed once, by `deinit`.
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// - Parameter waits: Whether another holder is waited for.
  /// - Returns: nil where no folder is there, another one holds its lock, or the file system has none.
  init?(_ path: String, waits: Bool = true) {
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor < 0 { return nil }
    while flock(descriptor, LOCK_EX | (waits ? 0 : LOCK_NB)) != 0 {
      if errno == EINTR { continue }
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }
}
