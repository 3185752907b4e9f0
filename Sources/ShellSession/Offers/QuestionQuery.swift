import QuerySyntax
import VietnameseText

/// What was read of a question so far, and the query that says it.
struct QuestionQuery {
  /// What is asked of the rows: of one column, or as the language says it.
  struct Asked {
    var column: String?
    var sign = "="
    var values: [String] = []
    var bare: String?
    var isNegated = false
    /// Whether it stands behind a word that asks for a ratio.
    var isOfRatio = false
    /// Whether a word links it to what stands before, or it is said of that.
    var isLinked = false
    var isPredicate = false

    var isPending: Bool { bare == QuestionWord.pending.english || bare == QuestionWord.pending.vietnamese }
  }

  struct Period {
    let text: String
    /// The column by which it goes; nil where that is the one of receipt.
    var date: String?
  }

  /// A rate of the state of the deadline, among what is done and has a due date, as reports count.
  enum Rate { case onTime, late }

  let table: String
  let language: Language
  /// Stages that stand as they were typed, before and after the figures.
  var before: [String] = []
  var shown: String?
  var after: [String] = []
  var asked: [Asked] = []
  var periods: [Period] = []
  var measures: [String] = []
  var keys: [String] = []
  var acrossKeys: [String] = []
  var isDescending: Bool?
  var limit: (count: Int?, isTop: Bool)?
  /// The column of numbers by which rows, or by its average groups, are put in order.
  var rankedBy: String?
  /// Of which groups the figure has such an amount.
  var bounds: [QuestionAmount] = []
  var rates: [Rate] = []
  /// The columns of rows that are asked for.
  var listed: [String] = []
  /// Within which key shares are taken.
  var shareWithin: String?
  /// Within which key the limit counts.
  var limitWithin: String?
  /// Whether the first rows as they stand are asked for, and how many.
  var takesFirst = false
  var firstCount: Int?
  /// Whether the values of the one listed column are asked for, and no rows.
  var isListOfValues = false
  /// Whether a ratio is of the condition that is said last.
  var isRatioLast = false
  /// Whether a word in it may link what it is not taken to link.
  var isUncertain = false
  var chart: String?
  var changeBase: String?
  var wantsCount = false
  var wantsRatio = false
  var wantsShare = false
  var wantsCumulative = false

  init(of table: String, in language: Language) {
    self.table = table
    self.language = language
  }

  /// Puts a condition to those there are; one more value of the same column is one that may be as well.
  mutating func ask(_ asked: Asked) {
    // `không ở Ba Đình, Đống Đa` leaves out both.
    guard let last = self.asked.indices.last, let column = asked.column, self.asked[last].column == column,
      asked.sign == "=", self.asked[last].sign == "=", self.asked[last].isNegated || !asked.isNegated
    else { return self.asked.append(asked) }
    self.asked[last].values += asked.values
  }

  /// Whether a column is taken for a key of the groups although no word says so.
  var hasKeyUnsaid = false

  var hasGroups: Bool { !keys.isEmpty }
  /// Whether there are keys, each behind a word that says so: of each tier; not the district of `which district`.
  var hasSaidKeys: Bool { !keys.isEmpty && !hasKeyUnsaid }

  /// The query; nil where a ratio is asked for and of what is not said.
  var line: String? {
    if isListOfValues { return "\(word(.command(.values))) \(table).\(listed[0])" }
    var stages: [String] = before
    var filters = asked
    var ratio: String?
    if wantsRatio {
      let place = isRatioLast ? filters.indices.last : filters.firstIndex(where: \.isOfRatio) ?? filters.indices.last
      guard let place else { return nil }
      ratio = text(filters.remove(at: place))
    }
    if !filters.isEmpty { stages.append("\(word(.stage(.where))) " + filters.map(text).joined(separator: conjunction)) }
    stages += (isCompared ? periods.prefix(1) : periods[...]).map(text)
    let figures = figures(ratio: ratio)
    if let show = shown ?? show(figures) { stages.append(show) }
    if let base = changeBase ?? (isCompared ? periods.dropFirst().first?.text : nil) {
      stages.append("\(word(.stage(.change))) \(word(.clause(.from))) \(base)")
    }
    stages += bounds.map { bound in
      "\(word(.stage(.where))) \(nameOfFigure) "
        + (bound.text.contains("..") ? "\(word(.stage(.in))) \(bound.text)" : "\(bound.sign ?? "=") \(bound.text)")
    }
    stages += after + order(of: figures)
    if !listed.isEmpty { stages.append("\(word(.stage(.list))) \(listed.joined(separator: ", "))") }
    if let chart { stages.append(chart) }
    return ([table] + stages).joined(separator: " | ")
  }

  /// Whether two periods are compared, and not one of two dates each.
  private var isCompared: Bool { Set(periods.map(\.date)).count < periods.count }

  private func text(_ period: Period) -> String {
    let within = "\(word(.stage(.in))) \(period.text)"
    return period.date.map { "\(within) \(word(.clause(.by))) \($0)" } ?? within
  }

