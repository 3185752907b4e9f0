import ColumnarData

/// The values of an expression numbered for counting: slot 0 for missing, the others ascending with the values.
struct SlotNumbering: Sendable {
  enum Form: Sendable {
    /// By the code of the one column on which the value depends.
    case table(Codes, slots: [UInt32])
    case difference(CodeDifference)
  }

  let form: Form
  /// Slots, that of missing included.
  let count: Int
  let values: SlotValues

  /// nil for expressions that no table covers and that are no difference of two coded columns, and where more slots
  /// were needed than the limit allows.
  init?(_ node: ScalarNode, atMost limit: Int) {
    if case .affine(let codes, let origin, let step) = node, step > 0 {
      count = (codes.bounds?.upperBound ?? 0) + 1
      if count > limit { return nil }
      form = .table(codes, slots: Array(0..<UInt32(count)))
      values = .steps(origin: origin, step: step)
      return
    }
    if let (codes, byCode) = node.byCode {
      let list = Set(byCode).subtracting([ScalarNode.missing]).sorted()
      let slotOfValue = Dictionary(uniqueKeysWithValues: zip(list, 1...))
      count = list.count + 1
      if count > limit { return nil }
      form = .table(codes, slots: byCode.map { slotOfValue[$0].map { UInt32($0) } ?? 0 })
      values = .list([ScalarNode.missing] + list)
      return
    }
    guard let (difference, bounds) = CodeDifference.slots(of: node) else { return nil }
    form = .difference(difference)
    count = Int(bounds.upperBound - bounds.lowerBound) + 2
    if count > limit { return nil }
    values = .steps(origin: bounds.lowerBound - 1, step: 1)
  }

  /// The formula of groups that are cut into slots.
  func added(to cells: GroupIndexFormula) -> GroupIndexFormula {
    var formula = cells
    switch form {
    case .table(let codes, let slots): formula.add(GroupIndexTerm(codes: codes, table: slots))
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

extension CodeDifference {
  /// The slots of a sum or difference of two coded columns, and its bounds; nil for anything else, or where 32 bits are
  /// too few on the way.
  static func slots(of node: ScalarNode) -> (CodeDifference, ClosedRange<Int64>)? {
    guard case .sum(let left, let leftFactor, let right, let rightFactor) = node, let bounds = node.bounds,
      bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound).partialValue.magnitude < 1 << 30,
      let difference = CodeDifference(left, leftFactor, right, rightFactor, less: bounds.lowerBound - 1)
    else { return nil }
    return (difference, bounds)
  }
}
