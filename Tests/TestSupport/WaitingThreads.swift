import Foundation
package import Testing

/// Runs tests that wait for a program on threads of their own, a few at once.
///
/// Swift's tasks have as many threads as the machine has cores, and a test that waits for a screen keeps one of them from
/// all other tests.
package struct WaitingThreads: SuiteTrait, TestTrait, TestScoping {
  /// Programs at once: while one waits for a key or a clock, another has the core.
  static let count = 4

  package init() {}

  /// So that each test of a suite is moved, and not the suite around them.
  package var isRecursive: Bool { true }

  package func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(WaitingExecutor.shared) { try await function() }
  }
}

private final class WaitingExecutor: TaskExecutor {
  static let shared = WaitingExecutor()
  private let queue: OperationQueue

  private init() {
    queue = OperationQueue()
    queue.maxConcurrentOperationCount = WaitingThreads.count
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.addOperation { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
