import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

// MARK: Measures

extension Checker {
  /// A measure over the rows that satisfy a condition: `if` goes into every count of it.
  mutating func measure(
    _ syntax: MeasureSyntax, if filter: Condition, keys: [GroupKey], in scope: Scope
  ) -> Measure? {
    switch syntax {
    case .count: return .count(where: filter)
    case .ratio(let numerator, let within, _):
      let part = check(numerator, in: scope)
      let whole = within.map { check($0, in: scope) } ?? .constant(true)
      guard let part, let whole else { return nil }
      return .proportion(of: part, within: .all([filter, whole]), dropsUnknown: false)
    case .aggregate(let aggregate, let expression, let range):
      return self.aggregate(aggregate, expression, range: range, if: filter, in: scope)
    case .percentile(let expression, let number, let range):
      return percentile(expression, number, range: range, if: filter, in: scope)
    case .share(let inner, let within, let range):
      return share(inner, within: within, range: range, if: filter, keys: keys, in: scope)
    case .rank(let inner, let per, let range):
      return rank(inner, per: per, range: range, if: filter, keys: keys, in: scope)
    case .cumulation(let inner, let cumulation, let range):
      return cumulative(inner, cumulation, range: range, if: filter, keys: keys, in: scope)
    case .path(let path): return metric(path, if: filter, keys: keys, in: scope)
    case .quotient(let left, let right): return quotient(left, right, if: filter, keys: keys, in: scope)
    case .filtered(let inner, let condition):
      guard let condition = check(condition, in: scope) else { return nil }
      return measure(inner, if: .all([filter, condition]), keys: keys, in: scope)
    case .parenthesized(let inner, _): return measure(inner, if: filter, keys: keys, in: scope)
    }
  }

  private mutating func aggregate(
    _ aggregate: MeasureSyntax.Aggregate, _ syntax: ExpressionSyntax, range: Range<Int>, if filter: Condition,
    in scope: Scope
  ) -> Measure? {
    guard let expression = check(syntax, in: scope) else { return nil }
    let name = text(of: syntax.range)
    if case .ratio = expression.type, aggregate != .min, aggregate != .max {
      report(
        .averageOfRatios, at: range, ["word": .phrase(Keyword.titles(ofWord: aggregate.rawValue)), "name": .text(name)])
      return nil
    }
    guard expression.type.canBeAggregated(by: aggregate) else {
      report(.numberNeeded, at: syntax.range, ["found": .phrase(expression.type.title)])
      return nil
    }
    noteAdded(expression, by: aggregate, at: range)
    switch aggregate {
    case .distinct: return .distinct(expression, where: filter)
    case .min: return .minimum(expression, where: filter)
    case .max: return .maximum(expression, where: filter)
    case .sum: return .sum(expression, where: filter)
    case .avg: return .mean(expression, where: filter)
    case .median: return .quantile(expression, fraction: FixedDecimal(unscaled: 5, scale: 1), where: filter)
    }
  }

  /// Says what a sum or a mean does not tell: that percentages have no common whole.
  private mutating func noteAdded(
    _ expression: Expression, by aggregate: MeasureSyntax.Aggregate, at range: Range<Int>
  ) {
    guard case .column(let column) = expression, aggregate == .sum || aggregate == .avg,
      case .percentage = column.field.type
    else { return }
    report(
      .percentagesAdded, at: range,
      ["column": .name(of: column.field), "word": .phrase(Keyword.titles(ofWord: aggregate.rawValue))])
  }

  private mutating func percentile(
    _ syntax: ExpressionSyntax, _ number: NumberSyntax, range: Range<Int>, if filter: Condition, in scope: Scope
  ) -> Measure? {
    guard let expression = self.number(syntax, in: scope) else { return nil }
    let value = number.value
    let hundred = Int64(100) * FixedDecimal.powerOfTen(min(value.scale, 6))
    guard value.scale <= 6, value.unscaled >= 0, value.unscaled <= hundred else {
      report(.percentileRange, at: number.range, ["found": .text(text(of: number.range))])
      return nil
    }
    let fraction = FixedDecimal(unscaled: value.unscaled, scale: value.scale + 2)
    return .quantile(expression, fraction: fraction, where: filter)
  }

