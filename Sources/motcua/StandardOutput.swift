import Glibc

/// One of the program's output streams.
struct StandardOutput: TextOutputStream, Sendable {
  static let data = StandardOutput(descriptor: STDOUT_FILENO)
  static let error = StandardOutput(descriptor: STDERR_FILENO)

  let descriptor: Int32

  /// Writes all of a text, unless the descriptor is closed.
  ///
  /// - Returns: false when not all could be written, as on a full disk.
  @discardableResult
  func writeAll(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&wait, 1, -1)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  func write(_ text: String) { writeAll(text) }
}
