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

  /// On a busy machine the second one may come too late to count: then it is a first one again. One that comes before the
  /// handler has taken the last is the same one.
  @Test func aSecondInterruptSoonAfterAbandonsTheWork() {
    _ = SignalWatch()
    let before = InterruptFlag()
    for _ in 0..<10 where !before.isAbandoned {
      let next = InterruptFlag()
      kill(getpid(), SIGINT)
      #expect(waits { next.isRaised })
    }
    #expect(before.isAbandoned)
  }

  /// A signal may be taken by another thread, a moment later.
  private func waits(for condition: () -> Bool) -> Bool {
    let deadline = Date().addingTimeInterval(60)
    while !condition() && Date() < deadline { Thread.sleep(forTimeInterval: 0.001) }
    return condition()
  }
}
