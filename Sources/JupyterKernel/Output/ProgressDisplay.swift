import Foundation
import Synchronization
import Terminal
import VietnameseText
import WorkProgress

/// How far a long statement is, as an output that is updated in place and cleared at the end.
final class ProgressDisplay: Sendable {
  private struct State {
    /// nil before anything was shown.
    var lastShown: ContinuousClock.Instant?
    var isOver = false
  }

  /// Work shorter than this shows nothing.
  private static let patience = Duration.milliseconds(300)
  /// At most five updates a second.
  private static let interval = Duration.milliseconds(200)
  private static let width = 78

  private let name = UUID().uuidString.lowercased()
  private let start = ContinuousClock.now
  private let language: Language
  private let isFirst: Bool
  private let publish: @Sendable (Publication) -> Void
  private let state = Mutex(State())

  /// - Parameter isFirst: Whether the cell has shown nothing before: then nothing at all stays of the progress.
  init(language: Language, isFirst: Bool, publish: @escaping @Sendable (Publication) -> Void) {
    self.language = language
    self.isFirst = isFirst
    self.publish = publish
  }

  /// Shows how far the work is, where it is time to; may be called as often as one likes.
  func update(_ monitor: WorkMonitor) {
    guard let progress = monitor.progress else { return }
    let now = ContinuousClock.now
    let row = ProgressText(progress, elapsed: now - progress.start, language: language)
      .row(cells: Self.width, hasBar: true)
    state.withLock { state in
      if state.isOver || now - start < Self.patience { return }
      if let last = state.lastShown, now - last < Self.interval { return }
      publish(message(row, isNew: state.lastShown == nil))
      state.lastShown = now
    }
  }

  /// Takes away what was shown.
  func finish() {
    state.withLock { state in
      state.isOver = true
      if state.lastShown == nil { return }
      publish(message("", isNew: false))
      if isFirst { publish(Publication("clear_output", ["wait": false])) }
    }
  }

  private func message(_ text: String, isNew: Bool) -> Publication {
    Publication(
      isNew ? "display_data" : "update_display_data",
      ["data": ["text/plain": .text(text)], "metadata": .empty, "transient": ["display_id": .text(name)]])
  }
}
