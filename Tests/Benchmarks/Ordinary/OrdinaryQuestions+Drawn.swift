/// Questions put together by chance, the same in every run.
extension OrdinaryQuestions {
  /// A piece of a question in both languages.
  private struct Piece {
    let words: String
    let sql: String

    init(_ words: String, _ sql: String) { (self.words, self.sql) = (words, sql) }
  }

  private static let keys = [
    Piece("district", "district"), Piece("channel", "channel"), Piece("procedure", "procedure"),
    Piece("domain", "p.domain"), Piece("level", "p.level"), Piece("fee", "fee"), Piece("received", "received"),
    Piece("month", "strftime(received, '%Y-%m')"), Piece("quarter", "year(received) || 'Q' || quarter(received)"),
  ]

  private static let measures = [
    Piece("count", "count(*)"), Piece("sum(fee)", "sum(fee)"), Piece("mean(fee)", "avg(fee)"),
    Piece("min(fee)", "min(fee)"), Piece("max(fee)", "max(fee)"), Piece("median(fee)", "median(fee)"),
    Piece("distinct(procedure)", "count(DISTINCT procedure)"), Piece("distinct(received)", "count(DISTINCT received)"),
    Piece("ratio(channel = online)", "count(*) FILTER (channel = 'online'), count(*)"),
    Piece("mean(days(received, resolved))", "avg(resolved - received)"),
  ]

  private static let conditions = [
    Piece("channel = online", "channel = 'online'"), Piece("fee > 50000", "fee > 50000"), Piece("fee = 0", "fee = 0"),
    Piece("received >= 2019-06-01", "received >= DATE '2019-06-01'"), Piece("resolved > due", "resolved > due"),
    Piece("level in 3..4", "p.level IN (3, 4)"), Piece("district = \"Đống Đa\"", "district = 'Đống Đa'"),
    Piece("id contains \"7\"", "id LIKE '%7%'"),
  ]

  /// - Parameter count: How many; none twice.
  static func drawn(_ count: Int, seed: UInt64 = 20_200_930) -> [BenchmarkQuery] {
    var chance = Chance(seed: seed)
    var questions: [BenchmarkQuery] = []
    var known: Set<String> = []
    while questions.count < count {
      let question = question(&chance)
      if known.insert(question.statement).inserted { questions.append(question) }
    }
    return questions
  }

  private static func question(_ chance: inout Chance) -> BenchmarkQuery {
    let keys = some(keys, atMost: 2, &chance)
    let shown = some(measures, atLeast: 1, atMost: 3, &chance)
    let kept = some(conditions, atMost: 2, &chance)
    let isNarrowed = shown.contains { $0.words == "count" } && !keys.isEmpty && chance.happens(0.25)
    var words = "dossiers"
    if !kept.isEmpty { words += " | where " + kept.map(\.words).joined(separator: " and ") }
    words += " | show " + shown.map(\.words).joined(separator: ", ")
    if !keys.isEmpty { words += " by " + keys.map(\.words).joined(separator: ", ") }
    if isNarrowed { words += " | where count > 50" }
    var sql = "SELECT " + (keys + shown).map(\.sql).joined(separator: ", ") + " FROM \(joined)"
    if !kept.isEmpty { sql += " WHERE " + kept.map(\.sql).joined(separator: " AND ") }
    if !keys.isEmpty { sql += " GROUP BY ALL" }
    if isNarrowed { sql += " HAVING count(*) > 50" }
    return BenchmarkQuery(name: words, meaning: "", statement: words, joined: sql, flat: "", goal: 1)
  }

  /// Different pieces, in the order of the list.
  private static func some(
    _ pieces: [Piece], atLeast least: Int = 0, atMost most: Int, _ chance: inout Chance
  ) -> [Piece] {
    let count = least + chance.below(most - least + 1)
    var places: Set<Int> = []
    while places.count < count { places.insert(chance.below(pieces.count)) }
    return places.sorted().map { pieces[$0] }
  }
}
