import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import QuerySyntax
import Testing
import Values
import VietnameseText

/// What is said of an answer that has no row (rule 35).
@Suite struct EmptyAnswerTests {
  @Test(arguments: [
    ("cases | where place = old | where place = new | show count", "where place = new"),
    ("cases | where place = old | where place = new | show count, ratio(kind = k1)", "where place = new"),
    ("cases | where place = old and place = new | show count by month", "where place = old and place = new"),
    ("cases | in 2020 | where received < 2019-06-01 | list received", "where received < 2019-06-01"),
    ("cases | except received < 2031-01-01 | show max(due)", "except received < 2031-01-01"),
    ("cases | show count by place | where count > 1000", "where count > 1000"),
    ("cases | list received | where received > 2031-01-01 | first 3", "where received > 2031-01-01"),
  ])
  func theStageThatEmptiesItIsNamed(_ text: String, _ stage: String) async throws {
    let notes = try await notes(of: text)
    #expect(notes.map(\.id).filter { $0 == .noRowsLeft } == [.noRowsLeft])
    #expect(notes.last?.arguments["stage"] == .text(stage))
  }

  @Test(arguments: [
    "cases | show count", "cases | show count by place", "cases | show ratio(place = old and place = new)",
    "cases | show count if received > 2031-01-01", "cases | where resolved is missing | show max(resolved)",
    "cases | where place = old | where place = new | expect none",
  ])
  func nothingIsSaidOfOthers(_ text: String) async throws {
    #expect(try await notes(of: text).filter { $0.id == .noRowsLeft }.isEmpty)
  }

  @Test func aTableWithoutRowsIsNamed() async throws {
    let empty = Table(
      schema: TableSchema(name: "empty", fields: [Field(name: "n", type: .number(scale: 0))]),
      columns: [.number(NumberColumn(values: IntegerValues([])))], rowCount: 0)
    let catalog = Catalog(Dataset(name: "e", titles: .init(verbatim: "e"), tables: [empty]))
    for text in ["empty | show count", "empty | where n > 0 | list n"] {
      #expect(try await notes(of: text, on: catalog).map(\.id) == [.tableIsEmpty])
    }
  }

  /// An expectation looks at rows: of none it says nothing, unless none is what is wanted.
  @Test(arguments: [
    ("cases | where place = old | where place = new | expect place = old", false),
    ("cases | where place = old | where place = new | expect none", true),
    ("cases | where place = old | expect place = old", true),
    ("cases | where place = old | expect place = new", false),
    ("cases | where place = old | expect none", false),
    ("cases | where place = old | expect all", true),
  ])
  func anExpectationNeedsRows(_ text: String, _ isMet: Bool) async throws {
    let catalog = DailyCases.catalog()
    let answer = try await QueryEngine().run(plan(of: text, on: catalog), on: catalog)
    #expect(answer.expectations.map(\.isMet) == [isMet])
  }

  private func notes(of text: String, on catalog: Catalog = DailyCases.catalog()) async throws -> [Diagnostic] {
    try await QueryEngine().run(plan(of: text, on: catalog), on: catalog).notes
  }

  private func plan(of text: String, on catalog: Catalog) throws -> LogicalPlan {
    guard case .query(let syntax)? = Parser.parse(text).program.statements.first?.kind else { throw NoQuery() }
    let check = Checker.check(syntax, source: text, in: CheckingContext(catalog: catalog))
    return LogicalPlan(lowering: try #require(check.query, "\(check.diagnostics.map { $0.message(in: .english) })"))
  }

  private struct NoQuery: Error {}
}
