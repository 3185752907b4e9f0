/// Chooses the tokens that the grammar sees.
enum SignificantTokens {
  /// The tokens without blanks and comments, and without the line ends that end no statement: those within
  /// parentheses and those before a line that starts with `|`.
  ///
  /// - Parameter openSpansLines: Whether a parenthesis that nothing closes holds line ends too; else what follows on
  ///   other lines is read as if it were closed.
  static func select(from tokens: TokenSequence, openSpansLines: Bool) -> [Token] {
    let significant = tokens.filter { !$0.isTrivia || $0.kind == .newline }
    let closed = openSpansLines ? nil : closedParentheses(of: significant)
    var selected: [Token] = []
    selected.reserveCapacity(significant.count)
    var depth = 0
    for (index, token) in significant.enumerated() {
      switch token.kind {
      case .symbol(.leftParenthesis): if closed?[index] ?? true { depth += 1 }
      case .symbol(.rightParenthesis): if depth > 0 { depth -= 1 }
      case .symbol(.semicolon): depth = 0
      case .symbol(.pipe):
        while selected.last?.kind == .newline { selected.removeLast() }
      case .newline: if depth > 0 { continue }
      default: break
      }
      selected.append(token)
    }
    return selected
  }

  /// For each token, whether it is a left parenthesis that a later right one of the statement closes.
  private static func closedParentheses(of tokens: [Token]) -> [Bool] {
    var isClosed = Array(repeating: false, count: tokens.count)
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .symbol(.leftParenthesis): open.append(index)
      case .symbol(.rightParenthesis): if let left = open.popLast() { isClosed[left] = true }
      case .symbol(.semicolon): open.removeAll()
      default: break
      }
    }
    return isClosed
  }
}
