import ColumnarData
import QueryPlan
import TestSupport
import Values

/// Makes well-typed checked queries over a world, the same for the same seed.
struct QueryGenerator {
  var random: SeededRandom
  let world: World
  /// The queries in parentheses that conditions name; nil where none may be made.
  var innerQueries: [CheckedInnerQuery]?

  /// What the next stage sees.
  struct Sight {
    var source: String
    var fields: [Field]
    /// The table whose rows stand there, whose foreign keys can be followed; nil once rows are groups or are cut.
    var base: String?
    var keyCount = 0
    /// The last `show`, as long as nothing came after it that changed columns.
    var show: CheckedShow?
    /// Whether the rows cover groups, so that `other` can be computed.
    var canRecompute = false
    /// Whether rows stand there that are no groups: totals and others.
    var hasSpecialRows = false
    var isSpread = false
    var hasOther = false
  }

  init(seed: UInt64, world: World) {
    random = SeededRandom(seed: seed)
    self.world = world
  }

  mutating func query() -> CheckedQuery {
    innerQueries = []
    let source = random.chance(72) ? "dossiers" : random.chance(80) ? "procedures" : "domains"
    var sight = Sight(source: source, fields: world.schema(source).fields, base: source)
    var stages: [CheckedStage] = []
    func append(_ kind: CheckedStage.Kind) {
      stages.append(
        CheckedStage(
          kind: kind, text: QueryText.text(of: kind), output: TableSchema(name: source, fields: sight.fields)))
    }
    for _ in 0..<random.number(0...3) { append(rowStage(&sight)) }
    if random.chance(85) {
      if random.chance(35), let kind = periodStage(sight) { append(kind) }
      append(.show(show(&sight)))
      for _ in 0..<random.number(0...2) {
        if let kind = groupStage(&sight, before: stages) { append(kind) }
      }
    }
    return CheckedQuery(
      source: source, stages: stages,
      convention: random.chance(70) ? .calendar : random.pick(CalendarConvention.examples),
      innerQueries: innerQueries ?? [], output: TableSchema(name: source, fields: sight.fields))
  }

  /// What SQL can say too: conditions, then groups that rows have, without totals.
  mutating func filteredShow() -> CheckedQuery {
    let source = random.chance(70) ? "dossiers" : "procedures"
    var sight = Sight(source: source, fields: world.schema(source).fields, base: source)
    var kinds: [CheckedStage.Kind] = (0..<random.number(0...2)).map { _ in .filter(condition(sight)) }
    if random.chance(30), let kind = periodStage(sight) { kinds.append(kind) }
    let show = show(&sight)
    let keys = show.keys.map { GroupKey(expression: $0.expression, field: $0.field, listing: .existing) }
    let items = show.items.enumerated().map { index, item in
      // Measures may name the key of the pivot that is left out here.
      show.across != nil ? self.item(.count(where: .constant(true)), at: index) : item
    }
    kinds.append(.show(CheckedShow(items: items, keys: keys, across: nil, hasTotal: false)))
    let output = TableSchema(name: source, fields: keys.map(\.field) + items.map(\.field))
    return CheckedQuery(
      source: source,
      stages: kinds.map { CheckedStage(kind: $0, text: QueryText.text(of: $0), output: output) },
      convention: random.chance(50) ? .calendar : random.pick(CalendarConvention.examples), output: output)
  }

  /// A stage over rows of a table.
  private mutating func rowStage(_ sight: inout Sight) -> CheckedStage.Kind {
    switch random.number(0...9) {
    case 0...4: return .filter(condition(sight))
    case 5: return periodStage(sight) ?? .filter(condition(sight))
    case 6, 7: return add(&sight)
    case 8: return random.chance(35) ? slice() : random.chance(50) ? sort(sight) : limit(&sight)
    default: return random.chance(40) ? list(&sight) : .expect(condition(sight))
    }
  }

  /// A stage over the rows of a `show`; nil where the kind chosen cannot stand there.
  private mutating func groupStage(_ sight: inout Sight, before stages: [CheckedStage]) -> CheckedStage.Kind? {
    // A spread row without keys has columns that only the run can name.
    guard !columns(sight, { _ in true }).isEmpty else { return nil }
    switch random.number(0...11) {
    case 0, 1: return .filter(condition(sight))
    case 2: return sort(sight)
    case 3: return random.chance(50) ? slice() : sort(sight)
    // What a second `top` makes of the `other` of the first is not told by the documents.
    case 4...6: return sight.hasOther ? nil : limit(&sight)
    case 7, 8: return change(&sight, before: stages)
    case 9: return sight.isSpread ? nil : add(&sight)
    case 10: return random.chance(50) ? list(&sight) : .expect(condition(sight))
    default: return sight.hasSpecialRows || sight.isSpread ? nil : .show(show(&sight))
    }
  }

  /// Nil where no date is in sight.
  private mutating func periodStage(_ sight: Sight) -> CheckedStage.Kind? {
    columns(sight) { $0 == .date }.randomElement(using: &random).map { .period(PeriodFilter(date: $0, days: days())) }
  }

