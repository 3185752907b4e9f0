import Diagnostics
import Values
import VietnameseText

extension ProgramParser {
  /// The token at the cursor; the end of the source reads as a line end.
  var kind: Token.Kind { kind(at: index) }

  var symbol: Symbol? { symbol(at: index) }

  var keyword: Keyword? { keyword(at: index) }

  var isAtEnd: Bool { index >= tokens.count }

  var isAtStatementEnd: Bool { kind == .newline || symbol == .semicolon }

  /// The range of the token at the cursor; the end of the last token where there is none.
  var currentRange: Range<Int> {
    if index < tokens.count { return tokens[index].range }
    let end = tokens.last?.range.upperBound ?? source.count
    return end..<end
  }

  /// The end of the last token read.
  var previousEnd: Int { index > 0 ? tokens[index - 1].range.upperBound : 0 }

  /// The end of the last token read that is no line end; the start of the source where there is none.
  var lastWordEnd: Int { tokens[..<index].last { $0.kind != .newline }?.range.upperBound ?? 0 }

  func kind(at index: Int) -> Token.Kind { tokens.indices.contains(index) ? tokens[index].kind : .newline }

  func symbol(at index: Int) -> Symbol? { kind(at: index).symbol }

  func keyword(at index: Int) -> Keyword? { kind(at: index).keyword }

  /// The text of a token as typed.
  func text(at index: Int) -> String {
    index < tokens.count ? source.text(tokens[index].range) : ""
  }

  /// Passes over line ends, where the rule needs more.
  mutating func needMore() {
    while index < tokens.count && kind == .newline { index += 1 }
  }

  mutating func take(_ symbol: Symbol) -> Bool {
    offer(symbol)
    guard self.symbol == symbol else { return false }
    index += 1
    return true
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    offer(keyword)
    guard self.keyword == keyword else { return false }
    index += 1
    return true
  }

  mutating func expect(_ symbol: Symbol) throws(SyntaxFault) {
    needMore()
    if !take(symbol) { throw unexpected(LocalizedText(verbatim: "'\(symbol.rawValue)'")) }
  }

  mutating func expect(_ keyword: Keyword) throws(SyntaxFault) {
    needMore()
    if !take(keyword) { throw unexpected(keyword) }
  }

  /// Takes the right parenthesis of a left one.
  mutating func close(_ left: Range<Int>) throws(SyntaxFault) {
    if take(.rightParenthesis) { return }
    if isAtStatementEnd {
      let end = previousEnd
      let fix = FixIt(replacing: end..<end, with: ")")
      throw SyntaxFault(Diagnostic(.unclosedParenthesis, at: left, fixes: [fix]), isAtEnd: isAtEnd)
    }
    throw unexpected(LocalizedText(verbatim: "')'"))
  }

  /// A text in quotes.
  mutating func string(fixingWord: Bool = true) throws(SyntaxFault) -> String {
    needMore()
    offer(Expected.text.things)
    if case .string(let text) = kind {
      index += 1
      return text
    }
    var fault = unexpected(Expected.text)
    if fixingWord, let end = nameEnd(from: index) {
      let range = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
      let fix = FixIt(replacing: range, with: QuotedText.quoted(source.text(range)))
      var diagnostic = fault.diagnostic
      diagnostic.fixes.append(fix)
      fault = SyntaxFault(diagnostic, isAtEnd: fault.isAtEnd, isReported: fault.isReported)
    }
    throw fault
  }

  /// A number with an optional `%` and an optional minus sign.
  mutating func number() throws(SyntaxFault) -> NumberSyntax {
    needMore()
    let start = currentRange.lowerBound
    let isNegative = take(.minus)
    if isNegative { needMore() }
    offer(Expected.number.things)
    guard case .number(let value, let isPercent) = kind else { throw unexpected(Expected.number) }
    let grouping = try grouping()
    index += 1
    let signed = isNegative ? FixedDecimal(unscaled: -value.unscaled, scale: value.scale) : value
    return NumberSyntax(value: signed, isPercent: isPercent, grouping: grouping, range: start..<previousEnd)
  }

  /// How the digits of the current token, a number, are grouped.
  ///
  /// - Throws: Where commas part values too, so that `100,200` may be one number or two.
  func grouping() throws(SyntaxFault) -> DigitGrouping {
    let range = currentRange
    guard let match = DigitGrouping.match(at: range.lowerBound, in: source) else { return .none }
    if isInList && match.mark == UInt8(ascii: ",") {
      let text = source.text(range)
      let fixes = [text.replacing(",", with: ", "), text.replacing(",", with: "")]
      throw SyntaxFault(
        Diagnostic(
          .oneOrSeveralNumbers, at: range, ["text": .text(text)], fixes: fixes.map { FixIt(replacing: range, with: $0) }
        ))
    }
    return match.grouping
  }

  /// A whole number without sign.
  mutating func wholeNumber(from least: Int) throws(SyntaxFault) -> Int {
    needMore()
    offer(Expected.number.things)
    guard case .number(var value, let isPercent) = kind else { throw unexpected(Expected.wholeNumber(from: least)) }
    if case .open? = DigitGrouping.match(at: currentRange.lowerBound, in: source)?.grouping, !isPercent {
      value = FixedDecimal(unscaled: value.unscaled)
    }
    guard value.scale == 0, !isPercent, value.unscaled >= least, value.unscaled <= Int32.max else {
      let found: [String: MessageArgument] = ["found": .text(text(at: index)), "least": .number(least)]
      throw SyntaxFault(Diagnostic(.wholeNumberNeeded, at: currentRange, found))
    }
    index += 1
    return Int(value.unscaled)
  }

  mutating func unit() throws(SyntaxFault) -> CalendarUnit {
    needMore()
    offer(Keyword.allUnits)
    guard let unit = keyword?.unit else { throw unexpected(Expected.unit) }
    index += 1
    return unit
  }
}
