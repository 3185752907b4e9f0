import ColumnarData
import DatasetFiles
import Diagnostics
import TestSupport
import Testing

/// Small text files of kinds that people met: which rows are headings, data, or neither.
@Suite struct SmallFileTests {
  static let ordinals: [SmallFile] = [
    .init(
      "ordinals as data", "id,x,y,z\n1,2,3,4\n2,3,4,5\n",
      .init(
        columns: ["id: category", "x: number(scale: 0)", "y: number(scale: 0)", "z: number(scale: 0)"],
        rows: ["1 | 2 | 3 | 4", "2 | 3 | 4 | 5"])),
    .init(
      "ordinals after a Roman number", "muc,q1,q2,q3\nI,1,2,3\nII,4,5,6\n",
      .init(
        columns: ["muc: category", "q1: number(scale: 0)", "q2: number(scale: 0)", "q3: number(scale: 0)"],
        rows: ["I | 1 | 2 | 3", "II | 4 | 5 | 6"])),
    .init(
      "ordinals after a letter", "nhom,q1,q2,q3,q4\nA,1,2,3,4\nB,2,3,4,5\n",
      .init(
        columns: [
          "nhom: category", "q1: number(scale: 0)", "q2: number(scale: 0)", "q3: number(scale: 0)",
          "q4: number(scale: 0)",
        ],
        rows: ["A | 1 | 2 | 3 | 4", "B | 2 | 3 | 4 | 5"])),
    .init(
      "ordinals under months", "don_vi,01/2020,02/2020,03/2020\nA,1,2,3\nB,4,5,6\n",
      .init(
        columns: [
          "don_vi: category", "c_01_2020: number(scale: 0)", "c_02_2020: number(scale: 0)",
          "c_03_2020: number(scale: 0)",
        ],
        rows: ["A | 1 | 2 | 3", "B | 4 | 5 | 6"])),
    .init(
      "ordinals twice", "a,b,c,d\n1,2,3,4\n1,2,3,4\n5,6,7,8\n",
      .init(
        columns: ["a: number(scale: 0)", "b: number(scale: 0)", "c: number(scale: 0)", "d: number(scale: 0)"],
        rows: ["1 | 2 | 3 | 4", "1 | 2 | 3 | 4", "5 | 6 | 7 | 8"])),
    .init(
      "column numbers in brackets",
      "STT,Lĩnh vực,Tổng số,Đúng hạn\n(1),(2),(3),(4)\n1,Hộ tịch,120,118\n2,Đất đai,80,60\n",
      .init(
        columns: [
          "stt: number(scale: 0)", "domain: category", "tong_so: number(scale: 0)", "dung_han: number(scale: 0)",
        ],
        rows: ["1 | Hộ tịch | 120 | 118", "2 | Đất đai | 80 | 60"], told: [.titlesSkipped])),
    .init(
      "column numbers over text", "STT,Lĩnh vực,Tổng số,Đúng hạn\n1,2,3,4\n1,Hộ tịch,120,118\n2,Đất đai,80,60\n",
      .init(
        columns: [
          "stt: number(scale: 0)", "domain: category", "tong_so: number(scale: 0)", "dung_han: number(scale: 0)",
        ],
        rows: ["1 | Hộ tịch | 120 | 118", "2 | Đất đai | 80 | 60"], told: [.titlesSkipped])),
  ]

