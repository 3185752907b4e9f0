import ColumnarData
import Diagnostics
import Foundation
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

/// Sees to it that every line offered runs: what was found while parsing or checking is tried in the session as it
/// stands; where nothing of it runs, phrases of other tools and of everyday speech are put as the language says them.
///
/// The search goes over at most four steps, each a phrase or a correction, and stops at the first that gives lines that
/// run. No step takes a negation away.
final class OfferedLines {
  let state: SessionState
  let language: Language
  let context: CheckingContext
  private(set) lazy var printedNames = PrintedNames(in: context.catalog)
  private var triedLines: [String: TriedLine] = [:]
  /// What the last statement was read as, where that is refused for a period that the data do not reach.
  var outsideData: String?
  private var vocabularies: [String: QuestionVocabulary] = [:]
  private var knownReadings: [String: [QuestionReader.Reading]] = [:]
  /// What every rule makes of a line.
  private var rewritten: [String: [(rule: PhraseRule, line: String)]] = [:]
  private static let (deepest, mostTried, mostOffered) = (4, 160, 3)

  init(_ state: SessionState) {
    self.state = state
    language = state.settings.language
    context = state.checkingContext
  }

  /// The diagnostics of a statement that failed, with lines that run and no others.
  func mended(_ diagnostics: [Diagnostic], of source: String) -> [Diagnostic] {
    mendedAsTyped(Self.withoutQuestionMark(diagnostics, of: source), of: source).map { diagnostic in
      var diagnostic = diagnostic
      var seen: Set<String> = []
      // Rows of one's own may be meant as well as those of the example set.
      diagnostic.fixes = diagnostic.fixes.flatMap { fix -> [FixIt] in
        let own = onOwnTable(fix.applied(to: source)).map { FixIt(replacing: 0..<source.utf8.count, with: $0) }
        return (own.map { [$0] } ?? []) + [fix]
      }.filter { seen.insert($0.applied(to: source)).inserted }
      return diagnostic
    }
  }

  /// A question mark at the end is no second fault of a sentence that has one.
  private static func withoutQuestionMark(_ diagnostics: [Diagnostic], of source: String) -> [Diagnostic] {
    guard let end = source.lastIndex(of: "?"), source[end...].dropFirst().allSatisfy(\.isWhitespace) else {
      return diagnostics
    }
    let place = source.utf8.distance(from: source.startIndex, to: end)
    let others = diagnostics.filter { $0.id != .unexpectedCharacter || $0.range?.lowerBound != place }
    return others.contains { $0.severity == .error } ? others : diagnostics
  }

  private func mendedAsTyped(_ diagnostics: [Diagnostic], of source: String) -> [Diagnostic] {
    let typed = source.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let first = diagnostics.firstIndex(where: { $0.severity == .error }), source.utf8.count <= 2000 else {
      return diagnostics
    }
    var mended = ofNamedTable(diagnostics, first, in: source) ?? diagnostics
    for index in mended.indices {
      mended[index].fixes = mended[index].fixes.filter {
        let line = $0.applied(to: source)
        // A name that is nearly so is no answer to the words beside it.
        let isName = [.unknownTable, .unknownCommand].contains(mended[index].id)
        return runsInSense(of: source, line) && (!isName || says(line, all: source))
      }
    }
    let strong = rewritings(of: typed, where: \.isStrong).filter { runs($0) && says($0, all: typed) }
    if strong.isEmpty && mended.contains(where: { !$0.fixes.isEmpty }) { return mended }
    let lines = strong.isEmpty ? found(for: typed, mended[first], in: source) : strong
    if lines.isEmpty, let meant = faultsOfMeaning(of: source) ?? faultsOutsideData(of: source) { return meant }
    for index in mended.indices {
      mended[index].fixes = []
      if !lines.isEmpty { mended[index].notes.removeAll { $0.id == .nearestNames } }
    }
    if lines.isEmpty { return mended }
    var seen: Set<String> = []
    mended[first].fixes = lines.filter { seen.insert($0).inserted }.prefix(Self.mostOffered).map {
      FixIt(replacing: 0..<source.utf8.count, with: $0)
    }
    // What runs answers the faults that only say that something else was expected.
    let answered = Self.readFaults.union([.extraParenthesis])
    return mended.enumerated().filter { $0.offset == first || !answered.contains($0.element.id) }.map(\.element)
  }

