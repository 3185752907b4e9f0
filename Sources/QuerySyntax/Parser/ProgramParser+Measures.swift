import Diagnostics
import VietnameseText

extension ProgramParser {
  /// `term [/ term] [if condition]`
  mutating func measure(_ context: MeasureSyntax.Context) throws(SyntaxFault) -> MeasureSyntax {
    var measure = try term(context)
    if take(.slash) { measure = .quotient(measure, try term(context)) }
    if take(.if) { measure = .filtered(measure, try condition()) }
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
    guard let keyword, keyword.role == .measure else { return .path(try metricPath()) }
    if keyword == .count { return try count(context) }
    guard symbol(at: index + 1) == .leftParenthesis else {
      if let fault = missingParenthesesFault(after: keyword) { throw fault }
      return .path(try metricPath())
    }
    return try call(of: keyword)
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
  private mutating func call(of keyword: Keyword) throws(SyntaxFault) -> MeasureSyntax {
    let start = currentRange.lowerBound
    index += 1
    let left = currentRange
    index += 1
    return try nested { parser throws(SyntaxFault) in
      let make = try parser.arguments(of: keyword)
      try parser.close(left)
      return make(start..<parser.previousEnd)
    }
  }

  /// Reads the arguments; what they make is told its range when the parenthesis has closed.
  private mutating func arguments(
    of keyword: Keyword
  ) throws(SyntaxFault) -> (Range<Int>) -> MeasureSyntax {
    switch keyword {
    case .ratio:
      let numerator = try condition()
      let denominator = take(.of) ? try condition() : nil
      return { .ratio(numerator, of: denominator, range: $0) }
    case .percentile:
      let expression = try expression()
      try expect(.comma)
      let rank = try number()
      return { .percentile(expression, rank, range: $0) }
    case .share:
      let measure = try measure(.shown)
      let within = take(.within) ? try paths() : []
      return { .share(measure, within: within, range: $0) }
    case .ytd:
      let measure = try measure(.shown)
      return { .cumulation(measure, .yearToDate, range: $0) }
    case .rolling:
      let measure = try measure(.shown)
      try expect(.comma)
      let count = try wholeNumber(from: 1)
      let unit = try unit()
      return { .cumulation(measure, .rolling(count, unit), range: $0) }
    default:
      guard let aggregate = MeasureSyntax.Aggregate(rawValue: keyword.rawValue) else {
        preconditionFailure("count is read by its own rule, every other measure is above or an aggregate")
      }
      let expression = try expression()
      return { .aggregate(aggregate, expression, range: $0) }
    }
  }
}
