package import ColumnarData
package import VietnameseText

/// One sheet of a workbook, as values of their own types.
package struct WorkbookSheet: Sendable {
  /// As wanted; letters that a sheet's name may not have are replaced, and a number makes it unique.
  let name: String
  /// The heading row, which stays in sight; empty where there is none.
  let headings: [String]
  let rows: [[WorkbookValue]]
  /// The rows that hold totals.
  let totals: Set<Int>
  /// Of each column, in characters.
  let widths: [Double]
  /// Whether long texts go on below in their cell.
  let isProse: Bool

  /// A paragraph a row.
  package init(name: String, paragraphs: [String]) {
    self.name = name
    headings = []
    rows = paragraphs.map { [.text(VisibleText.symbols(in: $0))] }
    totals = []
    widths = [100]
    isProse = true
  }

  /// A row for each row of a result; a ratio takes three columns: numerator, denominator and percentage.
  ///
  /// - Parameter decimals: Digits after the point of percentages and means.
  /// - Throws: Where texts of the result are lost.
  package init(name: String, of result: ResultTable, _ language: Language, decimals: Int = 2) throws(TextsLost) {
    let columns = WorkbookColumn.columns(of: result, in: language)
    let cells = WorkbookCells(result, language, decimals: decimals)
    self.name = name
    headings = columns.map(\.heading)
    isProse = false
    totals = Set(result.roles.indices.filter { result.roles[$0] == .total })
    let rows = try result.roles.indices.map { row throws(TextsLost) in
      try columns.map { column throws(TextsLost) in try cells.value(row: row, column) }
    }
    self.rows = rows
    widths = columns.indices.map { column in
      Self.width(of: columns[column].heading, rows.prefix(200).map { $0[column] })
    }
  }

  /// The width that shows a heading and some cells, from 8 to 60 characters.
  private static func width(of heading: String, _ cells: [WorkbookValue]) -> Double {
    let widest = cells.reduce(DisplayWidth.cells(in: heading)) { widest, cell in
      switch cell {
      case .text(let text): max(widest, DisplayWidth.cells(in: text))
      case .number: max(widest, 12)
      case .boolean, .empty: widest
      }
    }
    return Double(min(60, max(8, widest + 2)))
  }
}
