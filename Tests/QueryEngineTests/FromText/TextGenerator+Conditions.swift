import ColumnarData
import QueryPlan
import TestSupport
import Values

extension TextGenerator {
  mutating func condition(_ sight: Sight, depth: Int = 2) -> String {
    if depth > 0 {
      switch random.number(0...9) {
      case 0: return "(\(parts(sight, depth).joined(separator: " and ")))"
      case 1: return "(\(parts(sight, depth).joined(separator: " or ")))"
      case 2: return "not (\(condition(sight, depth: depth - 1)))"
      // Without parentheses `and` goes before `or`.
      case 3: return parts(sight, depth).joined(separator: " or ") + " and " + condition(sight, depth: 0)
      default: break
      }
    }
    for _ in 0..<6 {
      if let predicate = predicate(sight, depth: depth) { return predicate }
    }
    return "1 = 1"
  }

  private mutating func parts(_ sight: Sight, _ depth: Int) -> [String] {
    (0..<random.number(2...3)).map { _ in condition(sight, depth: depth - 1) }
  }

  /// One comparison; nil where nothing in sight has a value for it.
  private mutating func predicate(_ sight: Sight, depth: Int) -> String? {
    switch random.number(0...14) {
    case 0, 1: return textPredicate(sight)
    case 2: return listPredicate(sight)
    case 3, 4: return numberPredicate(sight)
    case 5, 6: return datePredicate(sight)
    case 7, 8: return periodPredicate(sight)
    case 9: return booleanPredicate(sight)
    case 10:
      let value = value(sight).text
      return random.chance(50) ? "\(value) is missing" : "\(value) is not missing"
    case 11: return ratioPredicate(sight)
    case 14 where sight.table == "dossiers":
      return random.chance(40)
        ? "pending" : "pending at \(random.pick(["2020-08-31", "2020Q1", "2020-02", "31/8/2020"]))"
    case 12: return searchPredicate(sight)
    case 13: return membership(sight, depth: depth)
    default: return has(sight, depth: depth)
    }
  }

  private mutating func pick(_ sight: Sight, _ isWanted: (Sight.Column) -> Bool) -> Sight.Column? {
    named(sight).filter(isWanted).randomElement(using: &random)
  }

  private mutating func textPredicate(_ sight: Sight) -> String? {
    guard let column = pick(sight, { $0.type == .text && !$0.texts.isEmpty }) else { return nil }
    let sign = random.pick(["=", "=", "!="])
    if random.chance(20), let other = pick(sight, { $0.type == .text && $0.path != column.path }) {
      return "\(path(column)) \(sign) \(other.path)"
    }
    let text = random.pick(column.texts)
    if World.channels.contains(text), random.chance(50) {
      return "\(path(column)) \(sign) \(random.chance(30) ? text.uppercased() : text)"
    }
    return "\(path(column)) \(sign) \"\(text)\""
  }

  private mutating func listPredicate(_ sight: Sight) -> String? {
    if random.chance(30), let number = pick(sight, \.isNumber) {
      return "\(path(number)) in (\(number.isPercentage ? "10, 20.5" : "1, 2, 4"))"
    }
    guard let column = pick(sight, { $0.type == .text && $0.texts.count > 1 }) else { return nil }
    let texts = random.pick(column.texts, count: random.number(2...3)).map { "\"\($0)\"" }
    return "\(path(column)) in (\(texts.joined(separator: ", ")))"
  }

  private mutating func numberPredicate(_ sight: Sight) -> String? {
    let sign = random.pick(["=", "!=", "<", "<=", ">", ">="])
    switch random.number(0...5) {
    case 0: return pick(sight, \.isNumber).map { "\($0.path) in 0..5" }
    case 1: return pick(sight, \.isPercentage).map { "\($0.path) \(sign) 15%" }
    case 2: return pick(sight, \.isNumber).map { "3 \(sign) \($0.path)" }
    case 3: return "\(number(sight, depth: 1).text) \(sign) \(number(sight, depth: 1).text)"
    default: return pick(sight, \.isNumber).map { "\(path($0)) \(sign) \(constant())" }
    }
  }

  private mutating func datePredicate(_ sight: Sight) -> String? {
    guard let column = pick(sight, { $0.type == .date }) else { return nil }
    let sign = random.pick(["=", "!=", "<", "<=", ">", ">="])
    switch random.number(0...4) {
    case 0: return "\(path(column)) in \(period())"
    case 1: return "\(point()) \(sign) \(column.path)"
    case 2: return pick(sight) { $0.type == .date }.map { "\(column.path) \(sign) \($0.path)" }
    default: return "\(path(column)) \(sign) \(point())"
    }
  }

