import ColumnarData
import QueryPlan
import Values

/// A checked query in words, for the message of a failed test: near the language, with positions of columns left out.
enum QueryText {
  static func text(of query: CheckedQuery) -> String {
    let calendar = query.convention == .calendar ? "" : " (the year begins on \(query.convention.text))"
    let inner = query.innerQueries.enumerated().map { number, inner in
      let words = ([inner.query.source] + inner.query.stages.map(\.text)).joined(separator: " | ")
      return "inner query \(number): \(inner.column.field.name) of \(words)\n"
    }
    return inner.joined() + ([query.source + calendar] + query.stages.map(\.text)).joined(separator: "\n  | ")
  }

  static func text(of kind: CheckedStage.Kind) -> String {
    switch kind {
    case .filter(let condition): return "where \(text(of: condition))"
    case .period(let period): return "in \(text(of: period.days)) by \(text(of: period.date))"
    case .add(let columns):
      return "add " + columns.map { "\($0.field.name) = \(text(of: $0.expression))" }.joined(separator: ", ")
    case .show(let show): return text(of: show)
    case .list(let columns): return "list " + columns.map(text).joined(separator: ", ")
    case .sort(let keys):
      return "sort " + keys.map { text(of: $0.column) + ($0.isDescending ? " desc" : "") }.joined(separator: ", ")
    case .limit(let limit):
      let per = limit.per.map { " per \(text(of: $0))" } ?? ""
      let other = limit.hasOther ? " other" : ""
      return "\(limit.isTop ? "top" : "bottom") \(limit.count) by \(text(of: limit.by))\(per)\(other)"
    case .slice(let slice): return "\(slice.isFromStart ? "first" : "last") \(slice.count)"
    case .change(let change):
      switch change.baseline {
      case .stages(let stages): return "change from [\(stages.map(\.text).joined(separator: " | "))]"
      case .shifted(let stages, let shift):
        let texts = stages.map(\.text).joined(separator: " | ")
        return "change from \(shift.units) earlier by key \(shift.keyIndex) of [\(texts)]"
      case .earlierRow(let keyIndex, let units): return "change from \(units) earlier by key \(keyIndex)"
      case .noData: return "change from nothing"
      }
    case .expect(let condition): return "expect \(text(of: condition))"
    case .chart(let request): return "chart \(request.form.rawValue)"
    }
  }

  static func text(of show: CheckedShow) -> String {
    var words = "show " + show.items.map { "\($0.field.name) = \(text(of: $0.measure))" }.joined(separator: ", ")
    if !show.keys.isEmpty { words += " by " + show.keys.map(text).joined(separator: ", ") }
    if let across = show.across { words += " across \(text(of: across))" }
    return show.hasTotal ? words + " total" : words
  }

  static func text(of key: GroupKey) -> String {
    let name = text(of: key.expression)
    switch key.listing {
    case .existing: return name
    case .values(let values): return "\(name){\(values.joined(separator: "|"))}"
    case .periods(let ordinals): return "\(name){\(ordinals.lowerBound)…\(ordinals.upperBound)}"
    }
  }

  static func text(of measure: Measure) -> String {
    func filtered(_ words: String, _ condition: Condition) -> String {
      condition == .constant(true) ? words : "\(words) if \(text(of: condition))"
    }
    switch measure {
    case .count(let condition): return filtered("count", condition)
    case .proportion(let part, let whole, let drops):
      return "ratio(\(text(of: part)) of \(text(of: whole))\(drops ? " dropping unknown" : ""))"
    case .sum(let value, let condition): return filtered("sum(\(text(of: value)))", condition)
    case .mean(let value, let condition): return filtered("avg(\(text(of: value)))", condition)
    case .minimum(let value, let condition): return filtered("min(\(text(of: value)))", condition)
    case .maximum(let value, let condition): return filtered("max(\(text(of: value)))", condition)
    case .quantile(let value, let fraction, let condition):
      return filtered("percentile(\(text(of: value)), \(fraction.plainText))", condition)
    case .distinct(let value, let condition): return filtered("distinct(\(text(of: value)))", condition)
    case .quotient(let left, let right, let kind): return "(\(text(of: left))) / (\(text(of: right))) as \(kind)"
    case .share(let inner, let within): return "share(\(text(of: inner)) within \(within))"
    case .rank(let inner, let within): return "rank(\(text(of: inner)) per \(within))"
    case .yearToDate(let inner, let key): return "ytd(\(text(of: inner)), key \(key))"
    case .rolling(let inner, let periods, let key): return "rolling(\(text(of: inner)), \(periods), key \(key))"
    }
  }

