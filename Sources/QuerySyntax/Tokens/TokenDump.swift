import Values
import VietnameseText

/// Tokens as text for people: one token a line, blanks left out.
///
/// A line has the token's bytes, its kind, what it holds, and `(fault)` where it is reported as a fault:
/// `11..<15 keyword show "hiện"`.
package enum TokenDump {
  /// The lines of all tokens but blanks, each with a line end.
  package static func text(of tokens: TokenSequence) -> String {
    tokens.filter { $0.kind != .whitespace }.map { line(of: $0, in: tokens.text) + "\n" }.joined()
  }

  private static func line(of token: Token, in source: SourceText) -> String {
    "\(token.range) \(description(of: token, in: source))" + (token.isFaulty ? " (fault)" : "")
  }

  private static func description(of token: Token, in source: SourceText) -> String {
    switch token.kind {
    case .whitespace: "blanks"
    case .newline: "newline"
    case .comment: "comment \(QuotedText.quoted(source.text(token.range)))"
    case .word(let text): "word \(QuotedText.quoted(text))"
    case .keyword(let keyword, let text): "keyword \(keyword.title(.english)) \(QuotedText.quoted(text))"
    case .backquoted(let text): "name \(QuotedText.quoted(text))"
    case .string(let text): "text \(QuotedText.quoted(text))"
    case .number(let value, let isPercent): "number \(value.plainText)\(isPercent ? "%" : "")"
    case .period(let period): "period \(period.label)"
    case .symbol(let symbol): "symbol \(symbol.rawValue)"
    case .argument(let text): "argument \(QuotedText.quoted(text))"
    case .unknown: "unknown \(QuotedText.quoted(source.text(token.range)))"
    }
  }
}
