import ColumnarData
import QueryPlan
import TestSupport
import Values

/// Makes queries as a person types them, over the tables of a world, the same for the same seed. A few of them the checker
/// refuses: they are of no use here, and the test counts them.
struct TextGenerator {
  var random: SeededRandom
  let world: World
  /// The columns that are defined on each table.
  private var defined: [String: [Sight.Column]] = [:]
  /// The metrics that are defined on each table.
  var metrics: [String: [Metric]] = [:]

  /// A metric by its name, and of what kind its values are.
  struct Metric {
    let name: String
    let type: ValueType
  }

  /// What the next stage can name.
  struct Sight {
    /// How a column is typed, and what it holds.
    struct Column {
      let path: String
      let type: ValueType
      var isPercentage = false
      /// The values of a text column.
      var texts: [String] = []
      /// A unit of the time or what the dates give, which is no column.
      var isComputed = false
    }

    var columns: [Column]
    /// The table whose rows stand there; nil once rows are groups or are cut.
    var table: String?
    var hasTime: Bool
    var hasPeriod = false
    var keys: [Column] = []
    var measures: [Column] = []
    var hasGroups = false
    var isPivot = false
    var hasTotal = false
    /// Rows that are no groups: totals and others.
    var hasSpecialRows = false
    var hasOther = false
    /// Whether `change` can still stand: nothing since the `show` has made other columns or rows.
    var canChange = false
  }

  init(seed: UInt64, world: World) {
    random = SeededRandom(seed: seed)
    self.world = world
  }

  /// Definitions of columns, and a query that may use them.
  mutating func program() -> String {
    var lines: [String] = []
    for (index, table) in ["dossiers", "procedures", "dossiers"].enumerated() {
      let (text, column) = value(sight(of: table))
      let made = Sight.Column(
        path: "d\(index)", type: column.type, isPercentage: column.isPercentage, texts: column.texts)
      defined[table, default: []].append(made)
      lines.append("column d\(index) on \(table) = \(text)")
    }
    return (lines + [query()]).joined(separator: "\n")
  }

  /// Definitions of metrics, of which a later one may be made of one before, and a query that may show them.
  mutating func metricProgram() -> String {
    var lines: [String] = []
    for (index, table) in ["dossiers", "procedures", "dossiers"].enumerated() {
      let measure = simpleMeasure(sight(of: table))
      let dropsUnknown = measure.text.hasPrefix("ratio(") && random.chance(40)
      lines.append("metric q\(index) on \(table) = \(measure.text)\(dropsUnknown ? " unknown drop" : "")")
      metrics[table, default: []].append(Metric(name: "q\(index)", type: measure.type))
    }
    return (lines + [query()]).joined(separator: "\n")
  }

  mutating func query() -> String {
    let source = random.chance(70) ? "dossiers" : random.chance(75) ? "procedures" : "domains"
    var sight = sight(of: source)
    var stages = [source]
    for _ in 0..<random.number(0...3) { stages.append(rowStage(&sight)) }
    if random.chance(85) {
      if random.chance(40), let stage = periodStage(&sight) { stages.append(stage) }
      stages.append(show(&sight))
      // What takes the most conditions is drawn more often than its turn.
      if sight.hasPeriod, random.chance(50), let stage = change(&sight) { stages.append(stage) }
      for _ in 0..<random.number(0...2) {
        if let stage = groupStage(&sight) { stages.append(stage) }
      }
    }
    return stages.joined(separator: " | ")
  }

  /// The table's own columns, those of rows that it refers to, and the units of its time.
  func sight(of table: String) -> Sight {
    let schema = world.schema(table)
    var columns = columns(of: table, after: "") + (defined[table] ?? [])
    var (way, here, isFirst) = ("", table, true)
    while let key = World.foreignKeys[here]?.first {
      way += key.field + "."
      let there = self.columns(of: key.table, after: way)
      columns += there
      if isFirst {
        columns += self.columns(of: key.table, after: "").filter { schema.fieldIndex(named: $0.path) == nil }
      }
      (here, isFirst) = (key.table, false)
    }
    if schema.timeField != nil {
      columns += [CalendarUnit.day, .week, .month, .half, .year].map {
        Sight.Column(path: $0.rawValue, type: .period($0), isComputed: true)
      }
    }
    if table == "dossiers" {
      columns += [
        Sight.Column(
          path: "deadline", type: .text, texts: ["early", "on_time", "late", "within", "overdue", "no_due"],
          isComputed: true),
        Sight.Column(path: "days_taken", type: .number(scale: 0), isComputed: true),
        Sight.Column(path: "workdays_taken", type: .number(scale: 0), isComputed: true),
        Sight.Column(path: "is_pending", type: .boolean, isComputed: true),
      ]
    }
    return Sight(columns: columns, table: table, hasTime: schema.timeField != nil)
  }

  private func columns(of name: String, after way: String) -> [Sight.Column] {
    guard let table = world.catalog.table(named: name) else { return [] }
    return table.schema.fields.enumerated().map { index, field in
      let held = (0..<table.rowCount).compactMap { row -> String? in
        if case .text(let text) = table.heldCell(row: row, column: index) { text } else { nil }
      }
      let isPercentage = if case .percentage = field.type { true } else { false }
      return Sight.Column(
        path: way + field.name, type: field.type.valueType, isPercentage: isPercentage,
        texts: Set(held + (field.values ?? []).map(\.value)).sorted())
    }
  }

  /// A column as typed: now and then in capitals.
  mutating func path(_ column: Sight.Column) -> String {
    random.chance(6) && column.path.allSatisfy(\.isLetter) ? column.path.uppercased() : column.path
  }

