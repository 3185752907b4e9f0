import Glibc
import Synchronization
import VietnameseText

/// One line on the terminal's error output that shows how far a long task is, from half a second on.
///
/// Nothing is written where the error output is no terminal, or one that can only print. Once ``finish()`` has returned
/// nothing is written any more, whichever thread still asks for it.
package final class ProgressLine: Sendable {
  private struct State {
    /// When the line was last drawn, nil while it is not there.
    var shown: ContinuousClock.Instant?
    var isFinished = false
  }

  private let descriptor: Int32
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// - Parameter terminalName: The value of `TERM`.
  /// - Returns: nil where nothing can be shown.
  package init?(descriptor: Int32 = 2, terminalName: String) {
    guard isatty(descriptor) == 1, !terminalName.isEmpty, terminalName != "dumb" else { return nil }
    self.descriptor = descriptor
  }

  /// Shows a text in place of the last one, at most ten times a second.
  ///
  /// - Parameter text: Gets the cells that there are.
  package func update(_ text: (Int) -> String) {
    let now = ContinuousClock.now
    state.withLock { state in
      guard !state.isFinished, now - start > .milliseconds(500),
        state.shown.map({ now - $0 > .milliseconds(100) }) ?? true
      else { return }
      let cells = (TerminalSize(of: descriptor)?.columns ?? 80) - 1
      state.shown = now
      put("\r" + DisplayWidth.cut(text(cells), to: cells) + "\u{1B}[K")
    }
  }

  /// Takes the line away, for good.
  package func finish() {
    state.withLock { state in
      if state.shown != nil { put("\r\u{1B}[K") }
      state = State(isFinished: true)
    }
  }

  private func put(_ text: String) {
    _ = Descriptor(number: descriptor).write(Array(text.utf8)[...])
  }
}
