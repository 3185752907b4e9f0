import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import QuerySyntax
import TestSupport
import Testing
import Values
import VietnameseText

/// `x in (QUERY)`: among the values of a query, which is answered once.
@Suite struct InnerQueryTests {
  /// Code, online, level, fee: p1 yes 3 1.00; p2 no 4 2.50; p3 yes 2 –.
  private static let procedures = Table(
    schema: TableSchema(
      name: "procedures",
      fields: [
        Field(name: "code", type: .category), Field(name: "online", type: .boolean),
        Field(name: "level", type: .number(scale: 0)), Field(name: "fee", type: .number(scale: 2)),
      ], primaryKey: "code"),
    columns: [
      Sample.category(["p1", "p2", "p3"]), Sample.booleans([true, false, true]), Sample.numbers([3, 4, 2]),
      .number(NumberColumn(values: IntegerValues([100, 250, IntegerValues.missing]), scale: 2)),
    ], rowCount: 3)

  /// d1 p1 online 10/1 1; d2 p1 post 10/2 2; d3 p2 post 10/3 –; d4 – online 10/4 1; d5 p9 post 11/4 3.
  private static let dossiers = Table(
    schema: TableSchema(
      name: "dossiers",
      fields: [
        Field(name: "id", type: .text), Field(name: "procedure", type: .category),
        Field(name: "channel", type: .category), Field(name: "received", type: .date),
        Field(name: "fee", type: .number(scale: 0)),
      ], primaryKey: "id",
      foreignKeys: [ForeignKey(field: "procedure", referencedTable: "procedures", referencedField: "code")],
      timeField: "received"),
    columns: [
      .text(TextColumn(["d1", "d2", "d3", "d4", "d5"])), Sample.category(["p1", "p1", "p2", nil, "p9"]),
      Sample.category(["online", "post", "post", "online", "post"]),
      .date(
        DateColumn(
          values: IntegerValues(
            ["2020-01-10", "2020-02-10", "2020-03-10", "2020-04-10", "2020-04-11"].map {
              Int64(Day(iso: $0)?.daysSince1970 ?? 0)
            }))),
      .number(NumberColumn(values: IntegerValues([1, 2, IntegerValues.missing, 1, 3]))),
    ], rowCount: 5)

  private static let catalog = Catalog(
    Dataset(name: "small", titles: .init(verbatim: "small"), tables: [procedures, dossiers]))

  private func answer(
    _ text: String, defining definitions: String = "", asOf: Day? = nil
  ) async throws -> (lines: [String]?, ids: [DiagnosticID]) {
    guard case .query(let syntax)? = Parser.parse(text).program.statements.first?.kind else { return (nil, []) }
    var known = Definitions()
    for statement in Parser.parse(definitions).program.statements {
      guard case .letDefinition(let name, let query) = statement.kind else { continue }
      known.define(Definitions.Query(name: name.text, query: query, source: definitions))
    }
    let check = Checker.check(
      syntax, source: text, in: CheckingContext(catalog: Self.catalog, definitions: known, asOf: asOf))
    guard let query = check.query else { return (nil, check.diagnostics.map(\.id)) }
    let answer = try await QueryEngine().run(LogicalPlan(lowering: query), on: Self.catalog)
    return (answer.result.lines, (check.diagnostics + answer.notes).map(\.id))
  }

  @Test(arguments: [
    ("dossiers | where procedure in (procedures | where online) | list id", ["d1", "d2"]),
    ("dossiers | where procedure in (procedures) | list id", ["d1", "d2", "d3"]),
    ("dossiers | except procedure in (procedures) | list id", ["d4", "d5"]),
    ("dossiers | where procedure in (procedures | where level > 9) | list id", []),
    ("dossiers | where fee in (procedures | list fee) | list id", ["d1", "d4"]),
    ("procedures | where fee in (dossiers | list fee) | list code", ["p1"]),
    ("procedures | where code in (dossiers | where channel = post | list procedure) | list code", ["p1", "p2"]),
    ("procedures | where level in (dossiers | add n = fee + 2 | list n) | list code", ["p1", "p2"]),
    ("dossiers | show ratio(channel = post of procedure in (procedures | where online))", ["1/2"]),
    ("dossiers | show ratio(procedure in (procedures | where online))", ["2/5"]),
    ("dossiers | show count if procedure in (procedures | where level > 2)", ["3"]),
    (
      "procedures | where has dossiers(channel in (dossiers | where fee = 2 | list channel)) | list code",
      ["p1", "p2"]
    ),
    ("dossiers | where received in (dossiers | where fee = 1 | list received) | list id", ["d1", "d4"]),
    ("dossiers | where id in (dossiers | where fee = 1) | list id", ["d1", "d4"]),
    ("dossiers | where month in (dossiers | where fee = 1 | show count by month | list month) | show count", ["3"]),
    (
      "dossiers | show count by procedure total | where procedure in (procedures | where online)",
      ["p1 2", "(total) 5"]
    ),
    (
      "dossiers | where procedure in (dossiers | show count by procedure total | list procedure) | list id",
      ["d1", "d2", "d3", "d5"]
    ),
    (
      """
      dossiers | where procedure in (procedures | where code in (dossiers | where fee = 2 | list procedure)) | list id
      """, ["d1", "d2"]
    ),
    ("dossiers | where procedure.level in (procedures | where online | list level) | list id", ["d1", "d2"]),
    ("dossiers | where procedure in (procedures | last 1) or fee in (dossiers | last 1 | list fee) | list id", ["d5"]),
  ])
  func aValueIsLookedUpAmongThoseOfAQuery(_ text: String, _ lines: [String]) async throws {
    #expect(try await answer(text).lines == lines)
  }

