/// The widths at which the columns of a table are drawn.
enum ColumnWidths {
  /// Blanks between two columns.
  static let gap = 2

  /// The natural widths where they fit; else the widest column shrinks first, down to its least width.
  ///
  /// - Parameter width: Terminal cells in a line; nil where nothing limits it.
  /// - Returns: nil where the columns do not fit even at their least.
  static func fitting(_ measures: [ColumnMeasure], width: Int?) -> [Int]? {
    var widths = measures.map(\.natural)
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + gap * max(0, widths.count - 1) - width
    while excess > 0 {
      let shrinkable = widths.indices.filter { widths[$0] > measures[$0].least }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return nil }
      let next = shrinkable.map { widths[$0] }.filter { $0 < widths[widest] }.max() ?? 0
      let lowest = max(measures[widest].least, next - 1, widths[widest] - excess, 0)
      let reduced = min(lowest, widths[widest] - 1)
      excess -= widths[widest] - reduced
      widths[widest] = reduced
    }
    return widths
  }
}
