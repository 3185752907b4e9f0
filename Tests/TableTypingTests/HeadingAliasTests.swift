import ColumnarData
import DatasetFiles
import Foundation
import TableTyping
import TestSupport
import Testing
import VietnameseText

/// The headings that real exports have, as people write them.
@Suite struct HeadingAliasTests {
  static let headings: [(column: String, headings: [String])] = [
    (
      "code",
      ["Mã TTHC", "Mã số", "Mã số TTHC", "Mã thủ tục", "Mã số thủ tục hành chính", "MÃ THỦ TỤC HÀNH CHÍNH", "code"]
    ),
    ("name", ["Tên", "Tên TTHC", "Tên thủ tục", "Tên thủ tục hành chính", "Thủ tục hành chính", "name"]),
    ("domain", ["Lĩnh vực", "Tên lĩnh vực", "LĨNH VỰC", "linh vuc", "domain"]),
    (
      "unit",
      ["Cơ quan thực hiện", "Đơn vị thực hiện", "Cơ quan giải quyết", "Đơn vị xử lý", "Đơn vị tiếp nhận", "agency"]
    ),
    ("issuer", ["Cơ quan ban hành", "Cơ quan công bố"]),
    ("level", ["Mức độ DVC", "Mức độ DVCTT", "Mức độ dịch vụ công trực tuyến", "Mức DVC"]),
    ("tier", ["Cấp thực hiện", "Cấp giải quyết"]),
    ("limit_days", ["Thời hạn giải quyết", "Thời gian giải quyết"]),
    ("fee", ["Phí, lệ phí", "Phí và lệ phí", "Lệ phí", "Phí", "Mức phí", "Mức lệ phí"]),
    ("status", ["Trạng thái", "Trạng thái hồ sơ", "Tình trạng", "TÌNH TRẠNG HỒ SƠ"]),
    ("id", ["Mã hồ sơ", "Số hồ sơ", "Mã số hồ sơ", "Số biên nhận", "Mã biên nhận", "Mã HS"]),
    ("district", ["Quận/huyện", "Quận, huyện", "Huyện", "Quận, huyện, thị xã"]),
    ("submitted", ["Ngày nộp", "Ngày nộp hồ sơ", "Thời gian nộp", "Thời điểm nộp", "Ngày giờ nộp"]),
    (
      "received",
      [
        "Ngày tiếp nhận", "Ngày nhận", "Ngày nhận hồ sơ", "Ngày tiếp nhận hồ sơ", "Thời gian tiếp nhận",
        "Thời gian nhận",
        "Thời điểm tiếp nhận", "Ngày giờ tiếp nhận",
      ]
    ),
    (
      "due",
      [
        "Ngày hẹn trả", "Ngày hẹn", "Ngày hẹn trả kết quả", "Ngày hẹn trả KQ", "Hạn xử lý", "Hạn giải quyết",
        "Thời gian hẹn trả", "Thời điểm hẹn trả", "Hạn trả", "Hạn trả kết quả", "Ngày hết hạn",
      ]
    ),
    (
      "resolved",
      [
        "Ngày xử lý xong", "Ngày giải quyết xong", "Ngày kết thúc", "Ngày kết thúc xử lý", "Ngày kết thúc giải quyết",
        "Ngày hoàn thành", "Ngày hoàn thành hồ sơ", "Ngày hoàn tất", "Ngày có kết quả", "Thời gian kết thúc",
        "Thời điểm hoàn thành",
      ]
    ),
    ("returned", ["Ngày trả kết quả", "Ngày trả", "Ngày trả KQ", "Ngày nhận kết quả", "Thời gian trả kết quả"]),
    (
      "channel",
      [
        "Kênh", "Kênh nộp", "Kênh tiếp nhận", "Kênh nộp hồ sơ", "Hình thức nộp", "Hình thức tiếp nhận",
        "Hình thức nộp hồ sơ", "Phương thức nộp", "Cách thức nộp",
      ]
    ),
    (
      "return_channel",
      [
        "Hình thức trả kết quả", "Hình thức nhận kết quả", "Kênh trả kết quả", "Kênh trả", "Hình thức trả",
        "Phương thức nhận kết quả",
      ]
    ),
  ]

  private func table(_ headings: [String]) throws -> Table {
    let row = headings.indices.map { "v\($0)" }.joined(separator: ";")
    return try Fixture().open(headings.map { "\"\($0)\"" }.joined(separator: ";") + "\n\(row)\n").table
  }

  @Test(arguments: headings.indices) func aHeadingMeansItsColumn(_ index: Int) throws {
    let (column, headings) = Self.headings[index]
    for heading in headings {
      // Marks may be written as letters of their own, or left out.
      for written in [heading, heading.decomposed, TextFolding.folded(heading), " \(heading) "] {
        let field = try #require(try table([written, "Ghi chú"]).schema.fields.first)
        #expect(field.name == column, "\(written)")
      }
    }
  }

  /// Each known column has a title in English beside its heading.
  @Test func knownColumnsHaveTwoTitles() throws {
    for (column, headings) in Self.headings {
      let field = try #require(try table([headings[0], "Ghi chú"]).schema.fields.first)
      #expect(field.titles.vietnamese == headings[0])
      #expect(field.titles.english != headings[0] && field.titles.english.first?.isUppercase == true, "\(column)")
    }
  }

  /// Where dossiers are listed, the code is that of their procedure.
  @Test func codesOfDossiersAreProcedures() throws {
    let names = try table(["Mã hồ sơ", "Mã TTHC", "Tên TTHC", "Lĩnh vực"]).schema.fields.map(\.name)
    #expect(names == ["id", "procedure", "procedure_name", "domain"])
    #expect(try table(["Mã TTHC", "Tên TTHC"]).schema.fields.map(\.name) == ["code", "name"])
  }

  @Test(arguments: [
    ("Số lượng", "so_luong"), ("Tỷ lệ (%)", "ty_le_phan_tram"), ("2020", "c_2020"), ("31/8", "c_31_8"),
    ("Đ/c", "d_c"), ("  ", "column_1"), ("???", "column_1"), ("a-b_c", "a_b_c"), ("Hộ  tịch", "ho_tich"),
    ("🇻🇳", "column_1"),
    ("Ghi chú\nkhác", "ghi_chu_khac"),
    ("x" + String(repeating: "y", count: 300), "x" + String(repeating: "y", count: 300)),
  ])
  func otherHeadingsBecomeNames(_ heading: String, _ name: String) throws {
    #expect(try table([heading, "Ghi chú"]).schema.fields.first?.name == name)
  }

  @Test(arguments: [
    ("a.csv", "a"), ("Danh sách (1).xlsx", "danh_sach_1"), ("2020.csv", "t_2020"), ("/x/y/Hồ sơ.CSV", "ho_so"),
    ("a.b.csv", "a_b"), ("a.data", "a_data"), ("???.csv", "t_1"), ("/x/folder/", "folder"),
  ])
  func tablesAreNamedAfterTheirFiles(_ path: String, _ name: String) {
    #expect(TableName.of(path: path) == name)
  }
}

extension String {
  fileprivate var decomposed: String {
    String(
      decoding: unicodeScalars.flatMap { scalar in
        Array(String(scalar).decomposedStringWithCanonicalMapping.utf8)
      }, as: UTF8.self)
  }
}
