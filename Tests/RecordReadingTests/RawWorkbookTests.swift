import Diagnostics
import RecordReading
import TestSupport
import Testing

/// What comes out of a workbook before any meaning is given to it.
@Suite struct RawWorkbookTests {
  private let fixture: RawFixture

  init() throws { fixture = try RawFixture() }

  /// The letters of a column, by counting: A…Z, AA…ZZ, AAA…
  private static func letters(_ column: Int) -> String {
    var count = column
    var letters = ""
    var width = 1
    var size = 26
    while count >= size {
      count -= size
      size *= 26
      width += 1
    }
    for _ in 0..<width {
      letters = String(UnicodeScalar(UInt8(65 + count % 26))) + letters
      count /= 26
    }
    return letters
  }

  private static func text(_ place: String, _ text: String) -> String {
    "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  /// Each cell stands in the column that its letters count, up to the last that a sheet has.
  @Test(arguments: 0..<8 as Range<UInt64>) func lettersCountColumns(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let last = random.pick([5, 25, 26, 27, 701, 702, 703, 16_383])
    let columns = Set([0, last] + (0..<4).map { _ in random.number(0...last) }).sorted()
    let letters = columns.map { random.chance(50) ? Self.letters($0) : Self.letters($0).lowercased() }
    let heading = zip(columns, letters).map { Self.text("\($1)1", "h\($0)") }.joined()
    let cells = zip(columns, letters).map { Self.text("\($1)2", "v\($0)") }.joined()
    let table = try fixture.workbook(
      WorkbookFixture(rows: "<row r=\"1\">\(heading)</row><row r=\"2\">\(cells)</row>")
    ).table
    #expect(table.headings == (0...last).map { columns.contains($0) ? "h\($0)" : "" }, "seed \(seed)")
    let row = try #require(try table.rows.first)
    #expect(row == (0...last).map { columns.contains($0) ? "v\($0)" : "" }, "seed \(seed)")
  }

  struct Cell: Sendable, CustomTestStringConvertible {
    let markup: String
    /// nil for no cell, or one with an error.
    let text: String?
    var isNumber = false
    var error: String?
    var isFormula = false
    var is1904 = false

    var testDescription: String { markup }
  }

  static let cells: [Cell] = [
    Cell(markup: "<c r=\"B2\"><v>1.50</v></c>", text: "1.5", isNumber: true),
    Cell(markup: "<c r=\"B2\" t=\"n\"><v>12</v></c>", text: "12", isNumber: true),
    Cell(markup: "<c r=\"B2\"><v/></c>", text: ""), Cell(markup: "<c r=\"B2\"/>", text: ""),
    Cell(markup: "<c r=\"B2\"><v>x</v></c>", text: nil, error: "x"),
    Cell(markup: "<c r=\"B2\" t=\"s\"><v>1</v></c>", text: "chung"),
    Cell(markup: "<c r=\"B2\" t=\"s\"><v>2</v></c>", text: nil, error: "2"),
    Cell(markup: "<c r=\"B2\" t=\"s\"><v>-1</v></c>", text: nil, error: "-1"),
    Cell(markup: "<c r=\"B2\" t=\"str\"><v>7</v></c>", text: "7"),
    Cell(markup: "<c r=\"B2\" t=\"b\"><v>1</v></c>", text: "true"),
    Cell(markup: "<c r=\"B2\" t=\"b\"><v>true</v></c>", text: "true"),
    Cell(markup: "<c r=\"B2\" t=\"b\"><v>0</v></c>", text: "false"),
    Cell(markup: "<c r=\"B2\" t=\"e\"><v>#DIV/0!</v></c>", text: nil, error: "#DIV/0!"),
    Cell(markup: "<c r=\"B2\" t=\"e\"/>", text: ""),
    Cell(markup: "<c r=\"B2\" t=\"d\"><v>2020-08-31T00:00:00</v></c>", text: "2020-08-31"),
    Cell(markup: "<c r=\"B2\" t=\"d\"><v>2020-08-31T08:30:00</v></c>", text: "2020-08-31T08:30:00"),
    Cell(
      markup: "<c r=\"B2\" t=\"inlineStr\"><is><r><t>một </t></r><r><t>hai</t></r><rPh><t>x</t></rPh></is></c>",
      text: "một hai"),
    Cell(markup: "<c r=\"B2\" s=\"1\"><v>45658</v></c>", text: "2025-01-01"),
    Cell(markup: "<c r=\"B2\" s=\"1\"><v>44196</v></c>", text: "2025-01-01", is1904: true),
    Cell(markup: "<c r=\"B2\" s=\"1\"><v>45658.75</v></c>", text: "2025-01-01 18:00:00"),
    // The day that 1900 did not have is no day, and neither is what lies before all days.
    Cell(markup: "<c r=\"B2\" s=\"1\"><v>60</v></c>", text: "60", isNumber: true),
    Cell(markup: "<c r=\"B2\" s=\"1\"><v>-1</v></c>", text: "-1", isNumber: true),
    Cell(markup: "<c r=\"B2\" s=\"1\"><v>2958466</v></c>", text: "2958466", isNumber: true),
    Cell(markup: "<c r=\"B2\" s=\"2\"><v>0.125</v></c>", text: "12.5%", isNumber: true),
    Cell(markup: "<c r=\"B2\" s=\"3\"><v>0.75</v></c>", text: "18:00"),
    Cell(markup: "<c r=\"B2\" s=\"3\"><v>-0.5</v></c>", text: "-12:00"),
    Cell(markup: "<c r=\"B2\" s=\"3\"><v>45658.75</v></c>", text: "2025-01-01 18:00:00"),
    Cell(markup: "<c r=\"B2\" s=\"99\"><v>1</v></c>", text: "1", isNumber: true),
    Cell(markup: "<c r=\"B2\"><f>A1+1</f></c>", text: nil, error: "=A1+1", isFormula: true),
    Cell(markup: "<c r=\"B2\"><f t=\"shared\" si=\"0\"/></c>", text: nil, error: "=", isFormula: true),
    Cell(markup: "<c r=\"B2\"><f>A1</f><v>3</v></c>", text: "3", isNumber: true),
    Cell(markup: "<c r=\"B2\" t=\"str\"><f>\"\"</f><v></v></c>", text: ""),
  ]

  @Test(arguments: cells) func everyCellIsReadByItsType(_ cell: Cell) throws {
    let rows = WorkbookFixture.row(1, ["k", "v"]) + "<row r=\"2\">\(Self.text("A2", "A"))\(cell.markup)</row>"
    let table = try fixture.workbook(
      WorkbookFixture(
        rows: rows, sharedTexts: ["<t>x</t>", "<t>chung</t>"], formats: ["0", "dd/mm/yyyy", "0%", "[h]:mm"],
        is1904: cell.is1904)
    ).table
    #expect(try table.rows == [["A", cell.text]])
    #expect(table.columns[1].cells.isNumber(0) == cell.isNumber)
    #expect(table.errorCells.map(\.text) == (cell.error.map { [$0] } ?? []))
    for error in table.errorCells {
      #expect(error.line == 2 && error.column == 1 && error.isFormula == cell.isFormula)
    }
  }

  /// All that a sheet says beside its cells.
  @Test func aSheetIsReadWithWhatStandsAroundIt() throws {
    let rows =
      WorkbookFixture.row(2, ["BÁO CÁO"]) + WorkbookFixture.row(4, ["Nhóm", "Số"])
      + WorkbookFixture.row(5, ["(1)", "(2)"]) + WorkbookFixture.row(6, ["A", "1"]) + WorkbookFixture.row(7, ["", "2"])
      + WorkbookFixture.row(10, ["", "3"]) + WorkbookFixture.row(11, ["B", "4"])
    let workbook = WorkbookFixture(
      rows: rows, merges: ["A2:B2", "A6:A10", "B6:C7"],
      sheets: [("Quý II", ""), ("Ghi chú", WorkbookFixture.row(1, ["x"]))])
    let table = try fixture.workbook(workbook).table
    #expect(table.sheet == "Sheet 1" && table.otherSheets == ["Quý II", "Ghi chú"] && table.isSheet)
    #expect(table.headings == ["Nhóm", "Số"] && table.titles == ["BÁO CÁO", "(1) (2)"])
    #expect(table.areColumnsNumbered && !table.isHeadingMissing && table.trueKind == nil)
    #expect(try table.rows == [["A", "1"], ["A", "2"], ["A", "3"], ["B", "4"]])
    #expect(table.lineOfEachRow == [6, 7, 10, 11] && table.blankRows == 2 && table.filledMergedCells == 2)
    var second = try fixture.workbook(workbook)
    second.sheet = "ghi chu"
    #expect(try second.table.sheet == "Ghi chú" && second.table.headings == ["x"])
    second.sheet = "Quý II"
    #expect(second.fault?.id == .workbookWithoutSheets)
    second.sheet = "Quý III"
    #expect(second.fault?.arguments["sheets"] == .text("'Sheet 1', 'Quý II', 'Ghi chú'"))
  }

  /// Data go further to the right than the heading; without any heading all columns have numbers.
  @Test func columnsWithoutAHeadingAreRead() throws {
    let rows = WorkbookFixture.row(1, ["k"]) + WorkbookFixture.row(2, ["A", "", "x"]) + WorkbookFixture.row(3, ["B"])
    var file = try fixture.workbook(WorkbookFixture(rows: rows))
    file.layout.heading = .lines(1...1)
    #expect(try file.table.headings == ["k", "", ""])
    #expect(try file.table.rows == [["A", "", "x"], ["B", "", ""]])
    file.layout.heading = TableLayout.Heading.none
    #expect(try file.table.headings == ["c_1", "c_2", "c_3"] && file.table.rowCount == 3)
    #expect(try file.table.isHeadingMissing)
  }

  /// The heading ends four rows below its first, however far a merged cell goes.
  @Test func aHeadingHasFourRowsAtMost() throws {
    let rows = (1...8).map { WorkbookFixture.row($0, $0 == 1 ? ["k", "n"] : ["", "\($0)"]) }.joined()
    let table = try fixture.workbook(WorkbookFixture(rows: rows, merges: ["A1:A8"])).table
    #expect(table.headings == ["k", "n - 2 - 3 - 4"])
    #expect(table.lineOfEachRow == [5, 6, 7, 8])
  }

  // MARK: Parts

  /// Parts stand where the relations say, from wherever they say it.
  @Test func partsStandWhereRelationsSay() throws {
    let workbook = WorkbookFixture(
      rows:
        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row><row><c s=\"1\"><v>0.5</v></c><c><v>2</v></c></row>",
      sharedTexts: ["<t>k</t>"], formats: ["0", "0%"])
    let places = [
      "xl/workbook.xml": "app/Book/main.xml", "xl/_rels/workbook.xml.rels": "app/Book/_rels/main.xml.rels",
      "xl/worksheets/sheet1.xml": "app/s1.xml", "xl/sharedStrings.xml": "texts.xml",
      "xl/styles.xml": "app/Book/styles.xml",
    ]
    let targets = [
      "xl/workbook.xml": "/app/./Book/main.xml", "worksheets/sheet1.xml": "../s1.xml",
      "/xl/sharedStrings.xml": "..\\..\\texts.xml",
    ]
    let parts = workbook.parts.map { name, text in
      let moved = targets.reduce(text) { $0.replacing("Target=\"\($1.key)\"", with: "Target=\"\($1.value)\"") }
      return (name: places[name] ?? name, text: moved)
    }
    let table = try fixture.archive(parts).table
    #expect(table.headings == ["k", "k"])
    #expect(try table.rows == [["50%", "2"]])
  }

  @Test(arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml"]) func aPartThatIsNotThereIsNamed(_ name: String)
    throws
  {
    let parts = WorkbookFixture(rows: WorkbookFixture.row(1, ["k"])).parts.filter { $0.name != name }
    let fault = try fixture.archive(parts).fault
    #expect(fault?.id == .workbookUnreadable && fault?.arguments["reason"] == .text("\(name): missing"))
  }

  /// Without the parts for texts and formats, cells are read by themselves.
  @Test func somePartsMayBeAbsent() throws {
    let rows =
      WorkbookFixture.row(1, ["k", "n"]) + "<row r=\"2\">\(Self.text("A2", "A"))<c r=\"B2\" s=\"1\"><v>41</v></c></row>"
    let parts = WorkbookFixture(rows: rows, formats: ["0", "14"]).parts
    let bare = parts.filter { !["xl/sharedStrings.xml", "xl/styles.xml"].contains($0.name) }
    #expect(try fixture.archive(bare).table.rows == [["A", "41"]])
    #expect(try fixture.archive(parts).table.rows == [["A", "1900-02-10"]])
  }

  /// A part may be UTF-16 with its mark.
  @Test(arguments: [false, true]) func partsMayBeUTF16(_ isBig: Bool) throws {
    let rows = WorkbookFixture.row(1, ["Tên", "n"]) + WorkbookFixture.row(2, ["Đất đai", "1"])
    let parts = WorkbookFixture(rows: rows).parts.map { name, text -> (name: String, bytes: [UInt8]) in
      if name != "xl/worksheets/sheet1.xml" { return (name, Array(text.utf8)) }
      let units = ("\u{FEFF}" + text.replacing("UTF-8", with: "UTF-16")).utf16
      return (name, units.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    }
    #expect(try fixture.archive(parts).table.rows == [["Đất đai", "1"]])
  }

  /// A part that says it is larger than half a gigabyte is refused before it is unpacked.
  @Test func aPartThatIsTooLargeIsRefused() throws {
    let name = "xl/worksheets/sheet1.xml"
    var bytes = try FixtureBytes.read(fixture.archive(WorkbookFixture(rows: WorkbookFixture.row(1, ["k"])).parts).path)
    let entry = Array("PK\u{1}\u{2}".utf8)
    let places = bytes.indices.filter { place in
      bytes[place...].starts(with: entry) && bytes[(place + 46)...].starts(with: name.utf8)
    }
    let place = try #require(places.first)
    // The unpacked size, lowest byte first: one more than is allowed.
    bytes.replaceSubrange(place + 24..<place + 28, with: [1, 0, 0, 0x20])
    let fault = try fixture.file(bytes, named: "b.xlsx").fault
    #expect(fault?.id == .workbookTooLarge)
    #expect(fault?.arguments["part"] == .text(name) && fault?.arguments["limit"] == .number(512))
  }

  /// A compound file is a workbook with a password, or one of the old format.
  @Test func compoundFilesAreTold() throws {
    let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    let old = try fixture.file(start + Array("E\0n\0c".utf8), named: "a.xls").fault
    #expect(old?.id == .workbookUnreadable && old?.arguments["reason"] == .text("Excel 97–2003 (.xls)"))
    let mark = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let locked = try fixture.file(start + Array("E\0n\0".utf8) + mark + start, named: "a.xlsx").fault
    #expect(locked?.id == .workbookEncrypted)
    #expect(try fixture.file("", named: "c.xlsx").fault?.id == .emptyFile)
  }

  /// As many cells in 16,384 columns take about as long as in 128. The least of up to six runs is compared, since other
  /// tests run beside it.
  @Test func wideSheetsTakeAsLongAsTheirCells() throws {
    let files = try [(128, 512), (16_384, 4)].map { columns, rows in
      let letters = (0..<columns).map(Self.letters)
      let heading = letters.map { Self.text("\($0)1", "h\($0)") }.joined()
      let body = (2...rows + 1).map { row in
        "<row r=\"\(row)\">" + letters.map { "<c r=\"\($0)\(row)\"><v>\(row)</v></c>" }.joined() + "</row>"
      }
      let workbook = WorkbookFixture(rows: "<row r=\"1\">\(heading)</row>" + body.joined())
      return try fixture.archive(workbook.parts, named: "\(columns).xlsx")
    }
    var least = [Duration.seconds(1_000), .seconds(1_000)]
    for attempt in 0..<6 where attempt == 0 || least[1] >= least[0] * 5 {
      for (place, file) in files.enumerated() {
        let table = try file.table
        #expect(table.columns.count == (place == 0 ? 128 : 16_384))
        least[place] = min(least[place], try ContinuousClock().measure { _ = try file.table })
      }
    }
    #expect(least[1] < least[0] * 5, "\(least)")
  }
}
