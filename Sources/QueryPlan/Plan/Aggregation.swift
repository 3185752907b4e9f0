package import ColumnarData
package import Values

/// One pass over the rows: groups by keys, counters for each, and formulas over the counters.
///
/// Every printed cell, whether of a group, a total, a pivot's margin, `(other)`, a share's whole or a cumulative value, is
/// its formula over the merged counters of a set of groups; so each is exactly the measure on the union of their rows.
package struct Aggregation: Sendable {
  package let keys: [GroupKey]
  /// Whether the last of the keys is spread over columns.
  package let hasAcross: Bool
  package let accumulators: [Accumulator]
  package let measures: [PlannedMeasure]
  package let hasTotal: Bool
  /// Name, titles, keys and measures of the result before `across` spreads it.
  package let output: TableSchema

  package init(
    keys: [GroupKey], hasAcross: Bool, accumulators: [Accumulator], measures: [PlannedMeasure], hasTotal: Bool,
    output: TableSchema
  ) {
    self.keys = keys
    self.hasAcross = hasAcross
    self.accumulators = accumulators
    self.measures = measures
    self.hasTotal = hasTotal
    self.output = output
  }
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

  package let kind: Kind
  package let filter: Condition

  package init(kind: Kind, filter: Condition) {
    self.kind = kind
    self.filter = filter
  }
}

package struct PlannedMeasure: Sendable {
  package let field: Field
  package let formula: MeasureFormula

  package init(field: Field, formula: MeasureFormula) {
    self.field = field
    self.formula = formula
  }
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
  case yearToDate(MeasureFormula, key: Int)
  case rolling(MeasureFormula, periods: Int, key: Int)
}
