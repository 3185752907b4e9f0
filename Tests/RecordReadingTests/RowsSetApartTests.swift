import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import RecordReading
import TableTyping
import TestSupport
import Testing
import VietnameseText

/// Rows that are none of a table, told from data by evidence: what is set apart, and what must not be.
@Suite struct RowsSetApartTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let rows: Int
    /// What is told of rows set apart, with the first line.
    var told: [DiagnosticID] = []
    var line = 0

    var testDescription: String { String(text.prefix(60)) }
  }

  static let examples: [Example] = [
    // Files joined one behind the other, with and without a byte order mark, a blank line, other letters.
    .init(text: "ma,ten,so\n1,A,5\nma,ten,so\n3,C,7\n", rows: 2, told: [.headingRepeated], line: 3),
    .init(text: "\u{FEFF}ma,ten\n1,A\n\u{FEFF}ma,ten\n3,C\n", rows: 2, told: [.headingRepeated], line: 3),
    .init(text: "ma,ten\n1,A\n\nMA, Ten\n3,C\n", rows: 2, told: [.headingRepeated], line: 4),
    .init(text: "so\n1\nso\n3\n", rows: 2, told: [.headingRepeated], line: 3),
    .init(
      text: "a,b,c\n(1),(2),(3)\nx,y,1\na,b,c\n(1),(2),(3)\nz,u,2\n", rows: 2, told: [.headingRepeated], line: 4),
    .init(
      text: "k,Nhận,\n,Mới,Cũ\nA,1,2\nk,Nhận,\n,Mới,Cũ\nB,3,4\n", rows: 2, told: [.headingRepeated], line: 4),
    // A value that equals its heading, a heading of years or of one word over words: data.
    .init(text: "ten,so\nten,5\nB,6\n", rows: 2),
    .init(text: "2019,2020\n1,2\n2019,2020\n", rows: 2),
    .init(text: "ten\nA\nten\nB\n", rows: 3),
    // Totals: by their sums, by their place, before and behind what they sum.
    .init(text: "k,n\nA,1\nB,2\nTổng cộng,3\n", rows: 2, told: [.totalsSetApart], line: 4),
    .init(text: "k,n\nTỔNG SỐ:,3\nA,1\nB,2\n", rows: 2, told: [.totalsSetApart], line: 2),
    .init(text: "stt,k,n\n1,A,1\n2,B,2\n,Cộng,7\n", rows: 2, told: [.totalsSetApart], line: 4),
    .init(text: "k;n\nA;1.000\nB;2.500\nTổng;3.500\n", rows: 2, told: [.totalsSetApart], line: 4),
    .init(text: "k,n\nA,1\nB,2\nCộng,3\nC,4\nD,5\nCộng,9\nTổng cộng,12\n", rows: 4, told: [.totalsSetApart], line: 4),
    .init(text: "k,n,m\nA,1,4\nB,2,5\nC,3,6\n,6,15\n", rows: 3, told: [.totalsSetApart], line: 5),
    // A word alone proves nothing in the middle, nor does a row without a word that is no sum, nor a row alone.
    .init(text: "k,n\nA,1\nTổng,7\nB,2\n", rows: 3, told: [.totalRows]),
    .init(text: "k,l,n\nTổng,x,1\nB,y,2\nC,z,3\n", rows: 3, told: [.totalRows]),
    .init(text: "k,n\nA,1\nB,2\nC,3\n,7\n", rows: 4),
    .init(text: "k,n\nTổng cộng,3\n", rows: 1, told: [.totalRows]),
    // Signatures, days of signing, notes and sources below the table; and a total above them.
    .init(text: "k,l,n\nA,x,1\nB,y,2\n\nNgười lập biểu,,\n", rows: 2, told: [.rowsBelow], line: 5),
    .init(
      text: "k,l,n\nA,x,1\nB,y,2\n,,\"Hà Nội, ngày 01 tháng 10 năm 2020\"\n,,GIÁM ĐỐC\n,,(Đã ký)\n,,Nguyễn Văn A\n",
      rows: 2,
      told: [.rowsBelow], line: 4),
    .init(text: "k,l,n\nA,x,1\nB,y,2\nGhi chú: số liệu tạm tính\n", rows: 2, told: [.rowsBelow], line: 4),
    .init(
      text: "k,l,n\nA,x,1\nB,y,2\nTổng cộng,,3\n\nNguồn: Sở Nội vụ,,\n", rows: 2,
      told: [.totalsSetApart, .rowsBelow], line: 4),
    // Rows with gaps are data: without a word that stands below tables, and with a value.
    .init(text: "k,l,n\nA,x,1\nB,y,2\n\nSở Y tế,,\n", rows: 3),
    .init(text: "k,l,n\nA,x,1\nB,y,2\nGiám đốc,,3\n", rows: 3),
    .init(text: "ten\nA\nB\nChủ tịch\n", rows: 3),
    // Another table below: under a title with the same heading, with another one, without a title.
    .init(text: "k,n\nA,1\n\nBảng 2,\nk,n\nC,3\n", rows: 1, told: [.otherTableBelow], line: 4),
    .init(text: "k,n\nA,1\nBảng 2,\nk,n\nC,3\n", rows: 1, told: [.otherTableBelow], line: 3),
    .init(
      text: "k,n\nA,1\nB,2\n\nBảng 2,\nĐơn vị,Số hồ sơ\nC,3\n", rows: 2, told: [.otherTableBelow], line: 5),
    .init(text: "k,n,m\nA,1,5\nB,2,6\n\nĐơn vị,Đến,Đi\nC,3,7\n", rows: 2, told: [.otherTableBelow], line: 5),
    // A row of words behind a blank line is data where it hits one column of numbers.
    .init(text: "k,n\nA,1\nB,2\nC,3\nD,4\n\nSở Y tế,chưa có\nE,5\n", rows: 6),
  ]

  private static let ids: Set<DiagnosticID> = [
    .headingRepeated, .totalsSetApart, .totalRows, .rowsBelow, .otherTableBelow,
  ]

  @Test(arguments: examples) func setsApartOnEvidence(_ example: Example) throws {
    let fixture = try Fixture()
    let opened = try fixture.open(example.text)
    #expect(try opened.table.rowCount == example.rows)
    let told = opened.diagnostics.filter { Self.ids.contains($0.id) }
    #expect(told.map(\.id) == example.told)
    if example.line > 0, let first = told.first {
      let lines = first.arguments["lines"]
      #expect(first.arguments["line"] == .number(example.line), "\(String(describing: lines))")
    }
    let all = try fixture.open(
      example.text, named: "all.csv", options: ReadingOptions(layout: TableLayout(keepsAllRows: true)))
    let blank = all.account.files.first?.blankRows ?? 0
    let lines = example.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    #expect(try all.table.rowCount == lines - blank - (example.text.contains("k,Nhận") ? 2 : 1), "nothing is gone")
    #expect(all.diagnostics.allSatisfy { $0.id == .totalRows || !Self.ids.contains($0.id) })
  }

  @Test func theOtherTableIsReadByItsHeading() throws {
    let fixture = try Fixture()
    let text = "k,n\nA,1\n\nBảng 2,\nĐơn vị,Số\nC,3\nTổng,3\n"
    let told = try fixture.open(text).first(.otherTableBelow)
    #expect(told?.arguments["heading"] == .number(5))
    let other = try fixture.open(
      text, named: "b.csv", options: ReadingOptions(layout: TableLayout(heading: .lines(5...5))))
    #expect(try other.table.words("so") == ["3"])
    #expect(try other.table.words("don_vi") == ["C"])
  }

  @Test func theHeadingNamedIsTheHeading() throws {
    let text = "a,b\nk,n\nx,y\nA,1\n"
    func table(_ heading: String) throws -> Table {
      let heading = try #require(TableLayout.Heading(writtenAs: heading))
      return try Fixture().open(text, options: ReadingOptions(layout: TableLayout(heading: heading))).table
    }
    #expect(try table("2").schema.fields.map(\.name) == ["k", "n"])
    #expect(try table("2").words("k") == ["x", "A"])
    #expect(try table("2..3").schema.fields.map(\.titles.vietnamese) == ["k - x", "n - y"])
    #expect(try table("none").words("c_1") == ["a", "k", "x", "A"])
    for wrong in ["", "0", "3..2", "x", "1..", "-1", "1..99"] {
      #expect(TableLayout.Heading(writtenAs: wrong) == nil, "\(wrong)")
    }
  }

  /// The numbers of the columns under a heading that was named are none of its rows, but where all rows are asked for.
  @Test func columnNumbersStandUnderANamedHeading() throws {
    let text = "STT;Tiếp nhận;\n;Trực tuyến;Trực tiếp\n(1);(2);(3)\n1;234;345\n2;100;150\n"
    func table(keepsAllRows: Bool) throws -> Table {
      let layout = TableLayout(heading: .lines(1...2), keepsAllRows: keepsAllRows)
      return try Fixture().open(text, options: ReadingOptions(layout: layout)).table
    }
    #expect(try table(keepsAllRows: false).words("truc_tiep") == ["345", "150"])
    #expect(try table(keepsAllRows: true).rowCount == 3)
  }

  /// By the indexed reader, with ids that stay in the file: the same rows are set apart, and all others are kept.
  @Test func setsApartInFilesThatAreReadInParts() throws {
    let rows = 90_000
    let heading = "Mã hồ sơ;k;n\n"
    func part(_ range: Range<Int>) -> String { range.map { "H-2020-\($0);K\($0 % 7);2\n" }.joined() }
    let text =
      heading + part(0..<rows / 2) + heading + part(rows / 2..<rows) + "Tổng cộng;;\(2 * rows)\n\nNgười lập biểu;;\n"
    let fixture = try Fixture()
    let path = try fixture.write("a.csv", text)
    var plan = ReadingPlan()
    (plan.windowSize, plan.partCount, plan.leastSource) = (1 << 14, 3, 1)
    let opened = try DatasetReader(plan: plan).open(path: path)
    let table = try opened.table
    #expect(table.rowCount == rows)
    #expect(table.heldCell(row: rows / 2, column: 0) == .text("H-2020-\(rows / 2)"))
    #expect(table.type("n") == .number(scale: 0))
    #expect(
      opened.diagnostics.map(\.id).filter(Self.ids.contains) == [.headingRepeated, .totalsSetApart, .rowsBelow])
    #expect(opened.first(.headingRepeated)?.arguments["line"] == .number(rows / 2 + 2))
    #expect(opened.first(.totalsSetApart)?.arguments["line"] == .number(rows + 3))
    #expect(opened.account.files.first?.setApartRows == 3)
  }

  @Test func rejectsAreNamedByTheirLinesInTheFile() throws {
    let days = (1...20).map { "\($0)/8/2020,1\n" }.joined()
    let opened = try Fixture().open("Ngày,n\n" + days + "Ngày,n\n31/02/2020,1\n" + days)
    #expect(opened.first(.headingRepeated)?.arguments["line"] == .number(22))
    #expect(opened.rejects.words("line") == ["23"])
  }

  // MARK: Sheets

  private func open(_ rows: [[String]]) throws -> OpenedDataset {
    let written = rows.enumerated().filter { !$1.isEmpty }.map { WorkbookFixture.row($0 + 1, $1) }.joined()
    let fixture = try Fixture()
    return try DatasetReader().open(path: fixture.writeArchive("a.xlsx", WorkbookFixture(rows: written).parts))
  }

  @Test func aBlankRowPartsTheTablesOfASheet() throws {
    let opened = try open([["k", "n"], ["A", "1"], [], ["k", "n"], ["B", "2"]])
    #expect(try opened.table.words("n") == ["1"])
    #expect(opened.first(.otherTableBelow)?.arguments["heading"] == .number(4))
  }

  @Test func aWiderTableBelowLeavesNoColumnsBehind() throws {
    let opened = try open([
      ["k", "n"], ["A", "1"], ["B", "2"], [], ["Bảng 2"], ["Đơn vị", "Đến", "Đi"], ["C", "3", "4"],
    ])
    #expect(try opened.table.schema.fields.map(\.name) == ["k", "n"])
    #expect(opened.first(.otherTableBelow)?.arguments["line"] == .number(5))
    #expect(opened.first(.emptyColumnsDropped) == nil)
  }

  @Test func errorsInRowsSetApartAreNotRejects() throws {
    let rows =
      WorkbookFixture.row(1, ["k", "n"]) + WorkbookFixture.row(2, ["A", "1"]) + WorkbookFixture.row(3, ["B", "2"])
      + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>Tổng cộng</t></is></c><c r=\"B4\"><v>3</v></c>"
      + "<c r=\"C4\" t=\"e\"><v>#REF!</v></c></row>"
    let fixture = try Fixture()
    let opened = try DatasetReader().open(path: fixture.writeArchive("a.xlsx", WorkbookFixture(rows: rows).parts))
    #expect(try opened.table.rowCount == 2)
    #expect(opened.rejects.rowCount == 0)
  }
}
