import ColumnarData

/// Counts rows by the groups that a formula gives them.
///
/// Unchecked: one worker alone uses it until the pass has ended.
final class FormulaCounter: @unchecked Sendable {
  let counter: GroupCounter
  private let formula: GroupIndexFormula
  /// Bits of the group index that no table gives: conditions evaluated row by row.
  private let conditions: [(bit: UInt32, ConditionNode)]
  private let cells: MutableBuffer<UInt32>
  /// The formula as it is within the zone at hand.
  private var zone: Int?
  private var zoned: (constant: UInt32, open: [GroupIndexTerm])

  /// - Parameters:
  ///   - bits: Conditions that are the lowest bits of the group index; the formula's weights leave them room.
  ///   - groups: A vector of a block's length to work in, shared with others.
  init(
    _ formula: GroupIndexFormula, bits: [ConditionNode] = [], groupCount: Int, marksOnly: Bool = false,
    cells: MutableBuffer<UInt32> = MutableBuffer(repeating: 0, count: BlockRows.capacity)
  ) {
    var formula = formula
    var conditions: [(bit: UInt32, ConditionNode)] = []
    for (bit, condition) in bits.enumerated() {
      if let term = condition.term(weight: 1 << UInt32(bit)) {
        formula.add(term)
      } else {
        conditions.append((UInt32(bit), condition))
      }
    }
    self.formula = formula
    self.conditions = conditions
    self.cells = cells
    counter = GroupCounter(groupCount: groupCount, marksOnly: marksOnly)
    zoned = formula.within(zone: nil)
  }

  func add(_ selection: BlockSelection, _ scratch: BlockScratch) {
    if scratch.zone != zone { (zone, zoned) = (scratch.zone, formula.within(zone: scratch.zone)) }
    if addAtOnce(selection) { return }
    let rows = scratch.compacted(selection)
    formula.evaluate(rows, zoned, into: cells, scratch)
    if !conditions.isEmpty {
      let mask = scratch.takeMask()
      for (bit, condition) in conditions {
        condition.evaluate(rows, into: mask, scratch)
        cells.add(mask, shiftedBy: bit, rows.count)
      }
      scratch.giveBack(mask)
    }
    counter.add(cells, rows.count)
  }

  /// Counts the rows without making a vector of their groups, where a loop for that is at hand.
  private func addAtOnce(_ selection: BlockSelection) -> Bool {
    guard formula.isOfTermsOnly, conditions.isEmpty else { return false }
    if zoned.open.isEmpty {
      counter.add(selection.count, to: zoned.constant)
      return true
    }
    guard selection.count == selection.rows.count, selection.rows.isContiguous else { return false }
    switch zoned.open.count {
    case 1: counter.add(selection.rows, zoned.constant, zoned.open[0])
    case 2: counter.add(selection.rows, zoned.constant, zoned.open[0], zoned.open[1])
    default: return false
    }
    return true
  }
}

extension ConditionNode {
  /// The weight where the condition is true, by the code of the one column on which it depends; nil where it is no such
  /// condition.
  fileprivate func term(weight: UInt32) -> GroupIndexTerm? {
    guard case .codes(let test) = self else { return nil }
    let count = (test.codes.bounds?.upperBound ?? 0) + 1
    if count > 1 << 16 { return nil }
    return GroupIndexTerm(codes: test.codes, table: (0..<UInt32(count)).map { test.isTrue(of: $0) ? weight : 0 })
  }
}
