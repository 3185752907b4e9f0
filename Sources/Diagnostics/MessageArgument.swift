package import VietnameseText

/// One fact of a message, apart from its words.
package enum MessageArgument: Sendable, Hashable {
  /// Text of the user's or the data's, shown as it is.
  case text(String)
  /// A whole number, grouped in the reader's language.
  case number(Int)
  /// Alternatives, joined by commas and a final "or" / "hoặc".
  case choices([String])
  /// A phrase that the program itself words in both languages.
  case phrase(LocalizedText)
}

extension MessageArgument {
  /// The fact in words: numbers grouped, alternatives joined as the language does it.
  func text(in language: Language) -> String {
    switch self {
    case .text(let text): return text
    case .number(let value): return NumberText.grouped(Int64(value), in: language)
    case .phrase(let phrase): return phrase[language]
    case .choices(let choices):
      guard let last = choices.last, choices.count > 1 else { return choices.first ?? "" }
      let or = LocalizedText(english: " or ", vietnamese: " hoặc ")[language]
      return choices.dropLast().joined(separator: ", ") + or + last
    }
  }
}
