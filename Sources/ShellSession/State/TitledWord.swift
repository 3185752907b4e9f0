import VietnameseText

/// One of a few words that are printed in the language of the session and read in either.
protocol TitledWord: CaseIterable {
  /// The word as it is printed.
  var title: LocalizedText { get }
}

extension TitledWord {
  /// The word that a text writes in either language, with or without marks; nil where it writes none.
  init?(writtenAs text: String) {
    let wanted = TextFolding.identifier(text)
    let word = Self.allCases.first { word in
      Language.allCases.contains { TextFolding.identifier(word.title[$0]) == wanted }
    }
    guard let word else { return nil }
    self = word
  }
}
