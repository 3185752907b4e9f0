import VietnameseText

/// Finds keywords among typed words.
///
/// A keyword may be written with blanks or `_` between its words, or with nothing between them. Each of its words is
/// either bare of marks or has exactly its own: `trong` and `Trong` are `in`, `trống` is a plain word.
enum KeywordLookup {
  /// A keyword and the number of typed words that it took.
  struct Match {
    let keyword: Keyword
    let wordCount: Int
  }

  /// The longest keyword at the start of a run of words, each given in NFC as typed.
  ///
  /// - Parameter word: The word at an index from 0; nil where the run ends.
  static func longestMatch(_ word: (Int) -> String?) -> Match? {
    var best: Match?
    var pieces: [Substring] = []
    var key = ""
    for index in 0..<longestWordCount {
      guard let text = word(index), let more = self.pieces(of: text) else { break }
      pieces += more
      for piece in more { key += (key.isEmpty ? "" : " ") + folded(piece) }
      if let forms = formsByKey[key], let form = forms.first(where: { isWriting(pieces, of: $0) }) {
        best = Match(keyword: form.keyword, wordCount: index + 1)
      }
      guard beginnings.contains(key) else { break }
    }
    return best
  }

  /// One writing of a keyword: its words in lower case, with their marks.
  private struct Form {
    let keyword: Keyword
    let words: [String]
  }

  /// The pieces of one typed word between its underscores; nil where it begins or ends with one.
  private static func pieces(of word: String) -> [Substring]? {
    let pieces = word.split(separator: "_", omittingEmptySubsequences: false)
    return pieces.contains { $0.isEmpty } ? nil : pieces
  }

  private static func folded(_ piece: Substring) -> String {
    let isASCII = piece.utf8.allSatisfy { $0 < 0x80 }
    return isASCII ? piece.lowercased() : TextFolding.folded(String(piece))
  }

  private static func isWriting(_ pieces: [Substring], of form: Form) -> Bool {
    guard pieces.count == form.words.count else { return false }
    return zip(pieces, form.words).allSatisfy { piece, word in
      piece.utf8.allSatisfy { $0 < 0x80 } || TextFolding.toneNormalized(String(piece)) == word
    }
  }

  private static let forms: [Form] = Keyword.allCases.flatMap { keyword -> [Form] in
    keyword.writings.flatMap { writing -> [Form] in
      let words = writing.split(separator: " ").map { String($0).lowercased() }
      let marked = Form(keyword: keyword, words: words.map(TextFolding.toneNormalized))
      if words.count == 1 { return [marked] }
      return [marked, Form(keyword: keyword, words: [TextFolding.toneNormalized(words.joined())])]
    }
  }

  private static let formsByKey: [String: [Form]] =
    Dictionary(grouping: forms) { $0.words.map(TextFolding.folded).joined(separator: " ") }

  /// Every beginning of a keyword of several words, word by word.
  private static let beginnings: Set<String> = Set(
    formsByKey.keys.flatMap { key -> [String] in
      let words = key.split(separator: " ")
      return (1..<max(1, words.count)).map { words.prefix($0).joined(separator: " ") }
    })

  private static let longestWordCount = forms.map(\.words.count).max() ?? 1
}

extension Keyword {
  /// The words to read about next.
  package var related: [Keyword] { definition.related.compactMap(Keyword.init(writtenAs:)) }

  /// The word of an English title.
  package init?(english title: String) {
    guard let word = Keyword.byEnglish[title] else { return nil }
    self = word
  }

  private static let byEnglish: [String: Keyword] =
    Dictionary(
      allCases.filter { !$0.definition.isHomonym }.map { ($0.title(.english), $0) },
      uniquingKeysWith: { first, _ in first })

  /// The keyword that a whole text writes, in either language.
  package init?(writtenAs text: String) {
    let words = TextFolding.tidied(text).split(separator: " ").map(String.init)
    let match = KeywordLookup.longestMatch { $0 < words.count ? words[$0] : nil }
    guard let match, match.wordCount == words.count else { return nil }
    self = match.keyword
  }
}
