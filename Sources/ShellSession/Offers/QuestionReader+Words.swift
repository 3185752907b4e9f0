import ColumnarData
import QueryPlan
import QuerySyntax
import VietnameseText

/// Words and names, the longest first.
extension QuestionReader {
  func words(_ count: Int, from start: Int? = nil) -> String? {
    let start = start ?? index
    guard start + count <= tokens.count else { return nil }
    return tokens[start..<start + count].map(\.bare).joined(separator: " ")
  }

  func text(_ count: Int, from start: Int? = nil) -> String {
    let start = start ?? index
    return tokens[start..<start + count].map(\.text).joined(separator: " ")
  }

  /// Whether one of a few words stands at a place.
  func stands(_ words: Set<String>, at place: Int) -> Bool {
    tokens.indices.contains(place) && words.contains(tokens[place].folded)
  }

  /// The longest word of everyday speech that stands at a place.
  func word(at start: Int) -> (word: QuestionWord, count: Int)? {
    for count in (1...QuestionWord.longest).reversed() {
      guard let typed = words(count, from: start) else { continue }
      let form = QuestionSpelling.isPlain(typed) ? TextFolding.folded(typed) : QuestionSpelling.marked(typed)
      if let word = QuestionWord.all[form] { return (word, count) }
    }
    return nil
  }

  mutating func readNamed() -> Bool {
    let word = word(at: index)
    for count in (1...6).reversed() where count >= word?.count ?? 0 {
      guard let key = words(count), !isList(count) else { continue }
      if isReferred(count) || readMetric(count) { return true }
      let column = count == word?.count && word.map({ Self.isValue($0.word) }) == true ? nil : vocabulary.column(key)
      // What was received: the verb, where no word asks for groups of days.
      if let column, column.field.type == .date, !isOfGroups, word?.word == .happening("received") { break }
      if let column, column.isBoolean {
        // A postal dossier came by post; whether its procedure has postal service is asked of procedures.
        if column.isOwn { return ask(bare: text(count), count) }
        if let path = pathOfReferred(column, count) { return ask(bare: path, count) }
        if isReferredNamed && vocabulary.meanings(of: key).isEmpty { return ask(bare: text(count), count) }
      } else if let column {
        return read(column, count)
      }
      if readUnit(count) || askBeforeColumn(count) || ask(valueOf: key, count) { return true }
      if readTable(count) { return true }
    }
    guard let word else { return false }
    return read(word.word, word.count)
  }

  /// Whether words with a comma between them are two columns: mã, cơ quan; and not one, as quận, huyện are.
  private func isList(_ count: Int) -> Bool {
    (1..<max(count, 1)).contains { first in
      guard tokens[index + first - 1].endsPart,
        let after = words(count - first, from: index + first).flatMap({ vocabulary.column($0) })
      else { return false }
      return words(count).flatMap { vocabulary.column($0) } != after
    }
  }

  private static let exceptions: Set<String> = [
    "not", "except", "excluding", "exclude", "outside", "without", "other than", "tru", "ngoai", "ngoai tru", "bo",
    "loai bo", "khong tinh", "khong phai",
  ]

  private static func isValue(_ word: QuestionWord) -> Bool { if case .value = word { true } else { false } }

  /// Whether the question names a table to which the rows refer.
  private var isReferredNamed: Bool {
    let referred = vocabulary.table.schema.foreignKeys.map(\.referencedTable)
    let tables = lines.context.catalog.tables
    return tokens.indices.contains { place in
      (1...2).contains { count in
        guard let words = words(count, from: place) else { return false }
        return NameMatch.tables(named: words, in: tables).contains { referred.contains(tables[$0].name) }
      }
    }
  }

  // MARK: Words of everyday speech

