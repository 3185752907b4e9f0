import ColumnarData
import Diagnostics
import QuerySyntax
import Values
import VietnameseText

// MARK: The keys of show

extension Checker {
  mutating func groupKey(_ key: KeySyntax, taken: [String], in scope: Scope) -> GroupKey? {
    let expression: Expression
    let field: Field
    switch key {
    case .unit(let unit, let range):
      let path = PathSyntax(names: [NameSyntax(text: unit.rawValue, range: range)], range: range)
      guard let found = resolve(path, in: scope) else { return nil }
      expression = found
      field = keyField(of: found, path: path)
    case .path(let path):
      guard let found = resolve(path, in: scope) else { return nil }
      if case .column(let reference) = found { noteShortWay(path, reference, in: scope) }
      expression = found
      field = derivedField(of: .path(path), in: scope) ?? keyField(of: found, path: path)
    }
    if case .ratio = expression.type {
      report(.ratioAsKey, at: key.range, ["name": .text(field.name)])
      return nil
    }
    var name = field.name
    if taken.contains(name) {
      name = text(of: key.range)
      if taken.contains(name) {
        report(.nameTaken, at: key.range, ["name": .text(name)])
        return nil
      }
    }
    let listing = listing(of: expression, field, in: scope)
    return GroupKey(expression: expression, field: field.renamed(name), listing: listing).narrowed(by: scope.filters)
  }

  /// The field of a value as it is named.
  func keyField(of expression: Expression, path: PathSyntax) -> Field {
    switch expression {
    case .column(let reference): reference.field
    case .periodContaining(_, let unit): Field(name: unit.rawValue, titles: unit.titles, type: .period(unit))
    case .number, .text, .date, .period, .ratio, .boolean, .negated, .sum, .difference, .product, .quotient,
      .daysBetween, .workdaysBetween, .monthOfYear, .cases:
      Field(name: path.text, type: expression.fieldType)
    }
  }

  /// Rule 5: every period of `in`, every value that a category declares, otherwise what the rows have.
  private func listing(of expression: Expression, _ field: Field, in scope: Scope) -> GroupKey.Listing {
    switch expression {
    case .column, .cases:
      guard let values = field.values, field.type.valueType == .text else { return .existing }
      return .values(values.map(\.value))
    case .periodContaining(.column(let date), let unit):
      guard let (period, by) = scope.period, by == date, let days = effectiveDays(of: period) else { return .existing }
      let first = Period(containing: days.lowerBound, unit: unit, convention: context.convention)
      let last = Period(containing: days.upperBound, unit: unit, convention: context.convention)
      return .periods(first.ordinal...last.ordinal)
    case .number, .text, .date, .period, .ratio, .boolean, .negated, .sum, .difference, .product, .quotient,
      .daysBetween, .workdaysBetween, .periodContaining, .monthOfYear:
      return .existing
    }
  }
}

extension CalendarUnit {
  var titles: LocalizedText {
    switch self {
    case .day: LocalizedText(english: "day", vietnamese: "ngày")
    case .week: LocalizedText(english: "week", vietnamese: "tuần")
    case .month: LocalizedText(english: "month", vietnamese: "tháng")
    case .quarter: LocalizedText(english: "quarter", vietnamese: "quý")
    case .half: LocalizedText(english: "half", vietnamese: "nửa năm")
    case .year: LocalizedText(english: "year", vietnamese: "năm")
    }
  }
}
