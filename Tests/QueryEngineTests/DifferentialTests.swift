import QueryPlan
import Testing

/// The columnar engine against the naive interpreter: every small query, then many that are made at random.
@Suite struct DifferentialTests {
  /// Each measure alone, with each key and with each pair of key and `across`, on worlds of every size.
  @Test(arguments: World.Size.allCases, 0..<4)
  func everySmallQueryHasOneAnswer(size: World.Size, chunk: Int) async {
    for seed in UInt64(1)...(size == .many || size == .few ? 3 : 1) {
      let world = World(seed: seed, size: size)
      for (place, query) in SmallQueries(world: world).all.enumerated() where place % 4 == chunk {
        await Judge.check(query, world.catalog, seed)
      }
    }
  }

  @Test(arguments: 0..<20)
  func randomQueriesHaveOneAnswer(chunk: Int) async {
    for seed in UInt64(chunk * 100 + 1)...UInt64(chunk * 100 + 100) {
      let world = World(seed: seed)
      var generator = QueryGenerator(seed: seed, world: world)
      await Judge.check(generator.query(), world.catalog, seed, batchRows: seed % 3 == 0 ? 1000 : 7)
    }
  }

  @Test(arguments: 0..<4)
  func crowdedWorldsHaveOneAnswer(chunk: Int) async {
    for seed in UInt64(chunk * 10 + 9001)...UInt64(chunk * 10 + 9010) {
      let world = World(seed: seed, size: .crowded)
      var generator = QueryGenerator(seed: seed, world: world)
      await Judge.check(generator.query(), world.catalog, seed, batchRows: 64)
    }
  }

  /// Batches of one row, of two and of all.
  @Test func batchesDoNotMatter() async {
    for seed in UInt64(5001)...5050 {
      let world = World(seed: seed)
      var generator = QueryGenerator(seed: seed, world: world)
      let query = generator.query()
      for batchRows in [1, 2, 64] { await Judge.check(query, world.catalog, seed, batchRows: batchRows) }
    }
  }
}
