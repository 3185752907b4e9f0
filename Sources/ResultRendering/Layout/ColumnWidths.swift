/// The widths at which the columns of a table are drawn.
enum ColumnWidths {
  /// Blanks between two columns.
  static let gap = 2

  /// The natural widths where they fit; else the widest column shrinks first, down to its least width.
  ///
  /// - Parameters:
  ///   - width: Terminal cells in a line; nil where nothing limits it.
  ///   - nameCount: The columns at the start that shrink once no other can; the first of them never: it is what a
  ///     person types.
  /// - Returns: nil where the columns do not fit even at their least.
  static func fitting(_ measures: [ColumnMeasure], width: Int?, nameCount: Int = 0) -> [Int]? {
    var widths = measures.map(\.natural)
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + gap * max(0, widths.count - 1) - width
    while excess > 0 {
      let all = widths.indices.dropFirst(nameCount > 0 ? 1 : 0).filter { widths[$0] > measures[$0].least }
      let shrinkable = all.contains { $0 >= nameCount } ? all.filter { $0 >= nameCount } : all
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
