package import ColumnarData
package import Values

/// What is true or false of every row: two-valued, with every name and value resolved.
///
/// A comparison with a missing value is false; `!=` is written as the negation of `=` and so true of it; `not` turns true
/// and false about. Every case but `not` is false of a row in which a value it needs is missing (`isMissing` apart).
package indirect enum Condition: Hashable, Sendable {
  case constant(Bool)
  /// A yes/no value.
  case isTrue(Expression)
  /// Both of one type, numbers of any scales; for texts `=` only, exact. Never `!=`.
  case compare(Expression, ComparisonOperator, Expression)
  /// The text is one of these, exactly. Sorted, each once.
  case matches(ColumnReference, values: [String])
  /// Both ends included.
  case withinDays(Expression, ClosedRange<Day>)
  /// The ordinal of a period of one unit, both ends included.
  case withinPeriods(Expression, ClosedRange<Int32>)
  /// Both ends included.
  case withinNumbers(Expression, FixedDecimal, FixedDecimal)
  /// The folded text of the value holds this folded text.
  case contains(Expression, folded: String)
  case startsWith(Expression, folded: String)
  /// The value is one that the inner query of this number gives; see ``CheckedQuery/innerQueries``. False of a missing value.
  case inQuery(Expression, Int)
  case isMissing(Expression)
  /// A ratio meets (or misses) a target; an undefined one does neither.
  case meetsTarget(ColumnReference, Target, misses: Bool)
  case has(HasCondition)
  case and([Condition])
  case or([Condition])
  case not(Condition)
}

/// Whether at least one row of a table that refers to this one satisfies a condition.
package struct HasCondition: Hashable, Sendable {
  /// The table whose rows refer to this one.
  package let table: String
  /// The column there that names rows of this table.
  package let foreignFieldIndex: Int
  /// The column of this table that it names.
  package let keyFieldIndex: Int
  /// The columns that are defined on that table, after its own.
  package let added: [AddedColumn]
  /// What a row of that table must satisfy; a period is part of it.
  package let condition: Condition

  package init(
    table: String, foreignFieldIndex: Int, keyFieldIndex: Int, added: [AddedColumn] = [], condition: Condition
  ) {
    self.table = table
    self.foreignFieldIndex = foreignFieldIndex
    self.keyFieldIndex = keyFieldIndex
    self.added = added
    self.condition = condition
  }
}

extension Condition {
  /// Both, flattened; `true` parts vanish.
  package static func all(_ conditions: [Condition]) -> Condition {
    var parts: [Condition] = []
    for condition in conditions {
      if case .constant(let value) = condition {
        if value { continue }
        return .constant(false)
      }
      if case .and(let inner) = condition { parts += inner } else { parts.append(condition) }
    }
    if parts.count == 1, let only = parts.first { return only }
    return parts.isEmpty ? .constant(true) : .and(parts)
  }

  /// At least one, flattened; `false` parts vanish.
  package static func any(_ conditions: [Condition]) -> Condition {
    var parts: [Condition] = []
    for condition in conditions {
      if case .constant(let value) = condition {
        if !value { continue }
        return .constant(true)
      }
      if case .or(let inner) = condition { parts += inner } else { parts.append(condition) }
    }
    if parts.count == 1, let only = parts.first { return only }
    return parts.isEmpty ? .constant(false) : .or(parts)
  }

  /// The opposite, without a double negation.
  package static func opposite(of condition: Condition) -> Condition {
    if case .constant(let value) = condition { return .constant(!value) }
    if case .not(let inner) = condition { return inner }
    return .not(condition)
  }
}
