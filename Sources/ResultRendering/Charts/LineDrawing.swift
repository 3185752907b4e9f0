import ColumnarData
import VietnameseText

/// Figures along time as lines between points, the axis at the left, the figures of short lines in a list below.
///
/// Between the points the line is drawn in dots of Braille, two across and four down in a cell; a step to a point whose
/// data are not whole leaves out every second dot, and a place without a figure interrupts the line.
struct LineDrawing {
  /// Of more lines each gets a row of its own.
  static let mostLines = 6
  /// More figures than these are not listed below the chart.
  private static let mostListed = 16

  private let panel: ChartPanel
  private let axis: ChartAxis
  private let options: RenderingOptions
  private let signs: ChartSigns
  private let margin: Int
  private let plotWidth: Int
  private let height: Int

  init(_ panel: ChartPanel, _ axis: ChartAxis, options: RenderingOptions) {
    self.panel = panel
    self.axis = axis
    self.options = options
    signs = ChartSigns(isASCII: options.isASCII)
    margin = axis.ticks.map { DisplayWidth.cells(in: axis.text($0, options.language)) }.max() ?? 0
    let most = panel.places.count <= 24 ? panel.places.count * 12 : Int.max
    plotWidth = max(4, min(options.chartWidth - margin - 3, most))
    height = options.chartWidth < 60 ? 9 : 13
  }

  var lines: [String] {
    var cells = plot
    addTarget(to: &cells)
    addPoints(to: &cells)
    let labels = Dictionary(
      axis.ticks.map { (row(axis.fraction($0)), axis.text($0, options.language)) },
      uniquingKeysWith: { first, _ in first })
    let rows = cells.enumerated().map { row, cells in
      let label = CellWidth.right(labels[row] ?? "", to: margin)
      let edge = options.isASCII ? "|" : labels[row] == nil ? "│" : "┤"
      return "\(label) \(edge)\(cells.joined())".withoutTrailingBlanks
    }
    return rows + [floor, placeLine] + legend + list
  }

  // MARK: Places of points

  private func column(_ place: Int, perCell: Int = 1) -> Int {
    min(plotWidth * perCell - 1, (2 * place + 1) * plotWidth * perCell / (2 * max(1, panel.places.count)))
  }

  private func row(_ fraction: Double, perCell: Int = 1) -> Int {
    let dots = height * perCell - 1
    // A point and the tick of its value stand in the same cell.
    if perCell > 1 { return min(dots, row(fraction) * perCell + offset(fraction, perCell)) }
    return dots - Int((fraction * Double(dots)).rounded())
  }

  /// How far below the top of its cell a point lies, in dots.
  private func offset(_ fraction: Double, _ perCell: Int) -> Int {
    let exact = (1 - fraction) * Double(height - 1)
    let within = exact - exact.rounded() + 0.5
    return min(perCell - 1, max(0, Int(within * Double(perCell))))
  }

  // MARK: The plot

  private var plot: [[String]] {
    var dots = Array(repeating: Array(repeating: UInt8(0), count: plotWidth), count: height)
    let (across, down) = options.isASCII ? (1, 1) : (2, 4)
    for series in panel.series where series.role != .total || panel.unit.drawsTotals {
      for place in panel.places.indices.dropLast() {
        guard let from = series.values[place]?.position, let to = series.values[place + 1]?.position else { continue }
        let isOpen = panel.places[place].isPartial || panel.places[place + 1].isPartial
        let start = (column(place, perCell: across), row(axis.fraction(from), perCell: down))
        let end = (column(place + 1, perCell: across), row(axis.fraction(to), perCell: down))
        for (step, dot) in Self.dots(from: start, to: end).enumerated() where !isOpen || step % 2 == 0 {
          dots[dot.1 / down][dot.0 / across] |= Self.bit(dot.0 % across, dot.1 % down)
        }
      }
    }
    return dots.map { line in line.map { self.sign(of: $0) } }
  }

  private func sign(of dots: UInt8) -> String {
    if dots == 0 { return " " }
    if options.isASCII { return "." }
    return Unicode.Scalar(0x2800 + UInt32(dots)).map { String(Character($0)) } ?? " "
  }

