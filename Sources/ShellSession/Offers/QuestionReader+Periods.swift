import ColumnarData
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

/// What is said of periods, and of the dates by which they go.
extension QuestionReader {
  /// The longest run of words at this place that is a period of the calendar, with the year of the data where none is said.
  mutating func readPeriod() -> Bool {
    if !isChange && (readSide() || readSpan()) { return true }
    if let (period, count) = period(at: index) {
      index += count
      let date = dateOfHappening()
      if isNegated {
        guard leavesOut, date == nil, let unit = Self.unit(of: period) else { return false }
        let key = unit.title(language)
        query.ask(asked(.init(bare: "\(key) \(Keyword.stage(.in).title(language)) (\(period))")))
      } else if !isCompared, let further = furtherPeriods(after: period) {
        let unit = further.unit.title(language)
        let key = date.map { "\(unit)(\($0))" } ?? unit
        let values = ([period] + further.periods).joined(separator: ", ")
        query.ask(.init(bare: "\(key) \(Keyword.stage(.in).title(language)) (\(values))"))
      } else {
        query.periods.append(.init(text: period, date: date))
      }
      return true
    }
    guard isCompared else { return false }
    for count in (1...4).reversed() where words(count) != nil {
      let base = text(count)
      let from = "\(vocabulary.table.name) | show count by quarter | change from \(base)"
      guard lines.runs(from) else { continue }
      index += count
      query.changeBase = base
      return true
    }
    return false
  }

  /// Further periods of one length behind one: July and August, quý 1, quý 2 và quý 3.
  private mutating func furtherPeriods(after first: String) -> (unit: Keyword, periods: [String])? {
    guard let unit = Self.unit(of: first) else { return nil }
    let joins: Set<String> = ["and", "or", "va", "hoac"]
    var further: [String] = []
    while index < tokens.count {
      let isJoined = stands(joins, at: index)
      guard let (next, count) = period(at: isJoined ? index + 1 : index), Self.unit(of: next) == unit else { break }
      further.append(next)
      index += count + (isJoined ? 1 : 0)
    }
    return further.isEmpty ? nil : (unit, further)
  }

  /// Of which length one named period is: a quarter or a month.
  private static func unit(of period: String) -> Keyword? {
    let words = PlainWords(period).words.filter { $0 != "nam" }
    guard words.count == 3 || words.count == 2, words.contains(where: { Int($0).map { $0 > 1900 } == true }) else {
      return nil
    }
    if words.count == 3 {
      return words.contains("q") || words.contains("quy")
        ? .unit(.quarter) : words.contains("thang") ? .unit(.month) : nil
    }
    return words.allSatisfy { Int($0) != nil } ? .unit(.month) : nil
  }

  func period(at start: Int) -> (text: String, count: Int)? {
    let year = lines.context.cutoff.map { "/\($0.year)" } ?? ""
    for count in (1...5).reversed() where isDated(count, from: start) {
      let text = text(count, from: start)
      for period in [text, text + year] {
        if let made = lines.period(period, on: vocabulary.table.name, language) { return (made, count) }
      }
    }
    return nil
  }

  /// Whether a run may be a period: it says a number, or a period by where it stands.
  private func isDated(_ count: Int, from start: Int) -> Bool {
    guard let key = words(count, from: start) else { return false }
    let words = TextFolding.folded(key).split(separator: " ")
    let relative = ["this", "last", "previous", "nay", "truoc", "nhat"]
    return words.contains { word in
      relative.contains(String(word)) || (word.contains(where: \.isNumber) && Int(word) == nil)
    }
      || (words.count > 1 && words.contains { Int($0) != nil } && words.contains { Self.units.contains(String($0)) })
      || (words.count == 1 && words[0].count == 4 && Int(words[0]).map { (1990...2100).contains($0) } == true)
      || (words.count == 1 && EnglishMonths.names.contains(String(words[0])) && start > 0)
  }

