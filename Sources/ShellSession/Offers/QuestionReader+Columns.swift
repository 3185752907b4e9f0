import ColumnarData
import QueryPlan
import QuerySyntax
import VietnameseText

/// What is said of columns and their values.
extension QuestionReader {
  mutating func read(_ column: QuestionVocabulary.Column, _ count: Int) -> Bool {
    let name = column.name(in: language)
    index += count
    defer { (isKeyNext, isSortNext) = (false, false) }
    if isSortNext { return order(by: name) }
    if isKeyNext && !(column.isNumber && (aggregate != nil || isTotal)) {
      if column.isNumber && ranking != nil && !query.hasGroups { return order(by: name) }
      addKey(name)
      return true
    }
    if compare(column, name) { return true }
    if isDistinct {
      isDistinct = false
      measure(.distinct, of: name)
      return true
    }
    if column.isNumber, let last = aggregate ?? (isTotal ? .sum : following()) {
      for aggregate in furtherAggregates + [last] { measure(aggregate, of: name) }
      (aggregate, isTotal, furtherAggregates) = (nil, false, [])
      return true
    }
    if column.isNumber, isOfFigures, let isTop = ranking {
      measure(isTop ? .max : .min, of: name)
      ranking = nil
      return true
    }
    if column.isNumber, ranking != nil || isRanking(at: index), !query.hasGroups || isHeadOnly {
      return order(by: name)
    }
    if askPresence(of: column, name, at: index - count) { return true }
    if wantsRows && !isOfGroups && !isFilter {
      query.listed.append(name)
      return true
    }
    if aggregate != nil || isFilter || (!isOfGroups && (column.isNumber || column.field.type == .date)) { return false }
    addKey(name)
    return true
  }

  private static let having: Set<String> = ["with", "have", "has", "having", "co"]

  /// Whether rows have something: with requests for more papers, without a due date.
  private mutating func askPresence(of column: QuestionVocabulary.Column, _ name: String, at start: Int) -> Bool {
    let before = tokens[..<start].last { !["a", "an", "the", "any"].contains($0.bare.lowercased()) }
    let isAsked = before.map { Self.having.contains($0.folded) } == true
    guard isNegated || isAsked, !isOfGroups, column.isOwn, column.isNumber || column.field.type == .date else {
      return false
    }
    query.isUncertain = true
    if column.isNumber {
      query.ask(asked(.init(column: name, sign: isNegated ? "=" : ">", values: ["0"])))
      query.asked[query.asked.count - 1].isNegated = false
      return true
    }
    ask(presenceOf: name)
    return true
  }

  /// Asks that a column has a value, or where a negation stands before that it has none.
  mutating func ask(presenceOf name: String) {
    let (isMissing, words) = (
      isNegated, [ConditionWord.is, .not, .missing].map { Keyword.condition($0).title(language) }
    )
    isNegated = false
    presence = isMissing ? presence : name
    query.ask(asked(.init(bare: "\(name) " + (isMissing ? [words[0], words[2]] : words).joined(separator: " "))))
  }

  private mutating func order(by name: String) -> Bool {
    if query.rankedBy != nil { return false }
    isOfRows = tokens[..<index].contains { Self.having.contains($0.folded) }
    query.rankedBy = name
    return true
  }

  /// Whether a word of rank stands at a place, as behind a column: phí cao nhất.
  func isRanking(at place: Int) -> Bool {
    guard let (word, _) = word(at: place) else { return false }
    return word == .order(.most) || word == .order(.least)
  }

  /// Whether the one key so far is not said to be one.
  private var isHeadOnly: Bool { query.hasKeyUnsaid && query.keys.count == 1 }

  mutating func addKey(_ name: String) {
    if isOfKey(name) { return }
    if isWithinNext { query.shareWithin = name }
    isWithinNext = false
    if !isOfGroups && !isAcross { query.hasKeyUnsaid = true }
    if isAcross { query.acrossKeys.append(name) } else { query.keys.append(name) }
    isAcross = false
  }

