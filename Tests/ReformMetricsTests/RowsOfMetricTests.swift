import ColumnarData
import Diagnostics
import QueryPlan
import QuerySyntax
import ReformMetrics
import ShellSession
import Testing
import Values
import VietnameseText

/// `rows M.n`: as many rows as the figure says, for each part of each metric.
@Suite struct RowsOfMetricTests {
  private static let parts = [("n", "numerator"), ("d", "denominator"), ("x", "excluded"), ("u", "unknown")]

  @Test(arguments: Library.metrics.map(\.syntax.name.text))
  func rowsAreAsManyAsTheFigure(_ name: String) async throws {
    let metric = try Library.metric(name)
    for period in metric.syntax.isStock ? ["in 2020-06-30", "in 2020-08-31"] : ["in 2020Q2", "in 2020-08"] {
      let card = try #require(try await Example.ask("explain metric \(name) \(period)").firstTable)
      for (row, reading) in metric.underEachReading.enumerated() {
        for (part, column) in Self.parts {
          let text = "rows \(reading.typedName).\(part) \(period)"
          let wanted = try #require(card.count(row, column), "\(text)")
          let counted = try await Example.ask("\(text) | show count")
          #expect(counted.table?.count(0, "count") == wanted, "\(text): \(counted.written())")
          // Listed too, where there are not too many.
          if wanted > 9000 { continue }
          let listed = try await Example.ask(text)
          #expect(listed.table.map { Int64($0.rowCount) } == wanted, "\(text): \(listed.errors)")
        }
      }
    }
  }

  /// Without a part the numerator is meant, and parts have words in both languages.
  @Test(arguments: ["online_share", "online_share.numerator", "online_share.`tử số`", "online_share.tử số"])
  func partsHaveNames(_ address: String) async throws {
    let answer = try await Example.ask("rows \(address) in 2020Q2 | show count")
    let expected = try await Example.ask("rows online_share.n in 2020Q2 | show count")
    #expect(try #require(answer.table).count(0, "count") == expected.table?.count(0, "count"))
  }

  /// Stages work on the rows: of the numerator all are online, by any grouping.
  @Test func stagesFollow() async throws {
    let table = try #require(
      try await Example.ask("rows online_share.n in 2020Q2 | show ratio(channel = online), low = count if level < 3")
        .table)
    let ratio = try #require(table.ratio(0, "ratio"))
    #expect(ratio.numerator == ratio.denominator && ratio.denominator > 1000)
    #expect(table.count(0, "low") == 0)
    let groups = try #require(try await Example.ask("rows online_share.d in 2020Q2 | show count by tier total").table)
    let counts = groups.rows.compactMap { groups.count($0, "count") }
    #expect(counts.count == 4 && counts.dropLast().reduce(0, +) == counts.last)
  }

  /// Numerator, the rest of the denominator and the excluded are all rows, each once.
  @Test func partsShareNoRow() async throws {
    var ids: [String] = []
    for part in ["n", "d", "x"] {
      let answer = try await Example.ask("rows post_returned.reading_2.\(part) in 2020-08 | list id")
      let table = try #require(answer.table, "\(answer.written())")
      let found = table.rows.map { table.text($0, "id") }
      #expect(Set(found).count == found.count)
      if part == "d" { #expect(Set(ids).isSubset(of: found)) } else { #expect(Set(ids).isDisjoint(with: found)) }
      ids = found
    }
  }

  @Test(arguments: [
    ("rows online_share.z", "MC1910"), ("rows nothing.n", "MC1902"), ("rows dossiers_pending.n in 2020Q3", "MC1908"),
  ])
  func faultsAreTold(_ text: String, _ id: String) async throws {
    #expect(try await Example.ask(text).errors.map(\.rawValue) == [id])
    #expect(try await Example.ask(text, .vietnamese).errors.map(\.rawValue) == [id])
  }

  /// A quotient of metrics has a numerator and a denominator, and no unknown rows of its own.
  @Test func aQuotientHasNoUnknownRows() async throws {
    let session = try await Example.ownSession("metric per_case on dossiers = sum(fee) / count")
    let rows = try #require(await session.ask("rows per_case.n | show count, sum(fee)").table)
    let expected = try #require(
      try await Example.ask("dossiers | where fee is not missing | show count, sum(fee)").table)
    #expect(rows.lines("count", "sum") == expected.lines("count", "sum"))
    #expect(await session.ask("rows per_case.d | show count").table?.count(0, "count") == 50_000)
    #expect(await session.ask("rows per_case.u").errors == [.rowsNotTraced])
  }
}
