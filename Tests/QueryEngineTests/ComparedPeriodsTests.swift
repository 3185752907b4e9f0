import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import QuerySyntax
import Testing
import Values
import VietnameseText

/// A case a day from 1 January 2019 to 30 September 2020, so that a count is a number of days: due a month later, resolved
/// after ten days as far as the data go.
enum DailyCases {
  static let first = Sample.day("2019-01-01")
  static let last = Sample.day("2020-09-30")
  static let days = (first.daysSince1970...last.daysSince1970).map { Day(daysSince1970: $0) }

  static let table = Table(
    schema: TableSchema(
      name: "cases",
      fields: [
        Field(name: "received", type: .date), Field(name: "due", type: .date), Field(name: "resolved", type: .date),
        Field(name: "place", type: .category), Field(name: "kind", type: .category),
      ],
      foreignKeys: [ForeignKey(field: "kind", referencedTable: "kinds", referencedField: "code")],
      timeField: "received"),
    columns: [
      Sample.dates(days.map(\.isoText)), Sample.dates(days.map { $0.advanced(by: 30).isoText }),
      Sample.dates(days.map { $0.advanced(by: 10) <= last ? $0.advanced(by: 10).isoText : nil }),
      // One place stops in March 2020, one begins in July.
      Sample.category(days.map { $0 < Sample.day("2020-04-01") ? "old" : $0 < Sample.day("2020-07-01") ? nil : "new" }),
      Sample.category(days.map { $0 < Sample.day("2020-08-01") ? "k1" : "k2" }),
    ], rowCount: days.count)

  static let kinds = Table(
    schema: TableSchema(name: "kinds", fields: [Field(name: "code", type: .category)], primaryKey: "code"),
    columns: [Sample.category(["k1", "k2"])], rowCount: 2)

  static func catalog(cutoff: Day? = last) -> Catalog {
    Catalog(
      Dataset(name: "daily", titles: .init(verbatim: "daily"), tables: [table, kinds], end: cutoff.map { DataEnd($0) }))
  }

  /// The cells of the answer, a row a line, and what is said of it.
  static func answer(_ text: String, asOf: String? = nil, cutoff: Day? = last) async throws -> (
    lines: [String], ids: [DiagnosticID]
  ) {
    guard case .query(let syntax)? = Parser.parse(text).program.statements.first?.kind else { return ([], []) }
    let catalog = catalog(cutoff: cutoff)
    let context = CheckingContext(catalog: catalog, asOf: asOf.map(Sample.day))
    let check = Checker.check(syntax, source: text, in: context)
    guard let query = check.query else { return ([], check.diagnostics.map(\.id)) }
    let answer = try await QueryEngine().run(LogicalPlan(lowering: query), on: catalog)
    return (answer.result.lines, (check.diagnostics + answer.notes).map(\.id))
  }
}

/// Both sides of a change are equally long (rule 28), and a period that the data do not know is no zero.
@Suite struct ComparedPeriodsTests {
  struct Example: Sendable {
    let text: String
    var asOf: String?
    let lines: [String]
    var ids: Set<DiagnosticID> = []
  }

  @Test(arguments: [
    // One side that is cut cuts the other: by due dates, of which some lie after the end of the data, as well.
    Example(
      text: "cases | in 2020H2 by due | show count | change from previous", lines: ["92 92 0 0/92"],
      ids: [.sameNumberOfDays]),
    Example(
      text: "cases | in 2020Q2 | show count | change from 2020Q3", asOf: "2020-08-31", lines: ["62 62 0 0/62"],
      ids: [.sameNumberOfDays]),
    Example(
      text: "cases | in 2020Q3 | show count | change from previous", asOf: "2020-08-31", lines: ["62 62 0 0/62"],
      ids: [.sameNumberOfDays]),
    Example(text: "cases | in 2020Q3 | show count | change from previous", lines: ["91 92 1 1/91"]),
    // The same dates of the year before, a leap day or not.
    Example(
      text: "cases | in 2020 | show count | change from last year", lines: ["273 274 1 1/273"], ids: [.sameDates]),
    Example(
      text: "cases | in 2020Q1 | show count | change from last year", asOf: "2020-02-29", lines: ["59 60 1 1/59"],
      ids: [.sameDates]),
    Example(
      text: "cases | in 2019 | show count | change from 2020", lines: ["274 273 -1 -1/274"], ids: [.sameDates]),
    // What is not equally long is told.
    Example(
      text: "cases | in 2020-03 | show count | change from previous", asOf: "2020-03-30", lines: ["29 30 1 1/29"],
      ids: [.differentLengths]),
    Example(
      text: "cases | in 2020Q2 | show count | change from 2019", lines: ["365 91 -274 -274/365"],
      ids: [.differentLengths]),
    // Nothing to compare with is no zero.
    Example(
      text: "cases | in 2019Q1 | show count | change from previous", lines: ["- 90 - -"], ids: [.noDataBefore]),
    Example(
      text: "cases | in 2020Q4 by due | show count | change from previous", lines: [], ids: [.periodNotBegun]),
    Example(
      text: "cases | where received >= 2020-07-01 | in 2020Q3 | show count | change from previous",
      lines: ["0 92 92 92/0"], ids: [.noRowsBefore]),
  ])
  func bothSidesAreEquallyLong(_ example: Example) async throws {
    let answer = try await DailyCases.answer(example.text, asOf: example.asOf)
    #expect(answer.lines == example.lines)
    #expect(Set(answer.ids).subtracting([.partialPeriod, .comparedWith, .periodBy]) == example.ids)
  }

