/// How many rows of a long result are listed: the first ones, and those at its end.
package struct RowLimit: Sendable, Hashable {
  /// Rows listed from the start.
  package let first: Int
  /// Rows listed from the end, before the totals.
  package let last: Int

  package init(first: Int, last: Int = 0) {
    self.first = max(0, first)
    self.last = max(0, last)
  }

  /// What a screen shows of a long answer: enough to see how it begins and ends.
  package static let ends = RowLimit(first: 30, last: 10)
}
