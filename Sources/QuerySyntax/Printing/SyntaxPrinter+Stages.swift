import Values
import VietnameseText

extension SyntaxPrinter {
  func text(of stage: StageSyntax) -> String {
    switch stage.kind {
    case .filter(let condition, let keepsMatches):
      return "\(word(.stage(keepsMatches ? .where : .except))) \(text(of: condition))"
    case .period(let period, let by):
      return "\(word(.stage(.in))) \(text(of: period))" + (by.map { " \(word(.clause(.by))) \(text(of: $0))" } ?? "")
    case .add(let columns):
      return word(.stage(.add)) + " "
        + columns.map { "\(text(of: $0.name)) = \(text(of: $0.expression))" }.joined(separator: ", ")
    case .show(let show): return text(of: show)
    case .list(let paths):
      return paths.isEmpty
        ? word(.stage(.list)) : word(.stage(.list)) + " " + paths.map { text(of: $0) }.joined(separator: ", ")
    case .sort(let keys):
      return word(.stage(.sort)) + " "
        + keys.map { text(of: $0.measure, .column) + ($0.isDescending ? " " + word(.clause(.desc)) : "") }.joined(
          separator: ", ")
    case .limit(let limit): return text(of: limit)
    case .slice(let slice): return "\(word(.stage(slice.isFromStart ? .first : .last))) \(slice.count)"
    case .change(let base): return "\(word(.stage(.change))) \(word(.clause(.from))) \(text(of: base))"
    case .expect(let condition): return "\(word(.stage(.expect))) \(text(of: condition))"
    case .expectNone: return "\(word(.stage(.expect))) \(word(.clause(.none)))"
    case .chart(let kind): return word(.stage(.chart)) + (kind.map { " " + word(.clause($0.word)) } ?? "")
    }
  }

  private func text(of show: ShowSyntax) -> String {
    let items = show.items.map { item in
      (item.name.map { text(of: $0) + " = " } ?? "") + text(of: item.measure, .shown)
    }
    var parts = [word(.stage(.show)), items.joined(separator: ", ")]
    if !show.keys.isEmpty { parts += [word(.clause(.by)), show.keys.map { text(of: $0) }.joined(separator: ", ")] }
    if let across = show.across { parts += [word(.clause(.across)), text(of: across)] }
    if show.hasTotal { parts.append(word(.clause(.total))) }
    return parts.joined(separator: " ")
  }

  private func text(of key: KeySyntax) -> String {
    switch key {
    case .path(let path): text(of: path, .key)
    case .unit(let unit, _): word(unit)
    }
  }

  private func text(of limit: LimitSyntax) -> String {
    var parts = [word(.stage(limit.isTop ? .top : .bottom)), String(limit.count)]
    if let by = limit.by { parts += [word(.clause(.by)), text(of: by, .column)] }
    if let per = limit.per { parts += [word(.clause(.per)), text(of: per)] }
    if limit.hasOther { parts.append(word(.clause(.other))) }
    return parts.joined(separator: " ")
  }

  private func text(of base: ChangeBaseSyntax) -> String {
    switch base {
    case .previous: word(.period(.previous))
    case .lastYear: word(.period(.lastYear))
    case .period(let period): text(of: period)
    }
  }

  func text(of period: PeriodSyntax) -> String {
    switch period.kind {
    case .point(let point): point.period.label
    case .span(let first, let last): "\(first.period.label)..\(last.period.label)"
    case .yearToDate(let point): "\(word(.measure(.ytd))) \(point.period.label)"
    case .last(let count, let unit):
      inOrder(word(.period(.last)), "\(count) \(word(unit))", spoken: word(.period(.last)))
    case .this(let unit): inOrder(word(.period(.this)), word(unit), spoken: "này")
    case .previous(let unit): inOrder(word(.period(.previous)), word(unit), spoken: "trước")
    }
  }

  /// `this quarter`; in Vietnamese the unit stands first: `quý này`.
  private func inOrder(_ place: String, _ unit: String, spoken: String) -> String {
    switch language {
    case .english: "\(place) \(unit)"
    case .vietnamese: "\(unit) \(spoken)"
    }
  }
}