  /// The faults of a statement that begins with the name of a table, where its first word was taken for a command's or
  /// all of it for a name; nil for others.
  private func ofNamedTable(_ diagnostics: [Diagnostic], _ first: Int, in source: String) -> [Diagnostic]? {
    guard [.unknownCommand, .unknownTable].contains(diagnostics[first].id), first == 0 || diagnostics.count == 1,
      let (words, name) = leadingTable(of: source), source.utf8.count > words.utf8.count
    else { return nil }
    let line = name + source.dropFirst(words.count)
    let faults = tried(line).parsed.diagnostics.filter { $0.severity == .error }
    guard let fault = faults.first, let range = fault.range, range.lowerBound > name.utf8.count else { return nil }
    let moved = words.utf8.count - name.utf8.count
    return [
      Diagnostic(fault.id, at: range.lowerBound + moved..<range.upperBound + moved, fault.arguments, notes: fault.notes)
    ]
  }

  /// The words with which a line begins that name a table, and its name in the data; nil where they are none.
  func leadingTable(of line: String) -> (words: Substring, name: String)? {
    let words = line.prefix { $0 != "|" }.split(separator: " ", maxSplits: 4)
    for count in (1...4).reversed() where count <= words.count {
      let text = line[line.startIndex..<words[count - 1].endIndex]
      let found = NameMatch.tables(named: String(text), in: context.catalog)
      if found.count == 1 { return (text, found[0].name) }
    }
    return nil
  }

  private func runsInSense(of source: String, _ line: String) -> Bool {
    keepsSense(line, of: source) && keepsTable(line, of: source) && runs(line)
  }

  /// Whether a line, of a statement that begins with the name of a table, has not made a command of it.
  private func keepsTable(_ line: String, of source: String) -> Bool {
    beginsWithTable(source) ? beginsWithTable(line) : true
  }

  private func beginsWithTable(_ line: String) -> Bool {
    let words = line.prefix { $0 != "|" }.split(separator: " ", maxSplits: 4).prefix(4)
    return (1...4).contains { count in
      count <= words.count
        && !NameMatch.tables(named: words.prefix(count).joined(separator: " "), in: context.catalog).isEmpty
    }
  }

  /// Whether a line takes no negation away from another, and makes no count of it a count of groups.
  func keepsSense(_ line: String, of source: String) -> Bool {
    let (line, source) = (tried(line), tried(source))
    return !line.isContradiction && line.negations >= source.negations && (!line.countsGroups || source.countsGroups)
  }

  /// A line as it was met before, so that several searches work out what it is once.
  func tried(_ line: String) -> TriedLine {
    if let known = triedLines[line] { return known }
    let made = TriedLine(line)
    triedLines[line] = made
    return made
  }

  /// The words by which a table is spoken of, worked out once.
  func vocabulary(of table: Table) -> QuestionVocabulary {
    if let known = vocabularies[table.name] { return known }
    let made = QuestionVocabulary(of: table, in: context.catalog)
    vocabularies[table.name] = made
    return made
  }

  /// Whether a line that is offered says each word of the statement that it was made of, or one that is spelled nearly so.
  func says(_ line: String, all source: String) -> Bool {
    // What only looks at the data's own description has its name alone to say.
    guard case .query? = tried(line).parsed.program.statements.first?.kind else { return true }
    return said(by: line, of: source).areAllOrMisspelt
  }

  func said(by line: String, of source: String) -> SaidWords {
    SaidWords(of: source, in: line, context.catalog, vocabulary: vocabulary(of:))
  }

  // MARK: The search

  /// - Parameters:
  ///   - typed: The statement without blanks around it.
  ///   - source: As typed, in which the range of the fault counts.
  private func found(for typed: String, _ fault: Diagnostic, in source: String) -> [String] {
    var seen: Set<String> = [typed]
    let named = withNames(in: typed)
    var lines = (named + rewritings(of: typed)).filter { runsInSense(of: typed, $0) && says($0, all: typed) }
    if lines.isEmpty, let first = named.first {
      lines = rewritings(of: first).filter { runsInSense(of: typed, $0) && says($0, all: typed) }
    }
    if lines.isEmpty { lines = values(for: fault, in: source).filter { runsInSense(of: source, $0) } }
    var frontier = [typed]
    for _ in 0..<Self.deepest where lines.isEmpty {
      var next: [String] = []
      for line in frontier {
        for candidate in rewritings(of: line) + withNames(in: line) + corrections(of: line)
        where seen.insert(candidate).inserted {
          if seen.count > Self.mostTried { return lines.isEmpty ? readAsQuestion(typed) : lines }
          if !keepsSense(candidate, of: line) || !keepsTable(candidate, of: typed) { continue }
          if runs(candidate) && says(candidate, all: typed) { lines.append(candidate) } else { next.append(candidate) }
        }
      }
      frontier = next
    }
    return lines.isEmpty ? readAsQuestion(typed) : lines
  }

