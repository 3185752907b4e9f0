import ColumnarData
import Values

extension ComparisonOperator {
  @inline(__always)
  func holds<Number: FixedWidthInteger>(_ left: Number, _ right: Number) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension RatioNode {
  /// The power of ten by which the stored quotient must be multiplied to be the value.
  var shift: Int { denominatorScale - numeratorScale }
}

enum RatioOrder {
  /// The exact order (−1, 0, 1) of left × 10^shift and right; nil where either is undefined or missing.
  static func compare(
    _ leftNumerator: Int64, _ leftDenominator: Int64, _ rightNumerator: Int64, _ rightDenominator: Int64, shift: Int
  ) -> Int? {
    guard leftNumerator != RatioColumn.missing, rightNumerator != RatioColumn.missing,
      leftDenominator != RatioColumn.missing, rightDenominator != RatioColumn.missing
    else { return nil }
    let (left, right) = (Ratio(leftNumerator, leftDenominator), Ratio(rightNumerator, rightDenominator))
    if shift == 0 { return left.compared(to: right) }
    guard left.isDefined, right.isDefined else { return nil }
    let leftSign = leftNumerator.signum() * leftDenominator.signum()
    let rightSign = rightNumerator.signum() * rightDenominator.signum()
    if leftSign != rightSign { return leftSign < rightSign ? -1 : 1 }
    let leftSize = product(leftNumerator, rightDenominator, shift: max(0, shift))
    let rightSize = product(rightNumerator, leftDenominator, shift: max(0, -shift))
    if leftSize == rightSize { return 0 }
    return (leftSize < rightSize) == (leftSign > 0) ? -1 : 1
  }

  /// |first × second| × 10^shift in 256 bits.
  private static func product(_ first: Int64, _ second: Int64, shift: Int) -> (high: UInt128, low: UInt128) {
    let size = UInt128(first.magnitude) * UInt128(second.magnitude)
    return size.multipliedFullWidth(by: UInt128(FixedDecimal.powerOfTen(shift)))
  }
}