  /// The order, and how many are asked for.
  private func order(of figures: [String]) -> [String] {
    var stages: [String] = []
    if let rankedBy, !hasGroups {
      let isDescending = limit?.isTop ?? isDescending ?? false
      stages.append("\(word(.stage(.sort))) \(rankedBy) \(word(.clause(isDescending ? .desc : .asc)))")
      if let count = limit?.count { stages.append("\(word(.stage(.first))) \(count)") }
      return stages
    }
    if let isDescending {
      let order = word(.clause(isDescending ? .desc : .asc))
      stages.append("\(word(.stage(.sort))) \(sorted(figures)) \(order)")
    }
    if let limit {
      let within = limitWithin.map { " \(word(.clause(.per))) \($0)" } ?? ""
      stages.append("\(word(.stage(limit.isTop ? .top : .bottom))) \(limit.count ?? 1)\(within)")
    }
    if let firstCount { stages.append("\(word(.stage(.first))) \(firstCount)") }
    return stages
  }

  /// What groups are put in order by: the first figure, a ratio by the name of its column.
  private func sorted(_ figures: [String]) -> String {
    guard let first = figures.first else { return word(.measure(.count)) }
    let ratio = word(.measure(.ratio))
    return first.hasPrefix("\(ratio)(") ? ratio : rates.first.flatMap(name) ?? first
  }

  /// The figure whose amount is asked of groups.
  private var nameOfFigure: String {
    if let rate = rates.first { return name(of: rate) ?? word(.measure(.ratio)) }
    return word(.measure(wantsRatio ? .ratio : .count))
  }

  private func name(of rate: Rate) -> String? {
    language == .english ? (rate == .onTime ? "on_time" : "late") : nil
  }

  private func text(_ rate: Rate) -> String {
    let text: String
    switch (language, rate) {
    case (.english, .onTime): text = PhraseRule.onTime
    case (.english, .late): text = PhraseRule.late
    case (.vietnamese, .onTime): text = PhraseRule.onTimeInVietnamese
    case (.vietnamese, .late): text = PhraseRule.lateInVietnamese
    }
    return name(of: rate).map { "\($0) = \(text)" } ?? text
  }

  /// Whether figures are asked for, or what stands beside figures alone.
  var hasFigures: Bool {
    !measures.isEmpty || wantsRatio || wantsShare || wantsCumulative || wantsCount || !keys.isEmpty
      || !acrossKeys.isEmpty
      || !rates.isEmpty || !bounds.isEmpty
      || (limit != nil && rankedBy == nil) || chart != nil || changeBase != nil || periods.count > 1
  }

  /// Whether rows or one figure of them are asked for, with what says one thing alone: conditions, a period, keys, an order,
  /// the first groups of one key. Ratios and comparisons can be meant the other way round, and running counts from
  /// another day on.
  var isPlain: Bool {
    if wantsRatio || wantsCumulative || changeBase != nil || periods.count > 1 || shown != nil || !acrossKeys.isEmpty
      || isUncertain
    {
      return false
    }
    if limit != nil && keys.count != 1 && limitWithin == nil && (rankedBy == nil || hasGroups) { return false }
    if !rates.isEmpty { return rates.count == 1 && measures.isEmpty && !wantsShare && !wantsCount }
    // Of what a share is, is clear of all rows alone.
    if wantsShare {
      return measures.isEmpty && asked.isEmpty && (keys.count == 1 || shareWithin != nil) && before.isEmpty
    }
    return measures.isEmpty || (measures.count == 1 && !wantsCount)
  }

  private var conjunction: String { " \(word(.condition(.and))) " }

  /// What is shown: the figures asked for, or the count where there are groups without any.
  private func figures(ratio: String?) -> [String] {
    var figures = measures + rates.map(text)
    if let rankedBy, hasGroups { figures.append("\(word(.measure(.avg)))(\(rankedBy))") }
    if let ratio { figures.append("\(word(.measure(.ratio)))(\(ratio))") }
    let count = word(.measure(.count))
    if wantsShare {
      let within = shareWithin.map { " \(word(.clause(.within))) \($0)" } ?? ""
      figures.append("\(word(.measure(.share)))(\(figures.first ?? count)\(within))")
    }
    if wantsCumulative { figures = ["\(word(.measure(.ytd)))(\(figures.first ?? count))"] }
    let isCounted = (wantsCount && (!isRatioLast)) || (!bounds.isEmpty && rates.isEmpty && !wantsRatio)
    if figures.isEmpty ? hasFigures : isCounted && !wantsCumulative { figures.insert(count, at: 0) }
    return figures
  }

  private func show(_ figures: [String]) -> String? {
    if figures.isEmpty { return nil }
    var text = "\(word(.stage(.show))) \(figures.joined(separator: ", "))"
    if !keys.isEmpty { text += " \(word(.clause(.by))) \(keys.joined(separator: ", "))" }
    if !acrossKeys.isEmpty { text += " \(word(.clause(.across))) \(acrossKeys.joined(separator: ", "))" }
    return text
  }

  private func text(_ asked: Asked) -> String {
    let not = asked.isNegated ? "\(word(.condition(.not))) " : ""
    if let bare = asked.bare { return not + bare }
    let column = asked.column ?? ""
    if asked.values.count > 1 {
      return "\(not)\(column) \(word(.stage(.in))) (\(asked.values.joined(separator: ", ")))"
    }
    let value = asked.values.first ?? ""
    if asked.isNegated && asked.sign == "=" { return "\(column) != \(value)" }
    return "\(not)\(column) \(asked.sign) \(value)"
  }

  private func word(_ keyword: Keyword) -> String { keyword.title(language) }
}
