import QuerySyntax
import VietnameseText

extension FuzzTarget {
  /// Any text as a query: its tokens, its tree, what is said of its faults, and its answers on small tables.
  static let query = FuzzTarget("query", seeds: seeds(QuerySeeds.all), words: QuerySeeds.words, roundsInTests: 3) {
    try await QueryCheck.check(FuzzInput($0).text)
  }

  /// Each byte is a word of the language, a name or a sign: texts that are nearly right, and so reach the engine.
  static let words = FuzzTarget(
    "words", seeds: QuerySeeds.all.compactMap(QuerySeeds.encoded), roundsInTests: 6, text: { QuerySeeds.decoded($0) },
    check: { try await QueryCheck.check(QuerySeeds.decoded($0)) })

  static func seeds(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}

/// Texts to start from.
enum QuerySeeds {
  /// What words mean something in a query on the sample tables, signs and values included.
  static let words = Keyword.allCases.flatMap { [$0.title(.english), $0.title(.vietnamese)] } + names + signs

  /// At most as many as a byte has values, so that each byte means one.
  static let vocabulary: [String] = {
    let spoken = Keyword.allCases.filter { $0.role != .command }
    return Array((signs + names + spoken.map { $0.title(.english) }).prefix(256))
  }()

  /// A text in the words of the vocabulary; nil where one is not among them.
  static func encoded(_ text: String) -> [UInt8]? {
    let pieces = Lexer.tokens(of: text).filter { !$0.isTrivia }.map { token in
      String(decoding: Array(text.utf8)[token.range], as: UTF8.self)
    }
    var bytes: [UInt8] = []
    for piece in pieces {
      guard let code = vocabulary.firstIndex(of: piece.lowercased()) else { return nil }
      bytes.append(UInt8(code))
    }
    return bytes
  }

  static func decoded(_ bytes: [UInt8]) -> String {
    bytes.map { vocabulary[Int($0) % vocabulary.count] }.joined(separator: " ")
  }

  private static let names = [
    "procedures", "dossiers", "edges", "empty", "code", "domain", "level", "online", "eligible", "id", "procedure",
    "district", "channel", "received", "resolved", "fee", "weight", "tracked", "key", "note", "huge", "fine", "rate",
    "score", "`a`", "x", "_", "post", "counter", "hồ sơ", "lĩnh vực", "kênh", "\"Đất đai\"", "\"\"", "ba_dinh",
    "\"1.0\"",
  ]

  private static let signs = [
    "|", "|", "|", "|", ",", "(", ")", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "..", ".", "%", "\n", ";",
    "0", "1", "2", "3", "30", "1.5", "97.5", "9223372036854775807", "0.000000000000000001", "2020", "2019..2020",
    "2020Q1", "2020Q3", "2020H1", "2020-08", "2020-08-31", "0001-01-01", "9999-12-31", "9999Q4",
  ]

  static let all = [
    "procedures | show ratio ( online of eligible ) by domain total | sort ratio desc | bottom 5",
    "dossiers | where level in 3..4 and quarter = 2020Q1 | show ratio(channel = online), count by domain",
    "dossiers | in 2020 | show count, sum ( fee ) by district across quarter total",
    "dossiers | in 2020Q1 by resolved | show x = ratio(resolved <= received of resolved is not missing), "
      + "median ( days ( received, resolved ) ) by domain",
    "metric x \"Có hồ sơ\" on procedures = ratio(has dossiers(channel = online) of online) time dossiers.received "
      + "target >= 60% unknown drop round 1 cite \"2020\"\nprocedures | show x by domain | where x misses target",
    "procedures | where online and has no dossiers ( channel = online , in 2020 ) | list code, domain",
    "dossiers | show count by district , channel | top 3 by count per district other",
    "dossiers | in 2020Q1 | show ratio ( channel = post ) by district | change from previous | where change < 0",
    "dossiers | show count, share ( count ), share ( count within district ) by district, channel",
    "dossiers | in ytd 2020Q3 | show count , ytd ( count ) , rolling ( count , 3 month ) by quarter",
    "dossiers | in 2020 | show avg(weight), min(fee), max(resolved), distinct(procedure) by month | change from previous",
    "explain dossiers | where tracked and level >= 3 | in 2020Q3 | show ratio ( channel = online ) by quarter",
    "dossiers | add x = days ( received , resolved ) , y = - ( fee + 2 ) * 3 / 1.5 - weight | sort x desc, y | top 5",
    "dossiers | show sum(fee) / count if channel = online and not tracked, x = percentile(weight, 97.5) total",
    "hồ sơ | trong 2020Q1 | hiện tỷ lệ(kênh = \"bưu chính\"), đếm theo quận huyện tổng | đầu 5 theo đếm",
    "let late = dossiers | where resolved > received\nlate | show count by month\n| where count > 1; tables",
    "edges | show sum(huge), avg(fine), median(rate), min(day), max(half) by key total",
    "edges | in 0001..9999 | show count by year", "edges | where half in 2020 | list", "edges | sort score desc",
    "edges | add x = huge + huge, y = huge * fine, z = rate / 3 | list",
    "empty | show count by `a b`, `số lượng` total",
    "edges | where note contains \"\t\" or key starts with \"=\" | show share(count) by note, day across half",
    "dossiers | where received in last 30 day or received in this year and not fee in (10, 20) | expect count >= 15%",
    "procedures | except all | show count by level total", "dossiers | change from last year", "edges\n| list # note",
    "dossiers | where fee in 10..20 and name = \"a \\\"b\\\" \\\\ c\"", "a == b && c <> d", "SELECT * FROM dossiers;",
  ]
}