  static func text(of reference: ColumnReference) -> String {
    let steps = reference.steps.map { "\($0.fieldIndex)→\($0.referencedTable)." }.joined()
    return "\(steps)\(reference.field.name)"
  }

  static func text(of days: ClosedRange<Day>) -> String {
    "\(days.lowerBound.isoText)..\(days.upperBound.isoText)"
  }

  static func text(of expression: Expression) -> String {
    switch expression {
    case .column(let reference): text(of: reference)
    case .number(let number): number.plainText
    case .text(let text): "\"\(text)\""
    case .date(let day): day.isoText
    case .period(let period): period.label
    case .ratio(let ratio): "\(ratio.numerator):\(ratio.denominator)"
    case .boolean(let flag): "\(flag)"
    case .negated(let operand): "-(\(text(of: operand)))"
    case .sum(let left, let right): "(\(text(of: left)) + \(text(of: right)))"
    case .difference(let left, let right): "(\(text(of: left)) - \(text(of: right)))"
    case .product(let left, let right): "(\(text(of: left)) * \(text(of: right)))"
    case .quotient(let left, let right): "(\(text(of: left)) / \(text(of: right)))"
    case .daysBetween(let first, let second): "days(\(text(of: first)), \(text(of: second)))"
    case .workdaysBetween(let first, let second, _): "workdays(\(text(of: first)), \(text(of: second)))"
    case .periodContaining(let operand, let unit): "\(unit)(\(text(of: operand)))"
    case .monthOfYear(let operand): "month_of_year(\(text(of: operand)))"
    case .cases(let cases, let otherwise):
      "cases("
        + cases.map { "\(text(of: $0.condition)): \($0.value.map(text) ?? "missing")" }.joined(separator: "; ")
        + "; else \(otherwise.map(text) ?? "missing"))"
    }
  }

  static func text(of condition: Condition) -> String {
    switch condition {
    case .constant(let truth): return "\(truth)"
    case .isTrue(let value): return text(of: value)
    case .compare(let left, let comparison, let right):
      return "\(text(of: left)) \(comparison.rawValue) \(text(of: right))"
    case .matches(let column, let values): return "\(text(of: column)) = (\(values.joined(separator: ", ")))"
    case .withinDays(let value, let days): return "\(text(of: value)) in \(text(of: days))"
    case .withinPeriods(let value, let ordinals):
      return "\(text(of: value)) in #\(ordinals.lowerBound)..\(ordinals.upperBound)"
    case .withinNumbers(let value, let low, let high):
      return "\(text(of: value)) in \(low.plainText)..\(high.plainText)"
    case .inQuery(let value, let number): return "\(text(of: value)) in inner query \(number)"
    case .contains(let value, let part): return "\(text(of: value)) contains \"\(part)\""
    case .startsWith(let value, let part): return "\(text(of: value)) starts with \"\(part)\""
    case .isMissing(let value): return "\(text(of: value)) is missing"
    case .meetsTarget(let column, let target, let misses):
      let value = "\(target.value.numerator):\(target.value.denominator)"
      return "\(text(of: column)) \(misses ? "misses" : "meets") \(target.comparison.rawValue) \(value)"
    case .has(let has): return "has \(has.table)(\(text(of: has.condition)))"
    case .and(let parts): return "(\(parts.map(text).joined(separator: " and ")))"
    case .or(let parts): return "(\(parts.map(text).joined(separator: " or ")))"
    case .not(let inner): return "not (\(text(of: inner)))"
    }
  }
}
