/// The two languages in which the program speaks.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case vietnamese = "vi"
}

/// One text for people, in both languages.
package struct LocalizedText: Sendable, Hashable {
  /// In English.
  package let english: String
  /// In Vietnamese, in NFC.
  package let vietnamese: String

  package init(english: String, vietnamese: String) {
    self.english = english
    self.vietnamese = vietnamese
  }

  /// A text that is the same in both languages: a code, or a heading read from a file.
  package init(verbatim text: String) {
    self.init(english: text, vietnamese: text)
  }

  package subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }
}
