import QueryPlan
import Testing
import Values

/// Rule 5, and where it ends: what `by` lists beyond the groups that rows have.
@Suite struct KeyListingTests {
  @Test(arguments: [
    ("dossiers | show count by channel", ["counter", "online", "post"]),
    ("dossiers | where channel = post | show count by channel", ["post"]),
    ("dossiers | except channel = post | show count by channel", ["counter", "online"]),
    ("dossiers | where channel in (post, online) and tracked | show count by channel", ["online", "post"]),
    ("dossiers | where channel = post or tracked | show count by channel", ["counter", "online", "post"]),
  ])
  func declaredValuesAreListedUnlessAFilterLeavesNoRoom(_ text: String, _ values: [String]) throws {
    #expect(try listing(of: text) == .values(values))
  }

  @Test func periodsOfInAreListed() throws {
    #expect(try listing(of: "dossiers | in 2020H2 | show count by quarter") == .periods(8082...8083))
    #expect(try listing(of: "dossiers | in 2020 | in 2020-08..2020H2 | show count by month") == .periods(24247...24251))
    #expect(try listing(of: "dossiers | show count by quarter") == .existing)
    #expect(try listing(of: "dossiers | in 2020H2 | show count by procedure.domain") == .existing)
  }

  private func listing(of text: String) throws -> GroupKey.Listing {
    let query = try #require(Fixture.check(text).query)
    guard case .show(let show)? = query.stages.last?.kind else { throw Missing() }
    return try #require(show.keys.first).listing
  }

  private struct Missing: Error {}
}

@Suite struct NumberRangeTests {
  @Test(arguments: ["dossiers | where fee in 2019..2020", "dossiers | where fee in 2019 .. 2020"])
  func yearsBesideANumberAreNumbers(_ text: String) throws {
    let query = try #require(Fixture.check(text).query)
    guard case .filter(.withinNumbers(_, let low, let high))? = query.stages.first?.kind else {
      Issue.record("no range of numbers")
      return
    }
    #expect((low.unscaled, high.unscaled) == (2019, 2020))
  }
}
