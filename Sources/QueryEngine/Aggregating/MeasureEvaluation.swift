import ColumnarData
import QueryPlan

extension GroupedResult {
  /// A measure over the union of a scope's rows.
  func evaluate(_ formula: MeasureFormula, over scope: GroupScope) throws(QueryEngineError) -> MeasureValue {
    try evaluate(formula, over: scope, cells: cells(of: scope))
  }

  /// - Parameter cells: Those of the scope.
  func evaluate(_ formula: MeasureFormula, over scope: GroupScope, cells: [Int]) throws(QueryEngineError)
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
    case .yearToDate(let inner, let key):
      guard let window = window(of: scope, key: key, periods: nil) else { return .missing }
      return try evaluate(inner, over: window)
    case .rolling(let inner, let periods, let key):
      guard let window = window(of: scope, key: key, periods: periods) else { return .missing }
      return try evaluate(inner, over: window)
    }
  }

  private func amount(_ accumulator: Int, _ cells: [Int]) throws(QueryEngineError) -> Int64 {
    try states.value(of: accumulator, over: cells) ?? 0
  }

  /// The rows that agree with the scope in some keys. A key in which the scope has no single value, as a total or `(other)`
  /// has none, narrows nothing.
  func whole(of scope: GroupScope, within: [Int]) -> GroupScope {
    var codes = keys.map { _ in GroupScope.free }
    for key in within where key < codes.count { codes[key] = scope.code(ofKey: key) }
    return GroupScope([codes])
  }

  /// The scope over the periods that end with its own: the last so many, or those of its year so far. A scope without a
  /// period of its own, as a total, goes to the last period listed; nil for rows without a period: they end nothing.
  private func window(of scope: GroupScope, key: Int, periods: Int?) -> GroupScope? {
    guard key < keys.count, case .period(let unit) = keys[key].type else { return nil }
    var end = scope.code(ofKey: key)
    if end == GroupScope.free { end = lastPeriodCode(ofKey: key, among: scope) ?? keys[key].missingCode }
    guard let value = keys[key].value(of: end), let last = Int32(exactly: value) else { return nil }
    let year = Period(unit: unit, ordinal: last).year
    let codes = (0...end).filter { code in
      guard let value = keys[key].value(of: code), let ordinal = Int32(exactly: value) else { return false }
      if let periods { return Int(last) - Int(ordinal) < periods }
      return Period(unit: unit, ordinal: ordinal).year == year
    }
    return scope.replacing(key: key, with: codes)
  }

  /// The last period among the scope's members, or of all rows and listed periods where it has none.
  private func lastPeriodCode(ofKey key: Int, among scope: GroupScope) -> Int? {
    let missing = keys[key].missingCode
    let own = scope.members.map { $0[key] }.filter { $0 != GroupScope.free && $0 != missing }
    if let last = own.max() { return last }
    return (groups.map { $0.codes[key] } + (keys[key].listed ?? [])).filter { $0 != missing }.max()
  }

  /// Digits after the point of the parts of a measure's value.
  func scale(of formula: MeasureFormula) -> (numerator: Int, denominator: Int) {
    switch formula {
    case .value(let accumulator), .quantile(let accumulator, _): (scale(ofAccumulator: accumulator), 0)
    case .mean(let sum, _): (scale(ofAccumulator: sum), 0)
    case .proportion: (0, 0)
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
