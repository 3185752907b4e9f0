import ColumnarData

// What depends on one coded column alone is evaluated once a code, not once a row.

/// The coded columns on which something depends.
struct CodeRoots {
  /// The first column met.
  private(set) var codes: Codes?
  /// Whether anything else is needed: a second column, or values that are not coded.
  private(set) var needsMore = false

  init(of condition: ConditionNode) { condition.collect(into: &self) }

  init(of scalar: ScalarNode) { scalar.collect(into: &self) }

  /// The one column that is needed, where its codes are few enough against its rows to be worth a table.
  var only: (codes: Codes, count: Int)? {
    guard !needsMore, let codes else { return nil }
    let count = (codes.bounds?.upperBound ?? 0) + 1
    return count <= max(1024, codes.count / 4) ? (codes, count) : nil
  }

  mutating func add(_ other: Codes) {
    if let codes, codes.identity != other.identity { needsMore = true }
    codes = codes ?? other
  }

  mutating func addOther() { needsMore = true }
}

extension ScalarNode {
  /// The value at each code of the one column on which it depends; nil where it depends on other things, where the codes
  /// are too many, or where a value that no row may have overflows.
  var byCode: (codes: Codes, values: [Int64])? {
    guard let (codes, count) = CodeRoots(of: self).only else { return nil }
    let node = over(Codes(Array(0..<UInt32(count)), greatest: count))
    let scratch = BlockScratch()
    let vector = scratch.takeVector()
    var values: [Int64] = []
    values.reserveCapacity(count)
    BlockRows.forEach(of: count) { rows in
      node.evaluate(rows, into: vector, scratch)
      for index in 0..<rows.count { values.append(vector[index]) }
    }
    return scratch.hasOverflowed ? nil : (codes, values)
  }

  fileprivate func collect(into roots: inout CodeRoots) {
    switch self {
    case .constant: break
    case .affine(let codes, _, _), .coded(let codes, _): roots.add(codes)
    case .words, .paired, .rowTable: roots.addOther()
    case .negated(let operand), .lookup(let operand, _, _), .converted(let operand, _): operand.collect(into: &roots)
    case .cases(let cases, let otherwise):
      for item in cases {
        item.condition.collect(into: &roots)
        item.value.collect(into: &roots)
      }
      otherwise.collect(into: &roots)
    case .sum(let left, _, let right, _), .product(let left, let right):
      left.collect(into: &roots)
      right.collect(into: &roots)
    }
  }

  /// The same with other codes in the place of its own.
  fileprivate func over(_ codes: Codes) -> ScalarNode {
    switch self {
    case .constant, .words, .paired, .rowTable: self
    case .affine(_, let origin, let step): .affine(codes, origin: origin, step: step)
    case .coded(_, let table): .coded(codes, table)
    case .negated(let operand): .negated(operand.over(codes))
    case .lookup(let operand, let low, let table): .lookup(operand.over(codes), low: low, table)
    case .converted(let operand, let conversion): .converted(operand.over(codes), conversion)
    case .cases(let cases, let otherwise):
      .cases(
        cases.map { CaseNode(condition: $0.condition.over(codes), value: $0.value.over(codes)) },
        otherwise: otherwise.over(codes))
    case .sum(let left, let leftFactor, let right, let rightFactor):
      .sum(left.over(codes), leftFactor: leftFactor, right.over(codes), rightFactor: rightFactor)
    case .product(let left, let right): .product(left.over(codes), right.over(codes))
    }
  }
}

extension ConditionNode {
  /// The condition with every part that depends on one coded column as a test of its codes.
  var reduced: ConditionNode {
    if case .range(.affine(let codes, let origin, let step), let low, let high) = self, step > 0 {
      return Self.interval(codes, origin: origin, step: step, low, high)
    }
    switch self {
    case .constant, .codes, .difference, .text: return self
    case .range, .compare, .compareRatios, .meetsTarget, .isMember, .isMissing, .and, .or, .not: break
    }
    if let test = codeTest { return test }
    switch self {
    case .and(let parts): return Self.all(parts.map(\.reduced))
    case .or(let parts): return .or(parts.map(\.reduced))
    case .not(let inner): return .not(inner.reduced)
    case .constant, .codes, .difference, .text, .range, .compare, .compareRatios, .meetsTarget, .isMember, .isMissing:
      return differenceTest ?? self
    }
  }

