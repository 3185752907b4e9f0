import Diagnostics
import NotebookDocuments
import Testing

/// The parameters that a header declares.
@Suite struct SessionParameterTests {
  private static func header(_ line: String) -> SessionDocument {
    SessionDocument(parsing: "---\nmotcua: 1\nparameters: \(line)\n---\n")
  }

  @Test func readsEachKind() {
    let document = Self.header(
      "{quarter: {type: period, default: 2020Q3}, unit: {values: units.name}, level: {values: [3, 4], default: 3}, "
        + "from: {type: date}, n: {type: number, default: 1.5}, ghi_chú: {type: text, default: \"a, b\"}}")
    #expect(document.diagnostics.isEmpty)
    let parameters = document.header.parameters
    #expect(parameters.map(\.name) == ["quarter", "unit", "level", "from", "n", "ghi_chú"])
    #expect(
      parameters.map(\.kind) == [.period, .column("units.name"), .choices(["3", "4"]), .date, .number, .text])
    #expect(parameters.map(\.defaultValue) == ["2020Q3", nil, "3", nil, "1.5", "a, b"])
  }

  @Test(arguments: [
    "x", "{a: period}", "{a: {}}", "{a: {type: time}}", "{a: {type: period, values: [x]}}", "{a: {values: []}}",
    "{a: {values: [x, x]}}", "{a: {values: units}}", "{a: {type: text, default: [x]}}", "{1a: {type: text}}",
    "{a b: {type: text}}", "{a: {type: text}, a: {type: date}}", "{a: {type: text, other: x}}",
  ])
  func tellsWhatItCannotRead(_ line: String) {
    let document = Self.header(line)
    #expect(document.diagnostics.map(\.id) == [.sessionHeaderUnreadable])
    #expect(document.header.parameters.isEmpty)
  }

  @Test func setsDefaultsAndNothingElse() {
    var document = Self.header(
      "{quarter: {type: period, default: 2020Q3}, unit: {values: units.name}, n: {type: number}}")
    document.header.setDefaults(["quarter": "2020Q4", "unit": "Sở Y tế, Hà Nội"])
    #expect(
      document.text == "---\nmotcua: 1\nparameters: {quarter: {type: period, default: 2020Q4}, "
        + "unit: {values: units.name, default: \"Sở Y tế, Hà Nội\"}, n: {type: number}}\n---\n")
    var other = SessionDocument(parsing: "---\nmotcua: 1\n---\n")
    other.header.setDefaults(["quarter": "2020Q4"])
    #expect(other.text == "---\nmotcua: 1\n---\n")
  }

  @Test func changesProseAlone() {
    let text = "---\ntitle: a\n---\na\n```motcua\na\n```\n```output\na\n```\na\n<!-- motcua:end cells=1 -->\n"
    var document = SessionDocument(parsing: text)
    document.replaceProse { $0.replacing("a", with: "b") }
    #expect(
      document.text
        == "---\ntitle: a\n---\nb\n```motcua\na\n```\n```output\na\n```\nb\n<!-- motcua:end cells=1 -->\n")
  }
}
