import VietnameseText

/// A search through statements that goes on with every letter: newest first, without regard to case and marks.
package struct HistorySearch {
  /// What is looked for, as typed.
  package private(set) var query = ""
  /// Where in the statements the match is.
  package private(set) var index: Int?
  /// Whether the query is in no statement from the match on; then the last match stays.
  package private(set) var isFailing = false

  private let statements: [String]
  /// Each statement folded, once it was looked at.
  private var folded: [Int: FoldedText] = [:]

  /// A search that has found nothing yet.
  ///
  /// - Parameter statements: Oldest first.
  package init(_ statements: [String]) {
    self.statements = statements
  }

  /// The statement that was found.
  package var match: String? { index.map { statements[$0] } }

  /// Where in the match the query stands, in scalars.
  package mutating func range() -> Range<Int>? {
    guard let index, !query.isEmpty else { return nil }
    return text(at: index).firstRange(of: FoldedText(query))
  }

  /// Looks for a query: a longer one from the match on, any other from the newest statement.
  package mutating func look(for query: String) {
    if !query.hasPrefix(self.query) { index = nil }
    self.query = query
    isFailing = false
    if query.isEmpty { return }
    find(in: (0..<(index.map { $0 + 1 } ?? statements.count)).reversed())
  }

  /// Looks for the next older match.
  package mutating func older() {
    find(in: (0..<(index ?? statements.count)).reversed())
  }

  /// Looks for the next newer match.
  package mutating func newer() {
    find(in: (index.map { $0 + 1 } ?? statements.count)..<statements.count)
  }

  private mutating func find(in places: some Sequence<Int>) {
    let wanted = FoldedText(query)
    isFailing = true
    guard !query.isEmpty else { return }
    for place in places where text(at: place).firstRange(of: wanted) != nil {
      index = place
      isFailing = false
      return
    }
  }

  private mutating func text(at place: Int) -> FoldedText {
    if let text = folded[place] { return text }
    let text = FoldedText(statements[place])
    folded[place] = text
    return text
  }
}

/// A text without case and marks, in which each scalar knows where it came from.
struct FoldedText {
  private var scalars: [Unicode.Scalar] = []
  /// The offset in the text, in scalars, of the character that each folded scalar is of; at the end, the text's length.
  private var origins: [Int] = []

  init(_ text: String) {
    var offset = 0
    for character in text {
      let length = character.unicodeScalars.count
      if character.isWhitespace {
        append([" "], from: offset, unless: scalars.last == " ")
      } else if let ascii = character.asciiValue {
        append([Unicode.Scalar((0x41...0x5A).contains(ascii) ? ascii + 0x20 : ascii)], from: offset)
      } else {
        append(Array(TextFolding.folded(String(character)).unicodeScalars), from: offset)
      }
      offset += length
    }
    origins.append(offset)
  }

  private mutating func append(_ new: [Unicode.Scalar], from offset: Int, unless isLeftOut: Bool = false) {
    if isLeftOut { return }
    scalars += new
    origins += new.map { _ in offset }
  }

  /// The scalars of the text, as it was given, in which another text first stands.
  func firstRange(of other: FoldedText) -> Range<Int>? {
    let wanted = other.scalars
    guard let first = wanted.first, wanted.count <= scalars.count else { return nil }
    for start in 0...(scalars.count - wanted.count) where scalars[start] == first {
      let end = start + wanted.count
      if scalars[start..<end].elementsEqual(wanted) { return origins[start]..<max(origins[end], origins[start] + 1) }
    }
    return nil
  }
}