  private static let units = Set([
    "quy", "thang", "nam", "ngay", "tuan", "dau", "cuoi", "quarter", "month", "year", "day", "half", "iii", "ii", "iv",
    "first", "second", "third", "fourth",
  ]).union(EnglishMonths.names)

  // MARK: Sides and spans

  /// A side of a day or period: before August, since 1/7, đến hết tháng 6.
  private mutating func readSide() -> Bool {
    guard let (sign, count) = side(), let (point, length) = point(at: index + count),
      let date = happening ?? (query.rates.isEmpty ? vocabulary.table.schema.timeField : "resolved"),
      let column = vocabulary.column(ofData: date)
    else { return false }
    happening = nil
    index += count + length
    query.ask(.init(column: column.name(in: language), sign: sign, values: [point]))
    return true
  }

  private func side() -> (sign: String, count: Int)? {
    if case (.side(let sign), let count)? = word(at: index) { return (sign, count) }
    return tokens[index].bare.lowercased() == "by" ? ("<=", 1) : nil
  }

  /// From one day or period to another: from July to September 2020, từ tháng 7 đến tháng 9.
  private mutating func readSpan() -> Bool {
    let starts: Set<String> = ["from", "between", "tu"]
    let joins: Set<String> = ["to", "until", "till", "through", "and", "den", "toi", "-"]
    var start = index
    let isOpened = stands(starts, at: index)
    if isOpened { start += 1 }
    guard let (first, count) = point(at: start), start + count < tokens.count else { return false }
    let join = tokens[start + count].folded
    guard joins.contains(join), isOpened || join != "and", let (second, length) = point(at: start + count + 1),
      let made = lines.period("\(first)..\(second)", on: vocabulary.table.name, language)
    else { return false }
    // 2020-07 and 2020-08 that are compared are two.
    if isCompared && !isOpened { return false }
    index = start + count + 1 + length
    query.periods.append(.init(text: made, date: dateOfHappening()))
    return true
  }

  /// A period that is one point of the calendar, and not a span or relative to a day.
  private func point(at start: Int) -> (text: String, count: Int)? {
    guard start < tokens.count, let (text, count) = period(at: start), !text.contains(".."),
      text.contains(where: \.isNumber)
    else { return nil }
    let relative: Set<String> = ["last", "previous", "this", "ytd", "gan", "luy", "truoc", "nay"]
    return relative.isDisjoint(with: PlainWords(text).words) ? (text, count) : nil
  }

  // MARK: What happened

  /// The name of the column by which a period goes, and that the word for it was used; nil where that of receipt is meant.
  private mutating func dateOfHappening() -> String? {
    defer { happening = nil }
    if happening == vocabulary.table.schema.timeField { saysReceived = true }
    let asked = happening ?? (query.rates.isEmpty ? nil : "resolved")
    guard let asked, asked != vocabulary.table.schema.timeField else { return nil }
    return vocabulary.column(asked)?.name(in: language)
  }

  /// What happened to dossiers: with a period by the date of it; by how they were sent or handed back; within how many days
  /// they were done; and with a unit of the calendar as the key of groups.
  mutating func readHappening() -> Bool {
    guard case (.happening(let name), let count)? = word(at: index), happening == nil else { return readUnitOf() }
    // `được tiếp nhận` is a state as well.
    let isState = words(count).map { !vocabulary.meanings(of: $0).isEmpty } == true
    index += count
    if readWay(of: name) {
      if name == "returned" && happenings == 1 { goBy(name) }
      return true
    }
    if name == "resolved" && readDuration() { return true }
    if let column = vocabulary.column(name), column.field.type == .date, isPeriodAhead() {
      happening = name
      return true
    }
    if name == vocabulary.table.schema.timeField || name == "submitted", !isState, !isHappeningNext() { return true }
    if let column = vocabulary.column(name), !["due", "submitted", vocabulary.table.schema.timeField].contains(name),
      !wantsRows
    {
      query.isUncertain = true
      ask(presenceOf: column.name(in: language))
      return true
    }
    return false
  }

