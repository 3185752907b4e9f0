import Diagnostics
import Foundation
import Values
import VietnameseText

extension TokenScanner {
  /// A number or a period that begins with a digit.
  mutating func scanNumber() {
    if let match = PeriodLiteral.match(digitsAt: position, in: source) { return addPeriod(match) }
    if scanGroupedNumber() { return }
    var end = source.digitsEnd(position)
    var decimals = 0
    if source.byte(end) == UInt8(ascii: "."), let next = source.byte(end + 1), SourceText.isDigit(next) {
      let last = source.digitsEnd(end + 1)
      decimals = last - end - 1
      end = last
    }
    if let fault = malformedNumber(from: end) {
      return add(.number(FixedDecimal(unscaled: 0), isPercent: false), to: fault.range?.upperBound ?? end, fault: fault)
    }
    addNumber(source.text(position..<end).filter { $0 != "." }, decimals: decimals, to: end)
  }

  /// A number in groups of three digits; see ``DigitGrouping``.
  ///
  /// - Returns: false where none stands here.
  private mutating func scanGroupedNumber() -> Bool {
    guard let match = DigitGrouping.match(at: position, in: source), source.wordEnd(match.end) == match.end else {
      return false
    }
    let range = position..<match.end
    let digits = source.text(range).filter(\.isNumber)
    let decimals = match.end - match.groupsEnd - 1
    if decimals > 0 && match.mark == UInt8(ascii: ".") {
      let plain = digits.dropLast(decimals) + "." + digits.suffix(decimals)
      let fault = Diagnostic(
        .decimalComma, at: range, ["text": .text(source.text(range))],
        fixes: [FixIt(replacing: range, with: String(plain))])
      add(.number(FixedDecimal(unscaled: 0), isPercent: false), to: match.end, fault: fault)
      return true
    }
    addNumber(digits, decimals: match.grouping == .open ? 3 : max(0, decimals), to: match.end)
    return true
  }

  /// A number of these digits, the last of them decimals, and of a `%` behind it.
  private mutating func addNumber(_ digits: String, decimals: Int, to digitsEnd: Int) {
    var end = digitsEnd
    let isPercent = source.byte(end) == UInt8(ascii: "%")
    if isPercent { end += 1 }
    guard digits.drop(while: { $0 == "0" }).count <= 18, decimals <= 18, let unscaled = Int64(digits) else {
      let fault = Diagnostic(.numberTooLong, at: position..<end)
      return add(.number(FixedDecimal(unscaled: 0), isPercent: isPercent), to: end, fault: fault)
    }
    add(.number(FixedDecimal(unscaled: unscaled, scale: decimals), isPercent: isPercent), to: end)
  }

