import ColumnarData

// Loops over a block's rows on raw memory. Why every access is in bounds: a block's rows are rows of the table that the
// scan goes over, and every column of a formula is a column of it; codes lie below the count of each table by code, which
// covers every code up to the column's greatest; vectors are as long as a block; each cell number lies below the count of
// cells, for each term lies below its key's weight times its cardinality.

extension CellFormula {
  /// Sets the cell of each row.
  func evaluate(
    _ rows: BlockRows, _ zoned: (constant: UInt32, open: [CellTerm]), into out: MutableBuffer<UInt32>,
    _ scratch: BlockScratch
  ) {
    unsafe out.start.update(repeating: zoned.constant, count: rows.count)
    if let (numbers, weight) = numbers { add(numbers, weight, rows, out) }
    for term in zoned.open { term.add(to: out, rows) }
    if nodes.isEmpty { return }
    let vector = scratch.takeVector()
    for key in nodes {
      key.node.evaluate(rows, into: vector, scratch)
      for index in 0..<rows.count {
        let value = unsafe vector.start[index]
        let code = value == ScalarNode.missing ? key.missingCode : value &- key.low
        unsafe out.start[index] &+= UInt32(truncatingIfNeeded: code) &* key.weight
      }
    }
    scratch.giveBack(vector)
  }

  private func add(
    _ numbers: MutableBuffer<UInt32>, _ weight: UInt32, _ rows: BlockRows, _ out: MutableBuffer<UInt32>
  ) {
    if let indices = unsafe rows.indices {
      for index in 0..<rows.count { unsafe out.start[index] &+= numbers.start[Int(indices[index])] &* weight }
    } else {
      for index in 0..<rows.count { unsafe out.start[index] &+= numbers.start[rows.first &+ index] &* weight }
    }
  }
}

extension CellTerm {
  fileprivate func add(to out: MutableBuffer<UInt32>, _ rows: BlockRows) {
    switch codes.storage {
    case .bytes(let buffer): add(buffer, to: out, rows)
    case .words(let buffer): add(buffer, to: out, rows)
    case .doubleWords(let buffer): add(buffer, to: out, rows)
    }
  }

  private func add<Code: FixedWidthInteger & UnsignedInteger>(
    _ buffer: ColumnBuffer<Code>, to out: MutableBuffer<UInt32>, _ rows: BlockRows
  ) {
    let cells = unsafe out.start
    unsafe buffer.withUnsafeElements { codes in
      unsafe table.withUnsafeElements { table in
        guard let codes = codes.baseAddress, let table = table.baseAddress else { return }
        if let indices = unsafe rows.indices {
          for index in 0..<rows.count {
            unsafe cells[index] &+= table[Int(truncatingIfNeeded: codes[Int(indices[index])])]
          }
        } else {
          let first = unsafe codes + rows.first
          for index in 0..<rows.count { unsafe cells[index] &+= table[Int(truncatingIfNeeded: first[index])] }
        }
      }
    }
  }
}

/// How many rows each cell has, by one worker: in several copies where cells are few, so that rows of one cell that
/// follow each other do not wait for each other's count.
///
/// Unchecked: one worker alone uses it until the pass has ended.
final class CellCounter: @unchecked Sendable {
  let cellCount: Int
  private let copies: Int
  private let counts: MutableBuffer<UInt32>

  init(cellCount: Int) {
    self.cellCount = cellCount
    copies = cellCount <= 2048 ? 4 : 1
    counts = MutableBuffer(repeating: 0, count: cellCount * copies)
  }

  /// Adds what another worker counted.
  func merge(_ other: CellCounter) {
    for place in 0..<counts.count { unsafe counts.start[place] &+= other.counts.start[place] }
  }

  /// The rows of each group of cells that agree in all but the lowest bits; of a bit, those that have it set.
  func counts(cellCount groups: Int, bits: Int, bit: Int?) -> MutableBuffer<Int64> {
    let result = MutableBuffer<Int64>(repeating: 0, count: groups)
    for group in 0..<groups {
      var sum: Int64 = 0
      for low in 0..<1 << bits where bit.map({ low >> $0 & 1 == 1 }) ?? true {
        for copy in 0..<copies { sum += Int64(counts[copy * cellCount + group << bits + low]) }
      }
      result[group] = sum
    }
    return result
  }

  func add(_ rows: Int, to cell: UInt32) { unsafe counts.start[Int(cell)] &+= UInt32(truncatingIfNeeded: rows) }

  /// Counts rows by their cells.
  func add(_ cells: MutableBuffer<UInt32>, _ count: Int) {
    let cells = unsafe cells.start
    tally(count) { unsafe Int(truncatingIfNeeded: cells[$0]) }
  }