  /// How often something is said to have happened.
  private var happenings: Int {
    tokens.indices.count { if case .happening? = word(at: $0)?.word { true } else { false } }
  }

  /// The date of what happened is that of the period that is said beside it: handed back by post in August.
  private mutating func goBy(_ name: String) {
    guard let column = vocabulary.column(name), column.field.type == .date else { return }
    if isPeriodAhead() {
      happening = name
    } else if query.periods.count == 1, query.periods[0].date == nil {
      query.periods[0].date = column.name(in: language)
    }
  }

  /// Whether something else happened that is said beside: received and resolved in August.
  private func isHappeningNext() -> Bool {
    guard stands(["and", "va"], at: index) else { return false }
    if case .happening? = word(at: index + 1)?.word { return true }
    return false
  }

  /// Whether a period follows, before any other thing that happened.
  private func isPeriodAhead() -> Bool {
    var place = index
    while place < tokens.count, place < index + 6 {
      if case (.happening, _)? = word(at: place) { return false }
      if case (.shape(.groups), _)? = word(at: place) { return false }
      var start = place
      if case (.side, let count)? = word(at: place) { start += count }
      if start < tokens.count, period(at: start) != nil { return true }
      place += 1
    }
    return false
  }

  /// How dossiers came, or results went out: sent by post, trả kết quả qua bưu chính.
  private mutating func readWay(of name: String) -> Bool {
    guard let columnName = ["submitted": "channel", "received": "channel", "returned": "return channel"][name],
      let column = vocabulary.column(columnName)
    else { return false }
    var place = index
    let between: Set<String> = [
      "in", "by", "qua", "hinh", "thuc", "ket", "qua", "ho", "so", "at", "the", "bang", "tai",
    ]
    while place < tokens.count, place < index + 4 {
      if case (.value(let value), let count)? = word(at: place),
        let found = vocabulary.meanings(of: value).first(where: { $0.column == column })
      {
        index = place + count
        query.ask(asked(.init(column: column.name(in: language), values: [typed(found.value)])))
        return true
      }
      for count in (1...3).reversed() {
        guard let typed = words(count, from: place),
          let found = vocabulary.meanings(of: typed).first(where: { $0.column == column })
        else { continue }
        index = place + count
        // Of those of a district so many came by post.
        isPredicate = isPredicate || sharedState != nil || (query.wantsRatio && !query.asked.isEmpty)
        // What is not received online may be refused.
        if name == "received" && isNegated { query.isUncertain = true }
        query.ask(asked(.init(column: column.name(in: language), values: [self.typed(found.value)])))
        return true
      }
      guard between.contains(tokens[place].folded) else { return false }
      place += 1
    }
    return false
  }

  /// Groups by a unit of another date: by month of resolution, by due month, theo tháng giải quyết.
  private mutating func readUnitOf() -> Bool {
    guard isKeyNext, index + 1 < tokens.count else { return false }
    for (unitPlace, verbPlace) in [(index, index + 1), (index + 1, index)] {
      var verb = verbPlace
      let links: Set<String> = ["of", "they", "were", "was"]
      while verb > unitPlace, stands(links, at: verb) { verb += 1 }
      guard case (.happening(let name), let count)? = word(at: verb),
        unitPlace == index || verb + count == unitPlace,
        let unit = unit(tokens[unitPlace].bare), let column = vocabulary.column(name), column.field.type == .date
      else { continue }
      addKey("\(unit.title(language))(\(column.name(in: language)))")
      isKeyNext = false
      index = max(verb + count, unitPlace + 1)
      return true
    }
    return false
  }

  func unit(_ text: String) -> Keyword? {
    guard let unit = Keyword(writtenAs: text) ?? QuestionVocabulary.singular(text).flatMap(Keyword.init(writtenAs:)),
      case .unit = unit
    else { return nil }
    return unit
  }
}
