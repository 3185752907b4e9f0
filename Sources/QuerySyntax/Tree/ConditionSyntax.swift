package import Values

/// What is true or false of a row.
package indirect enum ConditionSyntax: Sendable, Hashable {
  case or(ConditionSyntax, ConditionSyntax)
  case and(ConditionSyntax, ConditionSyntax)
  case not(ConditionSyntax, range: Range<Int>)
  case all(range: Range<Int>)
  /// `has dossiers(condition, in period by path)`, `has no …`
  case has(HasSyntax)
  /// A bare expression, such as the yes/no column `online`.
  case expression(ExpressionSyntax)
  case comparison(ExpressionSyntax, ComparisonOperator, ExpressionSyntax)
  case inPeriod(ExpressionSyntax, PeriodSyntax)
  /// `level in 3..4`, both ends included.
  case inRange(ExpressionSyntax, NumberSyntax, NumberSyntax)
  case inList(ExpressionSyntax, [ExpressionSyntax], range: Range<Int>)
  /// `procedure in (procedures | where online)`; a list of one bare name may mean a table as well.
  case inQuery(ExpressionSyntax, PipelineSyntax, range: Range<Int>)
  case contains(ExpressionSyntax, String, range: Range<Int>)
  case startsWith(ExpressionSyntax, String, range: Range<Int>)
  case isMissing(ExpressionSyntax, negated: Bool, range: Range<Int>)
  case meetsTarget(ExpressionSyntax, negated: Bool, range: Range<Int>)

  /// The bytes of the condition in the source, from its first word to its last.
  package var range: Range<Int> {
    switch self {
    case .or(let left, let right), .and(let left, let right): left.range.lowerBound..<right.range.upperBound
    case .not(_, let range), .all(let range), .inList(_, _, let range), .inQuery(_, _, let range): range
    case .contains(_, _, let range), .startsWith(_, _, let range), .isMissing(_, _, let range),
      .meetsTarget(_, _, let range):
      range
    case .has(let has): has.range
    case .expression(let expression): expression.range
    case .comparison(let left, _, let right): left.range.lowerBound..<right.range.upperBound
    case .inPeriod(let expression, let period): expression.range.lowerBound..<period.range.upperBound
    case .inRange(let expression, _, let last): expression.range.lowerBound..<last.range.upperBound
    }
  }
}

/// `has dossiers(condition, in period by path)`: whether some row of another table refers to this row and satisfies the
/// condition.
package struct HasSyntax: Sendable, Hashable {
  /// Whether it is written `has no`.
  package let isNegated: Bool
  /// The table that refers to this one, as typed.
  package let table: NameSyntax
  /// What a row there must satisfy; nil for any row.
  package let condition: ConditionSyntax?
  /// The period in which a row there must lie; nil for any time.
  package let period: PeriodSyntax?
  /// The date column there by which the period goes; nil for the table's own time column.
  package let periodBy: PathSyntax?
  /// From `has` to the closing parenthesis, in bytes.
  package let range: Range<Int>
}

/// A value of a row.
package indirect enum ExpressionSyntax: Sendable, Hashable {
  /// A sign between two numbers.
  package enum ArithmeticOperator: String, Sendable, Hashable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
  }

  case number(NumberSyntax)
  /// Without its quotes.
  case string(String, range: Range<Int>)
  case point(PointSyntax)
  case path(PathSyntax)
  case negation(ExpressionSyntax, range: Range<Int>)
  case arithmetic(ExpressionSyntax, ArithmeticOperator, ExpressionSyntax)
  /// `days(a, b)`, `quarter(d)`; the function's canonical English word in lower case.
  case call(NameSyntax, [ExpressionSyntax], range: Range<Int>)

  /// The bytes of the expression in the source, from its first word to its last.
  package var range: Range<Int> {
    switch self {
    case .number(let number): number.range
    case .string(_, let range), .negation(_, let range), .call(_, _, let range): range
    case .point(let point): point.range
    case .path(let path): path.range
    case .arithmetic(let left, _, let right): left.range.lowerBound..<right.range.upperBound
    }
  }
}
