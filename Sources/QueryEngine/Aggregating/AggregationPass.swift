import Diagnostics
import QueryPlan

/// One pass over rows that fills the counters of every group.
///
/// Rows are counted by group. Filters under which rows are counted are digits of the group index, one bit each, so that
/// one count serves them all; values that have slots are a digit too: whatever is asked of them is read off how often
/// each value is there. Other values are added row by row.
struct AggregationPass: Sendable {
  /// How an accumulator comes by its result.
  enum AggregationStrategy: Sendable {
    /// From the count of rows, or of those with a bit set.
    case rows(bit: Int?)
    /// From the counts by slot.
    case slots(histogram: Int)
    /// On its own.
    case perRow
  }

  let space: GroupSpace
  let scan: RowScan
  let filters: [ConditionNode]
  let accumulators: [BoundAccumulator]
  /// One an accumulator.
  let strategies: [AggregationStrategy]
  /// Positions of the filters that are bits of the group index, from the lowest bit.
  let bits: [Int]
  let histograms: [Histogram]
  /// Where the histogram stands that tells the rows of each group as well; nil where rows are counted on their own.
  let rowHistogram: Int?

  init(space: GroupSpace, scan: RowScan, filters: [ConditionNode], accumulators: [BoundAccumulator]) {
    self.space = space
    self.scan = scan
    self.filters = filters
    self.accumulators = accumulators
    let counted = filters.indices.filter { filter in
      accumulators.contains { $0.filter == filter && $0.node == nil }
    }
    let isSmall = counted.count < 16 && space.groupCount << counted.count <= max(1 << 14, scan.count / 16)
    let bits = isSmall ? counted : []
    let (histograms, histogramOfAccumulator) = Histogram.histograms(of: accumulators, in: space, rowCount: scan.count)
    strategies = accumulators.indices.map { index in
      if let histogram = histogramOfAccumulator[index] { return .slots(histogram: histogram) }
      guard accumulators[index].node == nil else { return .perRow }
      guard let filter = accumulators[index].filter else { return .rows(bit: nil) }
      return bits.firstIndex(of: filter).map { .rows(bit: $0) } ?? .perRow
    }
    let needsRows = strategies.contains { if case .rows = $0 { true } else { false } }
    rowHistogram = needsRows ? nil : histograms.firstIndex { $0.filter == nil }
    self.bits = bits
    self.histograms = histograms
  }

  /// The counters of all workers, merged.
  func run(_ pace: ScanPace) throws(DiagnosticError) -> GroupStates {
    let workers = (0..<max(1, pace.threads)).map { _ in AggregationWorker(self) }
    try scan.runSelecting(workers, pace) { worker, selection, scratch in worker.add(selection, scratch) }
    for worker in workers.dropFirst() { workers[0].merge(worker) }
    return workers[0].finish()
  }
}
