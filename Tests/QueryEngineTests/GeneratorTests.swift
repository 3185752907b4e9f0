import ColumnarData
import QueryPlan
import Testing

/// The generators reach what they are there for, and the same seed makes the same case.
@Suite struct GeneratorTests {
  @Test func seedsAreReproducible() {
    for seed in UInt64(1)...20 {
      let worlds = (World(seed: seed), World(seed: seed))
      for (first, second) in zip(worlds.0.catalog.tables, worlds.1.catalog.tables) {
        #expect(ReferenceTable(first).text == ReferenceTable(second).text)
      }
      var generators = (QueryGenerator(seed: seed, world: worlds.0), QueryGenerator(seed: seed, world: worlds.1))
      #expect(QueryText.text(of: generators.0.query()) == QueryText.text(of: generators.1.query()))
    }
  }

  /// Random queries are worth their time only if they have every kind of stage, condition and measure, and answers.
  @Test func everyKindIsMade() throws {
    var text = ""
    var answered = 0
    for seed in UInt64(1)...400 {
      let world = World(seed: seed)
      var generator = QueryGenerator(seed: seed, world: world)
      let query = generator.query()
      text += QueryText.text(of: query) + "\n"
      if try !ReferenceInterpreter.answer(query, on: world.catalog).table.rows.isEmpty { answered += 1 }
    }
    #expect(answered > 250)
    let words = [
      "| where", "| in ", "| add", "| list", "| sort", "| top", "| bottom", "| expect", "| change from [",
      "earlier by key", " per ", " other\n", " across ", " total", "{", "…", "ratio(", "dropping unknown", "avg(",
      "min(", "max(", "percentile(", "distinct(", "as rate", "as quotient", "share(", "ytd(", "rolling(",
      "has dossiers",
      "has procedures", "meets", "misses", "contains", "starts with", "is missing", "not (", " and ", " or ",
      "→procedures.", "→domains.", "days(", "quarter(", "week(",
      "(the year begins on 15/12)", "(the year begins on 21/12)",
    ]
    for word in words { #expect(text.contains(word), "never made: \(word)") }
  }
}
