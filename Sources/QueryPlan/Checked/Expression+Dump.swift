import ColumnarData
import Values
import VietnameseText

extension ColumnReference {
  /// `fee[7]`, or over a foreign key `[1]→procedures[0].domain[2]`: the column at place 1 names a row of procedures by
  /// the column at place 0 there, and that row's column at place 2 is meant.
  var dump: String {
    let path = steps.map { "[\($0.fieldIndex)]→\($0.referencedTable)[\($0.referencedFieldIndex)]." }.joined()
    return "\(path)\(field.name)[\(fieldIndex)]"
  }
}

extension Expression {
  /// The expression on one line, operations in parentheses.
  var dump: String {
    switch self {
    case .column(let reference): reference.dump
    case .number(let number): number.plainText
    case .text(let text): DumpNode.quoted(text)
    case .date(let day): day.isoText
    case .period(let period): period.dump
    case .ratio(let ratio): ratio.dump
    case .boolean(let value): value ? "true" : "false"
    case .negated(let operand): "-(\(operand.dump))"
    case .sum(let left, let right): "(\(left.dump) + \(right.dump))"
    case .difference(let left, let right): "(\(left.dump) - \(right.dump))"
    case .product(let left, let right): "(\(left.dump) * \(right.dump))"
    case .quotient(let left, let right): "(\(left.dump) / \(right.dump))"
    case .daysBetween(let first, let second): "days(\(first.dump), \(second.dump))"
    case .workdaysBetween(let first, let second, _): "workdays(\(first.dump), \(second.dump))"
    case .periodContaining(let operand, let unit): "\(unit.rawValue)(\(operand.dump))"
    case .monthOfYear(let operand): "month_of_year(\(operand.dump))"
    case .cases(let cases, let otherwise):
      "cases("
        + (cases.map { "\($0.condition.dumpNode.inline): \($0.value?.dump ?? "missing")" } + [
          "else: \(otherwise?.dump ?? "missing")"
        ]).joined(separator: "; ") + ")"
    }
  }
}

extension Ratio {
  var dump: String { "\(numerator)/\(denominator)" }
}

extension Period {
  /// `quarter 2020Q3`: labels of days and weeks look alike.
  var dump: String { "\(unit.rawValue) \(label)" }
}

extension CalendarUnit {
  /// `quarter 2020Q1...2020Q4`.
  func dump(ofPeriods ordinals: ClosedRange<Int32>) -> String {
    let (first, last) = (
      Period(unit: self, ordinal: ordinals.lowerBound), Period(unit: self, ordinal: ordinals.upperBound)
    )
    return "\(rawValue) \(first.label)...\(last.label)"
  }
}

extension Target {
  var dump: String { "\(comparison.rawValue) \(value.dump)" }
}

extension FieldType {
  /// `number(0)`, `period(quarter)`, `ratio(share)`.
  var dump: String {
    switch self {
    case .text: "text"
    case .category: "category"
    case .boolean: "boolean"
    case .number(let scale): "number(\(scale))"
    case .percentage(let scale): "percentage(\(scale))"
    case .date: "date"
    case .period(let unit): "period(\(unit.rawValue))"
    case .ratio(let kind): "ratio(\(kind.rawValue))"
    }
  }
}

extension Field {
  /// `ratio: ratio(proportion) "tỷ lệ" target >= 60/100`: the name, the type, titles that differ from the name, the
  /// target.
  var dump: String {
    let titles = [titles.english, titles.vietnamese].filter { $0 != name }
    let words =
      ["\(name): \(type.dump)"] + titles.map { DumpNode.quoted($0) } + (target.map { ["target \($0.dump)"] } ?? [])
    return words.joined(separator: " ")
  }
}

extension TableSchema {
  /// The columns that a form gives, under the name of its table.
  var dumpNode: DumpNode {
    DumpNode("output \(name)" + (timeField.map { " by \($0)" } ?? ""), fields.map { DumpNode($0.dump) })
  }
}
