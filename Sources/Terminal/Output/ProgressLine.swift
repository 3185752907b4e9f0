import Glibc
import Synchronization
import VietnameseText

/// One line on the terminal's error output that tells how far long work is; it first shows after half a second.
///
/// Nothing is written where the error output is no terminal. Call ``finish()`` before anything else is printed.
package final class ProgressLine: Sendable {
  private let descriptor: Int32
  private let start = ContinuousClock.now
  /// When the line was last drawn, nil while it is not there.
  private let shown = Mutex<ContinuousClock.Instant?>(nil)

  /// - Returns: nil when the descriptor is no terminal.
  package init?(descriptor: Int32 = 2) {
    guard isatty(descriptor) == 1 else { return nil }
    self.descriptor = descriptor
  }

  /// Shows a text in place of the last one, at most ten times a second.
  package func update(_ text: @autoclosure () -> String) {
    let now = ContinuousClock.now
    let isDue = shown.withLock { shown in
      guard now - start > .milliseconds(500), shown.map({ now - $0 > .milliseconds(100) }) ?? true else { return false }
      shown = now
      return true
    }
    guard isDue else { return }
    let columns = TerminalSize(of: descriptor)?.columns ?? 80
    var line = ""
    for character in text() where DisplayWidth.cells(in: line) + DisplayWidth.cells(of: character) < columns {
      line.append(character)
    }
    put("\r" + line + "\u{1B}[K")
  }

  /// Takes the line away.
  package func finish() {
    let wasShown = shown.withLock { shown in
      defer { shown = nil }
      return shown != nil
    }
    if wasShown { put("\r\u{1B}[K") }
  }

  private func put(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe write(descriptor, bytes, bytes.count)
  }
}
