package import ColumnarData
package import WorkProgress

/// The forms in which a result can be written.
package enum OutputFormat: String, Sendable, CaseIterable {
  case table, csv, tsv, json, jsonl, markdown

  /// Whether programs read it rather than people.
  package var isForPrograms: Bool {
    switch self {
    case .csv, .tsv, .json, .jsonl: true
    case .table, .markdown: false
    }
  }
}

/// What became of the rows of a result that was written.
package struct RenderingSummary: Sendable, Hashable {
  /// Rows that stand in the text, totals included.
  package var rowsWritten = 0
  /// Rows beyond the limit, counted in the text.
  package var rowsLeftOut = 0
  /// Text cells and headings that were written so that Excel runs no formula and changes no code; for the caller to
  /// announce.
  package var guardedCells = 0
  /// True where the writing stopped midway: what was written is not the whole, and a json array is left open.
  package var isCancelled = false
}

/// Writes a result as text.
package enum ResultRenderer {
  /// - Parameters:
  ///   - output: Gets whole lines, many at a time.
  ///   - monitor: Told how far the writing is once for each batch of rows, and asked whether to stop.
  /// - Throws: Where texts of the result are lost; what was written before is not the whole.
  /// - Complexity: O(cells); a table reads its rows twice, to measure and to draw. Memory for one batch of rows.
  @discardableResult
  package static func render(
    _ result: ResultTable, format: OutputFormat, options: RenderingOptions, to output: inout some TextOutputStream,
    monitor: WorkMonitor = WorkMonitor()
  ) throws(TextsLost) -> RenderingSummary {
    guard var laidOut = try layOut(result, format: format, options: options, monitor: monitor) else {
      return RenderingSummary(isCancelled: true)
    }
    return try laidOut.write(to: &output, monitor: monitor)
  }

  /// Prepares the writing: a table measures its columns.
  ///
  /// - Returns: nil when cancelled.
  /// - Throws: Where texts of the result are lost.
  package static func layOut(
    _ result: ResultTable, format: OutputFormat, options: RenderingOptions, monitor: WorkMonitor = WorkMonitor()
  ) throws(TextsLost) -> LaidOutResult? {
    defer { monitor.end() }
    guard format == .table, let chart = result.chart else {
      return try rowForm(of: result, format: format, options: options, monitor: monitor).map {
        LaidOutResult(head: "", form: $0, rowCount: 0)
      }
    }
    let lines = try ChartDrawing.lines(of: result, as: chart, options: options).map { $0 + "\n" }.joined()
    if !options.chartsHaveTables { return LaidOutResult(head: lines, form: nil, rowCount: result.table.rowCount) }
    return try rowForm(of: result, format: format, options: options, monitor: monitor).map {
      LaidOutResult(head: lines + "\n", form: $0, rowCount: 0)
    }
  }

  /// - Returns: nil when cancelled while the columns were measured.
  private static func rowForm(
    of result: ResultTable, format: OutputFormat, options: RenderingOptions, monitor: WorkMonitor
  ) throws(TextsLost) -> (any RowForm)? {
    switch format {
    case .table: try tableForm(of: result, options: options, monitor: monitor)
    case .csv: DelimitedForm(result, .csv(options), options: options)
    case .tsv: DelimitedForm(result, .tabs, options: options)
    case .json: JSONForm(result, isArray: true, options: options)
    case .jsonl: JSONForm(result, isArray: false, options: options)
    case .markdown: MarkdownForm(result, options: options)
    }
  }

  private static func tableForm(
    of result: ResultTable, options: RenderingOptions, monitor: WorkMonitor
  ) throws(TextsLost) -> (any RowForm)? {
    let columns = ReadableColumn.columns(of: result, options: options)
    let selection = RowSelection(result, limit: options.rowLimit)
    if options.suitsScreenReader { return RecordForm(result, columns, selection, options: options) }
    guard let measures = try ColumnMeasure.measures(of: columns, in: selection, monitor: monitor) else {
      return nil
    }
    if let widths = ColumnWidths.fitting(measures, width: options.usableWidth, nameCount: result.nameCount) {
      return TableForm(result, columns, measures, widths, selection, options: options)
    }
    let wanted = measures.map(\.natural).reduce(0, +) + ColumnWidths.gap * (measures.count - 1)
    // Where ratios alone stand beside each other, their quotients are compared: they stand as a table where that fits.
    let figures = columns.dropFirst(result.keyCount)
    let isOfRatios = figures.count > 1 && figures.allSatisfy(\.hasParts)
    for decimals in stride(from: options.decimals, through: 0, by: -1) where isOfRatios {
      var narrow = options
      (narrow.showsQuotientsAlone, narrow.decimals) = (true, decimals)
      let columns = ReadableColumn.columns(of: result, options: narrow)
      guard let measures = try ColumnMeasure.measures(of: columns, in: selection, monitor: monitor) else { return nil }
      if let widths = ColumnWidths.fitting(measures, width: options.usableWidth) {
        return TableForm(result, columns, measures, widths, selection, options: narrow, wantedWidth: wanted)
      }
    }
    return RecordForm(result, columns, selection, options: options)
  }
}

/// A result whose widths are known, to be written as text.
package struct LaidOutResult: Sendable {
  /// What stands before the rows.
  fileprivate let head: String
  /// nil for a chart alone.
  fileprivate var form: (any RowForm)?
  /// Of a chart alone.
  fileprivate let rowCount: Int

  /// - Parameters:
  ///   - output: Gets whole lines, many at a time.
  ///   - monitor: Told how far the writing is once for each batch of rows, and asked whether to stop.
  /// - Throws: Where texts of the result are lost; what was written before is not the whole.
  package mutating func write(
    to output: inout some TextOutputStream, monitor: WorkMonitor = WorkMonitor()
  ) throws(TextsLost) -> RenderingSummary {
    defer { monitor.end() }
    if !head.isEmpty { output.write(head) }
    guard var form else { return RenderingSummary(rowsWritten: rowCount) }
    defer { self.form = form }
    monitor.begin(.printing, total: form.selection.count, unit: .rows)
    var summary = RenderingSummary(rowsLeftOut: form.selection.leftOut)
    var text = TextBuffer()
    var cells = CellTexts()
    form.appendHead(to: &text)
    for rows in form.selection.batches {
      output.write(text.text)
      text.removeAll()
      if monitor.isCancelled {
        summary.isCancelled = true
        return summary
      }
      cells.removeAll()
      try form.append(rows, &cells, to: &text)
      summary.rowsWritten += rows.count
      monitor.advance(by: rows.count)
    }
    form.appendTail(to: &text)
    output.write(text.text)
    summary.guardedCells = form.guardedCells
    return summary
  }
}