  /// Whether a name is that of the table of the last key: level of the procedure.
  private func isOfKey(_ name: String) -> Bool {
    guard let key = query.keys.last, vocabulary.column(key)?.isOwn == false,
      let field = vocabulary.column(name)?.field.name,
      vocabulary.table.schema.foreignKeys.contains(where: { $0.field == field })
    else { return false }
    let before = tokens[..<max(0, index - 1)].last { $0.bare.lowercased() != "the" }
    return before.map { ["of", "cua"].contains($0.folded) } == true
  }

  /// A unit of the calendar as the key of groups: theo tháng, each day.
  mutating func readUnit(_ count: Int) -> Bool {
    guard count == 1, let key = words(1), let unit = unit(key) else { return false }
    index += 1
    isKeyNext = false
    addKey(unit.title(language))
    return true
  }

  /// The aggregate that stands behind a column of numbers: phí trung bình.
  private mutating func following() -> MeasureWord? {
    guard index < tokens.count, let (word, count) = word(at: index), case .figure(.aggregate(let measure)) = word else {
      return nil
    }
    index += count
    return measure
  }

  /// Reads what a column is compared with: a number, a range of numbers or one of its values.
  private mutating func compare(_ column: QuestionVocabulary.Column, _ name: String) -> Bool {
    let start = index
    if column.isNumber, !isOf(index), let amount = QuestionAmount(at: index, in: tokens) {
      index += amount.count
      isLinked = false
      ask(name, amount)
      readMore(of: column, name)
      return true
    }
    if case (.contains, let count)? = word(at: index), index + count < tokens.count {
      return ask(name, contains: index + count)
    }
    var sign = "="
    var next = index
    while next < tokens.count, let (word, count) = word(at: next) {
      if case .comparison(let found) = word {
        sign = found
      } else if word == .shape(.not) {
        isNegated = true
      } else if word != .shape(.filler) && word != .figure(.predicate) || (wantsRows && isOf(next)) || isOfThe(next) {
        break
      }
      next += count
    }
    if next < tokens.count, case (.missing, let count)? = word(at: next) {
      index = next + count
      let missing = "\(Keyword.condition(.is).title(language)) \(Keyword.condition(.missing).title(language))"
      query.ask(asked(.init(bare: "\(name) \(missing)")))
      return true
    }
    if column.isNumber, let amount = QuestionAmount(at: next, in: tokens) {
      index = next + amount.count
      var wanted = condition(name, amount)
      if amount.sign == nil { wanted.sign = sign }
      (boundedColumn, isLinked) = (name, false)
      query.ask(asked(wanted))
      readMore(of: column, name)
      return true
    }
    guard next < tokens.count else { return false }
    index = next
    let number = sign == "=" ? Self.number(tokens[next].bare) : nil
    if let value = number ?? (column.isNumber ? nil : value(of: column)) {
      index += value.count
      isLinked = isLinked || column.field.type == .category
      query.ask(asked(.init(column: name, sign: sign, values: [value.text])))
      readMore(of: column, name)
      return true
    }
    index = start
    return false
  }

  /// Asks for a part of a text: what stands in quotes, or all that follows.
  private mutating func ask(_ name: String, contains start: Int) -> Bool {
    let isQuoted = tokens[start].text.hasPrefix("\"")
    let part = isQuoted ? tokens[start].bare : tokens[start...].map(\.bare).joined(separator: " ")
    index = isQuoted ? start + 1 : tokens.count
    query.ask(asked(.init(bare: "\(name) \(Keyword.condition(.contains).title(language)) \"\(part)\"")))
    return true
  }

  private func isOf(_ place: Int) -> Bool { stands(["of", "cua"], at: place) }

  /// Whether rows follow: the fee of the 10 dearest.
  private func isOfThe(_ place: Int) -> Bool {
    isOf(place) && place + 1 < tokens.count && tokens[place + 1].bare.lowercased() == "the"
  }

