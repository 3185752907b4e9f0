import Foundation
import Synchronization
import VietnameseText

/// How people say something that the language says otherwise: a pattern, and what stands in its place.
///
/// The pattern is matched without regard to case and, but where it asks for them, to marks. In the replacement `$1` is
/// what the pattern's first group holds, as typed; `{year}` and the like are facts of the open data.
final class PhraseRule: Sendable {
  let pattern: String
  private let compiled = Mutex<NSRegularExpression??>(nil)
  let replacements: [String]
  /// What stands in every text that matches.
  let needed: PhraseNeed
  /// Whether marks count: `chưa` folds to what `chứa` folds to.
  let needsMarks: Bool
  /// Whether the line that it gives takes the place of those that run but mean something else.
  let isStrong: Bool
  /// Whether the line that it gives may say more, or less, than what was typed: it is offered and never run unasked.
  let isGuess: Bool

  /// Those of whole sentences after those of single words.
  static let all =
    help + dates + periods + english + vietnamese + stageOrder + spreadsheets + englishSentences + vietnameseSentences

  init(
    _ pattern: String, _ replacements: String..., needsMarks: Bool = false, isStrong: Bool = false,
    isGuess: Bool = false
  ) {
    self.pattern = pattern
    self.replacements = replacements
    needed = PhraseNeed(of: pattern)
    self.needsMarks = needsMarks
    self.isStrong = isStrong
    self.isGuess = isGuess || replacements.count > 1
  }

  /// Made when a text first needs it; nil where the pattern is none, which a test finds.
  var expression: NSRegularExpression? {
    compiled.withLock { compiled in
      if let compiled { return compiled }
      let made = try? NSRegularExpression(pattern: pattern)
      compiled = .some(made)
      return made
    }
  }

  /// The text with the first match replaced, once for each replacement; none where there is no match, or a fact is
  /// missing.
  func applied(to text: PhraseText, facts: [String: String]) -> [String] {
    guard needed.isMet(by: needsMarks ? text.lowercasedBytes : text.foldedBytes), let expression else { return [] }
    let searched = needsMarks ? text.lowercased : text.folded
    let whole = NSRange(location: 0, length: text.characters.count)
    guard let match = expression.firstMatch(in: searched, range: whole) else { return [] }
    return replacements.compactMap { replacement in
      guard let filled = fill(replacement, match, text, facts) else { return nil }
      let before = text.characters[..<match.range.location]
      let after = text.characters[(match.range.location + match.range.length)...]
      return String(before) + filled + String(after)
    }
  }

  private func fill(
    _ replacement: String, _ match: NSTextCheckingResult, _ text: PhraseText, _ facts: [String: String]
  ) -> String? {
    var filled = replacement
    for group in 1..<max(match.numberOfRanges, 1) {
      let range = match.range(at: group)
      let held =
        range.location == NSNotFound
        ? "" : String(text.characters[range.location..<range.location + range.length])
      filled = filled.replacing("$\(group)", with: held)
    }
    for (name, value) in facts { filled = filled.replacing("{\(name)}", with: value) }
    return filled.contains("{") ? nil : filled
  }
}

/// A text in the forms in which phrases are looked for, each of as many UTF-16 units as the text has characters.
struct PhraseText {
  let characters: [Character]
  /// Without marks; what stands within quotes is no phrase, and has a sign of its own for each character.
  let folded: String
  /// With marks, in lower case.
  let lowercased: String
  let foldedBytes: SearchedBytes
  let lowercasedBytes: SearchedBytes

  init(_ text: String) {
    characters = Array(text.precomposedStringWithCanonicalMapping)
    var isQuoted = false
    var forms: (folded: String, lowercased: String) = ("", "")
    for character in characters {
      if character == "\"" {
        isQuoted.toggle()
        forms.folded.append("\"")
        forms.lowercased.append("\"")
      } else if character.isWhitespace {
        forms.folded.append(isQuoted ? "§" : " ")
        forms.lowercased.append(isQuoted ? "§" : " ")
      } else {
        forms.folded.append(isQuoted ? "§" : Self.unit(TextFolding.folded(String(character))))
        forms.lowercased.append(isQuoted ? "§" : Self.unit(character.lowercased()))
      }
    }
    (folded, lowercased) = forms
    (foldedBytes, lowercasedBytes) = (SearchedBytes(folded), SearchedBytes(lowercased))
  }

  private static func unit(_ form: String) -> Character {
    form.utf16.count == 1 ? form.first ?? "§" : "§"
  }
}
