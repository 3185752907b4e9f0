import Values
import VietnameseText

extension ProgramParser {
  /// Conjunctions joined by `or`.
  mutating func condition() throws(SyntaxFault) -> ConditionSyntax {
    var condition = try conjunction()
    while take(.condition(.or)) {
      try countOperator()
      condition = .or(condition, try conjunction())
    }
    return condition
  }

  private mutating func conjunction() throws(SyntaxFault) -> ConditionSyntax {
    var condition = try negation()
    while take(.condition(.and)) {
      try countOperator()
      condition = .and(condition, try negation())
    }
    return condition
  }

  private mutating func negation() throws(SyntaxFault) -> ConditionSyntax {
    needMore()
    offer([.condition(.has), .condition(.hasNo), .condition(.not), .condition(.allRows), .condition(.pending)])
    var starts: [Int] = []
    while keyword == .condition(.not) {
      try countOperator()
      starts.append(currentRange.lowerBound)
      index += 1
      needMore()
    }
    var condition = try predicate()
    for start in starts.reversed() { condition = .not(condition, range: start..<previousEnd) }
    return condition
  }

  private mutating func predicate() throws(SyntaxFault) -> ConditionSyntax {
    needMore()
    offerOperand()
    if isAtStatementEnd { throw unexpected(Expected.condition) }
    if keyword == .condition(.allRows) && isWordAlone {
      index += 1
      return .all(range: tokens[index - 1].range)
    }
    if keyword == .condition(.pending) && isWordAlone { return try pending() }
    if keyword == .condition(.hasNo) || keyword == .condition(.has), let has = try hasPredicate() { return .has(has) }
    return try comparison()
  }

  /// `pending at 2020-08-31`
  private mutating func pending() throws(SyntaxFault) -> ConditionSyntax {
    let start = currentRange.lowerBound
    index += 1
    let point = take(.clause(.at)) ? try point() : nil
    return .pending(at: point, range: start..<previousEnd)
  }

  /// Whether a word such as `all` is the condition and not the start of a column's name.
  private var isWordAlone: Bool {
    switch kind(at: index + 1) {
    case .word, .backquoted: false
    case .symbol(let symbol): symbol != .dot && symbol.comparison == nil
    case .keyword(let keyword, _): !Self.beginsPredicateRest(keyword)
    case .whitespace, .newline, .comment, .string, .number, .period, .argument, .unknown: true
    }
  }

