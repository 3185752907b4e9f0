import Diagnostics
import QueryPlan
import Values

/// What a measure comes to: as stored in its column.
enum MeasureValue: Hashable, Sendable {
  case missing
  /// A count, an amount in its scale, a day or a period's ordinal.
  case integer(Int64)
  case ratio(Ratio)
}

extension GroupStates {
  /// Whether an accumulator over several groups is the sum of what it is in each.
  func isAdditive(_ accumulator: Int) -> Bool {
    switch storages[accumulator] {
    case .counts, .sums: true
    case .least, .greatest, .flags, .values, .tallies, .lists: false
    }
  }

  /// What an additive accumulator is in one group.
  func amount(of accumulator: Int, inGroup cell: Int) -> Int128 {
    switch storages[accumulator] {
    case .counts(let counts): return Int128(counts[cell])
    case .sums(let sums): return sums[cell]
    case .least, .greatest, .flags, .values, .tallies, .lists: preconditionFailure("counts and sums alone add up")
    }
  }

  /// A counter over the union of some groups' rows; nil where no value was, of the least and greatest.
  func value(of accumulator: Int, over cells: [Int]) throws(DiagnosticError) -> Int64? {
    switch storages[accumulator] {
    case .counts(let counts): return cells.reduce(0) { $0 + counts[$1] }
    case .sums(let sums):
      let sum = cells.reduce(Int128(0)) { $0 + sums[$1] }
      guard let value = Int64(exactly: sum), value != ScalarNode.missing else { throw .overflow }
      return value
    case .least(let least):
      return cells.compactMap { least[$0] == ScalarNode.missing ? nil : least[$0] }.min()
    case .greatest(let greatest):
      return cells.compactMap { greatest[$0] == ScalarNode.missing ? nil : greatest[$0] }.max()
    case .flags(let flags, _, let slots): return Int64(Self.count(flags, slots: slots, cells))
    case .values(let values): return Int64(values.count(over: cells))
    case .tallies, .lists: preconditionFailure("a distribution is read as a quantile")
    }
  }

  /// The value at position (count − 1) × fraction among the sorted values, between two of them by linear interpolation
  /// (type 7 of R. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", 1996); undefined of none.
  func quantile(of accumulator: Int, fraction: FixedDecimal, over cells: [Int]) throws(DiagnosticError) -> Ratio {
    let values = SortedValues(storages[accumulator], cells)
    if values.count == 0 { return Ratio(0, 0) }
    let unit = Int128(FixedDecimal.powerOfTen(fraction.scale))
    let (place, rest) = (Int128(values.count - 1) * Int128(fraction.unscaled)).quotientAndRemainder(dividingBy: unit)
    let low = values.value(at: Int(place))
    if rest == 0 { return Ratio(low, 1) }
    let high = values.value(at: Int(place) + 1)
    let (scaled, overflow) = Int128(low).multipliedReportingOverflow(by: unit)
    let step = (Int128(high) - Int128(low)).multipliedReportingOverflow(by: rest)
    let sum = scaled.addingReportingOverflow(step.partialValue)
    if overflow || step.overflow || sum.overflow { throw .overflow }
    let divisor = Self.greatestCommonDivisor(sum.partialValue.magnitude, unit.magnitude)
    guard let numerator = Int64(exactly: sum.partialValue / Int128(divisor)),
      let denominator = Int64(exactly: unit / Int128(divisor))
    else { throw .overflow }
    return Ratio(numerator, denominator)
  }

  private static func count(_ flags: MutableBuffer<UInt8>, slots: Int, _ cells: [Int]) -> Int {
    guard let first = cells.first else { return 0 }
    if cells.count == 1 {
      return (first * slots + 1..<(first + 1) * slots).reduce(0) { $0 + Int(flags[$1]) }
    }
    var union = [UInt8](repeating: 0, count: slots)
    for cell in cells {
      for slot in 1..<slots { union[slot] |= flags[cell * slots + slot] }
    }
    return union.reduce(0) { $0 + Int($1) }
  }

  private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(larger, 1)
  }
}

/// All values of some groups in ascending order: counted, or one by one.
private struct SortedValues {
  let count: Int
  private let slotValues: SlotValues
  /// Values up to and with the one at each slot; empty where ``values`` holds them.
  private var ends: [Int] = []
  private var values: [Int64] = []

  init(_ storage: AccumulatorStorage, _ cells: [Int]) {
    switch storage {
    case .tallies(let tallies, let slotValues, let slots):
      self.slotValues = slotValues
      ends = [Int](repeating: 0, count: slots)
      for cell in cells {
        for slot in 1..<slots { ends[slot] += Int(tallies[cell * slots + slot]) }
      }
      for slot in ends.indices.dropFirst() { ends[slot] += ends[slot - 1] }
      count = ends.last ?? 0
    case .lists(let lists):
      slotValues = .list([])
      values = cells.flatMap { lists.values(ofGroup: $0) }
      if cells.count > 1 { values.sort() }
      count = values.count
    case .counts, .sums, .least, .greatest, .flags, .values: preconditionFailure("only a distribution keeps its values")
    }
  }

  func value(at position: Int) -> Int64 {
    if !values.isEmpty { return values[position] }
    var (lower, upper) = (0, ends.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if ends[middle] <= position { lower = middle + 1 } else { upper = middle }
    }
    return slotValues[lower]
  }
}
