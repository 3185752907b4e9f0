import QuerySyntax
import TestSupport
import Values
import VietnameseText

/// A part of a statement in two writings of one meaning: with parentheses around every part and English words, and with
/// the parentheses that the grammar asks for and words of either language.
struct Written {
  let full: String
  let least: String
  /// How tightly the part holds together: 0 `or`, 1 `and`, 2 `not` and one condition; of values 1 sums, 2 products, 3 a
  /// sign, 4 one value.
  let level: Int

  init(_ full: String, _ least: String, level: Int = 4) {
    self.full = full
    self.least = least
    self.level = level
  }

  init(_ text: String, level: Int = 4) { self.init(text, text, level: level) }

  /// The writing with parentheses where the part would fall apart.
  func least(from level: Int) -> String { self.level >= level ? least : "(\(least))" }
}

/// Makes statements of the whole grammar, the same for the same seed.
struct StatementWriter {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private static let names = ["fee", "kênh", "phí", "mức", "`quận 1`", "trả_lại", "x1", "procedure.level", "a.`b.c`.d"]
  private static let units = [CalendarUnit.day, .week, .month, .quarter, .half, .year]

  /// A keyword: its English title, and any writing of it.
  private mutating func word(_ keyword: Keyword) -> Written {
    let (english, vietnamese) = (keyword.title(.english), keyword.title(.vietnamese))
    let writings = [
      english, english.uppercased(), vietnamese, vietnamese.uppercased(), TextFolding.folded(vietnamese),
      String(vietnamese.map { $0 == " " ? "_" : $0 }), vietnamese.replacing(" ", with: "   "),
    ]
    return Written(english, random.pick(writings))
  }

  /// Words and parts with blanks between them.
  private func joined(_ parts: [Written], _ separator: String = " ", level: Int = 4) -> Written {
    Written(
      parts.map(\.full).joined(separator: separator), parts.map(\.least).joined(separator: separator), level: level)
  }

  private func call(_ word: Written, _ arguments: Written) -> Written {
    Written("\(word.full)(\(arguments.full))", "\(word.least)(\(arguments.least))")
  }

  private mutating func several(_ most: Int, _ part: (inout StatementWriter) -> Written) -> Written {
    var parts: [Written] = []
    for _ in 0..<random.number(1...most) { parts.append(part(&self)) }
    return joined(parts, ", ")
  }

  private mutating func name() -> Written { Written(random.pick(Self.names)) }

  private mutating func newName() -> Written { Written(random.pick(["kênh", "x1", "`quận 1`", "phí_2"])) }

  // MARK: Statements

  mutating func statement() -> Written {
    var parts = [Written(random.pick(["t", "hồ sơ", "`hồ sơ 2020`", "_", "_7"]))]
    if random.chance(20) { parts.insert(word(.statement(.explain)), at: 0) }
    for _ in 0..<random.number(1...4) { parts += [Written("|"), stage()] }
    let query = joined(parts)
    return random.chance(15) ? joined([word(.statement(.let)), Written("tên mới"), Written("="), query]) : query
  }

  private mutating func stage() -> Written {
    switch random.number(0...9) {
    case 0: return joined([word(.stage(.where)), condition(4)])
    case 1: return joined([word(.stage(.except)), condition(3)])
    case 2: return joined([word(.stage(.expect)), condition(2)])
    case 3: return joined([word(.stage(.in)), period()] + (random.chance(40) ? [word(.clause(.by)), name()] : []))
    case 4:
      return joined([
        word(.stage(.add)), several(2) { $0.joined([$0.newName(), Written("="), $0.value(3)]) },
      ])
    case 5: return show()
    case 6: return joined([word(.stage(.list))] + (random.chance(80) ? [several(3) { $0.name() }] : []))
    case 7: return joined([word(.stage(.sort)), several(3) { $0.sortKey() }])
    case 8: return random.chance(30) ? slice() : limit()
    default: return joined([word(.stage(.change)), word(.clause(.from)), base()])
    }
  }

  private mutating func sortKey() -> Written {
    let order = random.pick([ClauseWord.asc, .desc])
    // Ascending is what a key without a word is.
    if order == .asc && random.chance(50) { return name() }
    return joined([name(), word(.clause(order))])
  }

