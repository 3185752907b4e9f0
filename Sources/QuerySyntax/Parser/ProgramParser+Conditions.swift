import Values
import VietnameseText

extension ProgramParser {
  /// Conjunctions joined by `or`.
  mutating func condition() throws(SyntaxFault) -> ConditionSyntax {
    var condition = try conjunction()
    while take(.or) {
      try countOperator()
      condition = .or(condition, try conjunction())
    }
    return condition
  }

  private mutating func conjunction() throws(SyntaxFault) -> ConditionSyntax {
    var condition = try negation()
    while take(.and) {
      try countOperator()
      condition = .and(condition, try negation())
    }
    return condition
  }

  private mutating func negation() throws(SyntaxFault) -> ConditionSyntax {
    needMore()
    var starts: [Int] = []
    while keyword == .not {
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
    if isAtStatementEnd { throw unexpected(Expected.condition) }
    if keyword == .allRows && isAllAlone {
      index += 1
      return .all(range: tokens[index - 1].range)
    }
    if keyword == .hasNo || keyword == .has, let has = try hasPredicate() { return .has(has) }
    return try comparison()
  }

  /// Whether the word `all` is the condition and not the start of a column's name.
  private var isAllAlone: Bool {
    switch kind(at: index + 1) {
    case .word, .backquoted: false
    case .symbol(let symbol): symbol != .dot && symbol.comparison == nil
    case .keyword(let keyword, _): ![.in, .is, .contains, .startsWith, .meets, .misses].contains(keyword)
    default: true
    }
  }

  // MARK: has

  /// `has [no] table(condition, in period by path)`; nil where the word is a column.
  private mutating func hasPredicate() throws(SyntaxFault) -> HasSyntax? {
    if let next = symbol(at: index + 1), next.comparison != nil || next == .dot { return nil }
    let start = currentRange.lowerBound
    var isNegated = keyword == .hasNo
    index += 1
    if !isNegated && (take(.no) || take(.not)) { isNegated = true }
    let table = try name(Expected.table)
    var condition: ConditionSyntax?
    var period: PeriodSyntax?
    var periodBy: PathSyntax?
    let left = currentRange
    if take(.leftParenthesis) {
      needMore()
      if symbol != .rightParenthesis && !startsPeriodClause {
        condition = try nested { parser throws(SyntaxFault) in try parser.condition() }
        if take(.comma) { needMore() }
      }
      if startsPeriodClause {
        index += 1
        period = try self.period()
        if take(.by) { periodBy = try path() }
      }
      try close(left)
    }
    return HasSyntax(
      isNegated: isNegated, table: table, condition: condition, period: period, periodBy: periodBy,
      range: start..<previousEnd)
  }

  /// Whether `in` begins a period here, and not a name such as `trong hạn`.
  private var startsPeriodClause: Bool { keyword == .in && !isWord(at: index + 1) }

  // MARK: Comparisons

  private mutating func comparison() throws(SyntaxFault) -> ConditionSyntax {
    let start = index
    let operand = try sum()
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
    let right = try expression()
    if let second = symbol?.comparison {
      reportChainedComparison(from: start, middle: rightStart..<index)
      index += 1
      return .and(.comparison(left, comparison, right), .comparison(right, second, try expression()))
    }
    reportComparisonWithNull(right, sign)
    return .comparison(left, comparison, right)
  }

  /// What makes a condition of a value, a comparison apart.
  mutating func predicateRest(of left: ExpressionSyntax, from first: Int) throws(SyntaxFault) -> ConditionSyntax {
    let start = tokens[first].range.lowerBound
    switch keyword {
    case .in:
      index += 1
      return try membership(of: left)
    case .contains:
      index += 1
      return .contains(left, try string(), range: start..<previousEnd)
    case .startsWith:
      index += 1
      return .startsWith(left, try string(), range: start..<previousEnd)
    case .is:
      index += 1
      let isNegated = take(.not)
      try expectMissing()
      return .isMissing(left, negated: isNegated, range: start..<previousEnd)
    case .meets, .misses:
      let isNegated = keyword == .misses
      index += 1
      try expect(.target)
      return .meetsTarget(left, negated: isNegated, range: start..<previousEnd)
    default: return try foreignPredicate(of: left, from: first)
    }
  }

  /// Whether a value is followed by what makes it a condition.
  private var startsPredicateRest: Bool {
    switch keyword {
    case .in, .contains, .startsWith, .is, .meets, .misses: true
    default: isForeignPredicate
    }
  }

  private mutating func expectMissing() throws(SyntaxFault) {
    needMore()
    if take(.missing) { return }
    if takeNull() { return }
    throw unexpected(.missing)
  }

  /// What follows `in` in a condition: a list, a range of numbers or a period.
  mutating func membership(of value: ExpressionSyntax) throws(SyntaxFault) -> ConditionSyntax {
    needMore()
    let left = currentRange
    if take(.leftParenthesis) {
      let values = try nested { parser throws(SyntaxFault) in
        var values = [try parser.expression()]
        while parser.take(.comma) { values.append(try parser.expression()) }
        return values
      }
      try close(left)
      return .inList(value, values, range: value.range.lowerBound..<previousEnd)
    }
    if startsNumberRange {
      let first = try number()
      try expect(.dotDot)
      return .inRange(value, first, try number())
    }
    switch kind {
    case .number where year(at: index) == nil && symbol(at: index + 1) != .slash:
      throw unexpected(Expected.periodRangeOrList)
    case .period, .number, .string: return .inPeriod(value, try period())
    case .keyword(let keyword, _) where keyword == .ytd || keyword.role == .period:
      return .inPeriod(value, try period())
    default: throw unexpected(Expected.periodRangeOrList)
    }
  }

  /// Whether a number and `..` follow; two likely years make a period.
  private var startsNumberRange: Bool {
    let first = symbol == .minus ? index + 1 : index
    guard case .number = kind(at: first) else { return false }
    if first > index { return true }
    guard symbol(at: first + 1) == .dotDot else { return false }
    let years = [year(at: first), year(at: first + 2)].compactMap { $0?.year }
    if case .period = kind(at: first + 2) { return false }
    return years.count < 2 || !years.allSatisfy(PeriodLiteral.likelyYears.contains)
  }
}
