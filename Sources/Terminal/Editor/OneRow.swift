import VietnameseText

extension DisplayWidth {
  /// The text on one row, without characters that draw nothing, cut with `…` where it is wider than the cells given.
  static func cut(_ text: String, to cells: Int) -> String {
    let clean = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }.filter { self.cells(of: $0) > 0 })
    if self.cells(in: clean) <= cells { return clean }
    var result = ""
    var used = 0
    for character in clean {
      used += self.cells(of: character)
      if used > cells - 1 { break }
      result.append(character)
    }
    return cells > 0 ? result + "…" : ""
  }
}
