import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Columns whose type a package declares: every type over every form of cell.
@Suite struct DeclaredColumnTests {
  struct Example: Sendable, CustomTestStringConvertible {
    /// The field's properties beside its name.
    let field: String
    let type: FieldType
    /// What stands in the file, and what is read of it; nil where it is a reject.
    let cells: [(text: String, word: String?)]
    var reasons: Set<String> = []

    var testDescription: String { field }
  }

  static let examples: [Example] = [
    Example(
      field: #""type": "integer""#, type: .number(scale: 0),
      cells: [
        ("7", "7"), ("-7", "-7"), ("007", "7"), ("7.0", "7"), ("7.5", nil), ("1,000", nil), ("1.000", "1"), ("5%", nil),
        ("", "-"),
        ("-", nil), ("NA", nil), ("9223372036854775807", "9223372036854775807"), ("9223372036854775808", nil),
        ("x", nil), ("+7", "7"),
        ("1e3", nil),
      ], reasons: ["not a number", "not a whole number"]),
    Example(
      field: #""type": "number""#, type: .number(scale: 3),
      cells: [
        ("7", "7.000"), ("7.5", "7.500"), ("-0.125", "-0.125"), ("7,5", nil), ("1.000", "1.000"), ("7%", nil),
        ("", "-"),
      ],
      reasons: ["not a number"]),
    Example(
      field: #""type": "number", "decimalChar": ",", "groupChar": ".""#, type: .number(scale: 2),
      cells: [
        ("1.234,25", "1234.25"), ("7", "7.00"), ("1.234", "1234.00"), ("7.5", nil), ("12.34,5", nil), ("0,5", "0.50"),
      ],
      reasons: ["not a number"]),
    Example(
      field: #""type": "number""#, type: .number(scale: 9),
      cells: [("0.000000001", "0.000000001"), ("9000000000", "9000000000.000000000"), ("99999999999", nil)],
      reasons: ["number too large"]),
    Example(
      field: #""type": "boolean""#, type: .boolean,
      cells: [
        ("true", "yes"), ("FALSE", "no"), ("1", "yes"), ("0", "no"), ("có", "yes"), ("Không", "no"), ("x", "yes"),
        ("2", nil), ("y", nil),
        ("", "-"),
      ], reasons: ["neither yes nor no"]),
    Example(
      field: #""type": "date""#, type: .date,
      cells: [
        ("2020-08-31", "2020-08-31"), ("31/8/2020", nil), ("20200831", nil), ("2020-8-31", nil), ("2020-02-30", nil),
        ("", "-"), ("x", nil),
      ], reasons: ["not a date", "no such day"]),
    Example(
      field: #""type": "date", "format": "%d/%m/%Y""#, type: .date,
      cells: [("31/8/2020", "2020-08-31"), ("31.08.2020", "2020-08-31"), ("2020-08-31", nil), ("8/31/2020", nil)],
      reasons: ["not a date", "no such day"]),
    Example(
      field: #""type": "date", "format": "any""#, type: .date,
      cells: [("31/8/2020", "2020-08-31"), ("2020-08-31", "2020-08-31"), ("20200831", "2020-08-31"), ("2020", nil)],
      reasons: ["not a date"]),
    Example(
      field: #""type": "datetime""#, type: .date,
      cells: [
        ("2020-08-31T14:35:00Z", "2020-08-31"), ("2020-08-31 07:00", "2020-08-31"), ("2020-08-31", "2020-08-31"),
        ("14:35", nil),
      ],
      reasons: ["not a date"]),
    Example(
      field: #""type": "year""#, type: .number(scale: 0), cells: [("2020", "2020"), ("2020.5", nil), ("", "-")],
      reasons: ["not a whole number"]),
    Example(
      field: #""type": "string""#, type: .text,
      cells: [("7", "7"), ("NA", "NA"), ("-", "-"), ("", "-"), (" a  b ", "a b"), ("31/02/2020", "31/02/2020")]),
    Example(
      field: #""type": "string", "categorical": true"#, type: .category,
      cells: [("Đất đai", "Đất đai"), ("007", "007"), ("", "-"), ("NA", "NA")]),
    Example(
      field: #""type": "string", "constraints": {"enum": ["b", "a"]}"#, type: .category,
      cells: [("a", "a"), ("b", "b"), ("c", "c"), ("", "-")]),
  ]

  private func open(_ example: Example, missing: String = #"[""]"#, plan: ReadingOptions = ReadingOptions()) throws
    -> OpenedDataset
  {
    let fixture = try Fixture()
    try fixture.write(
      "datapackage.json",
      """
      {"resources": [{"name": "t", "path": "t.csv", "schema": {"missingValues": \(missing),
        "fields": [{"name": "v", \(example.field)}, {"name": "k", "type": "string"}]}}]}
      """)
    let rows = example.cells.enumerated().map { "\"\($1.text)\",k\($0)\n" }
    try fixture.write("t.csv", "v,k\n" + rows.joined())
    return try DatasetReader().open(path: fixture.folder.path)
  }

  @Test(arguments: examples) func cellsAreReadByTheDeclaredType(_ example: Example) throws {
    let opened = try open(example)
    let table = try opened.table
    #expect(table.type("v") == example.type)
    #expect(table.words("v") == example.cells.map { $0.word ?? "-" })
    let faults = example.cells.enumerated().filter { $1.word == nil }
    #expect(opened.rejects.words("line") == faults.map { "\($0.offset + 2)" })
    #expect(opened.rejects.words("text") == faults.map(\.element.text))
    #expect(Set(opened.rejects.words("reason")) == example.reasons)
  }

  /// The words for nothing are the package's own: then the empty text is a cell like any other.
  @Test(arguments: examples) func thePackageNamesItsWordsForNothing(_ example: Example) throws {
    let opened = try open(example, missing: #"["không rõ", "7"]"#)
    let words = try opened.table.words("v")
    for (cell, word) in zip(example.cells, words) {
      let isText = example.type == .text || example.type == .category
      if cell.text == "7" { #expect(word == "-") }
      if cell.text == "NA", isText { #expect(word == "NA") }
    }
    let empty = example.cells.count { $0.text.isEmpty }
    let isText = example.type == .text || example.type == .category
    #expect(
      opened.rejects.words("text").count { $0 == "-" } - example.cells.count { $0.text == "-" && $0.word == nil }
        == (isText ? 0 : empty))
  }

  @Test func valuesOutsideTheListAreToldAndKept() throws {
    let opened = try open(Self.examples[Self.examples.count - 1])
    #expect(opened.first(.undeclaredValues)?.arguments["example"] == .text("c"))
    #expect(opened.first(.undeclaredValues)?.arguments["count"] == .number(1))
    guard case .category(let column)? = try opened.table.column(named: "v") else {
      Issue.record("no categories")
      return
    }
    // In the order of the list, not in that of the file.
    #expect(column.dictionary.values == ["", "b", "a", "c"])
  }
}