  @Test func aNameMeansATableOrAQuery() async throws {
    let found = try await answer(
      "dossiers | where procedure in (web) | list id", defining: "let web = procedures | where online")
    #expect(found.lines == ["d1", "d2"] && found.ids == [.innerQueryByKey])
    // A value goes before nothing: where a table has its name, both are offered.
    #expect(
      try await answer("dossiers | where channel in (post)", defining: "let post = procedures | list code").ids
        == [.valueOrTable])
    #expect(try await answer("dossiers | where channel in (post) | show count").lines == ["3"])
  }

  @Test(arguments: [
    ("dossiers | where fee in (procedures | list code)", DiagnosticID.innerQueryType),
    ("dossiers | where month in (dossiers | list received)", .innerQueryType),
    ("dossiers | where channel in (dossiers | show count by channel)", .innerQueryColumns),
    (
      "dossiers | where channel in (dossiers | show count by channel across procedure | list channel, channel)",
      .nameTaken
    ),
    ("dossiers | where channel in (dossiers | show count across procedure)", .innerQueryColumns),
    ("dossiers | where channel in (nothing | list a)", .unknownTable),
    ("dossiers | where procedure in (a)", .circularDefinition),
    ("dossiers | where id in (sure)", .stageInInnerQuery),
  ])
  func whatCannotBeLookedUpIsRefused(_ text: String, _ id: DiagnosticID) async throws {
    let definitions = "let a = dossiers | where procedure in (a) | list procedure\nlet sure = dossiers | expect fee > 0"
    #expect(try await answer(text, defining: definitions).ids == [id])
  }

  /// Every stage in a query in parentheses: it gives rows, or is an error at its own place.
  @Test(arguments: StageWord.allCases) func everyStageStandsInParenthesesOrIsRefused(_ word: StageWord) async throws {
    for (stage, source) in Self.stages(word) {
      for before in ["", "where fee > 0 | "] {
        for column in ["id", "fee"] {
          let text = "dossiers | where \(column) in (dossiers | \(before)\(source)) | list id"
          let (lines, ids) = try await answer(text)
          #expect((lines == nil) == ids.contains { $0.rawValue.hasPrefix("MC1") }, "\(text): \(ids)")
          let isForReaders = stage == .chart || stage == .expect
          #expect(isForReaders == ids.contains(.stageInInnerQuery), "\(text): \(ids)")
          let givesRows = !isForReaders && column == "id" && !source.contains("show") && source != "list fee"
          if givesRows { #expect(lines != nil, "\(text): \(ids)") }
        }
      }
    }
  }

  /// Texts of a stage, each with what follows it where it needs something to give one column.
  private static func stages(_ word: StageWord) -> [(StageWord, String)] {
    let texts: [String] =
      switch word {
      case .where: ["where channel = post"]
      case .except: ["except channel = post"]
      case .in: ["in 2020-04"]
      case .add: ["add n = fee + 1"]
      case .show: ["show count", "show count by fee | list fee", "show sum(fee) by channel total | list channel"]
      case .list: ["list id", "list fee"]
      case .sort: ["sort fee desc"]
      case .top: ["top 2 by fee"]
      case .bottom: ["bottom 2 by fee"]
      case .first: ["first 2"]
      case .last: ["last 2"]
      case .change: ["in 2020-04 | show count | change from previous"]
      case .expect: ["expect fee > 0", "expect none", "list id | expect none", "expect none | list id"]
      case .chart: ["chart", "list fee | chart bar", "show count by channel | chart", "chart | list id"]
      }
    return texts.map { (word, $0) }
  }

  @Test func queriesStandInOneAnotherToALimit() async throws {
    func nested(_ depth: Int) -> String {
      depth == 0 ? "dossiers | list id" : "dossiers | where id in (\(nested(depth - 1))) | list id"
    }
    #expect(try await answer(nested(8)).lines?.count == 5)
    #expect(try await answer(nested(9)).ids == [.innerQueriesTooDeep])
  }

  @Test func theInnerQuerySeesTheSameDay() async throws {
    let text = "procedures | where code in (dossiers | list procedure) | list code"
    #expect(try await answer(text).lines == ["p1", "p2"])
    #expect(try await answer(text, asOf: Day(iso: "2020-02-28")).lines == ["p1"])
  }
}