  /// Reads further values after one of a column: 3 hoặc 4, Ba Đình và Hoàn Kiếm.
  private mutating func readMore(of column: QuestionVocabulary.Column, _ name: String) {
    let joins: Set<String> = ["or", "hoac", "hay", "va", "and"]
    while index + 1 < tokens.count, joins.contains(tokens[index].folded) {
      index += 1
      guard let value = Self.number(tokens[index].folded) ?? value(of: column) else {
        return index -= 1
      }
      index += value.count
      query.ask(.init(column: name, values: [value.text]))
    }
  }

  /// `100k`, `50.000`, `97.5` as a number of the language.
  private static func number(_ text: String) -> (text: String, count: Int)? {
    if text.hasSuffix("k"), let thousands = Int(text.dropLast()) { return (String(thousands * 1000), 1) }
    guard text.allSatisfy({ $0.isNumber || $0 == "." }), text.first?.isNumber == true else { return nil }
    return (text, 1)
  }

  /// The longest run of words at this place that is a value of a column.
  private func value(of column: QuestionVocabulary.Column) -> (text: String, count: Int)? {
    for count in (1...6).reversed() {
      guard let key = words(count), let found = vocabulary.meanings(of: key).first(where: { $0.column == column })
      else {
        continue
      }
      return (typed(found.value), count)
    }
    return nil
  }

  func typed(_ value: FieldValue) -> String {
    let text = language == .english || value.titles.vietnamese.isEmpty ? value.value : value.titles.vietnamese
    return QuotedText.quoted(text)
  }

  /// Asks for a value without its column: of one column, or by the word alone where several have it.
  mutating func ask(valueOf key: String, _ count: Int) -> Bool {
    let meanings = vocabulary.meanings(of: key)
    guard let first = meanings.first else { return false }
    // Communes are units; how many dossiers there are at the commune tier is another question.
    let counted: Set<String> = ["nhieu", "so", "may", "moi", "tung", "nhung", "cac", "many", "of", "each", "every"]
    if count == 1, first.column.field.name == "tier", stands(counted, at: index - 1) { return false }
    // What dossiers are about is their domain, and not the system that has its name.
    if first.column.field.name != "domain", stands(["on", "about", "ve"], at: index - 1) { return false }
    if query.wantsRatio && query.asked.isEmpty && query.rates.isEmpty, readRate(of: first, count) { return true }
    // What is late or overdue, and among what, is for the language to say.
    if !first.column.isStored && (isNegated || (query.wantsRatio && !query.hasSaidKeys)) { return false }
    let isOfDates: Set<String> = ["late", "overdue", "on_time", "early", "within"]
    if !first.column.isStored && !isOfDates.contains(first.value.value) {
      index += count
      query.ask(asked(.init(column: first.column.name(in: language), values: [typed(first.value)])))
      return true
    }
    if !first.column.isStored || meanings.contains(where: { $0.column != first.column }) {
      return ask(bare: text(count), count)
    }
    index += count
    query.ask(
      asked(
        .init(column: first.column.name(in: language), values: [typed(first.value)])))
    readMore(of: first.column, first.column.name(in: language))
    return true
  }

  mutating func ask(bare text: String, _ count: Int) -> Bool {
    index += count
    query.ask(asked(.init(bare: text)))
    return true
  }

  mutating func asked(_ asked: QuestionQuery.Asked) -> QuestionQuery.Asked {
    var asked = asked
    (asked.isNegated, isNegated) = (isNegated, false)
    (isFilter, isOfGroups) = (false, false)
    asked.isLinked = isLinked
    asked.isPredicate = isPredicate
    isLinked = false
    if isPredicate {
      for place in query.asked.indices { query.asked[place].isOfRatio = false }
      isPredicate = false
    }
    asked.isOfRatio = query.wantsRatio && !query.asked.contains(where: \.isOfRatio)
    isShareOfKeys = isShareOfKeys || (query.wantsRatio && query.hasSaidKeys && query.asked.isEmpty)
    return asked
  }

