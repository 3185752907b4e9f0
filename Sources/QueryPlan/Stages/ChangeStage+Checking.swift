import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

extension Checker {
  /// - Parameter before: The stages before this one. A period that is cut on the other side is cut here too, and rows that
  ///   no other row can be compared with are left out before the `show`.
  mutating func changeStage(
    _ base: ChangeBaseSyntax, stage: StageSyntax, in scope: inout Scope, before: inout [CheckedStage]
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
    if before[..<showIndex].filter(\.isPeriod).count > 1 {
      report(.changeAfterTwoPeriods, at: stage.wordRange)
      return nil
    }
    let periodKeys = scope.schema.fields.prefix(scope.keyCount).indices.filter {
      if case .period = scope.schema.fields[$0].type { true } else { false }
    }
    let baseline: CheckedChange.Baseline?
    if let key = periodKeys.first {
      baseline = earlierPeriods(
        base, key: key, isOnlyPeriodKey: periodKeys.count == 1, stage: stage, in: scope, before: &before)
    } else {
      baseline = otherPeriod(base, stage: stage, in: scope, before: &before, showIndex: showIndex)
    }
    guard let baseline else { return nil }
    let change = CheckedChange(baseline: baseline, keyCount: scope.keyCount)
    scope.replaceFields(
      Self.fields(afterChangeOf: scope.schema.fields, keyCount: scope.keyCount, ranks: scope.ranks))
    scope.hasGroups = false
    scope.filters = []
    return change
  }

  // MARK: Without a period key

  private mutating func otherPeriod(
    _ base: ChangeBaseSyntax, stage: StageSyntax, in scope: Scope, before: inout [CheckedStage], showIndex: Int
  ) -> CheckedChange.Baseline? {
    guard let (current, _) = scope.period,
      let periodIndex = before[...showIndex].lastIndex(where: \.isPeriod),
      case .period(let filter) = before[periodIndex].kind
    else {
      report(.changeNeedsPeriod, at: stage.wordRange)
      return nil
    }
    let other: ResolvedPeriod?
    switch base {
    case .previous: other = current.previous
    case .lastYear: other = current.lastYear
    case .period(let syntax):
      if isLongerBefore(syntax, than: current) { return nil }
      other = resolve(syntax, in: scope)
    }
    guard let other, let days = comparedDays(of: current, and: other, in: scope, at: stage.range) else { return nil }
    let cut = { (days: ClosedRange<Day>) in CheckedStage.Kind.period(PeriodFilter(date: filter.date, days: days)) }
    before[periodIndex] = before[periodIndex].replacing(kind: cut(days.current))
    if let first = dataDays(of: filter.date, in: scope)?.lowerBound, first > days.other.lowerBound {
      let hasData = first <= days.other.upperBound
      report(
        hasData ? .beforeFirstDay : .noDataBefore, at: stage.range,
        ["period": .phrase(other.title), "first": .text(first.text)])
      if !hasData { return .noData }
    }
    var stages = Array(before[...showIndex])
    stages[periodIndex] = before[periodIndex].replacing(kind: cut(days.other))
    report(
      .comparedWith, at: stage.range,
      [
        "period": .phrase(other.title), "first": .text(days.other.lowerBound.text),
        "last": .text(days.other.upperBound.text),
      ])
    return .stages(stages)
  }

  /// Whether `previous year` stands behind a shorter period: of a quarter, the whole year before is hardly meant.
  private mutating func isLongerBefore(_ syntax: PeriodSyntax, than current: ResolvedPeriod) -> Bool {
    guard case .previous(let unit) = syntax.kind, let months = unit.months, case .periods(let own, _) = current.basis,
      own.months.map({ $0 < months }) ?? true
    else { return false }
    reportLonger(syntax, unit, than: current.title)
    return true
  }

  private mutating func reportLonger(_ syntax: PeriodSyntax, _ unit: CalendarUnit, than period: LocalizedText) {
    let lastYear = Keyword.period(.lastYear).title(.english)
    report(
      .previousIsLonger, at: syntax.range, ["written": .text(text(of: syntax.range)), "period": .phrase(period)],
      fixes: unit == .year ? [FixIt(replacing: syntax.range, with: lastYear)] : [])
  }

  // MARK: With a period key

  private mutating func earlierPeriods(
    _ base: ChangeBaseSyntax, key: Int, isOnlyPeriodKey: Bool, stage: StageSyntax, in scope: Scope,
    before: inout [CheckedStage]
  ) -> CheckedChange.Baseline? {
    guard case .period(let unit) = scope.schema.fields[key].type else { return nil }
    let units: Int
    switch base {
    case .previous: units = 1
    case .lastYear:
      guard let months = unit.months else {
        let found = Keyword.period(.lastYear)
        let title = LocalizedText(english: found.title(.english), vietnamese: found.title(.vietnamese))
        report(.unitMismatch, at: stage.range, ["found": .phrase(title), "key": .phrase(unit.titles)])
        return nil
      }
      units = 12 / months
    case .period(let period):
      guard case .previous(let written) = period.kind, written == unit else {
        reportOther(period, thanKeyOf: unit)
        return nil
      }
      units = 1
    }
    let step = PeriodStep(
      unit: unit, units: units, isLastYear: base.isLastYear, convention: context.convention)
    guard isOnlyPeriodKey else { return .earlierRow(keyIndex: key, units: units) }
    return shifted(by: step, key: key, stage: stage, in: scope, before: &before)
  }

  /// Rows that are periods are compared with none but that before each and that of the year before.
  private mutating func reportOther(_ syntax: PeriodSyntax, thanKeyOf unit: CalendarUnit) {
    if case .previous(.year) = syntax.kind, unit.months != nil {
      reportLonger(syntax, .year, than: unit.titles)
    } else {
      report(.changeFromPeriodWithKey, at: syntax.range, ["key": .phrase(unit.titles)])
    }
  }
}

extension ChangeBaseSyntax {
  fileprivate var isLastYear: Bool {
    switch self {
    case .lastYear: true
    case .previous, .period: false
    }
  }
}

extension CheckedStage {
  func replacing(kind: Kind) -> CheckedStage { CheckedStage(kind: kind, text: text, output: output) }
}
