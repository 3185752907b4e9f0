import Synchronization
import Testing
import WorkProgress

/// What a second Ctrl-C relies on: work that never looks at a flag is left, and what ends in time is heard.
@Suite struct AbandonableWorkTests {
  @Test func workThatDoesNotEndIsLeft() async {
    let isAbandoned = Mutex(false)
    let end = AsyncStream<Void>.makeStream()
    let value = await AbandonableWork.run {
      isAbandoned.withLock { $0 }
    } _: {
      isAbandoned.withLock { $0 = true }
      for await _ in end.stream { break }
      return 1
    }
    #expect(value == nil)
    end.continuation.finish()
  }

  @Test func workThatEndsIsHeard() async {
    #expect(await AbandonableWork.run(until: { false }, { 7 }) == 7)
  }
}
