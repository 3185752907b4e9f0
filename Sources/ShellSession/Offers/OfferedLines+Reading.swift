import Diagnostics
import Foundation
import QueryPlan
import QuerySyntax
import VietnameseText

/// Everyday words that say one thing, read as the line of the language that says it.
extension OfferedLines {
  /// Faults that everyday words make; those of other languages' syntax have messages of their own, which teach.
  static let readFaults: Set<DiagnosticID> = [
    .unexpectedToken, .unexpectedEnd, .missingPipe, .unknownStage, .unknownMeasure, .unknownFunction, .unknownTable,
    .unknownColumn, .unknownCommand, .invalidPeriod, .measureInCondition, .stageWithoutTable,
  ]

  /// What is pending is so on a day; of a period it may be asked what came in then, or what was left at its end.
  private static let stockInPeriod = try? NSRegularExpression(
    pattern: #"\b(?:pending|unresolved|not (?:yet )?(?:resolved|finished|done)|dang giai quyet|ton dong|"#
      + #"chua (?:giai quyet|xu ly|xong))\b.*\b(?:in|during|trong|quy|thang|nam) \S*\d"#)

  /// What is pending on a day, which is not what came in on it and is pending now.
  private static let stockOnDay = try? NSRegularExpression(
    pattern: #"\b(?:pending|unresolved|dang giai quyet|ton|ton dong|chua (?:giai quyet|xu ly|xong))\b.*\b"#
      + #"(?:on|at|as of|ngay|den|tai) (?:ngay )?\d{1,4}[/-]\d{1,2}[/-]\d"#)

  private static func isOnDay(_ line: String) -> Bool { line.contains(" pending at ") || line.contains(" tại ") }

  /// The query that a statement in everyday words says, where all that is found by phrases alone is one line; nil where
  /// it is none, several, or would rest on a guess.
  ///
  /// - Parameter diagnostics: The faults of the statement as typed.
  func reading(of source: String, after diagnostics: [Diagnostic]) -> String? {
    let faults = diagnostics.filter { $0.severity == .error }
    var typed = source.trimmingCharacters(in: .whitespacesAndNewlines)
    let isQuestion = typed.count > 1 && typed.hasSuffix("?")
    if isQuestion { typed = typed.dropLast().trimmingCharacters(in: .whitespaces) }
    if !faults.isEmpty, let named = withNames(in: typed).first(where: { isReadable($0) && runs($0) }) { return named }
    guard let first = faults.first, source.utf8.count <= 500,
      Self.readFaults.contains(first.id) || (isQuestion && first.id == .unexpectedCharacter)
    else { return nil }
    guard !typed.contains(where: \.isNewline), !typed.contains(";") else { return nil }
    let folded = PhraseText(typed).folded
    let whole = NSRange(location: 0, length: folded.utf16.count)
    if Self.stockInPeriod?.firstMatch(in: folded, range: whole) != nil { return nil }
    let isStock = Self.stockOnDay?.firstMatch(in: folded, range: whole) != nil
    // A '|' that alone is missing is learnt from its own message.
    if first.id == .missingPipe, Parser.correction(of: typed).map(runs) == true { return nil }
    if isQuestion, isReadable(typed), runs(typed) { return typed }
    var search = PhraseSearch(from: typed)
    while search.deepen(by: { sayings(of: $0) }) {
      let lines = oneOfEach(
        search.frontier.filter {
          isReadable($0) && runs($0) && (!isStock || Self.isOnDay($0)) && saysExactly($0, all: typed)
        }.map(canonical), in: language(of: typed))
      // Rows of one's own may be meant as well as those of the example set.
      if lines.count > 1 || lines.contains(where: { onOwnTable($0) != nil }) { return nil }
      if let line = lines.first { return line }
      outsideData =
        outsideData ?? search.frontier.first { isReadable($0) && liesOutsideData($0) && says($0, all: typed) }
    }
    return outsideData == nil ? plainQuestion(typed) : nil
  }

  /// Whether a line that is answered unasked says each word as it was typed.
  private func saysExactly(_ line: String, all typed: String) -> Bool {
    guard case .query? = tried(line).parsed.program.statements.first?.kind else { return true }
    return said(by: line, of: typed).areAll
  }

  /// The line that a question on rows or their count says, read word by word.
  private func plainQuestion(_ typed: String) -> String? {
    // What ends too soon lacks a word; a stage alone goes on from the last answer, as its own message says.
    if tried(typed).parsed.diagnostics.contains(where: { [.unexpectedEnd, .stageWithoutTable].contains($0.id) }) {
      return nil
    }
    let reading = readings(of: typed).first { reading in
      keepsSense(reading.line, of: typed) && says(reading.line, all: typed) && runs(reading.line)
    }
    guard let reading, reading.isPlain else { return nil }
    let line = canonical(reading.line)
    return saysExactly(line, all: typed) && onOwnTable(line) == nil ? line : nil
  }

  /// A line that asks a table of the example set, on the one table of one's own instead; nil where it does not run there.
  func onOwnTable(_ line: String) -> String? {
    guard let own = state.ownTableBesideExample, let (words, name) = leadingTable(of: line), name != own else {
      return nil
    }
    let other = own + line.dropFirst(words.count)
    return runs(other) ? other : nil
  }

  /// Whether a line is refused for its period alone, which the data do not reach: its own message says more than that of
  /// the statement as typed.
  private func liesOutsideData(_ line: String) -> Bool {
    guard case .query(let query)? = tried(line).parsed.program.statements.first?.kind,
      tried(line).parsed.diagnostics.allSatisfy({ $0.severity != .error })
    else { return false }
    let faults = Checker.check(state.results.naming(query), source: line, in: context).diagnostics
      .filter { $0.severity == .error }
    return !faults.isEmpty && faults.allSatisfy { $0.id == .periodOutsideData }
  }

  /// The ways to read parts of a statement as names that hold words of the language.
  func withNames(in line: String) -> [String] {
    if line.utf8.count > 500 || line.contains(where: \.isNewline) { return [] }
    return printedNames.quotings(of: line)
  }

  /// The lines that are one phrase, or one word left out, away from a line.
  private func sayings(of line: String) -> [String] {
    let parsed = tried(line).parsed
    let words = parsed.diagnostics.filter { $0.id == .unexpectedToken || $0.id == .missingPipe }
      .flatMap { $0.fixes.count == 1 ? [$0.fixes[0].applied(to: line)] : [] }
    return (words + rewritings(of: line) { !$0.isGuess }).filter { keepsSense($0, of: line) }
  }

  /// Only what looks at data is run without being asked for in the language's own words.
  private func isReadable(_ line: String) -> Bool {
    let statements = tried(line).parsed.program.statements
    guard statements.count == 1, let statement = statements.first else { return false }
    switch statement.kind {
    case .query: return true
    case .command(let command): return [.describe, .help, .values, .tables].contains(command.word)
    case .report(let report): return report.stages.isEmpty && isOverview(report.kind)
    case .letDefinition, .metricDefinition, .columnDefinition: return false
    }
  }

  /// Whether a report looks at all there is, or at one metric that there is.
  private func isOverview(_ kind: ReportSyntax.Kind) -> Bool {
    switch kind {
    case .metrics, .scorecard(_, nil), .reconcile(nil): true
    case .card(let metric, nil): knows(metric)
    case .scorecard, .card, .goal, .sentence, .rows, .row, .reconcile, .balance, .difference: false
    }
  }

  /// The lines that are not written otherwise alone: `2020Q3` is `quý 3/2020`, and `in` is `trong`. Of those that are, the
  /// one stays that has the fewest words of the other language.
  private func oneOfEach(_ lines: [String], in language: Language) -> [String] {
    var met: [[String]: String] = [:]
    var order: [[String]] = []
    for line in lines {
      let meaning = SaidWords.meaning(of: line)
      if met[meaning] == nil { order.append(meaning) }
      if let known = met[meaning], strangers(in: known, language) <= strangers(in: line, language) { continue }
      met[meaning] = line
    }
    return order.compactMap { met[$0] }
  }

  /// The words of the language in a line that are not of the one in which it is typed.
  private func strangers(in line: String, _ language: Language) -> Int {
    Lexer.tokens(of: line).count { token in
      guard case .keyword(let keyword, let text) = token.kind else { return false }
      return keyword.title(language) != text.lowercased()
        && keyword.title(language == .english ? .vietnamese : .english) == text.lowercased()
    }
  }

  /// A line with single blanks, so that two ways to it are one.
  private func canonical(_ line: String) -> String {
    line.split(separator: " ").joined(separator: " ").replacing(" ,", with: ",")
  }
}
