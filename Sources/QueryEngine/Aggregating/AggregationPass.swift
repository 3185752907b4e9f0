import ColumnarData
import QueryPlan

/// One pass over rows that feeds the counters of every cell.
///
/// Filters under which rows are counted are digits of the cell number, one bit each, so that one count serves them all.
struct AggregationPass: Sendable {
  let space: GroupSpace
  let scan: RowScan
  let filters: [ConditionNode]
  let accumulators: [BoundAccumulator]
  /// Positions of the filters that are bits of the cell number, from the lowest bit.
  fileprivate let bits: [Int]
  /// Bits that no table of a column's codes gives: they are evaluated row by row.
  fileprivate let openBits: [Int]
  fileprivate let formula: CellFormula

  init(space: GroupSpace, scan: RowScan, filters: [ConditionNode], accumulators: [BoundAccumulator]) {
    self.space = space
    self.scan = scan
    self.filters = filters
    self.accumulators = accumulators
    let counted = filters.indices.filter { filter in
      accumulators.contains { $0.filter == filter && $0.node == nil }
    }
    let isSmall = counted.count < 16 && space.cellCount << counted.count <= max(1 << 14, scan.count / 16)
    bits = isSmall ? counted : []
    var formula = space.formula(weight: 1 << UInt32(bits.count))
    var openBits: [Int] = []
    for (bit, filter) in bits.enumerated() {
      if let term = filters[filter].term(weight: 1 << UInt32(bit)) { formula.add(term) } else { openBits.append(bit) }
    }
    self.openBits = openBits
    self.formula = formula
  }

  /// The counters of all workers, merged.
  func run(_ pace: ScanPace) throws(QueryEngineError) -> GroupStates {
    let workers = (0..<max(1, pace.threads)).map { _ in AggregationWorker(self) }
    try scan.runSelecting(workers, pace) { worker, selection, scratch in worker.add(selection, scratch) }
    for worker in workers.dropFirst() { workers[0].merge(worker) }
    return workers[0].finish()
  }
}

extension ConditionNode {
  /// The weight where the condition is true, by the code of the one column on which it depends; nil where it is no such
  /// condition.
  fileprivate func term(weight: UInt32) -> CellTerm? {
    guard case .codes(let test) = self else { return nil }
    let count = (test.codes.bounds?.upperBound ?? 0) + 1
    if count > 1 << 16 { return nil }
    return CellTerm(codes: test.codes, table: (0..<UInt32(count)).map { test.isTrue(of: $0) ? weight : 0 })
  }
}

/// The counters of every cell after a pass.
struct GroupStates: Sendable {
  /// Rows of each cell.
  let rows: MutableBuffer<Int64>
  /// One an accumulator.
  let storages: [AccumulatorStorage]
}

/// The counters of one worker, and the vectors that it needs beside a block's own.
///
/// Unchecked: one worker alone uses it until the pass has ended. Unsafe memory: vectors are as long as a block, and cells
/// lie below the space's count, which is the length of each counter; slots lie within the bounds that were taken over the
/// whole column.
private final class AggregationWorker: @unchecked Sendable {
  private let pass: AggregationPass
  private let counter: CellCounter
  /// One an accumulator; those of counted bits stay empty until the pass has ended.
  private var storages: [AccumulatorStorage]
  private let hasValues: Bool
  private let cells = MutableBuffer<UInt32>(repeating: 0, count: BlockRows.capacity)
  private let chosenCells = MutableBuffer<UInt32>(repeating: 0, count: BlockRows.capacity)
  private let chosenRows = MutableBuffer<Int32>(repeating: 0, count: BlockRows.capacity)
  /// The formula as it is within the zone at hand.
  private var zone = -1
  private var zoned: (constant: UInt32, open: [CellTerm]) = (0, [])

  init(_ pass: AggregationPass) {
    self.pass = pass
    let cellCount = pass.space.cellCount
    counter = CellCounter(cellCount: cellCount << pass.bits.count)
    hasValues =
      pass.accumulators.contains { $0.node != nil }
      || pass.accumulators.contains { accumulator in
        accumulator.filter.map { !pass.bits.contains($0) } ?? false
      }
    let bits = pass.bits
    storages = pass.accumulators.map { accumulator in
      let isCounted = accumulator.node == nil && accumulator.filter.map { bits.contains($0) } ?? true
      return isCounted ? .counts(MutableBuffer(repeating: 0, count: 0)) : accumulator.storage(cellCount: cellCount)
    }
  }

  /// Whether the accumulator is read off the counter.
  private func isCounted(_ accumulator: BoundAccumulator) -> Bool {
    accumulator.node == nil && accumulator.filter.map { pass.bits.contains($0) } ?? true
  }

