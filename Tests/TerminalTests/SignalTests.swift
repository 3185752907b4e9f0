import Foundation
import Terminal
import Testing

@Suite(.serialized) struct SignalTests {
  @Test func anInterruptRaisesTheFlagsThatWereMadeBefore() async throws {
    _ = SignalWatch()
    let before = InterruptFlag()
    #expect(!before.isRaised)
    kill(getpid(), SIGINT)
    try await waitUntil { before.isRaised }
    #expect(!before.isAbandoned)
    #expect(!InterruptFlag().isRaised)
    kill(getpid(), SIGINT)
    try await waitUntil { before.isAbandoned }
  }

  /// A signal may be taken by another thread, a moment later.
  private func waitUntil(_ condition: () -> Bool) async throws {
    let deadline = Date().addingTimeInterval(5)
    while !condition() && Date() < deadline { try await Task.sleep(for: .milliseconds(1)) }
    #expect(condition())
  }
}