  private mutating func share(
    _ inner: MeasureSyntax, within paths: [PathSyntax], range: Range<Int>, if filter: Condition, keys: [GroupKey],
    in scope: Scope
  ) -> Measure? {
    guard let measure = measure(inner, if: filter, keys: keys, in: scope) else { return nil }
    guard measure.isAdditive else {
      report(.shareNeedsCount, at: inner.range, ["measure": .text(text(of: inner.range))])
      return nil
    }
    return positions(of: paths, among: keys, in: scope).map { .share(measure, within: $0) }
  }

  private mutating func rank(
    _ inner: MeasureSyntax, per paths: [PathSyntax], range: Range<Int>, if filter: Condition, keys: [GroupKey],
    in scope: Scope
  ) -> Measure? {
    guard let measure = unranked(inner, if: filter, keys: keys, in: scope) else { return nil }
    return positions(of: paths, among: keys, in: scope).map { .rank(measure, within: $0) }
  }

  /// A measure of which another is made that a rank cannot give.
  private mutating func unranked(
    _ syntax: MeasureSyntax, if filter: Condition, keys: [GroupKey], in scope: Scope
  ) -> Measure? {
    guard let measure = measure(syntax, if: filter, keys: keys, in: scope) else { return nil }
    guard case .rank = measure else { return measure }
    report(.measureOfRank, at: syntax.range, ["measure": .text(text(of: syntax.range))])
    return nil
  }

  /// The places of named keys among those of the stage; nil, and reported, where a name is none of them.
  private mutating func positions(of paths: [PathSyntax], among keys: [GroupKey], in scope: Scope) -> [Int]? {
    var positions: [Int] = []
    for path in paths {
      guard let expression = resolve(path, in: scope) else { return nil }
      guard let position = keys.firstIndex(where: { $0.expression == expression }) else {
        report(
          .withinNeedsKey, at: path.range,
          ["name": .text(path.text), "keys": .list(of: keys.map(\.field.typedName))])
        return nil
      }
      positions.append(position)
    }
    return positions
  }

  private mutating func cumulative(
    _ inner: MeasureSyntax, _ cumulation: MeasureSyntax.Cumulation, range: Range<Int>, if filter: Condition,
    keys: [GroupKey], in scope: Scope
  ) -> Measure? {
    guard let measure = unranked(inner, if: filter, keys: keys, in: scope) else { return nil }
    let word = Keyword.titles(ofWord: cumulation == .yearToDate ? "ytd" : "rolling")
    let position = keys.firstIndex { if case .period = $0.expression.type { true } else { false } }
    guard let position, case .period(let unit) = keys[position].expression.type else {
      report(.periodKeyNeeded, at: range, ["word": .phrase(word)])
      return nil
    }
    switch cumulation {
    case .yearToDate:
      if unit == .week {
        report(.unitMismatch, at: range, ["found": .phrase(unit.titles), "key": .phrase(word)])
        return nil
      }
      warnOfLateStart(in: scope, at: range)
      return .yearToDate(measure, key: position)
    case .rolling(let count, let span):
      guard let periods = Self.periods(of: unit, in: count, span) else {
        let found = LocalizedText(
          english: "\(count) \(span.titles.english)", vietnamese: "\(count) \(span.titles.vietnamese)")
        report(.unitMismatch, at: range, ["found": .phrase(found), "key": .phrase(unit.titles)])
        return nil
      }
      return .rolling(measure, periods: periods, key: position)
    }
  }

  /// How many periods of a unit so many of another make; nil where they do not divide.
  private static func periods(of unit: CalendarUnit, in count: Int, _ span: CalendarUnit) -> Int? {
    guard (1...10_000).contains(count) else { return nil }
    if unit == span { return count }
    if unit == .day, span == .week { return count * 7 }
    guard let unitMonths = unit.months, let spanMonths = span.months, count * spanMonths % unitMonths == 0 else {
      return nil
    }
    return count * spanMonths / unitMonths
  }

