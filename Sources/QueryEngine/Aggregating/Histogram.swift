import ColumnarData
import QueryPlan

/// Values that are counted by group and slot for one or several accumulators.
struct Histogram: Sendable {
  /// The position of the filter among the pass's conditions; nil where every row counts.
  let filter: Int?
  let source: SlotNumbering
  let formula: GroupIndexFormula
  /// Whether it is enough to know which values are there.
  let marksOnly: Bool

  /// The histograms that are worth their memory, and the accumulators that they serve, by position.
  static func histograms(
    of accumulators: [BoundAccumulator], in space: GroupSpace, rowCount: Int
  ) -> ([Histogram], [Int: Int]) {
    var histograms: [Histogram] = []
    var histogramOfAccumulator: [Int: Int] = [:]
    for (index, accumulator) in accumulators.enumerated() where histogramOfAccumulator[index] == nil {
      let alike = accumulators.indices.filter {
        accumulators[$0].filter == accumulator.filter && accumulators[$0].expression == accumulator.expression
      }
      let marksOnly = alike.allSatisfy { accumulators[$0].isDistinct }
      let hasDistribution = alike.contains { accumulators[$0].isDistribution }
      let limit =
        marksOnly ? 1 << 25 : hasDistribution ? min(1 << 23, max(1 << 18, rowCount * 2)) : 1 << 18
      guard let node = accumulator.node,
        let source = SlotNumbering(node, atMost: limit / max(1, space.groupCount))
      else { continue }
      for place in alike { histogramOfAccumulator[place] = histograms.count }
      histograms.append(
        Histogram(
          filter: accumulator.filter, source: source,
          formula: source.added(to: space.formula(weight: UInt32(source.count))), marksOnly: marksOnly))
    }
    return (histograms, histogramOfAccumulator)
  }
}