  static let headings: [SmallFile] = [
    .init(
      "heading with blanks", "STT,,,,\n1,A,x,y,z\n2,B,u,v,w\n",
      .init(
        columns: [
          "stt: number(scale: 0)", "column_2: category", "column_3: category", "column_4: category",
          "column_5: category",
        ],
        rows: ["1 | A | x | y | z", "2 | B | u | v | w"])),
    .init(
      "heading repeated", "ma,ten,so\n1,A,5\n2,B,6\nma,ten,so\n3,C,7\n",
      .init(
        columns: ["ma: number(scale: 0)", "name: category", "so: number(scale: 0)"],
        rows: ["1 | A | 5", "2 | B | 6", "3 | C | 7"], told: [.headingRepeated])),
    .init(
      "heading repeated behind a byte order mark", "\u{FEFF}ma,ten,so\n1,A,5\n2,B,6\n\u{FEFF}ma,ten,so\n3,C,7\n",
      .init(
        columns: ["ma: number(scale: 0)", "name: category", "so: number(scale: 0)"],
        rows: ["1 | A | 5", "2 | B | 6", "3 | C | 7"], told: [.headingRepeated])),
    .init(
      "heading of two rows",
      "Đơn vị,Hồ sơ tiếp nhận,,Hồ sơ giải quyết,\n,Trực tuyến,Trực tiếp,Đúng hạn,Quá hạn\n"
        + "Sở A,10,20,25,5\nSở B,1,2,3,0\n",
      .init(
        columns: [
          "don_vi: category", "ho_so_tiep_nhan_truc_tuyen: number(scale: 0)",
          "ho_so_tiep_nhan_truc_tiep: number(scale: 0)", "ho_so_giai_quyet_dung_han: number(scale: 0)",
          "ho_so_giai_quyet_qua_han: number(scale: 0)",
        ],
        rows: ["Sở A | 10 | 20 | 25 | 5", "Sở B | 1 | 2 | 3 | 0"])),
    .init(
      "no heading",
      "1.000001,Hộ tịch,120,2020-07-01\n1.000002,Đất đai,80,2020-07-02\n1.000003,Thuế,5,2020-07-03\n",
      .init(
        columns: ["c_1: category", "c_2: category", "c_3: number(scale: 0)", "c_4: date"],
        rows: [
          "1.000001 | Hộ tịch | 120 | 2020-07-01", "1.000002 | Đất đai | 80 | 2020-07-02",
          "1.000003 | Thuế | 5 | 2020-07-03",
        ], told: [.headingMissing])),
    .init(
      "lines above the heading with commas",
      "Ngày xuất: 01/07/2020, lúc 08:00\nNgười xuất: Nguyễn A\n\nma,ten,so\n1,A,5\n2,B,6\n",
      .init(
        columns: ["ma: number(scale: 0)", "name: category", "so: number(scale: 0)"],
        rows: ["1 | A | 5", "2 | B | 6"], told: [.titlesSkipped])),
    .init(
      "columns named as keywords", "count,by,where,total,in\n1,a,x,5,q\n2,b,y,6,q\n",
      .init(
        columns: [
          "count: number(scale: 0)", "by: category", "where: category", "total: number(scale: 0)", "in: category",
        ],
        rows: ["1 | a | x | 5 | q", "2 | b | y | 6 | q"])),
    .init(
      "columns named as years", "Đơn vị,2019,2020,2021\nSở A,10,20,30\nSở B,1,5,9\n",
      .init(
        columns: [
          "don_vi: category", "c_2019: number(scale: 0)", "c_2020: number(scale: 0)", "c_2021: number(scale: 0)",
        ],
        rows: ["Sở A | 10 | 20 | 30", "Sở B | 1 | 5 | 9"])),
  ]

  static let others: [SmallFile] = [
    .init(
      "one column with commas", "Tên\nSở Y tế, Hà Nội\nSở Tài chính, Hà Nội\n",
      .init(columns: ["name: category"], rows: ["Sở Y tế, Hà Nội", "Sở Tài chính, Hà Nội"])),
    .init(
      "one column with semicolons", "Tên cơ quan\nSở Y tế; Hà Nội\nSở A; Huế\n",
      .init(columns: ["ten_co_quan: category"], rows: ["Sở Y tế; Hà Nội", "Sở A; Huế"])),
    .init(
      "one column with tabs", "name\nx\ty\nz\tw\n", .init(columns: ["name: category"], rows: ["x y", "z w"])),
    .init(
      "total above its rows", "Lĩnh vực,Tổng số,Đúng hạn\nTổng cộng,200,178\nHộ tịch,120,118\nĐất đai,80,60\n",
      .init(
        columns: ["domain: category", "tong_so: number(scale: 0)", "dung_han: number(scale: 0)"],
        rows: ["Hộ tịch | 120 | 118", "Đất đai | 80 | 60"], told: [.totalsSetApart])),
    .init(
      "one NUL byte", "ma,ten\n1,A\0B\n2,C\n",
      .init(columns: ["ma: number(scale: 0)", "name: category"], rows: ["1 | A B", "2 | C"], told: [.nulsReplaced])),
    .init(
      "texts that look like formulas",
      "ten,so\n- Sở Y tế,1\n+84 24 123,2\n=A1,3\n@x,4\n-12,5\nbình thường,6\n",
      .init(
        columns: ["name: category", "so: number(scale: 0)"],
        rows: ["- Sở Y tế | 1", "+84 24 123 | 2", "=A1 | 3", "@x | 4", "-12 | 5", "bình thường | 6"])),
  ]

  @Test(arguments: ordinals + headings + others) func isReadAsPeopleReadIt(_ file: SmallFile) throws {
    let read = try TableAsRead(Fixture().open(file.text))
    #expect(read == file.read)
  }

  static let misnamed: [(name: String, file: SmallFile)] =
    ["xls", "xlsx"].map { ending in
      (
        "a.\(ending)",
        SmallFile(
          "a page named .\(ending)",
          "<html><table><tr><td>Mã</td><td>Tên</td></tr><tr><td>1</td><td>A</td></tr></table></html>",
          .init(columns: ["ma: number(scale: 0)", "name: category"], rows: ["1 | A"], told: [.notWhatItIsCalled]))
      )
    } + [
      (
        "a.xlsx",
        SmallFile(
          "a text named .xlsx", "ma,ten\n1,A\n",
          .init(columns: ["ma: number(scale: 0)", "name: category"], rows: ["1 | A"], told: [.notWhatItIsCalled]))
      )
    ]

  @Test(arguments: misnamed) func isReadAsWhatItIs(_ name: String, _ file: SmallFile) throws {
    let read = try TableAsRead(Fixture().open(file.text, named: name))
    #expect(read == file.read)
  }
}
