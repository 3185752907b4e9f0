import ColumnarData
import DatasetFiles
import TableTyping
import TestSupport
import Testing
import VietnameseText

@Suite struct HeadingTests {
  private func names(_ headings: String) throws -> [String] {
    let width = headings.split(separator: ";", omittingEmptySubsequences: false).count
    let row = (0..<width).map { "v\($0)" }.joined(separator: ";")
    return try Fixture().open("\(headings)\n\(row)\n").table.schema.fields.map(\.name)
  }

  @Test(arguments: [
    ("Mã TTHC;Tên TTHC;Lĩnh vực;Cơ quan thực hiện;Mức độ DVC", ["code", "name", "domain", "unit", "level"]),
    ("MÃ SỐ;Tên lĩnh vực", ["code", "domain"]),
    (
      "Số hồ sơ;Mã TTHC;Tên TTHC;Ngày tiếp nhận;Ngày hẹn trả", ["id", "procedure", "procedure_name", "received", "due"]
    ),
    ("Mã hồ sơ;Trạng thái;Quận/huyện;Ngày trả kết quả", ["id", "status", "district", "returned"]),
    ("Số lượng (hồ sơ);%;2020;", ["so_luong_ho_so", "phan_tram", "c_2020", "column_4"]),
    ("x;x;x", ["x", "x_2", "x_3"]),
    ("x_2;x;x", ["x_2", "x", "x_3"]),
    ("Mã số;Mã TTHC", ["code", "ma_tthc"]),
    ("Lĩnh vực;linh vuc", ["domain", "linh_vuc"]),
  ])
  func namesColumns(_ headings: String, _ expected: [String]) throws {
    #expect(try names(headings) == expected)
  }

  /// Of ten thousand like headings none is numbered by trying all numbers before its own.
  @Test func numbersThousandsOfLikeHeadings() throws {
    let count = 10_000
    let names = try names(Array(repeating: "x", count: count).joined(separator: ";"))
    #expect(names == ["x"] + (2...count).map { "x_\($0)" })
  }

  @Test func keepsHeadingsAsTitlesAndTellsTheMapping() throws {
    let opened = try Fixture().open("Mã TTHC,Ghi chú\n1.000001,a\n", named: "Danh sách (1).csv")
    let table = try opened.table
    #expect(table.name == "danh_sach_1")
    #expect(table.schema.fields[0].titles == LocalizedText(english: "Code", vietnamese: "Mã TTHC"))
    #expect(table.schema.fields[0].aliases == ["ma_tthc"])
    #expect(table.schema.fields[1].titles == LocalizedText(verbatim: "Ghi chú"))
    let mapping = try #require(opened.account.files.first?.mapping)
    #expect(mapping.map(\.heading) == ["Mã TTHC", "Ghi chú"])
    #expect(mapping.map(\.column) == ["code", "ghi_chu"])
    #expect(mapping.map(\.isKnown) == [true, false])
  }

  @Test func findsTheKeyAndTheTimeField() throws {
    let dossiers = try Fixture().open(
      "Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả\nH1,1/2/2020,3/2/2020\nH2,1/2/2020,4/2/2020\n"
    ).table
    #expect(dossiers.schema.primaryKey == "id")
    #expect(dossiers.schema.timeField == "received")
    let repeated = try Fixture().open("Mã số,Ngày\n1.000001,1/2/2020\n1.000001,2/2/2020\n").table
    #expect(repeated.schema.primaryKey == nil)
    #expect(repeated.schema.timeField == "ngay")
    for heading in ["Ngày sinh", "Ngày sinh của công dân", "Date of birth", "Birthday"] {
      let people = try Fixture().open("Họ tên,\(heading)\nAn,1/2/1980\nBình,25/12/1979\n").table
      #expect(people.schema.timeField == nil, "\(heading)")
    }
  }
}