  private mutating func limit() -> Written {
    var parts = [word(.stage(random.pick([.top, .bottom]))), Written("\(random.number(1...20))")]
    if random.chance(60) { parts += [word(.clause(.by)), name()] }
    if random.chance(40) { parts += [word(.clause(.per)), name()] }
    if random.chance(40) { parts.append(word(.clause(.other))) }
    return joined(parts)
  }

  private mutating func slice() -> Written {
    joined([word(.stage(random.pick([.first, .last]))), Written("\(random.number(1...20))")])
  }

  private mutating func base() -> Written {
    switch random.number(0...2) {
    case 0: word(.period(.previous))
    case 1: word(.period(.lastYear))
    default: period()
    }
  }

  private mutating func show() -> Written {
    var parts = [
      word(.stage(.show)),
      several(3) { maker in
        maker.random.chance(40)
          ? maker.joined([maker.newName(), Written("="), maker.measure(2)]) : maker.measure(2)
      },
    ]
    if random.chance(60) { parts += [word(.clause(.by)), several(2) { $0.key() }] }
    if random.chance(30) { parts += [word(.clause(.across)), key()] }
    if random.chance(30) { parts.append(word(.clause(.total))) }
    return joined(parts)
  }

  private mutating func key() -> Written {
    random.chance(40) ? word(.unit(random.pick(Self.units))) : name()
  }

  // MARK: Measures

  private mutating func measure(_ depth: Int) -> Written {
    var measure = term(depth)
    if random.chance(25) { measure = joined([measure, Written("/"), term(depth)]) }
    if random.chance(25) { measure = joined([measure, word(.clause(.if)), condition(2)]) }
    return measure
  }

  private mutating func term(_ depth: Int) -> Written {
    switch random.number(0...(depth > 0 ? 6 : 2)) {
    case 0: return word(.measure(.count))
    case 1:
      let aggregate = random.pick([MeasureWord.sum, .avg, .min, .max, .median, .distinct])
      return call(word(.measure(aggregate)), value(2))
    case 2:
      let parts = random.chance(60) ? [condition(2), word(.clause(.of)), condition(2)] : [condition(2)]
      return call(word(.measure(.ratio)), joined(parts))
    case 3:
      return call(word(.measure(.percentile)), joined([value(1), Written(random.pick(["50", "97.5"]))], ", "))
    case 4:
      let within = random.chance(50) ? [word(.clause(.within)), several(2) { $0.name() }] : []
      return call(word(.measure(.share)), joined([measure(depth - 1)] + within))
    case 5:
      if random.chance(30) {
        let per = random.chance(50) ? [word(.clause(.per)), several(2) { $0.name() }] : []
        return call(word(.measure(.rank)), joined([measure(depth - 1)] + per))
      }
      if random.chance(50) { return call(word(.measure(.ytd)), measure(depth - 1)) }
      let span = joined([Written("\(random.number(1...12))"), word(.unit(random.pick(Self.units)))])
      return call(word(.measure(.rolling)), joined([measure(depth - 1), span], ", "))
    default:
      let inner = measure(depth - 1)
      return Written("(\(inner.full))", "(\(inner.least))")
    }
  }

  // MARK: Conditions

  private mutating func condition(_ depth: Int) -> Written {
    switch depth > 0 ? random.number(0...5) : 5 {
    case 0, 1:
      let (left, right, or) = (condition(depth - 1), condition(depth - 1), word(.condition(.or)))
      return Written(
        "(\(left.full)) \(or.full) (\(right.full))", "\(left.least) \(or.least) \(right.least(from: 1))", level: 0)
    case 2, 3:
      let (left, right, and) = (condition(depth - 1), condition(depth - 1), word(.condition(.and)))
      return Written(
        "(\(left.full)) \(and.full) (\(right.full))", "\(left.least(from: 1)) \(and.least) \(right.least(from: 2))",
        level: 1)
    case 4:
      let (inner, not) = (condition(depth - 1), word(.condition(.not)))
      return Written("\(not.full) (\(inner.full))", "\(not.least) \(inner.least(from: 2))", level: 2)
    default: return predicate()
    }
  }

