import Diagnostics
import VietnameseText

extension ProgramParser {
  /// The fault that something else stands where a rule asks for one thing.
  ///
  /// - Parameter fixes: What would make the thing one that may stand there.
  func unexpected(_ expected: LocalizedText, fixes: [FixIt] = []) -> SyntaxFault {
    if isAtStatementEnd {
      let end = lastWordEnd
      return SyntaxFault(
        Diagnostic(.unexpectedEnd, at: end..<end, ["expected": .phrase(expected)]), isAtEnd: isAtEnd)
    }
    if symbol == .rightParenthesis && nesting == 0 {
      let fix = FixIt(replacing: currentRange, with: "")
      return SyntaxFault(Diagnostic(.extraParenthesis, at: currentRange, fixes: [fix]))
    }
    if let fault = decimalCommaFault() { return fault }
    let facts: [String: MessageArgument] = ["found": .text(shortened(text(at: index))), "expected": .phrase(expected)]
    let diagnostic = Diagnostic(
      .unexpectedToken, at: currentRange, facts, fixes: fixes + quotingFixes() + listFixes())
    return SyntaxFault(diagnostic, isReported: tokens[index].isFaulty)
  }

  func unexpected(_ expected: Expected, fixes: [FixIt] = []) -> SyntaxFault {
    unexpected(expected.text, fixes: fixes)
  }

  func unexpected(_ keyword: Keyword) -> SyntaxFault {
    unexpected(Self.quotedTitles([keyword]))
  }

  func unexpected(_ keywords: [Keyword]) -> SyntaxFault {
    unexpected(Self.quotedTitles(keywords))
  }

  private static func quotedTitles(_ keywords: [Keyword]) -> LocalizedText {
    func titles(_ language: Language, _ or: String) -> String {
      keywords.map { "'" + $0.title(language) + "'" }.joined(separator: or)
    }
    return LocalizedText(english: titles(.english, " or "), vietnamese: titles(.vietnamese, " hoặc "))
  }

  private func shortened(_ text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    return line.count > 40 ? line.prefix(39) + "…" : String(line)
  }

  /// `97,15`, `1,234,567`: numbers joined by commas without blanks. One comma before three digits may be either mark.
  private func decimalCommaFault() -> SyntaxFault? {
    var last = index - 1
    var commas: [Range<Int>] = []
    while symbol(at: last + 1) == .comma, case .number = kind(at: last), case .number = kind(at: last + 2),
      tokens[last].range.upperBound == tokens[last + 1].range.lowerBound,
      tokens[last + 1].range.upperBound == tokens[last + 2].range.lowerBound
    {
      commas.append(tokens[last + 1].range)
      last += 2
    }
    guard !commas.isEmpty else { return nil }
    let range = tokens[index - 1].range.lowerBound..<tokens[last].range.upperBound
    let hasPoint = source.text(range).contains(".")
    let ungrouped = FixIt(commas.map { FixIt.Replacement(range: $0, text: "") })
    var fixes: [FixIt] = []
    if commas.count == 1 && !hasPoint { fixes.append(FixIt(replacing: commas[0], with: ".")) }
    if hasPoint || commas.count > 1 || source.digitsEnd(commas[0].upperBound) == commas[0].upperBound + 3 {
      fixes.append(ungrouped)
    }
    // `3,4` may be two numbers, `12,5` hardly.
    let lengths = Set(source.text(range).split(separator: ",").map(\.count))
    if lengths.count == 1, !hasPoint { fixes += listFixes() }
    return SyntaxFault(Diagnostic(.decimalComma, at: range, ["text": .text(source.text(range))], fixes: fixes))
  }

  /// Quotes around a value of words and a number, such as `quận 1`.
  private func quotingFixes() -> [FixIt] {
    guard case .number = kind, isWord(at: index - 1) else { return [] }
    var first = index - 1
    while first > statementStart, isWord(at: first - 1) { first -= 1 }
    guard symbol(at: first - 1)?.comparison != nil else { return [] }
    let range = tokens[first].range.lowerBound..<currentRange.upperBound
    return [FixIt(replacing: range, with: QuotedText.quoted(source.text(range)))]
  }

  /// `in (3, 4)` for several values behind one equals sign, of which any is meant.
  private func listFixes() -> [FixIt] {
    guard symbol == .comma else { return [] }
    var sign = index - 1
    while sign > statementStart, isPlainValue(at: sign) { sign -= 1 }
    guard sign > statementStart, symbol(at: sign) == .equal else { return [] }
    var end = sign + 1
    while isPlainValue(at: end) || symbol(at: end) == .comma { end += 1 }
    let values = tokens[sign + 1..<end].split(omittingEmptySubsequences: false) { $0.kind.symbol == .comma }
    let texts = values.compactMap { value in
      value.first.flatMap { first in value.last.map { source.text(first.range.lowerBound..<$0.range.upperBound) } }
    }
    guard texts.count == values.count else { return [] }
    let range = tokens[sign - 1].range.upperBound..<tokens[end - 1].range.upperBound
    let list = texts.joined(separator: ", ")
    return [FixIt(replacing: range, with: " \(Keyword.stage(.in).title(language)) (\(list))")]
  }

  /// Whether a token is a value, or a word of one.
  private func isPlainValue(at index: Int) -> Bool {
    switch kind(at: index) {
    case .word, .number, .string, .period: true
    case .whitespace, .newline, .comment, .keyword, .backquoted, .symbol, .argument, .unknown: false
    }
  }

  // MARK: Unknown words

