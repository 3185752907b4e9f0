import QueryPlan

/// How often each value is in each cell, after a pass; what accumulators come to is read off it.
struct SlotCounts {
  private let feed: SlotFeed
  private let cellCount: Int
  private let counter: CellCounter

  init(_ counter: CellCounter, _ feed: SlotFeed, cellCount: Int) {
    self.counter = counter
    self.feed = feed
    self.cellCount = cellCount
  }

  private var slots: Int { feed.source.count }

  /// Rows of each cell, missing values included; 1 where there are any, of marks.
  var rows: MutableBuffer<Int64> {
    let rows = MutableBuffer<Int64>(repeating: 0, count: cellCount)
    if feed.marksOnly {
      let marks = counter.marked
      for cell in 0..<cellCount {
        rows[cell] = (cell * slots..<(cell + 1) * slots).contains { marks[$0] != 0 } ? 1 : 0
      }
    } else {
      each { cell, _, count in rows[cell] += Int64(count) }
    }
    return rows
  }

  func storage(for accumulator: BoundAccumulator) -> AccumulatorStorage {
    switch accumulator.kind {
    case .distribution: return .tallies(counter.totals, feed.source.values, slots: slots)
    case .distinct:
      if feed.marksOnly { return .flags(counter.marked, low: 0, slots: slots) }
      let totals = counter.totals
      let flags = MutableBuffer<UInt8>(repeating: 0, count: totals.count)
      for place in 0..<totals.count { flags[place] = totals[place] == 0 ? 0 : 1 }
      return .flags(flags, low: 0, slots: slots)
    case .sum:
      let sums = MutableBuffer<Int128>(repeating: 0, count: cellCount)
      each { cell, slot, count in
        if slot > 0 { sums[cell] += Int128(feed.source.values[slot]) * Int128(count) }
      }
      return .sums(sums)
    case .rows, .values:
      let counts = MutableBuffer<Int64>(repeating: 0, count: cellCount)
      each { cell, slot, count in if slot > 0 { counts[cell] += Int64(count) } }
      return .counts(counts)
    case .minimum:
      let least = MutableBuffer<Int64>(repeating: ScalarNode.missing, count: cellCount)
      each { cell, slot, _ in
        // Slots come ascending.
        if slot > 0 && least[cell] == ScalarNode.missing { least[cell] = feed.source.values[slot] }
      }
      return .least(least)
    case .maximum:
      let greatest = MutableBuffer<Int64>(repeating: ScalarNode.missing, count: cellCount)
      each { cell, slot, _ in if slot > 0 { greatest[cell] = feed.source.values[slot] } }
      return .greatest(greatest)
    }
  }

  /// Each cell and slot that rows have, ascending.
  private func each(_ body: (_ cell: Int, _ slot: Int, _ count: UInt32) -> Void) {
    let totals = counter.totals
    for cell in 0..<cellCount {
      for slot in 0..<slots {
        let count = totals[cell &* slots &+ slot]
        if count > 0 { body(cell, slot, count) }
      }
    }
  }
}
