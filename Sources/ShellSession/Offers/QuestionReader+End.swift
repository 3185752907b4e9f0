import ColumnarData
import QueryPlan
import QuerySyntax
import VietnameseText

/// What is settled once every word was read.
extension QuestionReader {
  /// - Returns: Whether nothing that was begun is left open.
  mutating func finish() -> Bool {
    if let referred, !query.hasGroups, query.rankedBy == nil, ranking != nil || !query.bounds.isEmpty {
      addKey(referred)
    }
    dateLateness()
    keyByDates()
    guard settleRatio(), settleRanking(), settleComparison(), settleRows() else { return false }
    // Columns are keys where that is said, or of what is ranked or bounded.
    if query.hasKeyUnsaid && ranking == nil && !isRanked && query.bounds.isEmpty { return false }
    if !query.bounds.isEmpty && !query.hasGroups { return false }
    let isWhole =
      aggregate == nil && !isNegated && !isAcross && !isDistinct && !isFilter && number == nil && happening == nil
    return isWhole && (query.shown == nil || query.keys.isEmpty)
  }

  private func says(anyOf words: Set<String>) -> Bool {
    !words.isDisjoint(with: tokens.map(\.folded))
  }

  /// Of what the ratio is.
  private mutating func settleRatio() -> Bool {
    if isTotal { query.wantsCount = true }
    // The share of each tier is of all: within the tier alone it would be the whole.
    if query.keys == [query.shareWithin] { query.shareWithin = nil }
    if isShareOfKeys {
      (query.wantsRatio, query.wantsShare, query.isUncertain) = (false, true, true)
    }
    // How many of the late ones came by post: they are the base, and not those that came by post.
    if let state = sharedState, query.rates.count == 1,
      query.isRatioLast ? !query.asked.isEmpty : query.asked.contains(where: \.isPredicate)
    {
      query.rates = []
      let place = query.asked.firstIndex(where: \.isPredicate) ?? query.asked.count - 1
      query.asked[place].isOfRatio = true
      query.asked.append(state)
      (query.wantsRatio, query.isRatioLast, query.isUncertain) = (true, false, true)
      query.asked[place].isPredicate = true
    }
    // Of what is not done nothing is on time or late.
    if !query.rates.isEmpty && query.asked.contains(where: \.isPending) { return false }
    // Online procedures of level 4: of which of the two the ratio is, is not said.
    if query.wantsRatio && !query.isRatioLast && query.asked.count > 1
      && !query.asked.contains(where: { $0.isLinked || $0.isPredicate })
    {
      return false
    }
    // The share of each channel.
    if query.wantsRatio && query.asked.isEmpty && query.keys.count == 1 {
      (query.wantsRatio, query.wantsShare) = (false, true)
      if says(anyOf: ["with", "kem", "co"]) { query.wantsCount = true }
    }
    return true
  }

  /// Which rows or groups come first, by what and how many.
  private mutating func settleRanking() -> Bool {
    if let isBest {
      guard ranking == nil, let rate = query.rates.first, query.rates.count == 1 else { return false }
      ranking = isBest == (rate == .onTime)
    }
    if query.takesFirst {
      guard let number, !query.hasFigures, ranking == nil else { return false }
      query.firstCount = number
      self.number = nil
    }
    if isRanked || (query.isDescending != nil && !query.hasGroups && query.rankedBy == nil && !query.hasFigures) {
      guard ranking == nil, query.hasGroups || rankByAsked() else { return false }
      query.isDescending = query.isDescending ?? true
    }
    guard let ranking else { return query.rankedBy == nil || !query.hasGroups }
    query.limit = (number, ranking)
    let isCounted = number != nil
    number = nil
    if !query.hasGroups { return query.rankedBy != nil && rankPending() }
    guard let column = query.rankedBy else {
      if query.keys.count == 2 && query.hasKeyUnsaid { rankWithin() }
      // Of rows that have a name each, none has most.
      let isOfFigures = !query.measures.isEmpty || !query.rates.isEmpty
      return isOfFigures || !query.keys.contains { vocabulary.column($0)?.field.type == .text }
    }
    // The slowest districts are so on average; of other columns the greatest of a group may be meant as well.
    if query.hasKeyUnsaid {
      return query.rates.isEmpty && query.measures.isEmpty
        && column == vocabulary.column("days taken")?.name(in: language)
    }
    // Procedures with the highest fee of each domain are rows, and no figure.
    if isOfRows { return false }
    // The highest fee by domain is that of each.
    measure(ranking ? .max : .min, of: column)
    (query.rankedBy, query.limit) = (nil, nil)
    return !isCounted
  }

