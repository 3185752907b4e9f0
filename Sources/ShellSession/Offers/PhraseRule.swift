import Foundation
import VietnameseText

/// How people say something that the language says otherwise: a pattern, and what stands in its place.
///
/// The pattern is matched without regard to case and, but where it asks for them, to marks. In the replacement `$1` is
/// what the pattern's first group holds, as typed; `{year}` and the like are facts of the open data.
struct PhraseRule: Sendable {
  let pattern: String
  /// nil where the pattern is none, which a test finds.
  let expression: NSRegularExpression?
  let replacements: [String]
  /// What stands in every text that matches: most texts are told apart by it, without the expression.
  let needed: [[UInt8]]
  /// Whether marks count: `chưa` folds to what `chứa` folds to.
  let needsMarks: Bool
  /// Whether the line that it gives takes the place of those that run but mean something else.
  let isStrong: Bool
  /// Whether the line that it gives may say more, or less, than what was typed: it is offered and never run unasked.
  let isGuess: Bool

  /// Those of whole sentences after those of single words.
  static let all =
    dates + english + vietnamese + stageOrder + spreadsheets + englishSentences + vietnameseSentences

  init(
    _ pattern: String, _ replacements: String..., needsMarks: Bool = false, isStrong: Bool = false,
    isGuess: Bool = false
  ) {
    self.pattern = pattern
    expression = try? NSRegularExpression(pattern: pattern)
    self.replacements = replacements
    needed = Self.needed(by: pattern)
    self.needsMarks = needsMarks
    self.isStrong = isStrong
    self.isGuess = isGuess || replacements.count > 1
  }

  /// The text with the first match replaced, once for each replacement; none where there is no match, or a fact is
  /// missing.
  func applied(to text: PhraseText, facts: [String: String]) -> [String] {
    guard let expression else { return [] }
    let bytes = needsMarks ? text.lowercasedBytes : text.foldedBytes
    guard needed.allSatisfy({ Self.contains($0, in: bytes) }) else { return [] }
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

  /// The runs of letters of a pattern outside all its groups.
  static func needed(by pattern: String) -> [[UInt8]] {
    var (runs, run): ([[UInt8]], [UInt8]) = ([], [])
    var depth = 0
    var (isEscaped, isInClass) = (false, false)
    func flush() {
      if run.count > 1 { runs.append(run) }
      run = []
    }
    for byte in pattern.utf8 {
      let isLetter = byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
      if isEscaped {
        isEscaped = false
      } else if isInClass {
        isEscaped = byte == UInt8(ascii: "\\")
        isInClass = byte != UInt8(ascii: "]")
      } else if depth == 0, isLetter {
        run.append(byte)
      } else {
        // A letter that may be missing, or stand often.
        if "?*+{".utf8.contains(byte), let first = run.lastIndex(where: { $0 & 0xC0 != 0x80 }) {
          run.removeSubrange(first...)
        }
        flush()
        switch byte {
        case UInt8(ascii: "\\"): isEscaped = true
        case UInt8(ascii: "["): isInClass = true
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        case UInt8(ascii: "|") where depth == 0: return []
        default: break
        }
      }
    }
    flush()
    return runs
  }

  static func contains(_ run: [UInt8], in text: [UInt8]) -> Bool {
    guard text.count >= run.count else { return false }
    return (0...text.count - run.count).contains { start in
      run.indices.allSatisfy { text[start + $0] == run[$0] }
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
  let foldedBytes: [UInt8]
  let lowercasedBytes: [UInt8]

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
    (foldedBytes, lowercasedBytes) = (Array(folded.utf8), Array(lowercased.utf8))
  }

  private static func unit(_ form: String) -> Character {
    form.utf16.count == 1 ? form.first ?? "§" : "§"
  }
}
