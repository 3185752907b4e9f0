import ColumnarData
import VietnameseText

/// Figures by two keys in SVG: each cell has its figure on a ground that is the stronger the greater it is.
struct HeatPicture {
  private static let rowHeight = 28.0
  private static let top = 28.0

  private let panel: ChartPanel
  private let axis: ChartAxis
  private let options: RenderingOptions

  init(_ panel: ChartPanel, _ axis: ChartAxis, options: RenderingOptions) {
    self.panel = panel
    self.axis = axis
    self.options = options
  }

  private func label(of place: ChartPlace) -> String { place.isPartial ? "\(place.label) ○" : place.label }

  var drawing: (canvas: SVGCanvas, size: (width: Double, height: Double)) {
    var canvas = SVGCanvas()
    let labelWidth = min(260, panel.series.map { SVGCanvas.width(of: $0.label) }.max() ?? 0)
    let widths = panel.places.indices.map { place in
      let figures = panel.series.map { SVGCanvas.width(of: $0.values[place]?.figure ?? "") }
      return max(min(150, SVGCanvas.width(of: label(of: panel.places[place]))), figures.max() ?? 0) + 16
    }
    var starts = [labelWidth + 10]
    for width in widths { starts.append((starts.last ?? 0) + width + 2) }
    for place in panel.places.indices {
      let end = starts[place] + widths[place] - 8
      canvas.label(SVGCanvas.cut(label(of: panel.places[place]), to: widths[place]), at: (end, 18), anchor: "end")
    }
    for row in panel.series.indices {
      let top = Self.top + Double(row) * Self.rowHeight
      let series = panel.series[row]
      let kind = series.role == .total ? "mc-total" : "mc-text"
      canvas.label(
        SVGCanvas.cut(series.label, to: labelWidth), at: (labelWidth, top + 18), anchor: "end", kind: kind)
      for place in panel.places.indices {
        draw(row, place, in: (starts[place], top, widths[place]), on: &canvas)
      }
    }
    var height = Self.top + Double(panel.series.count) * Self.rowHeight + 8
    if panel.places.contains(where: \.isPartial) {
      canvas.label("○ \(ChartWords(options: options).partialLegend)", at: (labelWidth + 10, height + 12))
      height += 20
    }
    return (canvas, ((starts.last ?? 0) + 8, height))
  }

  private func draw(_ row: Int, _ place: Int, in box: (x: Double, y: Double, width: Double), on canvas: inout SVGCanvas)
  {
    let value = panel.series[row].values[place]
    let names = [panel.series[row].label, panel.places[place].label].filter { !$0.isEmpty }
    canvas.begin("g", title: names.joined(separator: ", ") + ": " + (value?.text ?? "·"))
    if panel.isDrawn(row, place), let position = value?.position {
      canvas.rectangle(
        "mc-f1", x: box.x, y: box.y, width: box.width, height: Self.rowHeight - 2,
        opacity: 0.06 + 0.44 * axis.fraction(position))
    }
    canvas.label(value?.figure ?? "·", at: (box.x + box.width - 8, box.y + 18), anchor: "end")
    canvas.end()
  }
}
