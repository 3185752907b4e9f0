import ColumnarData
import Diagnostics
import Foundation
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

/// Reads a question put as one speaks, one run of words after the other: each is a column, a value, a period, a figure, or
/// a word of order or nothing; the query is put together of them. Where a word is left over there is no query.
///
/// What it makes is answered where it is plain (``QuestionQuery/isPlain``); ratios, comparisons and the like are offered
/// alone: a word of them may be meant otherwise than it is read.
struct QuestionReader {
  let lines: OfferedLines
  let vocabulary: QuestionVocabulary
  let language: Language
  var tokens: [Token] = []
  var index = 0
  var query: QuestionQuery

  var aggregate: MeasureWord?
  var isTotal = false
  var isNegated = false
  var isAcross = false
  /// Whether a word says that keys follow, or keys stand before.
  var isOfGroups = false
  /// Whether such a word stands just before.
  var isKeyNext = false
  var isCompared = false
  var isDistinct = false
  var wantsRows = false
  /// Whether a condition has to follow.
  var isFilter = false
  private var number: Int?
  private var ranking: Bool?

  struct Token {
    /// As typed, in quotes where it was.
    let text: String
    /// Without quotes.
    let bare: String
  }

  private static let mostWords = 24
  /// What stands behind them may belong to what stands before: level of the procedure.
  private static let links: Set<String> = ["of", "cua", "on", "ve"]
  private static let separators: Set<Character> = [",", "?", ";", ":"]

  /// A query that was read, and whether it says one thing alone, so that it can be answered unasked.
  struct Reading {
    let line: String
    let isPlain: Bool
  }

  /// The query that a line says, on the table it names first or else on that of dossiers; nil where a word of it is not
  /// understood.
  static func reading(of line: String, for lines: OfferedLines, in language: Language) -> Reading? {
    if line.utf8.count > 300 || line.contains(where: \.isNewline) || line.contains("(") { return nil }
    var text = line
    let named = named(in: line, lines.context.catalog)
    if let named { text.removeSubrange(named.range) }
    let dated = lines.context.catalog.tables(of: .opened).first { $0.schema.timeField != nil }
    guard let table = named?.table ?? dated else { return nil }
    var reader = QuestionReader(of: table, for: lines, in: language)
    guard reader.read(text), let made = reader.query.line else { return nil }
    let isPlain =
      reader.query.isPlain && !reader.asksStatesOfPeriod && !PlainWords(line).words.contains(where: Self.links.contains)
    return Reading(line: made, isPlain: isPlain)
  }

  /// Whether a state is asked for with a period, in which it may have come about: stopped in Q3.
  private var asksStatesOfPeriod: Bool {
    let state = vocabulary.table.schema.fields.first { $0.name == "status" }?.typedName[language]
    return !query.periods.isEmpty && query.asked.contains { $0.column != nil && $0.column == state }
  }

  private init(of table: Table, for lines: OfferedLines, in language: Language) {
    self.lines = lines
    self.language = language
    vocabulary = lines.vocabulary(of: table)
    query = QuestionQuery(of: table.schema.typedName[language], in: language)
  }

  /// The table whose name stands first in a line, and where.
  private static func named(in line: String, _ catalog: Catalog) -> (table: Table, range: Range<String.Index>)? {
    let words = line.split { $0 == " " || $0 == "|" || $0 == "," }
    for first in words.indices.prefix(6) {
      for count in [4, 3, 2, 1] where first + count <= words.count {
        let range = words[first].startIndex..<words[first + count - 1].endIndex
        let found = NameMatch.tables(named: String(line[range]), in: catalog.tables(of: .opened))
        if found.count == 1 { return (catalog.tables(of: .opened)[found[0]], range) }
      }
    }
    return nil
  }

  // MARK: Stages that stand as they are

  /// - Returns: Whether every word was understood.
  private mutating func read(_ text: String) -> Bool {
    for part in text.split(separator: "|") {
      let part = part.trimmingCharacters(in: .whitespaces)
      if part.isEmpty || keep(part) { continue }
      guard readWords(part) else { return false }
    }
    return finish()
  }

  /// Keeps a stage that is one of the language already and runs.
  private mutating func keep(_ part: String) -> Bool {
    let line = "\(vocabulary.table.name) | \(part)"
    let parsed = lines.tried(line).parsed
    guard parsed.diagnostics.allSatisfy({ $0.severity != .error }), parsed.program.statements.count == 1,
      case .query(let syntax)? = parsed.program.statements.first?.kind, let stage = syntax.stages.last,
      syntax.stages.count == 1
    else { return false }
    switch stage.kind {
    case .filter, .period, .add:
      guard query.shown == nil, lines.runs(line) else { return false }
      query.before.append(part)
    case .show:
      guard query.shown == nil, lines.runs(line) else { return false }
      query.shown = part
    case .sort, .limit, .slice, .change, .chart: query.after.append(part)
    case .list, .expect, .expectNone: return false
    }
    return true
  }

  // MARK: Words

  private mutating func readWords(_ part: String) -> Bool {
    tokens = Self.tokens(of: part)
    index = 0
    if tokens.count > Self.mostWords { return false }
    while index < tokens.count {
      guard readPeriod() || readNamed() || readNumber() else { return false }
    }
    return true
  }