  private mutating func periodPredicate(_ sight: Sight) -> String? {
    guard let (text, unit) = periodValue(sight) else { return nil }
    let sign = random.pick(["=", "!=", "<", "<=", ">", ">="])
    return random.chance(35) ? "\(text) in \(point())..\(point())" : "\(text) \(sign) \(point(ofWhole: unit))"
  }

  private mutating func booleanPredicate(_ sight: Sight) -> String? {
    guard let column = pick(sight, { $0.type == .boolean }) else { return nil }
    switch random.number(0...5) {
    case 0: return "\(column.path) = false"
    case 1: return "\(column.path) != true"
    case 2: return pick(sight) { $0.type == .boolean }.map { "\(column.path) = \($0.path)" }
    case 3: return "not \(column.path)"
    default: return path(column)
    }
  }

  private mutating func ratioPredicate(_ sight: Sight) -> String? {
    let sign = random.pick(["=", "!=", "<", "<=", ">", ">="])
    let percentage = random.pick(["50%", "0%", "133.3%", "200%"])
    guard let column = pick(sight, \.isRatio) else {
      return "\(number(sight, depth: 1).text) / \(number(sight, depth: 1).text) \(sign) \(percentage)"
    }
    return "\(column.path) \(sign) \(percentage)"
  }

  private mutating func searchPredicate(_ sight: Sight) -> String? {
    guard let column = pick(sight, { $0.type == .text }) else { return nil }
    let part = random.pick(["dinh", "Hoà", "cap", "a", "đất đai", "9.00", "onl", "Quận 1", "d"])
    return "\(path(column)) \(random.chance(60) ? "contains" : "starts with") \"\(part)\""
  }

  /// Among the values of a column of some table, or among the rows of the table to which the column refers.
  private mutating func membership(_ sight: Sight, depth: Int) -> String? {
    guard depth > 0, let value = pick(sight, { !$0.isComputed && !$0.isRatio }) else { return nil }
    let refers = sight.table == "dossiers" && value.path == "procedure" && random.chance(60)
    let table = refers ? "procedures" : random.pick(["dossiers", "procedures", "domains"])
    let inner = self.sight(of: table)
    var query = table
    if random.chance(75) { query += " | where \(condition(inner, depth: depth - 1))" }
    if random.chance(20) { query += " | first 5" }
    if refers { return "\(value.path) in (\(query)\(query == table ? " | where 1 = 1" : ""))" }
    let given = pick(inner) { column in
      !column.isComputed && (column.isNumber && value.isNumber || column.type == value.type)
    }
    return given.map { "\(path(value)) in (\(query) | list \($0.path))" }
  }

  private mutating func has(_ sight: Sight, depth: Int) -> String? {
    guard depth > 0, let table = sight.table, let child = World.children[table] else { return nil }
    let inner = self.sight(of: child.table)
    var conditions: [String] = []
    if random.chance(80) { conditions.append(condition(inner, depth: depth - 1)) }
    if inner.hasTime, random.chance(40) {
      conditions.append("in \(period())" + (random.chance(40) ? " by resolved" : ""))
    }
    let word = random.chance(30) ? "has no" : "has"
    return conditions.isEmpty
      ? "\(word) \(child.table)" : "\(word) \(child.table)(\(conditions.joined(separator: ", ")))"
  }

  // MARK: Values

  /// A value of a row as typed, and what it gives.
  mutating func value(_ sight: Sight) -> (text: String, column: Sight.Column) {
    switch random.number(0...7) {
    case 6:
      let texts = random.pick([["muộn", "kịp"], ["a", "b"], ["10", "2"]])
      let text = "if(\(condition(sight, depth: 1)), \"\(texts[0])\", \"\(texts[1])\")"
      return (text, Sight.Column(path: "", type: .text, texts: texts))
    case 7:
      let limits = random.pick(["0, 2, 3", "-1.5, 0.5, 7", "1", "-2, -1"])
      return ("band(\(number(sight, depth: 1).text), \(limits))", Sight.Column(path: "", type: .text))
    case 0...1:
      let (text, scale) = number(sight, depth: 2)
      return (text, Sight.Column(path: "", type: .number(scale: scale)))
    case 2:
      let (first, second) = (number(sight, depth: 1).text, number(sight, depth: 1).text)
      return ("\(first) / \(second)", Sight.Column(path: "", type: .ratio(.rate)))
    case 3:
      if let (text, unit) = periodValue(sight) { return (text, Sight.Column(path: "", type: .period(unit))) }
    default: break
    }
    guard let column = pick(sight, { _ in true }) else {
      return ("1", Sight.Column(path: "", type: .number(scale: 0)))
    }
    return (path(column), column)
  }

