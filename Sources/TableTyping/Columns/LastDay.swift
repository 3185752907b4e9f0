package import ColumnarData
package import Values

/// Where the days of a column end.
///
/// A few days more than a year behind all others come of slips of the hand, such as 2200 for 2020: the data are taken to
/// end before them.
package struct LastDay: Hashable, Sendable {
  /// The day on which the data end.
  package let day: Day
  /// Rows with a later day; 0 where ``latest`` is ``day``.
  package let skippedRows: Int
  /// The greatest day there is.
  package let latest: Day

  /// More days than that between two neighbours part a slip from the data.
  private static let farDays: Int64 = 366
  /// One row in so many may be a slip; of few rows one in twenty, three at most.
  private static let rowsForSlip = (many: 1000, few: 20, most: 3)

  /// nil for a column without any day.
  ///
  /// - Complexity: O(rows).
  package init?(_ column: DateColumn) {
    let days = column.values.countedDescending
    guard let last = days.first?.value else { return nil }
    let count = column.values.count
    let allowed = max(1, min(Self.rowsForSlip.most, count / Self.rowsForSlip.few), count / Self.rowsForSlip.many)
    var (end, skipped) = (last, 0)
    var rows = 0
    for (day, next) in zip(days, days.dropFirst()) {
      rows += day.rows
      if rows > allowed { break }
      if day.value - next.value > Self.farDays { (end, skipped) = (next.value, rows) }
    }
    self.init(
      day: Day(daysSince1970: Int32(clamping: end)), skippedRows: skipped,
      latest: Day(daysSince1970: Int32(clamping: last)))
  }

  package init(day: Day, skippedRows: Int, latest: Day) {
    self.day = day
    self.skippedRows = skippedRows
    self.latest = latest
  }
}

extension IntegerValues {
  /// Every value that is there with its rows, the greatest first.
  fileprivate var countedDescending: [(value: Int64, rows: Int)] {
    if case .coded(let codes, let origin, let step) = form, let counts = codes.counts {
      return counts.indices.dropFirst().reversed().lazy.filter { counts[$0] > 0 }
        .map { (origin &+ Int64($0) &* step, counts[$0]) }
    }
    var rows: [Int64: Int] = [:]
    for row in 0..<count where self[row] != Self.missing { rows[self[row], default: 0] += 1 }
    return rows.map { ($0.key, $0.value) }.sorted { $0.value > $1.value }
  }
}