  private static func tokens(of text: String) -> [Token] {
    var pieces: [String] = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted && (character.isWhitespace || separators.contains(character)) {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces.filter { !$0.isEmpty }.map { piece in
      let bare = piece.hasPrefix("\"") ? String(piece.dropFirst().dropLast()) : piece
      return Token(text: piece, bare: bare)
    }
  }

  func words(_ count: Int, from start: Int? = nil) -> String? {
    let start = start ?? index
    guard start + count <= tokens.count else { return nil }
    return tokens[start..<start + count].map(\.bare).joined(separator: " ")
  }

  func text(_ count: Int) -> String {
    tokens[index..<index + count].map(\.text).joined(separator: " ")
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

  private mutating func readNamed() -> Bool {
    let word = word(at: index)
    for count in (1...6).reversed() where count >= word?.count ?? 0 {
      guard let key = words(count) else { continue }
      let column = vocabulary.column(key)
      // What was received: the verb, where no word asks for groups of days.
      if let column, column.field.type == .date, !isOfGroups, word?.word == .filler { break }
      if let column { return column.isBoolean ? ask(bare: text(count), count) : read(column, count) }
      if readUnit(count) || ask(valueOf: key, count) { return true }
      if readTable(count) { return true }
    }
    guard let word else { return false }
    return read(word.word, word.count)
  }

  private mutating func read(_ word: QuestionWord, _ count: Int) -> Bool {
    switch word {
    case .column(let name):
      guard let column = vocabulary.column(name.replacing("_", with: " ")) else { return false }
      return read(column, count)
    case .condition(let text): return ask(bare: text[language], count)
    case .comparison, .upTo, .missing: return false
    case .filler: break
    case .groups: (isOfGroups, isKeyNext) = (true, true)
    case .filter: isFilter = true
    case .rows: wantsRows = true
    case .count: query.wantsCount = true
    case .total: isTotal = true
    case .ratio: query.wantsRatio = true
    case .share: query.wantsShare = true
    case .cumulative: query.wantsCumulative = true
    case .distinct: isDistinct = true
    case .aggregate(let measure): aggregate = measure
    case .across: isAcross = true
    case .asColumns:
      guard let last = query.keys.popLast() else { return false }
      query.acrossKeys.append(last)
    case .not:
      if isNegated { return false }
      isNegated = true
    case .descending: query.isDescending = true
    case .ascending: query.isDescending = false
    case .most: ranking = true
    case .least: ranking = false
    case .chart(let kind):
      let chart = Keyword.stage(.chart).title(language)
      query.chart = kind.map { "\(chart) \(Keyword.clause($0.word).title(language))" } ?? chart
    case .compare: isCompared = true
    case .growth: query.changeBase = Keyword.period(.previous).title(language)
    }
    index += count
    return true
  }

  private mutating func readNumber() -> Bool {
    // What was read before may have ended the words, and failed.
    guard number == nil, index < tokens.count, let value = Int(tokens[index].text), value > 0 else { return false }
    number = value
    index += 1
    return true
  }

  // MARK: Periods

  /// The longest run of words at this place that is a period of the calendar, with the year of the data where none is said.
  private mutating func readPeriod() -> Bool {
    let year = lines.context.cutoff.map { "/\($0.year)" } ?? ""
    for count in (1...5).reversed() where isDated(count) {
      let text = text(count)
      for period in [text, text + year] {
        guard let made = lines.period(period, on: vocabulary.table.name, language) else { continue }
        index += count
        query.periods.append(made)
        return true
      }
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

  /// Whether a run may be a period: it says a number, or a period by where it stands.
  private func isDated(_ count: Int) -> Bool {
    guard let key = words(count) else { return false }
    let words = TextFolding.folded(key).split(separator: " ")
    let relative = ["this", "last", "previous", "nay", "truoc", "nhat"]
    return words.contains { word in
      relative.contains(String(word)) || (word.contains(where: \.isNumber) && Int(word) == nil)
    }
      || (words.count > 1 && words.contains { Int($0) != nil } && words.contains { Self.units.contains(String($0)) })
      || (words.count == 1 && words[0].count == 4 && Int(words[0]).map { (1990...2100).contains($0) } == true)
  }

  private static let units = Set([
    "quy", "thang", "nam", "ngay", "tuan", "dau", "cuoi", "quarter", "month", "year", "day", "half",
  ]).union(EnglishMonths.names)

  // MARK: The end

  /// - Returns: Whether nothing that was begun is left open.
  private mutating func finish() -> Bool {
    if isTotal { query.wantsCount = true }
    if let ranking {
      query.limit = (number, ranking)
      number = nil
    }
    if isCompared && query.changeBase == nil && query.periods.count < 2 { return false }
    if wantsRows && query.hasFigures { return false }
    // Columns are keys where that is said, or of what is ranked; two periods are compared where that is said.
    if query.hasKeyUnsaid && ranking == nil { return false }
    if query.periods.count > (isCompared ? 2 : 1) { return false }
    let isWhole = aggregate == nil && !isNegated && !isAcross && !isDistinct && !isFilter && number == nil
    return isWhole && (query.shown == nil || query.keys.isEmpty)
  }
}
