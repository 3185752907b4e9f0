package import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

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
    /// The row whose period in this key column is so many units earlier and whose other keys agree; missing where there
    /// is none.
    case earlierRow(keyIndex: Int, units: Int)
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

/// `change from …` for the engine: the stages that it runs for the other period are a plan.
package struct PlannedChange: Sendable {
  /// With what the rows are compared, as the engine finds it.
  package enum Baseline: Sendable {
    /// The plan for the other period; groups that only it has keep their rows where asked.
    case plan(LogicalPlan, keepsLostGroups: Bool)
    /// The row so many units earlier, in the same result.
    case earlierRow(keyIndex: Int, units: Int)
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
    let baseline: Baseline
    switch change.baseline {
    case .earlierRow(let keyIndex, let units):
      baseline = .earlierRow(keyIndex: keyIndex, units: units)
    case .stages(let stages):
      let earlier = CheckedQuery(
        source: query.source, stages: stages, convention: query.convention, output: stages.last?.output ?? output)
      baseline = .plan(LogicalPlan(lowering: earlier), keepsLostGroups: isAfterShow)
    }
    self.init(baseline: baseline, keyCount: change.keyCount, output: output)
  }
}

extension CheckedChange {
  var dumpNodes: [DumpNode] {
    let keys = DumpNode("keys: \(keyCount)")
    switch baseline {
    case .stages(let stages): return [keys, DumpNode("since the answer of", stages.map(\.dumpNode))]
    case .earlierRow(let key, let units): return [keys, DumpNode("since the row \(units) earlier by key \(key)")]
    }
  }
}

extension PlannedChange {
  var dumpNodes: [DumpNode] {
    let since =
      switch baseline {
      case .plan(let plan, let keepsLostGroups):
        DumpNode("since the answer of" + (keepsLostGroups ? ", keeping lost groups" : ""), [plan.dumpNode])
      case .earlierRow(let key, let units): DumpNode("since the row \(units) earlier by key \(key)")
      }
    return [DumpNode("keys: \(keyCount)"), since, output.dumpNode]
  }
}

extension Checker {
  mutating func changeStage(
    _ base: ChangeBaseSyntax, stage: StageSyntax, in scope: inout Scope, before: [CheckedStage]
  ) -> CheckedChange? {
    guard !before.contains(where: { $0.isChange }) else {
      report(.changeTwice, at: stage.wordRange)
      return nil
    }
    guard scope.hasGroups, let showIndex = before.lastIndex(where: { $0.isShow }) else {
      report(.changeNeedsShow, at: stage.wordRange)
      return nil
    }
    guard !scope.isPivot else {
      report(.changeAfterAcross, at: stage.wordRange)
      return nil
    }
    if let changer = before[(showIndex + 1)...].first(where: \.changesGroups) {
      report(.changeAfterGroupsChanged, at: stage.wordRange, ["stage": .text(changer.text)])
      return nil
    }
    let periodKey = scope.schema.fields.prefix(scope.keyCount).firstIndex {
      if case .period = $0.type { true } else { false }
    }
    let baseline: CheckedChange.Baseline?
    if let periodKey {
      baseline = earlierRow(base, key: periodKey, stage: stage, in: scope)
    } else {
      baseline = otherPeriod(base, stage: stage, in: scope, before: Array(before[...showIndex]))
    }
    guard let baseline else { return nil }
    let change = CheckedChange(baseline: baseline, keyCount: scope.keyCount)
    scope.replaceFields(Self.fields(afterChangeOf: scope.schema.fields, keyCount: scope.keyCount))
    scope.hasGroups = false
    scope.filters = []
    return change
  }

  private mutating func earlierRow(
    _ base: ChangeBaseSyntax, key: Int, stage: StageSyntax, in scope: Scope
  ) -> CheckedChange.Baseline? {
    guard case .period(let unit) = scope.schema.fields[key].type else { return nil }
    switch base {
    case .previous: return .earlierRow(keyIndex: key, units: 1)
    case .lastYear:
      guard let months = unit.months else {
        let found = Keyword.period(.lastYear)
        let title = LocalizedText(english: found.title(.english), vietnamese: found.title(.vietnamese))
        report(.unitMismatch, at: stage.range, ["found": .phrase(title), "key": .phrase(unit.titles)])
        return nil
      }
      return .earlierRow(keyIndex: key, units: 12 / months)
    case .period(let period):
      report(.changeFromPeriodWithKey, at: period.range, ["key": .phrase(unit.titles)])
      return nil
    }
  }

