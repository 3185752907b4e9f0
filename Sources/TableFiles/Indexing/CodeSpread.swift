import ColumnarData
import Dispatch

extension CellCodes {
  /// Spreads one value a cell over the rows that hold it, on all cores.
  ///
  /// The unsafe part: several threads write into one memory. Proof: the rows are cut into stretches that do not
  /// overlap, one a thread, and each lies within the memory, which has one element a row.
  func spread<Value: BitwiseCopyable & Sendable>(_ values: [Value]) -> ColumnBuffer<Value> {
    let rowCount = starts[parts.count]
    return unsafe ColumnBuffer(count: rowCount) { memory in
      nonisolated(unsafe) let target = unsafe memory
      for (part, start) in zip(parts, starts) {
        let table = part.cells.map { values[Int($0)] }
        Self.eachStretch(of: part.codes.count) { rows in
          unsafe part.codes.map(rows, through: table, into: target, from: start)
        }
      }
    }
  }

  /// Rows that one thread does before it asks for more.
  private static let stretch = 1 << 20

  private static func eachStretch(of count: Int, _ body: @Sendable (Range<Int>) -> Void) {
    if count <= stretch { return body(0..<count) }
    DispatchQueue.concurrentPerform(iterations: (count + stretch - 1) / stretch) { index in
      body(index * stretch..<min((index + 1) * stretch, count))
    }
  }
}

extension NarrowNumbers {
  /// Writes what the table has for each of the numbers.
  ///
  /// The unsafe part: reading the table without checks. Proof: a number is at most the greatest code of its part, and
  /// the table has one value for each; it is padded for narrow codes all the same.
  @unsafe fileprivate func map<Value: BitwiseCopyable>(
    _ rows: Range<Int>, through table: [Value], into target: UnsafeMutableBufferPointer<Value>, from start: Int
  ) {
    guard let memory = unsafe memory, let base = target.baseAddress else { return }
    switch width {
    case 1: unsafe Self.map(memory.assumingMemoryBound(to: UInt8.self), rows, table, base + start)
    case 2: unsafe Self.map(memory.assumingMemoryBound(to: UInt16.self), rows, table, base + start)
    default: unsafe Self.map(memory.assumingMemoryBound(to: UInt32.self), rows, table, base + start)
    }
  }

  @inline(__always)
  @unsafe private static func map<Code: FixedWidthInteger, Value: BitwiseCopyable>(
    _ codes: UnsafePointer<Code>, _ rows: Range<Int>, _ table: [Value], _ target: UnsafeMutablePointer<Value>
  ) {
    unsafe table.withUnsafeBufferPointer { table in
      for row in rows { unsafe target[row] = table[Int(truncatingIfNeeded: codes[row])] }
    }
  }
}
