import Diagnostics
import QueryPlan

/// One pass over rows that feeds the counters of every cell.
///
/// Rows are counted by cell. Filters under which rows are counted are digits of the cell number, one bit each, so that one
/// count serves them all; values that have slots are a digit too: whatever is asked of them is read off how often each
/// value is there. Other values are added row by row.
struct AggregationPass: Sendable {
  /// How an accumulator comes by its result.
  enum Way: Sendable {
    /// From the count of rows, or of those with a bit set.
    case rows(bit: Int?)
    /// From the counts by slot.
    case slots(feed: Int)
    /// On its own.
    case alone
  }

  let space: GroupSpace
  let scan: RowScan
  let filters: [ConditionNode]
  let accumulators: [BoundAccumulator]
  /// One an accumulator.
  let ways: [Way]
  /// Positions of the filters that are bits of the cell number, from the lowest bit.
  let bits: [Int]
  let feeds: [SlotFeed]
  /// Where the feed stands that tells the rows of each cell as well; nil where rows are counted on their own.
  let rowFeed: Int?

  init(space: GroupSpace, scan: RowScan, filters: [ConditionNode], accumulators: [BoundAccumulator]) {
    self.space = space
    self.scan = scan
    self.filters = filters
    self.accumulators = accumulators
    let counted = filters.indices.filter { filter in
      accumulators.contains { $0.filter == filter && $0.node == nil }
    }
    let isSmall = counted.count < 16 && space.cellCount << counted.count <= max(1 << 14, scan.count / 16)
    let bits = isSmall ? counted : []
    let (feeds, feedOfAccumulator) = SlotFeed.feeds(of: accumulators, in: space, rowCount: scan.count)
    ways = accumulators.indices.map { index in
      if let feed = feedOfAccumulator[index] { return .slots(feed: feed) }
      guard accumulators[index].node == nil else { return .alone }
      guard let filter = accumulators[index].filter else { return .rows(bit: nil) }
      return bits.firstIndex(of: filter).map { .rows(bit: $0) } ?? .alone
    }
    let needsRows = ways.contains { if case .rows = $0 { true } else { false } }
    rowFeed = needsRows ? nil : feeds.firstIndex { $0.filter == nil }
    self.bits = bits
    self.feeds = feeds
  }

  /// The counters of all workers, merged.
  func run(_ pace: ScanPace) throws(DiagnosticError) -> GroupStates {
    let workers = (0..<max(1, pace.threads)).map { _ in AggregationWorker(self) }
    try scan.runSelecting(workers, pace) { worker, selection, scratch in worker.add(selection, scratch) }
    for worker in workers.dropFirst() { workers[0].merge(worker) }
    return workers[0].finish()
  }
}
