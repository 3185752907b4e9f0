import CZip
import Foundation
import TestSupport

/// The parts of small workbooks, each as four texts: sheet, shared texts, styles, workbook.
enum SheetParts {
  static let words = [
    "<c r=\"A1\">", "<c r=\"XFD1048576\" t=\"s\">", " t=\"inlineStr\"", " t=\"str\"", " t=\"b\"", " t=\"e\"",
    " t=\"d\"",
    " s=\"1\"", "<v>", "</v>", "<is>", "</is>", "<t>", "</t>", "<t xml:space=\"preserve\"> ", "<r>", "<rPh>", "</c>",
    "<row>", "<row r=\"1048577\">", "</row>", "<sheetData>", "</sheetData>", "<mergeCells>",
    "<mergeCell ref=\"A1:B2\"/>",
    "<mergeCell ref=\"B2:A1\"/>", "45658", "1e308", "-1", "0.1", "2020-08-31T00:00:00", "&#x1F;", "&amp;", "&#xD800;",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "<![CDATA[", "]]>", "<!--", "-->", "_x000D_", "numFmtId=\"14\"", "<xf/>",
    "formatCode=\"dd/mm/yyyy\"", "formatCode=\"0.00%\"", "<si>", "</si>", "date1904=\"1\"", "<?xml version=\"1.0\"?>",
    "state=\"hidden\"", "<f>", "</f>", "#REF!",
  ]

  static let seeds: [[String]] = [
    [
      sheet(
        row(1, ["Mã", "Ngày", "Lệ phí", "Có"])
          + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>45658</v></c><c r=\"C2\"><v>1720</v></c>"
          + "<c r=\"D2\" t=\"b\"><v>1</v></c></row><row r=\"4\"><c r=\"A4\" t=\"e\"><v>#REF!</v></c>"
          + "<c r=\"C4\" s=\"2\"><v>0.9715</v></c><c r=\"D4\" t=\"str\"><f>A1</f><v>x</v></c></row>"),
      texts("<si><t>H26-1</t></si><si><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r></si>"), styles, book,
    ],
    [
      sheet(
        row(1, ["DANH SÁCH", "", ""]) + row(2, ["STT", "Tên", "Mức"]) + row(3, ["1", "Cấp giấy", "1.234"])
          + row(4, ["2", "x\ny", "31/8/2020"]) + row(5, ["Tổng cộng", "", "2"]), merges: ["A1:C1", "B3:B4"]),
      texts(""), styles, book,
    ],
  ]

  /// The seeds as whole archives.
  static let archivedSeeds: [[UInt8]] = seeds.compactMap { parts in
    guard let folder = try? ScratchFolder() else { return nil }
    let path = "\(folder.path)/a.xlsx"
    guard (try? archive(parts.map { Array($0.utf8) }, at: path)) != nil else { return nil }
    return (try? Data(contentsOf: URL(fileURLWithPath: path))).map { Array($0) }
  }

  /// Writes a ZIP archive of the four parts, as far as they are given, and those that tie them together.
  static func archive(_ parts: [[UInt8]], at path: String) throws {
    let names = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"]
    let fixed = [
      ("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/_rels/workbook.xml.rels",
        relations([
          ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "/xl/sharedStrings.xml"),
          ("rId3", "styles", "styles.xml"),
        ])
      ),
    ].map { ($0, Array($1.utf8)) }
    var code: Int32 = 0
    let archive = unsafe zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code)
    for (name, bytes) in fixed + zip(names, parts) {
      // libzip reads the buffer when the archive is closed, so it gets a copy that it frees itself.
      let memory = unsafe malloc(max(bytes.count, 1))
      unsafe memory?.copyMemory(from: bytes, byteCount: bytes.count)
      let source = unsafe zip_source_buffer(archive, memory, zip_uint64_t(bytes.count), 1)
      let index = unsafe zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_OVERWRITE))
      // Stored as it is: packing would only take time.
      unsafe zip_set_file_compression(archive, zip_uint64_t(index), zip_int32_t(ZIP_CM_STORE), 0)
    }
    guard unsafe zip_close(archive) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  // MARK: Parts

  private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static let styles =
    "<styleSheet \(main)><numFmts><numFmt numFmtId=\"165\" formatCode=\"0.00%\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
    + "<xf numFmtId=\"14\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"

  private static let book =
    "<workbook \(main) xmlns:r=\"\(types)\"><workbookPr date1904=\"0\"/><sheets><sheet name=\"A\" sheetId=\"1\" "
    + "r:id=\"rId1\"/></sheets></workbook>"

  private static func texts(_ items: String) -> String { "<sst \(main)>\(items)</sst>" }

  private static func sheet(_ rows: String, merges: [String] = []) -> String {
    let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return "<worksheet \(main)><sheetData>\(rows)</sheetData><mergeCells>\(merged)</mergeCells></worksheet>"
  }

  private static func row(_ number: Int, _ texts: [String]) -> String {
    let cells = zip(["A", "B", "C", "D"], texts).map { letter, text in
      text.isEmpty ? "" : "<c r=\"\(letter)\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  private static func relations(_ items: [(id: String, type: String, target: String)]) -> String {
    let texts = items.map { "<Relationship Id=\"\($0.id)\" Type=\"\(types)/\($0.type)\" Target=\"\($0.target)\"/>" }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(texts.joined())"
      + "</Relationships>"
  }
}
