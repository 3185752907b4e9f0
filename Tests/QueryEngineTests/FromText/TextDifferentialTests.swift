import ColumnarData
import QueryPlan
import TestSupport
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
      let convention: CalendarConvention =
        seed % 3 == 0 ? CalendarConvention.examples[1 + Int(seed / 3) % 3] : .calendar
      let asOf = seed % 4 == 1 ? World.days[Int(seed / 4) % World.days.count] : nil
      // Where no cut-off tells planned dates, later dates are not known.
      let catalog = seed % 8 == 1 ? world.catalogWithoutCutoff : world.catalog
      if await TextJudge.check(text, catalog, convention, asOf: asOf, seed: seed, batchRows: seed % 2 == 0 ? 1000 : 7) {
        taken += 1
      }
    }
    #expect(taken >= 36, "the checker takes too few of the texts of chunk \(chunk)")
  }

  /// Queries after definitions of columns, of which one may use another.
  @Test(arguments: 0..<4)
  func queriesOverDefinedColumnsHaveOneAnswer(chunk: Int) async {
    var taken = 0
    for seed in UInt64(chunk * 40 + 1)...UInt64(chunk * 40 + 40) {
      let world = World(seed: seed)
      var generator = TextGenerator(seed: seed, world: world)
      let text = generator.program()
      let asOf = seed % 4 == 1 ? World.days[Int(seed / 4) % World.days.count] : nil
      if await TextJudge.check(text, world.catalog, .calendar, asOf: asOf, seed: seed) { taken += 1 }
    }
    #expect(taken >= 20, "the checker takes too few of the texts of chunk \(chunk)")
  }

  /// Queries that show metrics which were defined before, one made of another among them.
  @Test(arguments: 0..<6)
  func queriesOfMetricsHaveOneAnswer(chunk: Int) async {
    var (taken, shown) = (0, 0)
    for seed in UInt64(chunk * 60 + 1)...UInt64(chunk * 60 + 60) {
      let world = World(seed: seed)
      var generator = TextGenerator(seed: seed, world: world)
      let text = generator.metricProgram()
      let convention = CalendarConvention.examples[Int(seed) % 3]
      let asOf = seed % 4 == 1 ? World.days[Int(seed / 4) % World.days.count] : nil
      guard await TextJudge.check(text, world.catalog, convention, asOf: asOf, seed: seed) else { continue }
      taken += 1
      if text.split(separator: "\n").last?.contains(/\bq[0-2]\b/) == true { shown += 1 }
    }
    #expect(taken >= 20 && shown >= 8, "the checker takes too few of chunk \(chunk): \(taken), with metrics \(shown)")
  }

  /// Comparisons of periods, which random texts seldom reach: whole ones, a cut one, spans of days, and rows by a period.
  @Test(arguments: [
    "dossiers | in 2020Q2 | show count by district | change from previous",
    "dossiers | in 2020H2 | show count, sum(fee) by channel | change from previous",
    "dossiers | in 2020 by due | show ratio(tracked of channel = online) by district | change from last year",
    "dossiers | in 2020Q1..2020-08 | show avg(weight) by procedure.level | change from previous",
    "dossiers | in ytd 2020Q2 | show count by channel | change from last year",
    "dossiers | in last 2 quarter | show count by channel | change from 2019H2",
    "procedures | in 2020-02 by started | show count by mode | change from 2019-12",
    "dossiers | show count, max(fee) by month, channel | change from last year",
  ])
  func comparedPeriodsHaveOneAnswer(_ text: String) async {
    for seed in UInt64(1)...4 {
      let world = World(seed: seed, size: .many)
      for convention in CalendarConvention.examples.prefix(3) {
        #expect(await TextJudge.check(text, world.catalog, convention, seed: seed), "refused, seed \(seed)")
      }
    }
  }
}
