package import ColumnarData
package import Diagnostics
import QueryPlan
package import Values

/// The exact values of a result, so that two answers can be compared whatever form they have.
package struct AnswerValues: Sendable, Hashable {
  /// One value; numbers and quotients that are equal are equal, whatever their scale.
  package enum Value: Sendable, Hashable {
    case missing
    case text(String)
    case number(FixedDecimal)
    /// Both parts count, not the quotient alone.
    case ratio(Ratio)
    /// A mean, a difference or a growth: in lowest terms, as its quotient alone counts.
    case quotient(Ratio)
  }

  /// The rows that are no totals, by their keys; rows without keys by their place.
  package let rows: [[Value]]
  /// The keys of each row, in an order of their own: which key comes first is a matter of taste.
  package let keys: [[Value]]
  /// The row of the total; nil where there is none.
  package let total: [Value]?

  /// - Throws: Where texts of the result are lost.
  package init(_ result: ResultTable) throws(DiagnosticError) {
    var (rows, keys): ([[Value]], [[Value]]) = ([], [])
    var total: [Value]?
    for row in 0..<result.table.rowCount {
      let cells = try result.table.columns.indices.map { column throws(DiagnosticError) in
        try Self.value(result.table, row: row, column: column)
      }
      let measures = Array(cells.dropFirst(result.keyCount))
      switch result.roles[row] {
      case .total: total = measures
      case .detail, .other:
        rows.append(measures)
        keys.append(cells.prefix(result.keyCount).sorted { "\($0)" < "\($1)" })
      }
    }
    (self.rows, self.keys, self.total) = (rows, keys, total)
  }

  private static func value(_ table: Table, row: Int, column: Int) throws(DiagnosticError) -> Value {
    switch try table.boundCell(row: row, column: column) {
    case .missing: return .missing
    case .text(let text): return .text(text)
    case .label(let label): return .text(label.text)
    case .boolean(let value): return .text(String(value))
    case .number(let number): return .number(number.shortest)
    case .date(let day): return .text(day.isoText)
    case .period(let period): return .text(period.label)
    case .ratio(let ratio):
      guard case .ratio(let values) = table.columns[column] else { return .ratio(ratio) }
      return Value(ratio, kind: values.kind, numeratorScale: values.numeratorScale, values.denominatorScale)
    }
  }
}

extension AnswerValues.Value {
  fileprivate init(_ ratio: Ratio, kind: RatioKind, numeratorScale: Int, _ denominatorScale: Int) {
    switch kind {
    case .proportion, .quotient, .share, .rate: self = .ratio(ratio)
    case .mean, .points, .growth:
      // The difference of scales belongs to the quotient.
      let shift = numeratorScale - denominatorScale
      let power = FixedDecimal.powerOfTen(min(18, abs(shift)))
      let (scaled, overflow) = (shift > 0 ? ratio.denominator : ratio.numerator).multipliedReportingOverflow(by: power)
      if overflow {
        self = .quotient(ratio)
      } else {
        self = .quotient((shift > 0 ? Ratio(ratio.numerator, scaled) : Ratio(scaled, ratio.denominator)).reduced)
      }
    }
  }

  /// The value as a fraction, where it is a number or a quotient.
  private var fraction: Ratio? {
    switch self {
    case .missing, .text: nil
    case .number(let number): Ratio(number.unscaled, FixedDecimal.powerOfTen(number.scale)).reduced
    case .ratio(let ratio): ratio.reduced
    case .quotient(let ratio): ratio
    }
  }

  /// Whether a value says what is asked for: a ratio with both its parts, a mean by its quotient, however it was reached.
  func says(_ asked: AnswerValues.Value) -> Bool {
    switch (asked, self) {
    case (.ratio, _), (.text, _), (.missing, _): return self == asked
    case (.number, .ratio): return false
    case (.number, _), (.quotient, _):
      guard let fraction, let wanted = asked.fraction else { return false }
      return fraction == wanted && (fraction.isDefined || self == asked)
    }
  }
}

extension FixedDecimal {
  /// The same number without zeros at its end.
  fileprivate var shortest: FixedDecimal {
    var (unscaled, scale) = (unscaled, scale)
    while scale > 0, unscaled % 10 == 0 { (unscaled, scale) = (unscaled / 10, scale - 1) }
    return FixedDecimal(unscaled: unscaled, scale: scale)
  }
}