  private mutating func predicate() -> Written {
    switch random.number(0...8) {
    case 0: return Written(random.pick(Self.names), level: 2)
    case 1: return has()
    case 2: return joined([value(1), word(.stage(.in)), period()], level: 2)
    case 3:
      let range = random.pick(["3..4", "-2..7.5", "10%..97.15%", "0..1"])
      return joined([value(1), word(.stage(.in)), Written(range)], level: 2)
    case 4:
      if random.chance(40) {
        var query = [Written(random.pick(["t", "hồ sơ", "`hồ sơ 2020`", "_7"])), Written("|"), stage()]
        if random.chance(50) { query += [Written("|"), stage()] }
        let inner = joined(query)
        return joined([value(1), word(.stage(.in)), Written("(\(inner.full))", "(\(inner.least))")], level: 2)
      }
      let list = several(3) { $0.value(1) }
      return joined([value(1), word(.stage(.in)), Written("(\(list.full))", "(\(list.least))")], level: 2)
    case 5:
      let text = Written(random.pick(["\"khai sinh\"", "\"a \\\"b\\\" \\\\\"", "\"\"", "\"漢字 👍\""]))
      return joined([value(1), word(.condition(random.pick([.contains, .startsWith]))), text], level: 2)
    case 6:
      let not = random.chance(50) ? [word(.condition(.not))] : []
      return joined([value(1), word(.condition(.is))] + not + [word(.condition(.missing))], level: 2)
    default:
      let sign = random.pick(ComparisonOperator.allCases).rawValue
      let (left, right) = (value(2), value(2))
      return Written("\(left.full) \(sign) \(right.full)", "\(left.least) \(sign) \(right.least)", level: 2)
    }
  }

  /// Level 1, so that `not` puts it in parentheses: "không có" is a word of its own.
  private mutating func has() -> Written {
    let head = joined([word(.condition(random.pick([.has, .hasNo]))), Written(random.pick(["dossiers", "`hồ sơ`"]))])
    if random.chance(30) { return Written(head.full, head.least, level: 1) }
    var parts = random.chance(70) ? [condition(1)] : []
    if parts.isEmpty || random.chance(40) {
      parts.append(joined([word(.stage(.in)), period()] + (random.chance(40) ? [word(.clause(.by)), name()] : [])))
    }
    let call = call(head, joined(parts, ", "))
    return Written(call.full, call.least, level: 1)
  }

  // MARK: Values

  private mutating func value(_ depth: Int) -> Written {
    switch depth > 0 ? random.number(0...6) : 6 {
    case 0, 1: return arithmetic(["+", "-"], level: 1, depth)
    case 2, 3: return arithmetic(["*", "/"], level: 2, depth)
    case 4:
      let inner = value(depth - 1)
      return Written("-(\(inner.full))", "-\(inner.least(from: 3))", level: 3)
    case 5:
      if random.chance(50) {
        return call(word(.function(.days)), joined([value(0), value(0)], ", "))
      }
      return call(word(.unit(random.pick(Self.units))), value(depth - 1))
    default:
      return Written(random.pick(Self.names + ["3", "1.50", "15%", "\"bưu chính\"", "2020Q3", "2020-08-31", "2020"]))
    }
  }

  private mutating func arithmetic(_ signs: [String], level: Int, _ depth: Int) -> Written {
    let (left, right, sign) = (value(depth - 1), value(depth - 1), random.pick(signs))
    return Written(
      "(\(left.full)) \(sign) (\(right.full))",
      "\(left.least(from: level)) \(sign) \(right.least(from: level + 1))", level: level)
  }

  private mutating func period() -> Written {
    let unit = word(.unit(random.pick(Self.units)))
    switch random.number(0...5) {
    case 0: return joined([word(.measure(.ytd)), point()])
    case 1: return joined([word(.period(.last)), Written("\(random.number(1...30))"), unit])
    case 2: return joined([word(.period(.this)), unit])
    case 3: return joined([word(.period(.previous)), unit])
    case 4:
      return Written("2020-01..2020Q3", random.pick(["2020-01..2020Q3", "1/2020..Q3/2020", "T1/2020 .. III/2020"]))
    default: return point()
    }
  }

  /// One period as it is printed, and as offices write it.
  private mutating func point() -> Written {
    random.pick([
      Written("2020", "2020"), Written("2020H1", "H1/2020"), Written("2020Q3", "quý III/2020"),
      Written("2020Q3", "QUY 3 NAM 2020"), Written("2020-08", "tháng 8/2020"), Written("2020-08", "8/2020"),
      Written("2020-08-31", "31/8/2020"), Written("2020-08-31", "ngày 31-8-2020"),
      Written("2020-02-29", "\"29/02/2020\""),
    ])
  }
}
