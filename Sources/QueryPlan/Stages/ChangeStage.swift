package import ColumnarData

/// `change from …`: each measure beside what it was in another period.
///
/// The result's columns are the keys, then for each measure three: the old value
/// (`previous`, or `NAME_previous` where there are several measures), the value itself under its name, and the difference
/// (`change` or `NAME_change`): in units for numbers, in percentage points (ratio kind `points`) for ratios, in the
/// measure's own unit for means (ratio kind `mean`). Numbers get a fourth, `change_percent` or
/// `NAME_change_percent`, ratio kind `growth`: difference / old value.
package struct CheckedChange: Sendable {
  /// With what the rows are compared.
  package enum Baseline: Sendable {
    /// The stages up to the `show`, with the period replaced: rows are joined by the keys, a group that one side lacks
    /// keeps its row (count and sum 0, ratio and mean 0/0, otherwise missing) unless stages stand between the `show`
    /// and this one: then only rows that are there keep theirs.
    case stages([CheckedStage])
    /// The same where a period is a key: the stages up to the `show` over the earlier periods, whose rows are found a
    /// step back in that key.
    case shifted([CheckedStage], PeriodShift)
    /// The row whose period in this key column is so many units earlier and whose other keys agree; missing where there
    /// is none.
    case earlierRow(keyIndex: Int, units: Int)
    /// Nothing: the data begin after the other period. Every value before is missing.
    case noData
  }

  /// With what the rows are compared.
  package let baseline: Baseline
  /// Key columns of the input, at its start.
  package let keyCount: Int

  package init(baseline: Baseline, keyCount: Int) {
    self.baseline = baseline
    self.keyCount = keyCount
  }
}

/// The step between the rows that a period key makes comparable.
package struct PeriodShift: Hashable, Sendable {
  /// The key column that holds the period, and how many units earlier the other row's lies.
  package let keyIndex: Int
  package let units: Int
  /// The ordinals of the periods that are compared: those that have begun, and before which there are data. A row of
  /// another period, or of none, has no value before.
  package let compared: ClosedRange<Int32>
  /// Whether groups that only the earlier periods have get a row.
  package let keepsLostGroups: Bool

  package init(keyIndex: Int, units: Int, compared: ClosedRange<Int32>, keepsLostGroups: Bool) {
    self.keyIndex = keyIndex
    self.units = units
    self.compared = compared
    self.keepsLostGroups = keepsLostGroups
  }
}

/// `change from …` for the engine: the stages that it runs for the other period are a plan.
package struct PlannedChange: Sendable {
  /// With what the rows are compared, as the engine finds it.
  package enum Baseline: Sendable {
    /// The plan for the other period, of whose rows a period key may be a step behind; groups that only it has keep their
    /// rows where asked.
    case plan(LogicalPlan, shift: PeriodShift?, keepsLostGroups: Bool)
    /// The row so many units earlier, in the same result.
    case earlierRow(keyIndex: Int, units: Int)
    /// Every value before is missing.
    case noData
  }

  /// With what the rows are compared.
  package let baseline: Baseline
  /// Key columns of the input, at its start.
  package let keyCount: Int
  /// The columns of the result: keys, then three or four for each measure.
  package let output: TableSchema
}

extension PlannedChange {
  init(lowering change: CheckedChange, of query: CheckedQuery, isAfterShow: Bool, output: TableSchema) {
    func plan(_ stages: [CheckedStage]) -> LogicalPlan {
      LogicalPlan(
        lowering: CheckedQuery(
          source: query.source, stages: stages, convention: query.convention, asOf: query.asOf,
          output: stages.last?.output ?? output))
    }
    let baseline: Baseline =
      switch change.baseline {
      case .earlierRow(let keyIndex, let units): .earlierRow(keyIndex: keyIndex, units: units)
      case .stages(let stages): .plan(plan(stages), shift: nil, keepsLostGroups: isAfterShow)
      case .shifted(let stages, let shift):
        .plan(plan(stages), shift: shift, keepsLostGroups: isAfterShow && shift.keepsLostGroups)
      case .noData: .noData
      }
    self.init(baseline: baseline, keyCount: change.keyCount, output: output)
  }
}

extension PeriodShift {
  fileprivate var dump: String { "\(units) earlier by key \(keyIndex), of the periods \(compared)" }
}

extension CheckedChange {
  var dumpNodes: [DumpNode] {
    let keys = DumpNode("keys: \(keyCount)")
    switch baseline {
    case .stages(let stages): return [keys, DumpNode("since the answer of", stages.map(\.dumpNode))]
    case .shifted(let stages, let shift):
      return [keys, DumpNode("since the answer \(shift.dump), of", stages.map(\.dumpNode))]
    case .earlierRow(let key, let units): return [keys, DumpNode("since the row \(units) earlier by key \(key)")]
    case .noData: return [keys, DumpNode("since nothing")]
    }
  }
}

extension PlannedChange {
  var dumpNodes: [DumpNode] {
    let since =
      switch baseline {
      case .plan(let plan, let shift, let keepsLostGroups):
        DumpNode(
          "since the answer" + (shift.map { " \($0.dump)," } ?? "") + " of"
            + (keepsLostGroups ? ", keeping lost groups" : ""), [plan.dumpNode])
      case .earlierRow(let key, let units): DumpNode("since the row \(units) earlier by key \(key)")
      case .noData: DumpNode("since nothing")
      }
    return [DumpNode("keys: \(keyCount)"), since, output.dumpNode]
  }
}

extension CheckedStage {
  var isShow: Bool { if case .show = kind { true } else { false } }
  var isPeriod: Bool { if case .period = kind { true } else { false } }
  var isChange: Bool { if case .change = kind { true } else { false } }
}
