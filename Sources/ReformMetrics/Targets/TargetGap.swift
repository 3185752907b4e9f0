package import ColumnarData
package import Values

/// How far counts are from a target, in whole cases and exactly.
package struct TargetGap: Hashable, Sendable {
  /// Existing cases that would have to change: from outside the numerator into it, or out of it where the target is an
  /// upper limit. 0 where the target is met; nil where no number of them meets it.
  package let toChange: Int64?
  /// New cases that would have to be added, all in the numerator, or all outside it for an upper limit. 0 where the target
  /// is met; nil where no number of them meets it.
  package let toAdd: Int64?

  /// - Parameters:
  ///   - ratio: Counts, 0 ≤ numerator ≤ denominator.
  ///   - target: With a value from 0 to 1.
  package init(of ratio: Ratio, to target: Target) {
    if target.isMet(by: ratio) == true {
      (toChange, toAdd) = (0, 0)
      return
    }
    if !ratio.isDefined {
      // One new case makes a ratio of 100% or 0%, which more of the same do not change.
      let isUpper = target.comparison == .lessOrEqual || target.comparison == .less
      (toChange, toAdd) = (nil, target.isMet(by: Ratio(isUpper ? 0 : 1, 1)) == true ? 1 : nil)
      return
    }
    let (n, d) = (Int128(ratio.numerator), Int128(ratio.denominator))
    let (a, b) = (Int128(target.value.numerator), Int128(target.value.denominator))
    let isStrict = target.comparison == .greater || target.comparison == .less
    switch target.comparison {
    case .greaterOrEqual, .greater:
      // (n + k) / d against a / b; (n + k) / (d + k) against a / b.
      let change = Self.least(over: a * d, b, isStrict) - n
      toChange = n + change <= d ? Int64(exactly: change) : nil
      toAdd = b > a ? Int64(exactly: Self.least(over: a * d - b * n, b - a, isStrict)) : nil
    case .lessOrEqual, .less:
      // (n − k) / d against a / b; n / (d + k) against a / b.
      let change = Self.least(over: b * n - a * d, b, isStrict)
      toChange = change <= n ? Int64(exactly: change) : nil
      toAdd = a > 0 ? Int64(exactly: Self.least(over: b * n - a * d, a, isStrict)) : nil
    case .equal:
      let wanted = a * d
      toChange = wanted % b == 0 ? Int64(exactly: (wanted / b - n).magnitude) : nil
      toAdd = nil
    case .notEqual:
      (toChange, toAdd) = (1, nil)
    }
  }

  /// The least whole number k from 0 with k ≥ numerator / denominator, or k > it.
  private static func least(over numerator: Int128, _ denominator: Int128, _ isStrict: Bool) -> Int128 {
    if numerator < 0 { return 0 }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return isStrict || remainder > 0 ? quotient + 1 : quotient
  }
}
