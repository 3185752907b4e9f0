import Diagnostics

/// Walks over a source once and collects its tokens and the faults in them.
struct TokenScanner {
  let source: SourceText
  /// Whether a text without a closing quote goes on to the end of the source; else it ends with its line.
  let openTextSpansLines: Bool
  private(set) var tokens: [Token] = []
  private(set) var faults: [Diagnostic] = []
  var position = 0
  /// Whether a quote was met that nothing closes, so that no later one of its kind need be searched to the end.
  var metOpenText = false
  /// How many parentheses are open.
  private var depth = 0
  /// Whether the next significant token begins a statement.
  private var isAtStatementStart = true
  /// Whether the last significant token is a `|`.
  private(set) var isAfterPipe = false
  /// Whether the statement is a definition, which an indented line continues.
  private var isInDefinition = false
  /// Whether the last significant token asks for more, so that a line end after it ends nothing.
  private var expectsMore = false

  init(_ source: SourceText, openTextSpansLines: Bool = false) {
    self.source = source
    self.openTextSpansLines = openTextSpansLines
  }

  mutating func scan() {
    while let (scalar, length) = source.scalar(at: position) {
      let before = position
      scanToken(scalar, length)
      precondition(position > before, "every branch of scanToken takes at least one scalar")
    }
  }

  /// Adds the token from the position to an end, and goes on there.
  mutating func add(_ kind: Token.Kind, to end: Int, fault: Diagnostic? = nil) {
    let token = Token(kind: kind, range: position..<end, isFaulty: fault != nil)
    tokens.append(token)
    if let fault { faults.append(fault) }
    position = end
    follow(token)
  }

  private mutating func scanToken(_ scalar: Unicode.Scalar, _ length: Int) {
    switch scalar {
    case "\r":
      let isPair = source.byte(position + 1) == 0x0A
      add(isPair ? .whitespace : .newline, to: position + 1)
    case "#": add(.comment, to: lineEnd(from: position))
    case "\"", "“", "”": scanString(opening: scalar, length)
    case "'", "‘", "’": scanSingleQuoted(length)
    case "`": scanBackquoted()
    case "0"..."9": scanNumber()
    case _ where SourceText.isLineEnd(scalar): add(.newline, to: position + length)
    case _ where SourceText.isBlank(scalar): add(.whitespace, to: source.blanksEnd(position))
    case _ where SourceText.startsWord(scalar): scanWord()
    default: scanSymbol(scalar, length)
    }
  }

  /// Keeps track of where statements begin.
  private mutating func follow(_ token: Token) {
    switch token.kind {
    case .whitespace, .comment: return
    case .newline: break
    case .symbol(let symbol): isAfterPipe = symbol == .pipe
    case .keyword, .word, .backquoted, .string, .number, .period, .argument, .unknown: isAfterPipe = false
    }
    switch token.kind {
    case .whitespace, .comment: return
    case .newline:
      if depth == 0 && !expectsMore && !(isInDefinition && isIndented(at: position)) { isAtStatementStart = true }
      return
    case .symbol(let symbol):
      switch symbol.nesting {
      case .opens: depth += 1
      case .closes: depth = max(0, depth - 1)
      case .closesAll: depth = 0
      case .keeps: break
      }
      if isAtStatementStart && symbol != .pipe { isInDefinition = false }
      isAtStatementStart = symbol == .semicolon
      expectsMore = symbol != .semicolon && symbol != .rightParenthesis
      return
    case .keyword(let keyword, _):
      if isAtStatementStart { isInDefinition = keyword.beginsDefinition }
      expectsMore = keyword.nameRule == .hard || keyword.role == .stage || keyword == .clause(.from)
      if keyword.role == .command && isAtStatementStart && !isFollowedByPipe(unless: keyword == .command(.help)) {
        scanArguments()
      }
    case .word, .backquoted, .string, .number, .period, .argument, .unknown:
      if isAtStatementStart { isInDefinition = false }
      expectsMore = false
    }
    isAtStatementStart = false
  }

  /// Whether a line that starts here is indented and holds anything.
  private func isIndented(at start: Int) -> Bool {
    let end = source.blanksEnd(start)
    guard end > start, let (scalar, _) = source.scalar(at: end) else { return false }
    return !SourceText.isLineEnd(scalar) && scalar != "\r"
  }

  private func isFollowedByPipe(unless isExempt: Bool) -> Bool {
    !isExempt && source.byte(source.blanksEnd(position)) == UInt8(ascii: "|")
  }

  /// The arguments of a command: quoted texts, and runs of characters as typed up to a blank.
  private mutating func scanArguments() {
    isAtStatementStart = false
    while let (scalar, length) = source.scalar(at: position) {
      switch scalar {
      case ";", "#": return
      case "\"", "“", "”", "'", "‘", "’", "`": scanToken(scalar, length)
      case _ where SourceText.isLineEnd(scalar) || scalar == "\r": return
      case _ where SourceText.isBlank(scalar): add(.whitespace, to: source.blanksEnd(position))
      default:
        let end = argumentEnd()
        add(.argument(source.text(position..<end)), to: end)
      }
    }
  }

  private func argumentEnd() -> Int {
    var end = position
    while let (scalar, length) = source.scalar(at: end) {
      if scalar == "\"" || scalar == "“" || scalar == "”" || scalar == ";" || scalar == "`" { break }
      if SourceText.isLineEnd(scalar) || SourceText.isBlank(scalar) || scalar == "\r" { break }
      end += length
    }
    return end
  }

  func lineEnd(from start: Int) -> Int {
    var end = start
    while let (scalar, length) = source.scalar(at: end), !SourceText.isLineEnd(scalar), scalar != "\r" { end += length }
    return end
  }
}
