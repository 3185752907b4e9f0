import ColumnarData
import VietnameseText

/// Small lines: a row for each group, a sign of eight heights for each period, and the last figure beside it.
struct SparkDrawing {
  private let panel: ChartPanel
  private let axis: ChartAxis
  private let options: RenderingOptions
  private let signs: ChartSigns

  init(_ panel: ChartPanel, _ axis: ChartAxis, options: RenderingOptions) {
    self.panel = panel
    self.axis = axis
    self.options = options
    signs = ChartSigns(isASCII: options.isASCII)
  }

  var lines: [String] {
    let names = panel.series.map { $0.label.isEmpty ? panel.title : $0.label }
    let texts = ChartFigures.aligned(panel.series.map { $0.values.last { $0 != nil } ?? nil })
    let textWidth = texts.map { DisplayWidth.cells(in: $0) }.max() ?? 0
    let widest = names.map { DisplayWidth.cells(in: $0) }.max() ?? 0
    let labelWidth = min(widest, max(8, options.chartWidth / 3))
    let room = options.chartWidth - labelWidth - textWidth - 6
    // On a narrow screen the figure goes on a line of its own.
    let isStacked = room < min(8, panel.places.count)
    let most = max(4, isStacked ? options.chartWidth - labelWidth - 4 : room)
    let places = panel.places.indices.suffix(most)
    let lines = panel.series.indices.flatMap { index -> [String] in
      let name = CellWidth.left(CellWidth.cut(names[index], to: labelWidth), to: labelWidth)
      let line = name + "  " + places.map { sign(of: index, at: $0) }.joined() + mark(of: index, in: places)
      return isStacked ? [line, "  " + texts[index]] : [(line + "  " + texts[index]).withoutTrailingBlanks]
    }
    return [head(places)] + lines
  }

  /// From which period to which the lines go, and what their height means.
  private func head(_ places: some Collection<Int>) -> String {
    guard let first = places.first, let last = places.max() else { return "" }
    let range = panel.places[first].label + (first == last ? "" : "\(signs.between)\(panel.places[last].label)")
    let left = panel.places.count - places.count
    let cut =
      left == 0
      ? ""
      : LocalizedText(english: " (\(left) earlier left out)", vietnamese: " (bỏ \(left) kỳ trước đó)")[options.language]
    let ends = axis.text(axis.lower, options.language) + "–" + axis.text(axis.upper, options.language)
    let text = "\(range)\(cut), \(ends)"
    return CellWidth.cut(options.isASCII ? text.replacing("–", with: "-") : text, to: options.chartWidth)
  }

  private func sign(of series: Int, at place: Int) -> String {
    guard let position = panel.series[series].values[place]?.position else { return signs.gap }
    let level = Int(axis.fraction(position) * Double(signs.levels.count))
    return signs.levels[min(signs.levels.count - 1, max(0, level))]
  }

  /// Behind a line whose last period is not whole.
  private func mark(of series: Int, in places: some Collection<Int>) -> String {
    guard let last = places.max() else { return "" }
    let isAnyPartial = panel.places.contains(where: \.isPartial)
    return panel.places[last].isPartial && panel.series[series].values[last] != nil
      ? " \(signs.partial)" : isAnyPartial ? "  " : ""
  }
}