  mutating func days() -> ClosedRange<Day> {
    let first = random.pick(World.days)
    let last = random.chance(40) ? first.advanced(by: random.number(0...91)) : random.pick(World.days)
    return min(first, last)...max(first, last)
  }

  private mutating func add(_ sight: inout Sight) -> CheckedStage.Kind {
    var added: [AddedColumn] = []
    for _ in 0..<random.number(1...2) {
      let value = expression(sight)
      let field = Field(name: "a\(sight.fields.count)", type: QueryGenerator.fieldType(of: value))
      added.append(AddedColumn(field: field, expression: value))
      sight.fields.append(field)
    }
    sight.show = nil
    return .add(added)
  }

  private mutating func list(_ sight: inout Sight) -> CheckedStage.Kind {
    let columns = random.pick(columns(sight) { _ in true }, count: random.number(1...4))
    sight.fields = columns.map(\.field)
    sight.base = nil
    sight.show = nil
    sight.keyCount = 0
    sight.canRecompute = false
    return .list(columns)
  }

  private mutating func sort(_ sight: Sight) -> CheckedStage.Kind {
    let columns = random.pick(columns(sight) { _ in true }, count: random.number(1...2))
    return .sort(columns.map { SortKey(column: $0, isDescending: random.chance(50)) })
  }

  private mutating func slice() -> CheckedStage.Kind {
    .slice(Slice(isFromStart: random.chance(50), count: random.number(1...8)))
  }

  private mutating func limit(_ sight: inout Sight) -> CheckedStage.Kind {
    let columns = columns(sight) { _ in true }
    let ordered = columns.filter { $0.field.type.valueType != .text }
    let hasOther = sight.canRecompute && !sight.isSpread && random.chance(50)
    if hasOther { (sight.hasSpecialRows, sight.hasOther) = (true, true) }
    return .limit(
      Limit(
        isTop: random.chance(60), count: random.number(1...4),
        by: random.pick(ordered.isEmpty ? columns : ordered),
        per: random.chance(35) ? random.pick(columns) : nil, hasOther: hasOther))
  }

  /// Only after a `show` whose columns still stand as they were, and never after `other`: the old value of a row of
  /// many groups is not told by the documents.
  private mutating func change(_ sight: inout Sight, before stages: [CheckedStage]) -> CheckedStage.Kind? {
    guard let show = sight.show, !sight.isSpread else { return nil }
    let hasOther = stages.contains { if case .limit(let limit) = $0.kind { limit.hasOther } else { false } }
    guard !hasOther else { return nil }
    let periodKeys = show.keys.indices.filter { show.keys[$0].field.type.isPeriod }
    guard let end = stages.lastIndex(where: { if case .show = $0.kind { true } else { false } }) else { return nil }
    let baseline: CheckedChange.Baseline
    if let keyIndex = periodKeys.randomElement(using: &random) {
      baseline = .earlierRow(keyIndex: keyIndex, units: random.number(1...4))
    } else {
      guard let place = stages.lastIndex(where: { if case .period = $0.kind { true } else { false } }),
        case .period(let period) = stages[place].kind, place < end
      else { return nil }
      var earlier = Array(stages[...end])
      let kind = CheckedStage.Kind.period(PeriodFilter(date: period.date, days: days()))
      earlier[place] = CheckedStage(kind: kind, text: QueryText.text(of: kind), output: stages[place].output)
      baseline = .stages(earlier)
    }
    sight.fields =
      Array(sight.fields.prefix(sight.keyCount))
      + show.items.flatMap {
        QueryGenerator.changeFields(of: $0.field, show.items.count)
      }
    sight.show = nil
    sight.canRecompute = false
    return .change(CheckedChange(baseline: baseline, keyCount: sight.keyCount))
  }

  /// The columns that `change` makes of a measure's, one of so many.
  static func changeFields(of field: Field, _ count: Int) -> [Field] {
    let prefix = count == 1 ? "" : field.name + "_"
    let difference: FieldType =
      switch field.type {
      case .ratio(.mean), .ratio(.rate): .ratio(.mean)
      case .ratio: .ratio(.points)
      case .date, .period: .number(scale: 0)
      default: field.type
      }
    let fields = [
      Field(name: prefix + "previous", type: field.type), field,
      Field(name: prefix + "change", type: difference),
    ]
    guard case .number = field.type.valueType else { return fields }
    return fields + [Field(name: prefix + "change_percent", type: .ratio(.growth))]
  }

  /// A column's own type, so that percentages stay percentages.
  static func fieldType(of expression: Expression) -> FieldType {
    if case .column(let reference) = expression { return reference.field.type }
    switch expression.type {
    case .boolean: return .boolean
    case .number(let scale): return .number(scale: scale)
    case .text: return .category
    case .date: return .date
    case .period(let unit): return .period(unit)
    case .ratio(let kind): return .ratio(kind)
    }
  }
}

extension FieldType {
  var isPeriod: Bool { if case .period = self { true } else { false } }
}

extension Measure {
  /// A count or a sum: nothing of it is 0.
  var isAdditive: Bool {
    switch self {
    case .count, .sum, .distinct: true
    case .yearToDate(let inner, _), .rolling(let inner, _, _): inner.isAdditive
    default: false
    }
  }
}