  /// A cumulative value only knows the rows in scope: an `in` or a filter that starts within the year leaves its beginning
  /// out.
  private mutating func warnOfLateStart(in scope: Scope, at range: Range<Int>) {
    if let (period, _) = scope.period, isWithinYear(period.fullDays.lowerBound) {
      let start = period.fullDays.lowerBound
      report(.cumulativeStartsLate, at: range, ["start": .text(start.text), "period": .phrase(period.title)])
      return
    }
    guard let date = scope.time else { return }
    let convention = context.convention
    let starts = scope.filters.compactMap { $0.firstDay(of: date, in: convention) }
    if let start = starts.max(), isWithinYear(start) {
      report(.cumulativeOfFewerDays, at: range, ["start": .text(start.text), "column": .name(of: date.field)])
    }
  }

  private func isWithinYear(_ day: Day) -> Bool {
    Period(containing: day, unit: .year, convention: context.convention).days(in: context.convention).lowerBound < day
  }

  private mutating func quotient(
    _ left: MeasureSyntax, _ right: MeasureSyntax, if filter: Condition, keys: [GroupKey], in scope: Scope
  ) -> Measure? {
    let first = measure(left, if: filter, keys: keys, in: scope)
    let second = measure(right, if: filter, keys: keys, in: scope)
    guard let first, let second else { return nil }
    for (measure, syntax) in [(first, left), (second, right)] where !measure.isNumber {
      report(.quotientNeedsNumbers, at: syntax.range, ["measure": .text(text(of: syntax.range))])
      return nil
    }
    return .quotient(first, second, kind: first.isCount && second.isCount ? .quotient : .rate)
  }
}

extension Measure {
  /// Adds up over groups.
  var isAdditive: Bool {
    switch self {
    case .count, .sum: true
    case .proportion, .mean, .minimum, .maximum, .quantile, .distinct, .quotient, .share, .rank, .yearToDate, .rolling:
      false
    }
  }

  /// Counts rows or values, so that a quotient of two such is a percentage.
  var isCount: Bool {
    switch self {
    case .count, .distinct: true
    case .proportion, .sum, .mean, .minimum, .maximum, .quantile, .quotient, .share, .rank, .yearToDate, .rolling: false
    }
  }

  /// A single number, not a ratio: what a quotient can be made of.
  var isNumber: Bool {
    switch self {
    case .count, .distinct, .sum: true
    case .minimum(let expression, _), .maximum(let expression, _):
      if case .number = expression.type { true } else { false }
    case .proportion, .mean, .quantile, .quotient, .share, .rank, .yearToDate, .rolling: false
    }
  }

  /// The type of the column that holds it.
  var fieldType: FieldType {
    switch self {
    case .count, .distinct, .rank: .number(scale: 0)
    case .sum(let expression, _), .minimum(let expression, _), .maximum(let expression, _): expression.fieldType
    case .mean, .quantile: .ratio(.mean)
    case .proportion: .ratio(.proportion)
    case .quotient(_, _, let kind): .ratio(kind)
    case .share: .ratio(.share)
    case .yearToDate(let measure, _), .rolling(let measure, _, _): measure.fieldType
    }
  }
}

extension ValueType {
  /// Whether such values can be counted, ordered or added up, as the word asks.
  fileprivate func canBeAggregated(by aggregate: MeasureSyntax.Aggregate) -> Bool {
    switch aggregate {
    case .distinct: return true
    case .min, .max:
      switch self {
      case .number, .date, .period: return true
      case .boolean, .text, .ratio: return false
      }
    case .sum, .avg, .median:
      if case .number = self { return true }
      return false
    }
  }
}

extension MeasureSyntax {
  /// The measure without `if` and parentheses around it.
  var core: MeasureSyntax {
    switch self {
    case .filtered(let inner, _), .parenthesized(let inner, _): inner.core
    case .count, .ratio, .aggregate, .percentile, .share, .rank, .cumulation, .path, .quotient: self
    }
  }

  /// The word by which an unnamed measure is called; nil for quotients, which are called by their text.
  var word: String? {
    switch core {
    case .count: "count"
    case .ratio: "ratio"
    case .aggregate(let aggregate, _, _): aggregate.rawValue
    case .percentile: "percentile"
    case .share: "share"
    case .rank: "rank"
    case .cumulation(_, .yearToDate, _): "ytd"
    case .cumulation: "rolling"
    case .path(let path): path.text
    case .quotient, .filtered, .parenthesized: nil
    }
  }
}
