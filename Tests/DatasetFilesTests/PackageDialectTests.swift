import ColumnarData
import DatasetFiles
import Diagnostics
import TestSupport
import Testing

/// Dialects of packages: what they say of how records are written is followed, or told.
@Suite struct PackageDialectTests {
  /// A way in which the rows `x y | 1`, `z" | 2` are written.
  struct Example: Sendable, CustomTestStringConvertible {
    let dialect: String
    let text: String
    var name = "t.csv"

    var testDescription: String { dialect }
  }

  static let examples: [Example] = [
    .init(dialect: #"{"delimiter":";"}"#, text: "id;n\nx y;1\nz\";2\n"),
    .init(dialect: #"{"csv":{"delimiter":"|"}}"#, text: "id|n\nx y|1\nz\"|2\n"),
    .init(dialect: #"{"delimiter":",","csv":{"delimiter":"\t"}}"#, text: "id\tn\nx y\t1\nz\"\t2\n"),
    .init(dialect: #"{"quoteChar":"'"}"#, text: "id,n\n'x y',1\n'z\"',2\n"),
    .init(dialect: #"{"csv":{"quoteChar":""}}"#, text: "id,n\nx y,1\nz\",2\n"),
    .init(dialect: #"{"escapeChar":"\\","doubleQuote":false}"#, text: "id,n\nx y,1\n\"z\\\"\",2\n"),
    .init(dialect: #"{"skipInitialSpace":true}"#, text: "id, n\nx y, 1\n\"z\"\"\", 2\n"),
    .init(dialect: ##"{"commentChar":"#"}"##, text: "# danh sách\nid,n\n#a,b,c\nx y,1\n#\nz\",2\n"),
    .init(dialect: #"{"commentChar":"//"}"#, text: "id,n\nx y,1\n//,7\nz\",2\n"),
    .init(dialect: #"{"commentRows":[1,3]}"#, text: "Danh sách\nid,n\nghi chú,9\nx y,1\nz\",2\n"),
    .init(dialect: #"{"headerRows":[2]}"#, text: "Danh sách\nid,n\nx y,1\nz\",2\n"),
    .init(dialect: #"{"headerRows":[1,2],"headerJoin":""}"#, text: "i,n\nd,n\nx y,1\nz\",2\n"),
    .init(dialect: #"{"header":false}"#, text: "x y,1\nz\",2\n"),
    .init(dialect: #"{"headerRows":[]}"#, text: "x y,1\nz\",2\n"),
    .init(dialect: ##"{"header":false,"commentChar":"#"}"##, text: "#\nx y,1\nz\",2\n"),
    .init(dialect: #"{"headerCase":false}"#, text: "ID,N\nx y,1\nz\",2\n"),
    .init(dialect: #"{"lineTerminator":"\r"}"#, text: "id,n\rx y,1\rz\",2\r"),
    .init(
      dialect: #"{"json":{"property":"a.b"}}"#,
      text: #"{"z":[{"id":"no"}],"a":{"c":1,"b":[{"id":"x y","n":1},{"id":"z\"","n":2}],"d":{}}}"#, name: "t.json"),
    .init(dialect: #"{"property":"b"}"#, text: #"{"b":[{"id":"x y","n":1},{"id":"z\"","n":2}]}"#, name: "t.json"),
    .init(dialect: #"{"json":{}}"#, text: #"[["id","n"],["x y",1],["z\"",2]]"#, name: "t.json"),
    .init(dialect: #"{"property":"b"}"#, text: #"{"b":[["id","n"],["x y",1],["z\"",2]],"c":1}"#, name: "t.json"),
    .init(dialect: #"{"header":false}"#, text: #"[["x y",1],["z\"",2]]"#, name: "t.json"),
    .init(dialect: #"{"quoteChar":"'"}"#, text: "id\tn\n'x y'\t1\n'z\"'\t2\n", name: "t.tsv"),
    .init(dialect: #"{"quoteChar":"'","skipInitialSpace":true}"#, text: "id; n\n'x y'; 1\n'z\"'; 2\n"),
    .init(dialect: #""d/dialect.json""#, text: "id;n\nx y;1\nz\";2\n"),
  ]

  private func open(_ example: Example, _ schema: String) throws -> OpenedDataset {
    let fixture = try Fixture()
    try fixture.write(example.name, example.text)
    try fixture.write("d/dialect.json", #"{"delimiter":";"}"#)
    let resource = #"{"name":"t","path":"\#(example.name)","dialect":\#(example.dialect)\#(schema)}"#
    return try DatasetReader().open(path: fixture.write("datapackage.json", #"{"resources":[\#(resource)]}"#))
  }

  private static let schema =
    #","schema":{"fields":[{"name":"id","type":"string"},{"name":"n","type":"integer"}]}"#

  @Test(arguments: examples) func isFollowed(_ example: Example) throws {
    let opened = try open(example, Self.schema)
    let table = try opened.table
    #expect(table.words("id") == ["x y", "z\""])
    #expect(table.words("n") == ["1", "2"])
    #expect(opened.rejects.rowCount == 0)
    #expect(opened.first(.packagePropertyIgnored) == nil)
  }

  /// Without a schema it is followed as well.
  @Test(arguments: examples) func isFollowedWithoutASchema(_ example: Example) throws {
    let table = try open(example, "").table
    #expect(table.columns.count == 2 && table.rowCount == 2)
    #expect(table.schema.fields.first.map { table.words($0.name) } == ["x y", "z\""])
  }

  @Test(
    arguments: [
      (#"{"delimiter":"||"}"#, "delimiter: ||"), (#"{"csv":{"quoteChar":"''"}}"#, "quoteChar: ''"),
      (#"{"escapeChar":"ab"}"#, "escapeChar: ab"), (#"{"nullSequence":"\\N"}"#, "nullSequence: \\N"),
      (#"{"lineTerminator":";"}"#, "lineTerminator: ;"), (#"{"sheetNumber":2}"#, "sheetNumber: 2"),
    ], [schema, ""])
  func whatCannotBeFollowedIsTold(_ dialect: (json: String, told: String), _ schema: String) throws {
    let opened = try open(Example(dialect: dialect.json, text: "id,n\nx,1\n"), schema)
    #expect(opened.first(.packagePropertyIgnored)?.arguments["property"] == .text("dialect: \(dialect.told)"))
  }

  @Test(arguments: ["commentChar\":\"#", "commentRows\":[2],\"x\":\"", "headerRows\":[1,2],\"x\":\""])
  func whatIsOfTextsAloneIsToldOfOthers(_ property: String) throws {
    let example = Example(dialect: "{\"\(property)\"}", text: #"[{"id":"x","n":1}]"#, name: "t.json")
    #expect(try open(example, Self.schema).first(.packagePropertyIgnored) != nil)
  }

  /// A reject has its line in the file, whatever stands above it.
  @Test func linesStayThoseOfTheFile() throws {
    let text = "#\n#\nid,n\n\"a\nb\",1\n# x\nc,z\n"
    let opened = try open(Example(dialect: ##"{"commentChar":"#"}"##, text: text), Self.schema)
    #expect(try opened.table.words("id") == ["a\nb", "c"])
    #expect(opened.rejects.words("line") == ["7"])
  }

  @Test func aQuoteThatIsNeverClosedIsTold() throws {
    let error = #expect(throws: DiagnosticError.self) {
      try open(Example(dialect: #"{"quoteChar":"'"}"#, text: "id,n\nx,'1\n"), Self.schema)
    }
    #expect(error?.diagnostic.id == .unclosedQuote)
    #expect(error?.diagnostic.arguments["line"] == .number(2))
  }

  @Test func aPropertyThatIsNotThereIsRefused() {
    for property in ["x", "b.c", "b.c.d"] {
      let error = #expect(throws: DiagnosticError.self) {
        try open(Example(dialect: #"{"property":"\#(property)"}"#, text: #"{"b":[{"id":"x"}]}"#, name: "t.json"), "")
      }
      #expect(error?.diagnostic.id == .packageUnsupported)
      #expect(error?.diagnostic.arguments["what"] == .text("dialect: property: \(property)"))
    }
  }

  /// Cells that hold what is written between cells, in every dialect that can write them.
  @Test(arguments: [UInt64(17)]) func everyCellIsTheOneThatWasWritten(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let signs = ["a", "é", ",", ";", "'", "\"", "\n", " ", "#", "\\", "x"]
    for round in 0..<60 {
      let quote = random.pick(["'", "\""])
      let escape = random.chance(50) ? "\\" : nil
      let cells = (0..<random.number(1...8)).map { _ in
        "x" + (0..<random.number(0...5)).map { _ in random.pick(signs) }.joined() + "x"
      }
      func written(_ cell: String) -> String {
        var text = cell
        if let escape { text = text.replacing(escape, with: escape + escape) }
        return quote + text.replacing(quote, with: (escape ?? quote) + quote) + quote
      }
      let text = "id,n\n" + cells.map { written($0) + ",1\n" }.joined()
      let escaping = escape == nil ? "" : #","escapeChar":"\\","doubleQuote":false"#
      let json = quote == "\"" ? "\\\"" : quote
      let dialect = "{\"quoteChar\":\"\(json)\"\(escaping),\"commentChar\":\"#\"}"
      let table = try open(Example(dialect: dialect, text: text), Self.schema).table
      let tidied = cells.map { Self.tidied($0) }
      #expect(table.words("id") == tidied, "seed \(seed), round \(round): \(text)")
    }
  }

  /// Runs of blanks are one, as in every file.
  private static func tidied(_ cell: String) -> String {
    var result = ""
    var blanks = ""
    for character in cell {
      if character == " " || character == "\n" {
        blanks.append(character)
        continue
      }
      if !blanks.isEmpty { result += blanks.contains("\n") ? "\n" : " " }
      blanks = ""
      result.append(character)
    }
    return result
  }
}
