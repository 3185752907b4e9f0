import ColumnarData
import VietnameseText

/// Bars from 0, one a row, in SVG.
struct BarPicture {
  private static let rowHeight = 26.0
  private static let barWidth = 340.0
  private static let top = 8.0

  private let panel: ChartPanel
  private let axis: ChartAxis
  private let options: RenderingOptions
  private let texts: [String]
  private let labelWidth: Double
  private let textWidth: Double
  /// The row at which each place stands: a row is left free where rows were left out and before totals.
  private let rows: [Double]
  private let rowCount: Double

  init(_ panel: ChartPanel, _ axis: ChartAxis, options: RenderingOptions) {
    self.panel = panel
    self.axis = axis
    self.options = options
    texts = panel.places.indices.map { panel.series.first?.values[$0]?.text ?? "" }
    labelWidth = min(260, panel.places.map { SVGCanvas.width(of: $0.label) }.max() ?? 0)
    textWidth = texts.map { SVGCanvas.width(of: $0) }.max() ?? 0
    var (rows, next): ([Double], Double) = ([], 0)
    for place in panel.places.indices {
      if panel.gap?.place == place { next += 1 }
      rows.append(next)
      next += 1
    }
    self.rows = rows
    rowCount = next + (panel.gap?.place == panel.places.count ? 1 : 0)
  }

  private func x(_ value: Double) -> Double { labelWidth + 10 + axis.fraction(value) * Self.barWidth }

  private func y(_ row: Double) -> Double { Self.top + row * Self.rowHeight }

  var drawing: (canvas: SVGCanvas, size: (width: Double, height: Double)) {
    var canvas = SVGCanvas()
    let bottom = y(rowCount)
    for tick in axis.ticks {
      canvas.line("mc-grid", from: (x(tick), Self.top), to: (x(tick), bottom))
      canvas.label(axis.text(tick, options.language), at: (x(tick), bottom + 16), anchor: "middle")
    }
    canvas.line("mc-axis", from: (x(0), Self.top), to: (x(0), bottom))
    for place in panel.places.indices { drawRow(place, on: &canvas) }
    drawGap(on: &canvas)
    var height = bottom + 24
    if let target = panel.target, let position = target.position {
      canvas.line("mc-target", from: (x(position), Self.top - 4), to: (x(position), bottom + 4))
      canvas.line("mc-target", from: (labelWidth + 10, height + 8), to: (labelWidth + 34, height + 8))
      canvas.label(ChartWords(options: options).targetLegend(target), at: (labelWidth + 40, height + 12))
      height += 20
    }
    if panel.places.contains(where: \.isPartial) {
      canvas.rectangle("mc-open", x: labelWidth + 11, y: height + 2, width: 22, height: 12)
      canvas.label(ChartWords(options: options).partialLegend, at: (labelWidth + 40, height + 12))
      height += 20
    }
    return (canvas, (labelWidth + 10 + Self.barWidth + 18 + textWidth + 6, height + 4))
  }

  private func drawRow(_ place: Int, on canvas: inout SVGCanvas) {
    let middle = y(rows[place]) + 17
    let label = panel.places[place].label
    let kind = panel.places[place].role == .total ? "mc-total" : "mc-text"
    canvas.begin("g", title: label.isEmpty ? texts[place] : "\(label): \(texts[place])")
    canvas.label(SVGCanvas.cut(label, to: labelWidth), at: (labelWidth, middle), anchor: "end", kind: kind)
    if panel.isDrawn(0, place), let position = panel.series.first?.values[place]?.position {
      let (from, to) = (min(x(0), x(position)), max(x(0), x(position)))
      canvas.rectangle(
        panel.places[place].isPartial ? "mc-open" : "mc-bar", x: from, y: y(rows[place]) + 4, width: to - from,
        height: 18)
    }
    let end = labelWidth + 10 + Self.barWidth + 18 + textWidth
    canvas.label(texts[place], at: (end, middle), anchor: "end", kind: kind)
    canvas.end()
  }

  private func drawGap(on canvas: inout SVGCanvas) {
    guard let gap = panel.gap else { return }
    let row = gap.place < rows.count ? rows[gap.place] - 1 : rowCount - 1
    let count = NumberText.grouped(Int64(gap.rows), in: options.language)
    let text = LocalizedText(english: "… \(count) more rows", vietnamese: "… còn \(count) dòng")[options.language]
    canvas.label(text, at: (labelWidth + 14, y(row) + 17))
  }
}
