import ColumnarData
import DatasetFiles
import Diagnostics
import RecordReading
import TestSupport
import Testing

/// Small workbooks of kinds that people met.
@Suite struct SmallWorkbookTests {
  /// A row of cells: numbers as numbers, other texts in the sheet itself, nothing for an empty one.
  private static func row(_ number: Int, _ cells: [String], styles: [Int?] = []) -> String {
    let written = cells.enumerated().map { column, text -> String in
      let place = "r=\"\(WorkbookFixture.letter(column))\(number)\""
      let style = column < styles.count ? styles[column].map { " s=\"\($0)\"" } ?? "" : ""
      if text.isEmpty { return "" }
      if Double(text) != nil { return "<c \(place)\(style)><v>\(text)</v></c>" }
      return "<c \(place)\(style) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(written.joined())</row>"
  }

  /// Rows from the first on; an empty one is not in the sheet.
  private static func rows(_ rows: [[String]]) -> String {
    rows.enumerated().filter { !$1.isEmpty }.map { row($0 + 1, $1) }.joined()
  }

  private func read(
    _ workbook: WorkbookFixture, renaming: (String) -> String = { $0 }, options: ReadingOptions = ReadingOptions()
  ) throws -> TableAsRead {
    let parts = workbook.parts.map { (name: renaming($0.name), text: $0.text) }
    let fixture = try Fixture()
    return try TableAsRead(DatasetReader(options: options).open(path: fixture.writeArchive("a.xlsx", parts)))
  }

  @Test func ordinalsAreData() throws {
    let rows = Self.rows([
      ["thang", "tiep_nhan", "giai_quyet", "qua_han"], ["1", "2", "3", "4"], ["2", "30", "28", "2"],
      ["3", "1", "1", "0"],
    ])
    let table = try read(WorkbookFixture(rows: rows))
    #expect(
      table
        == TableAsRead(
          columns: ["thang", "tiep_nhan", "giai_quyet", "qua_han"].map { "\($0): number(scale: 0)" },
          rows: ["1 | 2 | 3 | 4", "2 | 30 | 28 | 2", "3 | 1 | 1 | 0"]))
  }

