import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

// MARK: Functions of a row

extension Checker {
  mutating func call(
    _ name: NameSyntax, _ arguments: [ExpressionSyntax], range: Range<Int>, in scope: Scope
  ) -> Expression? {
    if case .function(let function)? = Keyword(writtenAs: name.text) {
      switch function {
      case .days:
        return dates(arguments, of: name, like: Self.daysUsage, range, in: scope)
          .map { .daysBetween($0, $1) }
      case .workdays:
        guard let (first, second) = dates(arguments, of: name, like: Self.workdaysUsage, range, in: scope)
        else { return nil }
        noteUnknownHolidays(between: first, second, at: range, in: scope)
        return .workdaysBetween(first, second, WorkingCalendar(holidays: holidays))
      case .monthOfYear:
        guard arguments.count == 1 else {
          reportUsage(of: name, Self.usage(.function(.monthOfYear), ["received"], ["ngày tiếp nhận"]), at: range)
          return nil
        }
        return periodOrDate(arguments[0], unit: .month, in: scope).map(Expression.monthOfYear)
      case .band: return band(arguments, of: name, range, in: scope)
      }
    }
    guard let unit = Keyword.unit(named: name.text) else {
      let functions =
        FunctionWord.allCases.map { Keyword.function($0).title(.english) }
        + CalendarUnit.allCases.map(\.rawValue)
      report(
        .unknownFunction, at: name.range, ["name": .text(name.text)],
        notes: nearestNotes(to: name.text, in: functions, otherwise: functions.map(Keyword.titles(ofWord:))),
        fixes: nearestFix(to: name, in: functions))
      return nil
    }
    guard arguments.count == 1 else {
      reportUsage(of: name, Self.usage(.unit(unit), ["received"], ["ngày tiếp nhận"]), at: range)
      return nil
    }
    return date(arguments[0], in: scope).map { .periodContaining($0, unit) }
  }

  private static let daysUsage = usage(
    .function(.days), ["received", "resolved"], ["ngày tiếp nhận", "ngày xử lý xong"])
  private static let workdaysUsage = usage(
    .function(.workdays), ["received", "resolved"], ["ngày tiếp nhận", "ngày xử lý xong"])

  /// A function with arguments, in the words of either language.
  private static func usage(_ word: Keyword, _ english: [String], _ vietnamese: [String]) -> LocalizedText {
    LocalizedText(
      english: "\(word.title(.english))(\(english.joined(separator: ", ")))",
      vietnamese: "\(word.title(.vietnamese))(\(vietnamese.joined(separator: ", ")))")
  }

  private mutating func reportUsage(of name: NameSyntax, _ usage: LocalizedText, at range: Range<Int>) {
    report(.wrongArguments, at: range, ["name": .text(name.text), "usage": .phrase(usage)])
  }

  private mutating func dates(
    _ arguments: [ExpressionSyntax], of name: NameSyntax, like usage: LocalizedText, _ range: Range<Int>,
    in scope: Scope
  ) -> (Expression, Expression)? {
    guard arguments.count == 2 else {
      reportUsage(of: name, usage, at: range)
      return nil
    }
    guard let first = date(arguments[0], in: scope), let second = date(arguments[1], in: scope) else { return nil }
    return (first, second)
  }

  /// A date, or a period that lies within one of a unit.
  private mutating func periodOrDate(
    _ syntax: ExpressionSyntax, unit: CalendarUnit, in scope: Scope
  ) -> Expression? {
    guard let expression = check(syntax, in: scope) else { return nil }
    switch expression.type {
    case .date: return expression
    case .period(let finer) where finer == unit || finer == .day: return expression
    case .boolean, .number, .text, .period, .ratio: break
    }
    report(.dateNeeded, at: syntax.range, ["found": .phrase(expression.type.title)])
    return nil
  }

  // MARK: Values by condition

  /// `if(condition, value, value)`: missing where a missing value leaves the condition open.
  mutating func choice(
    _ condition: ConditionSyntax, _ first: ExpressionSyntax, _ second: ExpressionSyntax, range: Range<Int>,
    in scope: Scope
  ) -> Expression? {
    guard let condition = check(condition, in: scope) else { return nil }
    guard let (value, other) = branches(first, second, in: scope) else { return nil }
    if value == nil && other == nil {
      report(
        .wrongArguments, at: range,
        [
          "name": .phrase(Keyword.titles(ofWord: "if")),
          "usage": .phrase(
            Self.usage(
              .clause(.if), ["resolved > due", "\"late\"", "\"in time\""],
              ["ngày xử lý xong > ngày hẹn trả", "\"quá hạn\"", "\"đúng hạn\""])),
        ])
      return nil
    }
    if let value, let other, !value.type.isAlike(other.type) {
      report(
        .branchesDiffer, at: second.range,
        ["first": .phrase(value.type.title), "second": .phrase(other.type.title)])
      return nil
    }
    let unknown = condition.unknownCondition
    let open = unknown == .constant(false) ? [] : [ExpressionCase(unknown, nil)]
    return .cases(open + [ExpressionCase(condition, value)], otherwise: other)
  }

  /// Both values; an empty text is a missing one.
  private mutating func branches(
    _ first: ExpressionSyntax, _ second: ExpressionSyntax, in scope: Scope
  ) -> (Expression?, Expression?)? {
    var values: [Expression?] = []
    for syntax in [first, second] {
      if case .string(let text, _) = syntax, TextFolding.tidied(text).isEmpty {
        values.append(nil)
        continue
      }
      if case .path(let path) = syntax, path.names.count == 1, lookup(path, in: scope) == nil {
        report(
          .unknownColumn, at: path.range, ["name": .text(path.text), "table": .name(of: scope.schema)],
          fixes: [FixIt(replacing: path.range, with: "\"\(path.text)\"")])
        return nil
      }
      let beside = values.first.flatMap { $0 }
      guard let settled = Self.isConstant(syntax) ? settled(syntax, beside: beside) : syntax,
        let value = check(settled, in: scope)
      else { return nil }
      if case .ratio = value.type {
        report(.numberNeeded, at: syntax.range, ["found": .phrase(value.type.title)])
        return nil
      }
      values.append(value)
    }
    return (values[0], values[1])
  }

