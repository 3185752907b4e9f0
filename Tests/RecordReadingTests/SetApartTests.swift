import CellParsing
import ColumnarData
import Diagnostics
import RecordReading
import TestSupport
import Testing

/// The rows that are taken out of a table: which, of what kind, on which lines, and what is left.
@Suite struct SetApartTests {
  private let fixture: RawFixture

  init() throws { fixture = try RawFixture() }

  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let rows: [[String]]
    let lines: [Int]
    var setApart: [RowsSetApart] = []

    var testDescription: String { text.debugDescription }
  }

  static let examples: [Example] = [
    Example(
      text: "k;l;n\nA;x;1\nK;L;n\nB;y;2\nk;l;n\n", rows: [["A", "x", "1"], ["B", "y", "2"]], lines: [2, 4],
      setApart: [RowsSetApart(kind: .repeatedHeading, rows: [1, 3], lines: [3, 5], text: "K")]),
    Example(
      text: "k;n\nA;1\nB;2\nCộng;3\nC;4\nCộng:;4\nTỔNG CỘNG;7\n", rows: [["A", "1"], ["B", "2"], ["C", "4"]],
      lines: [2, 3, 5], setApart: [RowsSetApart(kind: .totals, rows: [2, 4, 5], lines: [4, 6, 7], text: "Cộng")]),
    Example(
      text: "k;l;n\nA;x;1\nB;y;2\n\n;;Người lập biểu\n;;Nguyễn Văn A\n", rows: [["A", "x", "1"], ["B", "y", "2"]],
      lines: [2, 3],
      setApart: [RowsSetApart(kind: .below, rows: [2, 3], lines: [5, 6], text: "Người lập biểu")]),
    Example(
      text: "k;n\nA;1\n\nBảng 2;\nk;n\nC;3\nD;4\n", rows: [["A", "1"]], lines: [2],
      setApart: [
        RowsSetApart(kind: .otherTable(heading: 5), rows: [1, 2, 3, 4], lines: [4, 5, 6, 7], text: "Bảng 2")
      ]),
    Example(
      text: "k;l;n\nA;x;1\nB;y;2\nk;l;n\nC;z;4\nTổng số;;7\n\nGhi chú: tạm tính;;\n\nBảng 2;;\nĐơn vị;m;Số\nD;u;8\n",
      rows: [["A", "x", "1"], ["B", "y", "2"], ["C", "z", "4"]], lines: [2, 3, 5],
      setApart: [
        RowsSetApart(kind: .repeatedHeading, rows: [2], lines: [4], text: "k"),
        RowsSetApart(kind: .totals, rows: [4], lines: [6], text: "Tổng số"),
        RowsSetApart(kind: .below, rows: [5], lines: [8], text: "Ghi chú: tạm tính"),
        RowsSetApart(kind: .otherTable(heading: 11), rows: [6, 7, 8], lines: [10, 11, 12], text: "Bảng 2"),
      ]),
    // A note below the first table is none of the other's title; a title of two lines is whole.
    Example(
      text: "k;n\nA;1\nB;2\n\nNgười lập biểu;\n\nBảng 2;\n\nĐơn vị tính: hồ sơ;\nk;n\nC;3\n",
      rows: [["A", "1"], ["B", "2"]],
      lines: [2, 3],
      setApart: [
        RowsSetApart(kind: .below, rows: [2], lines: [5], text: "Người lập biểu"),
        RowsSetApart(kind: .otherTable(heading: 10), rows: [3, 4, 5, 6], lines: [7, 9, 10, 11], text: "Bảng 2"),
      ]),
    // Three sign below a table, and four cells are a row of it.
    Example(
      text: "a;b;c;d;e;n\nA;x;y;z;u;1\nB;x;y;z;u;2\n;Kế toán;;Giám đốc;Chủ tịch;\n",
      rows: [["A", "x", "y", "z", "u", "1"], ["B", "x", "y", "z", "u", "2"]], lines: [2, 3],
      setApart: [RowsSetApart(kind: .below, rows: [2], lines: [4], text: "Kế toán")]),
    Example(
      text: "a;b;c;d;e;n\nA;x;y;z;u;1\nB;x;y;z;u;2\nC;Kế toán;;Giám đốc;Chủ tịch;\n",
      rows: [
        ["A", "x", "y", "z", "u", "1"], ["B", "x", "y", "z", "u", "2"],
        ["C", "Kế toán", "", "Giám đốc", "Chủ tịch", ""],
      ], lines: [2, 3, 4]),
    // Sums in one notation or the other, of decimals and of shares that are none.
    Example(
      text: "k;n\nA;1,5\nB;2,25\nTổng;3,75\n", rows: [["A", "1,5"], ["B", "2,25"]], lines: [2, 3],
      setApart: [RowsSetApart(kind: .totals, rows: [2], lines: [4], text: "Tổng")]),
    Example(
      text: "k;n\nA;x\nTổng;50%\nB;50%\n", rows: [["A", "x"], ["Tổng", "50%"], ["B", "50%"]], lines: [2, 3, 4]),
    Example(text: "k;n\nA;1\nB;2\n", rows: [["A", "1"], ["B", "2"]], lines: [2, 3]),
    Example(text: "k;n\n", rows: [], lines: []),
  ]

  /// With the first column in memory or left in the file, the same rows are taken out.
  @Test(arguments: examples, [Set<String>(), ["k"]])
  func rowsAreTakenOutOfEveryColumn(_ example: Example, _ left: Set<String>) throws {
    var table = try fixture.file(example.text).leaving(left).table
    try table.setRowsApart()
    #expect(table.setApart == example.setApart)
    let rows = try table.rows.map { $0.map { $0 ?? "" } }
    #expect(rows == example.rows)
    #expect(table.lineOfEachRow == example.lines && table.rowCount == example.rows.count)
    #expect(table.columns.map(\.rowCount) == table.headings.map { _ in example.rows.count })
  }

  /// In a sheet, a blank row parts a table from the next under the same heading, which is no repeated heading then.
  @Test func aBlankRowPartsTheTablesOfASheet() throws {
    let rows = [(1, ["k", "n"]), (2, ["A", "1"]), (4, ["k", "n"]), (5, ["B", "2"])]
    var table = try fixture.workbook(WorkbookFixture(rows: rows.map { WorkbookFixture.row($0, $1) }.joined())).table
    try table.setRowsApart()
    #expect(table.setApart == [RowsSetApart(kind: .otherTable(heading: 4), rows: [1, 2], lines: [4, 5], text: "k")])
    #expect(try table.rows == [["A", "1"]])
  }

  /// What was counted of rows that are gone is gone with them, and so are cells that they alone had.
  @Test func nothingOfTheRowsIsLeft() throws {
    var table = try fixture.file("k;n\nA;1;x\nk;n;y\nB;2\nC\n").leaving([]).table
    #expect(table.unevenRows.map(\.line) == [2, 3, 5])
    try table.setRowsApart()
    #expect(table.unevenRows.map(\.line) == [2, 5])
    #expect(table.columns[0].weights == [1, 1, 1] && table.columns[1].weights == [1, 1, 1])
    let texts = table.columns[0].cells.texts
    #expect((0..<texts.count).map(texts.text(of:)) == ["A", "B", "C"])
  }

  /// A file of nothing but repeated headings, or of so many totals that they are data, keeps its rows where nothing proves
  /// them to be none.
  @Test func aTableOfTotalsAloneIsKept() throws {
    var table = try fixture.file("k;n\nTổng;1\nCộng;1\n").leaving([]).table
    try table.setRowsApart()
    #expect(table.rowCount == 2 && table.setApart.isEmpty)
    var many = try fixture.file("k;n\n" + String(repeating: "Tổng;1\n", count: 1001) + "A;1001\n").leaving([])
      .table
    try many.setRowsApart()
    #expect(many.rowCount == 1002 && many.setApart.isEmpty)
  }

  // MARK: Headings that are named

  @Test(arguments: ["1", "7", "2..3", "1..20", "none"]) func aHeadingIsWrittenAsItIsRead(_ text: String) {
    #expect(TableLayout.Heading(writtenAs: text)?.text == text)
  }

  @Test(
    arguments: [
      ("không", TableLayout.Heading.none), ("NONE", TableLayout.Heading.none), ("khong", TableLayout.Heading.none),
      ("3..3", .lines(3...3)), ("1..21", nil),
      ("1..2..3", nil), ("..2", nil), ("2.3", nil), (" 2", nil), ("16777216", nil),
      ("16777215", .lines(16_777_215...16_777_215)),
    ] as [(String, TableLayout.Heading?)])
  func headingsAreNamedByTheirLines(_ text: String, _ heading: TableLayout.Heading?) {
    #expect(TableLayout.Heading(writtenAs: text) == heading)
  }

  /// A heading may stand far below: behind the rows that are looked at for one, and then the last ten texts above it show.
  @Test(arguments: [3, 41, 60, 300]) func theHeadingStandsWhereItIsNamed(_ line: Int) throws {
    let above = (1..<line).map { "dòng \($0);x\(line)" }
    let text = (above + ["k;n", "A;1", "B;2"]).map { "\($0)\n" }.joined()
    var file = try fixture.file(text).leaving([])
    file.layout.heading = .lines(line...line)
    let table = try file.table
    #expect(table.headings == ["k", "n"] && table.lineOfEachRow == [line + 1, line + 2])
    #expect(try table.rows == [["A", "1"], ["B", "2"]])
    let texts = above.flatMap { $0.split(separator: ";").map(String.init) }
    #expect(table.titles == (texts.count > 10 ? ["…"] + texts.suffix(10) : texts))
  }

  /// Behind more bytes than are read at once too.
  @Test func theHeadingStandsBehindManyBytes() throws {
    let line = String(repeating: "x", count: 60_000) + ";y\n"
    var file = try fixture.file(String(repeating: line, count: 60) + "k;n\nA;1\n").leaving([])
    file.layout.heading = .lines(61...61)
    let table = try file.table
    #expect(table.headings == ["k", "n"] && table.lineOfEachRow == [62])
    #expect(try table.rows == [["A", "1"]])
  }

  @Test func aHeadingOnNoRowIsTold() throws {
    var file = try fixture.file("k;n\n\nA;1\n").leaving([])
    for (heading, text) in [(2...2, "2"), (9...10, "9..10")] {
      file.layout.heading = .lines(heading)
      #expect(file.fault?.id == .headingNotFound && file.fault?.arguments["lines"] == .text(text))
    }
    // A blank line between two rows of a heading does no harm.
    file.layout.heading = .lines(1...3)
    #expect(try file.table.headings == ["k - A", "n - 1"])
  }
}
