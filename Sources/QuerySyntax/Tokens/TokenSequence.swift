package import Diagnostics

/// A source cut into tokens: the first form of a statement on its way to an answer.
///
/// The tokens follow each other without gaps; their texts together are the source.
package struct TokenSequence: Sendable, RandomAccessCollection {
  /// The text as given. Every range of a token counts its UTF-8 bytes.
  package let source: String
  /// What is wrong with single tokens, in source order.
  package let faults: [Diagnostic]
  let text: SourceText
  private let tokens: [Token]

  init(_ source: String, _ text: SourceText, tokens: [Token], faults: [Diagnostic]) {
    self.source = source
    self.text = text
    self.tokens = tokens
    self.faults = faults
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { tokens.count }
  package subscript(index: Int) -> Token { tokens[index] }
}
