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
