import ColumnarData
import Diagnostics
import Dispatch
import Synchronization
import WorkProgress

/// A number for each row of a table that a scan looked at, the same where a value is, and the values by number.
///
/// Values are cut into parts by their hashes, so that the parts fit the cache and are numbered on all cores: workers put the
/// values of their rows and the rows' places into parts; each part is numbered by itself; then the numbers of each part
/// follow those of the parts before. Numbers depend on the number of workers in nothing but their order.
struct NumberedRows: Sendable {
  /// By row; 0 for rows that the scan left out.
  let numbers: MutableBuffer<UInt32>
  let values: NumberedValues
}

/// Different values, numbered from 0 without a gap.
struct NumberedValues: Sendable {
  /// For each part the places of its values' numbers by hash; see ``ValueInterner``.
  private let places: [[UInt32]]
  /// The number of each part's first value, and how many values there are.
  fileprivate let starts: [Int]
  /// In the order of their numbers.
  let array: [Int64]

  fileprivate init(_ parts: [ValueInterner]) {
    places = parts.map(\.places)
    var starts = [0]
    for part in parts { starts.append(starts[starts.count - 1] + part.values.count) }
    self.starts = starts
    var values: [Int64] = []
    values.reserveCapacity(starts[parts.count])
    for part in parts { values += part.values }
    array = values
  }

  var count: Int { array.count }

  func value(_ number: Int) -> Int64 { array[number] }

  /// The value's number; nil where it is not there.
  func find(_ value: Int64) -> Int? {
    let part = ValuePart.index(of: value, places.count)
    return ValueInterner.find(value, places[part]) { array[starts[part] + $0] }.map { starts[part] + $0 }
  }
}

/// The values of one part that one worker met, and their rows.
struct ValuePart: Sendable {
  var values: [Int64] = []
  var rows: [Int32] = []

  /// The part of a value, of so many: by bits of its hash that no table of a part goes by.
  static func index(of value: Int64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(bitPattern: value) &* 0xD6E8_FEB8_6659_FD93) >> 40) & (count - 1)
  }

  /// How many parts so many rows are cut into: a power of two, each of some ten thousand rows.
  static func count(forRows rows: Int) -> Int {
    var count = 1
    while count < 256, rows / count > 1 << 15 { count *= 2 }
    return count
  }
}

extension RowScan {
  /// Numbers the values that a block's worker computes; rows that the scan leaves out get 0.
  ///
  /// - Complexity: O(rows), on all cores.
  func interned(
    _ pace: ScanPace, _ evaluate: @Sendable (BlockRows, MutableBuffer<Int64>, BlockScratch) -> Void
  ) throws(DiagnosticError) -> NumberedRows {
    let count = ValuePart.count(forRows: self.count)
    let workers = (0..<max(1, pace.threads)).map { _ in PartingWorker(count) }
    try run(workers, pace) { worker, rows, scratch in
      let vector = scratch.takeVector()
      evaluate(rows, vector, scratch)
      worker.add(rows, vector)
      scratch.giveBack(vector)
    }
    let numbering = PartNumbering(workers, count: count, rowCount: rowCount)
    DispatchQueue.concurrentPerform(iterations: count) { part in
      if !pace.monitor.isCancelled { numbering.number(part) }
    }
    if pace.monitor.isCancelled { throw .cancelled }
    let values = NumberedValues(numbering.interners)
    DispatchQueue.concurrentPerform(iterations: count) { numbering.write($0, from: values.starts[$0]) }
    return NumberedRows(numbers: numbering.numbers, values: values)
  }
}

/// Puts values into parts. Unchecked: one worker alone uses it until the pass has ended.
private final class PartingWorker: @unchecked Sendable {
  private(set) var parts: [ValuePart]

  init(_ count: Int) { parts = Array(repeating: ValuePart(), count: count) }

  func add(_ rows: BlockRows, _ values: MutableBuffer<Int64>) {
    // In a variable of its own, since accesses to that of an object are checked for each row.
    var parts = parts
    self.parts = []
    defer { self.parts = parts }
    for position in 0..<rows.count {
      let value = values[position]
      let part = ValuePart.index(of: value, parts.count)
      parts[part].values.append(value)
      parts[part].rows.append(Int32(truncatingIfNeeded: rows.row(position)))
    }
  }
}

/// Numbers the values of each part. Unchecked: each part is numbered by one worker at a time, and has rows of its own among
/// the numbers.
private final class PartNumbering: @unchecked Sendable {
  let numbers: MutableBuffer<UInt32>
  private let workers: [PartingWorker]
  private let numbered: Mutex<[ValueInterner]>

  init(_ workers: [PartingWorker], count: Int, rowCount: Int) {
    self.workers = workers
    numbers = MutableBuffer(repeating: 0, count: rowCount)
    numbered = Mutex(Array(repeating: ValueInterner(expected: 0), count: count))
  }

  /// By part.
  var interners: [ValueInterner] { numbered.withLock { $0 } }

  func number(_ part: Int) {
    let met = workers.map { $0.parts[part] }
    var interner = ValueInterner(expected: met.reduce(0) { $0 + $1.values.count } / 2)
    for values in met {
      for index in values.values.indices {
        numbers[Int(values.rows[index])] = interner.number(of: values.values[index])
      }
    }
    numbered.withLock { [interner] in $0[part] = interner }
  }

  /// Adds the number of the part's first value to its rows' numbers.
  func write(_ part: Int, from start: Int) {
    if start == 0 { return }
    for worker in workers {
      for row in worker.parts[part].rows { numbers[Int(row)] &+= UInt32(truncatingIfNeeded: start) }
    }
  }
}
