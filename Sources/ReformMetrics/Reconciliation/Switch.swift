import QuerySyntax
import Values
import VietnameseText

/// A choice that reports make without saying so; under another one a figure may come out as published.
enum Switch: Hashable, CaseIterable {
  case reportingCalendar
  case bySubmitted, byReceived, byDue, byResolved, byReturned
  case nestedLevel, exactLevel
  case unknownDropped

  var title: LocalizedText {
    func by(_ english: String, _ vietnamese: String) -> LocalizedText {
      LocalizedText(english: "by \(english)", vietnamese: "theo \(vietnamese)")
    }
    return switch self {
    case .reportingCalendar:
      LocalizedText(english: "reporting calendar", vietnamese: "kỳ báo cáo từ ngày 15 đến ngày 14")
    case .bySubmitted: by("submitted", "ngày nộp")
    case .byReceived: by("received", "ngày tiếp nhận")
    case .byDue: by("due", "ngày hẹn trả")
    case .byResolved: by("resolved", "ngày xử lý xong")
    case .byReturned: by("returned", "ngày trả kết quả")
    case .nestedLevel: LocalizedText(english: "this level and higher ones", vietnamese: "mức độ này trở lên")
    case .exactLevel: LocalizedText(english: "this level alone", vietnamese: "chỉ đúng mức độ này")
    case .unknownDropped: LocalizedText(english: "unknown rows left out", vietnamese: "bỏ các dòng chưa rõ")
    }
  }

  /// The date by which the switch puts rows in periods; nil of the others.
  private var date: String? {
    switch self {
    case .bySubmitted: "submitted"
    case .byReceived: "received"
    case .byDue: "due"
    case .byResolved: "resolved"
    case .byReturned: "returned"
    case .reportingCalendar, .nestedLevel, .exactLevel, .unknownDropped: nil
    }
  }

  /// The query under the switch; nil where it changes nothing.
  func applied(to query: PipelineSyntax) -> PipelineSyntax? {
    var changed = false
    let stages = query.stages.map { stage -> StageSyntax in
      switch stage.kind {
      case .period(let period, nil):
        guard let date else { return stage }
        changed = true
        let name = NameSyntax(text: date, range: stage.range)
        return StageSyntax(
          kind: .period(period, by: PathSyntax(names: [name], range: stage.range)), range: stage.range,
          wordRange: stage.wordRange)
      case .filter(let condition, let keepsMatches):
        guard let other = condition.withLevel(nested: self == .nestedLevel, exact: self == .exactLevel) else {
          return stage
        }
        changed = true
        return StageSyntax(
          kind: .filter(other, keepsMatches: keepsMatches), range: stage.range, wordRange: stage.wordRange)
      case .period, .add, .show, .list, .sort, .limit, .slice, .change, .expect, .expectNone, .chart:
        return stage
      }
    }
    return changed ? PipelineSyntax(source: query.source, stages: stages, range: query.range) : nil
  }
}

extension ConditionSyntax {
  /// The condition with `level = 3` as `level >= 3`, or the other way round; nil where nothing changes.
  fileprivate func withLevel(nested: Bool, exact: Bool) -> ConditionSyntax? {
    switch self {
    case .comparison(let left, let comparison, let right):
      guard case .path(let path) = left, path.names.last?.text.lowercased() == "level" else { return nil }
      if nested && comparison == .equal { return .comparison(left, .greaterOrEqual, right) }
      if exact && comparison == .greaterOrEqual { return .comparison(left, .equal, right) }
      return nil
    case .and(let left, let right):
      let (one, other) = (left.withLevel(nested: nested, exact: exact), right.withLevel(nested: nested, exact: exact))
      return one == nil && other == nil ? nil : .and(one ?? left, other ?? right)
    case .or, .not, .all, .has, .expression, .inPeriod, .inRange, .inList, .inQuery, .contains, .startsWith, .isMissing,
      .meetsTarget, .pending:
      return nil
    }
  }
}
