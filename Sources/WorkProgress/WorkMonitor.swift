import Synchronization

/// What long work and the one who waits for it tell each other: how far it is, and whether to stop.
///
/// Those who work ask and tell once a batch of rows or a window of bytes, from any thread; whoever shows progress looks
/// when it likes.
package final class WorkMonitor: Sendable {
  package enum Work: Sendable, CaseIterable {
    case loading, scanning, sorting, layingOut, printing
  }

  package enum Unit: Sendable {
    case bytes, rows
  }

  /// How far the work at hand is.
  package struct Progress: Sendable {
    package let work: Work
    package let unit: Unit
    /// Units done, at most ``total``.
    package let done: Int
    package let total: Int
    /// When the work began.
    package let start: ContinuousClock.Instant
  }

  private struct Task: Sendable {
    let work: Work
    let unit: Unit
    let total: Int
    let start: ContinuousClock.Instant
  }

  private let asksToStop: @Sendable () -> Bool
  private let task = Mutex<Task?>(nil)
  private let done = Atomic<Int>(0)

  package init(isCancelled: @escaping @Sendable () -> Bool = { false }) {
    asksToStop = isCancelled
  }

  package var isCancelled: Bool { asksToStop() }

  /// Says what is worked at from now on, and how much of it there is.
  package func begin(_ work: Work, total: Int, unit: Unit) {
    task.withLock { $0 = Task(work: work, unit: unit, total: total, start: .now) }
    done.store(0, ordering: .relaxed)
  }

  package func advance(by units: Int) {
    done.wrappingAdd(units, ordering: .relaxed)
  }

  /// Says that nothing is worked at any more.
  package func end() {
    task.withLock { $0 = nil }
  }

  /// nil while nothing is worked at.
  package var progress: Progress? {
    guard let task = task.withLock({ $0 }) else { return nil }
    let done = min(done.load(ordering: .relaxed), task.total)
    return Progress(work: task.work, unit: task.unit, done: done, total: task.total, start: task.start)
  }
}
