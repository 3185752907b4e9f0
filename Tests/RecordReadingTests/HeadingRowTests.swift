import ColumnarData
import DatasetFiles
import Diagnostics
import TestSupport
import Testing

/// Which of a text file's first rows are headings, which are data, and which are neither.
@Suite struct HeadingRowTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let columns: [String]
    let rows: Int
    var told: DiagnosticID?

    var testDescription: String { String(text.prefix(40)) }
  }

  static let examples: [Example] = [
    // A row that counts 1, 2, 3 is data unless something tells it from data.
    .init(text: "k,x,y,z\n1,2,3,4\n2,3,4,5\n", columns: ["k", "x", "y", "z"], rows: 2),
    .init(text: "a,b,c,d\n1,2,3,4\n1,2,3,4\n5,6,7,8\n", columns: ["a", "b", "c", "d"], rows: 3),
    .init(text: "nhom,q1,q2,q3,q4\nA,1,2,3,4\nB,2,3,4,5\n", columns: ["nhom", "q1", "q2", "q3", "q4"], rows: 2),
    .init(text: "muc,q1,q2,q3\nI,1,2,3\nII,4,5,6\n", columns: ["muc", "q1", "q2", "q3"], rows: 2),
    .init(
      text: "don_vi,01/2020,02/2020,03/2020\nA,1,2,3\nB,4,5,6\n",
      columns: ["don_vi", "c_01_2020", "c_02_2020", "c_03_2020"], rows: 2),
    .init(text: "a,b,c,d\n(1),(2),(3),(4)\n1,x,5,6\n", columns: ["a", "b", "c", "d"], rows: 1, told: .titlesSkipped),
    .init(text: "a,b,c,d\n1,2,3,4=2+3\n1,x,5,6\n", columns: ["a", "b", "c", "d"], rows: 1, told: .titlesSkipped),
    .init(
      text: "a,b,c,d\n1,2,3,4\n1,Hộ tịch,5,6\n2,Đất đai,7,8\n", columns: ["a", "b", "c", "d"], rows: 2,
      told: .titlesSkipped),
    .init(
      text: "a,b,c,d\nA,B,1,2\n1,Hộ tịch,5,6\n2,Đất đai,7,8\n", columns: ["a", "b", "c", "d"], rows: 2,
      told: .titlesSkipped),
    // Headings with blanks over full rows.
    .init(text: "STT,,,\n1,A,x,y\n2,B,u,v\n", columns: ["stt", "column_2", "column_3", "column_4"], rows: 2),
    // Lines above the heading that hold the separator, one of them again and again.
    .init(
      text: "Sở, Hà Nội\nx, y\nSở, Hà Nội\nSở, Hà Nội\nSở, Hà Nội\na,b,c\nA,1,2\n", columns: ["a", "b", "c"], rows: 1,
      told: .titlesSkipped),
    // A list of one column whose cells hold the separator.
    .init(text: "Tên sở\nSở Y tế, Hà Nội\nSở Tài chính, Huế\n", columns: ["ten_so"], rows: 2),
    .init(text: "Tên sở\nSở Y tế; Hà Nội\nSở A; Huế; Việt Nam\n", columns: ["ten_so"], rows: 2),
    .init(text: "k\nx\ty\nz\tw\n", columns: ["k"], rows: 2),
    // A title over a heading stays one.
    .init(text: "Danh sách\nk,so\nA,1\nB,2\n", columns: ["k", "so"], rows: 2, told: .titlesSkipped),
    .init(text: "DANH SÁCH\nk,l\nA,B\nC,D\n", columns: ["k", "l"], rows: 2, told: .titlesSkipped),
    // Two rows of headings.
    .init(
      text: "Đơn vị,Tiếp nhận,,Giải quyết,\n,Trực tuyến,Trực tiếp,Đúng hạn,Quá hạn\nSở A,10,20,25,5\nSở B,1,2,3,0\n",
      columns: [
        "don_vi", "tiep_nhan_truc_tuyen", "tiep_nhan_truc_tiep", "giai_quyet_dung_han", "giai_quyet_qua_han",
      ], rows: 2),
    // A first row of data with gaps is no heading of a second one.
    .init(text: "a,b,c\nx,,1\n,y,2\n", columns: ["a", "b", "c"], rows: 2),
    // No heading at all.
    .init(
      text: "1.000001,Hộ tịch,120,2020-07-01\n1.000002,Đất đai,80,2020-07-02\n", columns: ["c_1", "c_2", "c_3", "c_4"],
      rows: 2, told: .headingMissing),
    .init(
      text: "1,Hộ tịch,x\n2,Đất đai,y\n3,Thuế,z\n", columns: ["c_1", "c_2", "c_3"], rows: 3, told: .headingMissing),
    .init(text: "A,1.5\nB,2.25\n", columns: ["c_1", "c_2"], rows: 2, told: .headingMissing),
    // Years and ordinals may head columns of numbers.
    .init(text: "Đơn vị,2019,2020\nSở A,10,20\nSở B,1,5\n", columns: ["don_vi", "c_2019", "c_2020"], rows: 2),
    .init(text: "k,1,2,3\nA,4,5,6\nB,7,8,9\n", columns: ["k", "c_1", "c_2", "c_3"], rows: 2),
    // Lines above the heading that hold the separator.
    .init(
      text: "Ngày xuất: 01/07/2020, lúc 08:00\nNgười xuất: Nguyễn A\n\nk,l,so\n1,A,5\n2,B,6\n",
      columns: ["k", "l", "so"],
      rows: 2, told: .titlesSkipped),
    .init(text: "a,b\n1,2,3\n4,5,6\n", columns: ["a", "b"], rows: 2, told: .unevenRows),
  ]

  @Test(arguments: examples) func tellsHeadingsFromData(_ example: Example) throws {
    let opened = try Fixture().open(example.text)
    let table = try opened.table
    #expect(table.schema.fields.map(\.name) == example.columns)
    #expect(table.rowCount == example.rows)
    if let told = example.told {
      #expect(opened.first(told) != nil)
    } else {
      #expect(opened.first(.headingMissing) == nil && opened.first(.titlesSkipped) == nil)
    }
  }
}