  /// Rows go by the one column of numbers that is asked of them: fee above 1,000,000, highest first.
  private mutating func rankByAsked() -> Bool {
    let columns = Set(query.asked.compactMap(\.column)).filter {
      vocabulary.column($0.replacing("`", with: ""))?.isNumber == true
    }
    guard columns.count == 1 else { return false }
    query.rankedBy = columns.first
    return true
  }

  /// What is compared with what.
  private mutating func settleComparison() -> Bool {
    if isCompared && query.changeBase == nil && query.periods.count < 2 { return false }
    if isCompared { orderPeriods() }
    return query.periods.count <= (isCompared ? 2 : 1) || Set(query.periods.map(\.date)).count == query.periods.count
  }

  /// The rows and columns that are asked to be seen: without a table, the values of one column.
  private mutating func settleRows() -> Bool {
    if wantsRows && query.hasFigures { return false }
    // Words that say nothing ask for nothing.
    let isAsked =
      query.hasFigures || query.rankedBy != nil || query.firstCount != nil || query.shown != nil || !query.asked.isEmpty
      || !query.periods.isEmpty || !query.before.isEmpty || !query.listed.isEmpty || !query.after.isEmpty
    if !isTableNamed && !isAsked { return false }
    if wantsRows && !isTableNamed && !query.listed.isEmpty {
      query.isListOfValues = true
      return query.listed.count == 1 && query.asked.isEmpty && query.periods.isEmpty
    }
    return true
  }

  /// The first of each group, where the key that is said is that of the groups: 3 thủ tục nhiều hồ sơ nhất theo lĩnh vực.
  private mutating func rankWithin() {
    query.keys.reverse()
    query.limitWithin = query.keys[0]
    query.isUncertain = true
  }

  /// What is late in a period was due in it, and what is on time was done in it; where neither is said, that is offered.
  private mutating func dateLateness() {
    guard let state = query.asked.lazy.compactMap({ $0.bare }).first(where: isOfDeadline) else { return }
    let isDone = vocabulary.meanings(of: state).contains { ["early", "on_time"].contains($0.value.value) }
    guard let date = vocabulary.column(isDone ? "resolved" : "due") else { return }
    for place in query.periods.indices where query.periods[place].date == nil && !saysReceived {
      query.periods[place] = .init(text: query.periods[place].text, date: date.name(in: language))
      query.isUncertain = true
    }
  }

  private func isOfDeadline(_ state: String) -> Bool {
    vocabulary.meanings(of: state).contains { $0.column.field.name == "deadline" }
  }

  /// Groups of months of what was done, or of rates of what was on time, go by the date of it.
  private mutating func keyByDates() {
    simplifyReceipt()
    guard let date = presence ?? (query.rates.isEmpty ? nil : vocabulary.column("resolved")?.name(in: language)) else {
      return
    }
    for place in query.keys.indices {
      guard let unit = unit(query.keys[place]) else { continue }
      query.keys[place] = "\(unit.title(language))(\(date))"
    }
  }

  /// Months of receipt are those that go already, where no other date is in play.
  private mutating func simplifyReceipt() {
    guard presence == nil, query.rates.isEmpty, query.before.isEmpty, query.periods.allSatisfy({ $0.date == nil }),
      let time = vocabulary.table.schema.timeField.flatMap(vocabulary.column(ofData:))
    else { return }
    for place in query.keys.indices where query.keys[place].hasSuffix("(\(time.name(in: language)))") {
      query.keys[place] = String(query.keys[place].prefix { $0 != "(" })
    }
  }

  /// What is pending has no days that it took: what waits longest came first.
  private mutating func rankPending() -> Bool {
    // The latest that are resolved were so last.
    if let presence, let time = vocabulary.table.schema.timeField,
      query.rankedBy == vocabulary.column(time)?.name(in: language)
    {
      query.rankedBy = presence
    }
    let isPending = query.asked.contains(where: \.isPending)
    guard isPending, let rankedBy = query.rankedBy, rankedBy == vocabulary.column("days taken")?.name(in: language),
      let received = vocabulary.column("received"), let isTop = ranking
    else { return true }
    query.rankedBy = received.name(in: language)
    query.limit?.isTop = !isTop
    query.isUncertain = true
    return true
  }

  /// Of two periods that are compared without a word on which is the base, the earlier one is.
  private mutating func orderPeriods() {
    if isChange && query.periods.count == 2 { return query.periods.reverse() }
    guard query.periods.count == 2, !says(anyOf: ["with", "to", "against", "voi"]) else { return }
    let order = query.periods.map { PlainWords($0.text).calendarOrder }
    if order[0].lexicographicallyPrecedes(order[1]) { query.periods.reverse() }
  }
}
