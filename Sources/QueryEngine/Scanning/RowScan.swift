import ColumnarData
import Diagnostics
import Dispatch
import Synchronization
import WorkProgress

/// The rows that a pass goes over: those of a table, or some in a given order, of which each condition is true.
///
/// Rows are cut into batches, none of them across zones, and zones are asked before a batch is read: it is left out, or
/// looked at without the conditions that all of its rows satisfy. Workers take batches as they come; cancellation is
/// asked once a batch.
struct RowScan: Sendable {
  let rowCount: Int
  /// The rows to look at; nil for all.
  let order: ColumnBuffer<Int32>?
  let filter: [ConditionNode]

  init(rowCount: Int, order: ColumnBuffer<Int32>? = nil, filter: [ConditionNode] = []) {
    self.rowCount = rowCount
    self.order = order
    self.filter = Self.cheapestFirst(filter)
  }

  /// The scan with one more condition, after the others.
  func adding(_ condition: ConditionNode) -> RowScan {
    var conditions = filter
    conditions.append(condition)
    if case .and(let parts) = ConditionNode.all(conditions) { conditions = parts }
    return RowScan(rowCount: rowCount, order: order, filter: conditions)
  }

  /// Rows looked at.
  var count: Int { order?.count ?? rowCount }

  /// Calls the body with the rows of each block that are left, and the worker that took it. A worker sees its blocks in
  /// row order.
  func run<Worker: Sendable>(
    _ workers: [Worker], _ pace: ScanPace, _ body: @Sendable (Worker, BlockRows, BlockScratch) -> Void
  ) throws(DiagnosticError) {
    try runSelecting(workers, pace) { worker, selection, scratch in
      let rows = scratch.compacted(selection)
      if rows.count > 0 { body(worker, rows, scratch) }
    }
  }

  /// The same for bodies that can do with neighbouring rows and a mask.
  func runSelecting<Worker: Sendable>(
    _ workers: [Worker], _ pace: ScanPace, _ body: @Sendable (Worker, BlockSelection, BlockScratch) -> Void
  ) throws(DiagnosticError) {
    let batches = batches(of: pace.batchRows)
    pace.monitor.begin(.scanning, total: batches.reduce(0) { $0 + $1.rows.count }, unit: .rows)
    let failure = Mutex<DiagnosticID?>(nil)
    let next = Atomic<Int>(0)
    @Sendable func work(_ worker: Int) {
      let scratch = BlockScratch()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= batches.count || failure.withLock({ $0 != nil }) { return }
        let problem: DiagnosticID? =
          pace.monitor.isCancelled ? .cancelled : visit(batches[index], workers[worker], scratch, body)
        if let problem { failure.withLock { $0 = $0 ?? problem } }
        pace.monitor.advance(by: batches[index].rows.count)
      }
    }
    if workers.count == 1 || batches.count <= 1 {
      // One worker takes all; the others stay as they were made.
      work(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: min(workers.count, batches.count), execute: work)
    }
    if let id = failure.withLock({ $0 }) { throw DiagnosticError(Diagnostic(id)) }
  }

  /// - Returns: What went wrong in the batch.
  private func visit<Worker>(
    _ batch: Batch, _ worker: Worker, _ scratch: BlockScratch,
    _ body: (Worker, BlockSelection, BlockScratch) -> Void
  ) -> DiagnosticID? {
    scratch.zone = batch.zone
    for start in stride(from: batch.rows.lowerBound, to: batch.rows.upperBound, by: BlockRows.capacity) {
      let count = min(BlockRows.capacity, batch.rows.upperBound - start)
      scratch.place = start
      if let order {
        unsafe order.withUnsafeElements { elements in
          guard let base = elements.baseAddress else { return }
          let rows = unsafe BlockRows(indices: base + start, count: count)
          let selection = scratch.select(rows, batch.filter)
          if selection.count > 0 { body(worker, selection, scratch) }
        }
      } else {
        let selection = scratch.select(BlockRows(first: start, count: count), batch.filter)
        if selection.count > 0 { body(worker, selection, scratch) }
      }
    }
    return scratch.hasOverflowed ? .integerOverflow : nil
  }
}

/// Rows that a worker takes at once, and the conditions that are left to be asked of them.
private struct Batch: Sendable {
  /// Places among the rows looked at.
  let rows: Range<Int>
  let zone: Int?
  let filter: [ConditionNode]
}

