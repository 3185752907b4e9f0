package import DatasetFiles
package import Diagnostics
import Foundation
import Glibc
import Synchronization

/// Writes snapshots on a thread of its own, behind whatever else there is to do.
package final class SnapshotWriting: Sendable {
  private struct Work {
    var waiting: [PendingSnapshot] = []
    var isRunning = false
    var notes: [Diagnostic] = []
    /// Whether it was told that nothing can be kept.
    var isToldOf = false
  }

  private let work = Mutex(Work())
  private let isCancelled = Atomic<Bool>(false)

  /// Nothing is written yet.
  package init() {}

  /// Writes snapshots behind those that wait already.
  package func start(_ snapshots: [PendingSnapshot]) {
    if snapshots.isEmpty { return }
    let isIdle = work.withLock { work in
      work.waiting += snapshots
      defer { work.isRunning = true }
      return !work.isRunning
    }
    if isIdle { Thread.detachNewThread { self.run() } }
  }

  /// What could not be written since the last call; the same cause is told once.
  package func takeNotes() -> [Diagnostic] {
    work.withLock { work in
      defer { work.notes = [] }
      return work.notes
    }
  }

  /// Waits for what is being written, unless it is to stop: then nothing of it is left.
  ///
  /// - Parameter isStopped: Asked every two milliseconds.
  package func finish(unless isStopped: () -> Bool) async {
    while work.withLock({ $0.isRunning }) {
      if isStopped() { isCancelled.store(true, ordering: .relaxed) }
      try? await Task.sleep(for: .milliseconds(2))
    }
  }

  private func run() {
    // Of this thread alone, on Linux: those who wait for answers come first.
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
    while let next = next() {
      if let note = next.write(isCancelled: { self.isCancelled.load(ordering: .relaxed) }) {
        work.withLock { work in
          if !work.isToldOf { work.notes.append(note) }
          work.isToldOf = true
        }
      }
    }
  }

  private func next() -> PendingSnapshot? {
    work.withLock { work in
      if work.waiting.isEmpty {
        work.isRunning = false
        return nil
      }
      return work.waiting.removeFirst()
    }
  }
}
