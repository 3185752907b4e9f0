import QueryPlan
import Values

extension ReferenceInterpreter {
  typealias Scope = ReferenceTable.Scope

  /// A measure over the union of the rows of some groups.
  func evaluate(_ measure: Measure, over scope: Scope, in grouped: GroupedRows) throws -> Value {
    let rows = grouped.rows(of: scope)
    switch measure {
    case .count(let condition):
      return count(try rows.count { try holds(condition, $0) })
    case .proportion(let numerator, let denominator, let dropsUnknown):
      let within = try rows.filter { try holds(denominator, $0) }
      let truths = try within.map { try knownTruth(numerator, $0) }
      let n = truths.count { $0 == true }
      let d = dropsUnknown ? truths.count { $0 != nil } : truths.count
      return .ratio(Fraction(Ratio(Int64(n), Int64(d))))
    case .sum(let expression, let condition):
      return .number(try sum(of: try values(of: expression, condition, rows), scale: expression.type.scale))
    case .mean(let expression, let condition):
      let values = try values(of: expression, condition, rows)
      let total = try sum(of: values, scale: expression.type.scale)
      return .ratio(Fraction(total, FixedDecimal(unscaled: Int64(values.count))))
    case .minimum(let expression, let condition):
      return try values(of: expression, condition, rows).min(by: Value.isBefore) ?? .missing
    case .maximum(let expression, let condition):
      return try values(of: expression, condition, rows).max(by: Value.isBefore) ?? .missing
    case .quantile(let expression, let fraction, let condition):
      return try quantile(fraction, of: try values(of: expression, condition, rows))
    case .distinct(let expression, let condition):
      return count(Set(try values(of: expression, condition, rows)).count)
    case .quotient(let left, let right, _):
      let parts = (
        try evaluate(left, over: scope, in: grouped), try evaluate(right, over: scope, in: grouped)
      )
      guard case (.number(let n), .number(let d)) = parts else { return .ratio(.undefined) }
      return .ratio(Fraction(n, d))
    case .share(let part, let positions):
      let agreed = Set(scope.map { group in positions.map { group[$0] } })
      let whole = grouped.groups.filter { group in agreed.contains(positions.map { group[$0] }) }
      let parts = (
        try evaluate(part, over: scope, in: grouped), try evaluate(part, over: whole, in: grouped)
      )
      guard case (.number(let n), .number(let d)) = parts else { return .missing }
      return .ratio(Fraction(n, d))
    case .rank: preconditionFailure("a rank is counted among the rows of its `show`, by them")
    case .yearToDate(let inner, let key):
      return try evaluate(inner, upToLastPeriodOf: scope, key: key, in: grouped) { period, last in
        self.year(of: period) == self.year(of: last)
      }
    case .rolling(let inner, let periods, let key):
      return try evaluate(inner, upToLastPeriodOf: scope, key: key, in: grouped) { period, last in
        Int(period.ordinal) > Int(last.ordinal) - periods
      }
    }
  }

  private func count(_ rows: Int) -> Value { .number(FixedDecimal(unscaled: Int64(rows))) }

  /// The values that are there, of the rows of which the condition is true.
  private func values(of expression: Expression, _ condition: Condition, _ rows: [[Value]]) throws -> [Value] {
    try rows.filter { try holds(condition, $0) }.map { try value(of: expression, $0) }.filter { $0 != .missing }
  }

  private func sum(of values: [Value], scale: Int) throws -> FixedDecimal {
    let total = values.reduce(Int128(0)) { total, value in
      guard case .number(let number) = value else { preconditionFailure("numbers are summed") }
      return total + number.units(atScale: scale)
    }
    return try FixedDecimal(exactly: total, scale: scale)
  }

  /// Between the two values next to position (n − 1) · fraction of the sorted ones, linearly; 0/0 of none.
  private func quantile(_ fraction: FixedDecimal, of values: [Value]) throws -> Value {
    let sorted = values.sorted(by: Value.isBefore).map { value -> FixedDecimal in
      guard case .number(let number) = value else { preconditionFailure("numbers have quantiles") }
      return number
    }
    guard let scale = sorted.first?.scale else { return .ratio(.undefined) }
    let steps = Int128(FixedDecimal.powerOfTen(fraction.scale))
    let position = Int128(sorted.count - 1) * Int128(fraction.unscaled)
    let (place, remainder) = position.quotientAndRemainder(dividingBy: steps)
    let low = Int128(sorted[Int(place)].unscaled)
    let high = Int128(sorted[min(Int(place) + 1, sorted.count - 1)].unscaled)
    let units = Int128(FixedDecimal.powerOfTen(scale))
    return .ratio(try Fraction(integers: low * steps + (high - low) * remainder, steps * units))
  }

  /// A measure over the rows up to the last period of the groups, as far back as asked, of groups that agree with one
  /// of them in the other keys; missing where no group has a period.
  private func evaluate(
    _ measure: Measure, upToLastPeriodOf scope: Scope, key: Int, in grouped: GroupedRows,
    reachesBackTo isNearEnough: (_ period: Period, _ last: Period) -> Bool
  ) throws -> Value {
    func period(_ group: [Value]) -> Period? {
      if case .period(let period) = group[key] { period } else { nil }
    }
    func rest(_ group: [Value]) -> [Value] {
      group.indices.filter { $0 != key }.map { group[$0] }
    }
    guard let last = scope.compactMap(period).max() else { return .missing }
    let others = Set(scope.map(rest))
    let covered = grouped.groups.filter { group in
      guard let own = period(group), own <= last else { return false }
      return isNearEnough(own, last) && others.contains(rest(group))
    }
    return try evaluate(measure, over: covered, in: grouped)
  }

  /// The year, in the plan's calendar, in which a period starts.
  private func year(of period: Period) -> Int32 {
    self.period(of: .year, containing: period).ordinal
  }
}
