import ColumnarData

// Loops over a block's rows on raw memory; see GroupKernels.swift for why every access is in bounds.

/// How many rows each group has, or whether it has any, by one worker: counts in several copies where groups are few,
/// so that rows of one group that follow each other do not wait for each other's count.
///
/// Unchecked: one worker alone uses it until the pass has ended.
final class GroupCounter: @unchecked Sendable {
  private static let copyCount = 4
  /// Groups of a copy, where there are several.
  private static let copyStride = 2048

  let groupCount: Int
  private let copies: Int
  /// Empty where groups are marked only.
  private let counts: MutableBuffer<UInt32>
  /// 1 where a row was; empty where rows are counted.
  private let marks: MutableBuffer<UInt8>
  private let marksOnly: Bool

  init(groupCount: Int, marksOnly: Bool = false) {
    self.groupCount = groupCount
    self.marksOnly = marksOnly
    copies = marksOnly || groupCount > Self.copyStride ? 1 : Self.copyCount
    counts = MutableBuffer(
      repeating: 0, count: marksOnly ? 0 : copies == 1 ? groupCount : Self.copyCount * Self.copyStride)
    marks = MutableBuffer(repeating: 0, count: marksOnly ? groupCount : 0)
  }

  /// Adds what another worker counted.
  func merge(_ other: GroupCounter) {
    for place in 0..<counts.count { unsafe counts.start[place] &+= other.counts.start[place] }
    for place in 0..<marks.count { unsafe marks.start[place] |= other.marks.start[place] }
  }

  /// The rows of each set of groups that agree in all but the lowest bits; of a bit, those that have it set.
  func counts(groupCount groups: Int, bits: Int, bit: Int?) -> MutableBuffer<Int64> {
    let result = MutableBuffer<Int64>(repeating: 0, count: groups)
    for group in 0..<groups {
      var sum: Int64 = 0
      for low in 0..<1 << bits where bit.map({ low >> $0 & 1 == 1 }) ?? true {
        for copy in 0..<copies { sum += Int64(counts[copy * Self.copyStride + group << bits + low]) }
      }
      result[group] = sum
    }
    return result
  }

  /// The bytes of the marks, 1 where a row was: one a group.
  var marked: MutableBuffer<UInt8> { marks }

  /// The rows of each group.
  var totals: MutableBuffer<UInt32> {
    if copies == 1 { return counts }
    let result = MutableBuffer<UInt32>(repeating: 0, count: groupCount)
    for copy in 0..<copies {
      for cell in 0..<groupCount { unsafe result.start[cell] &+= counts.start[copy &* Self.copyStride &+ cell] }
    }
    return result
  }

  func add(_ rows: Int, to cell: UInt32) {
    if marksOnly { marks[Int(cell)] = 1 } else { counts[Int(cell)] &+= UInt32(truncatingIfNeeded: rows) }
  }

  /// Counts rows by their groups.
  func add(_ cells: MutableBuffer<UInt32>, _ count: Int) {
    let cells = unsafe cells.start
    tally(count) { unsafe Int(truncatingIfNeeded: cells[$0]) }
  }

  /// Counts neighbouring rows whose group one column decides.
  func add(_ rows: BlockRows, _ constant: UInt32, _ term: GroupIndexTerm) {
    switch term.codes.storage {
    case .bytes(let buffer): add(rows, constant, buffer, term)
    case .words(let buffer): add(rows, constant, buffer, term)
    case .doubleWords(let buffer): add(rows, constant, buffer, term)
    }
  }

  /// Counts neighbouring rows whose group two columns decide.
  func add(_ rows: BlockRows, _ constant: UInt32, _ first: GroupIndexTerm, _ second: GroupIndexTerm) {
    switch first.codes.storage {
    case .bytes(let buffer): add(rows, constant, buffer, first, second)
    case .words(let buffer): add(rows, constant, buffer, first, second)
    case .doubleWords(let buffer): add(rows, constant, buffer, first, second)
    }
  }

  private func add<Code: FixedWidthInteger & UnsignedInteger>(
    _ rows: BlockRows, _ constant: UInt32, _ buffer: ColumnBuffer<Code>, _ term: GroupIndexTerm
  ) {
    let (codes, table, shifted) = unsafe (buffer.start + rows.first, term.table.start, Int(constant))
    tally(rows.count) { unsafe Int(truncatingIfNeeded: table[Int(truncatingIfNeeded: codes[$0])]) &+ shifted }
  }

  private func add<Code: FixedWidthInteger & UnsignedInteger>(
    _ rows: BlockRows, _ constant: UInt32, _ buffer: ColumnBuffer<Code>, _ first: GroupIndexTerm,
    _ second: GroupIndexTerm
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
    let (firstCodes, secondCodes) = unsafe (first.start + rows.first, second.start + rows.first)
    let (firstCells, secondCells) = unsafe (firstTable.start, secondTable.start)
    let shifted = Int(constant)
    tally(rows.count) {
      unsafe Int(truncatingIfNeeded: firstCells[Int(truncatingIfNeeded: firstCodes[$0])])
        &+ Int(truncatingIfNeeded: secondCells[Int(truncatingIfNeeded: secondCodes[$0])]) &+ shifted
    }
  }

  /// Adds one to the group of each place.
  @inline(__always)
  private func tally(_ count: Int, _ cell: (Int) -> Int) {
    if marksOnly {
      let marks = unsafe marks.start
      for index in 0..<count { unsafe marks[cell(index)] = 1 }
      return
    }
    let counts = unsafe counts.start
    var index = 0
    if copies == Self.copyCount {
      // Copies at a distance known beforehand take one address among them.
      while index &+ 4 <= count {
        let (one, two) = (cell(index), cell(index &+ 1))
        let (three, four) = (cell(index &+ 2), cell(index &+ 3))
        unsafe counts[one] &+= 1
        unsafe counts[two &+ Self.copyStride] &+= 1
        unsafe counts[three &+ 2 * Self.copyStride] &+= 1
        unsafe counts[four &+ 3 * Self.copyStride] &+= 1
        index &+= 4
      }
    }
    while index < count {
      unsafe counts[cell(index)] &+= 1
      index &+= 1
    }
  }
}
