package import VietnameseText

/// The words of commands that are to come.
///
/// They are no words of the language yet, so a table or column may have their names; what cannot be anything else is
/// reported as not available.
package enum PlannedWord {
  /// A planned word at a place of a source.
  package struct Match {
    /// The word as it is written in either language.
    package let title: LocalizedText
    /// Its bytes.
    package let range: Range<Int>
    /// What must follow, or it is something else.
    package let following: Following
  }

  /// What must stand behind a planned word.
  package enum Following: Sendable {
    case anything, name, text
  }

  /// The planned statement whose word stands at an offset.
  package static func statement(in source: String, at offset: Int) -> Match? {
    longest(statements, in: SourceText(source), at: offset)
  }

  /// The planned word that a whole text writes.
  package static func title(of text: String) -> LocalizedText? {
    let match = longest(statements, in: SourceText(text), at: 0)
    return match?.range.upperBound == text.utf8.count ? match?.title : nil
  }

  static func statement(in source: SourceText, at offset: Int) -> Match? {
    longest(statements, in: source, at: offset)
  }

  private struct Row {
    let title: LocalizedText
    let following: Following
    /// Each form's words without marks.
    let forms: [[String]]

    init(_ english: String, _ vietnamese: String, before following: Following = .anything) {
      title = LocalizedText(english: english, vietnamese: vietnamese)
      self.following = following
      forms = [english, vietnamese].map { $0.split(separator: " ").map { TextFolding.folded(String($0)) } }
    }
  }

  private static let statements = [
    Row("check", "kiểm")
  ]

  private static func longest(_ rows: [Row], in source: SourceText, at offset: Int) -> Match? {
    let matches = rows.compactMap { row in
      row.forms.compactMap { end(of: $0, in: source, at: offset) }.max().map {
        Match(title: row.title, range: offset..<$0, following: row.following)
      }
    }
    return matches.max { $0.range.upperBound < $1.range.upperBound }
  }

  private static func end(of words: [String], in source: SourceText, at offset: Int) -> Int? {
    var end = offset
    for (index, word) in words.enumerated() {
      let start = index == 0 ? end : source.blanksEnd(end)
      end = source.wordEnd(start)
      guard end > start, TextFolding.folded(source.text(start..<end)) == word else { return nil }
    }
    return end
  }
}
