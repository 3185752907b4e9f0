import CellParsing
import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import RecordReading
import TableTyping
import TestSupport
import Testing
import VietnameseText

/// The folder of real exports beside the repository, which is not part of it; nil where it is absent.
private let realData: URL? = {
  if let shared = ProcessInfo.processInfo.environment["MOTCUA_SHARED"] {
    return existing(URL(fileURLWithPath: shared))
  }
  var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  while folder.path != "/" {
    if let found = existing(folder.appendingPathComponent("shared")) { return found }
    folder.deleteLastPathComponent()
  }
  return nil
}()

private func existing(_ shared: URL) -> URL? {
  let folder = shared.appendingPathComponent("realdata")
  return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}

/// What was counted in each list by other means: see the README beside the files.
struct ProcedureList: Sendable, CustomTestStringConvertible {
  let file: String
  let rows: Int
  let normalized: Int
  let trimmed: Int
  /// Cells with a line break between two words, counted with openpyxl after stripping: the README counts 224, 61 and 125
  /// cells as they stand in the file, where the others only end in a line break, which is an outer blank.
  let unitsOfSeveralLines: Int
  let unitsMissing: Int
  let domains: Int
  let most: [String: Int]

  var testDescription: String { file }
}

@Suite(
  .enabled(if: realData != nil, "the folder shared/realdata is not here: set MOTCUA_SHARED to the folder above it"))
struct RealDataTests {
  private func open(_ file: String, options: ReadingOptions = ReadingOptions()) throws -> OpenedDataset {
    try DatasetReader(options: options).open(path: #require(realData).appendingPathComponent(file).path)
  }

  @Test(arguments: [
    ProcedureList(
      file: "danh-sach-tthc-BoTaiChinh.xlsx", rows: 706, normalized: 8, trimmed: 75, unitsOfSeveralLines: 172,
      unitsMissing: 68, domains: 44, most: ["Hải quan": 192, "Thuế": 140, "Chứng khoán": 81]),
    ProcedureList(
      file: "danh-sach-tthc-BoTuPhap.xlsx", rows: 271, normalized: 1, trimmed: 18, unitsOfSeveralLines: 49,
      unitsMissing: 71, domains: 19, most: ["Hộ tịch": 41, "Luật sư": 34, "Công chứng": 29]),
    ProcedureList(
      file: "danh-sach-tthc-NongNghiepvaMoiTruong.xlsx", rows: 537, normalized: 14, trimmed: 56,
      unitsOfSeveralLines: 74, unitsMissing: 108, domains: 28,
      most: ["Địa chất và khoáng sản": 67, "Thú y": 58, "Đất đai": 49]),
  ])
  func readsTheListsOfProcedures(_ list: ProcedureList) throws {
    let opened = try open(list.file)
    let table = try opened.table
    let account = try #require(opened.account.files.first)
    #expect(table.schema.fields.map(\.name) == ["code", "name", "issuer", "unit", "domain"])
    #expect(
      table.schema.fields.map(\.titles.vietnamese) == [
        "Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực",
      ])
    #expect(account.rows == list.rows)
    #expect(account.cleaning.normalized == list.normalized)
    #expect(account.cleaning.trimmed == list.trimmed)
    #expect(account.unreadableCells == 0)
    #expect(opened.rejects.rowCount == 0)
    #expect(account.titles.first?.hasPrefix("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == true)
    let codes = table.words("code")
    #expect(Set(codes).count == list.rows)
    #expect(codes.allSatisfy { $0.wholeMatch(of: /[1-9]\.\d{6}/) != nil })
    #expect(table.schema.primaryKey == "code")
    let units = table.words("unit")
    #expect(units.count { $0.contains("\n") } == list.unitsOfSeveralLines)
    #expect(units.count { $0 == "-" } == list.unitsMissing)
    let domains = Dictionary(grouping: table.words("domain")) { $0 }.mapValues(\.count)
    #expect(domains.count == list.domains)
    for (domain, count) in list.most { #expect(domains[domain] == count, "\(domain)") }
    #expect(domains.values.max() == list.most.values.max())
  }

  @Test func readsLamDong() throws {
    let path = "lam_dong_quy1_2020.csv"
    let all = try open(path, options: ReadingOptions(layout: TableLayout(keepsAllRows: true)))
    let table = try all.table
    #expect(table.rowCount == 4)
    #expect(table.words("dung_va_truoc_han") == ["635593", "51072", "323911", "260612"])
    #expect(table.words("ty_le_dung_han") == ["98.81", "98.63", "98.28", "99.51"])
    #expect(table.words("qua_han") == ["7677", "708", "5685", "-"])
    #expect(table.type("ty_le_dung_han") == .percentage(scale: 2))
    #expect(all.diagnostics.map(\.id) == [.totalRows])
    // The first row is the sum of the others in one column, and says so.
    let opened = try open(path)
    #expect(try opened.table.words("dung_va_truoc_han") == ["51072", "323911", "260612"])
    #expect(opened.first(.totalsSetApart)?.arguments["lines"] == .text("2"))
    #expect(opened.diagnostics.map(\.id) == [.totalsSetApart])
  }

  @Test func readsThuaThienHue() throws {
    let levels = try open("thua_thien_hue_dvctt.csv").table
    #expect(levels.words("tthc") == ["2643", "2643", "1856", "736"])
    #expect(levels.words("phan_tram") == ["100.0", "100.0", "70.2", "27.8"])
    let dossiers = try open("thua_thien_hue_thongke.csv").table
    #expect(dossiers.words("da_xu_ly") == ["257141", "61827", "1611"])
    #expect(dossiers.words("truoc_han_tong") == ["124907", "43434", "952"])
    #expect(dossiers.words("truoc_han_phan_tram") == ["48.6", "70.3", "59.1"])
  }

  @Test func readsHaiPhong() throws {
    let table = try open("hai_phong_mau.csv").table
    #expect(table.rowCount == 10)
    #expect(table.words("code").first == "1.013723")
    #expect(table.type("ngay_quyet_dinh") == .date)
    #expect(table.words("ngay_hieu_luc").count { $0 == "2027-03-01" } == 2)
    #expect(Set(table.words("domain")) == ["NỘI VỤ", "PHÒNG BỆNH", "ĐƯỜNG BỘ"])
  }
}
