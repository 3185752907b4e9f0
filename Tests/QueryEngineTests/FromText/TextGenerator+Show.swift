import ColumnarData
import QueryPlan
import TestSupport
import Values

extension TextGenerator {
  mutating func show(_ sight: inout Sight) -> String {
    let possible = named(sight).filter { column in
      switch column.type {
      case .text, .boolean, .number, .period, .date: true
      case .ratio: false
      }
    }
    var keys: [Sight.Column] = []
    for _ in 0..<random.number(0...3) {
      if let key = possible.randomElement(using: &random), !keys.contains(where: { $0.path == key.path }),
        !Self.hasTooManyGroups(keys + [key])
      {
        keys.append(key)
      }
    }
    var across: Sight.Column?
    if keys.count < 3, random.chance(20) {
      across = possible.filter { key in
        !keys.contains { $0.path == key.path } && !Self.hasTooManyGroups(keys + [key])
      }.randomElement(using: &random)
    }
    let items = items(sight, keys + (across.map { [$0] } ?? []))
    var text = "show " + items.map(\.text).joined(separator: ", ")
    if !keys.isEmpty { text += " by " + keys.map(\.path).joined(separator: ", ") }
    if let across { text += " across \(across.path)" }
    let hasTotal = random.chance(40)
    if hasTotal { text += " total" }
    let named = keys.enumerated().map { index, key -> Sight.Column in
      let isTaken = keys.prefix(index).contains { $0.lastName == key.lastName }
      return Sight.Column(
        path: isTaken ? "`\(key.path)`" : key.lastName, type: key.type, isPercentage: key.isPercentage,
        texts: key.texts)
    }
    let measures = items.map(\.column)
    sight = Sight(columns: named + measures, table: nil, hasTime: false, hasPeriod: sight.hasPeriod)
    (sight.keys, sight.measures, sight.hasGroups) = (named, measures, true)
    (sight.isPivot, sight.hasTotal) = (across != nil, hasTotal)
    sight.canChange = across == nil
    sight.hasSpecialRows = hasTotal && !keys.isEmpty
    return text
  }

  /// Every day or week of some years with two further keys, or with one that is worked out: the interpreter would take
  /// minutes.
  private static func hasTooManyGroups(_ keys: [Sight.Column]) -> Bool {
    let isFine = keys.contains { $0.type == .period(.day) || $0.type == .period(.week) }
    return isFine
      && (keys.count > 2 || keys.contains { !$0.isPeriod && ($0.isComputed || $0.path.hasPrefix("a")) })
  }

  /// With a name or without: one without is called by its word, where no other has the same.
  private mutating func items(_ sight: Sight, _ keys: [Sight.Column]) -> [(text: String, column: Sight.Column)] {
    var words: Set<String> = []
    return (0..<random.number(1...3)).map { index in
      let measure = measure(sight, keys)
      let hasWord = words.insert(measure.word).inserted && !measure.word.isEmpty
      if hasWord, !keys.contains(where: { $0.lastName == measure.word }), random.chance(35) {
        return (measure.text, Sight.Column(path: measure.word, type: measure.type))
      }
      return ("m\(index) = \(measure.text)", Sight.Column(path: "m\(index)", type: measure.type))
    }
  }

  typealias MeasureText = (text: String, word: String, type: ValueType)

  private mutating func measure(_ sight: Sight, _ keys: [Sight.Column]) -> MeasureText {
    if let key = keys.first(where: \.isPeriod), case .period(let unit) = key.type, random.chance(35) {
      let inner = simpleMeasure(sight)
      if unit != .week, random.chance(50) { return ("ytd(\(inner.text))", "ytd", inner.type) }
      let span = unit == .month && random.chance(40) ? "quarter" : unit.rawValue
      return ("rolling(\(inner.text), \(random.number(1...4)) \(span))", "rolling", inner.type)
    }
    if random.chance(18) {
      let within = random.pick(keys, count: random.number(0...2)).map(\.path)
      let text = amount(sight).text + (within.isEmpty ? "" : " within " + within.joined(separator: ", "))
      return ("share(\(text))", "share", .ratio(.share))
    }
    if random.chance(10) {
      let per = random.pick(keys, count: random.number(0...2)).map(\.path)
      let text = simpleMeasure(sight).text + (per.isEmpty ? "" : " per " + per.joined(separator: ", "))
      return ("rank(\(text))", "rank", .number(scale: 0))
    }
    return simpleMeasure(sight)
  }

  mutating func simpleMeasure(_ sight: Sight) -> MeasureText {
    if let metric = sight.table.flatMap({ metrics[$0] })?.randomElement(using: &random), random.chance(60) {
      let filter = random.chance(25) ? " if \(condition(sight, depth: 1))" : ""
      return (metric.name + filter, metric.name, metric.type)
    }
    let filter = random.chance(30) ? " if \(condition(sight, depth: 1))" : ""
    switch random.number(0...10) {
    case 0, 1: return amount(sight)
    case 2...4:
      let whole = random.chance(65) ? " of \(condition(sight, depth: 1))" : random.chance(20) ? " of all" : ""
      return ("ratio(\(condition(sight, depth: 1))\(whole))\(filter)", "ratio", .ratio(.proportion))
    case 5: return ("avg(\(number(sight, depth: 1).text))\(filter)", "avg", .ratio(.mean))
    case 6:
      let word = random.pick(["min", "max"])
      let (text, scale) = number(sight, depth: 1)
      return ("\(word)(\(text))\(filter)", word, .number(scale: scale))
    case 7: return ("median(\(number(sight, depth: 1).text))\(filter)", "median", .ratio(.mean))
    case 8:
      let percentage = random.pick(["90", "50", "12.5", "0", "100"])
      return ("percentile(\(number(sight, depth: 1).text), \(percentage))\(filter)", "percentile", .ratio(.mean))
    case 9:
      // A sum may stand on either side, so the quotient is no percentage for sure.
      return ("(\(amount(sight).text)) / (\(amount(sight).text))", "", .ratio(.rate))
    default:
      let columns = named(sight).filter { !$0.isRatio }
      guard let column = columns.randomElement(using: &random) else { return amount(sight) }
      return ("distinct(\(column.path))\(filter)", "distinct", .number(scale: 0))
    }
  }

  /// A count or a sum.
  private mutating func amount(_ sight: Sight) -> MeasureText {
    let filter = random.chance(50) ? " if \(condition(sight, depth: 1))" : ""
    if random.chance(60) { return ("count\(filter)", "count", .number(scale: 0)) }
    let (text, scale) = number(sight, depth: 1)
    return ("sum(\(text))\(filter)", "sum", .number(scale: scale))
  }
}
