import Synchronization

/// Progress and cancellation of a long task.
///
/// The threads that work report once a batch of rows or a window of bytes, and ask whether to stop; the one that shows
/// progress reads it whenever it draws. Any thread may do either.
package final class WorkMonitor: Sendable {
  /// What is done, as the line of progress names it.
  package enum Work: Sendable, CaseIterable {
    case loading, scanning, sorting, layingOut, printing
  }

  /// What is counted.
  package enum Unit: Sendable {
    case bytes, rows
  }

  /// How far the task is.
  package struct Progress: Sendable {
    /// What is done now.
    package let work: Work
    /// What ``done`` and ``total`` count.
    package let unit: Unit
    /// Units done, at most ``total``.
    package let done: Int
    /// Units in all; 0 where nothing is to be done.
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
  private let counted = Atomic<Int>(0)

  /// A monitor of nothing yet.
  ///
  /// - Parameter isCancelled: Whether the user asked to stop; called from any thread, often.
  package init(isCancelled: @escaping @Sendable () -> Bool = { false }) {
    asksToStop = isCancelled
  }

  /// Whether the task should stop as soon as it can.
  package var isCancelled: Bool { asksToStop() }

  /// Reports what is done from now on, and how much of it there is.
  package func begin(_ work: Work, total: Int, unit: Unit) {
    task.withLock { $0 = Task(work: work, unit: unit, total: total, start: .now) }
    done.store(0, ordering: .relaxed)
  }

  /// Reports that so many more units are done.
  package func advance(by units: Int) {
    done.wrappingAdd(units, ordering: .relaxed)
    counted.wrappingAdd(units, ordering: .relaxed)
  }

  /// Counts work that no progress tells: rows or groups looked at, comparisons made.
  package func count(_ steps: Int) {
    counted.wrappingAdd(steps, ordering: .relaxed)
  }

  /// All steps that were counted and all units that were reported since the monitor was made: how much work a task is,
  /// whatever the machine takes for it.
  package var steps: Int { counted.load(ordering: .relaxed) }

  /// Reports that the task has ended.
  package func end() {
    task.withLock { $0 = nil }
  }

  /// How far the task is; nil before one began and after it ended.
  package var progress: Progress? {
    guard let task = task.withLock({ $0 }) else { return nil }
    let done = min(done.load(ordering: .relaxed), task.total)
    return Progress(work: task.work, unit: task.unit, done: done, total: task.total, start: task.start)
  }
}
