/// Breaks text for people into lines that fit a screen.
package enum TextWrapping {
  /// The text as lines of at most so many cells, broken at blanks; later lines are indented.
  ///
  /// A word wider than a line stands on its own and is not cut: a path or a name must stay whole to be copied.
  ///
  /// - Parameter indent: Cells before the second line and those after it.
  package static func lines(of text: String, width: Int, indent: Int = 0) -> [String] {
    if DisplayWidth.cells(in: text) <= width { return [text] }
    let margin = String(repeating: " ", count: indent)
    let start = text.prefix { $0 == " " }
    var lines: [String] = []
    var line = String(start)
    var used = start.count
    var isEmpty = true
    for word in text.split(separator: " ") {
      let cells = DisplayWidth.cells(in: word)
      if !isEmpty && used + 1 + cells > width {
        lines.append(line)
        line = start + margin + word
        used = start.count + indent + cells
      } else {
        line += (isEmpty ? "" : " ") + word
        used += (isEmpty ? 0 : 1) + cells
      }
      isEmpty = false
    }
    return lines + [line]
  }
}