  /// All of them; tests of one column become one test.
  static func all(_ conditions: [ConditionNode]) -> ConditionNode {
    var parts: [ConditionNode] = []
    for condition in conditions {
      if case .and(let inner) = condition { parts += inner } else { parts.append(condition) }
    }
    var joined: [ConditionNode] = []
    // Past arithmetic no test is moved: rows must not be kept from overflowing there.
    var open = 0
    for part in parts {
      if case .codes(let test) = part,
        let place = joined[open...].firstIndex(where: { $0.testedCodes == test.codes.identity }),
        let both = ConditionNode.and([joined[place], part]).codeTest
      {
        joined[place] = both
      } else {
        joined.append(part)
        if part.canOverflow { open = joined.count }
      }
    }
    if joined.count == 1, let only = joined.first { return only }
    return joined.isEmpty ? .constant(true) : .and(joined)
  }

  private var testedCodes: ObjectIdentifier? {
    if case .codes(let test) = self { return test.codes.identity }
    return nil
  }

  /// The codes whose values lie in a range.
  private static func interval(_ codes: Codes, origin: Int64, step: Int64, _ low: Int64, _ high: Int64) -> ConditionNode
  {
    let greatest = Int128(codes.bounds?.upperBound ?? 0)
    let first = max(1, (Int128(low) - Int128(origin)).roundedUpQuotient(Int128(step)))
    let last = min(greatest, -(Int128(origin) - Int128(high)).roundedUpQuotient(Int128(step)))
    if first > last { return .constant(false) }
    return .codes(CodeTest(codes: codes, form: .interval(low: UInt32(first), high: UInt32(last), isNegated: false)))
  }

  /// The condition evaluated at each code of the one column on which it depends; nil as for ``ScalarNode/byCode``.
  private var codeTest: ConditionNode? {
    guard let (codes, count) = CodeRoots(of: self).only else { return nil }
    let node = over(Codes(Array(0..<UInt32(count)), greatest: count))
    let scratch = BlockScratch()
    let mask = scratch.takeMask()
    var flags: [UInt8] = []
    flags.reserveCapacity(count)
    BlockRows.forEach(of: count) { rows in
      node.evaluate(rows, into: mask, scratch)
      for index in 0..<rows.count { flags.append(mask[index]) }
    }
    return scratch.hasOverflowed ? nil : .onCodes(codes, flags)
  }

  fileprivate func collect(into roots: inout CodeRoots) {
    switch self {
    case .constant: break
    case .codes(let test): roots.add(test.codes)
    case .range(let node, _, _), .isMember(let node, _), .isMissing(let node): node.collect(into: &roots)
    case .compare(let left, _, _, let right, _):
      left.collect(into: &roots)
      right.collect(into: &roots)
    case .compareRatios(let left, _, let right):
      for ratio in [left, right] {
        ratio.numerator.collect(into: &roots)
        ratio.denominator.collect(into: &roots)
      }
    case .meetsTarget(let ratio, _, _):
      ratio.numerator.collect(into: &roots)
      ratio.denominator.collect(into: &roots)
    case .text, .difference: roots.addOther()
    case .and(let parts), .or(let parts): for part in parts { part.collect(into: &roots) }
    case .not(let inner): inner.collect(into: &roots)
    }
  }

  fileprivate func over(_ codes: Codes) -> ConditionNode {
    switch self {
    case .constant, .text, .difference: self
    case .codes(let test): .codes(CodeTest(codes: codes, form: test.form))
    case .range(let node, let low, let high): .range(node.over(codes), low, high)
    case .isMember(let node, let values): .isMember(node.over(codes), of: values)
    case .isMissing(let node): .isMissing(node.over(codes))
    case .compare(let left, let leftFactor, let comparison, let right, let rightFactor):
      .compare(
        left.over(codes), leftFactor: leftFactor, comparison, right.over(codes), rightFactor: rightFactor)
    case .compareRatios(let left, let comparison, let right):
      .compareRatios(left.over(codes), comparison, right.over(codes))
    case .meetsTarget(let ratio, let target, let misses): .meetsTarget(ratio.over(codes), target, misses: misses)
    case .and(let parts): .and(parts.map { $0.over(codes) })
    case .or(let parts): .or(parts.map { $0.over(codes) })
    case .not(let inner): .not(inner.over(codes))
    }
  }
}

extension RatioNode {
  /// The printed share is no part of what conditions compare.
  fileprivate func over(_ codes: Codes) -> RatioNode {
    RatioNode(
      numerator: numerator.over(codes), denominator: denominator.over(codes), numeratorScale: numeratorScale,
      denominatorScale: denominatorScale, kind: kind, apportioned: nil)
  }
}

extension Int128 {
  /// The least whole number that is not less than the quotient by a positive number.
  fileprivate func roundedUpQuotient(_ divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }
}