  /// Whether a word may follow a value and make a condition of it.
  static func beginsPredicateRest(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .stage(.in), .condition(.contains), .condition(.startsWith), .condition(.is), .condition(.meets),
      .condition(.misses):
      true
    case .stage, .clause, .measure, .condition, .function, .unit, .period, .statement, .queryForm, .metricOption,
      .command, .commandOption:
      false
    }
  }

  // MARK: has

  /// `has [no] table(condition, in period by path)`; nil where the word is a column.
  private mutating func hasPredicate() throws(SyntaxFault) -> HasSyntax? {
    if let next = symbol(at: index + 1), next.comparison != nil || next == .dot { return nil }
    let start = currentRange.lowerBound
    var isNegated = keyword == .condition(.hasNo)
    index += 1
    if !isNegated && (take(.metricOption(.no)) || take(.condition(.not))) { isNegated = true }
    let table = try name(Expected.table)
    var condition: ConditionSyntax?
    var period: PeriodSyntax?
    var periodBy: PathSyntax?
    let left = currentRange
    let outerRows = rows
    if take(.leftParenthesis) {
      rows = .table(table)
      needMore()
      offer(.stage(.in))
      offer(.rightParenthesis)
      if symbol != .rightParenthesis && !startsPeriodClause {
        condition = try nested { parser throws(SyntaxFault) in try parser.condition() }
        if take(.comma) { needMore() }
        offer(.stage(.in))
      }
      if startsPeriodClause {
        index += 1
        (period, periodBy) = try nested { parser throws(SyntaxFault) in
          let period = try parser.period()
          return (period, parser.take(.clause(.by)) ? try parser.path() : nil)
        }
        // The period may stand first as well.
        if condition == nil && take(.comma) {
          condition = try nested { parser throws(SyntaxFault) in try parser.condition() }
        }
      }
      try close(left)
    }
    rows = outerRows
    return HasSyntax(
      isNegated: isNegated, table: table, condition: condition, period: period, periodBy: periodBy,
      range: start..<previousEnd)
  }

  /// Whether `in` begins a period here, and not a name such as `trong hạn`.
  private var startsPeriodClause: Bool { keyword == .stage(.in) && !isWord(at: index + 1) }

  // MARK: Comparisons

  private mutating func comparison() throws(SyntaxFault) -> ConditionSyntax {
    let start = index
    let operand = try sum()
    offerPredicateRest()
    if let comparison = symbol?.comparison {
      let left = try value(operand, at: start)
      return try self.comparison(of: left, comparison, from: start)
    }
    if startsPredicateRest { return try predicateRest(of: try value(operand, at: start), from: start) }
    return operand.condition
  }

  private mutating func comparison(
    of left: ExpressionSyntax, _ comparison: ComparisonOperator, from start: Int
  ) throws(SyntaxFault) -> ConditionSyntax {
    let sign = currentRange
    index += 1
    needMore()
    let rightStart = index
    if comparison == .equal || comparison == .notEqual, case .path(let path) = left { comparedPath = path }
    let right = if let no = writtenNo() { no } else { try expression() }
    comparedPath = nil
    if let second = symbol?.comparison {
      reportChainedComparison(from: start, middle: rightStart..<index)
      index += 1
      return .and(.comparison(left, comparison, right), .comparison(right, second, try expression()))
    }
    reportComparisonWithNull(right, sign)
    return .comparison(left, comparison, right)
  }

  /// `không` behind a sign is a value, as tables print it, where nothing follows that it could turn.
  private mutating func writtenNo() -> ExpressionSyntax? {
    guard case .keyword(.condition(.not), let word) = kind, endsValue(at: index + 1) else { return nil }
    let range = currentRange
    index += 1
    return .path(PathSyntax(names: [NameSyntax(text: word, range: range)], range: range))
  }

  private func endsValue(at place: Int) -> Bool {
    guard place < tokens.count else { return true }
    switch tokens[place].kind {
    case .symbol(.leftParenthesis): return false
    case .symbol, .keyword(.condition(.and), _), .keyword(.condition(.or), _), .newline: return true
    case .whitespace, .comment, .word, .keyword, .backquoted, .argument, .unknown, .string, .number, .period:
      return false
    }
  }

  /// What makes a condition of a value, a comparison apart.
  mutating func predicateRest(of left: ExpressionSyntax, from first: Int) throws(SyntaxFault) -> ConditionSyntax {
    let start = tokens[first].range.lowerBound
    if take(.stage(.in)) { return try membership(of: left) }
    if take(.condition(.contains)) { return .contains(left, try string(), range: start..<previousEnd) }
    if take(.condition(.startsWith)) { return .startsWith(left, try string(), range: start..<previousEnd) }
    if take(.condition(.is)) {
      let isNegated = take(.condition(.not))
      try expectMissing()
      return .isMissing(left, negated: isNegated, range: start..<previousEnd)
    }
    if keyword == .condition(.meets) || keyword == .condition(.misses) {
      let isNegated = keyword == .condition(.misses)
      index += 1
      try expect(.metricOption(.target))
      return .meetsTarget(left, negated: isNegated, range: start..<previousEnd)
    }
    return try foreignPredicate(of: left, from: first)
  }

  /// Whether a value is followed by what makes it a condition.
  private var startsPredicateRest: Bool {
    keyword.map(Self.beginsPredicateRest) == true || isForeignPredicate
  }

  private mutating func expectMissing() throws(SyntaxFault) {
    needMore()
    if take(.condition(.missing)) { return }
    if takeNull() { return }
    throw unexpected(.condition(.missing))
  }
}
