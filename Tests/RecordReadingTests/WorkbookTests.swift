import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import RecordReading
import TableTyping
import TestSupport
import Testing
import VietnameseText

@Suite struct WorkbookTests {
  private func open(_ workbook: WorkbookFixture, options: ReadingOptions = ReadingOptions()) throws -> OpenedDataset {
    let fixture = try Fixture()
    return try DatasetReader(options: options).open(path: fixture.writeArchive("a.xlsx", workbook.parts))
  }

  @Test func readsEveryKindOfCell() throws {
    let workbook = WorkbookFixture(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Ngày</t></is></c>\
        <c r="D1" t="str"><v>Tỷ lệ</v></c><c r="E1" t="inlineStr"><is><t>Dùng</t></is></c></row>
        <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>1234.5</v></c><c r="C2" s="1"><v>45658</v></c>\
        <c r="D2" s="2"><v>0.97150000000000003</v></c><c r="E2" t="b"><v>1</v></c></row>
        <row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4"><v>1E3</v></c><c r="C4" s="3"><v>43831.5</v></c>\
        <c r="D4" s="2"><v>1</v></c><c r="E4" t="b"><v>0</v></c></row>
        """,
      sharedTexts: [
        "<t>Tên</t>", "<r><t>Số </t></r><r><rPr><b/></rPr><t>tiền</t></r>",
        "<t xml:space=\"preserve\"> Đất &amp; nhà </t><rPh sb=\"0\" eb=\"1\"><t>phiên âm</t></rPh>",
        "<t>Dòng 1\nDòng 2</t>",
      ],
      formats: ["0", "14", "0.00%", "dd\\/mm\\/yyyy\\ hh:mm;@"])
    let opened = try open(workbook)
    let table = try opened.table
    #expect(table.schema.fields.map(\.name) == ["name", "so_tien", "ngay", "ty_le", "dung"])
    #expect(table.words("name") == ["Đất & nhà", "Dòng 1\nDòng 2"])
    #expect(table.words("so_tien") == ["1234.5", "1000.0"])
    #expect(table.words("ngay") == ["2025-01-01", "2020-01-01"])
    #expect(table.type("ty_le") == .percentage(scale: 2))
    #expect(table.words("ty_le") == ["97.15", "100.00"])
    #expect(table.words("dung") == ["yes", "no"])
    #expect(opened.first(.timesDropped)?.arguments["count"] == .number(1))
    #expect(opened.account.files.first?.blankRows == 1)
  }

  @Test(arguments: [
    ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("61", false, "1900-03-01"), ("0", true, "1904-01-01"),
    ("45658", false, "2025-01-01"), ("44196", true, "2025-01-01"), ("2958465", false, "9999-12-31"),
  ])
  func readsSerialNumbersOfDays(_ serial: String, _ is1904: Bool, _ day: String) throws {
    let workbook = WorkbookFixture(
      rows: WorkbookFixture.row(1, ["Ngày", "b"])
        + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>\(serial)</v></c><c r=\"B2\"><v>1</v></c></row>",
      formats: ["0", "14"], is1904: is1904)
    #expect(try open(workbook).table.words("ngay") == [day])
  }

  @Test(arguments: [
    ("14", true), ("22", true), ("45", true), ("2", false), ("49", false), ("dd/mm/yyyy", true),
    ("[$-42A]d mmmm yyyy", true), ("#,##0\" đồng\"", false), ("General", false), ("[Red]0.00", false), ("\\d0", false),
    ("h:mm", true),
  ])
  func knowsFormatsOfDays(_ format: String, _ isDay: Bool) throws {
    let workbook = WorkbookFixture(
      rows: WorkbookFixture.row(1, ["Cột", "b"])
        + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>45658</v></c><c r=\"B2\"><v>1</v></c></row>",
      formats: ["0", format])
    #expect(try open(workbook).table.type("cot") == (isDay ? .date : .number(scale: 0)))
  }

  @Test func findsTheHeaderUnderTitles() throws {
    var rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>UBND TỈNH</t></is></c>"
    rows += "<c r=\"C1\" t=\"inlineStr\"><is><t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</t></is></c></row>"
    rows += WorkbookFixture.row(2, ["BÁO CÁO QUÝ III"])
    rows += WorkbookFixture.row(4, ["STT", "Lĩnh vực", "Tiếp nhận", "", "Ghi chú"])
    rows += WorkbookFixture.row(5, ["", "", "Trực tuyến", "Trực tiếp"])
    rows += WorkbookFixture.row(6, ["(1)", "(2)", "(3)", "(4)", "(5)"])
    rows += WorkbookFixture.row(7, ["1", "Đất đai", "1.720", "12", "a"])
    rows += WorkbookFixture.row(8, ["2", "Hộ tịch", "1.000.000", "13", "b"])
    rows += WorkbookFixture.row(9, ["", "Tổng cộng", "1.001.720", "25"])
    let workbook = WorkbookFixture(
      rows: rows, merges: ["A1:B1", "C1:E1", "A2:E2", "A4:A5", "B4:B5", "C4:D4", "E4:E5"])
    let opened = try open(workbook)
    let table = try opened.table
    #expect(
      table.schema.fields.map(\.titles.vietnamese) == [
        "STT", "Lĩnh vực", "Tiếp nhận - Trực tuyến", "Tiếp nhận - Trực tiếp", "Ghi chú",
      ])
    #expect(
      table.schema.fields.map(\.name) == [
        "stt", "domain", "tiep_nhan_truc_tuyen", "tiep_nhan_truc_tiep", "ghi_chu",
      ])
    #expect(table.words("tiep_nhan_truc_tuyen") == ["1720", "1000000"])
    #expect(
      opened.account.files.first?.titles == [
        "UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BÁO CÁO QUÝ III", "(1) (2) (3) (4) (5)",
      ])
    #expect(opened.first(.totalsSetApart)?.arguments["lines"] == .text("9"))
    let all = try open(workbook, options: ReadingOptions(layout: TableLayout(keepsAllRows: true)))
    #expect(try all.table.rowCount == 4, "the column numbers and the total too")
    #expect(all.first(.totalRows)?.arguments["lines"] == .text("9"))
  }

  @Test func joinsAHeaderOfThreeRows() throws {
    var rows = WorkbookFixture.row(1, ["Đơn vị", "Hồ sơ", "", ""])
    rows += WorkbookFixture.row(2, ["", "Đã giải quyết", "", "Chưa"])
    rows += WorkbookFixture.row(3, ["", "Sớm", "Trễ"])
    rows += WorkbookFixture.row(4, ["A", "1", "2", "3"])
    let workbook = WorkbookFixture(rows: rows, merges: ["A1:A3", "B1:D1", "B2:C2", "D2:D3"])
    #expect(
      try open(workbook).table.schema.fields.map(\.titles.vietnamese) == [
        "Đơn vị", "Hồ sơ - Đã giải quyết - Sớm", "Hồ sơ - Đã giải quyết - Trễ", "Hồ sơ - Chưa",
      ])
  }

  @Test func fillsCellsMergedDownwards() throws {
    let rows =
      WorkbookFixture.row(1, ["Đơn vị", "Số"]) + WorkbookFixture.row(2, ["A", "1"]) + WorkbookFixture.row(3, ["", "2"])
      + WorkbookFixture.row(4, ["", "3"]) + WorkbookFixture.row(5, ["B", "4"]) + WorkbookFixture.row(6, ["", "5"])
    let opened = try open(WorkbookFixture(rows: rows, merges: ["A2:A4"]))
    #expect(try opened.table.words("don_vi") == ["A", "A", "A", "B", "-"])
    #expect(opened.first(.mergedCellsFilled)?.arguments["count"] == .number(2))
  }

  @Test func rejectsErrorsOfTheSpreadsheet() throws {
    let rows =
      WorkbookFixture.row(1, ["a", "b"])
      + "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#REF!</v></c><c r=\"B2\"><v>1</v></c></row>"
    let opened = try open(WorkbookFixture(rows: rows))
    #expect(try opened.table.words("a") == ["-"])
    #expect(opened.rejects.words("text") == ["#REF!"])
    #expect(opened.rejects.words("column") == ["a"])
    #expect(opened.rejects.words("line") == ["2"])
  }

  /// A stored fraction says nothing about how texts of other columns are to be read.
  @Test func numbersOfTheWorkbookAreNoEvidenceForTexts() throws {
    let rows =
      WorkbookFixture.row(1, ["a", "b"])
      + "<row r=\"2\"><c r=\"A2\"><v>97.25</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>1.720</t></is></c></row>"
    let opened = try open(WorkbookFixture(rows: rows))
    #expect(try opened.table.words("a") == ["97.25"])
    #expect(try opened.table.words("b") == ["1.720"])
    #expect(opened.first(.ambiguousNumbers)?.arguments["column"] == .text("b"))
  }

  @Test func readsTheSheetAskedFor() throws {
    let workbook = WorkbookFixture(
      rows: "",
      sheets: [
        ("Danh sách", WorkbookFixture.row(1, ["a", "b"]) + WorkbookFixture.row(2, ["1", "2"])),
        ("Khác", WorkbookFixture.row(1, ["c", "d"]) + WorkbookFixture.row(2, ["3", "4"])),
      ])
    let first = try open(workbook)
    #expect(try first.table.words("a") == ["1"])
    #expect(first.first(.otherSheets)?.arguments["sheets"] == .text("Sheet 1, Khác"))
    #expect(first.first(.otherSheets)?.arguments["next"] == .text("Sheet 1"))
    #expect(try open(workbook, options: ReadingOptions(sheet: "khac")).table.words("c") == ["3"])
  }

  @Test func keepsFormulasOfFewDigitsExact() throws {
    let rows =
      WorkbookFixture.row(1, ["a", "b"])
      + "<row r=\"2\"><c r=\"A2\"><f>0.1+0.2</f><v>0.30000000000000004</v></c><c r=\"B2\"><v>0.33333333333333331</v></c></row>"
    let table = try open(WorkbookFixture(rows: rows)).table
    #expect(table.words("a") == ["0.3"])
    #expect(table.words("b") == ["0.333333333"])
  }

  /// A parser that is given a part whole may refuse one of more than ten million bytes.
  @Test func readsPartsOfManyMegabytes() throws {
    let long = String(repeating: "đất đai ", count: 2500).dropLast()
    let rows = (2...500).map { WorkbookFixture.row($0, ["\($0)", String(long)]) }.joined()
    #expect(rows.utf8.count > 11_000_000)
    let table = try open(WorkbookFixture(rows: WorkbookFixture.row(1, ["a", "b"]) + rows)).table
    #expect(table.rowCount == 499)
    #expect(table.heldCell(row: 498, column: 1) == .text(String(long)))
  }

  /// No byte of a workbook, changed or cut off, may do more than refuse it.
  @Test func survivesDamage() throws {
    let workbook = WorkbookFixture(
      rows: WorkbookFixture.row(1, ["a", "b"]) + WorkbookFixture.row(2, ["1", "2"]), merges: ["A1:A2"],
      sharedTexts: ["<t>x</t>"])
    let fixture = try Fixture()
    let whole = try FixtureBytes.read(fixture.writeArchive("a.xlsx", workbook.parts))
    var refused = 0
    for offset in stride(from: 0, to: whole.count, by: 13) {
      let cut = try fixture.write("cut.xlsx", Array(whole[..<offset]))
      #expect(fault(cut) != nil)
      var flipped = whole
      flipped[offset] ^= 0x55
      if fault(try fixture.write("flipped.xlsx", flipped)) != nil { refused += 1 }
    }
    #expect(refused > 0)
  }

  /// Markup that lies about places and numbers.
  @Test(arguments: [
    "<row r=\"99999999999999999999\"><c r=\"A1\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"ZZZZZZZZZZZZ1\"><v>1</v></c></row>",
    "<row r=\"-1\"><c r=\"1\" t=\"s\"><v>7</v></c><c t=\"s\"><v>-1</v></c></row>",
    "<row><c><v>1e400</v></c><c><v>nan</v></c><c s=\"99\"><v>1</v></c></row><row><c s=\"-1\"><v>2</v></c></row>",
    "<row r=\"5\"><c r=\"B5\"><v>1</v></c><c r=\"A5\"><v>2</v></c></row><row r=\"2\"><c r=\"A2\"><v>3</v></c></row>",
  ])
  func survivesLies(_ rows: String) throws {
    let fixture = try Fixture()
    let workbook = WorkbookFixture(rows: rows, merges: ["A1:A99999999", "B9:A1", "A1", "XYZZY1:A2"])
    let path = try fixture.writeArchive("a.xlsx", workbook.parts)
    do throws(DiagnosticError) {
      let table = try DatasetReader().open(path: path).dataset.tables
      #expect(table.count == 1)
    } catch {
      #expect(error.diagnostic.severity == .error)
    }
  }

  /// In a name, in a value and in text.
  @Test(arguments: ["<\u{1}/>", "<c r=\"\u{1}\"/>", "<c r=\"A1\" t=\"str\"><v>\u{1}</v></c>"])
  func refusesPartsThatAreNoText(_ cells: String) throws {
    let parts = WorkbookFixture(rows: "<row r=\"1\">\(cells)</row>").parts.map { name, text in
      (name: name, bytes: text.utf8.map { $0 == 1 ? 0xFF : $0 })
    }
    let fixture = try Fixture()
    #expect(fault(try fixture.writeArchive("a.xlsx", parts))?.id == .workbookUnreadable)
  }

  /// XMLParser finds no fault in what ends between two elements.
  @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"])
  func refusesPartsThatAreCutOff(_ cut: String) throws {
    let workbook = WorkbookFixture(
      rows: WorkbookFixture.row(1, ["a"]) + "<row r=\"2\"><c r=\"A2\" t=\"s\" s=\"1\"><v>0</v></c></row>",
      sharedTexts: ["<t>x</t>"], formats: ["0", "14"])
    let parts = workbook.parts.map { name, text in
      (
        name: name,
        text: name == cut
          ? String(text[..<(text.range(of: "</", options: .backwards)?.lowerBound ?? text.endIndex)]) : text
      )
    }
    let fixture = try Fixture()
    #expect(fault(try fixture.writeArchive("a.xlsx", parts))?.id == .workbookUnreadable)
  }

  /// Their texts would be missing in the cells.
  @Test(arguments: ["<!ENTITY b \"xy\">", "<!ENTITY b SYSTEM \"file:///etc/hostname\">"])
  func refusesPartsWithEntities(_ declaration: String) throws {
    let rows = WorkbookFixture.row(1, ["a"]) + WorkbookFixture.row(2, ["c&b;d"])
    let parts = WorkbookFixture(rows: rows).parts.map { name, text in
      (
        name: name,
        text: text.replacing("<worksheet", with: "<!-- <a> --><!DOCTYPE worksheet [\(declaration)]><worksheet")
      )
    }
    let fixture = try Fixture()
    #expect(fault(try fixture.writeArchive("a.xlsx", parts))?.id == .workbookUnreadable)
  }

  @Test func readsCellsBehindTheSheetData() throws {
    let rows =
      WorkbookFixture.row(1, ["a"]) + "</sheetData><sheetData>" + WorkbookFixture.row(2, ["x"]) + "</sheetData>"
    let opened = try open(WorkbookFixture(rows: rows + WorkbookFixture.row(3, ["y"]) + "<sheetData>"))
    #expect(try opened.table.words("a") == ["x", "y"])
  }
}
