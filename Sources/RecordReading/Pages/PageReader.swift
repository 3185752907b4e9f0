import Diagnostics

/// Reads the first table of an HTML page that has data into columns of text.
struct PageReader {
  private let file: RecordFile

  init(_ file: RecordFile) {
    self.file = file
  }

  func read() throws(DiagnosticError) -> RawTable {
    let bytes = try file.opened().readAll()
    try TextCheck.check(bytes.span, path: file.path, offset: 0)
    let cells = PageCells(String(decoding: bytes, as: UTF8.self)).cells
    if cells.places.isEmpty { throw DiagnosticError(.emptyFile, ["path": .text(file.path)]) }
    var table = try SheetTable(cells: cells, of: file).rawTable
    table.trueKind = "HTML"
    return table
  }
}

/// The cells of a page's tables, one table below the other, each row of the page a row.
struct PageCells {
  private(set) var cells = SheetCells()
  private var texts = ByteDictionary()
  private var row = 0
  private var column = -1
  private var span = 1
  private var rowSpan = 1
  /// The last row of the page in which each column is covered by a cell of an earlier row.
  private var lastCoveredRow: [Int: Int] = [:]
  private var text: String?

  /// Columns that one cell covers in later rows, at most: no real table has so many.
  private static let coveredColumns = 256

  init(_ page: String) {
    var rest = Substring(page)
    while let start = rest.firstIndex(of: "<") {
      text?.append(contentsOf: rest[..<start].map { $0.isNewline ? " " : $0 })
      rest = rest[start...]
      let isComment = rest.hasPrefix("<!--")
      guard
        let end = isComment ? rest.firstRange(of: "-->")?.upperBound : rest.firstIndex(of: ">").map(rest.index(after:))
      else { break }
      let tag = rest[rest.index(after: start)..<rest.index(before: end)]
      rest = rest[end...]
      if !isComment { take(tag.lowercased()) }
      // What stands in scripts and styles is no text.
      for name in ["script", "style"] where tag.lowercased().hasPrefix(name) {
        rest = rest.firstRange(of: "</\(name)").map { rest[$0.lowerBound...] } ?? ""
      }
    }
    closeCell()
    cells.finish(texts.cells.texts)
  }

  private mutating func take(_ tag: String) {
    switch tag.prefix(while: { $0.isLetter || $0 == "/" }) {
    case "table":
      closeCell()
      lastCoveredRow = [:]
    case "tr":
      closeCell()
      row += 1
      column = -1
    case "td", "th":
      closeCell()
      repeat { column += 1 } while lastCoveredRow[column].map { $0 >= row } == true
      text = ""
      span = Self.number("colspan", in: tag)
      rowSpan = Self.number("rowspan", in: tag)
    case "/td", "/th", "/tr", "/table": closeCell()
    case "br", "br/", "/p", "/div": text?.append("\n")
    default: break
    }
  }

  private mutating func closeCell() {
    guard let open = text else { return }
    text = nil
    let content = Self.decoded(open)
    if row > 0, column < RecordLimits.columnCount, !content.allSatisfy(\.isWhitespace) {
      cells.append(row: row, column: column, text: texts.number(of: Array(content.utf8).span))
    }
    let columns = column...column + span - 1
    if span > 1 || rowSpan > 1 {
      cells.merge(HeaderRows.MergedCells(rows: row...row + rowSpan - 1, columns: columns))
    }
    if rowSpan > 1 {
      for covered in columns.prefix(Self.coveredColumns) { lastCoveredRow[covered] = row + rowSpan - 1 }
    }
    column = columns.upperBound
  }

  private static func number(_ name: String, in tag: String) -> Int {
    guard let range = tag.firstRange(of: "\(name)=") else { return 1 }
    let digits = tag[range.upperBound...].drop { "\"' ".contains($0) }.prefix { $0.isNumber }
    return min(max(Int(digits) ?? 1, 1), RecordLimits.columnCount)
  }

  /// The text with its entities as their characters.
  private static func decoded(_ text: String) -> String {
    if !text.contains("&") { return text }
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...].dropFirst()
      guard let end = rest.prefix(12).firstIndex(of: ";"), let character = character(of: rest[..<end]) else {
        result += "&"
        continue
      }
      result += character
      rest = rest[end...].dropFirst()
    }
    return result + rest
  }

  private static func character(of entity: Substring) -> String? {
    if entity.hasPrefix("#") {
      let isHex = entity.dropFirst().lowercased().hasPrefix("x")
      let value = UInt32(entity.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10)
      return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }.map { String(Character($0)) }
    }
    if let place = latinLetters.firstIndex(of: entity) { return String(Character(Unicode.Scalar(UInt8(0xC0 + place)))) }
    return signs[String(entity)]
  }

  private static let signs = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—", "hellip": "…",
    "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "middot": "·", "bull": "•",
  ]

  /// The names of the letters from U+00C0 to U+00FF, in their order.
  private static let latinLetters = """
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde \
    Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde \
    auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde \
    ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    """.split(separator: " ")
}
