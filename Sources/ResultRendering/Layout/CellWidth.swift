import VietnameseText

/// Text brought to a width in terminal cells; the text holds no control characters.
enum CellWidth {
  /// Right-aligned; text that is too wide stays as it is.
  static func right(_ text: String, to width: Int) -> String {
    blanks(width - DisplayWidth.cells(in: text)) + text
  }

  static func left(_ text: String, to width: Int) -> String {
    text + blanks(width - DisplayWidth.cells(in: text))
  }

  /// Text that is too wide ends in `…`.
  static func cut(_ text: String, to width: Int) -> String {
    if DisplayWidth.cells(in: text) <= width { return text }
    var result = ""
    var cells = 1
    for character in text {
      cells += DisplayWidth.cells(of: character)
      if cells > width { break }
      result.append(character)
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  static func blanks(_ count: Int) -> String {
    count > 0 ? String(repeating: " ", count: count) : ""
  }
}