  // MARK: Bands

  /// `band(x, 0, 5, 10)`: below the first limit, from each limit to the next, and from the last on.
  private mutating func band(
    _ arguments: [ExpressionSyntax], of name: NameSyntax, _ range: Range<Int>, in scope: Scope
  ) -> Expression? {
    guard (2...101).contains(arguments.count) else {
      reportUsage(
        of: name,
        Self.usage(
          .function(.band), [Self.daysUsage.english, "0", "5", "10"], [Self.daysUsage.vietnamese, "0", "5", "10"]),
        at: range)
      return nil
    }
    guard let value = number(arguments[0], in: scope) else { return nil }
    var limits: [Int64] = []
    for syntax in arguments.dropFirst() {
      guard let limit = limit(syntax, beside: value, in: scope) else { return nil }
      guard limits.last.map({ $0 < limit }) ?? true else {
        report(.bandLimits, at: syntax.range)
        return nil
      }
      limits.append(limit)
    }
    return Self.bands(of: value, limits)
  }

  /// A written number in units of a value's scale.
  private mutating func limit(_ syntax: ExpressionSyntax, beside value: Expression, in scope: Scope) -> Int64? {
    guard Self.isConstant(syntax), let settled = settled(syntax, beside: value), let number = number(settled, in: scope)
    else {
      if !Self.isConstant(syntax) { report(.bandLimits, at: syntax.range) }
      return nil
    }
    switch number {
    case .number(let limit): return limit.leastNotLess(atScale: value.type.scale)
    case .negated(.number(let limit)):
      return FixedDecimal(unscaled: -limit.unscaled, scale: limit.scale).leastNotLess(atScale: value.type.scale)
    case .column, .text, .date, .period, .ratio, .boolean, .negated, .sum, .difference, .product, .quotient,
      .daysBetween, .workdaysBetween, .periodContaining, .monthOfYear, .cases:
      report(.bandLimits, at: syntax.range)
      return nil
    }
  }

  private static func bands(of value: Expression, _ limits: [Int64]) -> Expression {
    let scale = value.type.scale
    func number(_ units: Int64) -> FixedDecimal { FixedDecimal(unscaled: units, scale: scale) }
    func text(_ units: Int64) -> String { number(units).groupedByBlanks }
    var cases: [ExpressionCase] = []
    let missing = value.missingCondition
    if missing != .constant(false) { cases.append(ExpressionCase(missing, nil)) }
    for (index, limit) in limits.enumerated() {
      let label: String
      if index == 0 {
        label = "< \(text(limit))"
      } else if limits[index - 1] == limit - 1 {
        label = text(limit - 1)
      } else {
        label = "\(text(limits[index - 1]))–\(text(limit - 1))"
      }
      cases.append(ExpressionCase(.compare(value, .less, .number(number(limit))), .text(label)))
    }
    return .cases(cases, otherwise: .text("\(text(limits[limits.count - 1]))+"))
  }

  // MARK: Working days

  /// Tells the years of the data for which the open table `holidays` has no day. No public holiday
  /// falls after the National Day, 2 September, and the day beside it (Labour Code 2019, article 112): of a year of which
  /// the data hold later days alone nothing need be known.
  mutating func noteUnknownHolidays(
    between start: Expression, _ end: Expression, at range: Range<Int>, in scope: Scope
  ) {
    let known = Set(holidays.map(\.year))
    let needed = [start, end].compactMap { days(of: $0, in: scope) }
    if let first = needed.map(\.lowerBound).min(), let last = needed.map(\.upperBound).max() {
      let unknown = (first.year...last.year).filter { year in
        !known.contains(year) && Day(year: year, month: 9, day: 3).map { first <= $0 } ?? true
      }
      if !unknown.isEmpty {
        report(.noHolidays, at: range, ["years": .text(Self.spans(of: unknown))])
      }
    }
  }

  /// The days of the open table `holidays`; none where no such table is open.
  var holidays: [Day] {
    guard let table = context.catalog.table(named: "holidays"),
      let index = table.schema.fields.firstIndex(where: { $0.type == .date }),
      case .date(let column) = table.columns[index]
    else { return [] }
    return (0..<table.rowCount).compactMap { column[$0] }
  }

  /// The days between which the dates of an expression lie; nil where no stored column tells.
  private func days(of expression: Expression, in scope: Scope) -> ClosedRange<Day>? {
    if case .date(let day) = expression { return day...day }
    let days = expression.columns.compactMap { dataDays(of: $0, in: scope) }
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return nil }
    return first...last
  }

  /// `2015–2018, 2021`.
  private static func spans(of years: [Int]) -> String {
    var spans: [ClosedRange<Int>] = []
    for year in years {
      if let last = spans.last, last.upperBound + 1 == year {
        spans[spans.count - 1] = last.lowerBound...year
      } else {
        spans.append(year...year)
      }
    }
    return spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(
      separator: ", ")
  }
}

extension ValueType {
  /// Whether values of both can stand in one column: numbers of any scales can.
  fileprivate func isAlike(_ other: ValueType) -> Bool {
    if case .number = self, case .number = other { return true }
    return self == other
  }
}
