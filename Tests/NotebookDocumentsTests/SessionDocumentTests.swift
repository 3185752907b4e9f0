import Diagnostics
import NotebookDocuments
import Testing

@Suite struct SessionDocumentTests {
  @Test func readsTheDocumentOfTheDesign() throws {
    let document = SessionDocument(parsing: SampleDocuments.quarter)
    #expect(document.diagnostics.isEmpty)
    #expect(document.isComplete)
    #expect(document.header.title == "Third quarter 2020")
    #expect(document.header.calendar == "calendar")
    #expect(document.header.asOf == "2020-08-31")
    #expect(document.header.language == "en")
    #expect(document.header.width == 100)
    #expect(
      document.header.dataSources == [
        SessionDataSource(
          name: "hanoi", place: .path("../Datasets/hanoi-2020q3"), sha256: "9f2c",
          rowCounts: [.init(table: "procedures", rows: 1813), .init(table: "dossiers", rows: 48210)])
      ])
    let entry = try #require(document.entries.first)
    #expect(document.entries.count == 1)
    #expect(entry.cell.source == "procedures | show ratio(online of eligible)")
    let output = try #require(entry.outputs.first)
    #expect((output.id, output.rows, output.sha256) == ("3f", 1, "ab12"))
    #expect(output.text == " ratio(online of eligible)\n 1,671 / 1,720 = 97.15%")
  }

  @Test func buildsADocumentThatReadsBack() {
    var header = SessionHeader()
    header.title = "Quý III: \"đợt\" 2"
    header.dataSources = [
      SessionDataSource(
        name: "hà nội", place: .path("../a, b/{c}"), sha256: "00", rowCounts: [.init(table: "t", rows: 3)])
    ]
    header.settings = [.init(name: "decimals", value: "3")]
    let cell = SessionCell(
      source: "dossiers\n| show count", expectsError: true, settings: [.init(name: "a=% \n", value: "\u{301}b c%`=")])
    let output = SessionOutput(id: "1", rows: 2, sha256: "ff", text: "count\n```\n12\n")
    let document = SessionDocument(header: header, entries: [.init(cell: cell, outputs: [output])])
    #expect(
      document.text == """
        ---
        motcua: 1
        title: "Quý III: \\"đợt\\" 2"
        data: {hà nội: {path: "../a, b/{c}", sha256: 00, rows: {t: 3}}}
        settings: {decimals: 3}
        ---

        ```motcua error a%3D%25%20%0A=\u{301}b%20c%25%60=
        dossiers
        | show count
        ```
        ````output id=1 rows=2 sha256=ff
        count
        ```
        12
        ````
        <!-- motcua:end cells=1 -->

        """)
    let read = SessionDocument(parsing: document.text)
    #expect(read.diagnostics.isEmpty)
    #expect(read.isComplete)
    #expect(read.header.title == header.title)
    #expect(read.header.dataSources == header.dataSources)
    #expect(read.header.settings == header.settings)
    #expect(read.entries == [.init(cell: cell, outputs: [output])])
  }

  @Test(arguments: 0..<400)
  func givesBackItsTextByteForByte(seed: Int) {
    for part in 0..<25 {
      let text = SampleDocuments.random(seed: UInt64(seed * 1000 + part))
      #expect(Array(SessionDocument(parsing: text).text.utf8) == Array(text.utf8), "\(text.debugDescription)")
    }
  }

  @Test func givesBackEveryCutOfADocument() {
    let bytes = Array(SampleDocuments.quarter.utf8)
    for length in 0...bytes.count {
      let text = String(decoding: bytes[..<length], as: UTF8.self)
      let document = SessionDocument(parsing: text)
      #expect(Array(document.text.utf8) == Array(text.utf8))
      // The last line break may be missing from a whole document.
      #expect(document.isComplete == (length >= bytes.count - 1))
    }
  }

  @Test(arguments: [
    ("\r\n", true), ("\n", true), ("\r\n", false), ("\n", false),
  ])
  func readsEitherLineBreak(_ lineBreak: String, endsInBreak: Bool) throws {
    let lines = ["```motcua", "a", "", "b", "```", "```output", "c", "```"]
    let text = lines.joined(separator: lineBreak) + (endsInBreak ? lineBreak : "")
    let document = SessionDocument(parsing: text)
    #expect(document.entries.map(\.cell.source) == ["a\n\nb"])
    #expect(document.entries.first?.outputs.map(\.text) == ["c"])
    #expect(document.text.utf8.elementsEqual(text.utf8))
  }

  @Test(arguments: [
    ("````motcua\na\n```\nb\n````\n", ["a\n```\nb"]),
    ("~~~motcua\n```\n~~~\n", ["```"]),
    ("  ```motcua\n   a\n  b\n```\n", [" a\nb"]),
    ("````markdown\n```motcua\na\n```\n````\n", []),
    ("<!--\n```motcua\na\n```\n-->\n", []),
    ("<!-- b -->\n```motcua\na\n```\n", ["a"]),
    ("    ```motcua\n", []),
    ("```motcua-like\na\n```\n", []),
    ("```motcua\n```\n", [""]),
  ])
  func findsCellsAsMarkdownDoes(_ text: String, sources: [String]) {
    let document = SessionDocument(parsing: text)
    #expect(document.entries.map(\.cell.source) == sources)
    #expect(document.diagnostics.isEmpty)
  }

  @Test(arguments: ["a\r\r\nb", "a\r\r", "\r\n\r\r\n", "a\rb\r"])
  func readsBackCellsWithStrayReturns(_ source: String) {
    let cell = SessionCell(source: source)
    let document = SessionDocument(header: SessionHeader(), entries: [.init(cell: cell)])
    #expect(SessionDocument(parsing: document.text).entries.map(\.cell) == [cell])
    let open = SessionDocument(parsing: "```motcua\n\(source)")
    let closed = SessionDocument(header: SessionHeader(), entries: open.entries)
    #expect(SessionDocument(parsing: closed.text).entries.map(\.cell.source) == open.entries.map(\.cell.source))
  }

  @Test func readsLabels() throws {
    let document = SessionDocument(parsing: "```motcua skip error decimals=3 lang=vi\na\n```\n```motcua\nb\n```\n")
    let cells = document.entries.map(\.cell)
    #expect(cells.map(\.isSkipped) == [true, false])
    #expect(cells.map(\.expectsError) == [true, false])
    #expect(cells.map(\.settings) == [[.init(name: "decimals", value: "3"), .init(name: "lang", value: "vi")], []])
  }

  @Test func readsNamesOfCells() throws {
    let text = "```motcua name=provision skip\na\n```\n```motcua\nb\n```\n```motcua name=theo_cấp-2\nc\n```\n"
    let document = SessionDocument(parsing: text)
    #expect(document.diagnostics.isEmpty && document.text == text)
    let cells = document.entries.map(\.cell)
    #expect(cells.map(\.name) == ["provision", nil, "theo_cấp-2"])
    #expect(cells.map(\.settings) == [[], [], []])
    let built = SessionDocument(header: SessionHeader(), entries: document.entries)
    #expect(SessionDocument(parsing: built.text).entries.map(\.cell) == cells)
  }

  @Test func twoCellsOfOneNameAreTold() throws {
    let text = "```motcua name=a\nx\n```\n\n```motcua name=a\ny\n```\n"
    let document = SessionDocument(parsing: text)
    #expect(document.diagnostics.map(\.id) == [.cellNameRepeated])
    #expect(document.entries.map(\.cell.name) == ["a", "a"])
  }

  @Test(arguments: ["", "a.b", "a b", "a#b", "a(b)", "%20"])
  func whatIsNoNameIsTold(_ name: String) throws {
    let written = name.replacing(" ", with: "%20")
    let document = SessionDocument(parsing: "```motcua name=\(written)\nx\n```\n")
    #expect(document.diagnostics.map(\.id) == [.sessionLabelUnknown])
    #expect(document.entries.map(\.cell.name) == [nil])
  }

  @Test func setsAHeaderBehindAByteOrderMark() {
    var document = SessionDocument(parsing: "\u{FEFF}```motcua\na\n```\n")
    document.header.title = "b"
    #expect(document.text.utf8.elementsEqual("\u{FEFF}---\ntitle: b\n---\n```motcua\na\n```\n".utf8))
    #expect(SessionDocument(parsing: document.text).blocks == document.blocks)
  }

  @Test func keepsUnknownKeysAndComments() {
    let text =
      "---\n# made by hand\nmotcua: 1\nauthors:\n  - Lan\n  - Minh\ntitle: 'It''s # not a comment'  # but this is\n\nwidth: 80\n---\n"
    var document = SessionDocument(parsing: text)
    #expect(document.diagnostics.isEmpty)
    #expect(document.header.title == "It's # not a comment")
    #expect(document.header["authors"] == "")
    document.header.title = "It's # not a comment"
    document.header.width = 80
    #expect(document.text == text)
    document.header.width = 100
    document.header.language = "vi"
    document.header.asOf = nil
    #expect(document.text == text.replacing("width: 80", with: "width: 100\nlanguage: vi"))
  }

  @Test func keepsWhatElseIsSaidOfADataset() {
    var document = SessionDocument(parsing: "---\ndata: {a: {path: x, note: [1, {b: c}]}, d: ../y}\n---\n")
    #expect(document.diagnostics.isEmpty)
    let sources = document.header.dataSources
    #expect(sources.map(\.place) == [.path("x"), .path("../y")])
    document.header.dataSources = [sources[0]]
    #expect(document.text == "---\ndata: {a: {path: x, note: [1, {b: c}]}}\n---\n")
  }

  @Test func namesAnExampleSetInPlaceOfAPath() {
    let text = "---\ndata: {a: {example: hanoi-2020q3, sha256: 00, rows: {t: 3}}}\n---\n"
    var document = SessionDocument(parsing: text)
    #expect(document.diagnostics.isEmpty)
    let source = SessionDataSource(
      name: "a", place: .example("hanoi-2020q3"), sha256: "00", rowCounts: [.init(table: "t", rows: 3)])
    #expect(document.header.dataSources == [source])
    document.header.dataSources = [source]
    #expect(document.text == text)
    var header = SessionHeader()
    header.dataSources = [source]
    #expect(SessionDocument(header: header, entries: []).text.contains("data: {a: {example: hanoi-2020q3, "))
  }

  /// Each reading option, as it stands in a header and as it is read.
  @Test(arguments: [
    ("{encoding: windows-1258}", SessionReading(encoding: "windows-1258")),
    ("{numbers: vi}", SessionReading(numbers: "vi")), ("{numbers: en}", SessionReading(numbers: "en")),
    ("{strict: true}", SessionReading(isStrict: true)), ("{strict: false}", SessionReading(isStrict: false)),
    ("{sheet: \"Tờ 2, {nháp}\"}", SessionReading(sheet: "Tờ 2, {nháp}")),
    (
      "{encoding: tcvn3, numbers: vi, strict: true, sheet: Hồ sơ}",
      SessionReading(encoding: "tcvn3", numbers: "vi", isStrict: true, sheet: "Hồ sơ")
    ),
    ("{heading: 2..3, rows: all}", SessionReading(heading: "2..3", rows: "all")),
    ("{mapping: id=so code=ma}", SessionReading(mapping: "id=so code=ma")),
  ])
  func pinsHowTheDataAreRead(_ written: String, _ reading: SessionReading) {
    let text = "---\nmotcua: 1\nreading: \(written)\n---\n"
    var document = SessionDocument(parsing: text)
    #expect(document.diagnostics.isEmpty)
    #expect(document.header.reading == reading)
    document.header.reading = reading
    #expect(document.text == text)
    var header = SessionHeader()
    header.reading = reading
    #expect(SessionDocument(header: header, entries: []).text.hasPrefix(text))
    header.reading = nil
    #expect(header == SessionHeader())
  }

  @Test func leavesTheLineOfReadingOptionsAsItWasWritten() {
    let text = "---\nreading:  { sheet: 'a' , strict: true } # as sent\n---\n"
    var document = SessionDocument(parsing: text)
    let reading = SessionReading(isStrict: true, sheet: "a")
    #expect(document.header.reading == reading)
    document.header.reading = reading
    #expect(document.text == text)
  }

  /// An option that is not understood may change an answer: such a document is not run.
  @Test(arguments: [
    "{mapping: x}", "{rows: some}", "{numbers: fr}", "{strict: maybe}", "{sheet: {a: b}}", "{encoding: \"\"}", "vi",
    "[numbers]",
  ])
  func refusesReadingOptionsThatItDoesNotKnow(_ written: String) {
    let document = SessionDocument(parsing: "---\nreading: \(written)\n---\n")
    #expect(document.diagnostics.map(\.id) == [.sessionHeaderUnreadable])
    #expect(document.header.reading == nil)
  }
}
