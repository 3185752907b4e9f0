import ColumnarData
import Values
import VietnameseText

extension GroupKey {
  /// The key without the listed values that a filter on its own column leaves no room for: after `where channel = post`,
  /// `by channel` lists `post` alone.
  func narrowed(by filters: [Condition]) -> GroupKey {
    guard case .values(let values) = listing, case .column(let column) = expression, !filters.isEmpty else {
      return self
    }
    let kept = values.filter { value in
      filters.allSatisfy { StaticValue(column: column, text: value).truth(of: $0) != false }
    }
    return GroupKey(expression: expression, field: field, listing: .values(kept))
  }
}

/// One column's value, known before any row is read; every other column is not.
private struct StaticValue {
  let column: ColumnReference
  let text: String

  /// Whether the condition holds of rows with that value; nil where other columns decide.
  func truth(of condition: Condition) -> Bool? {
    switch condition {
    case .matches(let reference, let values): return isColumn(reference) ? values.contains(text) : nil
    case .compare(let left, let comparison, let right): return truth(ofComparing: left, comparison, right)
    case .withinNumbers(let value, let low, let high):
      guard let number = number(value) else { return nil }
      return order(number, low) >= 0 && order(number, high) <= 0
    case .contains(let value, let folded): return textual(value).map { TextFolding.folded($0).contains(folded) }
    case .startsWith(let value, let folded): return textual(value).map { TextFolding.folded($0).hasPrefix(folded) }
    case .isMissing(.column(let reference)): return isColumn(reference) ? false : nil
    case .and(let parts): return truth(ofAll: parts)
    case .or(let parts): return truth(ofAll: parts.map { .opposite(of: $0) }).map { !$0 }
    case .not(let inner): return truth(of: inner).map { !$0 }
    case .constant, .isTrue, .withinDays, .withinPeriods, .inQuery, .isMissing, .meetsTarget, .has: return nil
    }
  }

  private func truth(ofAll parts: [Condition]) -> Bool? {
    let truths = parts.map { truth(of: $0) }
    if truths.contains(false) { return false }
    return truths.contains(nil) ? nil : true
  }

  private func truth(ofComparing left: Expression, _ comparison: ComparisonOperator, _ right: Expression) -> Bool? {
    if let left = number(left), let right = number(right) {
      let order = order(left, right)
      switch comparison {
      case .equal: return order == 0
      case .notEqual: return order != 0
      case .less: return order < 0
      case .lessOrEqual: return order <= 0
      case .greater: return order > 0
      case .greaterOrEqual: return order >= 0
      }
    }
    guard comparison == .equal, let left = textual(left), let right = textual(right) else { return nil }
    return left == right
  }

  private func isColumn(_ reference: ColumnReference) -> Bool {
    reference.fieldIndex == column.fieldIndex && reference.steps == column.steps
  }

  private func textual(_ expression: Expression) -> String? {
    switch expression {
    case .text(let text): text
    case .column(let reference) where isColumn(reference) && reference.field.type.valueType == .text: text
    case .column, .number, .date, .period, .ratio, .boolean, .negated, .sum, .difference, .product, .quotient,
      .daysBetween, .periodContaining:
      nil
    }
  }

  private func number(_ expression: Expression) -> FixedDecimal? {
    switch expression {
    case .number(let number): return number
    case .column(let reference) where isColumn(reference):
      guard case .number = reference.field.type.valueType else { return nil }
      return Int64(text).map { FixedDecimal(unscaled: $0) }
    case .column, .text, .date, .period, .ratio, .boolean, .negated, .sum, .difference, .product, .quotient,
      .daysBetween, .periodContaining:
      return nil
    }
  }

  /// −1, 0 or 1, whatever the scales.
  private func order(_ left: FixedDecimal, _ right: FixedDecimal) -> Int {
    let scaledLeft = Int128(left.unscaled) * Int128(FixedDecimal.powerOfTen(max(0, right.scale - left.scale)))
    let scaledRight = Int128(right.unscaled) * Int128(FixedDecimal.powerOfTen(max(0, left.scale - right.scale)))
    return scaledLeft == scaledRight ? 0 : scaledLeft < scaledRight ? -1 : 1
  }
}
