package import ColumnarData
import Values

/// The figures of a chart in order, for programs that draw by their own means: one of these for each measure, or for the
/// measures that share an axis.
package struct ChartData: Sendable {
  /// One figure, at its place.
  package struct Point: Sendable, Hashable {
    /// The group, the period or the column; no two of one series are equal.
    package let place: String
    /// The line or the row of the chart; empty where it has one.
    package let series: String
    /// In units of the axis, in which 1 is 100%; nil where nothing is drawn: no figure, one that is undefined, or a total
    /// that would dwarf the others.
    package let position: Double?
    /// As a table has it: `1,671 / 1,720 = 97.15%`.
    package let text: String
    /// The figure alone: `97.15%`.
    package let figure: String
    /// Whether the data of its period are not whole.
    package let isPartial: Bool
  }

  /// The measure; empty where the chart has several.
  package let title: String
  /// What is seen in the chart, and what its marks mean, in lines for a picture.
  package let remarks: [String]
  /// Lines for periods, a line of its own for each series where they are many, bars, or figures by two keys.
  package let form: ChartForm
  package let points: [Point]
  /// The ends of the axis.
  package let bounds: ClosedRange<Double>
  /// The values that the axis names, ascending.
  package let ticks: [Double]
  /// Whether 1 is read as 100%.
  package let isPercentage: Bool
  /// Where the target stands on the axis; nil where there is none.
  package let target: Double?

  /// - Throws: Where texts of the result are lost.
  package static func panels(
    of result: ResultTable, as request: ChartRequest, options: RenderingOptions
  ) throws(TextsLost) -> [ChartData] {
    let panels = try ChartReader(result, request, options: options).panels()
    return panels.compactMap { panel in
      panel.places.isEmpty || panel.series.isEmpty ? nil : ChartData(panel, request.form, options: options)
    }
  }

  /// In cells of a terminal, of ``remarks``.
  private static let width = 90

  private init(_ panel: ChartPanel, _ form: ChartForm, options: RenderingOptions) {
    let axis = panel.axis
    let words = ChartWords(options: options)
    var lines = [ChartSentence(panel: panel, options: options).text]
    if let target = panel.target { lines.append("- - -  " + words.targetLegend(target)) }
    if panel.places.contains(where: \.isPartial) { lines.append("○  " + words.partialLegend) }
    title = panel.title
    remarks = lines.flatMap { LineWrapping.lines(of: $0, width: Self.width) }
    self.form = form == .line && panel.series.count > LineDrawing.mostLines ? .spark : form
    (bounds, ticks) = (axis.lower...axis.upper, axis.ticks)
    isPercentage = panel.unit != .plain
    target = panel.target?.position
    let (places, series) = (Self.told(panel.places.map(\.label)), Self.told(panel.series.map(\.label)))
    points = panel.series.indices.flatMap { row in
      panel.places.indices.map { place in
        let value = panel.series[row].values[place]
        return Point(
          place: places[place], series: series[row], position: panel.isDrawn(row, place) ? value?.position : nil,
          text: value?.text ?? "", figure: value?.figure ?? "", isPartial: panel.places[place].isPartial)
      }
    }
  }

  /// Names by which programs tell the places apart: of equal ones, each later has one more blank of no width.
  private static func told(_ names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    return names.map { name in
      defer { counts[name, default: 0] += 1 }
      return name + String(repeating: "\u{200B}", count: counts[name] ?? 0)
    }
  }
}
