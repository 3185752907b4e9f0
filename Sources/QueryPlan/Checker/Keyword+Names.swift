import ColumnarData
import QuerySyntax
import VietnameseText

extension Keyword {
  /// The unit that a whole name writes, in either language.
  static func unit(named name: String) -> CalendarUnit? {
    Keyword(writtenAs: name)?.unit
  }

  /// The words for a measure, in both languages.
  static func titles(ofWord word: String) -> LocalizedText? {
    Keyword(rawValue: word).map { LocalizedText(english: $0.title(.english), vietnamese: $0.title(.vietnamese)) }
  }
}
