import Diagnostics
import QueryPlan
import Values
import WorkProgress

/// Measures over the groups of one result.
///
/// Counts and sums over many groups are read off running sums: shares, totals and cumulative values of all groups take one
/// pass over them. Other measures look at every group of a cell: a cumulative median at all groups of its window.
final class MeasureEvaluator {
  private let grouped: GroupedResult
  private let finder: GroupFinder
  private let monitor: WorkMonitor
  /// By key, where it was looked for.
  private var lastPeriods: [Int: Int?] = [:]

  init(_ grouped: GroupedResult, _ monitor: WorkMonitor) {
    self.grouped = grouped
    self.monitor = monitor
    finder = GroupFinder(grouped)
  }

  /// A measure over the union of a scope's rows; of a rank the value by which it is found.
  func evaluate(_ formula: MeasureFormula, over scope: GroupScope) throws(DiagnosticError) -> MeasureValue {
    try evaluate(formula, over: scope, finder.groups(of: scope))
  }

  /// A measure over the rows of some groups; nil where the formula asks for others too.
  func evaluate(_ formula: MeasureFormula, of groups: ChosenGroups) throws(DiagnosticError) -> MeasureValue? {
    switch formula {
    case .value(let accumulator):
      return try value(of: accumulator, groups).map { .integer($0) } ?? .missing
    case .mean(let sum, let count):
      return .ratio(Ratio(try amount(sum, groups), try amount(count, groups)))
    case .quantile(let accumulator, let fraction):
      return .ratio(try grouped.states.quantile(of: accumulator, fraction: fraction, over: looked(at: groups.cells)))
    case .proportion(let numerator, let denominator, _):
      return .ratio(Ratio(try amount(numerator, groups), try amount(denominator, groups)))
    case .quotient(let left, let right, _):
      guard let numerator = try evaluate(left, of: groups), let denominator = try evaluate(right, of: groups) else {
        return nil
      }
      return .ratio(Ratio(numerator, by: denominator))
    case .rank(let inner, _): return try evaluate(inner, of: groups)
    case .share, .yearToDate, .rolling: return nil
    }
  }

  /// - Parameter groups: Those of the scope.
  private func evaluate(
    _ formula: MeasureFormula, over scope: GroupScope, _ groups: ChosenGroups
  ) throws(DiagnosticError) -> MeasureValue {
    switch formula {
    case .value, .mean, .quantile, .proportion: return try evaluate(formula, of: groups) ?? .missing
    case .quotient(let left, let right, _):
      let numerator = try evaluate(left, over: scope, groups)
      return .ratio(Ratio(numerator, by: try evaluate(right, over: scope, groups)))
    case .share(let inner, let within):
      let whole = try evaluate(inner, over: grouped.whole(of: scope, within: within))
      return .ratio(Ratio(try evaluate(inner, over: scope, groups), by: whole))
    case .rank(let inner, _): return try evaluate(inner, over: scope, groups)
    case .yearToDate(let inner, let key): return try evaluate(inner, over: scope, upToLast: nil, ofKey: key)
    case .rolling(let inner, let periods, let key):
      return try evaluate(inner, over: scope, upToLast: periods, ofKey: key)
    }
  }

  /// A measure over the periods that end with the scope's own: the last so many, or those of its year so far.
  private func evaluate(
    _ formula: MeasureFormula, over scope: GroupScope, upToLast periods: Int?, ofKey key: Int
  ) throws(DiagnosticError) -> MeasureValue {
    if scope.code(ofKey: key) == GroupScope.absent { return try evaluate(formula, over: GroupScope([])) }
    guard let codes = window(of: scope, key: key, periods: periods) else { return .missing }
    if let value = try evaluate(formula, of: finder.groups(of: scope, replacing: key, with: codes)) { return value }
    return try evaluate(formula, over: scope.replacing(key: key, with: Array(codes)))
  }

  // MARK: Accumulators

  /// An accumulator over the rows of some groups; nil where no value was, of the least and greatest.
  private func value(of accumulator: Int, _ groups: ChosenGroups) throws(DiagnosticError) -> Int64? {
    if case .stretches(let order, let stretches) = groups, grouped.states.isAdditive(accumulator) {
      monitor.count(stretches.count)
      let sum = stretches.reduce(Int128(0)) { $0 + order.sum(of: accumulator, over: $1, in: grouped.states) }
      guard let value = Int64(exactly: sum), value != ScalarNode.missing else { throw .overflow }
      return value
    }
    return try grouped.states.value(of: accumulator, over: looked(at: groups.cells))
  }