  @Test(arguments: [
    Example(
      text: "cases | in 2020 | show count by quarter | change from previous",
      lines: ["2020Q1 92 91 -1 -1/92", "2020Q2 91 91 0 0/91", "2020Q3 91 92 1 1/91", "2020Q4 - 0 - -"]),
    Example(
      text: "cases | in 2020 | show count by quarter | change from previous", asOf: "2020-08-31",
      lines: ["2020Q1 92 91 -1 -1/92", "2020Q2 91 91 0 0/91", "2020Q3 62 62 0 0/62"], ids: [.sameNumberOfDays]),
    Example(
      text: "cases | in 2020 | show count by quarter | change from last year",
      lines: ["2020Q1 90 91 1 1/90", "2020Q2 91 91 0 0/91", "2020Q3 92 92 0 0/92", "2020Q4 - 0 - -"]),
    Example(
      text: "cases | in 2020Q1 | show count by quarter total | change from last year", asOf: "2020-02-29",
      lines: ["2020Q1 59 60 1 1/59", "- - 60 - -"], ids: [.sameDates]),
    Example(
      text: "cases | in 2019 | show count by half | change from previous",
      lines: ["2019H1 - 181 - -", "2019H2 181 184 3 3/181"], ids: [.noDataBefore]),
    Example(
      text: "cases | in 2020 by due | show count by half | change from previous",
      lines: ["2020H1 184 182 -2 -2/184", "2020H2 92 92 0 0/92"], ids: [.sameNumberOfDays]),
    Example(
      text: "cases | in 2020-02..2020-05 | show count by quarter | change from previous",
      lines: ["2020Q1 61 60 -1 -1/61", "2020Q2 61 61 0 0/61"], ids: [.sameNumberOfDays]),
    Example(
      text: "cases | show count by year | change from previous",
      lines: ["2019 - 365 - -", "2020 274 274 0 0/274"], ids: [.sameNumberOfDays]),
    Example(
      text: "cases | in 2020 | show share(count) by half | change from previous",
      lines: ["2020H1 - 182/274 -", "2020H2 182/274 92/274 -45/137"]),
    // Groups that one period lacks keep their rows.
    Example(
      text: "cases | in 2020Q1..2020Q3 | show count by quarter, place | change from previous",
      lines: [
        "2020Q1 new 0 0 0 0/0", "2020Q1 old 92 91 -1 -1/92", "2020Q1 (missing) 0 0 0 0/0", "2020Q2 new 0 0 0 0/0",
        "2020Q2 old 91 0 -91 -91/91", "2020Q2 (missing) 0 91 91 91/0", "2020Q3 new 0 92 92 92/0",
        "2020Q3 old 0 0 0 0/0", "2020Q3 (missing) 91 0 -91 -91/91",
      ]),
    Example(
      text: "cases | where received >= 2020-01-01 | show count by quarter, place | change from previous",
      lines: [
        "2020Q1 old 0 91 91 91/0", "2020Q2 old 91 0 -91 -91/91", "2020Q2 (missing) 0 91 91 91/0",
        "2020Q3 new 0 92 92 92/0", "2020Q3 (missing) 91 0 -91 -91/91",
      ]),
  ])
  func eachPeriodIsComparedWithTheOneBefore(_ example: Example) async throws {
    let answer = try await DailyCases.answer(example.text, asOf: example.asOf)
    #expect(answer.lines == example.lines)
    #expect(Set(answer.ids).subtracting([.partialPeriod, .comparedWith, .periodBy]) == example.ids)
  }
}

/// What was known on a day (rule 27).
@Suite struct AsOfTests {
  @Test(arguments: [
    ("cases | show count", ["547"]),
    ("cases | where resolved is missing | show count", ["10"]),
    ("cases | show max(received), max(resolved), max(due)", ["2020-06-30 2020-06-30 2020-07-30"]),
    ("cases | show count by year", ["2019 365", "2020 182"]),
    ("cases | where quarter = 2020Q3 | show count", ["0"]),
    ("cases | in 2020 by resolved | show count", ["182"]),
    ("cases | in this quarter | show count", ["91"]),
    ("kinds | where has cases | show count", ["1"]),
    ("kinds | where has cases(resolved is missing) | list code", ["k1"]),
    ("cases | list received, resolved | sort received desc | top 1 by received", ["2020-06-30 -"]),
  ])
  func laterRowsAreOutAndLaterDatesMissing(_ text: String, _ lines: [String]) async throws {
    #expect(try await DailyCases.answer(text, asOf: "2020-06-30").lines == lines)
  }

  /// Due dates were set before they came; of all other dates, a later one is not known yet.
  @Test func withoutACutoffDueDatesAloneArePlanned() async throws {
    let answer = try await DailyCases.answer("cases | show max(due), max(resolved)", asOf: "2020-06-30", cutoff: nil)
    #expect(answer.lines == ["2020-07-30 2020-06-30"])
  }

  @Test func aLaterDayChangesNothing() async throws {
    for text in ["cases | show count, max(resolved), max(due)", "cases | where resolved is missing | show count"] {
      let (all, later) = (try await DailyCases.answer(text), try await DailyCases.answer(text, asOf: "2021-05-01"))
      #expect(all.lines == later.lines)
    }
  }
}