extension RowScan {
  private func batches(of batchRows: Int) -> [Batch] {
    var batches: [Batch] = []
    let zoneRows = order == nil ? Zone.rowCount : max(1, count)
    for zone in 0..<(count + zoneRows - 1) / zoneRows {
      var open: [ConditionNode] = []
      var isEmpty = false
      for condition in filter {
        switch order == nil ? condition.verdict(inZone: zone) : .some {
        case .none: isEmpty = true
        case .some: open.append(condition)
        case .all: break
        }
      }
      // An overflow that a row meets before the condition that would exclude it is told, so such zones are read.
      if isEmpty && !filter.contains(where: \.canOverflow) { continue }
      let end = min((zone + 1) * zoneRows, count)
      for start in stride(from: zone * zoneRows, to: end, by: batchRows) {
        batches.append(
          Batch(
            rows: start..<min(start + batchRows, end), zone: order == nil ? zone : nil, filter: isEmpty ? filter : open)
        )
      }
    }
    return batches
  }

  /// Tests of codes go before other conditions, intervals first, but none past arithmetic: what it meets depends on the
  /// rows that are left before it.
  private static func cheapestFirst(_ conditions: [ConditionNode]) -> [ConditionNode] {
    var result: [ConditionNode] = []
    for part in conditions.split(whereSeparator: \.canOverflow) {
      result += conditions[result.count..<part.startIndex]
      result += part.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
    }
    return result + conditions[result.count...]
  }
}

extension ConditionNode {
  /// Whether it is asked of all rows of a block in less time than it takes to choose some.
  fileprivate var isOfCodes: Bool {
    switch self {
    case .constant, .codes, .difference: true
    case .and(let parts), .or(let parts): parts.allSatisfy(\.isOfCodes)
    case .not(let inner): inner.isOfCodes
    case .range, .compare, .compareRatios, .meetsTarget, .isMember, .isMissing, .text: false
    }
  }

  /// Roughly what it takes to ask a row, by rank.
  fileprivate var cost: Int {
    switch self {
    case .constant: 0
    case .codes(let test): if case .interval = test.form { 1 } else { 2 }
    case .difference, .range, .compare, .isMissing: 3
    case .and(let parts), .or(let parts): (parts.map(\.cost).max() ?? 0) + 1
    case .not(let inner): inner.cost
    case .isMember: 4
    case .compareRatios, .meetsTarget: 5
    case .text: 9
    }
  }
}

/// How a pass is cut into batches and how it is told to stop.
struct ScanPace: Sendable {
  let threads: Int
  /// The unit of work between two looks at the monitor.
  let batchRows: Int
  let monitor: WorkMonitor
}

/// The rows of a block of which every condition is true: neighbours with a byte each, or chosen ones.
struct BlockSelection {
  let rows: BlockRows
  /// 1 at the rows that are meant; nil where all are.
  let mask: MutableBuffer<UInt8>?
  /// How many rows are meant.
  let count: Int
}

extension BlockScratch {
  /// The rows of which every condition is true. The result lives until the next call.
  ///
  /// Tests of codes, which are cheap, look at all rows; then each condition looks at what the ones before it left.
  func select(_ rows: BlockRows, _ conditions: [ConditionNode]) -> BlockSelection {
    if conditions.isEmpty { return BlockSelection(rows: rows, mask: nil, count: rows.count) }
    var selection = BlockSelection(rows: rows, mask: nil, count: rows.count)
    let other = takeMask()
    for condition in conditions where selection.count > 0 {
      if condition.isOfCodes, selection.rows.isContiguous {
        if let mask = selection.mask {
          condition.evaluate(rows, into: other, self)
          mask.and(other, rows.count)
        } else {
          condition.evaluate(rows, into: selectionMask, self)
        }
        selection = BlockSelection(rows: rows, mask: selectionMask, count: selectionMask.sum(rows.count))
      } else {
        let left = compacted(selection)
        condition.evaluate(left, into: other, self)
        selection = BlockSelection(rows: left, mask: other, count: other.sum(left.count))
        let chosen = compacted(selection)
        selection = BlockSelection(rows: chosen, mask: nil, count: chosen.count)
      }
    }
    giveBack(other)
    return selection
  }

  /// The rows meant, by number. The result lives until the next call of this or of ``select(_:_:)``.
  func compacted(_ selection: BlockSelection) -> BlockRows {
    guard let mask = selection.mask, selection.count < selection.rows.count else { return selection.rows }
    return selection.rows.masked(by: mask, into: selected)
  }
}

extension MutableBuffer<UInt8> {
  /// The sum of the first bytes, each 0 or 1: narrow counters over short stretches let the loop run many rows at once.
  ///
  /// In bounds: the count is at most that of the buffer, as of a block's masks.
  func sum(_ count: Int) -> Int {
    var sum = 0
    var start = 0
    while start < count {
      let end = min(start + 128, count)
      var part: UInt8 = 0
      for index in start..<end { unsafe part &+= self.start[index] }
      sum += Int(part)
      start = end
    }
    return sum
  }

  func and(_ other: MutableBuffer<UInt8>, _ count: Int) {
    for index in 0..<count { unsafe start[index] &= other.start[index] }
  }
}