  private func amount(_ accumulator: Int, _ groups: ChosenGroups) throws(DiagnosticError) -> Int64 {
    try value(of: accumulator, groups) ?? 0
  }

  private func looked(at cells: [Int]) -> [Int] {
    monitor.count(cells.count)
    return cells
  }

  // MARK: Windows of periods

  /// The codes of the periods; nil for rows without a period: they end nothing. A scope without a period of its own, as a
  /// total, goes to the last period listed.
  private func window(of scope: GroupScope, key: Int, periods: Int?) -> ClosedRange<Int>? {
    let keys = grouped.keys
    guard key < keys.count, case .period(let unit) = keys[key].type, grouped.hasGroups else { return nil }
    var end = scope.code(ofKey: key)
    if end == GroupScope.anyValue { end = lastPeriodCode(ofKey: key, among: scope) ?? keys[key].missingCode }
    guard let value = keys[key].value(of: end), let last = Int32(exactly: value) else { return nil }
    let year = grouped.year(of: last, unit)
    // Codes ascend with their periods.
    let start = (0..<end).partitionPoint { code in
      guard let value = keys[key].value(of: code), let ordinal = Int32(exactly: value) else { return false }
      if let periods { return Int(last) - Int(ordinal) < periods }
      return grouped.year(of: ordinal, unit) == year
    }
    return start...end
  }

  /// The last period among the scope's members, or of all rows and listed periods where it has none.
  private func lastPeriodCode(ofKey key: Int, among scope: GroupScope) -> Int? {
    let encoded = grouped.keys[key]
    func isPeriod(_ code: Int) -> Bool { code >= 0 && encoded.value(of: code) != nil }
    if let last = scope.members.map({ $0[key] }).filter(isPeriod).max() { return last }
    if let known = lastPeriods[key] { return known }
    var last = (encoded.listed ?? []).filter(isPeriod).max()
    monitor.count(grouped.groupsWithRows.count)
    grouped.forEachGroup { _, codes in
      if isPeriod(codes[key]) { last = max(last ?? codes[key], codes[key]) }
    }
    lastPeriods[key] = .some(last)
    return last
  }
}

extension Ratio {
  /// Undefined where either is no single number.
  fileprivate init(_ numerator: MeasureValue, by denominator: MeasureValue) {
    if case .integer(let numerator) = numerator, case .integer(let denominator) = denominator {
      self.init(numerator, denominator)
    } else {
      self.init(0, 0)
    }
  }
}

extension GroupedResult {
  /// The rows that agree in some keys with any of the scope's. Where the scope has no value of its own in a key, as a
  /// total has none, that key narrows nothing.
  func whole(of scope: GroupScope, within: [Int]) -> GroupScope {
    var members: Set<[Int]> = []
    for member in scope.members {
      members.insert(keys.indices.map { within.contains($0) ? member[$0] : GroupScope.anyValue })
    }
    return GroupScope(Array(members))
  }

  /// Whether any group stands: listed values do where every other key has something to stand beside them.
  var hasGroups: Bool { !groupsWithRows.isEmpty || keys.allSatisfy { $0.listed != nil } }

  /// The year in the calendar in force; of a day or week, the one with its first day.
  func year(of ordinal: Int32, _ unit: CalendarUnit) -> Int64 {
    PeriodConversion(source: unit, unit: .year, convention: convention).ordinal(of: Int64(ordinal))
  }

  /// Digits after the point of the parts of a measure's value.
  func scale(of formula: MeasureFormula) -> (numerator: Int, denominator: Int) {
    switch formula {
    case .value(let accumulator), .quantile(let accumulator, _): (scale(ofAccumulator: accumulator), 0)
    case .mean(let sum, _): (scale(ofAccumulator: sum), 0)
    case .proportion, .rank: (0, 0)
    case .quotient(let left, let right, _): (scale(of: left).numerator, scale(of: right).numerator)
    case .share(let inner, _): (scale(of: inner).numerator, scale(of: inner).numerator)
    case .yearToDate(let inner, _), .rolling(let inner, _, _): scale(of: inner)
    }
  }

  private func scale(ofAccumulator accumulator: Int) -> Int {
    switch aggregation.accumulators[accumulator].kind {
    case .rows, .values, .distinct: 0
    case .sum(let value), .minimum(let value), .maximum(let value), .distribution(let value): value.type.scale
    }
  }
}
