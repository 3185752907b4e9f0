import Diagnostics
import QuerySyntax

/// So many rows from the start or the end, in the order that they have. Totals, and what `other` put together, are no rows
/// of their own: they stay.
package struct Slice: Hashable, Sendable {
  /// The first rows; false for the last.
  package let isFromStart: Bool
  /// Rows that are kept, from 1 to 1,000,000,000.
  package let count: Int

  package init(isFromStart: Bool, count: Int) {
    self.isFromStart = isFromStart
    self.count = count
  }
}

extension Slice {
  var dumpNode: DumpNode { DumpNode("\(isFromStart ? "first" : "last") \(count)") }
}

extension Checker {
  mutating func sliceStage(_ slice: SliceSyntax, stage: StageSyntax) -> Slice? {
    guard let count = rowCount(slice.count, at: stage.range) else { return nil }
    return Slice(isFromStart: slice.isFromStart, count: count)
  }

  /// A number of rows to be kept; nil, and reported, where it is out of range.
  mutating func rowCount(_ count: Int, at range: Range<Int>) -> Int? {
    if (1...1_000_000_000).contains(count) { return count }
    report(.countOutOfRange, at: range, ["least": .number(1), "greatest": .number(1_000_000_000)])
    return nil
  }
}
