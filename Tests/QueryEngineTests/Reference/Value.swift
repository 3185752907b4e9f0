import ColumnarData
import Foundation
import Values
import VietnameseText

/// The run of a query left 64 bits: what the reference interpreter throws where the engine must report an overflow.
struct Overflow: Error {}

/// One value as the reference interpreter sees it: unlike `Cell`, it carries its own scales.
enum Value: Hashable {
  case missing
  case text(String)
  case boolean(Bool)
  case number(FixedDecimal)
  case date(Day)
  case period(Period)
  case ratio(Fraction)
}

/// A ratio with the scale of each part.
struct Fraction: Hashable {
  let numerator: FixedDecimal
  let denominator: FixedDecimal

  init(_ numerator: FixedDecimal, _ denominator: FixedDecimal) {
    self.numerator = numerator
    self.denominator = denominator
  }

  init(_ ratio: Ratio) {
    self.init(FixedDecimal(unscaled: ratio.numerator), FixedDecimal(unscaled: ratio.denominator))
  }

  static let undefined = Fraction(FixedDecimal(unscaled: 0), FixedDecimal(unscaled: 0))

  var isDefined: Bool { denominator.unscaled != 0 }

  /// Two whole numbers with the same quotient and a denominator that is not negative.
  var integers: (numerator: Int128, denominator: Int128) {
    let n = Int128(numerator.unscaled) * Int128(FixedDecimal.powerOfTen(denominator.scale))
    let d = Int128(denominator.unscaled) * Int128(FixedDecimal.powerOfTen(numerator.scale))
    let divisor = max(1, greatestCommonDivisor(n, d))
    return d < 0 ? (-n / divisor, -d / divisor) : (n / divisor, d / divisor)
  }

  /// From whole numbers, in lowest terms.
  init(integers n: Int128, _ d: Int128) throws {
    let divisor = max(1, greatestCommonDivisor(n, d))
    guard let numerator = Int64(exactly: n / divisor), let denominator = Int64(exactly: d / divisor) else {
      throw Overflow()
    }
    self.init(FixedDecimal(unscaled: numerator), FixedDecimal(unscaled: denominator))
  }

  /// Both parts defined: whether this quotient is less than the other.
  static func isLess(_ left: Fraction, _ right: Fraction) -> Bool {
    let (a, b) = (left.integers, right.integers)
    return a.numerator * b.denominator < b.numerator * a.denominator
  }

  func minus(_ other: Fraction) throws -> Fraction {
    guard isDefined, other.isDefined else { return .undefined }
    let (a, b) = (integers, other.integers)
    return try Fraction(
      integers: a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)
  }
}

func greatestCommonDivisor(_ first: Int128, _ second: Int128) -> Int128 {
  var (larger, smaller) = (first.magnitude, second.magnitude)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return Int128(larger)
}

extension FixedDecimal {
  /// The number in units of 10^−18, in which numbers of any scales compare.
  var atFinestScale: Int128 { Int128(unscaled) * Int128(FixedDecimal.powerOfTen(18 - scale)) }

  /// The exact result of arithmetic, if a column can hold it.
  init(exactly unscaled: Int128, scale: Int) throws {
    guard let units = Int64(exactly: unscaled), units != IntegerValues.missing else { throw Overflow() }
    self.init(unscaled: units, scale: scale)
  }

  /// In units of 10^−scale for a scale that is not smaller.
  func units(atScale target: Int) -> Int128 {
    Int128(unscaled) * Int128(FixedDecimal.powerOfTen(target - scale))
  }
}

extension Value {
  /// Whether the value comes last in any order: nothing is there, it is undefined, or it is a reserved label.
  var isLast: Bool {
    switch self {
    case .missing: true
    case .ratio(let fraction): !fraction.isDefined
    case .text(let text): ReservedLabel(rawValue: text) != nil
    default: false
    }
  }

  /// By ICU, texts that collate alike by their scalars.
  private static func isBefore(_ left: String, _ right: String) -> Bool {
    let order = left.compare(right, options: [.numeric], range: nil, locale: vietnamese)
    return order == .orderedSame ? left < right : order == .orderedAscending
  }

  private static let vietnamese = Locale(identifier: "vi_VN")

  /// Whether one value stands before another of its type: texts by Vietnamese collation, no before yes.
  static func isBefore(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.text(let a), .text(let b)): isBefore(a, b)
    case (.boolean(let a), .boolean(let b)): !a && b
    case (.number(let a), .number(let b)): a.atFinestScale < b.atFinestScale
    case (.date(let a), .date(let b)): a < b
    case (.period(let a), .period(let b)): a < b
    case (.ratio(let a), .ratio(let b)): Fraction.isLess(a, b)
    default: false
    }
  }

  /// How a column that `across` makes for this value is called.
  var heading: String {
    switch self {
    case .missing: ReservedLabel.missing.text
    case .text(let text): text
    case .boolean(let flag): flag ? "yes" : "no"
    case .number(let number): number.plainText
    case .date(let day): day.isoText
    case .period(let period): period.label
    case .ratio(let fraction): "\(fraction.numerator.plainText)/\(fraction.denominator.plainText)"
    }
  }
}