  /// Counts neighbouring rows whose cell one column decides.
  func add(_ rows: BlockRows, _ constant: UInt32, _ term: CellTerm) {
    switch term.codes.storage {
    case .bytes(let buffer): add(rows, constant, buffer, term)
    case .words(let buffer): add(rows, constant, buffer, term)
    case .doubleWords(let buffer): add(rows, constant, buffer, term)
    }
  }

  /// Counts neighbouring rows whose cell two columns decide.
  func add(_ rows: BlockRows, _ constant: UInt32, _ first: CellTerm, _ second: CellTerm) {
    switch first.codes.storage {
    case .bytes(let buffer): add(rows, constant, buffer, first, second)
    case .words(let buffer): add(rows, constant, buffer, first, second)
    case .doubleWords(let buffer): add(rows, constant, buffer, first, second)
    }
  }

  private func add<Code: FixedWidthInteger & UnsignedInteger>(
    _ rows: BlockRows, _ constant: UInt32, _ buffer: ColumnBuffer<Code>, _ term: CellTerm
  ) {
    unsafe buffer.withUnsafeElements { codes in
      unsafe term.table.withUnsafeElements { table in
        guard let start = codes.baseAddress, let table = table.baseAddress else { return }
        let codes = unsafe start + rows.first
        let shifted = Int(constant)
        tally(rows.count) {
          unsafe Int(truncatingIfNeeded: table[Int(truncatingIfNeeded: codes[$0])]) &+ shifted
        }
      }
    }
  }

  private func add<Code: FixedWidthInteger & UnsignedInteger>(
    _ rows: BlockRows, _ constant: UInt32, _ buffer: ColumnBuffer<Code>, _ first: CellTerm, _ second: CellTerm
  ) {
    switch second.codes.storage {
    case .bytes(let other): add(rows, constant, buffer, first.table, other, second.table)
    case .words(let other): add(rows, constant, buffer, first.table, other, second.table)
    case .doubleWords(let other): add(rows, constant, buffer, first.table, other, second.table)
    }
  }

  private func add<
    First: FixedWidthInteger & UnsignedInteger, Second: FixedWidthInteger & UnsignedInteger
  >(
    _ rows: BlockRows, _ constant: UInt32, _ first: ColumnBuffer<First>, _ firstTable: ColumnBuffer<UInt32>,
    _ second: ColumnBuffer<Second>, _ secondTable: ColumnBuffer<UInt32>
  ) {
    unsafe first.withUnsafeElements { first in
      unsafe second.withUnsafeElements { second in
        unsafe firstTable.withUnsafeElements { firstTable in
          unsafe secondTable.withUnsafeElements { secondTable in
            guard let first = first.baseAddress, let second = second.baseAddress,
              let firstTable = firstTable.baseAddress, let secondTable = secondTable.baseAddress
            else { return }
            let (firstCodes, secondCodes) = unsafe (first + rows.first, second + rows.first)
            let shifted = Int(constant)
            tally(rows.count) {
              unsafe Int(truncatingIfNeeded: firstTable[Int(truncatingIfNeeded: firstCodes[$0])])
                &+ Int(truncatingIfNeeded: secondTable[Int(truncatingIfNeeded: secondCodes[$0])]) &+ shifted
            }
          }
        }
      }
    }
  }

  /// Adds one to the cell of each place.
  @inline(__always)
  private func tally(_ count: Int, _ cell: (Int) -> Int) {
    let first = unsafe counts.start
    let step = copies == 4 ? cellCount : 0
    let (second, third, fourth) = unsafe (first + step, first + 2 * step, first + 3 * step)
    var index = 0
    while index &+ 4 <= count {
      let (one, two) = (cell(index), cell(index &+ 1))
      let (three, four) = (cell(index &+ 2), cell(index &+ 3))
      unsafe first[one] &+= 1
      unsafe second[two] &+= 1
      unsafe third[three] &+= 1
      unsafe fourth[four] &+= 1
      index &+= 4
    }
    while index < count {
      unsafe first[cell(index)] &+= 1
      index &+= 1
    }
  }
}

extension MutableBuffer<UInt32> {
  /// Adds bytes, each 0 or 1, as a bit. In bounds: vectors and masks are as long as a block.
  func add(_ mask: MutableBuffer<UInt8>, shiftedBy shift: UInt32, _ count: Int) {
    for index in 0..<count { unsafe start[index] &+= UInt32(mask.start[index]) &<< shift }
  }

  func shift(right shift: UInt32, _ count: Int) {
    if shift == 0 { return }
    for index in 0..<count { unsafe start[index] = start[index] &>> shift }
  }
}
