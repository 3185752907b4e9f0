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
  var tokens: [QuestionToken] = []
  var index = 0
  var query: QuestionQuery

  var aggregate: MeasureWord?
  var isTotal = false
  var isNegated = false
  /// Whether the word for it leaves out what follows, and does not say that something is not there.
  var leavesOut = false
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
  /// Whether a word that links stands before what is asked next.
  var isLinked = false
  /// Whether the key that follows is that within which shares are taken.
  var isWithinNext = false
  /// Whether groups are put in order of their figure.
  var isRanked = false
  /// Whether the column by which rows are put in order has to follow.
  var isSortNext = false
  /// The column of the date on which happened what was said, for the period that is said of it: resolved … in August.
  var happening: String?
  /// Whether what follows the word for it is of what was said before: share of pending dossiers *is* tracked.
  var isPredicate = false
  /// Whether a stage shows figures: `| show highest fee` is one figure, and no order of rows.
  var isOfFigures = false
  /// Whether the word for the table stands in the question.
  var isTableNamed = false
  /// What a rate is of that was said as a share of what is late or on time, which may be the base: late dossiers by post.
  var sharedState: QuestionQuery.Asked?
  /// Whether keys stood before what a ratio is of: share of each tier in refused dossiers.
  var isShareOfKeys = false
  /// The column of numbers of which an amount was asked last, for a further bound.
  var boundedColumn: String?
  /// Further aggregates of the column that follows: average and median.
  var furtherAggregates: [MeasureWord] = []
  /// The column of a date that is asked to have a value, by which groups of months go.
  var presence: String?
  /// The key that the name of another table may have been meant as: level 4 procedures with the most dossiers.
  var referred: String?
  /// Whether of the two periods that are compared the first is the base.
  var isChange = false
  /// Whether receipt is said to be what happened in a period.
  var saysReceived = false
  /// Whether rows that have the greatest of something are asked for.
  var isOfRows = false
  var number: Int?
  /// Whether the greatest are asked for; nil where no order by greatness is.
  var ranking: Bool?
  /// Whether the best are asked for, which a rate tells to be the greatest or the least.
  var isBest: Bool?

  private static let mostWords = 24

  /// A query that was read, and whether it says one thing alone, so that it can be answered unasked.
  struct Reading {
    let line: String
    let isPlain: Bool
  }

  /// The queries that a line says, on a table that it names or else on that of dossiers, the likeliest first; none where a
  /// word of it is not understood.
  static func readings(of line: String, for lines: OfferedLines, in language: Language) -> [Reading] {
    if line.utf8.count > 300 || line.contains(where: \.isNewline) || line.contains("(") { return [] }
    let opened = lines.context.catalog.tables(of: .opened)
    var asked = named(in: line, opened)
    let none = line.startIndex..<line.startIndex
    let measured = lines.metricNames(in: line).compactMap { metric in
      NameMatch.tables(named: metric.syntax.table.text, in: opened).first.map { opened[$0] }
    }
    for table in measured where !asked.contains(where: { $0.table.name == table.name }) {
      asked.append((table, none))
    }
    let dated = opened.first { $0.schema.timeField != nil }
    for table in [lines.measuredTable(of: line), dated].compactMap({ $0 })
    where !asked.contains(where: { $0.table.name == table.name }) {
      asked.append((table, none))
    }
    return asked.flatMap { table, range in
      // A table may be named by a word that names a column as well, which then is asked for: units with most dossiers.
      (range.isEmpty ? [none] : [range, none]).compactMap { range in
        var text = line
        text.removeSubrange(range)
        var reader = QuestionReader(of: table, for: lines, in: language)
        reader.isTableNamed = !range.isEmpty
        guard reader.read(text), let made = reader.query.line else { return nil }
        return Reading(line: made, isPlain: reader.query.isPlain && !reader.asksStatesOfPeriod)
      }
    }
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

  /// The tables whose names stand in a line, in their order, and where.
  private static func named(in line: String, _ tables: [Table]) -> [(table: Table, range: Range<String.Index>)] {
    let words = line.split { " |,?".contains($0) }
    var named: [(table: Table, range: Range<String.Index>)] = []
    var first = 0
    while first < min(words.count, mostWords) {
      let found = [4, 3, 2, 1].lazy.filter { first + $0 <= words.count }.compactMap { count in
        let range = words[first].startIndex..<words[first + count - 1].endIndex
        let found = NameMatch.tables(named: String(line[range]), in: tables)
        return found.count == 1 ? (table: tables[found[0]], range: range, count: count) : nil
      }.first
      if let found, !named.contains(where: { $0.table.name == found.table.name }) {
        named.append((found.table, found.range))
      }
      first += found?.count ?? 1
    }
    return named
  }

  // MARK: Stages that stand as they are

  /// - Returns: Whether every word was understood.
  private mutating func read(_ text: String) -> Bool {
    for part in takeList(from: text).split(separator: "|") {
      let part = part.trimmingCharacters(in: .whitespaces)
      if part.isEmpty || keep(part) { continue }
      isOfFigures = text.contains("|") && ["show ", "hien "].contains(where: TextFolding.folded(part).hasPrefix)
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

  /// Reads in one of the ways, from where the words stand so far.
  private mutating func tries(_ read: (inout QuestionReader) -> Bool) -> Bool {
    let start = index
    if read(&self) { return true }
    index = start
    return false
  }

  private mutating func readWords(_ part: String) -> Bool {
    tokens = QuestionToken.all(of: part)
    index = 0
    if tokens.count > Self.mostWords { return false }
    if showsColumns { wantsRows = true }
    while index < tokens.count {
      guard
        tries({ $0.readHappening() }) || tries({ $0.readAmount() }) || tries({ $0.readPeriod() })
          || tries({ $0.readSmallNumber() }) || tries({ $0.readNamed() }) || tries({ $0.readNumber() })
      else { return false }
    }
    return true
  }
}
