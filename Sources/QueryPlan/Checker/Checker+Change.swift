import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

// MARK: change

extension Checker {
  mutating func changeStage(
    _ base: ChangeBaseSyntax, stage: StageSyntax, in scope: inout Scope, before: [CheckedStage]
  ) -> CheckedStage.Kind? {
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
    return .change(change)
  }

  private mutating func earlierRow(
    _ base: ChangeBaseSyntax, key: Int, stage: StageSyntax, in scope: Scope
  ) -> CheckedChange.Baseline? {
    guard case .period(let unit) = scope.schema.fields[key].type else { return nil }
    switch base {
    case .previous: return .earlierRow(keyIndex: key, units: 1)
    case .lastYear:
      guard let months = unit.months else {
        report(.unitMismatch, at: stage.range, ["found": .text("last year"), "key": .text(unit.rawValue)])
        return nil
      }
      return .earlierRow(keyIndex: key, units: 12 / months)
    case .period(let period):
      report(.changeFromPeriodWithKey, at: period.range, ["key": .text(unit.rawValue)])
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
  var isChange: Bool { if case .change = kind { true } else { false } }

  /// Gives rows or columns that the `show` before it, run for another period, does not have.
  var changesGroups: Bool {
    switch kind {
    case .add: true
    case .limit(let limit): limit.hasOther
    case .filter, .period, .show, .list, .sort, .change, .expect: false
    }
  }
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
