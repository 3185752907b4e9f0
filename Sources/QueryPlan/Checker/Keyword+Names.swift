import QuerySyntax
import Values
import VietnameseText

extension Keyword {
  /// The unit that a whole name writes, in either language.
  static func unit(named name: String) -> CalendarUnit? {
    Keyword(writtenAs: name)?.unit
  }

  /// A text with the word in it, in both languages.
  func titles(in text: (String) -> String) -> LocalizedText {
    LocalizedText(english: text(title(.english)), vietnamese: text(title(.vietnamese)))
  }

  /// A word of the language in both languages; any other word as it is.
  static func titles(ofWord word: String) -> LocalizedText {
    Keyword(english: word).map { LocalizedText(english: $0.title(.english), vietnamese: $0.title(.vietnamese)) }
      ?? LocalizedText(verbatim: word)
  }
}