  // MARK: Stages over rows

  private mutating func rowStage(_ sight: inout Sight) -> String {
    switch random.number(0...9) {
    case 0...3: return "where \(condition(sight))"
    case 4: return "except \(condition(sight))"
    case 5: return periodStage(&sight) ?? "where \(condition(sight))"
    case 6, 7: return add(&sight)
    case 8: return random.chance(35) ? slice() : random.chance(50) ? sort(sight) : limit(&sight)
    default: return random.chance(40) ? list(&sight) : expectation(sight)
    }
  }

  private mutating func slice() -> String { "\(random.pick(["first", "last"])) \(random.number(1...8))" }

  private mutating func expectation(_ sight: Sight) -> String {
    random.chance(15) ? "expect none" : "expect \(condition(sight))"
  }

  /// Once a query: what a second one means is a matter of its own.
  private mutating func periodStage(_ sight: inout Sight) -> String? {
    let dates = sight.columns.filter { $0.type == .date }
    guard !sight.hasPeriod, sight.hasTime || !dates.isEmpty else { return nil }
    let hasDate = !dates.isEmpty && (!sight.hasTime || random.chance(40))
    sight.hasPeriod = true
    if hasDate && !sight.hasTime {
      sight.hasTime = true
      sight.columns += [CalendarUnit.month, .year].filter { unit in
        !sight.columns.contains { $0.path == unit.rawValue }
      }.map { Sight.Column(path: $0.rawValue, type: .period($0), isComputed: true) }
    }
    return "in \(period())" + (hasDate ? " by \(random.pick(dates).path)" : "")
  }

  private mutating func add(_ sight: inout Sight) -> String {
    var added: [String] = []
    for _ in 0..<random.number(1...2) {
      let name = "a\(sight.columns.count)"
      let (text, column) = value(sight)
      added.append("\(name) = \(text)")
      sight.columns.append(
        Sight.Column(path: name, type: column.type, isPercentage: column.isPercentage, texts: column.texts))
    }
    sight.canChange = false
    return "add " + added.joined(separator: ", ")
  }

  private mutating func list(_ sight: inout Sight) -> String {
    let columns = random.pick(named(sight).filter { !$0.isComputed }, count: random.number(1...4))
    var listed: [Sight.Column] = []
    for column in columns where !listed.contains(where: { $0.path == column.lastName }) {
      listed.append(
        Sight.Column(
          path: column.lastName, type: column.type, isPercentage: column.isPercentage, texts: column.texts))
    }
    let text = "list " + columns.map(\.path).joined(separator: ", ")
    sight = Sight(columns: listed, table: nil, hasTime: false, hasPeriod: sight.hasPeriod)
    return text
  }

  private mutating func sort(_ sight: Sight) -> String {
    let columns = random.pick(named(sight).filter { !$0.isComputed }, count: random.number(1...2))
    return "sort " + columns.map { $0.path + random.pick(["", " desc", " asc"]) }.joined(separator: ", ")
  }

  private mutating func limit(_ sight: inout Sight) -> String {
    let columns = named(sight).filter { !$0.isComputed }
    let ordered = columns.filter { $0.type != .text }
    var text = "\(random.chance(60) ? "top" : "bottom") \(random.number(1...4))"
    if sight.isPivot && !sight.hasTotal || !sight.hasGroups || random.chance(80) {
      text += " by \(random.pick(ordered.isEmpty ? columns : ordered).path)"
    }
    if random.chance(35) { text += " per \(random.pick(columns).path)" }
    if sight.hasGroups, !sight.isPivot, random.chance(45) {
      (sight.hasSpecialRows, sight.hasOther, sight.canChange) = (true, true, false)
      text += " other"
    }
    return text
  }

  // MARK: Stages over groups

  /// Nil where the kind that was drawn cannot stand there.
  private mutating func groupStage(_ sight: inout Sight) -> String? {
    // A pivot without keys has columns that only the run can name.
    guard !named(sight).isEmpty else { return nil }
    switch random.number(0...11) {
    case 0: return "where \(condition(sight))"
    case 1: return "except \(condition(sight))"
    case 2: return sort(sight)
    case 3: return random.chance(50) ? slice() : sort(sight)
    case 4...6: return limit(&sight)
    case 7, 8: return change(&sight)
    case 9: return sight.isPivot ? nil : add(&sight)
    case 10: return random.chance(50) ? list(&sight) : expectation(sight)
    default: return sight.hasSpecialRows || sight.isPivot ? nil : show(&sight)
    }
  }

  private mutating func change(_ sight: inout Sight) -> String? {
    let hasPeriodKey = sight.keys.contains(where: \.isPeriod)
    guard sight.canChange, sight.hasPeriod || hasPeriodKey else { return nil }
    let isSingle = sight.measures.count == 1
    sight.columns =
      sight.keys
      + sight.measures.flatMap { measure in
        ["previous", measure.lastName].map { name in
          let isOld = name == "previous"
          return Sight.Column(
            path: isOld && !isSingle ? "\(measure.path)_previous" : isOld ? name : measure.path, type: measure.type)
        }
      }
    (sight.canChange, sight.hasGroups) = (false, false)
    let bases = ["previous", "last year"] + (hasPeriodKey ? [] : [period(), period()])
    return "change from \(random.pick(bases))"
  }

  /// Columns whose names are known before the run.
  func named(_ sight: Sight) -> [Sight.Column] { sight.isPivot ? sight.keys : sight.columns }
}

extension TextGenerator.Sight.Column {
  var lastName: String { path.split(separator: ".").last.map(String.init) ?? path }
  var isPeriod: Bool { if case .period = type { true } else { false } }
}
