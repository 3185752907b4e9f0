import Foundation

/// The parts of a small workbook, written as Excel writes them.
package struct WorkbookFixture {
  /// The elements inside `sheetData`, and what follows it.
  package var rows: String
  package var merges: [String] = []
  package var sharedTexts: [String] = []
  /// Number formats of styles 0, 1, 2 …: an id, or a code of its own.
  package var formats: [String] = ["0"]
  package var is1904 = false
  package var sheets: [(name: String, rows: String)] = []

  package init(
    rows: String, merges: [String] = [], sharedTexts: [String] = [], formats: [String] = ["0"], is1904: Bool = false,
    sheets: [(name: String, rows: String)] = []
  ) {
    self.rows = rows
    self.merges = merges
    self.sharedTexts = sharedTexts
    self.formats = formats
    self.is1904 = is1904
    self.sheets = sheets
  }

  package var parts: [(name: String, text: String)] {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let relations = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    let all = [(name: "Sheet 1", rows: rows)] + sheets
    var parts: [(name: String, text: String)] = [
      (
        "_rels/.rels",
        "\(head)<Relationships \(relations)><Relationship Id=\"rId1\" Type=\"\(types)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "\(head)<workbook \(main) xmlns:r=\"\(types)\"><workbookPr date1904=\"\(is1904 ? 1 : 0)\"/><sheets>"
          + all.enumerated().map {
            "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
          }.joined() + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "\(head)<Relationships \(relations)>"
          + all.indices.map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(types)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
          }.joined() + "<Relationship Id=\"rIdS\" Type=\"\(types)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
          + "<Relationship Id=\"rIdF\" Type=\"\(types)/styles\" Target=\"styles.xml\"/></Relationships>"
      ),
      (
        "xl/sharedStrings.xml",
        "\(head)<sst \(main)>" + sharedTexts.map { "<si>\($0)</si>" }.joined() + "</sst>"
      ),
      ("xl/styles.xml", "\(head)\(styles(main))"),
    ]
    for (index, sheet) in all.enumerated() {
      let merged =
        index > 0 || merges.isEmpty
        ? ""
        : "<mergeCells>"
          + merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"
      parts.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          "\(head)<worksheet \(main)><sheetData>\(sheet.rows)</sheetData>\(merged)</worksheet>"
        ))
    }
    return parts
  }

  private func styles(_ main: String) -> String {
    var custom = ""
    var used = ""
    for (index, format) in formats.enumerated() {
      let id = Int(format) ?? 164 + index
      if Int(format) == nil {
        let code = format.replacingOccurrences(of: "\"", with: "&quot;")
        custom += "<numFmt numFmtId=\"\(id)\" formatCode=\"\(code)\"/>"
      }
      used += "<xf numFmtId=\"\(id)\" fontId=\"0\"/>"
    }
    return "<styleSheet \(main)><numFmts>\(custom)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs>\(used)</cellXfs></styleSheet>"
  }

  /// A row of inline texts; an empty text is no cell.
  package static func row(_ number: Int, _ texts: [String]) -> String {
    let cells = texts.enumerated().map { column, text in
      text.isEmpty
        ? "" : "<c r=\"\(letter(column))\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  package static func letter(_ column: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
  }
}
