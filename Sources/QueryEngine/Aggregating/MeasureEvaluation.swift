import Diagnostics
import QueryPlan
import Values

extension GroupedResult {
  /// A measure over one group's rows; nil where the formula asks for others too.
  func evaluate(_ formula: MeasureFormula, overGroup cells: [Int]) throws(DiagnosticError) -> MeasureValue? {
    switch formula {
    case .value, .mean, .quantile, .proportion:
      return try evaluate(formula, over: GroupScope([]), cells: cells)
    case .rank(let inner, _): return try evaluate(inner, overGroup: cells)
    case .quotient, .share, .yearToDate, .rolling: return nil
    }
  }

  /// A measure over the union of a scope's rows; of a rank the value by which it is found.
  func evaluate(_ formula: MeasureFormula, over scope: GroupScope) throws(DiagnosticError) -> MeasureValue {
    try evaluate(formula, over: scope, cells: groups(of: scope))
  }

  /// - Parameter groups: Those of the scope.
  func evaluate(_ formula: MeasureFormula, over scope: GroupScope, cells: [Int]) throws(DiagnosticError)
    -> MeasureValue
  {
    switch formula {
    case .value(let accumulator):
      return try states.value(of: accumulator, over: cells).map { .integer($0) } ?? .missing
    case .mean(let sum, let count):
      return .ratio(Ratio(try amount(sum, cells), try amount(count, cells)))
    case .quantile(let accumulator, let fraction):
      return .ratio(try states.quantile(of: accumulator, fraction: fraction, over: cells))
    case .proportion(let numerator, let denominator, _):
      return .ratio(Ratio(try amount(numerator, cells), try amount(denominator, cells)))
    case .quotient(let left, let right, _):
      let numerator = try evaluate(left, over: scope, cells: cells)
      let denominator = try evaluate(right, over: scope, cells: cells)
      guard case .integer(let n) = numerator, case .integer(let d) = denominator else { return .ratio(Ratio(0, 0)) }
      return .ratio(Ratio(n, d))
    case .share(let inner, let within):
      let whole = try evaluate(inner, over: self.whole(of: scope, within: within))
      guard case .integer(let n) = try evaluate(inner, over: scope, cells: cells), case .integer(let d) = whole
      else { return .ratio(Ratio(0, 0)) }
      return .ratio(Ratio(n, d))
    case .rank(let inner, _): return try evaluate(inner, over: scope, cells: cells)
    case .yearToDate(let inner, let key):
      guard let window = window(of: scope, key: key, periods: nil) else { return .missing }
      return try evaluate(inner, over: window)
    case .rolling(let inner, let periods, let key):
      guard let window = window(of: scope, key: key, periods: periods) else { return .missing }
      return try evaluate(inner, over: window)
    }
  }

  private func amount(_ accumulator: Int, _ cells: [Int]) throws(DiagnosticError) -> Int64 {
    try states.value(of: accumulator, over: cells) ?? 0
  }

  /// The rows that agree in some keys with any of the scope's. Where the scope has no value of its own in a key, as a
  /// total has none, that key narrows nothing.
  func whole(of scope: GroupScope, within: [Int]) -> GroupScope {
    var members: Set<[Int]> = []
    for member in scope.members {
      members.insert(keys.indices.map { within.contains($0) ? member[$0] : GroupScope.anyValue })
    }
    return GroupScope(Array(members))
  }

  /// The scope over the periods that end with its own: the last so many, or those of its year so far. A scope without a
  /// period of its own, as a total, goes to the last period listed; nil for rows without a period: they end nothing.
  private func window(of scope: GroupScope, key: Int, periods: Int?) -> GroupScope? {
    guard key < keys.count, case .period(let unit) = keys[key].type, hasGroups else { return nil }
    var end = scope.code(ofKey: key)
    if end == GroupScope.anyValue { end = lastPeriodCode(ofKey: key, among: scope) ?? keys[key].missingCode }
    guard let value = keys[key].value(of: end), let last = Int32(exactly: value) else { return nil }
    let year = year(of: last, unit)
    let codes = (0...end).filter { code in
      guard let value = keys[key].value(of: code), let ordinal = Int32(exactly: value) else { return false }
      if let periods { return Int(last) - Int(ordinal) < periods }
      return self.year(of: ordinal, unit) == year
    }
    return scope.replacing(key: key, with: codes)
  }

  /// Whether any group stands: listed values do where every other key has something to stand beside them.
  private var hasGroups: Bool { !groupsWithRows.isEmpty || keys.allSatisfy { $0.listed != nil } }

  /// The year in the calendar in force; of a day or week, the one with its first day.
  private func year(of ordinal: Int32, _ unit: CalendarUnit) -> Int64 {
    PeriodConversion(source: unit, unit: .year, convention: convention).ordinal(of: Int64(ordinal))
  }

  /// The last period among the scope's members, or of all rows and listed periods where it has none.
  private func lastPeriodCode(ofKey key: Int, among scope: GroupScope) -> Int? {
    func isPeriod(_ code: Int) -> Bool { code >= 0 && keys[key].value(of: code) != nil }
    if let last = scope.members.map({ $0[key] }).filter(isPeriod).max() { return last }
    var last = (keys[key].listed ?? []).filter(isPeriod).max()
    forEachGroup { _, codes in
      if isPeriod(codes[key]) { last = max(last ?? codes[key], codes[key]) }
    }
    return last
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
