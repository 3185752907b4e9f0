import ColumnarData
import Diagnostics
import RecordReading
import TableTyping
import TestSupport
import Testing
import VietnameseText

/// Headings to which the user gave a column, and what headings say by themselves.
@Suite struct ColumnMappingTests {
  @Test(
    arguments: [
      ("id=so_ho_so", "id=so_ho_so"), ("id=Số hồ sơ", "id=so_ho_so"), (" Mã = Số  hồ sơ ", "ma=so_ho_so"),
      ("a=b=c", "a=b_c"), ("đơn vị=Cơ quan", "don_vi=co_quan"), ("id=", nil), ("=x", nil), ("id", nil), ("", nil),
      ("?=x", nil), ("x=?", nil),
    ] as [(String, String?)])
  func namesAColumnAndAHeading(_ written: String, _ text: String?) {
    let mapping = ColumnMapping(writtenAs: written)
    #expect(mapping?.text == text)
    // As it is written, it is read again.
    #expect(text == nil || mapping.flatMap { ColumnMapping(writtenAs: $0.text) } == mapping)
  }

  private func names(_ headings: String, _ mapping: [String]) throws -> [String] {
    let row = headings.split(separator: ";").indices.map { "v\($0)" }.joined(separator: ";")
    let raw = try AssemblyFixture().records("\(headings)\n\(row)\n")
    return try raw.assembly(mapping: mapping).inferred().table.schema.fields.map(\.name)
  }

  @Test(
    arguments: [
      ("Số hồ sơ;Ghi chú", ["id=ghi_chu"], ["so_ho_so", "id"]),
      ("a;b", ["x=b"], ["a", "x"]), ("a;b", ["b=a", "a=b"], ["b", "a"]),
      // A column that the program knows by a heading: the mapping names it by any of these.
      ("a;b", ["so_ho_so=a"], ["id", "b"]), ("a;b", ["trang_thai=b"], ["a", "status"]),
      // The heading that is mapped gives its name free, and takes another's.
      ("Mã TTHC;x", ["code=x"], ["ma_tthc", "code"]), ("x;x", ["y=x_2"], ["x", "y"]),
      // What a dossier's id is makes the file one of dossiers.
      ("a;Mã TTHC", ["id=a"], ["id", "procedure"]), ("a;Mã TTHC", [], ["a", "code"]),
    ] as [(String, [String], [String])])
  func theMappingNamesColumns(_ headings: String, _ mapping: [String], _ columns: [String]) throws {
    #expect(try names(headings, mapping) == columns)
  }

  @Test(arguments: [
    ("a;b", ["x=c"], "x=c"), ("a;b", ["x=a", "y=a"], "y=a"), ("a;b", ["x=a", "x=b"], "x=b"),
    ("a;b", ["x=a_2"], "x=a_2"),
  ])
  func aMappingThatFitsNothingIsRefused(_ headings: String, _ mapping: [String], _ unusable: String) throws {
    let error = #expect(throws: DiagnosticError.self) { try names(headings, mapping) }
    #expect(error?.diagnostic.id == .mappingUnusable)
    #expect(error?.diagnostic.arguments["mapping"] == .text(unusable))
    #expect(error?.diagnostic.arguments["headings"] == .text("a, b"))
  }

  @Test(arguments: [
    ("Quý II", "quy_ii"), ("2020", "t_2020"), ("", "t_1"), ("%", "phan_tram"), ("Sheet 1", "sheet_1"), ("---", "t_1"),
  ])
  func everyTextIsATypeableName(_ text: String, _ name: String) {
    #expect(TableName.typeable(text) == name)
  }

  // MARK: What headings say

  /// Six of ten cells are numbers or days: enough where the heading says so.
  private func type(_ heading: String, _ cell: (Int) -> String) throws -> FieldType? {
    let rows = (1...10).map { "\($0 <= 6 ? cell($0) : "chưa có");k\n" }.joined()
    let raw = try AssemblyFixture().records("\(heading);k\n\(rows)")
    return try raw.assembly().inferred().table.schema.fields.first?.type
  }

  @Test(arguments: [
    "Tổng", "Tổng số", "Tổng hồ sơ", "Số lượng", "Số lượng hồ sơ", "Số tiền", "Số ngày", "Tỷ lệ", "Tỉ lệ đúng hạn",
    "Phí",
    "Lệ phí", "Mức phí", "Giá", "Amount", "Total", "Mức độ DVC", "Thời hạn giải quyết",
  ])
  func someHeadingsAreOfNumbers(_ heading: String) throws {
    #expect(try type(heading) { "\($0)" } == .number(scale: 0))
    #expect(try type(heading) { "\($0)/8/2020" } == .category)
  }

  @Test(arguments: ["Ngày", "Ngày ký", "NGÀY CẤP", "Hạn trả", "Thời gian tiếp nhận", "Ngày trả KQ", "due"])
  func someHeadingsAreOfDays(_ heading: String) throws {
    #expect(try type(heading) { "\($0)/8/2020" } == .date)
    #expect(try type(heading) { "\($0)" } == .category)
  }

  @Test(arguments: ["Ghi chú", "Tôm", "Số nhà", "Phích", "Giấy", "Ngang", "Đơn vị", "Totality"])
  func otherHeadingsSayNothing(_ heading: String) throws {
    #expect(try type(heading) { "\($0)" } == .category)
    #expect(try type(heading) { "\($0)/8/2020" } == .category)
  }

  /// Under the heading of codes no cell is a number, though each looks like one.
  @Test(arguments: ["Mã đơn vị", "Mã TTHC", "Mã hồ sơ", "id", "code", "Mã vùng"])
  func codesAreNoNumbers(_ heading: String) throws {
    let raw = try AssemblyFixture().records("\(heading);k\n101;a\n102;b\n103;c\n")
    #expect(try raw.assembly().inferred().table.schema.fields.first?.type == .category)
  }
}
