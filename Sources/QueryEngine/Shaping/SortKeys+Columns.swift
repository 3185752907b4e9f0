import ColumnarData

extension SortKeys {
  /// Some places of columns that hold a number a row; nil where one holds ratios, or all take more than 63
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
        keys[index] = keys[index] &* factor &+ key
      }
    }
    self.keys = keys
    width = Int128.bitWidth - (size - 1).leadingZeroBitCount
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
