import Diagnostics

/// What a file holds that is called a workbook: portals write pages of HTML and texts under such names.
enum WorkbookContent {
  case workbook
  /// One text of XML, as Excel 2003 wrote them.
  case markup
  /// HTML with a table.
  case page
  /// The text of a CSV file.
  case records

  /// Bytes that are looked at.
  private static let lookedAt = 4096

  init(_ file: FileBytes) throws(DiagnosticError) {
    let bytes = try file.bytes(0..<min(file.size, Self.lookedAt))
    let isBinary = bytes.starts(with: Array("PK".utf8)) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    if isBinary || bytes.isEmpty || bytes.contains(0) {
      self = .workbook
      return
    }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.hasPrefix("<"), text.contains(MarkupWorkbookReader.namespace) {
      self = .markup
    } else if start.hasPrefix("<") {
      self = text.contains("<html") || text.contains("<table") ? .page : .workbook
    } else {
      // A text of one line without a separator may be anything.
      let isRecords = text.contains { $0.isNewline } && text.contains { ",;\t|".contains($0) }
      self = isRecords ? .records : .workbook
    }
  }
}
