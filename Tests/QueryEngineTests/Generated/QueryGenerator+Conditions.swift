import ColumnarData
import QueryPlan
import TestSupport
import Values

extension QueryGenerator {
  /// Columns that can be named, those of rows referred to included, whose type is wanted.
  func columns(_ sight: Sight, _ isWanted: (ValueType) -> Bool) -> [ColumnReference] {
    let fields = sight.isSpread ? Array(sight.fields.prefix(sight.keyCount)) : sight.fields
    var references = fields.enumerated().map { ColumnReference(fieldIndex: $0.offset, field: $0.element) }
    var steps: [ForeignKeyStep] = []
    var table = sight.base
    while let here = table, let key = World.foreignKeys[here]?.first {
      let referenced = world.schema(key.table)
      steps.append(
        ForeignKeyStep(
          fieldIndex: world.schema(here).fieldIndex(named: key.field) ?? 0, referencedTable: key.table,
          referencedFieldIndex: referenced.fieldIndex(named: "code") ?? 0))
      references += referenced.fields.enumerated().map {
        ColumnReference(steps: steps, fieldIndex: $0.offset, field: $0.element)
      }
      table = key.table
    }
    return references.filter { isWanted($0.field.type.valueType) }
  }

  /// A value of any type that a row can have.
  mutating func expression(_ sight: Sight) -> Expression {
    switch random.number(0...5) {
    case 0...2: return number(sight, depth: 2)
    case 3: return .quotient(number(sight, depth: 1), number(sight, depth: 1))
    case 4: return period(sight) ?? number(sight, depth: 1)
    default: return random.pick(columns(sight) { _ in true }.map(Expression.column))
    }
  }

  mutating func number(_ sight: Sight, depth: Int) -> Expression {
    if depth > 0 {
      switch random.number(0...9) {
      case 0: return .sum(number(sight, depth: depth - 1), number(sight, depth: depth - 1))
      case 1: return .difference(number(sight, depth: depth - 1), number(sight, depth: depth - 1))
      case 2: return .product(number(sight, depth: depth - 1), number(sight, depth: depth - 1))
      case 3: return .negated(number(sight, depth: depth - 1))
      case 4, 5:
        let dates = columns(sight) { $0 == .date }
        if !dates.isEmpty { return .daysBetween(.column(random.pick(dates)), .column(random.pick(dates))) }
      default: break
      }
    }
    // Scales of products add: columns of small scale only, so that no product passes 18 digits.
    let numbers = columns(sight) { if case .number(let scale) = $0 { scale <= 4 } else { false } }
    if numbers.isEmpty || random.chance(20) { return .number(constant()) }
    return .column(random.pick(numbers))
  }

  mutating func constant() -> FixedDecimal {
    let scale = random.number(0...2)
    return FixedDecimal(unscaled: Int64(random.number(-3...6) * (scale == 0 ? 1 : random.number(1...90))), scale: scale)
  }

  /// A period of a row: of a date, of a finer period or a column.
  mutating func period(_ sight: Sight) -> Expression? {
    let dates = columns(sight) { $0 == .date }.map(Expression.column)
    let periods = columns(sight) { if case .period = $0 { true } else { false } }.map(Expression.column)
    if let stored = periods.randomElement(using: &random), dates.isEmpty || random.chance(30) {
      guard case .period(let unit) = stored.type, random.chance(50) else { return stored }
      let coarser = CalendarUnit.allCases.filter { ($0.months ?? 0) > (unit.months ?? 0) }
      return coarser.isEmpty ? stored : .periodContaining(stored, random.pick(coarser))
    }
    guard let date = dates.randomElement(using: &random) else { return nil }
    return .periodContaining(date, random.pick([.quarter, .quarter, .month, .year, .half, .week, .day]))
  }

  mutating func condition(_ sight: Sight, depth: Int = 2) -> Condition {
    if depth > 0 {
      switch random.number(0...9) {
      case 0: return .and(conditions(sight, depth))
      case 1: return .or(conditions(sight, depth))
      case 2, 3: return .not(condition(sight, depth: depth - 1))
      default: break
      }
    }
    if depth > 0, random.chance(8), let condition = inQuery(sight, depth: depth) { return condition }
    for _ in 0..<4 {
      if let predicate = predicate(sight, depth: depth) { return predicate }
    }
    return .constant(random.chance(80))
  }

  /// Nil where no inner queries are made, or no column of the other table has such values.
  private mutating func inQuery(_ sight: Sight, depth: Int) -> Condition? {
    guard innerQueries != nil else { return nil }
    func isFitting(_ type: ValueType) -> Bool { if case .ratio = type { false } else { true } }
    let source = random.pick(["dossiers", "procedures", "domains"])
    let inner = Sight(source: source, fields: world.schema(source).fields, base: source)
    guard let value = columns(sight, isFitting).randomElement(using: &random),
      let column = columns(inner, { $0.isSameKind(as: value.field.type.valueType) }).filter({ $0.steps.isEmpty })
        .randomElement(using: &random)
    else { return nil }
    let kinds: [CheckedStage.Kind] = random.chance(75) ? [.filter(condition(inner, depth: depth - 1))] : []
    let output = TableSchema(name: source, fields: inner.fields)
    let query = CheckedQuery(
      source: source,
      stages: kinds.map { CheckedStage(kind: $0, text: QueryText.text(of: $0), output: output) },
      convention: .calendar, output: output)
    innerQueries?.append(CheckedInnerQuery(query: query, column: column))
    return .inQuery(.column(value), (innerQueries?.count ?? 0) - 1)
  }

