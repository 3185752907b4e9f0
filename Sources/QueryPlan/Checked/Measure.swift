package import ColumnarData
package import Values

/// What `show` computes over the rows of a group, with names resolved. Filters are part of each measure already.
package indirect enum Measure: Hashable, Sendable {
  /// Rows that satisfy a condition.
  case count(where: Condition)
  /// n = rows with both conditions, d = rows within; rows within whose numerator cannot be known for a missing value count
  /// as no (a note says how many), or not at all where `dropsUnknown`.
  case proportion(of: Condition, within: Condition, dropsUnknown: Bool)
  /// The sum of the values that are not missing; 0 where all are.
  case sum(Expression, where: Condition)
  /// The mean of the values that are not missing, as sum over count; undefined where all are missing.
  case mean(Expression, where: Condition)
  /// The least value of numbers, dates or periods; missing where all are.
  case minimum(Expression, where: Condition)
  case maximum(Expression, where: Condition)
  /// Linear interpolation between the two nearest values: at (n − 1) · fraction of the sorted values. Numbers.
  case quantile(Expression, fraction: FixedDecimal, where: Condition)
  /// How many different values there are; missing is none.
  case distinct(Expression, where: Condition)
  /// One measure over another, both counts or amounts; undefined where the denominator is 0.
  case quotient(Measure, Measure, kind: RatioKind)
  /// The measure over its value on the union of the rows that agree in the keys at these positions (in `by` order, then
  /// `across`); of all rows where empty. Counts and sums only.
  case share(Measure, within: [Int])
  /// The place of the group's value among those of the groups that agree with it in the keys at these positions, the
  /// greatest first: one more than the groups whose value is greater. Missing of rows that are no group, such as totals,
  /// and where the value is missing or undefined. Under `across` each value of that key has places of its own.
  case rank(Measure, within: [Int])
  /// The measure over the rows from the start of the year to the end of the row's period.
  case yearToDate(Measure, key: Int)
  /// The measure over the rows of the last so many periods of the key, the row's own included.
  case rolling(Measure, periods: Int, key: Int)
}

/// What rows are grouped by, and which groups are listed.
package struct GroupKey: Hashable, Sendable {
  /// Which groups have a row though no row of the data is in them.
  package enum Listing: Hashable, Sendable {
    /// Only the values that rows have.
    case existing
    /// These values whether rows have them or not, in this order, then what else the rows have.
    case values([String])
    /// Every period with an ordinal in the range.
    case periods(ClosedRange<Int32>)
  }

  /// Boolean, number, text, date or period. Rows without a value form a group of their own, last: under
  /// `ReservedLabel.notInCatalogue` where a column is reached over a foreign key that names no row, else
  /// `ReservedLabel.missing` (a missing cell for keys that are not text).
  package let expression: Expression
  /// How the column is called in the result.
  package let field: Field
  /// Which groups are listed beside those that have rows.
  package let listing: Listing

  package init(expression: Expression, field: Field, listing: Listing) {
    self.expression = expression
    self.field = field
    self.listing = listing
  }
}
