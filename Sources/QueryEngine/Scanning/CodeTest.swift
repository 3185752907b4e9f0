import ColumnarData

/// A condition that depends on one coded column: true or false of each of its codes, missing (0) among them.
struct CodeTest: Sendable {
  enum Form: Sendable {
    /// True of the codes `low ... high`, or of all others.
    case interval(low: UInt32, high: UInt32, isNegated: Bool)
    /// 1 at the codes of which it is true, and how many such codes are less than each.
    case flags(ColumnBuffer<UInt8>, trueBefore: ColumnBuffer<UInt32>)
  }

  let codes: Codes
  let form: Form

  func isTrue(of code: UInt32) -> Bool {
    switch form {
    case .interval(let low, let high, let isNegated): (code >= low && code <= high) != isNegated
    case .flags(let flags, _): flags[Int(code)] != 0
    }
  }

  /// How many of the codes `least ... greatest` it is true of.
  private func trueCount(_ least: UInt32, _ greatest: UInt32) -> Int {
    switch form {
    case .interval(let low, let high, let isNegated):
      let inside = max(0, Int(min(high, greatest)) - Int(max(low, least)) + 1)
      return isNegated ? Int(greatest - least) + 1 - inside : inside
    case .flags(let flags, let trueBefore):
      return Int(trueBefore[Int(greatest)] - trueBefore[Int(least)]) + Int(flags[Int(greatest)])
    }
  }

  /// What the column's zone tells of its rows.
  func verdict(inZone index: Int) -> ZoneVerdict {
    guard let zones = codes.zones, index >= 0, index < zones.count else { return .some }
    let zone = zones[index]
    var (anyTrue, anyFalse) = (false, false)
    if zone.greatest > 0 {
      let trueCount = trueCount(zone.least, zone.greatest)
      (anyTrue, anyFalse) = (trueCount > 0, trueCount <= Int(zone.greatest - zone.least))
    }
    if zone.missingCount > 0 {
      if isTrue(of: 0) { anyTrue = true } else { anyFalse = true }
    }
    return anyTrue ? anyFalse ? .some : .all : .none
  }
}

/// Of how many rows of a stretch a condition can be true.
enum ZoneVerdict: Sendable {
  case none, some, all
}

extension ConditionNode {
  /// The test of a column's codes with these flags, in its cheapest form.
  ///
  /// - Parameter flags: 1 at the codes of which it is true; one for each code that a row may have.
  static func onCodes(_ codes: Codes, _ flags: [UInt8]) -> ConditionNode {
    if let (low, high) = interval(of: 1, in: flags) {
      return .codes(CodeTest(codes: codes, form: .interval(low: low, high: high, isNegated: false)))
    }
    if let (low, high) = interval(of: 0, in: flags) {
      return .codes(CodeTest(codes: codes, form: .interval(low: low, high: high, isNegated: true)))
    }
    guard flags.contains(1) else { return .constant(false) }
    guard flags.contains(0) else { return .constant(true) }
    var before: UInt32 = 0
    let trueBefore = flags.map { flag -> UInt32 in
      defer { before += UInt32(flag) }
      return before
    }
    return .codes(CodeTest(codes: codes, form: .flags(ColumnBuffer(flags), trueBefore: ColumnBuffer(trueBefore))))
  }

  /// Where the flags of one kind stand, if all stand together and others are there too.
  private static func interval(of flag: UInt8, in flags: [UInt8]) -> (UInt32, UInt32)? {
    guard let first = flags.firstIndex(of: flag), let last = flags.lastIndex(of: flag),
      last - first + 1 < flags.count, flags[first...last].allSatisfy({ $0 == flag })
    else { return nil }
    return (UInt32(first), UInt32(last))
  }

  /// What zones tell of a stretch of rows, by its number.
  func verdict(inZone zone: Int) -> ZoneVerdict {
    switch self {
    case .constant(let value): return value ? .all : .none
    case .codes(let test): return test.verdict(inZone: zone)
    case .and(let parts):
      let verdicts = parts.map { $0.verdict(inZone: zone) }
      if verdicts.contains(.none) { return .none }
      return verdicts.contains(.some) ? .some : .all
    case .or(let parts):
      let verdicts = parts.map { $0.verdict(inZone: zone) }
      if verdicts.contains(.all) { return .all }
      return verdicts.contains(.some) ? .some : .none
    case .not(let inner):
      switch inner.verdict(inZone: zone) {
      case .none: return .all
      case .all: return .none
      case .some: return .some
      }
    case .difference, .range, .compare, .compareRatios, .meetsTarget, .isMember, .isMissing, .text: return .some
    }
  }
}
