import ColumnarData
import VietnameseText

/// Figures by two keys: in each cell the figure and a sign that is the darker the greater it is. Columns that do not fit go
/// on below.
struct HeatDrawing {
  private let panel: ChartPanel
  private let axis: ChartAxis
  private let options: RenderingOptions
  private let signs: ChartSigns
  private let labelWidth: Int
  private let cellWidths: [Int]

  init(_ panel: ChartPanel, _ axis: ChartAxis, options: RenderingOptions) {
    self.panel = panel
    self.axis = axis
    self.options = options
    let signs = ChartSigns(isASCII: options.isASCII)
    self.signs = signs
    let names = panel.series.map { DisplayWidth.cells(in: $0.label) }
    labelWidth = min(names.max() ?? 0, max(6, options.chartWidth / 3))
    let most = max(6, options.chartWidth - labelWidth - 2)
    cellWidths = panel.places.indices.map { place in
      let figures = panel.series.map { DisplayWidth.cells(in: $0.values[place]?.figure ?? "") + 2 }
      let head = min(14, DisplayWidth.cells(in: Self.label(of: panel.places[place], signs)))
      return min(most, max(figures.max() ?? 0, head))
    }
  }

  private static func label(of place: ChartPlace, _ signs: ChartSigns) -> String {
    place.isPartial ? "\(place.label) \(signs.partial)" : place.label
  }

  var lines: [String] {
    let stretches = stretches
    return stretches.enumerated().flatMap { index, places in
      (index > 0 ? [""] : []) + [head(places)] + panel.series.indices.map { line(ofRow: $0, places) }
    } + [legend]
  }

  /// The places that stand beside each other, stretch by stretch.
  private var stretches: [Range<Int>] {
    var stretches: [Range<Int>] = []
    var (start, width) = (0, labelWidth)
    for place in panel.places.indices {
      if place > start, width + 2 + cellWidths[place] > options.chartWidth {
        stretches.append(start..<place)
        (start, width) = (place, labelWidth)
      }
      width += 2 + cellWidths[place]
    }
    return stretches + [start..<panel.places.count]
  }

  private func head(_ places: Range<Int>) -> String {
    CellWidth.blanks(labelWidth)
      + places.map { place in
        let label = Self.label(of: panel.places[place], signs)
        return "  " + CellWidth.right(CellWidth.cut(label, to: cellWidths[place]), to: cellWidths[place])
      }.joined()
  }

  private func line(ofRow row: Int, _ places: Range<Int>) -> String {
    let series = panel.series[row]
    let name = CellWidth.left(CellWidth.cut(series.label, to: labelWidth), to: labelWidth)
    let cells = places.map { place -> String in
      let figure = CellWidth.right(series.values[place]?.figure ?? signs.gap, to: cellWidths[place] - 2)
      let shade = panel.isDrawn(row, place) ? series.values[place]?.position.map(shade) : nil
      return "  \(shade ?? " ") \(figure)"
    }
    return (name + cells.joined()).withoutTrailingBlanks
  }

  private func shade(_ position: Double) -> String {
    signs.shades[min(signs.shades.count - 1, Int(axis.fraction(position) * Double(signs.shades.count)))]
  }

  /// `░ 20%  ▒ 40%  ▓ 60%  █ 80%`: from which figure on each sign stands.
  private var legend: String {
    let count = signs.shades.count
    let steps = (1..<count).map { step in
      let start = axis.lower + (axis.upper - axis.lower) * Double(step) / Double(count)
      return "\(signs.shades[step]) ≥ \(axis.text(start, options.language))"
    }
    let text = steps.joined(separator: "  ")
    return CellWidth.cut(options.isASCII ? text.replacing("≥", with: ">=") : text, to: options.chartWidth)
  }
}
