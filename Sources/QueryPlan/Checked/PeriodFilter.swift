import ColumnarData
package import Values

/// Rows whose date lies in a period; a missing date does not.
package struct PeriodFilter: Hashable, Sendable {
  /// The date by which the period goes.
  package let date: ColumnReference
  /// The first and the last day, both included.
  package let days: ClosedRange<Day>

  package init(date: ColumnReference, days: ClosedRange<Day>) {
    self.date = date
    self.days = days
  }

  /// The same as a condition on the date.
  package var condition: Condition { .withinDays(.column(date), days) }
}
