import VietnameseText

/// Breaks text into lines of a width in terminal cells.
package enum LineWrapping {
  /// At blanks where there are any, else between two characters; nothing is cut.
  ///
  /// - Parameter width: Cells of a line; nil for one line.
  package static func lines(of text: String, width: Int?) -> [String] {
    guard let width, DisplayWidth.cells(in: text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    func flush() {
      lines.append(line)
      line = ""
    }
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let joined = line.isEmpty ? String(word) : line + " " + word
      if DisplayWidth.cells(in: joined) <= width {
        line = joined
        continue
      }
      if !line.isEmpty { flush() }
      for character in word {
        if DisplayWidth.cells(in: line) + DisplayWidth.cells(of: character) > width { flush() }
        line.append(character)
      }
    }
    flush()
    return lines
  }
}
