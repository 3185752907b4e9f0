import ColumnarData
package import Values

/// Rows whose date lies in a period; a missing date does not.
package struct PeriodFilter: Hashable, Sendable {
  package let date: ColumnReference
  package let days: ClosedRange<Day>

  package init(date: ColumnReference, days: ClosedRange<Day>) {
    self.date = date
    self.days = days
  }

  package var condition: Condition { .withinDays(.column(date), days) }
}
