import ColumnarData
import DatasetFiles
import Diagnostics
import TestSupport
import Testing

/// Corners of workbooks that libraries and portals write.
@Suite struct WorkbookCornerTests {
  private static let heading = WorkbookFixture.row(1, ["ten", "so"])

  private func open(_ workbook: WorkbookFixture, options: ReadingOptions = ReadingOptions()) throws -> OpenedDataset {
    let fixture = try Fixture()
    return try DatasetReader(options: options).open(path: fixture.writeArchive("a.xlsx", workbook.parts))
  }

  @Test(arguments: ["<f>SUM(1,2)</f>", "<f>SUM(1,2)</f><v></v>", "<f>SUM(1,2)</f><v/>"])
  func aFormulaWithoutAValueIsARejectAndTold(_ formula: String) throws {
    let rows =
      Self.heading + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\">\(formula)</c></row>"
      + "<row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"B3\"><f>1+2</f><v>3</v></c></row>"
    let opened = try open(WorkbookFixture(rows: rows))
    #expect(try opened.table.words("so") == ["-", "3"])
    #expect(opened.rejects.rowCount == 1)
    #expect(opened.rejects.words("text") == ["=SUM(1,2)"])
    #expect(opened.rejects.words("reason") == ["formula without a stored value"])
    #expect(opened.first(.formulasNotStored)?.arguments["line"] == .number(2))
    #expect(throws: DiagnosticError.self) {
      _ = try open(WorkbookFixture(rows: rows), options: ReadingOptions(isStrict: true))
    }
  }

  @Test func aFormulaMayGiveTheEmptyText() throws {
    let rows =
      Self.heading
      + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"str\"><f>\"\"</f><v></v></c></row>"
    let opened = try open(WorkbookFixture(rows: rows))
    #expect(opened.rejects.rowCount == 0)
    #expect(opened.first(.formulasNotStored) == nil)
  }

  @Test(arguments: [
    ("dòng 1_x000D_\nđuôi", "dòng 1\nđuôi"), ("_x0041_b", "Ab"), ("_x005F_x0041_", "_x0041_"), ("a_x00", "a_x00"),
    ("_xZZZZ_", "_xZZZZ_"),
  ])
  func escapedCharactersAreDecoded(_ stored: String, _ text: String) throws {
    let rows =
      Self.heading
      + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>\(stored)</t></is></c><c r=\"B2\" t=\"s\"><v>0</v></c></row>"
    let table = try open(WorkbookFixture(rows: rows, sharedTexts: ["<t>\(stored)</t>"])).table
    #expect(table.words("name") == [text])
    #expect(table.words("so") == [text])
  }

  /// Wholly, in their first step alone, or in their last.
  @Test(arguments: [0, 1, 2]) func partsWithPathsOfWindowsAreRead(_ way: Int) throws {
    let fixture = try Fixture()
    let parts = WorkbookFixture(rows: Self.heading + WorkbookFixture.row(2, ["A", "B"])).parts
    func name(_ name: String) -> String {
      var steps = name.split(separator: "/").map(String.init)
      switch way {
      case 0: return steps.joined(separator: "\\")
      case 1: return steps.removeFirst() + (steps.isEmpty ? "" : "\\" + steps.joined(separator: "/"))
      default: return steps.joined(separator: "/").replacing("sheets/", with: "sheets\\")
      }
    }
    let path = try fixture.writeArchive("a.xlsx", parts.map { (name: name($0.name), text: $0.text) })
    #expect(try DatasetReader().open(path: path).table.words("name") == ["A"])
  }

  @Test(arguments: [
    ("[h]:mm", "1.25", "30:00"), ("h:mm", "0.354166666666667", "8:30"),
    ("[h]:mm:ss", "0.0000115740740740741", "0:00:01"),
    ("21", "0.5", "12:00"), ("46", "2", "48:00"),
  ])
  func timesWithoutADayAreNoDates(_ format: String, _ stored: String, _ text: String) throws {
    let rows = Self.heading + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>\(stored)</v></c></row>"
    let table = try open(WorkbookFixture(rows: rows, formats: ["0", format])).table
    #expect(table.words("so") == [text])
  }

  @Test func codesStoredAsNumbersAreTold() throws {
    let rows =
      WorkbookFixture.row(1, ["Mã TTHC", "ten"])
      + "<row r=\"2\"><c r=\"A2\"><v>1.000123</v></c></row><row r=\"3\"><c r=\"A3\"><v>1.00102</v></c></row>"
    let opened = try open(WorkbookFixture(rows: rows))
    #expect(opened.first(.codesCut)?.arguments["text"] == .text("1.00102"))
    #expect(opened.first(.codesCut)?.arguments["line"] == .number(3))
  }

  @Test(arguments: ["a.xls", "a.xlsx"]) func pagesUnderTheNameOfAWorkbookAreRead(_ name: String) throws {
    let page = """
      <!-- <td>no</td> --><html><head><style>td { color: red }</style></head><body><table border=1>
      <tr><th colspan="2">Danh sách</th></tr>
      <tr><td>Mã</td><td>T&ecirc;n &amp; &#272;&#7883;a chỉ</td></tr>
      <tr><td>7</td><td>S&#x1EDF; A<br>Huế</td></tr><tr><td>8</td><td>B &lt; C</td></tr></table></body></html>
      """
    let opened = try Fixture().open(page, named: name)
    let table = try opened.table
    #expect(table.rowCount == 2)
    #expect(table.words("ma") == ["7", "8"])
    #expect(table.words(table.schema.fields[1].name) == ["Sở A\nHuế", "B < C"])
    #expect(opened.first(.notWhatItIsCalled)?.arguments["kind"] == .text("HTML"))
  }

  @Test(arguments: [("ma,ten\n1,A\n", "a.xlsx"), ("ma;ten\n1;A\n", "a.xls"), ("ma\tten\n1\tA\n", "a.xls")])
  func textsUnderTheNameOfAWorkbookAreRead(_ text: String, _ name: String) throws {
    let opened = try Fixture().open(text, named: name)
    #expect(try opened.table.words("ma") == ["1"])
    #expect(opened.first(.notWhatItIsCalled)?.arguments["kind"] == .text("CSV"))
  }
}
