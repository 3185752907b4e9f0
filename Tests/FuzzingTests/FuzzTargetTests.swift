import Fuzzing
import Testing

/// Keeps the targets alive: their seeds and mutations of these, the same on every run. Searching is libFuzzer's work.
@Suite struct FuzzTargetTests {
  @Test(arguments: FuzzTarget.all.map(\.name), [UInt64(2020)])
  func everythingHoldsForSeedsAndTheirMutations(_ name: String, mutationSeed: UInt64) async throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    #expect(!target.seeds.isEmpty)
    var mutation = Mutation(seed: mutationSeed)
    for (place, seed) in target.seeds.enumerated() {
      for round in 0...target.roundsInTests {
        let input = round == 0 ? seed : mutation.mutated(seed, of: target)
        let fault = await target.fault(in: input)
        #expect(fault == nil, "seed \(mutationSeed), round \(round) of input \(place): \(target.shown(input))")
      }
    }
  }
}
