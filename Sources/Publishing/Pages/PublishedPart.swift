package import ColumnarData
package import NotebookDocuments
package import ResultRendering
import VietnameseText

/// One piece of what a cell gave, as a page shows it.
package enum PublishedPart: Sendable {
  case table(DrawnTable)
  /// One picture a measure.
  case charts([ChartPicture])
  /// Words, without control characters.
  case lines([String])

  /// What stands in a document: tables are taken apart, words kept as they are, and a chart becomes a picture where it is
  /// found again from the table below it.
  ///
  /// - Parameters:
  ///   - name: Tells the pictures of a page apart; letters, digits and `-`.
  ///   - options: With which the document was drawn.
  package static func parts(
    of output: SessionOutput, named name: String, options: RenderingOptions
  ) -> [PublishedPart] {
    var parts: [PublishedPart] = []
    var lines: [String] = []
    func flush() {
      if !lines.isEmpty { parts.append(.lines(lines.map { $0.isEmpty ? "" : VisibleText.symbols(in: $0) })) }
      lines = []
    }
    for part in DrawnOutput.parts(of: output.text) {
      switch part {
      case .lines(let texts): lines = texts
      case .table(let table):
        if !lines.isEmpty, let chart = StoredChart(above: table, lines, options: options),
          let pictures = try? ChartPicture.pictures(
            of: chart.result, as: chart.request, named: "\(name)-\(parts.count + 1)", options: options)
        {
          lines.removeLast(chart.lineCount)
          flush()
          parts.append(.charts(pictures))
        }
        flush()
        parts.append(.table(table.visible))
      }
    }
    flush()
    return parts
  }

  /// A result with its chart and its table.
  ///
  /// - Parameter name: Tells the pictures of a page apart; letters, digits and `-`.
  /// - Throws: Where texts of the result are lost.
  package static func parts(
    of result: ResultTable, named name: String, options: RenderingOptions
  ) throws(TextsLost) -> [PublishedPart] {
    let table = try DrawnTable(result, options: options)
    guard let chart = result.chart else { return [.table(table)] }
    return [
      .charts(try ChartPicture.pictures(of: result, as: chart, named: name, options: options)), .table(table),
    ]
  }
}

extension DrawnTable {
  /// - Throws: Where texts of the result are lost.
  init(_ result: ResultTable, options: RenderingOptions) throws(TextsLost) {
    let readable = try ReadableTable(result, options: options)
    self.init(
      headings: readable.headings, isNumeric: readable.isNumeric,
      rows: readable.rows.map { row in
        Row(role: row.isRemark ? .remark : row.isTotal ? .total : .detail, cells: row.cells)
      })
  }

  /// The same with symbols for control characters.
  fileprivate var visible: DrawnTable {
    func visible(_ texts: [String]) -> [String] { texts.map { $0.isEmpty ? "" : VisibleText.symbols(in: $0) } }
    return DrawnTable(
      headings: headings.map(visible), isNumeric: isNumeric,
      rows: rows.map { Row(role: $0.role, cells: visible($0.cells)) })
  }
}