  /// The bit of a dot in a character of Braille.
  private static func bit(_ column: Int, _ row: Int) -> UInt8 {
    let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    return bits[row][column]
  }

  /// The dots of a straight line, both ends among them.
  private static func dots(from start: (Int, Int), to end: (Int, Int)) -> [(Int, Int)] {
    let steps = max(abs(end.0 - start.0), abs(end.1 - start.1))
    if steps == 0 { return [start] }
    return (0...steps).map { step in
      func between(_ from: Int, _ to: Int) -> Int {
        from + Int((Double((to - from) * step) / Double(steps)).rounded())
      }
      return (between(start.0, end.0), between(start.1, end.1))
    }
  }

  private func addTarget(to cells: inout [[String]]) {
    guard let target = panel.target?.position else { return }
    let row = row(axis.fraction(target))
    for column in cells[row].indices where cells[row][column] == " " { cells[row][column] = signs.targetLine }
  }

  /// A mark at each point; where points are close, at the ends, at lone points and where the data are not whole.
  private func addPoints(to cells: inout [[String]]) {
    let isClose = plotWidth < 3 * panel.places.count
    for (index, series) in panel.series.enumerated() where series.role != .total || panel.unit.drawsTotals {
      let places = panel.places.indices.filter { series.values[$0]?.position != nil }
      for place in places {
        let isLone =
          (place == 0 || series.values[place - 1]?.position == nil)
          && (place == panel.places.count - 1 || series.values[place + 1]?.position == nil)
        let isEnd = place == places.first || place == places.last
        guard !isClose || isLone || isEnd || panel.places[place].isPartial else { continue }
        guard let position = series.values[place]?.position else { continue }
        cells[row(axis.fraction(position))][column(place)] = point(of: index, at: place)
      }
    }
  }

  private func point(of series: Int, at place: Int) -> String {
    let points = signs.points[series % signs.points.count]
    return panel.places[place].isPartial ? points.open : points.whole
  }

  // MARK: Below the plot

  private var floor: String {
    CellWidth.blanks(margin + 1)
      + (options.isASCII
        ? "+" + String(repeating: "-", count: plotWidth) : "└" + String(repeating: "─", count: plotWidth))
  }

  /// The names of the places: of as many as have room, the last among them.
  private var placeLine: String {
    let start = margin + 2
    let widest = panel.places.map { DisplayWidth.cells(in: $0.label) }.max() ?? 0
    let last = panel.places.count - 1
    let room = max(1, (widest + 2) * panel.places.count)
    let step = max(1, (room + plotWidth - 1) / plotWidth)
    var line = ChartLine(width: options.chartWidth)
    for place in panel.places.indices where (last - place) % step == 0 {
      line.write(panel.places[place].label, centeredAt: start + column(place), from: margin)
    }
    return line.text
  }

  private var legend: [String] {
    if panel.series.count < 2 { return [] }
    let names = panel.series.indices.map { "\(signs.points[$0].whole) \(panel.series[$0].label)" }
    return LineWrapping.lines(of: names.joined(separator: "   "), width: options.chartWidth)
  }

  /// Every figure, where there are few.
  private var list: [String] {
    let entries = panel.places.indices.flatMap { place in
      panel.series.indices.compactMap { index in panel.series[index].values[place].map { (index, place, $0) } }
    }
    if entries.count > Self.mostListed { return [] }
    let texts = ChartFigures.aligned(entries.map(\.2))
    let isOne = panel.series.count == 1
    let names = entries.map { index, place, _ in
      "\(point(of: index, at: place)) \(panel.places[place].label)"
        + (isOne ? "" : " \(panel.series[index].label)")
    }
    let textWidth = texts.map { DisplayWidth.cells(in: $0) }.max() ?? 0
    let widest = names.map { DisplayWidth.cells(in: $0) }.max() ?? 0
    let room = max(4, min(widest, options.chartWidth - textWidth - 2))
    return zip(names, texts).map { CellWidth.left(CellWidth.cut($0, to: room), to: room) + "  " + $1 }
  }
}
