package import ColumnarData
import Values
import VietnameseText

/// A result as a chart of characters for a terminal or a document: for each measure its name, the drawing, what its marks
/// mean, and a sentence that says what is seen.
package enum ChartDrawing {
  /// - Returns: Whole lines; none where the result has nothing to draw.
  /// - Throws: Where texts of the result are lost.
  package static func lines(
    of result: ResultTable, as request: ChartRequest, options: RenderingOptions
  ) throws(TextsLost) -> [String] {
    let panels = try ChartReader(result, request, options: options).panels()
    if panels.allSatisfy({ $0.places.isEmpty || $0.series.isEmpty }) {
      return [LocalizedText(english: "(no rows)", vietnamese: "(không có dòng nào)")[options.language]]
    }
    let style = TerminalStyle(isOn: options.usesColor)
    return panels.enumerated().flatMap { index, panel -> [String] in
      let sentence = wrapped(ChartSentence(panel: panel, options: options).text, options)
      let separation = index > 0 ? [""] : []
      let title = panel.title.isEmpty ? [] : wrapped(panel.title, options).map(style.bold)
      if options.suitsScreenReader { return separation + title + sentence }
      return separation + title + drawing(panel, request.form, options) + sentence.map(style.dim)
    }
  }

  private static func wrapped(_ text: String, _ options: RenderingOptions) -> [String] {
    LineWrapping.lines(of: text, width: options.chartWidth)
  }

  private static func drawing(_ panel: ChartPanel, _ form: ChartForm, _ options: RenderingOptions) -> [String] {
    let axis = panel.axis
    let signs = ChartSigns(isASCII: options.isASCII)
    let lines: [String]
    var targetSign: String? = signs.target
    switch form {
    case .bar: lines = BarDrawing(panel, axis, options: options).lines
    case .line where panel.series.count <= LineDrawing.mostLines:
      lines = LineDrawing(panel, axis, options: options).lines
      targetSign = signs.targetLine
    case .spark, .line:
      lines = SparkDrawing(panel, axis, options: options).lines
      targetSign = nil
    case .heat:
      lines = HeatDrawing(panel, axis, options: options).lines
      targetSign = nil
    }
    let words = ChartWords(options: options)
    var legend: [String] = []
    if let target = panel.target, let targetSign { legend.append("\(targetSign) \(words.targetLegend(target))") }
    if panel.places.contains(where: \.isPartial) { legend.append("\(signs.partial) \(words.partialLegend)") }
    return lines + (legend.isEmpty ? [] : wrapped(legend.joined(separator: "   "), options))
  }
}
