import ColumnarData
import QueryPlan

/// One pass over rows that feeds the counters of every cell.
struct AggregationPass: Sendable {
  let space: GroupSpace
  let scan: RowScan
  let filters: [ConditionNode]
  let accumulators: [BoundAccumulator]

  /// The counters of all workers, merged.
  func run(_ pace: ScanPace) throws(QueryEngineError) -> GroupStates {
    let cellCount = space.cellCount
    let workers = (0..<max(1, pace.threads)).map { _ in AggregationWorker(self, cellCount: cellCount) }
    try scan.run(workers, pace) { worker, rows, scratch in worker.add(rows, scratch) }
    for worker in workers.dropFirst() { workers[0].merge(worker) }
    return workers[0].finish(cellCount: cellCount)
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
  private let isSingleCell: Bool
  private let rows: MutableBuffer<Int64>
  private let storages: [AccumulatorStorage]
  private let cells = MutableBuffer<Int64>(repeating: 0, count: BlockRows.capacity)
  private let chosenCells = MutableBuffer<Int64>(repeating: 0, count: BlockRows.capacity)
  private let chosenRows = MutableBuffer<Int32>(repeating: 0, count: BlockRows.capacity)

  init(_ pass: AggregationPass, cellCount: Int) {
    self.pass = pass
    isSingleCell = cellCount == 1
    let rows = MutableBuffer<Int64>(repeating: 0, count: cellCount)
    self.rows = rows
    storages = pass.accumulators.map {
      $0.node == nil && $0.filter == nil ? .counts(rows) : $0.storage(cellCount: cellCount)
    }
  }

  func merge(_ other: AggregationWorker) {
    for cell in 0..<rows.count { rows[cell] += other.rows[cell] }
    for (index, accumulator) in pass.accumulators.enumerated()
    where accumulator.node != nil || accumulator.filter != nil {
      storages[index].merge(other.storages[index])
    }
  }

  func finish(cellCount: Int) -> GroupStates {
    for storage in storages {
      switch storage {
      case .values(let values), .lists(let values): values.finish(cellCount: cellCount)
      default: break
      }
    }
    return GroupStates(rows: rows, storages: storages)
  }

  func add(_ block: BlockRows, _ scratch: BlockScratch) {
    if isSingleCell {
      rows[0] += Int64(block.count)
    } else {
      pass.space.evaluate(block, into: cells, scratch)
      for index in 0..<block.count { unsafe rows.start[Int(cells.start[index])] &+= 1 }
    }
    feed(filter: nil, block, cells, scratch)
    for filter in pass.filters.indices {
      let mask = scratch.takeMask()
      pass.filters[filter].evaluate(block, into: mask, scratch)
      count(filter: filter, block, mask)
      if pass.accumulators.contains(where: { $0.filter == filter && $0.node != nil }) {
        let chosen = choose(block, mask)
        if chosen.count > 0 { feed(filter: filter, chosen, chosenCells, scratch) }
      }
      scratch.giveBack(mask)
    }
  }

  /// Adds the rows of which the filter is true.
  private func count(filter: Int, _ block: BlockRows, _ mask: MutableBuffer<UInt8>) {
    for (index, accumulator) in pass.accumulators.enumerated() where accumulator.filter == filter {
      guard accumulator.node == nil, case .counts(let counts) = storages[index] else { continue }
      if isSingleCell {
        var sum = 0
        for index in 0..<block.count { unsafe sum &+= Int(mask.start[index]) }
        counts[0] += Int64(sum)
      } else {
        for index in 0..<block.count {
          unsafe counts.start[Int(cells.start[index])] &+= Int64(mask.start[index])
        }
      }
    }
  }

  /// The rows whose mask is 1, and their cells.
  private func choose(_ block: BlockRows, _ mask: MutableBuffer<UInt8>) -> BlockRows {
    var kept = 0
    for index in 0..<block.count {
      unsafe chosenRows.start[kept] = Int32(truncatingIfNeeded: block.row(index))
      unsafe chosenCells.start[kept] = cells.start[index]
      unsafe kept += Int(mask.start[index])
    }
    return unsafe BlockRows(indices: chosenRows.start, count: kept)
  }

  /// Adds the values of rows that the filter let through.
  private func feed(filter: Int?, _ block: BlockRows, _ cells: MutableBuffer<Int64>, _ scratch: BlockScratch) {
    for (index, accumulator) in pass.accumulators.enumerated() where accumulator.filter == filter {
      guard let node = accumulator.node else { continue }
      let values = scratch.takeVector()
      node.evaluate(block, into: values, scratch)
      add(values, block.count, cells, to: storages[index])
      scratch.giveBack(values)
    }
  }

  private func add(
    _ values: MutableBuffer<Int64>, _ count: Int, _ cells: MutableBuffer<Int64>, to storage: AccumulatorStorage
  ) {
    switch storage {
    case .counts(let counts):
      each(values, count, cells) { cell, _ in unsafe counts.start[cell] &+= 1 }
    case .sums(let sums):
      each(values, count, cells) { cell, value in unsafe sums.start[cell] &+= Int128(value) }
    case .least(let least):
      each(values, count, cells) { cell, value in
        let before = unsafe least.start[cell]
        unsafe least.start[cell] = before == ScalarNode.missing ? value : min(before, value)
      }
    case .greatest(let greatest):
      each(values, count, cells) { cell, value in
        unsafe greatest.start[cell] = max(greatest.start[cell], value)
      }
    case .flags(let flags, let low, let slots):
      each(values, count, cells) { cell, value in unsafe flags.start[cell &* slots &+ Int(value &- low)] = 1 }
    case .tallies(let tallies, let low, let slots):
      each(values, count, cells) { cell, value in
        unsafe tallies.start[cell &* slots &+ Int(value &- low)] &+= 1
      }
    case .values(let list), .lists(let list):
      each(values, count, cells) { cell, value in list.append(value, cell: cell) }
    }
  }

  @inline(__always)
  private func each(
    _ values: MutableBuffer<Int64>, _ count: Int, _ cells: MutableBuffer<Int64>, _ body: (Int, Int64) -> Void
  ) {
    for index in 0..<count {
      let value = unsafe values.start[index]
      if value != ScalarNode.missing { body(unsafe Int(cells.start[index]), value) }
    }
  }
}