  @Test func formulasWithoutValuesAreRejects() throws {
    let rows =
      Self.rows([["Mã", "Số"]])
      + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B2\"><f>1+1</f></c></row>"
      + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>b</t></is></c><c r=\"B3\"><f>SUM(1,2)</f><v>3</v></c></row>"
      + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>c</t></is></c>"
      + "<c r=\"B4\" t=\"str\"><f>\"x\"</f><v>4</v></c></row>"
    let table = try read(WorkbookFixture(rows: rows))
    #expect(
      table
        == TableAsRead(
          columns: ["ma: category", "so: number(scale: 0)"], rows: ["a | -", "b | 3", "c | 4"],
          rejects: ["2 | so | =1+1 | formula without a stored value"], told: [.formulasNotStored]))
    let error = #expect(throws: DiagnosticError.self) {
      _ = try read(WorkbookFixture(rows: rows), options: ReadingOptions(isStrict: true))
    }
    #expect(error?.diagnostic.id == .strictRejects)
  }

  @Test func oneTextAmongTenNumbersIsAReject() throws {
    let numbers = (0..<9).map { ["m\($0)", "\($0 * 10)"] }
    let rows = Self.rows([["Mã", "Số"]] + numbers + [["m9", "chưa có số liệu"]])
    let table = try read(WorkbookFixture(rows: rows))
    #expect(
      table
        == TableAsRead(
          columns: ["ma: category", "so: number(scale: 0)"],
          rows: numbers.map { "\($0[0]) | \($0[1])" } + ["m9 | -"],
          rejects: ["11 | so | chưa có số liệu | not a number"], told: [.cellsRejected]))
  }

  @Test func theSecondOfTwoTablesIsSetApart() throws {
    let rows = Self.rows([
      ["Bảng 1"], ["Mã", "Số"], ["a", "1"], ["b", "2"], [], ["Bảng 2"], ["Mã", "Số"], ["c", "3"],
    ])
    let table = try read(WorkbookFixture(rows: rows))
    #expect(
      table
        == TableAsRead(
          columns: ["ma: category", "so: number(scale: 0)"], rows: ["a | 1", "b | 2"],
          told: [.otherTableBelow, .titlesSkipped]))
    let second = ReadingOptions(layout: TableLayout(heading: .lines(7...7)))
    #expect(
      try read(WorkbookFixture(rows: rows), options: second).rows == ["c | 3"])
  }

  @Test func theSignatureBelowIsSetApart() throws {
    let rows = Self.rows([
      ["Mã", "Lĩnh vực", "Số"], ["a", "Hộ tịch", "5"], ["b", "Đất đai", "6"], [], ["Người lập biểu"],
      ["Ngày 01 tháng 10 năm 2020"],
    ])
    let table = try read(WorkbookFixture(rows: rows))
    #expect(
      table
        == TableAsRead(
          columns: ["ma: category", "domain: category", "so: number(scale: 0)"],
          rows: ["a | Hộ tịch | 5", "b | Đất đai | 6"], told: [.rowsBelow]))
  }

  @Test func otherSheetsAreToldAndCanBeRead() throws {
    let workbook = WorkbookFixture(
      rows: Self.rows([["Mã", "Số"], ["a", "1"]]),
      sheets: [
        ("Quý II", Self.rows([["Mã", "Số"], ["a", "2"]])), ("Ghi chú", Self.rows([["Số liệu chưa chính thức"]])),
      ])
    let columns = ["ma: category", "so: number(scale: 0)"]
    let table = try read(workbook)
    #expect(
      table == TableAsRead(columns: columns, rows: ["a | 1"], told: [.otherSheets]))
    let second = try read(workbook, options: ReadingOptions(sheet: "Quý II"))
    #expect(
      second == TableAsRead(columns: columns, rows: ["a | 2"], told: [.otherSheets]))
  }

  @Test func codesStoredAsNumbersAreTold() throws {
    let rows = Self.rows([["Mã số", "Tên"], ["1.000123", "A"], ["1.00102", "B"], ["2.0008", "C"]])
    let table = try read(WorkbookFixture(rows: rows))
    #expect(
      table
        == TableAsRead(
          columns: ["code: category", "name: category"], rows: ["1.000123 | A", "1.00102 | B", "2.0008 | C"],
          told: [.codesCut]))
  }

  @Test func escapedCharactersAreDecoded() throws {
    let rows = Self.rows([["Mã", "Ghi chú"], ["a", "dòng 1_x000D_\ndòng 2"], ["b", "x &lt;b&gt; &amp; y"]])
    let table = try read(WorkbookFixture(rows: rows))
    #expect(
      table
        == TableAsRead(
          columns: ["ma: category", "ghi_chu: category"], rows: ["a | dòng 1\ndòng 2", "b | x <b> & y"]))
  }

  @Test func backslashesInNamesOfPartsAreRead() throws {
    let rows = Self.rows([["Mã", "Lĩnh vực", "Số"], ["a", "Hộ tịch", "5"], ["b", "Đất đai", "6"]])
    let table = try read(WorkbookFixture(rows: rows), renaming: { $0.replacing("xl/", with: "xl\\") })
    #expect(
      table
        == TableAsRead(
          columns: ["ma: category", "domain: category", "so: number(scale: 0)"],
          rows: ["a | Hộ tịch | 5", "b | Đất đai | 6"]))
  }

  /// Thirty hours are no day of the year 1900.
  @Test func durationsAreNoDays() throws {
    let rows =
      Self.rows([["Mã", "Thời gian", "Giờ"]])
      + Self.row(2, ["a", "44043.35416666666", "0.3541666666666667"], styles: [nil, 1, 2])
      + Self.row(3, ["b", "44044", "0.9993055555555556"], styles: [nil, 1, 2])
      + Self.row(4, ["c", "1.25", "0.04166666666666666"], styles: [nil, 3, 2])
    let table = try read(WorkbookFixture(rows: rows, formats: ["0", "yyyy-mm-dd h:mm:ss", "h:mm:ss", "[h]:mm:ss"]))
    #expect(
      table
        == TableAsRead(
          columns: ["ma: category", "thoi_gian: category", "gio: category"],
          rows: ["a | 2020-07-31 08:30:00 | 8:30", "b | 2020-08-01 | 23:59", "c | 30:00 | 1:00"],
          told: [.columnStaysText]))
  }
}
