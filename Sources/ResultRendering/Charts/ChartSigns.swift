import VietnameseText

/// The characters of which charts are made.
struct ChartSigns {
  let fill, openFill, least, zero, target, targetLine, partial, rule, gap, between: String
  /// One eighth of a cell to seven; empty where there are none.
  let eighths: [String]
  /// From the lowest of a small line to the highest.
  let levels: [String]
  /// From the least of a heat map to the greatest.
  let shades: [String]
  /// One for each line of a chart, whole and open.
  let points: [(whole: String, open: String)]
  let isASCII: Bool

  init(isASCII: Bool) {
    self.isASCII = isASCII
    if isASCII {
      (fill, openFill, least, zero, target, targetLine) = ("#", ":", "|", "|", "|", "-")
      (partial, rule, gap, between) = ("o", "-", " ", "..")
      eighths = []
      levels = ["_", ".", ":", "-", "=", "+", "*", "#"]
      shades = [" ", ".", ":", "*", "#"]
      points = [("*", "o"), ("A", "a"), ("B", "b"), ("C", "c"), ("D", "d"), ("E", "e")]
    } else {
      (fill, openFill, least, zero, target, targetLine) = ("█", "░", "▏", "│", "│", "╌")
      (partial, rule, gap, between) = ("○", "┄", "·", "…")
      eighths = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
      levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
      shades = [" ", "░", "▒", "▓", "█"]
      points = [("●", "○"), ("▲", "△"), ("■", "□"), ("◆", "◇"), ("▼", "▽"), ("★", "☆")]
    }
  }
}

/// One line of a drawing into which texts are written where there is room.
struct ChartLine {
  private var cells: [String]
  private var end = 0

  init(width: Int) { cells = Array(repeating: " ", count: max(0, width)) }

  /// Writes a text about a place, unless it would touch the one before.
  ///
  /// - Parameter start: The first cell that it may take.
  mutating func write(_ text: String, centeredAt place: Int, from start: Int) {
    let width = DisplayWidth.cells(in: text)
    let first = max(start, min(place - width / 2, cells.count - width))
    guard first >= (end == 0 ? start : end + 1), first + width <= cells.count else { return }
    cells[first] = text
    for cell in first + 1..<max(first + 1, first + width) { cells[cell] = "" }
    end = first + width
  }

  var text: String { cells.joined().withoutTrailingBlanks }
}

/// Figures one below the other, the parts of ratios aligned.
enum ChartFigures {
  static func aligned(_ values: [ChartValue?]) -> [String] {
    var (numerator, denominator, figure) = (0, 0, 0)
    for case .ratio(let ratio)? in values.map({ $0?.cell }) where !ratio.denominator.isEmpty {
      numerator = max(numerator, ratio.numerator.utf8.count)
      denominator = max(denominator, ratio.denominator.utf8.count)
    }
    for value in values { figure = max(figure, DisplayWidth.cells(in: value?.figure ?? "")) }
    return values.map { value in
      guard let value else { return "" }
      let last = CellWidth.right(value.figure, to: figure)
      guard case .ratio(let ratio) = value.cell, !ratio.denominator.isEmpty else {
        return denominator == 0 ? last : CellWidth.blanks(numerator + denominator + " /  = ".count) + last
      }
      return CellWidth.right(ratio.numerator, to: numerator) + " / "
        + CellWidth.right(ratio.denominator, to: denominator)
        + " = " + last
    }
  }
}

extension String {
  var withoutTrailingBlanks: String {
    var text = self
    while text.utf8.last == UInt8(ascii: " ") { text.unicodeScalars.removeLast() }
    return text
  }
}
