import QuerySyntax

/// The word that is being typed at the end of a text: what stands there without a blank behind it.
struct BegunWord {
  /// The text up to the word.
  let textBefore: String
  /// The word, without an opening quote; empty where none is begun.
  let typed: String
  /// Its bytes in the text.
  let range: Range<Int>

  private init(in text: String, typed: String, range: Range<Int>) {
    textBefore = String(decoding: text.utf8.prefix(range.lowerBound), as: UTF8.self)
    self.typed = typed
    self.range = range
  }

  /// The ways in which the end of a text can be read, the longest word first: a name may be of several words (`ho so`).
  static func readings(in text: String) -> [BegunWord] {
    let end = text.utf8.count
    let tokens = Lexer.tokens(of: text).filter { !$0.isTrivia }
    guard let last = tokens.last, last.range.upperBound == end else {
      return [BegunWord(in: text, typed: "", range: end..<end)]
    }
    switch last.kind {
    case .word: return runs(of: tokens, in: text)
    case .keyword(_, let typed), .argument(let typed), .backquoted(let typed), .string(let typed):
      return [BegunWord(in: text, typed: typed, range: last.range)]
    case .number, .period: return [BegunWord(in: text, typed: "", range: last.range)]
    case .whitespace, .newline, .comment, .symbol, .unknown:
      return [BegunWord(in: text, typed: "", range: end..<end)]
    }
  }

  private static func runs(of tokens: [Token], in text: String) -> [BegunWord] {
    var words: [BegunWord] = []
    var typed = ""
    for token in tokens.reversed() {
      guard case .word(let word) = token.kind, words.count < longestRun else { break }
      typed = typed.isEmpty ? word : word + " " + typed
      words.append(BegunWord(in: text, typed: typed, range: token.range.lowerBound..<text.utf8.count))
    }
    return words.reversed()
  }

  private static let longestRun = 6
}
