import ColumnarData
import DatasetFiles
import Diagnostics
import RecordReading
import TestSupport
import Testing

/// A list as an office writes it: its rows, and what stands around them.
private struct OfficeSheet {
  let headings: [String]
  let rows: [[String]]
  /// Every row of the file, the rows of the list among them; an empty one is blank.
  private(set) var lines: [[String]] = []
  /// What must be told, in the order of the words below.
  private(set) var told: Set<DiagnosticID> = []

  private static let titles = [
    "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", "BÁO CÁO TÌNH HÌNH GIẢI QUYẾT HỒ SƠ", "Quý III năm 2020",
    "(Kèm theo Công văn số 123/UBND)",
  ]
  private static let units = [
    "Sở Nội vụ", "Sở Y tế", "Sở Tư pháp", "Quận Ba Đình", "Quận Đống Đa", "Huyện Thanh Trì", "Huyện Đông Anh",
    "Thị xã Sơn Tây", "Phường Láng Hạ", "Xã Tứ Hiệp",
  ]
  private static let below = [
    "Người lập biểu", "Ghi chú: số liệu tạm tính", "Nguồn: Hệ thống một cửa", "Hà Nội, ngày 01 tháng 10 năm 2020",
  ]
  private static let totals = ["Tổng cộng", "TỔNG SỐ", "Cộng", "Tổng cộng:"]

  init(_ random: inout SeededRandom) {
    let units = random.pick(Self.units, count: random.number(4...9))
    let numbers = units.map { _ in (0..<3).map { _ in random.number(10...999) } }
    headings = ["TT", "Đơn vị", "Tiếp nhận", "Đúng hạn", "Quá hạn"]
    rows = units.indices.map { ["\($0 + 1)", units[$0]] + numbers[$0].map(String.init) }
    let sums = (0..<3).map { column in numbers.reduce(0) { $0 + $1[column] } }
    let total = ["", random.pick(Self.totals)] + sums.map(String.init)
    let hasTotal = random.chance(50)
    let isTotalFirst = random.chance(30)
    let titles = random.pick(Self.titles, count: random.number(0...3))
    lines = titles.map { [$0, "", "", "", ""] }
    if !titles.isEmpty, random.chance(50) { lines.append([]) }
    lines.append(headings)
    let isNumbered = random.chance(40)
    if isNumbered { lines.append((1...5).map { "(\($0))" }) }
    if hasTotal, isTotalFirst { lines.append(total) }
    lines += rows
    if hasTotal, !isTotalFirst { lines.append(total) }
    let below = random.chance(50) ? random.pick(Self.below, count: random.number(1...2)) : []
    if !below.isEmpty, random.chance(70) { lines.append([]) }
    lines += below.map { [$0, "", "", "", ""] }
    if !titles.isEmpty || isNumbered { told.insert(.titlesSkipped) }
    if hasTotal { told.insert(.totalsSetApart) }
    if !below.isEmpty { told.insert(.rowsBelow) }
  }

  func text(separator: String) -> String {
    lines.map { row in
      row.map { $0.contains(separator) ? "\"\($0)\"" : $0 }.joined(separator: separator) + "\n"
    }.joined()
  }

  /// Numbers as numbers; a title over all columns is one merged cell.
  var workbook: WorkbookFixture {
    var written = ""
    for (index, row) in lines.enumerated() where !row.isEmpty {
      let cells = row.enumerated().map { column, text -> String in
        let place = "r=\"\(WorkbookFixture.letter(column))\(index + 1)\""
        if text.isEmpty { return "" }
        if Int(text) != nil { return "<c \(place)><v>\(text)</v></c>" }
        return "<c \(place) t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      written += "<row r=\"\(index + 1)\">\(cells.joined())</row>"
    }
    return WorkbookFixture(rows: written)
  }
}

@Suite struct OfficeSheetTests {
  private static let ids: Set<DiagnosticID> = [
    .titlesSkipped, .totalsSetApart, .rowsBelow, .totalRows, .otherTableBelow, .headingRepeated, .headingMissing,
  ]

  private func check(_ opened: OpenedDataset, _ sheet: OfficeSheet, _ note: Comment) throws {
    let table = try opened.table
    #expect(table.schema.fields.map(\.name) == ["tt", "don_vi", "tiep_nhan", "dung_han", "qua_han"], note)
    let rows = (0..<table.rowCount).map { row in table.schema.fields.map { table.words($0.name)[row] } }
    #expect(rows == sheet.rows, note)
    #expect(Set(opened.diagnostics.map(\.id)).intersection(Self.ids) == sheet.told, note)
    #expect(opened.rejects.rowCount == 0, note)
  }

  /// The rows of the list are its rows, whatever stands around them, and all of that is told.
  @Test(arguments: 0..<60 as Range<UInt64>) func theRowsOfTheListAreItsRows(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let sheet = OfficeSheet(&random)
    let separator = random.pick([";", "\t", ","])
    let text = sheet.text(separator: separator)
    try check(Fixture().open(text), sheet, "seed \(seed):\n\(text)")
    let fixture = try Fixture()
    let workbook = try DatasetReader().open(path: fixture.writeArchive("a.xlsx", sheet.workbook.parts))
    try check(workbook, sheet, "seed \(seed), workbook:\n\(text)")
  }

  /// With all rows kept, nothing is gone but blank rows, and what stands above the heading.
  @Test(arguments: 100..<120 as Range<UInt64>) func allRowsCanBeKept(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let sheet = OfficeSheet(&random)
    let text = sheet.text(separator: ";")
    let options = ReadingOptions(layout: .init(keepsAllRows: true))
    let heading = try #require(sheet.lines.firstIndex(of: sheet.headings))
    let opened = try Fixture().open(text, options: options)
    let filled = sheet.lines[(heading + 1)...].filter { !$0.isEmpty }
    #expect(try opened.table.rowCount == filled.count, "seed \(seed):\n\(text)")
  }
}
