import ColumnarData
import QueryPlan
import TestSupport
import Values

extension QueryGenerator {
  mutating func show(_ sight: inout Sight) -> CheckedShow {
    let keys = (0..<random.number(0...3)).map { key(sight, at: $0) }
    let across = random.chance(25) ? key(sight, at: keys.count) : nil
    let all = keys + (across.map { [$0] } ?? [])
    let items = (0..<random.number(1...3)).map { item(sight, all, at: $0) }
    let show = CheckedShow(items: items, keys: keys, across: across, hasTotal: random.chance(40))
    sight.fields = keys.map(\.field) + (across == nil ? items.map(\.field) : [])
    sight.base = nil
    sight.keyCount = keys.count
    sight.show = show
    sight.canRecompute = true
    sight.hasSpecialRows = show.hasTotal && !keys.isEmpty
    sight.isSpread = across != nil
    return show
  }

  func item(_ measure: Measure, at index: Int) -> CheckedShow.Item {
    CheckedShow.Item(field: Field(name: "m\(index)", type: measure.fieldType), measure: measure)
  }

  private mutating func item(_ sight: Sight, _ keys: [GroupKey], at index: Int) -> CheckedShow.Item {
    item(measure(sight, keys), at: index)
  }

  private mutating func key(_ sight: Sight, at index: Int) -> GroupKey {
    let simple = columns(sight) { type in
      switch type {
      case .text, .boolean, .number: true
      default: false
      }
    }
    var expression: Expression? = random.chance(35) ? period(sight) : nil
    if expression == nil { expression = simple.randomElement(using: &random).map(Expression.column) }
    return key(expression ?? number(sight, depth: 0), at: index)
  }

  /// With a listing now and then, where the values allow one.
  mutating func key(_ expression: Expression, at index: Int) -> GroupKey {
    var listing = GroupKey.Listing.existing
    var name = "\(expression.type)"
    if case .column(let reference) = expression {
      name = reference.field.name
      if let declared = reference.field.values, random.chance(70) { listing = .values(declared.map(\.value)) }
    }
    if case .period(let unit) = expression.type {
      name = unit.rawValue
      let first = periodOrdinal(unit)
      if random.chance(40) { listing = .periods(first...(first + Int32(random.number(0...5)))) }
    }
    let field = Field(name: "k\(index)_\(name)", type: QueryGenerator.fieldType(of: expression))
    return GroupKey(expression: expression, field: field, listing: listing)
  }

  mutating func measure(_ sight: Sight, _ keys: [GroupKey]) -> Measure {
    let periodKeys = keys.indices.filter { keys[$0].field.type.isPeriod }
    if let key = periodKeys.randomElement(using: &random), random.chance(35) {
      let inner = simpleMeasure(sight)
      // A year has no whole number of weeks.
      return random.chance(60) && keys[key].field.type != .period(.week)
        ? .yearToDate(inner, key: key) : .rolling(inner, periods: random.number(1...5), key: key)
    }
    if random.chance(18) {
      let inner = amount(sight)
      return .share(inner, within: random.pick(Array(keys.indices), count: random.number(0...2)).sorted())
    }
    if random.chance(10) {
      return .rank(simpleMeasure(sight), within: random.pick(Array(keys.indices), count: random.number(0...2)).sorted())
    }
    return simpleMeasure(sight)
  }

  mutating func simpleMeasure(_ sight: Sight) -> Measure {
    let filter = random.chance(35) ? condition(sight, depth: 1) : .constant(true)
    switch random.number(0...9) {
    case 0, 1: return amount(sight)
    case 2, 3:
      let within = random.chance(60) ? condition(sight, depth: 1) : .constant(true)
      return .proportion(of: condition(sight), within: within, dropsUnknown: random.chance(35))
    case 4: return .mean(number(sight, depth: 1), where: filter)
    case 5: return .minimum(orderable(sight), where: filter)
    case 6: return .maximum(orderable(sight), where: filter)
    case 7:
      let fraction = random.pick([
        FixedDecimal(unscaled: 5, scale: 1), FixedDecimal(unscaled: 90, scale: 2), FixedDecimal(unscaled: 0),
        FixedDecimal(unscaled: 1), FixedDecimal(unscaled: 333, scale: 3),
      ])
      return .quantile(number(sight, depth: 1), fraction: fraction, where: filter)
    case 8:
      let numerator = random.chance(20) ? Measure.minimum(number(sight, depth: 1), where: filter) : amount(sight)
      return .quotient(numerator, amount(sight), kind: random.pick([.quotient, .rate]))
    default: return .distinct(key(sight, at: 0).expression, where: filter)
    }
  }

  /// A count or a sum.
  private mutating func amount(_ sight: Sight) -> Measure {
    let filter = random.chance(50) ? condition(sight, depth: 1) : .constant(true)
    return random.chance(60) ? .count(where: filter) : .sum(number(sight, depth: 1), where: filter)
  }

  private mutating func orderable(_ sight: Sight) -> Expression {
    let dates = columns(sight) { $0 == .date }
    if let date = dates.randomElement(using: &random), random.chance(25) { return .column(date) }
    if random.chance(20), let period = period(sight) { return period }
    return number(sight, depth: 1)
  }
}

extension Measure {
  /// What its column holds.
  var fieldType: FieldType {
    switch self {
    case .count, .distinct, .rank: .number(scale: 0)
    case .proportion: .ratio(.proportion)
    case .sum(let value, _): QueryGenerator.fieldType(of: value)
    case .mean, .quantile: .ratio(.mean)
    case .minimum(let value, _), .maximum(let value, _): QueryGenerator.fieldType(of: value)
    case .quotient(_, _, let kind): .ratio(kind)
    case .share: .ratio(.share)
    case .yearToDate(let inner, _), .rolling(let inner, _, _): inner.fieldType
    }
  }
}
