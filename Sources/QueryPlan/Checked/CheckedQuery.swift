package import ColumnarData
package import Values

/// A query in which every name, value, type and period is settled: nothing in it can mean two things.
package struct CheckedQuery: Sendable {
  /// The table in the catalog.
  package let source: String
  package let stages: [CheckedStage]
  package let convention: CalendarConvention
  /// Columns of the result.
  package let output: TableSchema

  package init(source: String, stages: [CheckedStage], convention: CalendarConvention, output: TableSchema) {
    self.source = source
    self.stages = stages
    self.convention = convention
    self.output = output
  }
}

/// One stage, and the columns that it gives to the next.
package struct CheckedStage: Sendable {
  package enum Kind: Sendable {
    case filter(Condition)
    case period(PeriodFilter)
    /// New columns after the ones that are there; a later one may use an earlier one.
    case add([AddedColumn])
    case show(CheckedShow)
    /// These columns, in this order.
    case list([ColumnReference])
    case sort([SortKey])
    case limit(Limit)
    case change(CheckedChange)
    case expect(Condition)
  }

  package let kind: Kind
  /// The stage as typed, without the `|`, for `explain` and for naming what failed.
  package let text: String
  package let output: TableSchema

  package init(kind: Kind, text: String, output: TableSchema) {
    self.kind = kind
    self.text = text
    self.output = output
  }
}

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

package struct AddedColumn: Hashable, Sendable {
  package let field: Field
  package let expression: Expression

  package init(field: Field, expression: Expression) {
    self.field = field
    self.expression = expression
  }
}

/// Groups, and what is computed over each: keys first, then one column a measure; with `across`, one column for each
/// value of that key and each measure (named by the value, or by value and measure where there are several measures).
package struct CheckedShow: Sendable {
  package struct Item: Hashable, Sendable {
    package let field: Field
    package let measure: Measure

    package init(field: Field, measure: Measure) {
      self.field = field
      self.measure = measure
    }
  }

  package let items: [Item]
  package let keys: [GroupKey]
  package let across: GroupKey?
  /// A last row over all rows; with `across` also a last column over each row's cells, named `ReservedLabel.total`.
  package let hasTotal: Bool

  package init(items: [Item], keys: [GroupKey], across: GroupKey?, hasTotal: Bool) {
    self.items = items
    self.keys = keys
    self.across = across
    self.hasTotal = hasTotal
  }
}

/// Undefined ratios and missing values come last either way; equal rows keep their order; totals stay at the end.
package struct SortKey: Hashable, Sendable {
  package let column: ColumnReference
  package let isDescending: Bool

  package init(column: ColumnReference, isDescending: Bool) {
    self.column = column
    self.isDescending = isDescending
  }
}

/// The greatest or least rows by a column. Rows that tie with the last one kept are cut like others, by row order, and
/// a note counts them.
package struct Limit: Hashable, Sendable {
  package let isTop: Bool
  package let count: Int
  package let by: ColumnReference
  /// So many rows for each value of this column, in the order in which the values first stand.
  package let per: ColumnReference?
  /// The rows that are cut are put together in one, their measures computed anew over the union of their rows.
  package let hasOther: Bool

  package init(isTop: Bool, count: Int, by: ColumnReference, per: ColumnReference?, hasOther: Bool) {
    self.isTop = isTop
    self.count = count
    self.by = by
    self.per = per
    self.hasOther = hasOther
  }
}

/// What each measure was before. The result's columns are the keys, then for each measure three: the old value
/// (`previous`, or `NAME_previous` where there are several measures), the value itself under its name, and the difference
/// (`change` or `NAME_change`): in units for numbers, in percentage points (ratio kind `points`) for ratios, in the
/// measure's own unit for means (ratio kind `mean`). Numbers get a fourth, `change_percent` or
/// `NAME_change_percent`, ratio kind `growth`: difference / old value.
package struct CheckedChange: Sendable {
  package enum Baseline: Sendable {
    /// The stages up to the `show`, with the period replaced: rows are joined by the keys, a group that one side lacks
    /// keeps its row (count and sum 0, ratio and mean 0/0, otherwise missing) unless stages stand between the `show`
    /// and this one: then only rows that are there keep theirs.
    case stages([CheckedStage])
    /// The row whose period in this key column is so many units earlier and whose other keys agree; missing where there
    /// is none.
    case earlierRow(keyIndex: Int, units: Int)
  }

  package let baseline: Baseline
  /// Key columns of the input, at its start.
  package let keyCount: Int

  package init(baseline: Baseline, keyCount: Int) {
    self.baseline = baseline
    self.keyCount = keyCount
  }
}