  func merge(_ other: AggregationWorker) {
    counter.merge(other.counter)
    for (index, accumulator) in pass.accumulators.enumerated() where !isCounted(accumulator) {
      storages[index].merge(other.storages[index])
    }
  }

  func finish() -> GroupStates {
    let cellCount = pass.space.cellCount
    let rows = counter.counts(cellCount: cellCount, bits: pass.bits.count, bit: nil)
    for (index, accumulator) in pass.accumulators.enumerated() where isCounted(accumulator) {
      guard let filter = accumulator.filter, let bit = pass.bits.firstIndex(of: filter) else {
        storages[index] = .counts(rows)
        continue
      }
      storages[index] = .counts(counter.counts(cellCount: cellCount, bits: pass.bits.count, bit: bit))
    }
    for storage in storages {
      switch storage {
      case .values(let values), .lists(let values): values.finish(cellCount: cellCount)
      default: break
      }
    }
    return GroupStates(rows: rows, storages: storages)
  }

  func add(_ selection: BlockSelection, _ scratch: BlockScratch) {
    if let zone = scratch.zone {
      if zone != self.zone { (self.zone, zoned) = (zone, pass.formula.within(zone: zone)) }
    } else {
      zoned = pass.formula.within(zone: nil)
    }
    if !hasValues && count(selection) { return }
    let rows = scratch.compacted(selection)
    pass.formula.evaluate(rows, zoned, into: cells, scratch)
    for bit in pass.openBits {
      let mask = scratch.takeMask()
      pass.filters[pass.bits[bit]].evaluate(rows, into: mask, scratch)
      cells.add(mask, shiftedBy: UInt32(bit), rows.count)
      scratch.giveBack(mask)
    }
    counter.add(cells, rows.count)
    if hasValues { feed(rows, scratch) }
  }

  /// Counts the rows without making a vector of their cells, where a loop for that is at hand.
  private func count(_ selection: BlockSelection) -> Bool {
    let formula = pass.formula
    guard formula.numbers == nil, formula.nodes.isEmpty, pass.openBits.isEmpty else { return false }
    if zoned.open.isEmpty {
      counter.add(selection.count, to: zoned.constant)
      return true
    }
    guard selection.count == selection.rows.count, unsafe selection.rows.indices == nil else { return false }
    switch zoned.open.count {
    case 1: counter.add(selection.rows, zoned.constant, zoned.open[0])
    case 2: counter.add(selection.rows, zoned.constant, zoned.open[0], zoned.open[1])
    default: return false
    }
    return true
  }

  /// Adds the rows' values to the accumulators that have any.
  private func feed(_ rows: BlockRows, _ scratch: BlockScratch) {
    cells.shift(right: UInt32(pass.bits.count), rows.count)
    feed(filter: nil, rows, cells, scratch)
    for filter in pass.filters.indices {
      guard pass.accumulators.contains(where: { $0.filter == filter && !isCounted($0) }) else { continue }
      let mask = scratch.takeMask()
      pass.filters[filter].evaluate(rows, into: mask, scratch)
      count(filter: filter, rows, mask)
      if pass.accumulators.contains(where: { $0.filter == filter && $0.node != nil }) {
        let chosen = choose(rows, mask)
        if chosen.count > 0 { feed(filter: filter, chosen, chosenCells, scratch) }
      }
      scratch.giveBack(mask)
    }
  }

  /// Counts the rows of which the filter is true, where it is no bit of the cell number.
  private func count(filter: Int, _ block: BlockRows, _ mask: MutableBuffer<UInt8>) {
    for (index, accumulator) in pass.accumulators.enumerated() where accumulator.filter == filter {
      guard accumulator.node == nil, !isCounted(accumulator), case .counts(let counts) = storages[index] else {
        continue
      }
      for index in 0..<block.count {
        unsafe counts.start[Int(cells.start[index])] &+= Int64(mask.start[index])
      }
    }
  }

  /// The rows whose mask is 1, and their cells.
  private func choose(_ block: BlockRows, _ mask: MutableBuffer<UInt8>) -> BlockRows {
    var kept = 0
    for index in 0..<block.count {
      unsafe chosenRows.start[kept] = Int32(truncatingIfNeeded: block.row(index))
      unsafe chosenCells.start[kept] = cells.start[index]
      unsafe kept &+= Int(mask.start[index])
    }
    return unsafe BlockRows(indices: chosenRows.start, count: kept)
  }

  /// Adds the values of rows that the filter let through.
  private func feed(filter: Int?, _ block: BlockRows, _ cells: MutableBuffer<UInt32>, _ scratch: BlockScratch) {
    for (index, accumulator) in pass.accumulators.enumerated() where accumulator.filter == filter {
      guard let node = accumulator.node else { continue }
      let values = scratch.takeVector()
      node.evaluate(block, into: values, scratch)
      storages[index].add(values, block.count, cells)
      scratch.giveBack(values)
    }
  }
}
