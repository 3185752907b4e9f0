import ColumnarData
import VietnameseText
import WorkProgress

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
  /// - Throws: Where texts of the rows are lost.
  static func measures(
    of columns: [ReadableColumn], in selection: RowSelection, monitor: WorkMonitor
  ) throws(TextsLost) -> [ColumnMeasure]? {
    var measures = columns.map(ColumnMeasure.init)
    let encoded = columns.map(\.encoded)
    var cells = CellTexts()
    monitor.begin(.layingOut, total: selection.count, unit: .rows)
    for rows in selection.batches {
      if monitor.isCancelled { return nil }
      for (index, column) in columns.enumerated() {
        if column.hasRatios {
          for row in rows { measures[index].include(try column.cell(row: row)) }
        } else {
          cells.removeAll()
          try encoded[index].append(rows, to: &cells)
          measures[index].text = max(measures[index].text, cells.widths.max() ?? 0)
        }
      }
      monitor.advance(by: rows.count)
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

  /// A ratio as drawn, its parts padded to those of the column.
  func composed(_ ratio: RatioText) -> String {
    if ratio.denominator.isEmpty { return ratio.quotient }
    return CellWidth.right(ratio.numerator, to: numerator) + " / "
      + CellWidth.right(ratio.denominator, to: denominator) + " = " + CellWidth.right(ratio.quotient, to: quotient)
  }
}
