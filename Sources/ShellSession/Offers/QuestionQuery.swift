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
  }

  let table: String
  let language: Language
  /// Stages that stand as they were typed, before and after the figures.
  var before: [String] = []
  var shown: String?
  var after: [String] = []
  var asked: [Asked] = []
  var periods: [String] = []
  var measures: [String] = []
  var keys: [String] = []
  var acrossKeys: [String] = []
  var isDescending: Bool?
  var limit: (count: Int?, isTop: Bool)?
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

  /// The query; nil where a ratio is asked for and of what is not said.
  var line: String? {
    var stages: [String] = before
    var filters = asked
    var ratio: String?
    if wantsRatio {
      let place = filters.firstIndex(where: \.isOfRatio) ?? filters.indices.last
      guard let place else { return nil }
      ratio = text(filters.remove(at: place))
    }
    if !filters.isEmpty { stages.append("\(word(.stage(.where))) " + filters.map(text).joined(separator: conjunction)) }
    if let period = periods.first { stages.append("\(word(.stage(.in))) \(period)") }
    let figures = figures(ratio: ratio)
    if let show = shown ?? show(figures) { stages.append(show) }
    if let base = changeBase ?? periods.dropFirst().first {
      stages.append("\(word(.stage(.change))) \(word(.clause(.from))) \(base)")
    }
    stages += after
    if let isDescending {
      let order = word(.clause(isDescending ? .desc : .asc))
      stages.append("\(word(.stage(.sort))) \(figures.first ?? word(.measure(.count))) \(order)")
    }
    if let limit {
      stages.append("\(word(.stage(limit.isTop ? .top : .bottom))) \(limit.count ?? 1)")
    }
    if let chart { stages.append(chart) }
    return ([table] + stages).joined(separator: " | ")
  }

  /// Whether figures are asked for, or what stands beside figures alone.
  var hasFigures: Bool {
    !measures.isEmpty || wantsRatio || wantsShare || wantsCumulative || wantsCount || !keys.isEmpty
      || !acrossKeys.isEmpty
      || limit != nil || chart != nil || changeBase != nil || periods.count > 1
  }

  /// Whether rows or one figure of them are asked for, with what says one thing alone: conditions, a period, keys, an order,
  /// the first groups of one key. Ratios and comparisons can be meant the other way round, and running counts from
  /// another day on.
  var isPlain: Bool {
    if wantsRatio || wantsCumulative || changeBase != nil || periods.count > 1 || shown != nil || !acrossKeys.isEmpty {
      return false
    }
    if limit != nil && keys.count != 1 { return false }
    // Of what a share is, is clear of all rows alone.
    if wantsShare { return measures.isEmpty && asked.isEmpty && keys.count == 1 && before.isEmpty }
    return measures.isEmpty || (measures.count == 1 && !wantsCount)
  }

  private var conjunction: String { " \(word(.condition(.and))) " }

  /// What is shown: the figures asked for, or the count where there are groups without any.
  private func figures(ratio: String?) -> [String] {
    var figures = measures
    if let ratio { figures.append("\(word(.measure(.ratio)))(\(ratio))") }
    let count = word(.measure(.count))
    if wantsShare { figures.append("\(word(.measure(.share)))(\(figures.first ?? count))") }
    if wantsCumulative { figures = ["\(word(.measure(.ytd)))(\(figures.first ?? count))"] }
    if figures.isEmpty ? hasFigures : wantsCount && !wantsCumulative { figures.insert(count, at: 0) }
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
