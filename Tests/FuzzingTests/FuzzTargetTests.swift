import Fuzzing
import Testing

/// Keeps the targets alive: their seeds and mutations of these, the same on every run. Searching is libFuzzer's work.
@Suite struct FuzzTargetTests {
  /// Seeds of a target that one test looks at, so that the tests of a target run side by side.
  private static let partCount = 4

  @Test(arguments: FuzzTarget.all.map(\.name)) func everyTargetHasSeeds(_ name: String) throws {
    #expect(try #require(FuzzTarget.all.first { $0.name == name }).seeds.isEmpty == false)
  }

  @Test(arguments: FuzzTarget.all.map(\.name), 0..<partCount)
  func everythingHoldsForSeedsAndTheirMutations(_ name: String, part: Int) async throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    for (place, seed) in target.seeds.enumerated() where place % Self.partCount == part {
      let mutationSeed = UInt64(2020 + place)
      var mutation = Mutation(seed: mutationSeed)
      for round in 0...target.roundsInTests {
        let input = round == 0 ? seed : mutation.mutated(seed, of: target)
        let fault = await target.fault(in: input)
        #expect(fault == nil, "seed \(mutationSeed), round \(round) of input \(place): \(target.shown(input))")
      }
    }
  }
}