  /// The lines that a statement says that was put as a question is, word by word.
  private func readAsQuestion(_ typed: String) -> [String] {
    // What fails only when it is answered was understood; what ends too soon lacks a word that nobody can know.
    if runs(typed) || tried(typed).parsed.diagnostics.contains(where: { $0.id == .unexpectedEnd }) { return [] }
    return readings(of: typed).lazy.map(\.line).map { [self] line in
      // Two of its words may each mean several things: late online dossiers.
      let corrected = runs(line) ? [] : corrections(of: line)
      let further = corrected.flatMap { runs($0) ? [$0] : corrections(of: $0).filter(runs) }
      let lines = runs(line) ? [line] : further.isEmpty ? rewritings(of: line).filter(runs) : further
      return lines.filter { keepsSense($0, of: typed) && keepsTable($0, of: typed) && says($0, all: typed) }
    }.first { !$0.isEmpty } ?? []
  }

  /// The metrics whose names stand in a text, as they are typed: of several words joined by `_`.
  func metricNames(in text: String) -> [Definitions.Metric] {
    text.split { !($0.isLetter || $0.isNumber || "_.".contains($0)) }.filter { $0.contains("_") }
      .compactMap { context.definitions.metric(named: String($0)) }
  }

  /// What a statement says that is put as a question is, word by word; read once.
  func readings(of typed: String) -> [QuestionReader.Reading] {
    if let known = knownReadings[typed] { return known }
    let made = QuestionReader.readings(of: typed, for: self, in: language(of: typed))
    knownReadings[typed] = made
    return made
  }

  /// A period as the language writes it; nil where the words are none on a table.
  func period(_ words: String, on table: String, _ language: Language) -> String? {
    let within = "\(table) | \(Keyword.stage(.in).title(language)) "
    let counted = " | \(Keyword.stage(.show).title(language)) \(Keyword.measure(.count).title(language))"
    let line = within + words + counted
    guard let found = runs(line) ? line : rewritings(of: line).first(where: runs), found.hasPrefix(within),
      found.hasSuffix(counted)
    else { return nil }
    return String(found.dropFirst(within.count).dropLast(counted.count))
  }

  /// The lines that are one phrase away from a line, by the rules that are wanted.
  func rewritings(of line: String, where isWanted: (PhraseRule) -> Bool = { _ in true }) -> [String] {
    var seen: Set<String> = []
    return steps(from: line).filter { isWanted($0.rule) }.map(\.line).filter { seen.insert($0).inserted }
  }

  private func steps(from line: String) -> [(rule: PhraseRule, line: String)] {
    if let known = rewritten[line] { return known }
    let text = PhraseText(line)
    let facts = facts(of: line)
    let steps = PhraseRule.all.flatMap { rule in
      rule.applied(to: text, facts: facts).map { (rule: rule, line: $0) }
    }
    rewritten[line] = steps
    return steps
  }

  private func corrections(of line: String) -> [String] {
    let parsed = tried(line).parsed
    let whole = Parser.correction(of: line).map { [$0] } ?? []
    var diagnostics = parsed.diagnostics
    if let statement = parsed.program.statements.first, parsed.program.statements.count == 1, diagnostics.isEmpty,
      case .query(let query) = statement.kind
    {
      diagnostics = Checker.check(state.results.naming(query), source: line, in: context).diagnostics
    }
    let faults = diagnostics.filter { $0.severity == .error }
    return whole + faults.flatMap { $0.fixes.map { $0.applied(to: line) } }
      + faults.flatMap { values(for: $0, in: line) }
  }

  // MARK: Facts of the data

