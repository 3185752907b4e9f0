import CellParsing
import ColumnarData
import Diagnostics
import RecordReading
import TableTyping
import TestSupport
import Testing
import Values
import VietnameseText

/// Tables whose columns a package declares, made of records in every form that these have.
@Suite struct DeclaredTableTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let reading: ColumnReading
    let type: FieldType
    /// What stands in the file, and what the column has for it.
    let cells: [(text: String, word: String)]
    /// What stands in the file and is none of the column, and why.
    var rejects: [(text: String, reason: RejectReason)] = []
    /// The texts with a time of day.
    var timed: Set<String> = []

    var testDescription: String { "\(reading)" }
  }

  static let examples: [Example] = [
    Example(
      reading: .declaredNumber(.plain, isWhole: true), type: .number(scale: 0),
      cells: [
        ("7", "7"), ("007", "7"), ("7.0", "7"), ("-12", "-12"), ("9223372036854775807", "9223372036854775807"),
        ("", "-"), ("NA", "-"), ("  8 ", "8"),
      ],
      rejects: [
        ("7.5", .notWhole), ("1e3", .notANumber), ("5%", .notANumber), ("9223372036854775808", .notANumber),
        ("1.000,5", .notANumber),
      ]),
    Example(
      reading: .declaredNumber(.english, isWhole: false), type: .number(scale: 2),
      cells: [("1,234.5", "1234.50"), ("0.25", "0.25"), ("-3", "-3.00"), ("00.10", "0.10"), ("-", "-")],
      rejects: [("922337203685477580.7", .numberTooLarge), ("1,23", .notANumber), ("x", .notANumber)]),
    Example(
      reading: .number(.vietnamese, isPercentage: false), type: .number(scale: 1),
      cells: [("1.234", "1234.0"), ("12", "12.0"), ("-7,5", "-7.5"), ("", "-"), ("Không có thông tin", "-")],
      rejects: [("5%", .mixedPercentages), ("007", .notANumber), ("chưa rõ", .notANumber)]),
    Example(
      reading: .number(.vietnamese, isPercentage: true), type: .percentage(scale: 2),
      cells: [("97,15%", "97.15"), ("3 %", "3.00"), ("", "-")],
      rejects: [("4", .mixedPercentages), ("97.15%", .notANumber)]),
    Example(
      reading: .date(.any), type: .date,
      cells: [
        ("31/8/2020", "2020-08-31"), ("2020-09-01T08:30:00Z", "2020-09-01"), ("20200229", "2020-02-29"),
        ("1.9.2020 07:00", "2020-09-01"), ("", "-"), ("n/a", "-"),
      ],
      rejects: [
        ("31/02/2020", .noSuchDay), ("2020-13-01", .noSuchDay), ("tháng 8", .notADate), ("20200230", .notADate),
      ],
      timed: ["2020-09-01T08:30:00Z", "1.9.2020 07:00"]),
    Example(
      reading: .date(.iso), type: .date, cells: [("2020-08-31", "2020-08-31")],
      rejects: [("31/8/2020", .notADate), ("2020-8-31", .notADate), ("2019-02-29", .noSuchDay)]),
    Example(
      reading: .date(.dayFirst), type: .date, cells: [("31/8/2020", "2020-08-31"), ("01-09-2020", "2020-09-01")],
      rejects: [("8/31/2020", .noSuchDay), ("2020-08-31", .notADate)]),
    Example(
      reading: .date(.monthFirst), type: .date, cells: [("8/31/2020", "2020-08-31"), ("09/01/2020", "2020-09-01")],
      rejects: [("31/8/2020", .noSuchDay), ("8/2020", .notADate)]),
    Example(
      reading: .boolean(emptyIsNo: true), type: .boolean,
      cells: [("x", "yes"), ("", "no"), ("-", "-"), ("không", "no"), ("1", "yes")], rejects: [("2", .notABoolean)]),
    Example(
      reading: .boolean(emptyIsNo: false), type: .boolean,
      cells: [("có", "yes"), ("", "-"), ("FALSE", "no"), ("0", "no")], rejects: [("co", .notABoolean)]),
    Example(
      reading: .text, type: .text,
      cells: [("Đất  đai", "Đất đai"), ("31/02/2020", "31/02/2020"), ("", "-"), ("NA", "-"), ("007", "007")]),
    Example(
      reading: .category, type: .category,
      cells: [("Đất đai ", "Đất đai"), ("b", "b"), ("", "-"), ("null", "-"), ("1.000", "1.000")]),
  ]

  static func schema(
    _ reading: ColumnReading, values: [String]? = nil, isRequired: Bool = false, missing: MissingValues = .common,
    limits: [DeclaredLimit] = []
  ) -> DeclaredSchema {
    let known = values.map { $0.map { FieldValue(value: $0, titles: LocalizedText(verbatim: $0)) } }
    return DeclaredSchema(
      name: "hồ_sơ", titles: LocalizedText(english: "Dossiers", vietnamese: "Hồ sơ"), aliases: ["hs"],
      fields: [
        DeclaredField(
          field: Field(name: "k", aliases: ["khóa"], type: .category), reading: .category, isRequired: false),
        DeclaredField(
          field: Field(name: "v", type: .text, values: known, description: LocalizedText(verbatim: "giá trị")),
          reading: reading, isRequired: isRequired, limits: limits),
      ], primaryKey: "k", foreignKeys: [ForeignKey(field: "v", referencedTable: "u", referencedField: "w")],
      timeField: nil, missing: missing, description: LocalizedText(verbatim: "thử"))
  }

  /// The cells of an example in any order, each at least once; and what the column has for each, nil for a reject.
  private static func drawn(_ example: Example, seed: UInt64) -> [(text: String, word: String?)] {
    var random = SeededRandom(seed: seed)
    let all = example.cells.map { ($0.text, Optional($0.word)) } + example.rejects.map { ($0.text, nil) }
    let more = (0..<random.number(0...150)).map { _ in random.pick(all) }
    return (all + more).shuffled(using: &random).map { (text: $0.0, word: $0.1) }
  }

  /// The same cells are the same values, rejects and notes, whether they lie in memory or in their file.
  @Test(arguments: examples, AssemblyFixture.Form.allCases)
  func everyFormOfAColumnGetsItsType(_ example: Example, _ form: AssemblyFixture.Form) throws {
    for seed in 0..<4 as Range<UInt64> {
      let drawn = Self.drawn(example, seed: seed)
      let note: Comment = "seed \(seed)"
      let fixture = try AssemblyFixture()
      let raw = try fixture.records(of: drawn.map(\.text), as: form)
      let assembled = try raw.assembly(plan: AssemblyFixture.plan(form)).declared(
        Self.schema(example.reading), order: [1, 0])
      #expect(assembled.table.type("v") == example.type, note)
      #expect(assembled.table.words("v") == drawn.map { $0.word ?? "-" }, note)
      let reasons = Dictionary(uniqueKeysWithValues: example.rejects.map { ($0.text, $0.reason.rawValue) })
      let rejected = drawn.enumerated().filter { $1.word == nil }.map {
        "\($0 + 2) v \($1.text) \(reasons[$1.text] ?? "")"
      }
      #expect(assembled.rejected == rejected, note)
      #expect(assembled.account.unreadableCells == rejected.count, note)
      let timed = drawn.count { example.timed.contains($0.text) }
      let told = assembled.told.first { $0.id == .timesDropped }
      #expect(told?.arguments["count"] == (timed > 0 ? .number(timed) : nil), note)
      let isLeft = form == .inFile && example.reading == .text
      #expect((assembled.origins[1] != nil) == isLeft, note)
    }
  }

  /// Rejects of a column in its file are its cells, in whatever stretch of the file they stand.
  @Test func rejectsOfALongColumnAreItsCells() throws {
    var cells = (0..<66_000).map { "\($0)" }
    (cells[10], cells[20], cells[65_540]) = ("x", "y", "z")
    let fixture = try AssemblyFixture()
    let raw = try fixture.records(of: cells, as: .inFile)
    let assembled = try raw.assembly(plan: AssemblyFixture.plan(.inFile)).declared(
      Self.schema(.declaredNumber(.plain, isWhole: true)), order: [1, 0])
    #expect(
      assembled.rejected == ["12 v x not a number", "22 v y not a number", "65542 v z not a number"])
    #expect(assembled.table.heldCell(row: 65_999, column: 1) == .number(FixedDecimal(unscaled: 65_999)))
  }

  /// What the package says of the table stands in its schema; the type alone comes from the cells.
  @Test func theSchemaIsThePackages() throws {
    let raw = try AssemblyFixture().records("v;k\n1,5;a\n2;b\n")
    let schema = try raw.assembly().declared(
      Self.schema(.declaredNumber(.vietnamese, isWhole: false)), order: [1, 0]
    ).table.schema
    #expect(
      schema
        == TableSchema(
          name: "hồ_sơ", titles: LocalizedText(english: "Dossiers", vietnamese: "Hồ sơ"), aliases: ["hs"],
          fields: [
            Field(name: "k", aliases: ["khóa"], type: .category),
            Field(name: "v", type: .number(scale: 1), description: LocalizedText(verbatim: "giá trị")),
          ], primaryKey: "k", foreignKeys: [ForeignKey(field: "v", referencedTable: "u", referencedField: "w")],
          description: LocalizedText(verbatim: "thử")))
  }

  /// What breaks a promise of the package is told and counted by rows, and stays.
  @Test func brokenPromisesAreTold() throws {
    let raw = try AssemblyFixture().records("x;v;k;y z\n1;b;a;2\n1;;a;2\n1;c;a;2\n1;c;a;2\n1;?;a;2\n")
    var schema = Self.schema(.category, values: ["b", "a"], isRequired: true, missing: MissingValues(["", "?"]))
    schema.ignored = ["timeField: w"]
    let assembled = try raw.assembly().declared(schema, order: [2, 1])
    #expect(assembled.table.words("v") == ["b", "-", "c", "c", "-"])
    #expect(
      assembled.told == [
        Diagnostic(.packagePropertyIgnored, ["property": .text("timeField: w")]),
        Diagnostic(.undeclaredValues, ["column": .text("v"), "count": .number(2), "example": .text("c")]),
        Diagnostic(.requiredMissing, ["column": .text("v"), "count": .number(2)]),
        Diagnostic(.undeclaredColumns, ["headings": .text("x, y z")]),
      ])
    #expect(assembled.account.mapping.map(\.column) == ["k", "v"] && assembled.account.mapping.allSatisfy(\.isKnown))
    #expect(assembled.account.missingWords == WordCounts(["?": 1]))
  }

  /// The words for nothing are the package's alone: without the empty text among them, a blank cell is a value.
  @Test(arguments: [
    (MissingValues([""]), ["NA", "-", "-"]), (MissingValues(["NA"]), ["-", "", "-"]), (.common, ["-", "-", "-"]),
  ])
  func theWordsForNothingAreThePackages(_ missing: MissingValues, _ words: [String]) throws {
    let raw = try AssemblyFixture().records("v;k\nNA;a\n;a\n-;a\n")
    let table = try raw.assembly().declared(Self.schema(.category, missing: missing), order: [1, 0]).table
    guard case .category(let column)? = table.column(named: "v") else {
      Issue.record("no categories")
      return
    }
    #expect((0..<3).map { column.codes[$0] == 0 ? "-" : column.dictionary.values[column.codes[$0]] } == words)
  }
}