  private mutating func otherPeriod(
    _ base: ChangeBaseSyntax, stage: StageSyntax, in scope: Scope, before: [CheckedStage]
  ) -> CheckedChange.Baseline? {
    guard let (current, _) = scope.period,
      let periodIndex = before.lastIndex(where: { if case .period = $0.kind { true } else { false } }),
      case .period(let filter) = before[periodIndex].kind
    else {
      report(.changeNeedsPeriod, at: stage.wordRange)
      return nil
    }
    let other: ResolvedPeriod?
    switch base {
    case .previous: other = current.previous
    case .lastYear: other = current.lastYear
    case .period(let syntax): other = resolve(syntax)
    }
    guard let other else { return nil }
    let days = comparableDays(of: other, beside: current, at: stage.range)
    if let first = firstDay(of: filter.date, in: scope), first > days.lowerBound {
      report(.beforeFirstDay, at: stage.range, ["period": .text(other.label), "first": .text(first.text)])
    }
    var stages = before
    stages[periodIndex] = CheckedStage(
      kind: .period(PeriodFilter(date: filter.date, days: days)), text: before[periodIndex].text,
      output: before[periodIndex].output)
    report(
      .comparedWith, at: stage.range,
      ["period": .text(other.label), "first": .text(days.lowerBound.text), "last": .text(days.upperBound.text)])
    return .stages(stages)
  }

  /// The first day that a date column of the query's table holds: before it, nothing was recorded.
  private func firstDay(of date: ColumnReference, in scope: Scope) -> Day? {
    guard date.steps.isEmpty, let table = context.catalog.table(named: scope.tableName),
      date.fieldIndex < table.columns.count, case .date(let column) = table.columns[date.fieldIndex]
    else { return nil }
    return column.values.bounds.map { Day(daysSince1970: Int32(clamping: $0.lowerBound)) }
  }

  /// Rule 14: where the data do not reach the end of the period, the other one is cut to as many days.
  private mutating func comparableDays(
    of other: ResolvedPeriod, beside current: ResolvedPeriod, at range: Range<Int>
  ) -> ClosedRange<Day> {
    guard let cutoff = context.cutoff, cutoff < current.fullDays.upperBound, cutoff >= current.fullDays.lowerBound
    else { return other.fullDays }
    let elapsed = Int(cutoff.daysSince1970 - current.fullDays.lowerBound.daysSince1970)
    let last = other.fullDays.lowerBound.advanced(by: elapsed)
    guard last < other.fullDays.upperBound else { return other.fullDays }
    report(.sameNumberOfDays, at: range, ["days": .number(elapsed + 1)])
    return other.fullDays.lowerBound...last
  }

  /// The columns of ``CheckedChange``.
  static func fields(afterChangeOf fields: [Field], keyCount: Int) -> [Field] {
    let measures = fields[keyCount...]
    let isSingle = measures.count == 1
    return fields.prefix(keyCount)
      + measures.flatMap { field -> [Field] in
        // The Vietnamese title is of the measure, where there are several.
        func derived(_ word: String, _ vietnamese: (String) -> String, _ type: FieldType) -> Field {
          let name = isSingle ? word : "\(field.name)_\(word)"
          let title = vietnamese(isSingle ? "" : " " + field.titles.vietnamese).trimmingPrefix(" ")
          return Field(
            name: name, titles: LocalizedText(english: name, vietnamese: String(title)), aliases: [String(title)],
            type: type)
        }
        var columns = [
          derived("previous", { "\($0) kỳ trước" }, field.type), field,
          derived("change", { "thay đổi\($0)" }, field.type.changeType),
        ]
        if case .number = field.type.valueType {
          columns.append(derived("change_percent", { "thay đổi\($0) (%)" }, .ratio(.growth)))
        }
        return columns
      }
  }
}

extension CheckedStage {
  var isShow: Bool { if case .show = kind { true } else { false } }
  fileprivate var isChange: Bool { if case .change = kind { true } else { false } }
}

extension FieldType {
  /// The type of a difference of two such values: percentage points for ratios, the same unit for the rest.
  var changeType: FieldType {
    switch self {
    case .ratio(.mean), .ratio(.rate): .ratio(.mean)
    case .ratio: .ratio(.points)
    case .date, .period: .number(scale: 0)
    case .text, .category, .boolean, .number, .percentage: self
    }
  }
}
