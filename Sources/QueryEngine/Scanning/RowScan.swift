import ColumnarData
import Diagnostics
import Dispatch
import Synchronization

/// The rows that a pass goes over: those of a table, or some in a given order, of which each condition is true.
///
/// A worker takes a stretch of neighbouring rows, so that what workers collect, put together in their order, stands in
/// row order. Cancellation is asked once a batch.
struct RowScan: Sendable {
  let rowCount: Int
  /// The rows to look at; nil for all.
  let order: ColumnBuffer<Int32>?
  let filter: [ConditionNode]

  init(rowCount: Int, order: ColumnBuffer<Int32>? = nil, filter: [ConditionNode] = []) {
    self.rowCount = rowCount
    self.order = order
    self.filter = filter
  }

  /// Rows looked at.
  var count: Int { order?.count ?? rowCount }

  /// Calls the body for each block that has rows left, with the worker whose stretch it is in.
  func run<Worker: Sendable>(
    _ workers: [Worker], _ pace: ScanPace, _ body: @Sendable (Worker, BlockRows, BlockScratch) -> Void
  ) throws(QueryEngineError) {
    let failure = Mutex<DiagnosticID?>(nil)
    let share = (count + workers.count - 1) / max(workers.count, 1)
    @Sendable func work(_ index: Int) {
      let range = min(index * share, count)..<min((index + 1) * share, count)
      if let id = run(workers[index], over: range, pace, failure, body) { failure.withLock { $0 = $0 ?? id } }
    }
    if workers.count == 1 || count <= pace.batchRows {
      // One worker takes all; the others stay as they were made.
      if let id = run(workers[0], over: 0..<count, pace, failure, body) { failure.withLock { $0 = id } }
    } else {
      DispatchQueue.concurrentPerform(iterations: workers.count, execute: work)
    }
    if let id = failure.withLock({ $0 }) { throw QueryEngineError(Diagnostic(id)) }
  }

  private func run<Worker>(
    _ worker: Worker, over range: Range<Int>, _ pace: ScanPace, _ failure: borrowing Mutex<DiagnosticID?>,
    _ body: (Worker, BlockRows, BlockScratch) -> Void
  ) -> DiagnosticID? {
    let scratch = BlockScratch()
    var start = range.lowerBound
    while start < range.upperBound {
      if failure.withLock({ $0 != nil }) { return nil }
      if pace.isCancelled() { return .cancelled }
      let end = min(start + pace.batchRows, range.upperBound)
      var blockStart = start
      while blockStart < end {
        let count = min(BlockRows.capacity, end - blockStart)
        visit(worker, blockStart, count, scratch, body)
        blockStart += count
      }
      if scratch.hasOverflowed { return .integerOverflow }
      start = end
    }
    return nil
  }

  private func visit<Worker>(
    _ worker: Worker, _ start: Int, _ count: Int, _ scratch: BlockScratch,
    _ body: (Worker, BlockRows, BlockScratch) -> Void
  ) {
    guard let order else {
      let rows = scratch.select(BlockRows(first: start, count: count), filter)
      if rows.count > 0 { body(worker, rows, scratch) }
      return
    }
    unsafe order.withUnsafeElements { elements in
      guard let base = elements.baseAddress else { return }
      let rows = unsafe scratch.select(BlockRows(indices: base + start, count: count), filter)
      if rows.count > 0 { body(worker, rows, scratch) }
    }
  }
}

/// How a pass is cut into batches and how it is told to stop.
struct ScanPace: Sendable {
  let threads: Int
  /// The unit of work between two looks at ``isCancelled``.
  let batchRows: Int
  let isCancelled: @Sendable () -> Bool
}

extension BlockScratch {
  /// The rows of which every condition is true. The result lives until the next call.
  ///
  /// Each condition looks at what the ones before it left. In bounds: at most a block's rows are written, in place, never
  /// ahead of the row that is read.
  func select(_ rows: BlockRows, _ conditions: [ConditionNode]) -> BlockRows {
    var rows = rows
    let mask = takeMask()
    for condition in conditions where rows.count > 0 {
      condition.evaluate(rows, into: mask, self)
      var kept = 0
      if let indices = unsafe rows.indices {
        for index in 0..<rows.count {
          unsafe selected.start[kept] = indices[index]
          unsafe kept += Int(mask.start[index])
        }
      } else {
        for index in 0..<rows.count {
          unsafe selected.start[kept] = Int32(truncatingIfNeeded: rows.first + index)
          unsafe kept += Int(mask.start[index])
        }
      }
      rows = unsafe BlockRows(indices: selected.start, count: kept)
    }
    giveBack(mask)
    return rows
  }
}
