import ColumnarData

extension ScalarNode {
  /// A range that holds every value that is there; nil where none is.
  ///
  /// - Complexity: O(rows) for each column read, for a table's period or group numbers are worth a look at all of them.
  var bounds: ClosedRange<Int64>? {
    let bits = PackedTexts.lowBits
    switch self {
    case .constant(let value): return value == ScalarNode.missing ? nil : value...value
    case .words(let buffer), .coded(_, let buffer): return IntegerValues(buffer).bounds
    case .lookup(_, _, let buffer):
      return buffer.withElements { range(of: $0, missing: Int32.min) }
    case .affine(let codes, let origin, let step):
      return IntegerValues(.coded(codes, origin: origin, step: step)).bounds
    case .paired(let high, _):
      return high.bounds.map { Int64($0.lowerBound - 1) << bits...Int64($0.upperBound) << bits - 1 }
    case .rowTable: return 0...Int64(UInt32.max)
    case .negated(let operand): return operand.bounds.map { clamped(-Int128($0.upperBound)...(-Int128($0.lowerBound))) }
    case .sum(let left, let leftFactor, let right, let rightFactor):
      guard let left = left.bounds, let right = right.bounds else { return nil }
      let first = scaled(left, leftFactor)
      let second = scaled(right, rightFactor)
      return clamped(first.lowerBound + second.lowerBound...first.upperBound + second.upperBound)
    case .product(let left, let right):
      guard let left = left.bounds, let right = right.bounds else { return nil }
      let ends = [left.lowerBound, left.upperBound].flatMap { first in
        [right.lowerBound, right.upperBound].map { Int128(first) * Int128($0) }
      }
      return clamped((ends.min() ?? 0)...(ends.max() ?? 0))
    case .converted(let operand, let conversion):
      guard let range = operand.bounds else { return nil }
      if case .monthOfYear = conversion { return 1...12 }
      let (low, high) = (conversion.converted(range.lowerBound), conversion.converted(range.upperBound))
      if low == ScalarNode.missing || high == ScalarNode.missing || low > high { return Self.everything }
      return low...high
    case .cases(let cases, let otherwise):
      let ranges = (cases.map(\.value) + [otherwise]).compactMap(\.bounds)
      guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max() else { return nil }
      return low...high
    }
  }

  private static let everything = (Int64.min + 1)...Int64.max

  private func scaled(_ range: ClosedRange<Int64>, _ factor: Int64) -> ClosedRange<Int128> {
    let (low, high) = (Int128(range.lowerBound) * Int128(factor), Int128(range.upperBound) * Int128(factor))
    return min(low, high)...max(low, high)
  }

  private func clamped(_ range: ClosedRange<Int128>) -> ClosedRange<Int64> {
    let low = Int64(clamping: max(range.lowerBound, Int128(Int64.min) + 1))
    return low...max(low, Int64(clamping: range.upperBound))
  }
}

private func range<Element: FixedWidthInteger>(of elements: Span<Element>, missing: Element)
  -> ClosedRange<Int64>?
{
  // Missing is the least value, so that least is found among values one above it: wrapped around, missing is greatest.
  var least = Element.max
  var greatest = missing
  for index in 0..<elements.count {
    let element = elements[index]
    least = min(least, element &- 1)
    greatest = max(greatest, element)
  }
  return greatest == missing ? nil : Int64(least &+ 1)...Int64(greatest)
}
