/// Cuts a source into tokens.
package enum Lexer {
  /// The tokens of a source, with the faults in them.
  ///
  /// - Complexity: O(bytes).
  package static func tokens(of source: String) -> TokenSequence {
    tokens(of: source, openTextSpansLines: false)
  }

  /// - Parameter openTextSpansLines: Whether a text without a closing quote goes on to the end of the source; else it
  ///   ends with its line.
  static func tokens(of source: String, openTextSpansLines: Bool) -> TokenSequence {
    let text = SourceText(source)
    var scanner = TokenScanner(text, openTextSpansLines: openTextSpansLines)
    scanner.scan()
    return TokenSequence(source, text, tokens: scanner.tokens, faults: scanner.faults)
  }
}
