import VietnameseText

/// A word of a question as it is read.
struct QuestionToken {
  /// As typed, in quotes where it was.
  let text: String
  /// Without quotes.
  let bare: String
  /// Without marks, in lower case.
  let folded: String
  /// As ``QuestionSpelling`` writes it with its marks.
  let marked: String
  /// Whether a comma or the like stands behind it.
  private(set) var endsPart = false

  private init(_ text: some StringProtocol) {
    self.text = String(text)
    bare = text.hasPrefix("\"") ? String(text.dropFirst().dropLast()) : String(text)
    folded = TextFolding.folded(bare)
    marked = QuestionSpelling.marked(bare)
  }

  private static let separators: Set<Character> = [",", "?", ";", ":"]

  /// The words of a text: what stands in quotes is one, `50,000` and `commune` of `commune-level` as well.
  static func all(of text: String) -> [QuestionToken] {
    var pieces: [String] = [""]
    var ends: Set<Int> = []
    var isQuoted = false
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      if character == "\"" { isQuoted.toggle() }
      let isInNumber =
        character == "," && pieces[pieces.count - 1].last?.isNumber == true && place + 1 < characters.count
        && characters[place + 1].isNumber
      if !isQuoted && !isInNumber && (character.isWhitespace || separators.contains(character)) {
        if !character.isWhitespace { ends.insert(pieces.lastIndex { !$0.isEmpty } ?? 0) }
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces.indices.filter { !pieces[$0].isEmpty }.flatMap { place -> [QuestionToken] in
      var parts = parts(of: pieces[place])
      parts[parts.count - 1].endsPart = ends.contains(place)
      return parts
    }
  }

  private static func parts(of piece: String) -> [QuestionToken] {
    if ["on-time", "on_time"].contains(piece.lowercased()) { return ["on", "time"].map { QuestionToken($0) } }
    for end in ["-level", "-tier"] where piece.hasSuffix(end) && piece.count > end.count {
      return [QuestionToken(piece.dropLast(end.count)), QuestionToken(end.dropFirst())]
    }
    for end in ["'s", "’s"] where piece.hasSuffix(end) { return [QuestionToken(piece.dropLast(2))] }
    return [QuestionToken(piece)]
  }
}
