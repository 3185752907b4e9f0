import ColumnarData
import Values

/// A whole-number value of each row, with columns and tables at hand: a number in its scale, a day, a period's ordinal, a
/// code, or 0 and 1. ``missing`` stands for none.
indirect enum ScalarNode: Sendable {
  static let missing = Int64.min

  case constant(Int64)
  case words(ColumnBuffer<Int64>)
  /// origin + code × step; code 0 is missing.
  case affine(Codes, origin: Int64, step: Int64)
  /// Numbers of texts; see ``PackedTexts``. Missing where the low code is 0.
  case paired(high: Codes, low: Codes)
  /// The value at the row's code: a column reached over a foreign key.
  case coded(Codes, ColumnBuffer<Int64>)
  /// The number that a pass before gave to the row.
  case rowTable(ColumnBuffer<UInt32>)
  case negated(ScalarNode)
  /// left × leftFactor + right × rightFactor; factors are powers of ten, negative to subtract.
  case sum(ScalarNode, leftFactor: Int64, ScalarNode, rightFactor: Int64)
  case product(ScalarNode, ScalarNode)
  /// The table's value at (value − low).
  case lookup(ScalarNode, low: Int64, ColumnBuffer<Int32>)
  /// For dates so far apart that a table of days would not pay.
  case converted(ScalarNode, DayConversion)
  /// The value of the first case whose condition holds, else the other value.
  case cases([CaseNode], otherwise: ScalarNode)
}

/// One case of ``ScalarNode/cases(_:otherwise:)``.
struct CaseNode: Sendable {
  let condition: ConditionNode
  let value: ScalarNode
}

extension ScalarNode {
  /// A category's codes as they are.
  static func codes(_ codes: Codes) -> ScalarNode { .affine(codes, origin: 0, step: 1) }

  /// The numbers of texts.
  static func numbers(of texts: PackedTexts) -> ScalarNode {
    texts.high.map { .paired(high: $0, low: texts.low) } ?? .affine(texts.low, origin: -1, step: 1)
  }
}

/// What is made of a day, or of the ordinal of a finer period.
enum DayConversion: Sendable {
  case period(PeriodConversion)
  /// The month of the year, 1 to 12; the conversion gives months.
  case monthOfYear(PeriodConversion)
  /// The working days up to the day, from a fixed one on.
  case workingDays(WorkingCalendar)

  /// - Parameter value: Not missing.
  func converted(_ value: Int64) -> Int64 {
    switch self {
    case .period(let conversion): return conversion.ordinal(of: value)
    case .monthOfYear(let conversion):
      let ordinal = conversion.ordinal(of: value)
      return ordinal == ScalarNode.missing ? ordinal : Int64(Int(ordinal).flooredModulo(12) + 1)
    case .workingDays(let calendar):
      return Int32(exactly: value) == nil ? ScalarNode.missing : calendar.ordinal(of: value)
    }
  }
}

/// How a day, or the ordinal of a finer period, becomes the ordinal of a coarser one.
struct PeriodConversion: Sendable {
  /// nil for days.
  let source: CalendarUnit?
  let unit: CalendarUnit
  let convention: CalendarConvention

  /// Missing where the value is outside the years that a calendar has.
  func ordinal(of value: Int64) -> Int64 {
    guard let value = Int32(exactly: value), value != .min else { return ScalarNode.missing }
    guard let source, source != unit else {
      if source == unit { return Int64(value) }
      let day = Day(daysSince1970: value)
      return Int64(Period(containing: day, unit: unit, convention: convention).ordinal)
    }
    if let months = source.months, let longer = unit.months {
      return Int64((Int(value) * months).flooredQuotient(longer))
    }
    guard source.months == nil, let first = Int32(exactly: source == .week ? Int(value) * 7 - 3 : Int(value)) else {
      return ScalarNode.missing
    }
    return Int64(Period(containing: Day(daysSince1970: first), unit: unit, convention: convention).ordinal)
  }
}

/// A quotient of each row: both parts, in their scales.
struct RatioNode: Sendable {
  let numerator: ScalarNode
  let denominator: ScalarNode
  let numeratorScale: Int
  let denominatorScale: Int
  let kind: RatioKind
  /// The printed share, where the column has one.
  let apportioned: ScalarNode?
}
