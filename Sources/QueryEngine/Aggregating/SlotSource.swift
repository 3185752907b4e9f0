import ColumnarData

/// The values of an expression numbered for counting: slot 0 for missing, the others ascending with the values.
struct SlotSource: Sendable {
  enum Form: Sendable {
    /// By the code of the one column on which the value depends.
    case table(Codes, slots: [UInt32])
    case difference(CellDifference)
  }

  let form: Form
  /// Slots, that of missing included.
  let count: Int
  let values: SlotValues

  /// nil for expressions that no table covers and that are no difference of two coded columns.
  init?(_ node: ScalarNode) {
    if case .affine(let codes, let origin, let step) = node, step > 0 {
      count = (codes.bounds?.upperBound ?? 0) + 1
      form = .table(codes, slots: Array(0..<UInt32(count)))
      values = .steps(origin: origin, step: step)
      return
    }
    if let (codes, byCode) = node.byCode {
      let list = Set(byCode).subtracting([ScalarNode.missing]).sorted()
      let slotOfValue = Dictionary(uniqueKeysWithValues: zip(list, 1...))
      count = list.count + 1
      form = .table(codes, slots: byCode.map { slotOfValue[$0].map { UInt32($0) } ?? 0 })
      values = .list([ScalarNode.missing] + list)
      return
    }
    guard let (difference, bounds) = CellDifference.slots(of: node) else { return nil }
    form = .difference(difference)
    count = Int(bounds.upperBound - bounds.lowerBound) + 2
    values = .steps(origin: bounds.lowerBound - 1, step: 1)
  }

  /// The formula of cells that are cut into slots.
  func added(to cells: CellFormula) -> CellFormula {
    var formula = cells
    switch form {
    case .table(let codes, let slots): formula.add(CellTerm(codes: codes, table: slots))
    case .difference(let difference): formula.difference = difference
    }
    return formula
  }
}

/// What slots from 1 on stand for.
enum SlotValues: Sendable {
  /// Slot s is origin + s × step.
  case steps(origin: Int64, step: Int64)
  /// By slot, ascending.
  case list([Int64])

  subscript(slot: Int) -> Int64 {
    switch self {
    case .steps(let origin, let step): origin + Int64(slot) * step
    case .list(let list): list[slot]
    }
  }
}

extension CellDifference {
  /// The slots of a sum or difference of two coded columns, and its bounds; nil for anything else, or where 32 bits are too
  /// few on the way.
  static func slots(of node: ScalarNode) -> (CellDifference, ClosedRange<Int64>)? {
    guard case .sum(let left, let leftFactor, let right, let rightFactor) = node,
      case .affine(let first, let firstOrigin, let firstStep) = left,
      case .affine(let second, let secondOrigin, let secondStep) = right,
      let bounds = node.bounds, let firstBounds = left.bounds, let secondBounds = right.bounds
    else { return nil }
    // Each side within 62 bits once scaled: then no row can leave 64 bits on the way.
    for (range, factor) in [(firstBounds, leftFactor), (secondBounds, rightFactor)] {
      let ends = [Int128(range.lowerBound), Int128(range.upperBound)].map { ($0 * Int128(factor)).magnitude }
      if ends.contains(where: { $0 > 1 << 62 }) { return nil }
    }
    let (firstWeight, secondWeight) = (Int128(firstStep) * Int128(leftFactor), Int128(secondStep) * Int128(rightFactor))
    let constant =
      Int128(firstOrigin) * Int128(leftFactor) + Int128(secondOrigin) * Int128(rightFactor)
      - Int128(bounds.lowerBound) + 1
    let firstReach = Int128(first.bounds?.upperBound ?? 0) * firstWeight
    let secondReach = Int128(second.bounds?.upperBound ?? 0) * secondWeight
    let limit = Int128(1 << 30)
    for part in [firstReach, secondReach, constant, Int128(bounds.upperBound) - Int128(bounds.lowerBound)]
    where part.magnitude > limit.magnitude { return nil }
    return (
      CellDifference(
        first: first, firstWeight: Int32(firstWeight), second: second, secondWeight: Int32(secondWeight),
        constant: Int32(constant)), bounds
    )
  }
}
