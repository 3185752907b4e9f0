/// The last line of a whole document: `<!-- motcua:end cells=12 -->`.
struct EndMark: Sendable, Hashable {
  let cells: Int
  let raw: String

  init(cells: Int, lineBreak: String) {
    self.cells = cells
    raw = "<!-- motcua:end cells=\(cells) -->" + lineBreak
  }

  /// nil where the text is not one line with an end mark.
  init?(_ raw: String) {
    let words = raw.split { $0.isWhitespace }
    guard words.count == 4, words[0] == "<!--", words[1] == "motcua:end", words[3] == "-->",
      words[2].hasPrefix("cells="), let cells = Int(words[2].dropFirst("cells=".count)), cells >= 0
    else { return nil }
    self.cells = cells
    self.raw = raw
  }
}
