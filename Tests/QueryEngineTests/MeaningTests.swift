import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import QuerySyntax
import TestSupport
import Testing
import Values
import VietnameseText

/// Small tables on which the right answer is counted by eye.
private enum Small {
  /// x: a 5, b 4; y: b 6, c 9. In all a 5, b 10, c 9.
  static let sales: Table = {
    let rows =
      Array(repeating: ("a", "x"), count: 5) + Array(repeating: ("b", "x"), count: 4)
      + Array(repeating: ("b", "y"), count: 6) + Array(repeating: ("c", "y"), count: 9)
    return Table(
      schema: TableSchema(
        name: "sales",
        fields: [
          Field(name: "place", type: .category), Field(name: "kind", type: .category),
          Field(
            name: "way", type: .category,
            values: ["x", "y", "z"].map { FieldValue(value: $0, titles: LocalizedText(verbatim: $0)) }),
        ]),
      columns: [
        Sample.category(rows.map(\.0)), Sample.category(rows.map(\.1)), Sample.category(rows.map(\.1)),
      ], rowCount: rows.count)
  }()

  static let flags = Table(
    schema: TableSchema(name: "flags", fields: [Field(name: "flag", type: .boolean)]),
    columns: [Sample.booleans([true, false, nil])], rowCount: 3)

  static let catalog = Catalog(
    Dataset(name: "small", titles: .init(verbatim: "small"), tables: [sales, flags]))

  static func answer(
    _ text: String, on catalog: Catalog = catalog, metric: String? = nil
  ) async throws -> (result: ResultTable?, ids: [DiagnosticID]) {
    guard case .query(let syntax)? = Parser.parse(text).program.statements.first?.kind else { return (nil, []) }
    var definitions = Definitions()
    if let metric, case .metricDefinition(let definition)? = Parser.parse(metric).program.statements.first?.kind {
      definitions.define(Definitions.Metric(syntax: definition, source: metric))
    }
    let check = Checker.check(
      syntax, source: text, in: CheckingContext(catalog: catalog, definitions: definitions))
    guard let query = check.query else { return (nil, check.diagnostics.map(\.id)) }
    let answer = try await QueryEngine().run(LogicalPlan(lowering: query), on: catalog)
    return (answer.result, (check.diagnostics + answer.notes).map(\.id))
  }
}

/// `top N` without a word on what ranks (rule 30).
@Suite struct RankingTests {
  @Test(arguments: [
    ("sales | show count by place across kind total | top 2", ["b 4 6 10", "c 0 9 9"]),
    ("sales | show count by place across way total | top 2", ["b 4 6 0 10", "c 0 9 0 9"]),
    ("sales | show count by place across kind total | bottom 1", ["a 5 0 5"]),
    (
      "sales | show count, n = distinct(place) by place across kind total | top 1",
      ["b 4 1 6 1 10 1"]
    ),
  ])
  func aPivotRanksByItsTotal(_ text: String, _ lines: [String]) async throws {
    let answer = try await Small.answer(text)
    let result = try #require(answer.result)
    #expect((0..<lines.count).map { result.lines[$0] } == lines)
    #expect(result.roles.filter { $0 == .detail }.count == lines.count)
    #expect(answer.ids.contains(.rankedBy))
  }

  @Test(arguments: [
    "sales | show count by place across kind | top 2", "sales | show count by place across way | top 2",
    "sales | show count by place across way total | list place | top 2",
  ])
  func withoutATotalItAsksForAColumn(_ text: String) async throws {
    #expect(try await Small.answer(text).ids == [.limitNeedsColumn])
  }

  @Test func theColumnThatRanksIsNamedWhereThereAreSeveral() async throws {
    #expect(try await Small.answer("sales | show count, n = distinct(kind) by place | top 1").ids == [.rankedBy])
    #expect(try await Small.answer("sales | show count by place | top 1").ids == [])
    #expect(try await Small.answer("sales | show count, n = distinct(kind) by place | top 1 by n").ids == [])
  }

  @Test func aSecondOtherTakesTheFirstOneIn() async throws {
    let answer = try await Small.answer("sales | show count by place total | top 2 other | top 1 other")
    #expect(answer.result?.lines == ["b 10", "(other) 14", "(total) 24"])
  }
}

/// What a missing value leaves open (rule 31), however it is written.
@Suite struct UnknownFlagTests {
  @Test(arguments: [
    "flag", "flag = true", "flag != false", "flag = yes", "not flag = false", "not (not flag)", "flag in (true)",
    "not flag", "flag = false", "flag != true", "not flag = true", "not (flag)", "flag in (false)",
    "not (flag in (true))",
  ])
  func countsTheMissingValueOnceAndSaysSo(_ condition: String) async throws {
    let counted = try await Small.answer("flags | show ratio(\(condition))")
    #expect(counted.result?.lines == ["1/3"], "\(condition)")
    #expect(counted.ids == [.unknownRowsInRatio], "\(condition)")
    let dropped = try await Small.answer(
      "flags | show m", metric: "metric m on flags = ratio(\(condition)) unknown drop")
    #expect(dropped.result?.lines == ["1/2"], "\(condition)")
    #expect(dropped.ids == [], "\(condition)")
  }
}

