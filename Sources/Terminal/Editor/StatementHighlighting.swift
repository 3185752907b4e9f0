import QuerySyntax

/// The styles of a statement by its tokens, as the language's own lexer cuts it.
package enum StatementHighlighting {
  /// Longer statements, such as a pasted file, stay plain: every key would cut them anew.
  private static let longestBytes = 32 << 10

  /// The stretches that are not plain; a later one goes over an earlier one.
  ///
  /// - Parameter cursor: In UTF-8 offsets. The parentheses of a pair at the cursor are marked, and a text or number that
  ///   is still being typed there is no fault yet.
  package static func spans(of source: String, cursor: Int) -> [HighlightSpan] {
    guard source.utf8.count <= longestBytes else { return [] }
    let tokens = Lexer.tokens(of: source)
    var isAtStart = true
    let spans = tokens.compactMap { token -> HighlightSpan? in
      defer {
        let isEnd = token.kind == .newline || token.kind == .symbol(.semicolon)
        isAtStart = isEnd || (isAtStart && token.isTrivia)
      }
      // A command's word further on is a name, as the column `name`.
      if case .keyword(.command, _) = token.kind, !isAtStart { return nil }
      let isBeingTyped = token.range.upperBound == cursor && cursor == source.utf8.count
      let style = token.isFaulty && !isBeingTyped ? .fault : style(of: token.kind)
      return style == .plain ? nil : HighlightSpan(range: token.range, style: style)
    }
    return spans + parentheses(tokens, cursor)
  }

  private static func style(of kind: Token.Kind) -> TextStyle {
    switch kind {
    case .whitespace, .newline, .word, .argument: .plain
    case .comment: .comment
    case .keyword: .keyword
    case .backquoted: .name
    case .string: .text
    case .number, .period: .number
    case .symbol(.pipe), .symbol(.semicolon): .keyword
    case .symbol: .plain
    case .unknown: .fault
    }
  }

  /// The pair of which one stands just before the cursor, else at it, and those that close nothing.
  private static func parentheses(_ tokens: TokenSequence, _ cursor: Int) -> [HighlightSpan] {
    var open: [Token] = []
    var pairs: [(opening: Token, closing: Token)] = []
    var spans: [HighlightSpan] = []
    for token in tokens {
      if token.kind == .symbol(.leftParenthesis) {
        open.append(token)
      } else if token.kind == .symbol(.rightParenthesis) {
        if let opening = open.popLast() {
          pairs.append((opening, token))
        } else {
          spans.append(HighlightSpan(range: token.range, style: .fault))
        }
      }
    }
    let pair =
      pairs.first { $0.opening.range.upperBound == cursor || $0.closing.range.upperBound == cursor }
      ?? pairs.first { $0.opening.range.lowerBound == cursor || $0.closing.range.lowerBound == cursor }
    guard let pair else { return spans }
    return spans + [pair.opening, pair.closing].map { HighlightSpan(range: $0.range, style: .match) }
  }
}
