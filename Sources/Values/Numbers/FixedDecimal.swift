/// An exact decimal number: a whole number of units of 10^−scale. `97.15` is 9715 at scale 2.
package struct FixedDecimal: Hashable, Sendable {
  /// The number in units of 10^−scale.
  package let unscaled: Int64
  /// Digits after the point, 0…18.
  package let scale: Int

  /// - Precondition: The scale is 0…18.
  package init(unscaled: Int64, scale: Int = 0) {
    precondition((0...18).contains(scale), "10^18 is the greatest power of ten in 64 bits")
    self.unscaled = unscaled
    self.scale = scale
  }

  /// `-1234.50` with `.` as the decimal point, no groups; keeps its scale.
  package var plainText: String {
    let digits = String(unscaled.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let sign = unscaled < 0 ? "-" : ""
    if scale == 0 { return sign + padded }
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  /// 10 to a power from 0 to 18.
  package static func powerOfTen(_ exponent: Int) -> Int64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
