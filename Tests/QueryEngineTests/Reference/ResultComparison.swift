import ColumnarData
import Values

/// Tells how two answers differ: column names, rows, roles, and exact values in their order.
enum ResultComparison {
  /// The first difference in words; nil where there is none.
  static func difference(expected: ReferenceTable, actual: ReferenceTable) -> String? {
    let (names, actualNames) = (expected.fields.map(\.name.respelled), actual.fields.map(\.name.respelled))
    if names != actualNames { return "columns \(actualNames), expected \(names)" }
    for (index, pair) in zip(expected.rows, actual.rows).enumerated() {
      for (column, field) in expected.fields.enumerated()
      where !isSame(pair.0.cells[column], pair.1.cells[column], field.type) {
        let (wanted, found) = (pair.0.cells[column].text, pair.1.cells[column].text)
        return "row \(index), column \(field.name): \(found), expected \(wanted)"
      }
      if pair.0.role != pair.1.role { return "row \(index) is \(pair.1.role), expected \(pair.0.role)" }
    }
    if expected.rows.count != actual.rows.count {
      return "\(actual.rows.count) rows, expected \(expected.rows.count)"
    }
    for (field, actualField) in zip(expected.fields, actual.fields) where field.type != actualField.type {
      return "column \(field.name) of type \(actualField.type), expected \(field.type)"
    }
    return expected.isOrdered == actual.isOrdered
      ? nil : "isOrdered \(actual.isOrdered), expected \(expected.isOrdered)"
  }

  /// Means and differences by quotient, whatever their parts; all other values with their parts.
  static func isSame(_ left: Value, _ right: Value, _ type: FieldType) -> Bool {
    guard case (.ratio(let a), .ratio(let b)) = (left, right) else { return left == right }
    if !a.isDefined && !b.isDefined {
      return type != .ratio(.growth) || a.numerator.atFinestScale.signum() == b.numerator.atFinestScale.signum()
    }
    guard a.isDefined, b.isDefined else { return false }
    if type == .ratio(.mean) || type == .ratio(.points) {
      return !Fraction.isLess(a, b) && !Fraction.isLess(b, a)
    }
    return a.numerator.atFinestScale == b.numerator.atFinestScale
      && a.denominator.atFinestScale == b.denominator.atFinestScale
  }
}

extension Value {
  var text: String {
    switch self {
    case .missing: "∅"
    case .text(let text): "\"\(text)\""
    default: heading
    }
  }
}

extension ReferenceTable {
  /// All rows in text, for the message of a failed test.
  var text: String {
    let head = fields.map(\.name).joined(separator: "  ")
    let lines = rows.map { row in
      let mark = row.role == .detail ? " " : row.role == .other ? "o" : "t"
      return mark + " " + row.cells.map(\.text).joined(separator: "  ")
    }
    return ([head] + lines).joined(separator: "\n")
  }
}
