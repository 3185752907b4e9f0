package import VietnameseText

/// What stands around a figure in the prose.
package struct FigureContext: Sendable {
  /// Of numbers that show none by their separators.
  package let language: Language
  /// The prose before the figure.
  let before: String
  /// The prose behind it.
  let after: String

  package init(language: Language, before: String = "", after: String = "") {
    self.language = language
    self.before = before
    self.after = after
  }

  /// Whether the words before the figure say that something fell, or rose; nil where they say neither.
  var saysDecrease: Bool? {
    let clause = before.split(omittingEmptySubsequences: false) { ".;:\n".contains($0) }.last ?? ""
    let words = TextFolding.folded(String(clause)).split { !$0.isLetter }.suffix(8).map(String.init)
    for word in words.reversed() {
      if Self.falling.contains(word) { return true }
      if Self.rising.contains(word) { return false }
    }
    return nil
  }

  /// Folded; `thap` and `cao` stand for `thấp hơn` and `cao hơn`.
  private static let falling: Set<String> = [
    "giam", "thap", "fell", "fall", "falls", "fallen", "down", "decrease", "decreased", "dropped", "lower", "less",
    "declined",
  ]
  private static let rising: Set<String> = [
    "tang", "cao", "rose", "rise", "rises", "risen", "up", "increase", "increased", "grew", "higher", "more", "gained",
  ]
}