  /// A second decimal point or letters after a number: `1.234.567`, `12abc`.
  private func malformedNumber(from end: Int) -> Diagnostic? {
    var stop = end
    while true {
      let wordEnd = source.wordEnd(stop)
      if wordEnd > stop {
        stop = wordEnd
      } else if source.byte(stop) == UInt8(ascii: "."), let next = source.byte(stop + 1), SourceText.isDigit(next) {
        stop = source.digitsEnd(stop + 1)
      } else {
        break
      }
    }
    guard stop > end else { return nil }
    let text = source.text(position..<stop)
    let groups = text.split(separator: ".")
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(\.isNumber) }
    let isPlain = text.allSatisfy { $0.isNumber || $0 == "." }
    let range = position..<stop
    // Digits and points alone were meant as a number: no text in quotes is offered for it.
    let replacement: String? = isPlain ? (isGrouped ? groups.joined() : nil) : QuotedText.quoted(text)
    return Diagnostic(
      .malformedNumber, at: range, ["text": .text(text)],
      fixes: replacement.map { [FixIt(replacing: range, with: $0)] } ?? [])
  }

  mutating func addPeriod(_ match: PeriodLiteral.Match) {
    if let period = match.period { return add(.period(period), to: match.end) }
    let range = position..<match.end
    let fault = Diagnostic(.invalidPeriod, at: range, ["text": .text(source.text(range))])
    add(.period(Period(unit: .year, ordinal: 1)), to: match.end, fault: fault)
  }

  mutating func scanSymbol(_ scalar: Unicode.Scalar, _ length: Int) {
    let next = source.byte(position + 1).map { String(Unicode.Scalar($0)) } ?? ""
    let pair = String(scalar) + next
    if let kind = Self.foreignPairs[pair] { return addForeign(pair, kind) }
    if let symbol = Self.turnedPairs[pair] { return addLookalike(.symbol(symbol), symbol.rawValue, 2) }
    if !next.isEmpty, let symbol = Symbol(rawValue: pair) { return add(.symbol(symbol), to: position + 2) }
    if let symbol = Symbol(rawValue: String(scalar)), isAddress(symbol) {
      return add(.symbol(symbol), to: position + length)
    }
    if scalar == "!" { return addForeign("!", .keyword(.condition(.not), "not")) }
    if let symbol = Self.mathematicalSigns[scalar] { return add(.symbol(symbol), to: position + length) }
    if let symbol = Self.lookalikes[scalar] { return addLookalike(.symbol(symbol), symbol.rawValue, length) }
    if SourceText.isFullWidth(scalar) { return scanFullWidth() }
    scanUnexpected()
  }

  /// Operators of other languages.
  private static let foreignPairs: [String: Token.Kind] =
    [
      "==": .symbol(.equal), "<>": .symbol(.notEqual), "&&": .keyword(.condition(.and), "and"),
      "||": .keyword(.condition(.or), "or"),
    ]

  /// Comparisons written the other way round.
  /// Whether a sign is none of brackets, which only the row of a result stands between: `_7[2]`.
  private func isAddress(_ symbol: Symbol) -> Bool {
    switch symbol {
    case .leftBracket:
      guard case .word(let name)? = tokens.last?.kind else { return false }
      return ResultName.isWritten(name)
    case .rightBracket:
      guard tokens.count > 1, case .number = tokens[tokens.count - 1].kind else { return false }
      return tokens[tokens.count - 2].kind == .symbol(.leftBracket)
    case .pipe, .comma, .semicolon, .leftParenthesis, .rightParenthesis, .dot, .dotDot, .equal, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .star, .slash:
      return true
    }
  }

  private static let turnedPairs: [String: Symbol] = ["=>": .greaterOrEqual, "=<": .lessOrEqual, "=!": .notEqual]

  /// Signs that mathematics has for the comparisons.
  private static let mathematicalSigns: [Unicode.Scalar: Symbol] =
    ["≤": .lessOrEqual, "≥": .greaterOrEqual, "≠": .notEqual]

  /// Signs that look like those of the grammar.
  private static let lookalikes: [Unicode.Scalar: Symbol] =
    [
      "–": .minus, "—": .minus, "−": .minus, "…": .dotDot, "×": .star, "÷": .slash, "¦": .pipe, "│": .pipe,
      "、": .comma, "。": .dot,
    ]

  private mutating func addForeign(_ sign: String, _ kind: Token.Kind) {
    let range = position..<position + sign.utf8.count
    let id: DiagnosticID
    var meant = kind
    switch sign {
    case "==": id = .doubleEqual
    case "<>": id = .lessGreater
    case "&&": id = .doubleAmpersand
    case "||":
      id = .doubleBar
      if isBeforeStage(range.upperBound) { meant = .symbol(.pipe) }
    default: id = .exclamationMark
    }
    let word = meant.keyword.map { spaced($0.title(.english), at: range) }
    let replacement = word ?? meant.symbol?.rawValue ?? ""
    let fault = Diagnostic(id, at: range, fixes: [FixIt(replacing: range, with: replacement)])
    add(meant, to: range.upperBound, fault: fault)
  }

  private func isBeforeStage(_ offset: Int) -> Bool {
    let start = source.blanksEnd(offset)
    return Keyword(writtenAs: source.text(start..<source.wordEnd(start)))?.role == .stage
  }

  /// A word with a blank on each side where a neighbour would run into it.
  private func spaced(_ word: String, at range: Range<Int>) -> String {
    func isOpen(_ byte: UInt8?) -> Bool { byte.map { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A } ?? true }
    let before = isOpen(range.lowerBound > 0 ? source.byte(range.lowerBound - 1) : nil) ? "" : " "
    return before + word + (isOpen(source.byte(range.upperBound)) ? "" : " ")
  }

  private mutating func addLookalike(_ kind: Token.Kind, _ replacement: String, _ length: Int) {
    let range = position..<position + length
    let fault = Diagnostic(
      .lookalikeCharacter, at: range,
      ["found": .text(source.text(range)), "meant": .text(replacement)],
      fixes: [FixIt(replacing: range, with: replacement)])
    add(kind, to: range.upperBound, fault: fault)
  }

  /// A run of full-width letters and digits, or one full-width sign.
  private mutating func scanFullWidth() {
    var end = position
    var plain = ""
    while let (scalar, length) = source.scalar(at: end), SourceText.isFullWidth(scalar),
      let twin = Unicode.Scalar(scalar.value - 0xFEE0)
    {
      let isWord = SourceText.continuesWord(twin)
      if !isWord && !plain.isEmpty { break }
      plain.unicodeScalars.append(twin)
      end += length
      if !isWord { break }
    }
    addLookalike(Symbol(rawValue: plain).map { .symbol($0) } ?? .word(plain), plain, end - position)
  }

  /// A run of characters that no token has: up to a blank, a word or an ASCII character.
  private mutating func scanUnexpected() {
    var end = position
    while let (scalar, length) = source.scalar(at: end) {
      let isOther = scalar.isASCII || SourceText.isBlank(scalar) || SourceText.isLineEnd(scalar)
      if end > position && (isOther || SourceText.startsWord(scalar)) { break }
      end += length
      if scalar.isASCII { break }
    }
    addUnexpectedCharacters(to: end)
  }

  mutating func addUnexpectedCharacters(to end: Int) {
    let range = position..<end
    let characters = source.text(range)
    let isVisible = characters.unicodeScalars.allSatisfy {
      ![.format, .control, .unassigned, .nonspacingMark].contains($0.properties.generalCategory)
    }
    let shown =
      isVisible
      ? characters
      : characters.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
    let fault = Diagnostic(
      .unexpectedCharacter, at: range, ["character": .text(shown)], fixes: [FixIt(replacing: range, with: "")])
    add(.unknown, to: end, fault: fault)
  }
}
