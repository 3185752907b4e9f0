/// Cuts a source into tokens.
package enum Lexer {
  /// The tokens of a source, without gaps: their texts together are the source.
  ///
  /// - Complexity: O(bytes).
  package static func tokens(of source: String) -> [Token] {
    var scanner = TokenScanner(SourceText(source))
    scanner.scan()
    return scanner.tokens
  }
}
