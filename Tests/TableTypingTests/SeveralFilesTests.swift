import CellParsing
import ColumnarData
import Diagnostics
import RecordReading
import TableTyping
import TestSupport
import Testing
import VietnameseText

/// A table of several files: what is told of it names the file that is meant.
@Suite struct SeveralFilesTests {
  private let fixture: AssemblyFixture

  init() throws { fixture = try AssemblyFixture() }

  private func joined(_ texts: [String], source: String? = "source") throws -> RawTable {
    let parts = try texts.enumerated().map { try fixture.records($1, named: "\("abc".dropFirst($0).prefix(1)).csv") }
    return try JoinedTables(parts).table(path: "all", sourceHeading: source)
  }

  /// Rejects stand under the path and the line of their own file; those of one text and file are of one kind.
  @Test func rejectsNameTheirFile() throws {
    let days = (1...9).map { "\($0)/8/2020;x\n" }.joined()
    let raw = try joined([
      "Ngày;k\n31/02/2020;x\n" + days, "Ngày;k\n" + days + "?;x\n31/02/2020;x\n31/02/2020;x\n?;x\n",
    ])
    let assembled = try raw.assembly().inferred()
    let names = assembled.rejects.kinds.map { $0.file.split(separator: "/").last.map(String.init) ?? "" }
    #expect(names == ["a.csv", "b.csv", "b.csv"])
    #expect(assembled.rejects.kinds.map(\.text) == ["31/02/2020", "?", "31/02/2020"])
    #expect(assembled.rejects.numbers == [0, 1, 2, 2, 1])
    #expect(
      assembled.rejected == [
        "2 ngay 31/02/2020 no such day", "11 ngay ? not a date", "12 ngay 31/02/2020 no such day",
        "13 ngay 31/02/2020 no such day", "14 ngay ? not a date",
      ])
    #expect(
      assembled.table.words("source") == Array(repeating: "a.csv", count: 10) + Array(repeating: "b.csv", count: 13))
    let told = assembled.told.first { $0.id == .cellsRejected }
    #expect(told?.arguments["line"] == .text("2 (a.csv)") && told?.arguments["count"] == .number(5))
  }

  @Test func whatIsToldOfOneFileNamesIt() throws {
    let raw = try joined(["k;n\nA;1\n", "k;n\nB\nC;2;3\n"])
    let assembled = try raw.assembly().inferred()
    let uneven = try #require(assembled.diagnostics.first { $0.id == .unevenRows })
    #expect(uneven.arguments["table"] == .text("t (b.csv)"))
    #expect(uneven.arguments["line"] == .number(2) && uneven.arguments["count"] == .number(2))
    #expect(uneven.arguments["cells"] == .number(1) && uneven.arguments["expected"] == .number(2))
    #expect(assembled.rejected == ["2 - B too few cells", "3 - 3 too many cells"])
    #expect(assembled.account.unevenRows == 2 && assembled.account.rows == 3)
  }

  /// Columns go by their headings, in whatever order; what a file has not is missing in its rows, and told.
  @Test func headingsThatNotEveryFileHasAreTold() throws {
    let raw = try joined(["k;n\nA;1\n", "N;Ghi chú;K\n2;u;B\n"], source: nil)
    let assembled = try raw.assembly().inferred()
    #expect(assembled.table.schema.fields.map(\.name) == ["k", "n", "ghi_chu"])
    #expect(assembled.table.words("k") == ["A", "B"] && assembled.table.words("n") == ["1", "2"])
    #expect(assembled.table.words("ghi_chu") == ["-", "u"])
    #expect(assembled.told.first == Diagnostic(.headingsDiffer, ["headings": .text("Ghi chú")]))
  }

  struct Notes: Sendable, CustomTestStringConvertible {
    let text: String
    let columns: [String]
    let told: [Diagnostic]

    var testDescription: String { text }
  }

  static let notes: [Notes] = [
    Notes(
      text: "k;n;;\nA;1;;\nB;2;;\n", columns: ["k", "n"],
      told: [Diagnostic(.emptyColumnsDropped, ["count": .number(2)])]),
    Notes(
      text: "x;x;k;x\n1;2;A;3\n", columns: ["x", "x_2", "k", "x_3"],
      told: [Diagnostic(.duplicateHeadings, ["headings": .text("x")])]),
    Notes(
      text: "Mã số;Mã TTHC;k\n1.000001;1.000002;A\n", columns: ["code", "ma_tthc", "k"],
      told: [
        Diagnostic(
          .headingsOfOneColumn, ["column": .text("code"), "kept": .text("Mã số"), "other": .text("Mã TTHC")])
      ]),
    Notes(text: "k;n\n", columns: ["k", "n"], told: [Diagnostic(.headerOnly)]),
    Notes(
      text: "k;d\nA;1/2/2020 08:30\nB;1/2/2020 08:30\nC;2/2/2020\n", columns: ["k", "d"],
      told: [Diagnostic(.timesDropped, ["column": .text("d"), "count": .number(2)])]),
    Notes(
      text: "k;n\nA;-5\nB;(56)\nC;1 234\nD;1 234\n", columns: ["k", "n"],
      told: [
        Diagnostic(
          .writingsRead, ["column": .text("n"), "count": .number(3), "text": .text("(56)"), "plain": .text("-56")])
      ]),
    Notes(
      text: "k;d\nA;07/31/2020\nB;08/15/2020\n", columns: ["k", "d"],
      told: [Diagnostic(.monthFirst, ["column": .text("d")])]
    ),
    Notes(
      text: "k;n\nTổng;x\nA;y\nTổng cộng;z\n", columns: ["k", "n"],
      told: [Diagnostic(.totalRows, ["count": .number(2), "lines": .text("2, 4")])]),
    Notes(
      text: "Mã TTHC;n\n1.000001;A\n1.000002;B\n1.000001;C\n1.000001;D\n", columns: ["code", "n"],
      told: [
        Diagnostic(
          .duplicateKeys,
          [
            "column": .phrase(LocalizedText(english: "code", vietnamese: "Mã TTHC")), "count": .number(2),
            "example": .text("1.000001"),
          ])
      ]),
    Notes(
      text: "k;n\nA;\"x\"y\nB;\"z\"w\n", columns: ["k", "n"],
      told: [Diagnostic(.textAfterQuote, ["count": .number(2), "line": .number(2)])]),
  ]

  /// Each thing that reading notes of a file, with all of its facts, and nothing beside.
  @Test(arguments: notes) func notesSayWhatWasFound(_ example: Notes) throws {
    let assembled = try fixture.records(example.text).assembly().inferred()
    #expect(assembled.told == example.told)
    #expect(assembled.table.schema.fields.map(\.name) == example.columns)
    #expect(assembled.account.columns == example.columns.count)
  }

  // MARK: Keys

  @Test func yesAndNoAreCheckedAsKeys() {
    let check = KeyCheck(.boolean(BooleanColumn([true, nil, false, true, true])))
    #expect(check.repeated == 2 && check.example == "true" && check.missing == 1 && check.isChecked)
    #expect(KeyCheck(.boolean(BooleanColumn([false, true]))).repeated == 0)
    #expect(KeyCheck(repeated: 3, example: "a", missing: 1, isChecked: false).example == "a")
  }

  /// A dictionary of far more values than rows is not counted.
  @Test func fewRowsOfManyValuesAreNotCounted() {
    let dictionary = CategoryDictionary((1...70_000).map { "\($0)" })
    let table = Table(
      schema: TableSchema(
        name: "t", fields: [Field(name: "k", type: .category)],
        foreignKeys: [ForeignKey(field: "k", referencedTable: "u", referencedField: "id")]),
      columns: [.category(CategoryColumn(codes: Codes([70_000, 1], greatest: 70_000), dictionary: dictionary))],
      rowCount: 2)
    var facts = KeyFacts(key: KeyCheck(.text(TextColumn(["a", "a"]))), weights: ["n": [1]])
    facts.countReferences(of: table)
    #expect(facts.weights == ["n": [1]] && facts.key?.repeated == 1)
  }
}
