import QuerySyntax
package import VietnameseText

/// The words of the language that stand at one kind of place, for a reference of them.
package struct WordList: Sendable {
  /// One word of the language.
  package struct Word: Sendable {
    /// As it is typed in the list's language.
    package let name: String
    /// As it is typed in the other one.
    package let otherName: String
    /// What it does, in the list's language.
    package let meaning: String
  }

  /// Where the words stand.
  package let title: String
  /// In the order of the overview of `help`; at least one.
  package let words: [Word]

  /// Every word of the language, by where it stands, in the order in which `help` lists them.
  package static func all(in language: Language) -> [WordList] {
    let other: Language = language == .english ? .vietnamese : .english
    return HelpText(language: language).sections.map { role, title in
      let words = Keyword.allCases.filter { $0.role == role }.map {
        Word(name: $0.title(language), otherName: $0.title(other), meaning: $0.meaning[language])
      }
      return WordList(title: title[language], words: words)
    }
  }
}
