import Diagnostics
import Values

extension ProgramParser {
  /// What follows `in` in a condition: a list, a query, a range of numbers or a period.
  mutating func membership(of value: ExpressionSyntax) throws(SyntaxFault) -> ConditionSyntax {
    needMore()
    let left = currentRange
    if take(.leftParenthesis) {
      if startsInnerQuery {
        let query = try nested { parser throws(SyntaxFault) in try parser.innerQuery() }
        try close(left)
        return .inQuery(value, query, range: value.range.lowerBound..<previousEnd)
      }
      offer(Expected.table.things)
      if case .path(let path) = value { comparedPath = path }
      defer { comparedPath = nil }
      let values = try nested { parser throws(SyntaxFault) in
        try parser.expressionList()
      }
      if values.count == 1, case .path = values[0] { offer(.pipe) }
      try close(left)
      return .inList(value, values, range: value.range.lowerBound..<previousEnd)
    }
    offer(Expected.periodRangeOrList.things + [.text])
    offer(.minus)
    offer([.measure(.ytd)] + PeriodWord.allCases.map(Keyword.period))
    if case .number = kind { offer(.dotDot, at: index + 1) }
    if startsNumberRange {
      let first = try number()
      try expect(.dotDot)
      return .inRange(value, first, try number())
    }
    if spokenPeriod != nil { return .inPeriod(value, try period()) }
    switch kind {
    case .number where year(at: index) == nil && symbol(at: index + 1) != .slash:
      throw unexpected(Expected.periodRangeOrList)
    case .period, .number, .string: return .inPeriod(value, try period())
    case .keyword(.measure(.ytd), _), .keyword(.period, _): return .inPeriod(value, try period())
    case .whitespace, .newline, .comment, .word, .keyword, .backquoted, .symbol, .argument, .unknown:
      throw unexpected(Expected.periodRangeOrList)
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
  // MARK: Queries in parentheses

  /// Whether a name with stages follows; a name alone is one of a list.
  private var startsInnerQuery: Bool {
    nameEnd(from: index).map { symbol(at: $0) == .pipe || startsStage(at: $0) } ?? false
  }

  /// `name | stage | …`, up to the right parenthesis.
  private mutating func innerQuery() throws(SyntaxFault) -> PipelineSyntax {
    let (outerRows, outerList) = (rows, isInList)
    isInList = false
    defer { (rows, isInList) = (outerRows, outerList) }
    do throws(SyntaxFault) {
      let table = try name(Expected.table)
      var stages: [StageSyntax] = []
      func query(upTo end: Int) -> PipelineSyntax {
        PipelineSyntax(source: table, stages: stages, range: table.range.lowerBound..<end)
      }
      while symbol != .rightParenthesis && !isAtStatementEnd {
        if nextWords != nil { rows = .query(query(upTo: previousEnd)) }
        if !take(.pipe) { try mendMissingPipe(after: stages.last) }
        stages.append(try stage())
      }
      offer(.pipe)
      return query(upTo: previousEnd)
    } catch {
      skipToRightParenthesis()
      throw error
    }
  }

  /// Passes over the rest of a query in parentheses, so that what stands behind it is read for itself.
  private mutating func skipToRightParenthesis() {
    var depth = 0
    while !isAtStatementEnd {
      if symbol == .leftParenthesis { depth += 1 }
      if symbol == .rightParenthesis {
        if depth == 0 { return }
        depth -= 1
      }
      index += 1
    }
  }
}
