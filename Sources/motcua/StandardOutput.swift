import Diagnostics
import Glibc
import WorkProgress

/// One of the program's output streams.
struct StandardOutput: TextOutputStream, Sendable {
  static let data = StandardOutput(descriptor: STDOUT_FILENO)
  static let error = StandardOutput(descriptor: STDERR_FILENO)

  let descriptor: Int32

  /// Writes all of a text, unless the descriptor is closed or the writing is cancelled.
  ///
  /// - Parameter monitor: Asked before each piece of some kilobytes, and ten times a second while a full pipe has no room:
  ///   the signal of Ctrl-C may come to another thread, so that it interrupts no write here. It gets the
  ///   progress of each piece.
  /// - Returns: false when not all could be written, as on a full disk.
  @discardableResult
  func writeAll(_ text: String, monitor: WorkMonitor = WorkMonitor()) -> Bool {
    ending(of: text, monitor: monitor) == .whole
  }

  /// How the writing of a text ended.
  enum Ending: Equatable {
    case whole, cancelled
    /// What the system said.
    case failed(Int32)

    /// The message; nil where there is nothing to tell: whoever closed the other end of a pipe does not read on.
    var fault: Diagnostic? {
      guard case .failed(let code) = self, code != EPIPE else { return nil }
      return Diagnostic(.outputNotWritten, ["reason": .text(unsafe String(cString: strerror(code)))])
    }
  }

  /// Writes a text, or tells on standard error why it cannot be written and ends the program with 1.
  func writeOrExit(_ text: String) {
    let ending = ending(of: text)
    if ending == .whole { return }
    if let fault = ending.fault {
      let language = ProgramEnvironment.current.language
      Self.error.writeAll(DiagnosticText(fault, source: nil, language: language).text + "\n")
    }
    exit(1)
  }

  /// Writes all of a text; see ``writeAll(_:monitor:)``.
  func ending(of text: String, monitor: WorkMonitor = WorkMonitor()) -> Ending {
    let piece = isRegularFile ? 1 << 20 : Int(PIPE_BUF)
    var text = text
    // Not copied: the text of a long answer may take a good part of the memory.
    return text.withUTF8 { bytes in
      var rest = unsafe UnsafeRawBufferPointer(bytes)[...]
      monitor.begin(.printing, total: bytes.count, unit: .bytes)
      defer { monitor.end() }
      while unsafe !rest.isEmpty {
        if monitor.isCancelled { return .cancelled }
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        if unsafe poll(&wait, 1, 100) == 0 { continue }
        // A pipe that is ready has room for so many bytes at least: the write does not wait.
        let next = unsafe UnsafeRawBufferPointer(rebasing: rest.prefix(piece))
        let count = unsafe Glibc.write(descriptor, next.baseAddress, next.count)
        if count > 0 {
          unsafe rest = unsafe rest.dropFirst(count)
          monitor.advance(by: count)
        } else if errno != EINTR && errno != EAGAIN {
          return .failed(errno)
        }
      }
      return .whole
    }
  }

  var isRegularFile: Bool {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  func write(_ text: String) { writeAll(text) }
}