  /// What stands where a stage should begin.
  func unknownStageFault() -> SyntaxFault {
    guard isWord(at: index) else { return unexpected(Expected.stage, fixes: missingStageWord) }
    if let fault = foreignStageFault() { return fault }
    return SyntaxFault(
      unknownWord(
        .unknownStage, candidates: Keyword.allCases.filter { $0.role == .stage }, otherwise: missingStageWord))
  }

  /// A word at the cursor that none of the keywords is, with the nearest of them.
  ///
  /// - Parameter otherFixes: What may be meant where no keyword is near.
  func unknownWord(_ id: DiagnosticID, candidates: [Keyword], otherwise otherFixes: [FixIt] = []) -> Diagnostic {
    unknown(id, name: text(at: index), at: currentRange, candidates: candidates, otherwise: otherFixes)
  }

  func unknownMeasure(_ path: PathSyntax) -> Diagnostic {
    unknown(
      .unknownMeasure, name: path.text, at: path.range, candidates: Keyword.allCases.filter { $0.role == .measure })
  }

  func unknownFunction(_ path: PathSyntax) -> Diagnostic {
    let functions = Keyword.allCases.filter { $0.role == .function || $0.role == .unit }
    return unknown(.unknownFunction, name: path.text, at: path.range, candidates: functions)
  }

  func measureInCondition() -> Diagnostic {
    Diagnostic(.measureInCondition, at: currentRange, ["measure": .text(text(at: index))])
  }

  private func unknown(
    _ id: DiagnosticID, name: String, at range: Range<Int>, candidates: [Keyword], otherwise otherFixes: [FixIt] = []
  ) -> Diagnostic {
    let nearest = Self.nearestTitles(to: name, among: candidates)
    let note = Diagnostic(.nearestNames, ["names": .choices(nearest)])
    return Diagnostic(
      id, at: range, ["name": .text(name)], notes: nearest.isEmpty ? [] : [note],
      fixes: nearest.isEmpty ? otherFixes : nearest.map { FixIt(replacing: range, with: $0) })
  }

  /// The words of another language that mean one of the keywords, else the keywords' forms that are written most alike.
  private static func nearestTitles(to name: String, among candidates: [Keyword]) -> [String] {
    if let meant = Keyword(meantBy: name), candidates.contains(meant) {
      return [meant.title(.english)]
    }
    let titles = candidates.flatMap { [$0.title(.english), $0.title(.vietnamese)] }
    return NearestNames.nearest(to: name, in: titles)
  }

  /// A statement that begins with a word that is nearly a command's.
  func unknownCommandFault() -> SyntaxFault? {
    guard index > statementStart, isWord(at: statementStart) else { return nil }
    switch kind {
    case .string, .number, .period, .symbol(.slash), .symbol(.dot), .unknown: break
    case .whitespace, .newline, .comment, .word, .keyword, .backquoted, .symbol, .argument: return nil
    }
    let word = tokens[statementStart].range
    let commands = Keyword.allCases.filter { word in
      switch word {
      case .command, .statement: true
      case .stage, .clause, .measure, .condition, .function, .unit, .period, .queryForm, .metricOption, .commandOption:
        false
      }
    }
    let diagnostic = unknown(.unknownCommand, name: source.text(word), at: word, candidates: commands)
    return diagnostic.fixes.isEmpty ? nil : SyntaxFault(diagnostic)
  }

  /// `sum fee`; in Vietnamese such words begin names, as in `tỷ lệ đúng hạn`. In `ratio other` and `ratio mỗi quận` a
  /// clause begins.
  func missingParenthesesFault(after keyword: Keyword) -> SyntaxFault? {
    let following = self.keyword(at: index + 1)?.nameRule
    guard text(at: index).lowercased() == keyword.title(.english), following != .clause, following != .hard,
      let end = nameEnd(from: index + 1)
    else { return nil }
    let left = currentRange.upperBound..<tokens[index + 1].range.lowerBound
    let right = tokens[end - 1].range.upperBound
    let fix = FixIt([
      FixIt.Replacement(range: left, text: "("), FixIt.Replacement(range: right..<right, text: ")"),
    ])
    let facts: [String: MessageArgument] = ["measure": .text(text(at: index))]
    return SyntaxFault(Diagnostic(.missingParentheses, at: currentRange, facts, fixes: [fix]))
  }

  /// Reports `sort by …` and passes over the `by`.
  mutating func reportByAfterSort() {
    let end = index + 1 < tokens.count ? tokens[index + 1].range.lowerBound : currentRange.upperBound
    let range = currentRange.lowerBound..<end
    let facts: [String: MessageArgument] = ["found": .text(text(at: index)), "expected": .phrase(Expected.column.text)]
    report(Diagnostic(.unexpectedToken, at: currentRange, facts, fixes: [FixIt(replacing: range, with: "")]))
    index += 1
  }

  /// Reports `measure as name`, and gives the name.
  mutating func nameAfterAs(_ measure: Range<Int>) throws(SyntaxFault) -> NameSyntax? {
    guard keyword == .commandOption(.as) else { return nil }
    let word = currentRange
    index += 1
    let name = try name()
    let text = source.text(name.range) + " = " + source.text(measure)
    let fix = FixIt(replacing: measure.lowerBound..<name.range.upperBound, with: text)
    report(Diagnostic(.nameAfterMeasure, at: word, fixes: [fix]))
    return name
  }

  // MARK: Comparisons

  mutating func reportChainedComparison(from start: Int, middle: Range<Int>) {
    let middleRange = tokens[middle.lowerBound].range.lowerBound..<previousEnd
    let fix = FixIt(
      replacing: previousEnd..<previousEnd, with: " and " + source.text(middleRange))
    report(Diagnostic(.chainedComparison, at: tokens[start].range.lowerBound..<currentRange.upperBound, fixes: [fix]))
  }
}
