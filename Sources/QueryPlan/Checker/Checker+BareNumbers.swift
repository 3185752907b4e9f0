import Diagnostics
import QuerySyntax
import Values
import VietnameseText

// MARK: Numbers beside dates and periods (rule 32)

extension Checker {
  /// Whether the right side is a number that is no year: beside a date or a period it says nothing. It is reported, with the
  /// latest period of the data that it may mean.
  mutating func isBareNumber(
    _ right: ExpressionSyntax, beside left: ExpressionSyntax, of type: ValueType, in scope: Scope
  ) -> Bool {
    guard let number = Self.bareNumber(right) else { return false }
    let period = latestPeriod(numbered: number, of: type, in: scope)
    reportBareNumber([right], beside: left, of: type, fix: period.map { FixIt(replacing: right.range, with: $0.label) })
    return true
  }

  /// The same of the values of a list, which are mended together.
  mutating func holdsBareNumbers(
    _ values: [ExpressionSyntax], beside left: ExpressionSyntax, in scope: Scope
  ) -> Bool {
    let bare = values.filter { Self.bareNumber($0) != nil }
    var probe = self
    guard !bare.isEmpty, let type = probe.check(left, in: scope)?.type else { return false }
    switch type {
    case .date, .period: break
    case .boolean, .number, .text, .ratio: return false
    }
    let replacements = bare.compactMap { value in
      Self.bareNumber(value).flatMap { latestPeriod(numbered: $0, of: type, in: scope) }.map {
        FixIt.Replacement(range: value.range, text: $0.label)
      }
    }
    reportBareNumber(
      bare, beside: left, of: type, fix: replacements.count == bare.count ? FixIt(replacements) : nil)
    return true
  }

  private mutating func reportBareNumber(
    _ numbers: [ExpressionSyntax], beside left: ExpressionSyntax, of type: ValueType, fix: FixIt?
  ) {
    let fixes = [fix, monthOfYear(of: left, type, numbers)].compactMap { $0 }
    guard let first = numbers.first?.range, let last = numbers.last?.range else { return }
    report(
      .bareNumberBesideDate, at: first.lowerBound..<last.upperBound,
      [
        "name": .text(text(of: left.range)), "type": .phrase(type.title),
        "number": .text(numbers.map { text(of: $0.range) }.joined(separator: ", ")),
      ], fixes: fixes)
  }

  /// `month_of_year(received) = 8`: the months of that number in every year.
  private func monthOfYear(of left: ExpressionSyntax, _ type: ValueType, _ numbers: [ExpressionSyntax]) -> FixIt? {
    guard type == .date || type == .period(.month),
      numbers.allSatisfy({ Self.bareNumber($0).map((1...12).contains) ?? false })
    else { return nil }
    let value = text(of: left.range)
    let language: Language = value.utf8.allSatisfy { $0 < 0x80 } ? .english : .vietnamese
    return FixIt(
      replacing: left.range, with: "\(Keyword.function(.monthOfYear).title(language))(\(value))")
  }

  /// The number that an expression is, as far as it is no likely year; 0 for one that no period has, such as `-8` or `1.5`.
  private static func bareNumber(_ syntax: ExpressionSyntax) -> Int? {
    switch syntax {
    case .number(let number):
      guard number.value.scale == 0, !number.isPercent, number.grouping == .none else { return 0 }
      let value = Int(clamping: number.value.unscaled)
      return PeriodLiteral.likelyYears.contains(value) ? nil : value
    case .negation(.number, _): return 0
    case .string, .point, .path, .negation, .arithmetic, .call, .choice: return nil
    }
  }

  /// The last period before the data's cut-off that has a number in its year, as the 8th month, or the 3rd quarter; beside
  /// years and dates, the year `20` and the 8th month.
  private func latestPeriod(numbered number: Int, of type: ValueType, in scope: Scope) -> Period? {
    let unit: CalendarUnit
    switch type {
    case .period(let own): unit = own
    case .date: unit = .month
    case .boolean, .number, .text, .ratio: return nil
    }
    if unit == .year { return (1...99).contains(number) ? Period(unit: .year, year: 2000 + number) : nil }
    guard let months = unit.months, (1...12 / months).contains(number), let cutoff = lastDay(in: scope) else {
      return nil
    }
    let last = Period(containing: cutoff, unit: unit, convention: context.convention)
    return last.advanced(by: number - last.number - (number > last.number ? 12 / months : 0))
  }
}
