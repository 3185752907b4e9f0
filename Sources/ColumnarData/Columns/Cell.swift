package import Values

/// One value out of a table.
package enum Cell: Hashable, Sendable {
  case missing
  case text(String)
  /// Stands in a key of texts for rows without a value of their own.
  case label(ReservedLabel)
  case boolean(Bool)
  case number(FixedDecimal)
  case date(Day)
  case period(Period)
  /// Parts as stored: scales and kind belong to the column.
  case ratio(Ratio)
}

extension Cell {
  /// The value as it can be typed in a query: a ratio as `n/d`, parts as stored; empty where it is missing.
  package var plainText: String {
    switch self {
    case .missing: ""
    case .text(let text): text
    case .label(let label): label.text
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): number.plainText
    case .date(let day): day.isoText
    case .period(let period): period.label
    case .ratio(let ratio): "\(ratio.numerator)/\(ratio.denominator)"
    }
  }
}
