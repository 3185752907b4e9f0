package import Values

/// What `show` computes of the rows of a group.
package indirect enum MeasureSyntax: Sendable, Hashable {
  /// A measure of one expression: its word and parentheses.
  package enum Aggregate: String, Sendable, Hashable, CaseIterable {
    case sum, avg, min, max, median, distinct

    var word: MeasureWord {
      switch self {
      case .sum: .sum
      case .avg: .avg
      case .min: .min
      case .max: .max
      case .median: .median
      case .distinct: .distinct
      }
    }
  }

  /// What a bare `count` means where a measure stands.
  enum Context {
    /// The number of rows.
    case shown
    /// The column that an earlier `show` made.
    case column
  }

  /// Over which rows a cumulative measure goes.
  package enum Cumulation: Sendable, Hashable {
    /// `ytd(measure)`
    case yearToDate
    /// `rolling(measure, 3 month)`
    case rolling(Int, CalendarUnit)
  }

  case count(range: Range<Int>)
  /// `ratio(A of B)`; `ratio(A)` counts against all rows.
  case ratio(ConditionSyntax, of: ConditionSyntax?, range: Range<Int>)
  case aggregate(Aggregate, ExpressionSyntax, range: Range<Int>)
  /// `percentile(days(received, resolved), 90)`
  case percentile(ExpressionSyntax, NumberSyntax, range: Range<Int>)
  /// `share(measure within path, …)`
  case share(MeasureSyntax, within: [PathSyntax], range: Range<Int>)
  /// `rank(measure per path, …)`
  case rank(MeasureSyntax, per: [PathSyntax], range: Range<Int>)
  case cumulation(MeasureSyntax, Cumulation, range: Range<Int>)
  /// A metric, or after `show` a column that it made; `count`, `ratio` … alone are theirs.
  case path(PathSyntax)
  /// `a / b`
  case quotient(MeasureSyntax, MeasureSyntax)
  /// `measure if condition`
  case filtered(MeasureSyntax, ConditionSyntax)
  case parenthesized(MeasureSyntax, range: Range<Int>)

  /// The bytes of the measure in the source, from its first word to its last.
  package var range: Range<Int> {
    switch self {
    case .count(let range), .ratio(_, _, let range), .aggregate(_, _, let range): range
    case .percentile(_, _, let range), .share(_, _, let range), .rank(_, _, let range), .cumulation(_, _, let range):
      range
    case .parenthesized(_, let range): range
    case .path(let path): path.range
    case .quotient(let left, let right): left.range.lowerBound..<right.range.upperBound
    case .filtered(let measure, let condition): measure.range.lowerBound..<condition.range.upperBound
    }
  }
}
