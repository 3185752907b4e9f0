import VietnameseText

/// The greatest widths that occur in one column, in terminal cells.
struct ColumnMeasure {
  private(set) var heading = 0
  /// The widest cell that is not a ratio with its parts.
  private(set) var text = 0
  private(set) var numerator = 0
  private(set) var denominator = 0
  private(set) var quotient = 0
  let isNumeric: Bool

  private init(of column: ReadableColumn) {
    heading = column.heading.map { DisplayWidth.cells(in: $0) }.max() ?? 0
    isNumeric = column.isNumeric
  }

  /// - Returns: nil when cancelled.
  static func measures(
    of columns: [ReadableColumn], in selection: RowSelection, isCancelled: () -> Bool
  ) -> [ColumnMeasure]? {
    var measures = columns.map(ColumnMeasure.init)
    for (count, row) in selection.rows.enumerated() {
      if count % ResultRenderer.batchRows == 0, isCancelled() { return nil }
      for index in columns.indices { measures[index].include(columns[index].cell(row: row)) }
    }
    return measures
  }

  private mutating func include(_ cell: ReadableCell) {
    switch cell {
    case .empty: break
    case .text(let value): text = max(text, DisplayWidth.cells(in: value))
    case .ratio(let ratio):
      if ratio.denominator.isEmpty {
        text = max(text, DisplayWidth.cells(in: ratio.quotient))
      } else {
        numerator = max(numerator, ratio.numerator.utf8.count)
        denominator = max(denominator, ratio.denominator.utf8.count)
        quotient = max(quotient, DisplayWidth.cells(in: ratio.quotient))
      }
    }
  }

  /// The widest cell as drawn, with the parts of ratios one below the other.
  var cells: Int {
    max(text, denominator == 0 ? 0 : numerator + denominator + quotient + " /  = ".count)
  }

  /// The width at which nothing is cut.
  var natural: Int { max(1, heading, cells) }

  /// The least width in which the column can still be read: numbers are never cut, texts and headings may be.
  var least: Int { isNumeric ? max(1, cells, min(heading, 6)) : min(natural, 8) }

  /// The cell as drawn, with the parts of a ratio padded to those of the column.
  func composed(_ cell: ReadableCell) -> String {
    switch cell {
    case .empty: return ""
    case .text(let value): return value
    case .ratio(let ratio):
      if ratio.denominator.isEmpty { return ratio.quotient }
      let shown = Padding.right(ratio.quotient, to: quotient)
      let parts = [Padding.right(ratio.numerator, to: numerator), Padding.right(ratio.denominator, to: denominator)]
      return "\(parts[0]) / \(parts[1]) = \(shown)"
    }
  }
}

/// Text brought to a width in terminal cells.
enum Padding {
  /// Right-aligned; text that is too wide stays as it is.
  static func right(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.cells(in: text))) + text
  }

  static func left(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.cells(in: text)))
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
    return result + "…"
  }
}
