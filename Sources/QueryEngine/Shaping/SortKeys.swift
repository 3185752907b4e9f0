import ColumnarData
import Diagnostics
import QueryPlan
import WorkProgress

/// One number a row that puts rows in the order of several columns: each column's place among its values, the first
/// column the most significant. Rows without a value come last either way.
struct SortKeys {
  /// By place among the rows to be sorted.
  let keys: MutableBuffer<UInt64>
  /// Bits that keys have.
  let width: Int

  fileprivate struct Part: Sendable {
    let node: ScalarNode
    let bounds: ClosedRange<Int64>
    let isDescending: Bool

    /// The numbers that the part can have, that of rows without a value among them.
    var count: Int128 { Int128(bounds.upperBound) - Int128(bounds.lowerBound) + 2 }
  }

  /// - Parameter size: No key is as great.
  init(_ keys: MutableBuffer<UInt64>, below size: UInt64) {
    self.keys = keys
    width = UInt64.bitWidth - (max(size, 1) - 1).leadingZeroBitCount
  }

  /// nil where a column is a ratio or long text, or all together take more than 63 bits.
  init?(_ columns: [SortKey], _ context: RunContext, _ relation: Relation, _ rows: ColumnBuffer<Int32>)
    throws(DiagnosticError)
  {
    let binder = Binder(context, relation)
    var parts: [Part] = []
    var size: Int128 = 1
    for key in columns {
      guard let node = try binder.orderNode(of: key.column) else { return nil }
      // A column without any value puts rows in no order.
      guard let bounds = node.bounds else { continue }
      let part = Part(node: node, bounds: bounds, isDescending: key.isDescending)
      let (product, overflow) = size.multipliedReportingOverflow(by: part.count)
      if overflow || product > 1 << 63 { return nil }
      size = product
      parts.append(part)
    }
    let keys = MutableBuffer<UInt64>(repeating: 0, count: rows.count)
    let scan = RowScan(rowCount: relation.table.rowCount, order: rows)
    try scan.run((0..<max(1, context.pace.threads)).map { _ in keys }, context.pace) { [parts] keys, rows, scratch in
      for part in parts { part.add(to: keys, rows, scratch) }
    }
    self.keys = keys
    width = Int128.bitWidth - (size - 1).leadingZeroBitCount
  }

  /// The same for some places of columns that hold a number a row; nil where one holds ratios, or all take more than 63
  /// bits.
  init?(_ columns: [(SortColumn, isDescending: Bool)], at places: some RandomAccessCollection<Int>) {
    var size: Int128 = 1
    let keys = MutableBuffer<UInt64>(repeating: 0, count: places.count)
    for (column, isDescending) in columns {
      guard let numbers = column.numbers else { return nil }
      guard let bounds = numbers.bounds else { continue }
      let width = Int128(bounds.upperBound) - Int128(bounds.lowerBound) + 2
      let (product, overflow) = size.multipliedReportingOverflow(by: width)
      if overflow || product > 1 << 63 { return nil }
      size = product
      let (factor, last) = (UInt64(width), UInt64(width - 1))
      for (index, place) in places.enumerated() {
        let number = numbers[place]
        let distance = isDescending ? bounds.upperBound &- number : number &- bounds.lowerBound
        let key = number == ScalarNode.missing ? last : UInt64(bitPattern: distance)
        unsafe keys.start[index] = keys.start[index] &* factor &+ key
      }
    }
    self.keys = keys
    width = Int128.bitWidth - (size - 1).leadingZeroBitCount
  }