  private mutating func read(_ word: QuestionWord, _ count: Int) -> Bool {
    switch word {
    case .column(let name):
      guard let column = vocabulary.column(ofData: name) else { return false }
      return read(column, count)
    case .condition(let text): return read(condition: text[language], count)
    case .value(let value):
      guard let meaning = vocabulary.meanings(of: value).first else { return false }
      let titled = meaning.value.titles.vietnamese
      return ask(bare: language == .english || titled.isEmpty ? meaning.value.value : titled, count)
    // Read where what stands beside them is; a metric by its name alone.
    case .comparison, .missing, .happening, .metric, .contains: return false
    // Changed from one to the other.
    case .side, .upTo: if !isChange { return false }
    case .figure(let figure): if !read(figure, count) { return false }
    case .order(let order): if !read(order) { return false }
    case .shape(let shape): if !read(shape, count) { return false }
    }
    index += count
    return true
  }

  /// A condition that a phrase says, or the amount that is asked of its column: had to be supplemented more than once.
  private mutating func read(condition: String, _ count: Int) -> Bool {
    let amount = QuestionAmount(at: index + count, in: tokens)
    if condition.hasSuffix(" > 0"), !isNegated, let amount, amount.sign != nil || amount.text.contains("..") {
      index += count + amount.count
      ask(String(condition.dropLast(4)), amount)
      return true
    }
    // Có phí cao nhất: the column alone.
    if let last = words(1, from: index + count - 1), vocabulary.column(last)?.isNumber == true,
      amount != nil || isRanking(at: index + count)
    {
      index += count - 1
      return true
    }
    // Not free: with a fee, or without a known one.
    if isNegated { query.isUncertain = true }
    return ask(bare: condition, count)
  }

  private mutating func read(_ figure: QuestionWord.Figure, _ count: Int) -> Bool {
    switch figure {
    case .count:
      // Average number of requests; the rate is how much.
      if aggregate != nil || (words(count).map(TextFolding.folded) == "bao nhieu" && query.hasFigures) { break }
      if isSecondCount { return false }
      query.wantsCount = true
      if isSortNext { (isSortNext, query.isDescending, query.isUncertain) = (false, query.isDescending ?? true, true) }
    case .total:
      if isSecondCount { return false }
      isTotal = true
    case .totalOf(let name):
      guard let column = vocabulary.column(name) else { return false }
      measure(.sum, of: column.name(in: language))
      (isTotal, isKeyNext) = (false, false)
    case .ratio: query.wantsRatio = true
    case .ratioOfLast: (query.wantsRatio, query.isRatioLast) = (true, true)
    case .ratioOf(let value):
      guard let meaning = vocabulary.meanings(of: value).first else { return false }
      query.wantsRatio = true
      query.ask(asked(.init(column: meaning.column.name(in: language), values: [typed(meaning.value)])))
    case .rate(let kind):
      guard vocabulary.column("deadline") != nil else { return false }
      query.rates.append(kind)
      isKeyNext = false
    // Online share is that of what is online.
    case .share: if query.asked.isEmpty || isKeyNext { query.wantsShare = true } else { query.wantsRatio = true }
    case .predicate: isPredicate = sharedState != nil || (query.wantsRatio && !query.asked.isEmpty)
    case .cumulative: query.wantsCumulative = true
    case .distinct: isDistinct = true
    case .aggregate(let measure):
      if let aggregate { furtherAggregates.append(aggregate) }
      aggregate = measure
    case .compare: isCompared = true
    case .changed: (isCompared, isChange) = (true, true)
    case .lastYear:
      guard isCompared, query.changeBase == nil else { return false }
      query.changeBase = Keyword.period(.lastYear).title(language)
    case .growth: query.changeBase = Keyword.period(.previous).title(language)
    }
    return true
  }

  private mutating func read(_ order: QuestionWord.Order) -> Bool {
    switch order {
    case .descending: query.isDescending = true
    case .ascending: query.isDescending = false
    case .most: ranking = ranking ?? true
    case .least: ranking = false
    case .much(let isMost):
      guard tokens[index...].contains(where: { $0.folded == "nhat" }) else { return false }
      ranking = isMost
    case .superlative: if ranking == nil { return false }
    case .best: isBest = true
    case .worst: isBest = false
    case .newest, .oldest: return rank(by: vocabulary.table.schema.timeField ?? "", isTop: order == .newest)
    case .slowest, .fastest: return rank(by: "days_taken", isTop: order == .slowest)
    case .dearest, .cheapest: return rank(by: "fee", isTop: order == .dearest)
    case .firstRows: query.takesFirst = true
    case .ranked: isRanked = true
    case .sortBy: isSortNext = true
    }
    return true
  }

