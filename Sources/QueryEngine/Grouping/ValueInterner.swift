import Diagnostics

/// Numbers one after another for different values, in order of first appearance (open addressing, half full at most).
struct ValueInterner: Sendable {
  private(set) var values: [Int64] = []
  /// A value's number plus one; 0 where the place is free.
  private var places = [UInt32](repeating: 0, count: 1024)

  /// The value's number, a new one where it was not there.
  mutating func number(of value: Int64) -> UInt32 {
    var place = Self.hash(value) & (places.count - 1)
    while places[place] != 0 {
      let number = places[place] - 1
      if values[Int(number)] == value { return number }
      place = (place + 1) & (places.count - 1)
    }
    values.append(value)
    places[place] = UInt32(values.count)
    if values.count * 2 > places.count { grow() }
    return UInt32(values.count - 1)
  }

  /// The value's number; nil where it is not there.
  func find(_ value: Int64) -> Int? {
    var place = Self.hash(value) & (places.count - 1)
    while places[place] != 0 {
      let number = Int(places[place] - 1)
      if values[number] == value { return number }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    places = [UInt32](repeating: 0, count: places.count * 2)
    for (number, value) in values.enumerated() {
      var place = Self.hash(value) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(number + 1)
    }
  }

  /// Multiplication by 2^64 / golden ratio (D. Knuth, The Art of Computer Programming 6.4), the high bits folded down.
  private static func hash(_ value: Int64) -> Int {
    let product = UInt64(bitPattern: value) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (product ^ (product >> 32)) & 0x7FFF_FFFF_FFFF_FFFF)
  }
}

/// A value's number for each row of a table that a scan looked at, and the values by number.
struct InternedRows: Sendable {
  let numbers: MutableBuffer<UInt32>
  let interner: ValueInterner
}

extension RowScan {
  /// Numbers the values that a block's worker computes; rows that the scan leaves out get 0.
  ///
  /// - Complexity: O(rows), one worker: the numbers go by first appearance.
  func interned(
    _ pace: ScanPace, _ evaluate: @Sendable (BlockRows, MutableBuffer<Int64>, BlockScratch) -> Void
  ) throws(DiagnosticError) -> InternedRows {
    let worker = InterningWorker(rowCount: rowCount)
    try run([worker], pace) { worker, rows, scratch in
      let vector = scratch.takeVector()
      evaluate(rows, vector, scratch)
      worker.add(rows, vector)
      scratch.giveBack(vector)
    }
    return InternedRows(numbers: worker.numbers, interner: worker.interner)
  }
}

/// Unchecked: made for a pass of one worker, read when it has ended.
private final class InterningWorker: @unchecked Sendable {
  let numbers: MutableBuffer<UInt32>
  var interner = ValueInterner()

  init(rowCount: Int) {
    numbers = MutableBuffer(repeating: 0, count: rowCount)
  }

  func add(_ rows: BlockRows, _ values: MutableBuffer<Int64>) {
    for position in 0..<rows.count {
      numbers[rows.row(position)] = interner.number(of: values[position])
    }
  }
}
