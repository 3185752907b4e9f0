import Glibc

/// What wakes threads that wait for their sockets.
package final class WakeUp: Sendable {
  /// Can be read from ``raise()`` to ``clear()``.
  package let descriptor: Int32
  private let writingEnd: Int32

  /// Nothing is raised yet.
  package init() {
    var ends: [Int32] = [-1, -1]
    let result = unsafe pipe(&ends)
    precondition(result == 0, "the program makes sure at its start that some files can be opened")
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (descriptor, writingEnd) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(writingEnd)
  }

  /// Wakes whoever waits, and each who waits later, until ``clear()``.
  package func raise() {
    var byte: UInt8 = 1
    // A full pipe is raised already.
    _ = unsafe write(writingEnd, &byte, 1)
  }

  /// Takes it back.
  package func clear() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while unsafe read(descriptor, &bytes, bytes.count) > 0 {}
  }

  /// Whether it was raised and not taken back.
  package var isRaised: Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&state, 1, 0) > 0
  }
}
