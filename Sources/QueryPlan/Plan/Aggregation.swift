package import ColumnarData
package import Values

/// One pass over the rows: groups by keys, counters for each, and formulas over the counters.
///
/// Every printed cell, whether of a group, a total, a pivot's margin, `(other)`, a share's whole or a cumulative value, is
/// its formula over the merged counters of a set of groups; so each is exactly the measure on the union of their rows.
package struct Aggregation: Sendable {
  /// What the rows are grouped by: those of `by`, then that of `across`.
  package let keys: [GroupKey]
  /// Whether the last of the keys makes columns: it is that of `across`.
  package let hasAcross: Bool
  /// The counters that every group has; formulas name them by their positions.
  package let accumulators: [Accumulator]
  /// The columns of the result, as formulas over the counters.
  package let measures: [PlannedMeasure]
  /// Whether the result has a last row over all rows; with `across` also a last column.
  package let hasTotal: Bool
  /// Name, titles, keys and measures of the result before `across` makes columns of its values.
  package let output: TableSchema
}

extension Aggregation {
  /// The columns that keys, counters and their filters read.
  var columns: [ColumnReference] {
    keys.flatMap(\.expression.columns)
      + accumulators.flatMap { ($0.kind.expression?.columns ?? []) + $0.filter.columns }
  }
}

/// A counter that each group has, fed by the rows that satisfy its filter.
package struct Accumulator: Hashable, Sendable {
  /// What a counter counts or keeps.
  package enum Kind: Hashable, Sendable {
    case rows
    /// Rows in which the expression is not missing.
    case values(of: Expression)
    case sum(of: Expression)
    case minimum(of: Expression)
    case maximum(of: Expression)
    /// The set of values that are there.
    case distinct(Expression)
    /// All values that are there, kept for exact quantiles.
    case distribution(of: Expression)

    /// What the values are of; nil for rows themselves.
    package var expression: Expression? {
      switch self {
      case .rows: nil
      case .values(let value), .sum(let value), .minimum(let value), .maximum(let value), .distinct(let value),
        .distribution(let value):
        value
      }
    }
  }

  /// What it counts or keeps.
  package let kind: Kind
  /// Which rows feed it; `true` for all.
  package let filter: Condition
}

/// A measure of the result: its column, and how it is computed from counters.
package struct PlannedMeasure: Sendable {
  /// Name, titles and type of its column.
  package let field: Field
  /// How its value comes from the counters of a group.
  package let formula: MeasureFormula
  /// For a note on rows that have no value, and so add nothing to it.
  package let valuedRows: [ValuedRows]
}

/// Two counters by their positions in the aggregation: of rows, and of those among them that have the value an amount is
/// made of.
package struct ValuedRows: Hashable, Sendable {
  package let rows: Int
  package let values: Int
}

/// A measure in terms of accumulators, by their positions in the aggregation.
package indirect enum MeasureFormula: Sendable, Hashable {
  /// A count, sum, least or greatest value, or number of different values, as it stands.
  case value(Int)
  case mean(sum: Int, count: Int)
  case quantile(Int, fraction: FixedDecimal)
  /// `unknown` counts rows within whose numerator a missing value leaves open; for a note.
  case proportion(numerator: Int, denominator: Int, unknown: Int?)
  case quotient(MeasureFormula, MeasureFormula, kind: RatioKind)
  case share(MeasureFormula, within: [Int])
  /// The place by this value among the groups that agree in these keys; see ``Measure/rank(_:within:)``.
  case rank(MeasureFormula, within: [Int])
  case yearToDate(MeasureFormula, key: Int)
  case rolling(MeasureFormula, periods: Int, key: Int)
}