/// Groups without a value of their own, whatever the type of the key (rules 10 and 29).
@Suite struct GroupLabelTests {
  @Test(arguments: ["domain", "level", "online"])
  func orphansStandApartFromWhatIsMissing(_ key: String) async throws {
    let text = "dossiers | show count by procedure.\(key) total | sort count"
    let result = try #require(try await Small.answer(text, on: Sample.catalog).result)
    let labels = (0..<result.table.rowCount).map { row -> ReservedLabel? in
      if case .label(let label) = result.table.heldCell(row: row, column: 0) { return label }
      return result.keyLabels?[0][row]
    }
    #expect(labels.filter { $0 == .notInCatalogue }.count == 1)
    #expect(labels.last == .total)
    // The dossier of no known procedure, and the one of none.
    let row = try #require(labels.firstIndex(of: .notInCatalogue))
    #expect(result.lines[row].hasSuffix(" 1"))
  }

  @Test func aMissingValueIsNotCalledOther() async throws {
    let text = "dossiers | show count by procedure.online, id | top 1 per online other"
    let result = try #require(try await Small.answer(text, on: Sample.catalog).result)
    let others = result.roles.indices.filter { result.roles[$0] == .other }
    #expect(others.count == 3, "of no, of yes, and of the orphan with the one without a value")
    #expect(others.allSatisfy { result.keyLabels?[0][$0] == nil })
  }

  @Test func aValueAcrossThatSpellsALabelStaysApart() async throws {
    let table = Table(
      schema: TableSchema(name: "t", fields: [Field(name: "k", type: .category)]),
      columns: [Sample.category(["(missing)", nil, nil])], rowCount: 3)
    let catalog = Catalog(Dataset(name: "t", titles: .init(verbatim: "t"), tables: [table]))
    let result = try #require(try await Small.answer("t | show count across k", on: catalog).result)
    #expect(result.names == ["\"(missing)\"", "(missing)"])
    #expect(result.lines == ["1 2"])
  }
}

/// `rank(measure)`: the greatest first, equal places for equal values.
@Suite struct RankTests {
  @Test(arguments: [
    ("sales | show count, rank(count) by place total", ["a 5 3", "b 10 1", "c 9 2", "(total) 24 -"]),
    ("sales | show rank(count per kind) by kind, place", ["x a 1", "x b 2", "y b 2", "y c 1"]),
    ("sales | show rank(count if place = a) by place", ["a 1", "b 2", "c 2"]),
    ("sales | show rank(ratio(kind = x of way = x)) by place", ["a 1", "b 1", "c -"]),
    ("sales | show rank(min(5)) by way", ["x 1", "y 1", "z -"]),
    (
      "sales | show rank(count) by place across kind total",
      ["a 1 3 3", "b 2 2 1", "c 3 1 2", "(total) - - -"]
    ),
    ("sales | show count, rank(count) by place | top 1 by count other", ["b 10 1", "(other) 14 -"]),
    ("sales | show count, rank(count) by place | sort rank | first 2", ["b 10 1", "c 9 2"]),
    ("sales | show count, rank(count) by place | where rank >= 2", ["a 5 3", "c 9 2"]),
    ("sales | show rank(count)", ["1"]),
    ("sales | show rank(count) if kind = y by place", ["a 3", "b 2", "c 1"]),
  ])
  func placesAreCountedFromTheGreatest(_ text: String, _ lines: [String]) async throws {
    #expect(try await Small.answer(text).result?.lines == lines)
  }

  /// A metric that is ranked leaves rows of unknown numerator out as it does by itself.
  @Test func aMetricIsRankedByItsOwnRules() async throws {
    let metric = "metric m on flags = ratio(flag = true) unknown drop"
    #expect(try await Small.answer("flags | show m, rank(m)", metric: metric).result?.lines == ["1/2 1"])
  }
}

/// `first`, `last` and `expect none`.
@Suite struct SliceTests {
  @Test(arguments: [
    ("sales | show count by place | first 2", ["a 5", "b 10"]),
    ("sales | show count by place | last 1", ["c 9"]),
    ("sales | show count by place total | last 1", ["c 9", "(total) 24"]),
    ("sales | show count by place | sort count desc | first 2", ["b 10", "c 9"]),
    (
      "sales | show count by place, kind | top 1 by count per place other | first 2", ["a x 5", "b y 6", "b (other) 4"]
    ),
    ("sales | first 3 | show count by place", ["a 3"]),
    ("sales | where kind = y | last 10 | show count by place", ["b 1", "c 9"]),
    ("sales | first 5 | last 2 | show count", ["2"]),
    ("sales | first 99 | show count", ["24"]),
    ("sales | where kind = x and kind = y | first 1 | list place", []),
    ("sales | add n = 1 | sort place desc | first 1 | list place, n", ["c 1"]),
  ])
  func rowsAreKeptInTheirOrder(_ text: String, _ lines: [String]) async throws {
    #expect(try await Small.answer(text).result?.lines == lines)
  }

  @Test(arguments: [
    ("sales | where kind = x and kind = y | expect none", 0, 0),
    ("sales | where kind = x | expect none", 9, 9),
    ("sales | show count by place total | where count > 9 | expect none", 1, 1),
  ])
  func noneIsExpected(_ text: String, _ failed: Int, _ rows: Int) async throws {
    guard case .query(let syntax)? = Parser.parse(text).program.statements.first?.kind else {
      return #expect(Bool(false), "no query")
    }
    let query = try #require(
      Checker.check(syntax, source: text, in: CheckingContext(catalog: Small.catalog)).query)
    let answer = try await QueryEngine().run(LogicalPlan(lowering: query), on: Small.catalog)
    #expect(answer.expectations.map(\.failedRows) == [failed] && answer.expectations.map(\.rows) == [rows])
    #expect(answer.expectations.map(\.isMet) == [failed == 0])
  }
}
