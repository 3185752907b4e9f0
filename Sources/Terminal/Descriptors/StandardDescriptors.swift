import Glibc

/// The descriptors that a program is started with: 0, 1 and 2.
package enum StandardDescriptors {
  /// Opens `/dev/null` in place of those that are closed, so that no other file gets their numbers.
  ///
  /// Each is opened the wrong way round: whoever reads such an input or writes to such an output gets an error, which can
  /// be told, and not an end or nothing.
  package static func fillClosed() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) < 0 {
      // It gets the lowest free number, which is this one.
      _ = unsafe open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// How many more descriptors can be open at once, up to a number.
  package static func room(upTo most: Int) -> Int {
    var opened: [Int32] = []
    defer { for descriptor in opened { close(descriptor) } }
    while opened.count < most {
      let copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0)
      if copy < 0 { break }
      opened.append(copy)
    }
    return opened.count
  }
}
