import QueryPlan

/// How often each value is in each group, after a pass; what accumulators come to is read off it.
struct SlotCounts {
  private let histogram: Histogram
  private let groupCount: Int
  private let counter: GroupCounter

  init(_ counter: GroupCounter, _ histogram: Histogram, groupCount: Int) {
    self.counter = counter
    self.histogram = histogram
    self.groupCount = groupCount
  }

  private var slots: Int { histogram.source.count }

  /// Rows of each group, missing values included; 1 where there are any, of marks.
  var rows: MutableBuffer<Int64> {
    let rows = MutableBuffer<Int64>(repeating: 0, count: groupCount)
    if histogram.marksOnly {
      let marks = counter.marked
      for cell in 0..<groupCount {
        rows[cell] = (cell * slots..<(cell + 1) * slots).contains { marks[$0] != 0 } ? 1 : 0
      }
    } else {
      each { cell, _, count in rows[cell] += Int64(count) }
    }
    return rows
  }

  func storage(for accumulator: BoundAccumulator) -> AccumulatorStorage {
    switch accumulator.kind {
    case .distribution: return .tallies(counter.totals, histogram.source.values, slots: slots)
    case .distinct:
      if histogram.marksOnly { return .flags(counter.marked, low: 0, slots: slots) }
      let totals = counter.totals
      let flags = MutableBuffer<UInt8>(repeating: 0, count: totals.count)
      for place in 0..<totals.count { flags[place] = totals[place] == 0 ? 0 : 1 }
      return .flags(flags, low: 0, slots: slots)
    case .sum:
      let sums = MutableBuffer<Int128>(repeating: 0, count: groupCount)
      each { cell, slot, count in
        if slot > 0 { sums[cell] += Int128(histogram.source.values[slot]) * Int128(count) }
      }
      return .sums(sums)
    case .rows, .values:
      let counts = MutableBuffer<Int64>(repeating: 0, count: groupCount)
      each { cell, slot, count in if slot > 0 { counts[cell] += Int64(count) } }
      return .counts(counts)
    case .minimum:
      let least = MutableBuffer<Int64>(repeating: ScalarNode.missing, count: groupCount)
      each { cell, slot, _ in
        // Slots come ascending.
        if slot > 0 && least[cell] == ScalarNode.missing { least[cell] = histogram.source.values[slot] }
      }
      return .least(least)
    case .maximum:
      let greatest = MutableBuffer<Int64>(repeating: ScalarNode.missing, count: groupCount)
      each { cell, slot, _ in if slot > 0 { greatest[cell] = histogram.source.values[slot] } }
      return .greatest(greatest)
    }
  }

  /// Each group and slot that rows have, ascending.
  private func each(_ body: (_ cell: Int, _ slot: Int, _ count: UInt32) -> Void) {
    let totals = counter.totals
    for cell in 0..<groupCount {
      for slot in 0..<slots {
        let count = totals[cell &* slots &+ slot]
        if count > 0 { body(cell, slot, count) }
      }
    }
  }
}
