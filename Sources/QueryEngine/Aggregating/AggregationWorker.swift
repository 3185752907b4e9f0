/// The counters of one worker, and the vectors that it needs beside a block's own.
///
/// Unchecked: one worker alone uses it until the pass has ended.
final class AggregationWorker: @unchecked Sendable {
  private let pass: AggregationPass
  /// Rows by cell and bits; nil where a feed tells them.
  private let rows: FormulaCounter?
  /// One a feed of the pass.
  private let feeds: [FormulaCounter]
  /// One an accumulator; nil for those that are read off counters.
  private let alone: [AccumulatorStorage?]
  private let cellFormula: CellFormula
  private let cells = MutableBuffer<UInt32>(repeating: 0, count: BlockRows.capacity)
  private let chosenCells = MutableBuffer<UInt32>(repeating: 0, count: BlockRows.capacity)
  private let chosenRows = MutableBuffer<Int32>(repeating: 0, count: BlockRows.capacity)
  /// Filters, or nil for all rows, that have feeds or accumulators of their own.
  private let fedFilters: [Int?]

  init(_ pass: AggregationPass) {
    self.pass = pass
    let cellCount = pass.space.cellCount
    let cells = self.cells
    rows =
      pass.rowFeed != nil
      ? nil
      : FormulaCounter(
        pass.space.formula(weight: 1 << UInt32(pass.bits.count)), bits: pass.bits.map { pass.filters[$0] },
        cellCount: cellCount << pass.bits.count, cells: cells)
    feeds = pass.feeds.map {
      FormulaCounter(
        $0.formula, cellCount: cellCount * $0.source.count, marksOnly: $0.marksOnly, cells: cells)
    }
    alone = zip(pass.accumulators, pass.ways).map { accumulator, way in
      if case .alone = way { accumulator.storage(cellCount: cellCount) } else { nil }
    }
    cellFormula = pass.space.formula(weight: 1)
    let alone = self.alone
    fedFilters =
      [nil]
      + pass.filters.indices.map { $0 }.filter { filter in
        pass.feeds.contains { $0.filter == filter }
          || pass.accumulators.indices.contains { pass.accumulators[$0].filter == filter && alone[$0] != nil }
      }
  }

  func merge(_ other: AggregationWorker) {
    if let rows, let others = other.rows { rows.counter.merge(others.counter) }
    for (mine, others) in zip(feeds, other.feeds) { mine.counter.merge(others.counter) }
    for (mine, others) in zip(alone, other.alone) {
      if let mine, let others { mine.merge(others) }
    }
  }

  func finish() -> GroupStates {
    let cellCount = pass.space.cellCount
    var counts: MutableBuffer<Int64>
    if let rows {
      counts = rows.counter.counts(cellCount: cellCount, bits: pass.bits.count, bit: nil)
    } else {
      counts = MutableBuffer(repeating: 0, count: 0)
    }
    let results = zip(feeds, pass.feeds).map { SlotCounts($0.counter, $1, cellCount: cellCount) }
    if let feed = pass.rowFeed { counts = results[feed].rows }
    let storages = pass.ways.enumerated().map { index, way -> AccumulatorStorage in
      switch way {
      case .rows(nil): return .counts(counts)
      case .rows(let bit?):
        return .counts(
          rows?.counter.counts(cellCount: cellCount, bits: pass.bits.count, bit: bit) ?? counts)
      case .slots(let feed): return results[feed].storage(for: pass.accumulators[index])
      case .alone:
        guard let storage = alone[index] else { preconditionFailure("an accumulator alone has its storage") }
        storage.finish(cellCount: cellCount)
        return storage
      }
    }
    return GroupStates(rows: counts, storages: storages)
  }

  func add(_ selection: BlockSelection, _ scratch: BlockScratch) {
    rows?.add(selection, scratch)
    if feeds.isEmpty && alone.allSatisfy({ $0 == nil }) { return }
    let hasOwn = alone.contains { $0 != nil }
    for filter in fedFilters {
      guard let filter else {
        feed(filter: nil, selection, scratch)
        if hasOwn { addAlone(filter: nil, scratch.compacted(selection), scratch) }
        continue
      }
      let block = scratch.compacted(selection)
      let mask = scratch.takeMask()
      pass.filters[filter].evaluate(block, into: mask, scratch)
      let chosen = block.masked(by: mask, into: chosenRows)
      scratch.giveBack(mask)
      if chosen.count == 0 { continue }
      feed(filter: filter, BlockSelection(rows: chosen, mask: nil, count: chosen.count), scratch)
      if hasOwn { addAlone(filter: filter, chosen, scratch) }
    }
  }

  private func feed(filter: Int?, _ selection: BlockSelection, _ scratch: BlockScratch) {
    for (index, feed) in pass.feeds.enumerated() where feed.filter == filter { feeds[index].add(selection, scratch) }
  }

  /// Adds the rows that the filter let through to the accumulators that count on their own.
  private func addAlone(filter: Int?, _ block: BlockRows, _ scratch: BlockScratch) {
    var hasCells = false
    for (index, accumulator) in pass.accumulators.enumerated() where accumulator.filter == filter {
      guard let storage = alone[index] else { continue }
      if !hasCells {
        cellFormula.evaluate(block, cellFormula.within(zone: nil), into: chosenCells, scratch)
        hasCells = true
      }
      guard let node = accumulator.node else {
        storage.count(chosenCells, block.count)
        continue
      }
      let values = scratch.takeVector()
      node.evaluate(block, into: values, scratch)
      storage.add(values, block.count, chosenCells)
      scratch.giveBack(values)
    }
  }
}
