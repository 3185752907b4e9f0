import ColumnarData
import Diagnostics
import QueryPlan
import Values

/// An expression bound to the columns that it reads.
enum BoundValue {
  case scalar(ScalarNode)
  case ratio(RatioNode)
  case text(BoundText)
}

/// Where a text of each row comes from.
enum BoundText {
  /// A column of the table with few different values.
  case category(CategoryColumn)
  /// A column reached over a foreign key: by the code of the table's own column, the code there; see ``ForeignPath``.
  case foreign(ForeignPath, codes: ColumnBuffer<Int64>, CategoryDictionary)
  /// A column of long texts, with its place in the table.
  case long(TextColumn, column: Int)
  case constant(String)
  /// Codes that are worked out, into a dictionary of what they may be.
  case computed(ScalarNode, CategoryDictionary)
}

/// One or more foreign keys followed from a column of the table.
struct ForeignPath {
  /// The table's own column.
  let own: CategoryColumn
  /// For each of its codes the row at the end, or a negative number of ``ForeignKeyLink``.
  let rows: ColumnBuffer<Int32>
  let target: RowSource
}

/// Gives expressions and conditions of a plan the columns that they read.
struct Binder {
  let context: RunContext
  let source: RowSource

  init(_ context: RunContext, _ source: RowSource) {
    self.context = context
    self.source = source
  }

  func value(of expression: Expression) throws(DiagnosticError) -> BoundValue {
    switch expression {
    case .column(let reference): return try value(of: reference)
    case .text(let text): return .text(.constant(text))
    case .ratio(let ratio):
      return .ratio(
        RatioNode(
          numerator: .constant(ratio.numerator), denominator: .constant(ratio.denominator), numeratorScale: 0,
          denominatorScale: 0, kind: .quotient, apportioned: nil))
    case .quotient(let left, let right):
      return .ratio(
        RatioNode(
          numerator: try scalar(left), denominator: try scalar(right), numeratorScale: try scale(of: left),
          denominatorScale: try scale(of: right), kind: .rate, apportioned: nil))
    case .cases(let cases, let otherwise) where expression.type == .text:
      return .text(try textCases(cases, otherwise))
    case .number, .date, .period, .boolean, .negated, .sum, .difference, .product, .daysBetween, .workdaysBetween,
      .periodContaining, .monthOfYear, .cases:
      return .scalar(try scalar(expression))
    }
  }

  /// The node of a number, date, period or yes/no.
  func scalar(_ expression: Expression) throws(DiagnosticError) -> ScalarNode {
    switch expression {
    case .number(let number): return .constant(number.unscaled)
    case .date(let day): return .constant(Int64(day.daysSince1970))
    case .period(let period): return .constant(Int64(period.ordinal))
    case .boolean(let value): return .constant(value ? 1 : 0)
    case .negated(let operand): return .negated(try scalar(operand))
    case .sum(let left, let right): return try sum(left, right, sign: 1)
    case .difference(let left, let right): return try sum(left, right, sign: -1)
    case .product(let left, let right):
      _ = try scale(of: expression)
      return .product(try scalar(left), try scalar(right))
    case .daysBetween(let start, let end):
      return .sum(try scalar(end), leftFactor: 1, try scalar(start), rightFactor: -1)
    case .workdaysBetween(let start, let end, let calendar):
      return .sum(
        try converted(try scalar(end), .workingDays(calendar)), leftFactor: 1,
        try converted(try scalar(start), .workingDays(calendar)), rightFactor: -1)
    case .periodContaining(let operand, let unit):
      let (node, conversion) = try period(of: operand, unit: unit)
      return conversion.source == unit ? node : try converted(node, .period(conversion))
    case .monthOfYear(let operand):
      let (node, conversion) = try period(of: operand, unit: .month)
      return try converted(node, .monthOfYear(conversion))
    case .cases(let cases, let otherwise):
      let scale = try scale(of: expression)
      func value(_ value: Expression?) throws(DiagnosticError) -> ScalarNode {
        try value.map { value throws(DiagnosticError) in try scaled(value, to: scale) } ?? .constant(ScalarNode.missing)
      }
      return .cases(try nodes(of: cases, value), otherwise: try value(otherwise))
    case .column(let reference):
      if case .scalar(let node) = try value(of: reference) { return node }
    case .text, .ratio, .quotient: break
    }
    preconditionFailure("the checker lets numbers, dates, periods and yes/no values stand here only")
  }

  /// Digits after the point; more than 18 do not fit 64 bits.
  func scale(of expression: Expression) throws(DiagnosticError) -> Int {
    let scale = expression.type.scale
    if scale > 18 { throw .overflow }
    return scale
  }

  private func sum(_ left: Expression, _ right: Expression, sign: Int64) throws(DiagnosticError) -> ScalarNode {
    let (leftScale, rightScale) = (try scale(of: left), try scale(of: right))
    return .sum(
      try scalar(left), leftFactor: FixedDecimal.powerOfTen(max(0, rightScale - leftScale)),
      try scalar(right), rightFactor: sign * FixedDecimal.powerOfTen(max(0, leftScale - rightScale)))
  }

  /// The node of a date or period, and how its values become periods of a unit.
  private func period(of operand: Expression, unit: CalendarUnit) throws(DiagnosticError) -> (
    ScalarNode, PeriodConversion
  ) {
    var source: CalendarUnit?
    if case .period(let finer) = operand.type { source = finer }
    return (try scalar(operand), PeriodConversion(source: source, unit: unit, convention: context.convention))
  }

  /// A table over the days (or finer periods) that occur, where they are near enough to each other.
  private func converted(_ node: ScalarNode, _ conversion: DayConversion) throws(DiagnosticError) -> ScalarNode {
    guard let bounds = node.bounds else { return .constant(ScalarNode.missing) }
    let tableLimit: Int64 = 1 << 17
    guard bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound).partialValue < tableLimit,
      bounds.upperBound - bounds.lowerBound >= 0
    else { return .converted(node, conversion) }
    let table = bounds.map { Int32(exactly: conversion.converted($0)) ?? Int32.min }
    return .lookup(node, low: bounds.lowerBound, ColumnBuffer(table))
  }
}
