package import ColumnarData
import Values

/// A result as text that is the same in every language, width and setting, for hashing and checking sessions.
///
/// The first lines give the format, the columns with their types, the number of keys, and whether the order counts; then
/// one line a row with its role and exact values, a tab between. Rows without an order of their own are sorted by their
/// bytes. Rounded and printed forms are not in it.
package enum CanonicalResult {
  /// The canonical text of a result, each line with a line feed.
  ///
  /// - Throws: Where texts of the result are lost.
  /// - Complexity: O(cells), and O(rows × log rows) where the rows have no order.
  package static func text(of result: ResultTable) throws(TextsLost) -> String {
    let fields = result.table.schema.fields
    var lines = [
      "motcua-result 1",
      (["columns"] + fields.map { escaped($0.name) + ":" + type(of: $0) }).joined(separator: "\t"),
      "keys\t\(result.keyCount)",
      "order\t\(result.isOrdered ? "kept" : "free")",
      "rows\t\(result.table.rowCount)",
    ]
    let rows = try (0..<result.table.rowCount).map { row throws(TextsLost) in try line(ofRow: row, in: result) }
    lines += result.isOrdered ? rows : rows.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Text and category are one: which of them stores a column depends on how many values differ.
  private static func type(of field: Field) -> String {
    switch field.type {
    case .text, .category: "text"
    case .boolean: "boolean"
    case .number(let scale): "number(\(scale))"
    case .percentage(let scale): "percentage(\(scale))"
    case .date: "date"
    case .period(let unit): "period(\(unit.rawValue))"
    case .ratio(let kind): "ratio(\(kind.rawValue))"
    }
  }

  private static func line(ofRow row: Int, in result: ResultTable) throws(TextsLost) -> String {
    let role =
      switch result.roles[row] {
      case .detail: "detail"
      case .other: "other"
      case .total: "total"
      }
    let cells = try result.table.columns.indices.map { column throws(TextsLost) in
      try text(ofRow: row, column: column, in: result.table)
    }
    return ([role] + cells).joined(separator: "\t")
  }

  /// `-` for missing; else a letter of the kind of value, and the value.
  private static func text(ofRow row: Int, column: Int, in table: Table) throws(TextsLost) -> String {
    switch try table.cell(row: row, column: column) {
    case .missing: "-"
    case .text(let value): "s:" + escaped(value)
    case .label(let label): "s:" + label.text
    case .boolean(let value): value ? "b:1" : "b:0"
    case .number(let number): "n:" + number.plainText
    case .date(let day): "d:" + day.isoText
    case .period(let period): "p:" + period.label
    case .ratio(let ratio):
      if case .ratio(let values) = table.columns[column] {
        "r:" + FixedDecimal(unscaled: ratio.numerator, scale: values.numeratorScale).plainText + "/"
          + FixedDecimal(unscaled: ratio.denominator, scale: values.denominatorScale).plainText
      } else {
        "-"
      }
    }
  }

  /// Tabs, line breaks and backslashes as `\t`, `\n`, `\r`, `\\`.
  private static func escaped(_ text: String) -> String {
    // Nearly all texts have none of them.
    let isPlain = text.utf8.allSatisfy { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0x5C }
    if isPlain { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
