import DatasetFiles
import Diagnostics
import Foundation
import Glibc
import Synchronization
import Terminal

/// Writes snapshots on a thread of its own, behind whatever else there is to do.
final class SnapshotWriting: Sendable {
  private struct Work {
    var waiting: [PendingSnapshot] = []
    var isRunning = false
    var notes: [Diagnostic] = []
    /// Whether it was told that nothing can be kept.
    var isToldOf = false
  }

  /// Leaves out notes.
  private let isQuiet: Bool
  private let work = Mutex(Work())
  private let isCancelled = Atomic<Bool>(false)

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  func start(_ snapshots: [PendingSnapshot]) {
    if snapshots.isEmpty { return }
    let isIdle = work.withLock { work in
      work.waiting += snapshots
      defer { work.isRunning = true }
      return !work.isRunning
    }
    if isIdle { Thread.detachNewThread { self.run() } }
  }

  /// Tells what could not be written, once.
  func report(_ writer: OutcomeWriter) {
    let notes = work.withLock { work in
      defer { work.notes = [] }
      return work.notes
    }
    if isQuiet { return }
    for note in notes { writer.report(note) }
  }

  /// Waits for what is being written, unless Ctrl-C or a signal says not to: then nothing of it is left.
  func finish(_ writer: OutcomeWriter) async {
    let flag = InterruptFlag()
    while work.withLock({ $0.isRunning }) {
      if flag.isRaised { isCancelled.store(true, ordering: .relaxed) }
      try? await Task.sleep(for: .milliseconds(2))
    }
    report(writer)
  }

  private func run() {
    // A limit on the size of files is then an error of the writing, and not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
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
