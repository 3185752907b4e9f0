/// The counters of one worker, and the vectors that it needs beside a block's own.
///
/// Unchecked: one worker alone uses it until the pass has ended.
final class AggregationWorker: @unchecked Sendable {
  private let pass: AggregationPass
  /// Rows by group and bits; nil where a histogram tells them.
  private let rows: FormulaCounter?
  /// One a histogram of the pass.
  private let histograms: [FormulaCounter]
  /// One an accumulator; nil for those that are read off counters.
  private let perRow: [AccumulatorStorage?]
  private let cellFormula: GroupIndexFormula
  private let cells = MutableBuffer<UInt32>(repeating: 0, count: BlockRows.capacity)
  private let chosenCells = MutableBuffer<UInt32>(repeating: 0, count: BlockRows.capacity)
  private let chosenRows = MutableBuffer<Int32>(repeating: 0, count: BlockRows.capacity)
  /// Filters, or nil for all rows, that have histograms or accumulators of their own.
  private let fedFilters: [Int?]

  init(_ pass: AggregationPass) {
    self.pass = pass
    let groupCount = pass.space.groupCount
    let cells = self.cells
    rows =
      pass.rowHistogram != nil
      ? nil
      : FormulaCounter(
        pass.space.formula(weight: 1 << UInt32(pass.bits.count)), bits: pass.bits.map { pass.filters[$0] },
        groupCount: groupCount << pass.bits.count, cells: cells)
    histograms = pass.histograms.map {
      FormulaCounter(
        $0.formula, groupCount: groupCount * $0.source.count, marksOnly: $0.marksOnly, cells: cells)
    }
    perRow = zip(pass.accumulators, pass.strategies).map { accumulator, way in
      if case .perRow = way { accumulator.storage(groupCount: groupCount) } else { nil }
    }
    cellFormula = pass.space.formula(weight: 1)
    let perRow = self.perRow
    fedFilters =
      [nil]
      + pass.filters.indices.map { $0 }.filter { filter in
        pass.histograms.contains { $0.filter == filter }
          || pass.accumulators.indices.contains { pass.accumulators[$0].filter == filter && perRow[$0] != nil }
      }
  }

  func merge(_ other: AggregationWorker) {
    if let rows, let others = other.rows { rows.counter.merge(others.counter) }
    for (mine, others) in zip(histograms, other.histograms) { mine.counter.merge(others.counter) }
    for (mine, others) in zip(perRow, other.perRow) {
      if let mine, let others { mine.merge(others) }
    }
  }

  func finish() -> GroupStates {
    let groupCount = pass.space.groupCount
    var counts: MutableBuffer<Int64>
    if let rows {
      counts = rows.counter.counts(groupCount: groupCount, bits: pass.bits.count, bit: nil)
    } else {
      counts = MutableBuffer(repeating: 0, count: 0)
    }
    let results = zip(histograms, pass.histograms).map { SlotCounts($0.counter, $1, groupCount: groupCount) }
    if let histogram = pass.rowHistogram { counts = results[histogram].rows }
    let storages = pass.strategies.enumerated().map { index, way -> AccumulatorStorage in
      switch way {
      case .rows(nil): return .counts(counts)
      case .rows(let bit?):
        return .counts(
          rows?.counter.counts(groupCount: groupCount, bits: pass.bits.count, bit: bit) ?? counts)
      case .slots(let histogram): return results[histogram].storage(for: pass.accumulators[index])
      case .perRow:
        guard let storage = perRow[index] else {
          preconditionFailure("an accumulator of this strategy has its storage")
        }
        storage.finish(groupCount: groupCount)
        return storage
      }
    }
    return GroupStates(rows: counts, storages: storages)
  }

  func add(_ selection: BlockSelection, _ scratch: BlockScratch) {
    rows?.add(selection, scratch)
    if histograms.isEmpty && perRow.allSatisfy({ $0 == nil }) { return }
    let hasOwn = perRow.contains { $0 != nil }
    for filter in fedFilters {
      guard let filter else {
        histogram(filter: nil, selection, scratch)
        if hasOwn { addAlone(filter: nil, scratch.compacted(selection), scratch) }
        continue
      }
      let block = scratch.compacted(selection)
      let mask = scratch.takeMask()
      pass.filters[filter].evaluate(block, into: mask, scratch)
      let chosen = block.masked(by: mask, into: chosenRows)
      scratch.giveBack(mask)
      if chosen.count == 0 { continue }
      histogram(filter: filter, BlockSelection(rows: chosen, mask: nil, count: chosen.count), scratch)
      if hasOwn { addAlone(filter: filter, chosen, scratch) }
    }
  }

  private func histogram(filter: Int?, _ selection: BlockSelection, _ scratch: BlockScratch) {
    for (index, histogram) in pass.histograms.enumerated() where histogram.filter == filter {
      histograms[index].add(selection, scratch)
    }
  }

  /// Adds the rows that the filter let through to the accumulators that count on their own.
  private func addAlone(filter: Int?, _ block: BlockRows, _ scratch: BlockScratch) {
    var hasCells = false
    for (index, accumulator) in pass.accumulators.enumerated() where accumulator.filter == filter {
      guard let storage = perRow[index] else { continue }
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
