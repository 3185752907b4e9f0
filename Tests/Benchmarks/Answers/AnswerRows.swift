import ColumnarData
import Foundation
import TestSupport
import Values

/// An answer as rows that can be held against those of another program: keys, then exact values.
struct AnswerRows: Sendable {
  enum Value: Hashable, Sendable {
    /// As it is written: a count, or one part of a ratio.
    case text(String)
    /// A quotient that stands for one number, as a median does.
    case quotient(Ratio)
  }

  /// The values under each key; the key's parts with tabs between.
  let values: [String: [Value]]

  init(_ values: [String: [Value]]) { self.values = values }

  /// Those of motcua: a proportion gives its two parts, a mean one number.
  init(_ result: ResultTable) {
    let table = result.table
    var values: [String: [Value]] = [:]
    for row in 0..<table.rowCount {
      let cells = table.columns.indices.map { Self.values(ofRow: row, column: $0, in: table) }
      let key = cells.prefix(result.keyCount).flatMap { $0.map(Self.keyText) }.joined(separator: "\t")
      values[key, default: []] += cells.dropFirst(result.keyCount).flatMap(\.self)
    }
    self.values = values
  }

  /// Those of a peer: lines of values with tabs between.
  init(lines: [String], keyCount: Int) {
    var values: [String: [Value]] = [:]
    for line in lines {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let key = parts.prefix(keyCount).joined(separator: "\t")
      values[key, default: []] += parts.dropFirst(keyCount).map(Value.text)
    }
    self.values = values
  }

  private static func keyText(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .quotient(let ratio): "\(ratio.numerator)/\(ratio.denominator)"
    }
  }

  private static func values(ofRow row: Int, column: Int, in table: Table) -> [Value] {
    switch table.heldCell(row: row, column: column) {
    case .missing: return [.text("")]
    case .text(let text): return [.text(text)]
    case .label(let label): return [.text(label.text)]
    case .boolean(let isYes): return [.text(isYes ? "true" : "false")]
    case .number(let number): return [.text(number.plainText)]
    case .date(let day): return [.text(day.isoText)]
    case .period(let period): return [.text(period.label)]
    case .ratio(let ratio):
      guard case .ratio(let column) = table.columns[column], column.kind == .mean else {
        return [.text("\(ratio.numerator)"), .text("\(ratio.denominator)")]
      }
      // Both parts on one scale, so that the quotient is that of the stored numbers.
      let shift = column.denominatorScale - column.numeratorScale
      func scaled(_ value: Int64, by power: Int) -> Int64 {
        (0..<max(0, power)).reduce(value) { value, _ in value * 10 }
      }
      return [.quotient(Ratio(scaled(ratio.numerator, by: shift), scaled(ratio.denominator, by: -shift)))]
    }
  }
}
