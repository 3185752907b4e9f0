import Foundation
import Terminal
import Testing

/// The waits block their thread: tasks may wait for seconds while other tests keep every thread of the pool busy.
@Suite(.serialized) struct SignalTests {
  @Test func anInterruptRaisesTheFlagsThatWereMadeBefore() {
    _ = SignalWatch()
    let before = InterruptFlag()
    #expect(!before.isRaised)
    kill(getpid(), SIGINT)
    #expect(waits { before.isRaised })
    #expect(!before.isAbandoned)
    #expect(!InterruptFlag().isRaised)
  }

  /// On a busy machine the second one may come too late to count: then it is a first one again.
  @Test func aSecondInterruptSoonAfterAbandonsTheWork() {
    _ = SignalWatch()
    let before = InterruptFlag()
    for _ in 0..<10 where !before.isAbandoned {
      kill(getpid(), SIGINT)
      Thread.sleep(forTimeInterval: 0.05)
    }
    #expect(waits { before.isAbandoned })
  }

  /// A signal may be taken by another thread, a moment later.
  private func waits(for condition: () -> Bool) -> Bool {
    let deadline = Date().addingTimeInterval(5)
    while !condition() && Date() < deadline { Thread.sleep(forTimeInterval: 0.001) }
    return condition()
  }
}
