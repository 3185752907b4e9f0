import ColumnarData
import VietnameseText

/// Bars from 0, one a row, with the name of the row at the left and its figure at the right; on a narrow screen the bar
/// stands below both.
struct BarDrawing {
  private let panel: ChartPanel
  private let axis: ChartAxis
  private let options: RenderingOptions
  private let signs: ChartSigns
  private let width: Int
  private let texts: [String]
  private let labels: [String]
  private let labelWidth: Int
  private let textWidth: Int
  /// Terminal cells of the bars, without the one behind them for a target at the end.
  private let barWidth: Int
  /// Whether a bar stands on a line of its own.
  private let isStacked: Bool

  init(_ panel: ChartPanel, _ axis: ChartAxis, options: RenderingOptions) {
    self.panel = panel
    self.axis = axis
    self.options = options
    signs = ChartSigns(isASCII: options.isASCII)
    width = options.chartWidth
    let signs = signs
    labels = panel.places.map { $0.isPartial ? "\($0.label) \(signs.partial)" : $0.label }
    texts = ChartFigures.aligned(panel.series.first?.values ?? [])
    let natural = labels.map { DisplayWidth.cells(in: $0) }.max() ?? 0
    textWidth = texts.map { DisplayWidth.cells(in: $0) }.max() ?? 0
    let oneLine = width - min(natural, width / 3) - textWidth - 5
    isStacked = oneLine < 12
    labelWidth = isStacked ? max(4, width - textWidth - 2) : min(natural, width / 3)
    barWidth = max(4, min(100, isStacked ? width - 2 : oneLine))
  }

  var lines: [String] {
    var lines: [String] = []
    for place in panel.places.indices {
      if panel.gap?.place == place { lines.append(contentsOf: gapLine) }
      if isFirstTotal(place) { lines.append(String(repeating: signs.rule, count: ruleWidth)) }
      lines += self.lines(at: place)
    }
    if panel.gap?.place == panel.places.count { lines.append(contentsOf: gapLine) }
    return lines + [axisLine]
  }

  private var gapLine: [String] {
    guard let gap = panel.gap else { return [] }
    let rows = NumberText.grouped(Int64(gap.rows), in: options.language)
    let text = LocalizedText(english: "… \(rows) more rows", vietnamese: "… còn \(rows) dòng")[options.language]
    return [options.isASCII ? text.replacing("…", with: "...") : text]
  }

  private var ruleWidth: Int { isStacked ? width : labelWidth + barWidth + textWidth + 5 }

  private func isFirstTotal(_ place: Int) -> Bool {
    panel.places[place].role == .total && place > 0 && panel.places[place - 1].role != .total
  }

  private func lines(at place: Int) -> [String] {
    let label = CellWidth.left(CellWidth.cut(labels[place], to: labelWidth), to: labelWidth)
    let bar = bar(at: place)
    let text = texts[place]
    if !isStacked {
      return [(label + "  " + CellWidth.left(bar, to: barWidth + 1) + "  " + text).withoutTrailingBlanks]
    }
    let head =
      textWidth + 6 > width
      ? [labels[place], "  " + text] : [(label + "  " + text).withoutTrailingBlanks]
    return head + [bar.withoutTrailingBlanks]
  }

  /// The bar of a place, with the target's mark across it.
  private func bar(at place: Int) -> String {
    var cells = Array(repeating: " ", count: barWidth + 1)
    if panel.isDrawn(0, place), let position = panel.series.first?.values[place]?.position {
      let fill = panel.places[place].isPartial ? signs.openFill : signs.fill
      let (zero, end) = (axis.fraction(0) * Double(barWidth), axis.fraction(position) * Double(barWidth))
      if end >= zero {
        put(from: zero, to: end, fill, isOpen: panel.places[place].isPartial, in: &cells)
      } else {
        for cell in Int(end.rounded())..<max(Int(zero.rounded()), Int(end.rounded()) + 1) { cells[cell] = fill }
      }
      if axis.lower < 0, cells[Int(zero.rounded())] == " " { cells[Int(zero.rounded())] = signs.zero }
    }
    if let target = panel.target.flatMap(\.position) {
      cells[min(barWidth, Int((axis.fraction(target) * Double(barWidth)).rounded()))] = signs.target
    }
    return cells.joined()
  }

  /// Whole cells, and the last one as far as eighths of a cell reach.
  private func put(from zero: Double, to end: Double, _ fill: String, isOpen: Bool, in cells: inout [String]) {
    let start = Int(zero.rounded())
    let eighths = Int(((end - Double(start)) * 8).rounded())
    let isPlain = isOpen || signs.eighths.isEmpty
    let whole = isPlain ? Int((Double(eighths) / 8).rounded()) : eighths / 8
    for cell in start..<min(barWidth, start + max(0, whole)) { cells[cell] = fill }
    let rest = isPlain ? 0 : eighths % 8
    if rest > 0, start + whole < barWidth { cells[start + whole] = signs.eighths[rest - 1] }
    if end > zero, cells[start] == " " { cells[start] = signs.least }
  }

  /// `0%      50%     100%` below the bars.
  private var axisLine: String {
    let start = isStacked ? 0 : labelWidth + 2
    var line = ChartLine(width: width)
    let all = axis.ticks.map { (place: start + Int((axis.fraction($0) * Double(barWidth)).rounded()), tick: $0) }
    let shown = barWidth < 30 ? [all.first, all.last].compactMap(\.self) : all
    for (place, tick) in shown { line.write(axis.text(tick, options.language), centeredAt: place, from: start) }
    return line.text
  }
}
