import ColumnarData
import Values

/// A weighted sum of two columns' codes, as of days from one date to another; every part of it lies within 30 bits, and
/// what it stands for within 64 bits, whatever the codes.
struct CodeDifference: Sendable {
  let first: Codes
  let firstWeight: Int32
  let second: Codes
  let secondWeight: Int32
  let constant: Int32

  /// left × leftFactor + right × rightFactor − base, of two coded columns; nil for anything else, or where 32 bits are too
  /// few on the way.
  init?(_ left: ScalarNode, _ leftFactor: Int64, _ right: ScalarNode, _ rightFactor: Int64, less base: Int64) {
    guard case .affine(let first, let firstOrigin, let firstStep) = left,
      case .affine(let second, let secondOrigin, let secondStep) = right,
      let firstBounds = left.bounds, let secondBounds = right.bounds
    else { return nil }
    // Each side within 62 bits once scaled: then no row can leave 64 bits on the way.
    for (range, factor) in [(firstBounds, leftFactor), (secondBounds, rightFactor)] {
      let ends = [Int128(range.lowerBound), Int128(range.upperBound)].map { ($0 * Int128(factor)).magnitude }
      if ends.contains(where: { $0 > 1 << 62 }) { return nil }
    }
    let (firstWeight, secondWeight) = (Int128(firstStep) * Int128(leftFactor), Int128(secondStep) * Int128(rightFactor))
    let constant =
      Int128(firstOrigin) * Int128(leftFactor) + Int128(secondOrigin) * Int128(rightFactor) - Int128(base)
    let reaches = [
      Int128(first.bounds?.upperBound ?? 0) * firstWeight, Int128(second.bounds?.upperBound ?? 0) * secondWeight,
      firstWeight, secondWeight, constant,
    ]
    if reaches.contains(where: { $0.magnitude > 1 << 29 }) { return nil }
    self.first = first
    self.firstWeight = Int32(firstWeight)
    self.second = second
    self.secondWeight = Int32(secondWeight)
    self.constant = Int32(constant)
  }
}

/// Whether a difference of codes lies in a range, or outside it; false where either is missing.
struct DifferenceTest: Sendable {
  let difference: CodeDifference
  let low: Int32
  let high: Int32
  let isNegated: Bool
}

extension ConditionNode {
  /// A comparison of two coded columns, or a range of their difference, on their codes; nil for anything else.
  var differenceTest: ConditionNode? {
    switch self {
    case .compare(let left, let leftFactor, let comparison, let right, let rightFactor):
      guard rightFactor != Int64.min,
        let difference = CodeDifference(left, leftFactor, right, -rightFactor, less: 0)
      else { return nil }
      let (least, greatest) = (-DifferenceTest.reach, DifferenceTest.reach)
      return switch comparison {
      case .equal: .difference(DifferenceTest(difference: difference, low: 0, high: 0, isNegated: false))
      case .notEqual: .difference(DifferenceTest(difference: difference, low: 0, high: 0, isNegated: true))
      case .less: .difference(DifferenceTest(difference: difference, low: least, high: -1, isNegated: false))
      case .lessOrEqual: .difference(DifferenceTest(difference: difference, low: least, high: 0, isNegated: false))
      case .greater: .difference(DifferenceTest(difference: difference, low: 1, high: greatest, isNegated: false))
      case .greaterOrEqual:
        .difference(DifferenceTest(difference: difference, low: 0, high: greatest, isNegated: false))
      }
    case .range(.sum(let left, let leftFactor, let right, let rightFactor), let low, let high):
      guard low <= high, let difference = CodeDifference(left, leftFactor, right, rightFactor, less: 0) else {
        return nil
      }
      let reach = Int64(DifferenceTest.reach)
      if low > reach || high < -reach { return .constant(false) }
      return .difference(
        DifferenceTest(
          difference: difference, low: Int32(max(low, -reach)), high: Int32(min(high, reach)), isNegated: false))
    case .range, .constant, .codes, .difference, .compareRatios, .meetsTarget, .isMember, .isMissing, .text, .and, .or,
      .not:
      return nil
    }
  }
}

// Loops over a block's rows on raw memory: a block's rows are rows of the table that both columns belong to, and masks and
// vectors are as long as a block.

extension DifferenceTest {
  /// No difference is farther from 0: three parts of 29 bits at most.
  static let reach: Int32 = 3 << 29 - 1

  func evaluate(_ rows: BlockRows, into out: MutableBuffer<UInt8>) {
    let (low, width) = (low, UInt32(bitPattern: high &- low))
    let result = unsafe out.start
    if isNegated {
      difference.each(rows) { index, value in
        unsafe result[index] = value.map { UInt32(bitPattern: $0 &- low) > width } ?? false ? 1 : 0
      }
    } else {
      difference.each(rows) { index, value in
        unsafe result[index] = value.map { UInt32(bitPattern: $0 &- low) <= width } ?? false ? 1 : 0
      }
    }
  }
}

extension CodeDifference {
  /// Calls the body with each place in the block and the difference there, nil where either code is missing.
  @inline(__always)
  func each(_ rows: BlockRows, _ body: (Int, Int32?) -> Void) {
    switch first.storage {
    case .bytes(let buffer): each(buffer, rows, body)
    case .words(let buffer): each(buffer, rows, body)
    case .doubleWords(let buffer): each(buffer, rows, body)
    }
  }

  @inline(__always)
  private func each<Code: FixedWidthInteger & UnsignedInteger>(
    _ buffer: ColumnBuffer<Code>, _ rows: BlockRows, _ body: (Int, Int32?) -> Void
  ) {
    switch second.storage {
    case .bytes(let other): each(buffer, other, rows, body)
    case .words(let other): each(buffer, other, rows, body)
    case .doubleWords(let other): each(buffer, other, rows, body)
    }
  }

  @inline(__always)
  private func each<First: FixedWidthInteger & UnsignedInteger, Second: FixedWidthInteger & UnsignedInteger>(
    _ first: ColumnBuffer<First>, _ second: ColumnBuffer<Second>, _ rows: BlockRows, _ body: (Int, Int32?) -> Void
  ) {
    let (firstWeight, secondWeight, constant) = (firstWeight, secondWeight, constant)
    if let indices = unsafe rows.indices {
      let (firstCodes, secondCodes) = unsafe (first.start, second.start)
      for index in 0..<rows.count {
        let row = unsafe Int(indices[index])
        let (one, two) = unsafe (
          Int32(truncatingIfNeeded: firstCodes[row]), Int32(truncatingIfNeeded: secondCodes[row])
        )
        body(index, one == 0 || two == 0 ? nil : one &* firstWeight &+ two &* secondWeight &+ constant)
      }
      return
    }
    let (firstCodes, secondCodes) = unsafe (first.start + rows.first, second.start + rows.first)
    if firstWeight == 1 && secondWeight == -1 {
      for index in 0..<rows.count {
        let (one, two) = unsafe (
          Int32(truncatingIfNeeded: firstCodes[index]), Int32(truncatingIfNeeded: secondCodes[index])
        )
        body(index, one == 0 || two == 0 ? nil : one &- two &+ constant)
      }
    } else {
      for index in 0..<rows.count {
        let (one, two) = unsafe (
          Int32(truncatingIfNeeded: firstCodes[index]), Int32(truncatingIfNeeded: secondCodes[index])
        )
        body(index, one == 0 || two == 0 ? nil : one &* firstWeight &+ two &* secondWeight &+ constant)
      }
    }
  }
}
