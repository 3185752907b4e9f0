import DatasetFiles
import Diagnostics
import Foundation
import RecordReading
import TableTyping
import TestSupport
import Testing
import VietnameseText

/// Small files of kinds that people met: what type a column has, and which of its cells are none.
@Suite struct SmallFileTests {
  private static func file(
    _ name: String, _ text: String, _ columns: [String], _ rows: [String], rejects: [String] = [],
    told: [DiagnosticID] = []
  ) -> SmallFile {
    SmallFile(name, text, TableAsRead(columns: columns, rows: rows, rejects: rejects, told: told))
  }

  static let days: [SmallFile] = [
    file(
      "month first", "ma,ngay_tiep_nhan\n1,07/31/2020\n2,08/15/2020\n3,09/05/2020\n",
      ["ma: number(scale: 0)", "received: category"], ["1 | 07/31/2020", "2 | 08/15/2020", "3 | 09/05/2020"],
      told: [.monthFirst]),
    file(
      "month first in one column of two",
      "ma,ngay_tiep_nhan,ngay_hen_tra,ngay_tra\n1,7/1/2020,7/15/2020,2020-07-04\n2,7/2/2020,7/16/2020,2020-07-05\n",
      ["ma: number(scale: 0)", "received: category", "due: category", "returned: date"],
      ["1 | 7/1/2020 | 7/15/2020 | 2020-07-04", "2 | 7/2/2020 | 7/16/2020 | 2020-07-05"],
      told: [.monthFirst, .monthFirst]),
    file(
      "the day first in another column",
      "ma,ngay_tiep_nhan,ngay_hen_tra,ngay_tra\n1,7/1/2020,7/15/2020,15/7/2020\n2,7/2/2020,7/16/2020,16/7/2020\n",
      ["ma: number(scale: 0)", "received: date", "due: category", "returned: date"],
      ["1 | 2020-01-07 | 7/15/2020 | 2020-07-15", "2 | 2020-02-07 | 7/16/2020 | 2020-07-16"], told: [.monthFirst]),
    file(
      "parts of totals",
      "don_vi,so\nPhường 1,10\nCộng quận Ba Đình,10\nCông an,5\nCộng đồng,2\nTrong đó: trực tuyến,1\nTổng cục Thuế,3\n",
      ["don_vi: category", "so: number(scale: 0)"],
      [
        "Phường 1 | 10", "Cộng quận Ba Đình | 10", "Công an | 5", "Cộng đồng | 2", "Trong đó: trực tuyến | 1",
        "Tổng cục Thuế | 3",
      ],
      told: [.totalRows]),
    file(
      "years of two digits", "ma,ngay_tiep_nhan\n1,31/07/20\n2,15/08/20\n3,05/09/20\n",
      ["ma: number(scale: 0)", "received: date"], ["1 | 2020-07-31", "2 | 2020-08-15", "3 | 2020-09-05"],
      told: [.writingsRead]),
    file(
      "mixed forms of days",
      "ma,ngay_tiep_nhan\n1,31/07/2020\n2,2020-08-15\n3,9/5/2020\n4,31/02/2020\n5,20200901\n6,15-8-2020\n7,15.8.2020\n",
      ["ma: number(scale: 0)", "received: date"],
      [
        "1 | 2020-07-31", "2 | 2020-08-15", "3 | 2020-05-09", "4 | -", "5 | 2020-09-01", "6 | 2020-08-15",
        "7 | 2020-08-15",
      ],
      rejects: ["5 | received | 31/02/2020 | no such day"], told: [.cellsRejected]),
    file(
      "months", "ma,thang\n1,08/2020\n2,09/2020\n", ["ma: number(scale: 0)", "thang: category"],
      ["1 | 08/2020", "2 | 09/2020"], told: [.monthsStayText]),
    file(
      "days in words", "ma,ngay\n1,ngày 31 tháng 8 năm 2020\n2,ngày 1 tháng 9 năm 2020\n",
      ["ma: number(scale: 0)", "ngay: date"], ["1 | 2020-08-31", "2 | 2020-09-01"], told: [.writingsRead]),
    file(
      "a day of zeros", "id,ngay\n1,0000-00-00\n2,2020-08-01\n3,\n", ["id: category", "ngay: date"],
      ["1 | -", "2 | 2020-08-01", "3 | -"], rejects: ["2 | ngay | 0000-00-00 | no such day"], told: [.cellsRejected]),
  ]

