/// The accumulators of one aggregation, each once however many measures need it.
struct AccumulatorList {
  private(set) var accumulators: [Accumulator] = []
  private var positions: [Accumulator: Int] = [:]

  mutating func formula(of measure: Measure) -> MeasureFormula {
    switch measure {
    case .count(let condition): .value(position(.rows, condition))
    case .proportion(let numerator, let within, let dropsUnknown):
      proportion(of: numerator, within: within, dropsUnknown: dropsUnknown)
    case .sum(let expression, let condition): .value(position(.sum(of: expression), condition))
    case .mean(let expression, let condition):
      .mean(
        sum: position(.sum(of: expression), condition), count: position(.values(of: expression), condition))
    case .minimum(let expression, let condition): .value(position(.minimum(of: expression), condition))
    case .maximum(let expression, let condition): .value(position(.maximum(of: expression), condition))
    case .quantile(let expression, let fraction, let condition):
      .quantile(position(.distribution(of: expression), condition), fraction: fraction)
    case .distinct(let expression, let condition): .value(position(.distinct(expression), condition))
    case .quotient(let left, let right, let kind): .quotient(formula(of: left), formula(of: right), kind: kind)
    case .share(let inner, let within): .share(formula(of: inner), within: within)
    case .rank(let inner, let within): .rank(formula(of: inner), within: within)
    case .yearToDate(let inner, let key): .yearToDate(formula(of: inner), key: key)
    case .rolling(let inner, let periods, let key): .rolling(formula(of: inner), periods: periods, key: key)
    }
  }

  /// The rows from which each amount in a measure could come, and those of them that have a value; each pair once. Counts
  /// of rows, of yes and no (which count what is unknown themselves) and of different values have none.
  mutating func valuedRows(of measure: Measure) -> [ValuedRows] {
    switch measure {
    case .count, .proportion, .distinct: []
    case .sum(let expression, let condition), .mean(let expression, let condition),
      .minimum(let expression, let condition), .maximum(let expression, let condition),
      .quantile(let expression, _, let condition):
      [ValuedRows(rows: position(.rows, condition), values: position(.values(of: expression), condition))]
    case .quotient(let left, let right, _): valuedRows(of: left) + valuedRows(of: right)
    case .share(let inner, _), .rank(let inner, _), .yearToDate(let inner, _), .rolling(let inner, _, _):
      valuedRows(of: inner)
    }
  }

  /// n and d, and the rows within that a missing value leaves open: they count as no and for a note, or are taken out of
  /// both.
  private mutating func proportion(of numerator: Condition, within: Condition, dropsUnknown: Bool) -> MeasureFormula {
    let unknown = numerator.unknownCondition
    if dropsUnknown {
      let known = Condition.all([within, .opposite(of: unknown)])
      return .proportion(
        numerator: position(.rows, .all([known, numerator.surelyTrue])), denominator: position(.rows, known),
        unknown: nil)
    }
    return .proportion(
      numerator: position(.rows, .all([within, numerator.surelyTrue])), denominator: position(.rows, within),
      unknown: unknown == .constant(false) ? nil : position(.rows, .all([within, unknown])))
  }

  private mutating func position(_ kind: Accumulator.Kind, _ filter: Condition) -> Int {
    let accumulator = Accumulator(kind: kind, filter: filter)
    if let position = positions[accumulator] { return position }
    positions[accumulator] = accumulators.count
    accumulators.append(accumulator)
    return accumulators.count - 1
  }
}