  mutating func number(_ sight: Sight, depth: Int) -> (text: String, scale: Int) {
    if depth > 0 {
      switch random.number(0...12) {
      case 10:
        let (first, second) = (number(sight, depth: depth - 1), number(sight, depth: depth - 1))
        return ("if(\(condition(sight, depth: 0)), \(first.text), \(second.text))", max(first.scale, second.scale))
      case 11, 12:
        let dates = named(sight).filter { $0.type == .date }
        guard !dates.isEmpty else { break }
        return random.chance(50)
          ? ("workdays(\(random.pick(dates).path), \(random.pick(dates).path))", 0)
          : ("month_of_year(\(random.pick(dates).path))", 0)
      case 0...2:
        let (first, second) = (number(sight, depth: depth - 1), number(sight, depth: depth - 1))
        let sign = random.pick(["+", "-", "*"])
        let scale = sign == "*" ? first.scale + second.scale : max(first.scale, second.scale)
        return ("(\(first.text) \(sign) \(second.text))", scale)
      case 3:
        let operand = number(sight, depth: depth - 1)
        return ("-(\(operand.text))", operand.scale)
      case 4, 5:
        let dates = named(sight).filter { $0.type == .date }
        guard !dates.isEmpty else { break }
        let (first, second) = (random.pick(dates).path, random.pick(dates).path)
        return (random.chance(60) ? "days(\(first), \(second))" : "(\(first) - \(second))", 0)
      default: break
      }
    }
    // Scales of products add: columns of small scale only, so that no product passes 18 digits.
    let columns = named(sight).filter { if case .number(let scale) = $0.type { scale <= 4 } else { false } }
    guard !columns.isEmpty, random.chance(80) else { return (constant(), 2) }
    let column = random.pick(columns)
    return (path(column), column.type.scale)
  }

  private mutating func constant() -> String {
    random.pick(["0", "1", "2", "3", "5", "0.5", "2.25", "7.5", "-1", "-2.5"])
  }

  /// A period of a row: a unit of the time, of a date, or a column.
  mutating func periodValue(_ sight: Sight) -> (text: String, unit: CalendarUnit)? {
    if let column = pick(sight, \.isPeriod), case .period(let unit) = column.type, random.chance(60) {
      return (path(column), unit)
    }
    guard let date = pick(sight, { $0.type == .date }) else { return nil }
    let unit = random.pick([CalendarUnit.quarter, .month, .year, .half, .week])
    return ("\(unit.rawValue)(\(date.path))", unit)
  }

  // MARK: Periods

  mutating func period() -> String {
    switch random.number(0...9) {
    case 0...2: return point()
    case 3, 4: return "\(point())..\(point())"
    case 5: return "ytd \(random.pick(["2020Q3", "2020-08", "2019H2", "2020Q1"]))"
    case 6: return "last \(random.number(1...5)) \(random.pick(["quarter", "month", "year"]))"
    case 7: return "\(random.pick(["this", "previous"])) \(random.pick(["quarter", "month", "half", "year"]))"
    // Most spans of two drawn points are the wrong way about.
    default:
      return random.pick(["2019Q4..2020Q2", "2020-02..2020-08", "2019-12-15..2020-03", "2019..2020", "2020", "2020H2"])
    }
  }

  private mutating func point() -> String {
    random.pick([
      "2019", "2020", "2019H2", "2020H1", "2020Q1", "2020Q2", "2020Q3", "Q3/2020", "2019Q4", "2020-02", "2020-08",
      "8/2020", "2020-02-29", "2020-06-15", "2020-08-31", "31/8/2020",
    ])
  }

  /// What a period of a unit can be compared with.
  private mutating func point(ofWhole unit: CalendarUnit) -> String {
    switch unit {
    case .day: point()
    case .week: random.pick(["2020-02", "2020Q1"])
    case .month: random.pick(["2020-02", "2020-08", "2020Q1", "2019H2", "2020"])
    case .quarter: random.pick(["2020Q1", "2020Q3", "III/2020", "2020H1", "2019"])
    case .half: random.pick(["2019H2", "2020H1", "2020"])
    case .year: random.pick(["2019", "2020"])
    }
  }
}

extension TextGenerator.Sight.Column {
  var isNumber: Bool { if case .number = type { true } else { false } }
  var isRatio: Bool { if case .ratio = type { true } else { false } }
}
