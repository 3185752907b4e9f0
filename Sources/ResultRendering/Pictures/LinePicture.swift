import ColumnarData
import VietnameseText

/// Figures along time as lines between points, in SVG.
struct LinePicture {
  private static let plotHeight = 240.0
  private static let top = 16.0

  private let panel: ChartPanel
  private let axis: ChartAxis
  private let options: RenderingOptions
  private let left: Double
  private let plotWidth: Double

  init(_ panel: ChartPanel, _ axis: ChartAxis, options: RenderingOptions) {
    self.panel = panel
    self.axis = axis
    self.options = options
    left = (axis.ticks.map { SVGCanvas.width(of: axis.text($0, options.language)) }.max() ?? 0) + 12
    plotWidth = min(640, max(320, Double(panel.places.count) * 90))
  }

  private func x(_ place: Int) -> Double {
    left + (Double(place) + 0.5) * plotWidth / Double(max(1, panel.places.count))
  }

  private func y(_ value: Double) -> Double { Self.top + (1 - axis.fraction(value)) * Self.plotHeight }

  var drawing: (canvas: SVGCanvas, size: (width: Double, height: Double)) {
    var canvas = SVGCanvas()
    for tick in axis.ticks {
      canvas.line(tick == 0 ? "mc-axis" : "mc-grid", from: (left, y(tick)), to: (left + plotWidth, y(tick)))
      canvas.label(axis.text(tick, options.language), at: (left - 8, y(tick) + 4), anchor: "end")
    }
    drawPlaces(on: &canvas)
    if let position = panel.target?.position {
      canvas.line("mc-target", from: (left, y(position)), to: (left + plotWidth, y(position)))
    }
    for index in panel.series.indices where panel.series[index].role != .total || panel.unit.drawsTotals {
      drawLine(index, on: &canvas)
    }
    let height = drawLegend(on: &canvas, from: Self.top + Self.plotHeight + 30)
    return (canvas, (left + plotWidth + 16, height))
  }

  /// The names of the places: of as many as have room, the last among them.
  private func drawPlaces(on canvas: inout SVGCanvas) {
    let widest = (panel.places.map { SVGCanvas.width(of: $0.label) }.max() ?? 0) + 12
    let step = max(1, Int((widest * Double(panel.places.count) / plotWidth).rounded(.up)))
    for place in panel.places.indices where (panel.places.count - 1 - place) % step == 0 {
      canvas.label(panel.places[place].label, at: (x(place), Self.top + Self.plotHeight + 18), anchor: "middle")
    }
  }

  private func drawLine(_ index: Int, on canvas: inout SVGCanvas) {
    let series = panel.series[index]
    let sign = index % 6 + 1
    for place in panel.places.indices.dropLast() {
      guard let from = series.values[place]?.position, let to = series.values[place + 1]?.position else { continue }
      let isOpen = panel.places[place].isPartial || panel.places[place + 1].isPartial
      canvas.line(
        "mc-path mc-s\(sign)" + (isOpen ? " mc-part" : ""), from: (x(place), y(from)), to: (x(place + 1), y(to)))
    }
    let isSparse = panel.places.count <= 60
    let showsFigures = panel.series.count == 1 && panel.places.count <= 12
    for place in panel.places.indices {
      guard let value = series.values[place], let position = value.position else { continue }
      let isLone =
        (place == 0 || series.values[place - 1]?.position == nil)
        && (place == panel.places.count - 1 || series.values[place + 1]?.position == nil)
      if isSparse || isLone || panel.places[place].isPartial {
        let name = [series.label, panel.places[place].label].filter { !$0.isEmpty }.joined(separator: ", ")
        canvas.begin("g", title: "\(name): \(value.text)")
        Self.drawPoint(sign, at: (x(place), y(position)), isOpen: panel.places[place].isPartial, on: &canvas)
        canvas.end()
      }
      if showsFigures {
        let isHigh = axis.fraction(position) > 0.9
        canvas.label(value.figure, at: (x(place), y(position) + (isHigh ? 20 : -10)), anchor: "middle")
      }
    }
  }

  /// A mark of another shape for each line, open where the data are not whole.
  static func drawPoint(_ sign: Int, at place: (Double, Double), isOpen: Bool, on canvas: inout SVGCanvas) {
    let kind = (isOpen ? "mc-ground" : "mc-f\(sign)") + " mc-s\(sign)"
    let (x, y) = place
    func points(_ corners: [(Double, Double)]) -> String {
      corners.map { "\(SVGCanvas.number(x + $0.0)),\(SVGCanvas.number(y + $0.1))" }.joined(separator: " ")
    }
    let corners: [[(Double, Double)]] = [
      [], [(0, -6), (6, 5), (-6, 5)], [(-5, -5), (5, -5), (5, 5), (-5, 5)], [(0, -6.5), (6.5, 0), (0, 6.5), (-6.5, 0)],
      [(0, 6), (6, -5), (-6, -5)], [(-6, -2), (6, -2), (6, 2), (-6, 2)],
    ]
    if sign == 1 {
      canvas.element(
        "circle",
        ["class": kind, "cx": SVGCanvas.number(x), "cy": SVGCanvas.number(y), "r": "5", "stroke-width": "2"])
    } else {
      canvas.element("polygon", ["class": kind, "points": points(corners[sign - 1]), "stroke-width": "2"])
    }
  }

  /// - Returns: The height of the picture with it.
  private func drawLegend(on canvas: inout SVGCanvas, from top: Double) -> Double {
    let words = ChartWords(options: options)
    var (place, line) = (left, top)
    func advance(_ text: String) -> (Double, Double) {
      let width = 24 + SVGCanvas.width(of: text) + 16
      if place > left, place + width > left + plotWidth { (place, line) = (left, line + 22) }
      defer { place += width }
      return (place, line)
    }
    if panel.series.count > 1 {
      for (index, series) in panel.series.enumerated() {
        let at = advance(series.label)
        Self.drawPoint(index % 6 + 1, at: (at.0 + 8, at.1 + 8), isOpen: false, on: &canvas)
        canvas.label(series.label, at: (at.0 + 20, at.1 + 12))
      }
    }
    if let target = panel.target {
      let text = words.targetLegend(target)
      let at = advance(text)
      canvas.line("mc-target", from: (at.0, at.1 + 8), to: (at.0 + 16, at.1 + 8))
      canvas.label(text, at: (at.0 + 20, at.1 + 12))
    }
    if panel.places.contains(where: \.isPartial) {
      let at = advance(words.partialLegend)
      Self.drawPoint(1, at: (at.0 + 8, at.1 + 8), isOpen: true, on: &canvas)
      canvas.label(words.partialLegend, at: (at.0 + 20, at.1 + 12))
    }
    return place == left && line == top ? top : line + 24
  }
}
