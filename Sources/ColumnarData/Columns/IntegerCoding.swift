/// How whole numbers become codes from 1: by their distance from the least, in steps of the greatest common divisor of all
/// distances.
package struct IntegerCoding: Sendable {
  /// The value of code 0, if it had one.
  package let origin: Int64
  /// The distance of two neighbouring codes' values; at least 1.
  package let step: Int64
  /// The code of the greatest number; 0 where every number is missing.
  package let greatest: Int

  /// - Parameter values: `Int64.min` is missing.
  /// - Returns: nil where 32 bits do not hold the codes.
  package init?(_ values: [Int64]) {
    let present = values.lazy.filter { $0 != IntegerValues.missing }
    guard let least = present.min(), let most = present.max() else {
      (origin, step, greatest) = (0, 1, 0)
      return
    }
    let step = present.reduce(UInt64(0)) { Self.greatestCommonDivisor($0, UInt64(bitPattern: $1 &- least)) }
    let last = UInt64(bitPattern: most &- least) / max(step, 1)
    guard last < UInt64(UInt32.max), let signedStep = Int64(exactly: max(step, 1)) else { return nil }
    let (origin, overflow) = least.subtractingReportingOverflow(signedStep)
    if overflow || most.subtractingReportingOverflow(origin).overflow { return nil }
    self.origin = origin
    self.step = signedStep
    greatest = Int(last) + 1
  }

  /// The code of one of the numbers that were given; 0 for `Int64.min`, which is missing.
  package func code(of value: Int64) -> UInt32 {
    value == IntegerValues.missing ? 0 : UInt32(truncatingIfNeeded: (value &- origin) / step)
  }

  private static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

extension IntegerValues {
  /// The values as codes where 32 bits hold them, else as they are.
  ///
  /// - Parameter values: `Int64.min` is missing.
  package init(packing values: [Int64]) {
    guard let coding = IntegerCoding(values) else {
      self.init(values)
      return
    }
    let codes = Codes(values.map(coding.code(of:)), greatest: coding.greatest)
    self.init(.coded(codes, origin: coding.origin, step: coding.step))
  }
}
