/// Chooses the tokens that the grammar sees.
enum SignificantTokens {
  /// The tokens without blanks and comments, and without the line ends that end no statement: those within
  /// parentheses, those before a line that starts with `|`, and in a definition those before an indented line.
  ///
  /// - Parameter openSpansLines: Whether a parenthesis that nothing closes holds line ends too; else what follows on
  ///   other lines is read as if it were closed.
  static func select(from tokens: TokenSequence, openSpansLines: Bool) -> [Token] {
    let indented = lineEndsBeforeIndents(in: tokens)
    let significant = tokens.filter { !$0.isTrivia || $0.kind == .newline }
    let closed = openSpansLines ? nil : closedParentheses(of: significant)
    var selected: [Token] = []
    selected.reserveCapacity(significant.count)
    var depth = 0
    var isDefinition = false
    for (index, token) in significant.enumerated() {
      if token.kind == .newline && (depth > 0 || isDefinition && indented.contains(token.range.lowerBound)) { continue }
      if beginsStatement(after: selected.last), token.kind != .newline, token.kind.symbol != .pipe {
        isDefinition = token.kind.keyword?.beginsDefinition ?? false
      }
      switch token.kind.symbol?.nesting {
      case .opens: if closed?[index] ?? true { depth += 1 }
      case .closes: if depth > 0 { depth -= 1 }
      case .closesAll: depth = 0
      case .keeps, nil: break
      }
      if token.kind.symbol == .pipe {
        while selected.last?.kind == .newline { selected.removeLast() }
      }
      selected.append(token)
    }
    return selected
  }

  private static func beginsStatement(after token: Token?) -> Bool {
    token.map { $0.kind == .newline || $0.kind.symbol == .semicolon } ?? true
  }

  /// Where the line ends stand whose next line begins with blanks and holds more.
  private static func lineEndsBeforeIndents(in tokens: TokenSequence) -> Set<Int> {
    var starts: Set<Int> = []
    var (lineEnd, isIndented): (Token?, Bool) = (nil, false)
    for token in tokens {
      if token.kind == .newline {
        (lineEnd, isIndented) = (token, false)
      } else if token.kind == .whitespace, lineEnd != nil, !isIndented {
        isIndented = true
      } else {
        if isIndented, let lineEnd { starts.insert(lineEnd.range.lowerBound) }
        lineEnd = nil
      }
    }
    return starts
  }

  /// For each token, whether it is a left parenthesis that a later right one of the statement closes.
  private static func closedParentheses(of tokens: [Token]) -> [Bool] {
    var isClosed = Array(repeating: false, count: tokens.count)
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      switch token.kind.symbol?.nesting {
      case .opens: open.append(index)
      case .closes: if let left = open.popLast() { isClosed[left] = true }
      case .closesAll: open.removeAll()
      case .keeps, nil: break
      }
    }
    return isClosed
  }
}
