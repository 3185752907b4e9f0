import Diagnostics
import VietnameseText

extension ProgramParser {
  /// `term [/ term] [if condition]`
  mutating func measure(_ context: MeasureSyntax.Context) throws(SyntaxFault) -> MeasureSyntax {
    var measure = try term(context)
    if take(.slash) { measure = .quotient(measure, try term(context)) }
    if take(.clause(.if)) { measure = .filtered(measure, try condition()) }
    return measure
  }

  private mutating func term(_ context: MeasureSyntax.Context) throws(SyntaxFault) -> MeasureSyntax {
    needMore()
    let start = currentRange
    if take(.leftParenthesis) {
      let inner = try nested { parser throws(SyntaxFault) in try parser.measure(context) }
      try close(start)
      return .parenthesized(inner, range: start.lowerBound..<previousEnd)
    }
    try refuseFormula(of: .measure)
    if context == .shown { offer(MeasureWord.allCases.map(Keyword.measure)) }
    guard case .measure(let word) = keyword else { return .path(try metricPath()) }
    if word == .count { return try count(context) }
    offer(.leftParenthesis, at: index + 1)
    guard symbol(at: index + 1) == .leftParenthesis else {
      if let fault = missingParenthesesFault(after: .measure(word)) { throw fault }
      return .path(try metricPath())
    }
    return try call(of: word)
  }

  private mutating func metricPath() throws(SyntaxFault) -> PathSyntax {
    let path = try path(Expected.measure)
    if symbol == .leftParenthesis { throw SyntaxFault(unknownMeasure(path)) }
    return path
  }

  private mutating func count(_ context: MeasureSyntax.Context) throws(SyntaxFault) -> MeasureSyntax {
    let range = currentRange
    if symbol(at: index + 1) == .leftParenthesis {
      index += 1
      reportCountArguments(after: range)
      return .count(range: range)
    }
    if context == .column || symbol(at: index + 1) == .dot { return .path(try path()) }
    index += 1
    return .count(range: range)
  }

  /// Reports `count(…)` and passes over its parentheses.
  private mutating func reportCountArguments(after word: Range<Int>) {
    let left = currentRange
    var depth = 0
    repeat {
      if symbol == .leftParenthesis { depth += 1 }
      if symbol == .rightParenthesis { depth -= 1 }
      index += 1
    } while depth > 0 && !isAtStatementEnd && symbol != .pipe
    let fix = FixIt(replacing: left.lowerBound..<previousEnd, with: "")
    let diagnostic = Diagnostic(
      depth > 0 ? .unclosedParenthesis : .countTakesNothing, at: depth > 0 ? left : word.lowerBound..<previousEnd,
      fixes: [fix])
    report(SyntaxFault(diagnostic, isAtEnd: depth > 0 && isAtEnd))
  }

  /// A measure's word and its arguments in parentheses.
  private mutating func call(of word: MeasureWord) throws(SyntaxFault) -> MeasureSyntax {
    let start = currentRange.lowerBound
    index += 1
    let left = currentRange
    index += 1
    return try nested { parser throws(SyntaxFault) in
      let make = try parser.arguments(of: word)
      try parser.close(left)
      return make(start..<parser.previousEnd)
    }
  }

  /// Reads the arguments; the measure gets its range when the parenthesis has closed.
  private mutating func arguments(of word: MeasureWord) throws(SyntaxFault) -> (Range<Int>) -> MeasureSyntax {
    switch word {
    case .count: return { .count(range: $0) }
    case .ratio:
      let numerator = try condition()
      let denominator = take(.clause(.of)) ? try condition() : nil
      return { .ratio(numerator, of: denominator, range: $0) }
    case .sum: return try aggregate(.sum)
    case .avg: return try aggregate(.avg)
    case .min: return try aggregate(.min)
    case .max: return try aggregate(.max)
    case .median: return try aggregate(.median)
    case .distinct: return try aggregate(.distinct)
    case .percentile:
      let (expression, rank) = try inList { parser throws(SyntaxFault) in
        let expression = try parser.expression()
        try parser.expect(.comma)
        return (expression, try parser.number())
      }
      return { .percentile(expression, rank, range: $0) }
    case .share:
      let measure = try measure(.shown)
      let within = take(.clause(.within)) ? try paths() : []
      return { .share(measure, within: within, range: $0) }
    case .rank:
      let measure = try measure(.shown)
      let per = take(.clause(.per)) ? try paths() : []
      return { .rank(measure, per: per, range: $0) }
    case .ytd:
      let measure = try measure(.shown)
      return { .cumulation(measure, .yearToDate, range: $0) }
    case .rolling:
      let measure = try measure(.shown)
      try expect(.comma)
      let count = try wholeNumber(from: 1)
      let unit = try unit()
      return { .cumulation(measure, .rolling(count, unit), range: $0) }
    }
  }

  private mutating func aggregate(
    _ aggregate: MeasureSyntax.Aggregate
  ) throws(SyntaxFault) -> (Range<Int>) -> MeasureSyntax {
    let expression = try expression()
    return { .aggregate(aggregate, expression, range: $0) }
  }
}
