#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock on a file as long as this object lives; the system takes it back when the process ends, however it ends.
final class FileLock: Sendable {
  private let descriptor: Int32

  /// nil where another process has the lock, or there is no such file that can be written.
  ///
  /// - Parameter isShared: Whether others may have such a lock at the same time, as readers do.
  convenience init?(path: String, isShared: Bool = false) {
    self.init(taking: unsafe open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK), isShared: isShared)
  }

  /// A lock on an open file, which outlives the descriptor given here.
  convenience init?(openFile descriptor: Int32) {
    self.init(taking: fcntl(descriptor, F_DUPFD_CLOEXEC, 0), isShared: false)
  }

  /// - Parameter descriptor: Closed with the lock, or where there is none.
  private init?(taking descriptor: Int32, isShared: Bool) {
    self.descriptor = descriptor
    if descriptor < 0 { return nil }
    if flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 {
      close(descriptor)
      return nil
    }
  }

  /// Whether the file stands at a path: nobody took it away or put another in its place.
  func isAt(_ path: String) -> Bool {
    var (own, named) = (stat(), stat())
    return unsafe fstat(descriptor, &own) == 0 && lstat(path, &named) == 0 && own.st_dev == named.st_dev
      && own.st_ino == named.st_ino
  }

  deinit { close(descriptor) }
}