  /// A ratio of what is on time or late, as reports count.
  private mutating func readRate(of meaning: (column: QuestionVocabulary.Column, value: FieldValue), _ count: Int)
    -> Bool
  {
    guard meaning.column.field.name == "deadline", !isNegated,
      let rate: QuestionQuery.Rate = ["on_time": .onTime, "late": .late][meaning.value.value]
    else { return false }
    // The share of each district in what is late is no rate.
    if query.hasSaidKeys { return false }
    index += count
    query.wantsRatio = false
    query.rates.append(rate)
    sharedState = .init(column: meaning.column.name(in: language), values: [typed(meaning.value)])
    return true
  }

  /// A value with the name of its column behind it: commune tier, district level.
  mutating func askBeforeColumn(_ count: Int) -> Bool {
    guard count > 1, let value = words(count - 1), let name = words(1, from: index + count - 1) else { return false }
    let meaning = vocabulary.meanings(of: value).first { meaning in
      let isTier = meaning.column.field.name == "tier" && TextFolding.folded(name) == "level"
      return meaning.column.isStored && (isTier || vocabulary.column(name) == meaning.column)
    }
    guard let meaning else { return false }
    index += count
    query.ask(asked(.init(column: meaning.column.name(in: language), values: [typed(meaning.value)])))
    return true
  }

  /// Whether a word stands before that links what is not a ratio or number of it: of procedures.
  private var followsLink: Bool {
    guard stands(Self.links, at: index - 1) else { return false }
    guard index > 1, let before = word(at: index - 2)?.word else { return true }
    guard case .figure(let figure) = before else { return true }
    return ![.ratio, .count, .share, .ratioOfLast, .total, .distinct].contains(figure)
  }

  /// The path to a column of a table that rows refer to, where the name of that table stands beside it: procedures not
  /// online, postal procedures; nil for others.
  func pathOfReferred(_ column: QuestionVocabulary.Column, _ count: Int) -> String? {
    let before = isNegated ? index - 2 : index - 1
    let tables = lines.context.catalog.tables
    let beside = [before, index + count].filter(tokens.indices.contains).compactMap { place -> String? in
      let found = NameMatch.tables(named: tokens[place].bare, in: tables)
      return found.count == 1 ? tables[found[0]].name : nil
    }
    let key = vocabulary.table.schema.foreignKeys.first { beside.contains($0.referencedTable) }
    guard let key, let field = vocabulary.table.schema.fields.first(where: { $0.name == key.field }) else { return nil }
    return "\(PrintedNames.typed(field.typedName[language])).\(column.name(in: language))"
  }

  private static let links: Set<String> = ["of", "cua", "for", "cho"]

  /// Whether what was asked last is asked of a column of a table that rows refer to.
  private var isAskedOfReferred: Bool {
    guard let last = query.asked.last, let name = last.column ?? last.bare else { return false }
    return vocabulary.column(name)?.isOwn == false
  }

  /// The table that rows refer to, behind what was asked of one of its columns: dossiers of level 4 procedures.
  mutating func isReferred(_ count: Int) -> Bool {
    guard let key = words(count), !isKeyNext else { return false }
    let found = NameMatch.tables(named: key, in: lines.context.catalog.tables)
    guard found.count == 1,
      vocabulary.table.schema.foreignKeys.contains(where: {
        $0.referencedTable == lines.context.catalog.tables[found[0]].name
      }),
      index > 0, isAskedOfReferred || followsLink
    else { return false }
    referred = vocabulary.column(key)?.name(in: language)
    index += count
    return true
  }

  /// The table itself once more, or rows of another that refer to this one's: không có hồ sơ, without dossiers.
  mutating func readTable(_ count: Int) -> Bool {
    let catalog = lines.context.catalog
    let found = NameMatch.tables(named: text(count), in: catalog)
    guard found.count == 1 else { return false }
    if found[0].name == vocabulary.table.name {
      index += count
      return true
    }
    guard found[0].schema.foreignKeys.contains(where: { $0.referencedTable == vocabulary.table.name }) else {
      return false
    }
    guard isNegated || stands(Self.having.union(["had", "sinh"]), at: index - 1) else { return false }
    let has = Keyword.condition(isNegated ? .hasNo : .has).title(language)
    isNegated = false
    return ask(bare: "\(has) \(found[0].schema.typedName[language])", count)
  }
}
