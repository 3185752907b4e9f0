import ColumnarData
import VietnameseText

/// Small lines in SVG: a row for each group with its last figure.
struct SparkPicture {
  private static let rowHeight = 30.0
  private static let lineWidth = 240.0
  private static let top = 26.0

  private let panel: ChartPanel
  private let axis: ChartAxis
  private let options: RenderingOptions

  init(_ panel: ChartPanel, _ axis: ChartAxis, options: RenderingOptions) {
    self.panel = panel
    self.axis = axis
    self.options = options
  }

  var drawing: (canvas: SVGCanvas, size: (width: Double, height: Double)) {
    var canvas = SVGCanvas()
    let names = panel.series.map { $0.label.isEmpty ? panel.title : $0.label }
    let texts = panel.series.map { ($0.values.last { $0 != nil } ?? nil)?.text ?? "" }
    let labelWidth = min(260, names.map { SVGCanvas.width(of: $0) }.max() ?? 0)
    let textWidth = texts.map { SVGCanvas.width(of: $0) }.max() ?? 0
    let left = labelWidth + 12
    let ends = [panel.places.first?.label, panel.places.last?.label].compactMap(\.self)
    let range = axis.text(axis.lower, options.language) + "–" + axis.text(axis.upper, options.language)
    canvas.label(Array(Set(ends)).count == 1 ? ends[0] : ends.joined(separator: " … ") + ", \(range)", at: (left, 16))
    for index in panel.series.indices {
      let top = Self.top + Double(index) * Self.rowHeight
      canvas.begin("g", title: "\(names[index]): \(texts[index])")
      canvas.label(SVGCanvas.cut(names[index], to: labelWidth), at: (labelWidth, top + 20), anchor: "end")
      drawLine(panel.series[index], in: (left, top), on: &canvas)
      canvas.label(texts[index], at: (left + Self.lineWidth + 18 + textWidth, top + 20), anchor: "end")
      canvas.end()
    }
    let height = Self.top + Double(panel.series.count) * Self.rowHeight + 8
    return (canvas, (left + Self.lineWidth + 18 + textWidth + 8, height))
  }

  private func drawLine(_ series: ChartSeries, in corner: (Double, Double), on canvas: inout SVGCanvas) {
    let (left, top) = corner
    let height = Self.rowHeight - 8
    func point(_ place: Int, _ position: Double) -> (Double, Double) {
      let x = left + (Double(place) + 0.5) * Self.lineWidth / Double(max(1, panel.places.count))
      return (x, top + 4 + (1 - axis.fraction(position)) * height)
    }
    canvas.line("mc-grid", from: (left, top + 4 + height), to: (left + Self.lineWidth, top + 4 + height))
    for place in panel.places.indices.dropLast() {
      guard let from = series.values[place]?.position, let to = series.values[place + 1]?.position else { continue }
      let isOpen = panel.places[place].isPartial || panel.places[place + 1].isPartial
      canvas.line("mc-path mc-s1" + (isOpen ? " mc-part" : ""), from: point(place, from), to: point(place + 1, to))
    }
    guard let last = panel.places.indices.last(where: { series.values[$0]?.position != nil }),
      let position = series.values[last]?.position
    else { return }
    LinePicture.drawPoint(1, at: point(last, position), isOpen: panel.places[last].isPartial, on: &canvas)
  }
}
