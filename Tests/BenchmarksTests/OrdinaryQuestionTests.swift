import Testing

@testable import Benchmarks

@Suite struct OrdinaryQuestionTests {
  @Test func thereAreEnoughAndNoneTwice() {
    let all = (OrdinaryQuestions.written + OrdinaryQuestions.drawn(200)).map(\.statement)
    #expect(OrdinaryQuestions.written.count >= 40)
    #expect(Set(all).count == all.count)
  }

  /// What is drawn is the same in every run, so that runs can be compared.
  @Test func theSameAreDrawnAgain() {
    let (some, more) = (OrdinaryQuestions.drawn(20), OrdinaryQuestions.drawn(50))
    #expect(some.map(\.joined) == more.prefix(20).map(\.joined))
    #expect(OrdinaryQuestions.drawn(20, seed: 1).map(\.joined) != some.map(\.joined))
  }
}
