import Diagnostics
import Values
import VietnameseText

/// What analysts bring along from SQL: each has its own message and correction.
extension ProgramParser {
  private func foreignWord(at index: Int) -> ForeignWord? {
    guard case .word(let text) = kind(at: index) else { return nil }
    return ForeignWord(writtenAs: text)
  }

  /// Whether a word is one of SQL's where it ends a name.
  func isForeign(at index: Int) -> Bool {
    switch foreignWord(at: index) {
    case .between, .like, .ilike, .having: return true
    case .group, .order: return keyword(at: index + 1) == .clause(.by)
    case .limit:
      if case .number = kind(at: index + 1) { return true }
      return false
    case .select, .null, nil: return false
    }
  }

  private func range(_ tokens: Range<Int>) -> Range<Int> {
    self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
  }

  // MARK: Stages

  /// SQL's clauses where a stage begins.
  func foreignStageFault() -> SyntaxFault? {
    guard let word = foreignWord(at: index) else { return nil }
    if word == .select {
      let list = FixIt(replacing: currentRange, with: "list")
      return SyntaxFault(Diagnostic(.selectStatement, at: currentRange, fixes: [list]))
    }
    return isForeign(at: index) ? clauseFault(word, pipe: "", show: "show count by") : nil
  }

  /// What follows a whole stage that is no `|`.
  func endOfStageFault(after stage: StageSyntax?) -> SyntaxFault {
    if stage == nil, let fault = unknownCommandFault() { return fault }
    guard let word = foreignWord(at: index), isForeign(at: index) else {
      return unexpected(Expected.endOfStatement, fixes: missingWord(after: stage))
    }
    if case .show(let show) = stage?.kind, show.keys.isEmpty {
      return clauseFault(word, pipe: "| ", show: "by") ?? unexpected(Expected.endOfStatement)
    }
    return clauseFault(word, pipe: "| ", show: "| show count by") ?? unexpected(Expected.endOfStatement)
  }

  private func clauseFault(_ word: ForeignWord, pipe: String, show: String) -> SyntaxFault? {
    let pair = range(index..<min(index + 2, tokens.count))
    switch word {
    case .group:
      return SyntaxFault(Diagnostic(.groupBy, at: pair, fixes: [FixIt(replacing: pair, with: show)]))
    case .order:
      return SyntaxFault(Diagnostic(.orderBy, at: pair, fixes: [FixIt(replacing: pair, with: pipe + "sort")]))
    case .limit:
      return SyntaxFault(
        Diagnostic(.limitRows, at: pair, fixes: [FixIt(replacing: currentRange, with: pipe + "first")]))
    case .having:
      let fix = FixIt(replacing: currentRange, with: pipe + "where")
      return SyntaxFault(Diagnostic(.having, at: currentRange, fixes: [fix]))
    case .between, .like, .ilike, .select, .null: return nil
    }
  }

  // MARK: Conditions

  /// Whether SQL's way to make a condition of a value follows.
  var isForeignPredicate: Bool {
    if isForeignComparison(at: index) { return true }
    guard keyword == .condition(.not) else { return false }
    switch keyword(at: index + 1) {
    case .stage(.in), .condition(.contains), .condition(.startsWith): return true
    case nil, .stage, .clause, .measure, .condition, .function, .unit, .period, .statement, .queryForm, .metricOption,
      .command, .commandOption:
      return isForeignComparison(at: index + 1)
    }
  }

  private func isForeignComparison(at index: Int) -> Bool {
    switch foreignWord(at: index) {
    case .between, .like, .ilike: true
    case .limit, .having, .group, .order, .select, .null, nil: false
    }
  }

  /// Reports it, and reads it as what is meant.
  mutating func foreignPredicate(of left: ExpressionSyntax, from first: Int) throws(SyntaxFault) -> ConditionSyntax {
    let start = tokens[first].range.lowerBound
    if keyword == .condition(.not) {
      let notRange = currentRange.lowerBound..<tokens[index + 1].range.lowerBound
      let fix = FixIt([
        FixIt.Replacement(range: start..<start, text: "not "), FixIt.Replacement(range: notRange, text: ""),
      ])
      report(Diagnostic(.misplacedNot, at: currentRange, fixes: [fix]))
      index += 1
      return .not(try predicateRest(of: left, from: first), range: start..<previousEnd)
    }
    if foreignWord(at: index) == .between { return try between(left, from: first) }
    return try like(left, from: start)
  }

  private mutating func between(_ left: ExpressionSyntax, from first: Int) throws(SyntaxFault) -> ConditionSyntax {
    let word = index
    let leftText = source.text(tokens[first].range.lowerBound..<tokens[word - 1].range.upperBound)
    index += 1
    needMore()
    let lowStart = index
    let first = try sum()
    let low = try value(first, at: lowStart)
    let lowRange = range(lowStart..<index)
    try expect(.condition(.and))
    needMore()
    let highStart = index
    let second = try sum()
    let high = try value(second, at: highStart)
    let highRange = range(highStart..<index)
    let (lowText, highText) = (source.text(lowRange), source.text(highRange))
    let whole = tokens[word].range.lowerBound..<previousEnd
    let replacement =
      isRangeEnd(low) && isRangeEnd(high)
      ? "in \(lowText)..\(highText)" : ">= \(lowText) and \(leftText) <= \(highText)"
    report(Diagnostic(.between, at: tokens[word].range, fixes: [FixIt(replacing: whole, with: replacement)]))
    return .and(.comparison(left, .greaterOrEqual, low), .comparison(left, .lessOrEqual, high))
  }

