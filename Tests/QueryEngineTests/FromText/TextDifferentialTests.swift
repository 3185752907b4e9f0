import ColumnarData
import QueryPlan
import Testing
import Values

/// Queries from their text: what parser, checker and engine answer, and what the binder and the interpreter of the tests
/// answer, which share no name, value or period with the checker.
@Suite struct TextDifferentialTests {
  @Test(arguments: 0..<12)
  func randomTextsHaveOneAnswer(chunk: Int) async {
    var taken = 0
    for seed in UInt64(chunk * 60 + 1)...UInt64(chunk * 60 + 60) {
      let world = World(seed: seed)
      var generator = TextGenerator(seed: seed, world: world)
      let text = generator.query()
      let convention: CalendarConvention = seed % 3 == 0 ? .reporting : .calendar
      let asOf = seed % 4 == 1 ? World.days[Int(seed / 4) % World.days.count] : nil
      // Where no cut-off tells planned dates, later dates are not known.
      let catalog = seed % 8 == 1 ? world.catalogWithoutCutoff : world.catalog
      if await TextJudge.check(text, catalog, convention, asOf: asOf, seed: seed, batchRows: seed % 2 == 0 ? 1000 : 7) {
        taken += 1
      }
    }
    #expect(taken >= 36, "the checker takes too few of the texts of chunk \(chunk)")
  }
}