  private mutating func conditions(_ sight: Sight, _ depth: Int) -> [Condition] {
    (0..<random.number(2...3)).map { _ in condition(sight, depth: depth - 1) }
  }

  /// One comparison; nil where the columns in sight have no value for it.
  private mutating func predicate(_ sight: Sight, depth: Int) -> Condition? {
    func column(_ isWanted: (ValueType) -> Bool) -> ColumnReference? {
      columns(sight, isWanted).randomElement(using: &random)
    }
    switch random.number(0...14) {
    case 0: return column { $0 == .boolean }.map { .isTrue(.column($0)) }
    case 1, 2: return .compare(number(sight, depth: 1), comparison(), number(sight, depth: 1))
    case 3, 4: return column { $0 == .text }.map { .matches($0, values: texts(of: $0)) }
    case 5:
      guard let first = column({ $0 == .date }), let second = column({ $0 == .date }) else { return nil }
      let other: Expression = random.chance(50) ? .column(second) : .date(random.pick(World.days))
      return .compare(.column(first), comparison(), other)
    case 6: return column { $0 == .date }.map { .withinDays(.column($0), days()) }
    case 7:
      guard let period = period(sight), case .period(let unit) = period.type else { return nil }
      let first = periodOrdinal(unit)
      return random.chance(50)
        ? .withinPeriods(period, first...(first + Int32(random.number(0...5))))
        : .compare(period, comparison(), .period(Period(unit: unit, ordinal: first)))
    case 8:
      let (a, b) = (constant(), constant())
      let isAscending = a.atFinestScale <= b.atFinestScale
      return .withinNumbers(number(sight, depth: 1), isAscending ? a : b, isAscending ? b : a)
    case 9:
      let part = random.pick(["dinh", "hoa", "cap", "a", "dat dai", "9.00", "", "onl", "quan 1", "d"])
      return column { $0 == .text }.map {
        random.chance(60) ? .contains(.column($0), folded: part) : .startsWith(.column($0), folded: part)
      }
    case 10: return .isMissing(expression(sight))
    case 11: return ratioPredicate(sight)
    case 12:
      guard let first = column({ $0 == .text }), let second = column({ $0 == .text }) else { return nil }
      return .compare(.column(first), .equal, random.chance(70) ? .column(second) : .text(texts(of: first)[0]))
    case 13: return has(sight, depth: depth)
    default: return column { $0 == .boolean }.map { .compare(.column($0), .equal, .boolean(random.chance(50))) }
    }
  }

  private mutating func ratioPredicate(_ sight: Sight) -> Condition {
    let constant = Ratio(Int64(random.number(-10...150)), random.pick([1, 2, 3, 100]))
    let columns = columns(sight) { if case .ratio = $0 { true } else { false } }
    guard let column = columns.randomElement(using: &random), random.chance(75) else {
      return .compare(.quotient(number(sight, depth: 1), number(sight, depth: 1)), comparison(), .ratio(constant))
    }
    if random.chance(50) { return .compare(.column(column), comparison(), .ratio(constant)) }
    let targets: [ComparisonOperator] = [.greaterOrEqual, .greater, .lessOrEqual, .less, .equal, .notEqual]
    return .meetsTarget(
      column, Target(comparison: random.pick(targets), value: constant), misses: random.chance(50))
  }

  private mutating func has(_ sight: Sight, depth: Int) -> Condition? {
    guard depth > 0, let base = sight.base, let child = World.children[base] else { return nil }
    let schema = world.schema(child.table)
    let inner = Sight(source: child.table, fields: schema.fields, base: child.table)
    let condition = random.chance(20) ? .constant(true) : condition(inner, depth: depth - 1)
    return .has(
      HasCondition(
        table: child.table, foreignFieldIndex: schema.fieldIndex(named: child.field) ?? 0,
        keyFieldIndex: world.schema(base).fieldIndex(named: "code") ?? 0, condition: condition))
  }

  private mutating func comparison() -> ComparisonOperator {
    random.pick([.equal, .less, .lessOrEqual, .greater, .greaterOrEqual])
  }

  /// Values that the column may have, sorted, each once; now and then one that no row has.
  private mutating func texts(of column: ColumnReference) -> [String] {
    let pool: [String] =
      switch column.field.name {
      case "channel": World.channels + ["kiosk"]
      case "district": World.districts
      case "name": World.names
      case "procedure": World.procedureCodes + ["9.999999"]
      case "code", "domain": World.domainCodes + World.procedureCodes
      default: ["full", "partial", "tư", "công", "nowhere", ReservedLabel.missing.text]
      }
    return Set(random.pick(pool, count: random.number(1...3))).sorted()
  }

  mutating func periodOrdinal(_ unit: CalendarUnit) -> Int32 {
    Period(containing: random.pick(World.days), unit: unit, convention: .calendar).ordinal
  }
}

extension ValueType {
  /// Numbers of any scales, or values of one type.
  fileprivate func isSameKind(as other: ValueType) -> Bool {
    if case .number = self, case .number = other { return true }
    return self == other
  }
}