  /// Whether a number of something was asked for before: of these and of all.
  private var isSecondCount: Bool {
    (query.wantsCount || isTotal) && stands(["and", "va"], at: index - 1)
  }

  private mutating func rank(by name: String, isTop: Bool) -> Bool {
    guard let column = vocabulary.column(ofData: name) else { return false }
    (ranking, query.rankedBy) = (isTop, column.name(in: language))
    return true
  }

  private mutating func read(_ shape: QuestionWord.Shape, _ count: Int) -> Bool {
    switch shape {
    case .filler:
      query.isUncertain = query.isUncertain || isLink(count)
      isLinked = isLinked || links(at: index)
    case .rows: wantsRows = true
    case .filter: isFilter = true
    case .groups: (isOfGroups, isKeyNext) = (true, true)
    case .within: (isOfGroups, isKeyNext, isWithinNext) = (true, true, true)
    case .across: isAcross = true
    case .asColumns:
      guard let last = query.keys.popLast() else { return false }
      query.acrossKeys.append(last)
    case .each(let unit):
      isOfGroups = true
      addKey(Keyword.unit(unit).title(language))
    case .unitsOf(let tier): return readUnits(of: tier)
    case .not:
      if isNegated { return false }
      isNegated = true
      leavesOut = Self.exceptions.contains(words(count).map(TextFolding.folded) ?? "")
    case .chart(let kind):
      let chart = Keyword.stage(.chart).title(language)
      query.chart = kind.map { "\(chart) \(Keyword.clause($0.word).title(language))" } ?? chart
    }
    return true
  }

  /// The units of one tier as keys: sở, ngành are those of the province.
  private mutating func readUnits(of tier: String) -> Bool {
    guard let column = vocabulary.column("tier"), let unit = vocabulary.column("unit"),
      let meaning = vocabulary.meanings(of: tier).first(where: { $0.column == column })
    else { return false }
    isLinked = true
    // How many communes there are is no number of dossiers.
    if index > 0, case .figure(.count)? = word(at: index - 1)?.word { return false }
    query.ask(asked(.init(column: column.name(in: language), values: [typed(meaning.value)])))
    (isKeyNext, query.isUncertain) = (false, true)
    addKey(unit.name(in: language))
    return true
  }

  /// Asks for an aggregate of a column.
  mutating func measure(_ measure: MeasureWord, of name: String) {
    query.measures.append("\(Keyword.measure(measure).title(language))(\(name))")
  }

  // MARK: Numbers and links

  /// A number in English words, some of which are Vietnamese without marks: ten is `tên` as well.
  mutating func readSmallNumber() -> Bool {
    language == .english && QuestionWord.englishNumbers[tokens[index].bare.lowercased()] != nil && readNumber()
  }

  /// Whether a word says that a condition that follows is of all, and not a part of what a ratio is of.
  func links(at place: Int) -> Bool {
    stands(["of", "in", "at", "among", "for", "on", "cua", "trong", "o", "tai", "thuoc"], at: place)
  }

  /// Whether a word may link what stands behind it to what stands before: level of the procedure, hồ sơ về đất đai.
  private func isLink(_ count: Int) -> Bool {
    guard count == 1 else { return false }
    return stands(["on", "ve", "about"], at: index)
      || (stands(["of", "cua"], at: index) && index > 0 && vocabulary.column(tokens[index - 1].bare) != nil)
  }

  mutating func readNumber() -> Bool {
    guard number == nil else { return false }
    let word = QuestionSpelling.marked(tokens[index].text)
    guard let value = Int(word) ?? QuestionWord.smallNumbers[word], value > 0 else { return false }
    number = value
    index += 1
    return true
  }
}
