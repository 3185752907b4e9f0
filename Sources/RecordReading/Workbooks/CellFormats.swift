import Diagnostics

/// What the number formats of a workbook say about numbers: dates, percentages, or plain.
struct CellFormats: Sendable {
  enum Kind: Sendable {
    case plain, date, percentage
    /// Hours, minutes or seconds without a day.
    case time
  }

  /// By a cell's style number.
  private var kinds: [Kind] = []

  init() {}

  /// Reads `styles.xml`.
  init(_ bytes: [UInt8], part: String, of path: String) throws(DiagnosticError) {
    var custom: [Int: String] = [:]
    var formats: [Int] = []
    var isInCellFormats = false
    try MarkupReader.read(bytes, part: part, of: path) { name, attributes in
      switch name {
      case "numFmt":
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) { custom[id] = attributes["formatCode"] }
      case "cellXfs": isInCellFormats = true
      case "xf": if isInCellFormats { formats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0) }
      default: break
      }
    } end: { name, _ in
      if name == "cellXfs" { isInCellFormats = false }
    }
    kinds = formats.map { Self.kind(ofFormat: $0, code: custom[$0]) }
  }

  func kind(ofStyle style: Int) -> Kind {
    kinds.indices.contains(style) ? kinds[style] : .plain
  }

  /// Built-in formats by ECMA-376 part 1, 18.8.30; a custom one by its letters outside quotes, brackets and escapes.
  private static func kind(ofFormat id: Int, code: String?) -> Kind {
    guard let code else {
      switch id {
      case 9, 10: return .percentage
      case 18...21, 45...47: return .time
      case 14...17, 22, 27...36, 50...58: return .date
      default: return .plain
      }
    }
    let bare = bareCode(code)
    if bare.contains("%") { return .percentage }
    // `General` holds an e, `Standard` a d.
    if bare == "general" || bare == "standard" { return .plain }
    if bare.contains(where: { "yd".contains($0) }) { return .date }
    let isElapsed = ["[h]", "[hh]", "[m]", "[mm]", "[s]", "[ss]"].contains { code.lowercased().contains($0) }
    if isElapsed || bare.contains(where: { "hs".contains($0) }) { return .time }
    return bare.contains("m") ? .date : .plain
  }

  private static func bareCode(_ code: String) -> String {
    var result = ""
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" || character == "_" || character == "*" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted && character == "[" {
        isBracketed = true
      } else if character == "]" {
        isBracketed = false
      } else if !isQuoted && !isBracketed {
        result.append(character)
      }
    }
    return result.lowercased()
  }
}