  /// What replacements name in braces.
  private func facts(of line: String) -> [String: String] {
    let language = language(of: line)
    let words: [Keyword] = [
      .stage(.show), .measure(.count), .measure(.sum), .measure(.avg), .clause(.if), .condition(.and), .measure(.ratio),
      .stage(.where),
    ]
    var facts = Dictionary(uniqueKeysWithValues: words.map { ($0.title(.english), $0.title(language)) })
    facts["year"] = context.cutoff.map { String($0.year) }
    let dated = context.catalog.tables(of: .opened).first { $0.schema.timeField != nil }
    facts["dated"] = dated.map { language == .english ? $0.name : $0.schema.titles.vietnamese }
    facts["only"] = onlyTable
    facts["measured"] = measuredTable(of: line).map { language == .english ? $0.name : $0.schema.titles.vietnamese }
    let named = table(of: line) ?? dated
    for name in ["resolved", "due", "returned"] {
      guard let field = named?.schema.fields.first(where: { $0.name == name }) else { continue }
      facts[name] = language == .english ? name : field.titles.vietnamese
    }
    // Where no column tells when it was sent in, that is when it was received.
    let fields = named?.schema.fields ?? []
    let submitted = fields.first { $0.name == "submitted" } ?? fields.first { $0.name == named?.schema.timeField }
    facts["submitted"] = submitted.map { language == .english ? $0.name : $0.titles.vietnamese }
    let received = fields.first { $0.name == named?.schema.timeField }
    facts["received"] = received.map { language == .english ? $0.name : $0.titles.vietnamese }
    facts["number"] = named?.schema.fields.first { if case .number = $0.type { true } else { false } }.map {
      language == .english ? $0.name : $0.titles.vietnamese
    }
    return facts
  }

  /// The language in which a line is typed: that of its first word of the language; else marks tell Vietnamese.
  func language(of line: String) -> Language {
    for token in Lexer.tokens(of: line) {
      if case .keyword(_, let text) = token.kind, text.lowercased() != "top" {
        return Keyword(english: text.lowercased()) == nil ? .vietnamese : .english
      }
    }
    return line.unicodeScalars.allSatisfy(\.isASCII) ? language : .vietnamese
  }

  /// The one open table, where none is called as its rows are in everyday words.
  private var onlyTable: String? {
    let tables = context.catalog.tables(of: .opened)
    let isCalled = ["dossiers", "hồ sơ"].contains { !NameMatch.tables(named: $0, in: context.catalog).isEmpty }
    return tables.count == 1 && !isCalled ? tables.first?.name : nil
  }

  /// The one table that has a column of numbers of its own whose name stands in a line.
  func measuredTable(of line: String) -> Table? {
    let text = PlainWords(line).searched
    let measured = context.catalog.tables(of: .opened).filter { table in
      table.schema.fields.contains { field in
        guard case .number = field.type else { return false }
        return QuestionVocabulary.names(of: field).contains { text.contains(" \(PlainWords($0).text) ") }
      }
    }
    return measured.count == 1 ? measured[0] : nil
  }

  private func table(of line: String) -> Table? {
    let name = line.prefix { $0 != "|" }.trimmingCharacters(in: .whitespaces)
    let found = NameMatch.tables(named: name, in: context.catalog)
    return found.count == 1 ? found[0] : nil
  }

  /// Whether a column of few values has one that is called so.
  private static func holds(_ wanted: String, _ column: ColumnValues) -> Bool {
    guard case .category(let stored) = column, stored.dictionary.count <= mostValues else { return false }
    return stored.dictionary.values.contains { TextFolding.folded($0) == wanted }
  }

  private static let mostValues = 200

  /// Lines for a value that a column does not have, by the values that contain it; and for a name that is no column but
  /// a value of one.
  private func values(for fault: Diagnostic, in line: String) -> [String] {
    guard let range = fault.range, range.upperBound <= line.utf8.count, let table = table(of: line) else { return [] }
    switch (fault.id, fault.arguments["column"], fault.arguments["text"], fault.arguments["name"]) {
    case (.unknownValue, .phrase(let column), .text(let text), _):
      let index = NameMatch.fields(named: column.english, in: table.schema.fields).first
      guard let index, case .category(let stored) = table.columns[index] else { return [] }
      let wanted = TextFolding.folded(text)
      let holding = ValueIndex().entries(of: stored).map(\.value).filter { TextFolding.folded($0).contains(wanted) }
      let asWord = holding.filter { TextFolding.folded($0).split(separator: " ").contains(wanted[...]) }
      return (asWord + holding.filter { !asWord.contains($0) })
        .prefix(Self.mostOffered).map { FixIt(replacing: range, with: QuotedText.quoted($0)).applied(to: line) }
    case (.unknownColumn, _, _, .text(let name)):
      let wanted = TextFolding.folded(name)
      return table.schema.fields.flatMap { field -> [String] in
        let named = (field.values ?? []).first { value in
          [value.value, value.titles.english, value.titles.vietnamese].contains { TextFolding.folded($0) == wanted }
        }
        let index = table.schema.fields.firstIndex { $0.name == field.name }
        guard named != nil || index.map({ Self.holds(wanted, table.columns[$0]) }) == true else { return [] }
        let column = language == .english ? field.name : field.titles.vietnamese
        return [FixIt(replacing: range, with: "\(column) = \(QuotedText.quoted(name))").applied(to: line)]
      }
    default: return []
    }
  }
}
