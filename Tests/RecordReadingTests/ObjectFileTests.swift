import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Records of JSON: an array of objects, or an object a line.
@Suite struct ObjectFileTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let columns: [String]
    let rows: [[String]]

    var testDescription: String { String(text.prefix(50)) }
  }

  static let examples: [Example] = [
    .init(
      text: #"[{"ten": "A", "so": 1}, {"ten": "B", "so": 2.5}]"#, columns: ["name", "so"],
      rows: [["A", "B"], ["1.0", "2.5"]]),
    .init(
      text: "{\"k\":\"A\",\"n\":1}\n{\"k\":\"B\",\"n\":-2}\n", columns: ["k", "n"], rows: [["A", "B"], ["1", "-2"]]),
    // Columns in the order in which they come; one that a record lacks is missing, as null is.
    .init(
      text: #"[{"z": 1}, {"a": "x", "z": null}, {"a": "y", "b": true, "z": 3}]"#, columns: ["z", "a", "b"],
      rows: [["1", "-", "3"], ["-", "x", "y"], ["-", "-", "yes"]]),
    // Escapes, exponents, great and small numbers, texts that look like numbers, dates.
    .init(
      text: #"[{"k": "a\"b\n\u0110\ud83d\ude00", "n": 1e3}, {"k": "", "n": 123456789012345678}]"#, columns: ["k", "n"],
      rows: [["a\"b\nĐ😀", "-"], ["1000", "123456789012345678"]]),
    .init(text: #"[{"m": "007", "n": 0.123456789012}]"#, columns: ["m", "n"], rows: [["007"], ["0.123456789"]]),
    .init(text: #"[{"d": "31/8/2020"}, {"d": "2020-09-01"}]"#, columns: ["d"], rows: [["2020-08-31", "2020-09-01"]]),
    // The first of a name that stands twice; a byte order mark; blanks anywhere.
    .init(text: "\u{FEFF} [ { \"a\" : 1 , \"a\" : 2 } ] \n", columns: ["a"], rows: [["1"]]),
  ]

  @Test(arguments: examples) func readsFlatRecords(_ example: Example) throws {
    let fixture = try Fixture()
    let table = try fixture.open(example.text, named: "a.json").table
    #expect(table.schema.fields.map(\.name) == example.columns)
    #expect(example.columns.map(table.words) == example.rows)
  }

  /// The value that stands first is read, and that is told with its line.
  @Test func tellsOfNamesThatStandTwice() throws {
    let fixture = try Fixture()
    let text = "{\"a\": 1, \"b\": 2}\n{\"a\": 3, \"b\": 4, \"a\": 5}\n{\"b\": 6, \"a\": 7, \"b\": 8, \"b\": null}\n"
    let opened = try fixture.open(text, named: "a.jsonl")
    #expect(try opened.table.words("a") == ["1", "3", "7"])
    #expect(try opened.table.words("b") == ["2", "4", "6"])
    let told = opened.first(.nameRepeated)
    #expect(told?.arguments["count"] == .number(3))
    #expect(told?.arguments["line"] == .number(2))
    #expect(told?.arguments["name"] == .text("a"))
    #expect(try fixture.open("{\"a\": 1}\n{\"a\": 2}\n", named: "b.jsonl").first(.nameRepeated) == nil)
  }

  @Test(arguments: [
    #"{"a": 1"#, "[{]", "[1, 2]", #"[{"a": tru}]"#, #"[{"a": 1} {"a": 2}]"#, #"[{"a": 1}] x"#, #"[{"a": "x}]"#,
    #"[{"a": 01x}]"#, #"[{"a": "\q"}]"#, "[{\"a\": \"\u{1}\"}]", #"[{"a" 1}]"#, #"[{"a": --1}]"#,
  ])
  func tellsWhatIsNoJSON(_ text: String) throws {
    let fixture = try Fixture()
    #expect(fault(try fixture.write("a.jsonl", text))?.id == .jsonUnreadable)
  }

  @Test(arguments: [
    ("[{\"a\": 1},\n{\"a\": {\"b\": 1}}]", 2, "a"), ("{\"a\": [1]}", 1, "a"), ("[[1, 2]]", 1, "["),
    ("{\"data\": [{\"a\": 1}]}", 1, "data"),
  ])
  func tellsWhatIsNotFlat(_ text: String, _ line: Int, _ name: String) throws {
    let fixture = try Fixture()
    let told = fault(try fixture.write("a.json", text))
    #expect(told?.id == .jsonNested)
    #expect(told?.arguments["line"] == .number(line) && told?.arguments["name"] == .text(name))
  }

  @Test func namesTheLineOfARecord() throws {
    let records = (1...20).map { "{\"d\": \"\($0)/8/2020\"}\n" }.joined() + "{\"d\": \"31/02/2020\"}\n"
    #expect(try Fixture().open(records, named: "a.ndjson").rejects.words("line") == ["21"])
  }

  /// In a folder, an array of records is a table; settings and descriptions are none.
  @Test func aFolderHasTheFilesOfRecords() throws {
    let fixture = try Fixture()
    try fixture.write("a.json", #"[{"a": 1}]"#)
    try fixture.write("b.jsonl", #"{"b": 1}"#)
    try fixture.write("settings.json", #"{"x": {"y": 1}}"#)
    let opened = try DatasetReader().open(path: fixture.folder.path)
    #expect(opened.dataset.tables.map(\.name) == ["a", "b"])
    #expect(opened.diagnostics == [])
  }

  @Test func nestsNoDeeperThanTheStack() throws {
    let deep = "[{\"a\": " + String(repeating: "[", count: 100_000)
    let fixture = try Fixture()
    #expect(fault(try fixture.write("a.json", deep))?.id == .jsonUnreadable)
  }
}
