import Foundation
import Synchronization

/// Work that is no longer waited for once a condition holds.
package enum AbandonableWork {
  /// The value of the work, or nil when the condition held first; the work then goes on unheard until it ends.
  ///
  /// The condition is watched from a thread of its own, since the work may keep every thread of the pool busy.
  ///
  /// - Parameter look: Called from that thread about twenty times a second, to show how far the work is.
  package static func run<Value: Sendable>(
    until isAbandoned: @escaping @Sendable () -> Bool, look: @escaping @Sendable () -> Void = {},
    _ work: @escaping @Sendable () async -> Value
  ) async -> Value? {
    await withCheckedContinuation { continuation in
      let answer = Answer(continuation)
      Task { answer.give(await work()) }
      Thread.detachNewThread {
        while !answer.isGiven && !isAbandoned() {
          look()
          Thread.sleep(forTimeInterval: 0.05)
        }
        answer.give(nil)
      }
    }
  }

  /// Resumes the waiting task once, whoever comes first.
  private final class Answer<Value: Sendable>: Sendable {
    private let continuation: Mutex<CheckedContinuation<Value?, Never>?>

    init(_ continuation: CheckedContinuation<Value?, Never>) {
      self.continuation = Mutex(continuation)
    }

    var isGiven: Bool { continuation.withLock { $0 == nil } }

    func give(_ value: Value?) {
      let waiting = continuation.withLock { waiting in
        defer { waiting = nil }
        return waiting
      }
      waiting?.resume(returning: value)
    }
  }
}
