package import ColumnarData
package import Values

/// One foreign key followed from a row to the row it names.
package struct ForeignKeyStep: Hashable, Sendable {
  /// The column, in the table before the step, whose text names the row.
  package let fieldIndex: Int
  /// The table that the key leads to.
  package let referencedTable: String
  /// The key column there; of a key that stands twice, the first row counts.
  package let referencedFieldIndex: Int

  package init(fieldIndex: Int, referencedTable: String, referencedFieldIndex: Int) {
    self.fieldIndex = fieldIndex
    self.referencedTable = referencedTable
    self.referencedFieldIndex = referencedFieldIndex
  }
}

/// A column as seen from a row of the table in scope: its own, or one of a row that it refers to.
///
/// A row whose key is empty, or names no row there (an orphan), has the value missing.
package struct ColumnReference: Hashable, Sendable {
  /// Foreign keys followed, first to last; empty for a column of the table itself.
  package let steps: [ForeignKeyStep]
  /// The column in the table at the end of the steps; columns that `add` made count on after the table's own.
  package let fieldIndex: Int
  /// Name and type of the column, for messages and for the columns made of it.
  package let field: Field

  package init(steps: [ForeignKeyStep] = [], fieldIndex: Int, field: Field) {
    self.steps = steps
    self.fieldIndex = fieldIndex
    self.field = field
  }
}

/// What an expression gives for a row.
package enum ValueType: Hashable, Sendable {
  case boolean
  /// A number with so many digits after the point.
  case number(scale: Int)
  case text
  case date
  case period(CalendarUnit)
  case ratio(RatioKind)
}

/// One way in which ``Expression/cases(_:otherwise:)`` may go.
package struct ExpressionCase: Hashable, Sendable {
  /// What must hold of the row.
  package let condition: Condition
  /// The value then; nil: missing.
  package let value: Expression?

  package init(_ condition: Condition, _ value: Expression?) {
    self.condition = condition
    self.value = value
  }
}

/// A value of a row, with its type settled. Missing in any part makes it missing; arithmetic that leaves 64 bits is an
/// error of the run, never a wrap.
package indirect enum Expression: Hashable, Sendable {
  case column(ColumnReference)
  case number(FixedDecimal)
  /// Exactly this text: resolved against the data already.
  case text(String)
  case date(Day)
  case period(Period)
  /// A constant to compare ratios with: `15%` is 15/100.
  case ratio(Ratio)
  case boolean(Bool)
  case negated(Expression)
  /// The sum of two numbers; the result has the greater scale. Likewise the difference.
  case sum(Expression, Expression)
  case difference(Expression, Expression)
  /// The product of two numbers; the scales add up.
  case product(Expression, Expression)
  /// One number over another, as a ratio of kind `rate`: n is the left in its own scale, d the right in its own.
  case quotient(Expression, Expression)
  /// Days from the first date to the second, negative where the second is earlier.
  case daysBetween(Expression, Expression)
  /// Working days after the first date up to the second, negative where the second is earlier.
  case workdaysBetween(Expression, Expression, WorkingCalendar)
  /// The period of a unit that holds a date, or a finer period, in the plan's calendar.
  case periodContaining(Expression, CalendarUnit)
  /// The month of the year, 1 to 12, that holds a date, or a finer period, in the plan's calendar.
  case monthOfYear(Expression)
  /// The value of the first case whose condition holds; where none does the other value, missing where that is nil. All
  /// values are of one type, numbers of any scales; at least one is there.
  case cases([ExpressionCase], otherwise: Expression?)

  /// What the expression gives, by the types of its parts; a value may still be missing.
  package var type: ValueType {
    switch self {
    case .column(let reference): reference.field.type.valueType
    case .number(let number): .number(scale: number.scale)
    case .text: .text
    case .date: .date
    case .period(let period): .period(period.unit)
    case .ratio: .ratio(.quotient)
    case .boolean: .boolean
    case .negated(let operand): operand.type
    case .sum(let left, let right), .difference(let left, let right):
      .number(scale: max(left.type.scale, right.type.scale))
    case .product(let left, let right): .number(scale: left.type.scale + right.type.scale)
    case .quotient: .ratio(.rate)
    case .daysBetween, .workdaysBetween, .monthOfYear: .number(scale: 0)
    case .periodContaining(_, let unit): .period(unit)
    case .cases(let cases, let otherwise):
      Self.commonType(of: (cases.map(\.value) + [otherwise]).compactMap { $0?.type })
    }
  }

  /// Of values of one type: numbers of several scales have the greatest.
  private static func commonType(of types: [ValueType]) -> ValueType {
    guard let first = types.first, case .number = first else { return types.first ?? .text }
    return .number(scale: types.map(\.scale).max() ?? 0)
  }
}

extension ValueType {
  /// Digits after the point of a number; 0 for anything else.
  package var scale: Int {
    if case .number(let scale) = self { return scale }
    return 0
  }
}

extension FieldType {
  /// A percentage `97.15` counts as the number 97.15.
  package var valueType: ValueType {
    switch self {
    case .text, .category: .text
    case .boolean: .boolean
    case .number(let scale), .percentage(let scale): .number(scale: scale)
    case .date: .date
    case .period(let unit): .period(unit)
    case .ratio(let kind): .ratio(kind)
    }
  }
}

extension Expression {
  /// The type of a column that holds the expression's values.
  var fieldType: FieldType {
    if case .column(let reference) = self { return reference.field.type }
    switch type {
    case .boolean: return .boolean
    case .number(let scale): return .number(scale: scale)
    case .text: return .category
    case .date: return .date
    case .period(let unit): return .period(unit)
    case .ratio(let kind): return .ratio(kind)
    }
  }
}