  static let numbers: [SmallFile] = [
    file(
      "negative in brackets, in doubt", "ma,chenh_lech\n1,(1.234)\n2,-56\n3,78\n",
      ["ma: number(scale: 0)", "chenh_lech: category"], ["1 | (1.234)", "2 | -56", "3 | 78"],
      told: [.ambiguousNumbers]),
    file(
      "minus signs of print", "ma,chenh_lech\n1,−12\n2,–5\n3,7\n",
      ["ma: number(scale: 0)", "chenh_lech: number(scale: 0)"], ["1 | -12", "2 | -5", "3 | 7"], told: [.writingsRead]),
    file(
      "thousands by blanks", "ma;so\n1;1 234\n2;12\u{A0}345\n3;1\u{202F}000\n",
      ["ma: number(scale: 0)", "so: number(scale: 0)"], ["1 | 1234", "2 | 12345", "3 | 1000"], told: [.writingsRead]),
    file(
      "fees with their currency", "ma;le_phi\n1;50.000 đồng\n2;100.000 đ\n3;Miễn phí\n4;1.500.000 VNĐ\n",
      ["ma: number(scale: 0)", "fee: number(scale: 0)"], ["1 | 50000", "2 | 100000", "3 | -", "4 | 1500000"],
      rejects: ["4 | fee | Miễn phí | not a number"], told: [.writingsRead, .cellsRejected]),
    file(
      "forms of numbers", "ma,so\n1,1e3\n2,.5\n3,5.\n", ["ma: number(scale: 0)", "so: number(scale: 1)"],
      ["1 | 1000.0", "2 | 0.5", "3 | 5.0"], told: [.writingsRead]),
    file(
      "no numbers", "a,b\n1,NaN\n2,inf\n3,5\n", ["a: number(scale: 0)", "b: number(scale: 0)"],
      ["1 | -", "2 | -", "3 | 5"], rejects: ["2 | b | NaN | not a number", "3 | b | inf | not a number"],
      told: [.cellsRejected]),
    file(
      "errors of Excel as text", "ma,so\n1,5\n2,#N/A\n3,#DIV/0!\n4,#REF!\n",
      ["ma: number(scale: 0)", "so: number(scale: 0)"], ["1 | 5", "2 | -", "3 | -", "4 | -"],
      rejects: [
        "3 | so | #N/A | not a number", "4 | so | #DIV/0! | not a number", "5 | so | #REF! | not a number",
      ], told: [.cellsRejected]),
    file(
      "percentages and a fraction", "don_vi,ty_le\nA,97.15%\nB,0.9\nC,100%\n",
      ["don_vi: category", "ty_le: category"], ["A | 97.15%", "B | 0.9", "C | 100%"], told: [.columnStaysText]),
    file(
      "beyond 64 bits", "ma,so\na,9223372036854775807\nb,9223372036854775808\nc,1\n",
      ["ma: category", "so: category"], ["a | 9223372036854775807", "b | 9223372036854775808", "c | 1"],
      told: [.columnStaysText]),
    file(
      "six decimals", "ma;ty_so\n" + sixDecimals.map { "\($0)\n" }.joined(),
      ["ma: number(scale: 0)", "ty_so: number(scale: 6)"],
      sixDecimals.map { ($0 == "61;1.5" ? "61;1.500000" : $0).replacing(";", with: " | ") }),
    file(
      "a count under a heading of dossiers, in doubt", "don_vi;so_ho_so\nA;1.234\nB;2.500\nC;12.345\n",
      ["don_vi: category", "so_ho_so: category"], ["A | 1.234", "B | 2.500", "C | 12.345"],
      told: [.ambiguousNumbers]),
    file(
      "a count under a heading of dossiers, decided", "don_vi;so_ho_so\nA;1.234\nB;250\nC;12.345\nD;1.234.567\n",
      ["don_vi: category", "so_ho_so: number(scale: 0)"], ["A | 1234", "B | 250", "C | 12345", "D | 1234567"]),
  ]

  /// Sixty shares of 61, rounded, and a half.
  private static let sixDecimals =
    (1...60).map { "\($0);1.\(String(format: "%06d", ($0 * 1_000_000 + 30) / 61))" } + ["61;1.5"]

  static let words: [SmallFile] = [
    file(
      "NA is a province", "tinh,so\nHN,10\nNA,20\nHP,30\nNA,5\n", ["tinh: category", "so: number(scale: 0)"],
      ["HN | 10", "NA | 20", "HP | 30", "NA | 5"]),
    file(
      "letters that look like Đ", "don_vi\nĐống Đa\n\u{D0}ống \u{D0}a\nĐống \u{D0}a\n", ["don_vi: category"],
      ["Đống Đa", "Đống Đa", "Đống Đa"], told: [.lookalikeLetters]),
    file(
      "a key twice", "Mã TTHC,Tên TTHC\n1.000001,A\n1.000001,B\n1.000002,C\n", ["code: category", "name: category"],
      ["1.000001 | A", "1.000001 | B", "1.000002 | C"], told: [.duplicateKeys]),
  ]

  @Test(arguments: days + numbers + words) func isReadAsPeopleReadIt(_ file: SmallFile) throws {
    let read = try TableAsRead(Fixture().open(file.text))
    #expect(read == file.read)
  }

  /// What is in doubt is asked, and either answer is taken.
  @Test(arguments: [
    ("don_vi;so_ho_so\nA;1.234\nB;2.500\n", ["A | 1234", "B | 2500"], ["A | 1.234", "B | 2.500"]),
    ("don_vi;chenh_lech\nA;(1.234)\nB;-56\n", ["A | -1234", "B | -56"], ["A | -1.234", "B | -56.000"]),
  ])
  func whatIsInDoubtIsDecidedByTheReader(_ text: String, _ vietnamese: [String], _ english: [String]) throws {
    let fixture = try Fixture()
    let first = try TableAsRead(fixture.open(text, options: ReadingOptions(numbers: .vietnamese)))
    #expect(first.rows == vietnamese)
    let second = try TableAsRead(fixture.open(text, named: "b.csv", options: ReadingOptions(numbers: .english)))
    #expect(second.rows == english)
  }
}