  private func isRangeEnd(_ expression: ExpressionSyntax) -> Bool {
    switch expression {
    case .number, .point: true
    case .string, .path, .negation, .arithmetic, .call: false
    }
  }

  /// `like "abc%"`, `like "%abc%"`.
  private mutating func like(_ left: ExpressionSyntax, from start: Int) throws(SyntaxFault) -> ConditionSyntax {
    let word = currentRange
    index += 1
    let pattern = try string()
    let text = pattern.trimmingWildcards
    let isPrefix = pattern.hasSuffix("%") && !pattern.hasPrefix("%")
    let keyword = Keyword.condition(isPrefix ? .startsWith : .contains)
    let replacement = keyword.title(.english) + " " + QuotedText.quoted(text)
    let fix = FixIt(replacing: word.lowerBound..<previousEnd, with: replacement)
    report(Diagnostic(.like, at: word, fixes: [fix]))
    let range = start..<previousEnd
    return isPrefix ? .startsWith(left, text, range: range) : .contains(left, text, range: range)
  }

  /// Takes `null` after `is` or `is not`, and reports it.
  mutating func takeNull() -> Bool {
    guard foreignWord(at: index) == .null else { return false }
    report(Diagnostic(.isNull, at: currentRange, fixes: [FixIt(replacing: currentRange, with: "missing")]))
    index += 1
    return true
  }

  /// Reports `= null` and `!= null`.
  mutating func reportComparisonWithNull(_ right: ExpressionSyntax, _ sign: Range<Int>) {
    guard case .path(let path) = right, path.names.count == 1, foreignWord(at: index - 1) == .null,
      tokens[index - 1].range == path.range
    else { return }
    let isNegated = source.text(sign) != "=" && source.text(sign) != "=="
    let before = sign.lowerBound > 0 && source.byte(sign.lowerBound - 1) == 0x20 ? "" : " "
    let fix = FixIt(
      replacing: sign.lowerBound..<path.range.upperBound, with: before + (isNegated ? "is not missing" : "is missing"))
    report(Diagnostic(.isNull, at: path.range, fixes: [fix]))
  }

  // MARK: Statements

  /// Refuses `SELECT …` and a spreadsheet's formula where a statement begins.
  mutating func refuseForeignStatement() throws(SyntaxFault) {
    if foreignWord(at: index) == .select && symbol(at: index + 1) != .pipe {
      let range = currentRange
      let translation = offersTriedFixes ? ForeignStatement.query(fromSelect: statementPieces()) : nil
      throw SyntaxFault(Diagnostic(.selectStatement, at: range, fixes: fixes(replacingStatementWith: translation)))
    }
    if startsFormula {
      let range = range(index..<index + 3)
      let translation = offersTriedFixes ? ForeignStatement.query(fromFormula: statementPieces()) : nil
      let fixes = fixes(replacingStatementWith: translation)
      while index < tokens.count && kind != .newline { index += 1 }
      throw SyntaxFault(Diagnostic(.spreadsheetFormula, at: range, fixes: fixes))
    }
  }

  /// Refuses `=SUM(` where a measure or value begins.
  ///
  /// - Parameter role: What may stand here, so that leaving out the `=` mends it.
  func refuseFormula(of role: Keyword.Role) throws(SyntaxFault) {
    guard startsFormula else { return }
    let isKnown = keyword(at: index + 1)?.role == role
    let fixes = isKnown ? [FixIt(replacing: currentRange, with: "")] : []
    throw SyntaxFault(Diagnostic(.spreadsheetFormula, at: range(index..<index + 3), fixes: fixes))
  }

  private var startsFormula: Bool {
    guard symbol == .equal, symbol(at: index + 2) == .leftParenthesis else { return false }
    return isWord(at: index + 1) || keyword(at: index + 1) != nil
  }

  private func statementEnd() -> Int {
    var end = index
    while end < tokens.count, kind(at: end) != .newline, symbol(at: end) != .semicolon { end += 1 }
    return end
  }

  /// The statement's tokens as text, each as the language writes what it means.
  private func statementPieces() -> [String] {
    (index..<statementEnd()).map { position in
      switch kind(at: position) {
      case .string(let text): QuotedText.quoted(text)
      case .symbol(let symbol): symbol.rawValue
      case .keyword(let keyword, let text): tokens[position].isFaulty ? keyword.title(.english) : text
      case .whitespace, .newline, .comment, .word, .backquoted, .number, .period, .argument, .unknown:
        text(at: position)
      }
    }
  }

  private func fixes(replacingStatementWith translation: String?) -> [FixIt] {
    guard let translation,
      Parser.tree(of: Lexer.tokens(of: translation), offeringCorrections: false).diagnostics.isEmpty
    else { return [] }
    return [FixIt(replacing: range(index..<statementEnd()), with: translation)]
  }
}

extension String {
  /// The text without the `%` at its ends.
  fileprivate var trimmingWildcards: String {
    let start = drop { $0 == "%" }
    return String(start.reversed().drop { $0 == "%" }.reversed())
  }
}