  /// The places of the rows in their order; rows that are alike keep theirs.
  ///
  /// Sorted by 11 bits at a time from the lowest (LSD radix sort), places and 32 bits of their keys side by side.
  func sortedPlaces(_ pace: ScanPace) throws(DiagnosticError) -> [Int32] {
    let count = keys.count
    let passes = (width + 10) / 11
    pace.monitor.begin(.sorting, total: count * max(passes, 1), unit: .rows)
    var pairs = MutableBuffer<UInt64>(repeating: 0, count: count)
    var others = MutableBuffer<UInt64>(repeating: 0, count: passes == 0 ? 0 : count)
    for place in 0..<count { unsafe pairs.start[place] = UInt64(place) }
    for shift in stride(from: 0, to: width, by: 33) {
      pairs.setHigh(from: keys, shiftedBy: shift)
      for digit in 0..<min(3, (width - shift + 10) / 11) {
        if pace.monitor.isCancelled { throw .cancelled }
        pairs.scatter(into: others, digit: 31 + 11 * digit)
        swap(&pairs, &others)
        pace.monitor.advance(by: count)
      }
    }
    return (0..<count).map { Int32(truncatingIfNeeded: pairs[$0] & 0x7FFF_FFFF) }
  }
}

extension SortKeys.Part {
  /// Appends the part to the keys of a block's rows. In bounds: the scan has no condition, so a block's rows stand one
  /// after the other from its place on, below the count of keys.
  fileprivate func add(to keys: MutableBuffer<UInt64>, _ rows: BlockRows, _ scratch: BlockScratch) {
    let vector = scratch.takeVector()
    node.evaluate(rows, into: vector, scratch)
    let size = UInt64(truncatingIfNeeded: count)
    let (low, high, last) = (bounds.lowerBound, bounds.upperBound, size &- 1)
    let block = unsafe keys.start + scratch.place
    for index in 0..<rows.count {
      let value = unsafe vector.start[index]
      let key = UInt64(bitPattern: isDescending ? high &- value : value &- low)
      unsafe block[index] = block[index] &* size &+ (value == ScalarNode.missing ? last : key)
    }
    scratch.giveBack(vector)
  }
}

// A pair is a place in its lowest 31 bits, and 33 bits of the place's key above them. Why accesses are in bounds: both
// buffers have one pair a place; places lie below the count; each digit's pairs go to a stretch as long as they are many.

extension MutableBuffer<UInt64> {
  fileprivate func setHigh(from keys: MutableBuffer<UInt64>, shiftedBy shift: Int) {
    for index in 0..<count {
      let place = unsafe start[index] & 0x7FFF_FFFF
      unsafe start[index] = place | (keys.start[Int(place)] >> UInt64(shift)) << 31
    }
  }

  fileprivate func scatter(into other: MutableBuffer<UInt64>, digit shift: Int) {
    let starts = MutableBuffer<Int>(repeating: 0, count: 2048)
    let shift = UInt64(shift)
    for index in 0..<count { unsafe starts.start[Int(truncatingIfNeeded: (start[index] &>> shift) & 2047)] &+= 1 }
    var next = 0
    for value in 0..<2048 {
      let size = starts[value]
      starts[value] = next
      next += size
    }
    for index in 0..<count {
      let pair = unsafe start[index]
      let value = Int(truncatingIfNeeded: (pair &>> shift) & 2047)
      let place = unsafe starts.start[value]
      unsafe other.start[place] = pair
      unsafe starts.start[value] = place &+ 1
    }
  }
}

extension ColumnBuffer<Int64> {
  /// Of the numbers that are not missing; nil where all are.
  fileprivate var bounds: ClosedRange<Int64>? {
    var (low, high) = (Int64.max, Int64.min)
    for place in 0..<count where self[place] != ScalarNode.missing {
      low = Swift.min(low, self[place])
      high = Swift.max(high, self[place])
    }
    return low <= high ? low...high : nil
  }
}

extension Binder {
  /// A whole number of each row that orders a column: texts by collation, reserved labels as missing; nil for ratios and
  /// long texts.
  func orderNode(of reference: ColumnReference) throws(DiagnosticError) -> ScalarNode? {
    switch try value(of: reference) {
    case .scalar(let node): return node
    case .ratio, .text(.long), .text(.constant): return nil
    case .text(let text):
      let (codes, dictionary) = coded(text)
      guard let (own, values) = codes.byCode else { return nil }
      let ranks = SortColumn.ranks(of: dictionary, context)
      return .coded(own, ColumnBuffer(values.map { $0 == ScalarNode.missing ? $0 : ranks[Int($0)] }))
    }
  }
}
