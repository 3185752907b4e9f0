import ColumnarData
import QueryPlan
import QuerySyntax
import Synchronization
import VietnameseText

/// The names and titles of the open data that hold a word or a sign of the language, as `phí và lệ phí` and
/// `Số hồ sơ (1)` do: typed as they are printed, they would be cut there.
struct PrintedNames {
  /// In folded letters with single blanks, the longest first.
  private let names: [[Character]]

  init(in catalog: Catalog) {
    var texts: Set<String> = []
    for schema in catalog.tables.map(\.schema) {
      texts.formUnion([schema.name, schema.titles.english, schema.titles.vietnamese] + schema.aliases)
      for field in schema.fields + schema.derivedColumns.map(\.field) {
        texts.formUnion([field.name, field.titles.english, field.titles.vietnamese] + field.aliases)
      }
    }
    names = Self.known.withLock { known in
      if known.count > Self.mostKnown { known = [:] }
      return texts.compactMap { text in
        let form = known[text] ?? Self.form(of: text)
        known[text] = form
        return form
      }
    }.sorted { ($1.count, String($0)) < ($0.count, String($1)) }
  }

  /// The forms of names met before, which are the same for every line typed.
  private static let known = Mutex<[String: [Character]?]>([:])
  private static let mostKnown = 20_000

  /// A name as it is looked for; nil where it can be typed as it stands, or holds quotes.
  private static func form(of text: String) -> [Character]? {
    if isOfPlainWords(text) || text.contains("`") || text.contains("\"") { return nil }
    return Array(PhraseText(text.split(separator: " ").joined(separator: " ")).folded)
  }

  /// Whether a text is read as one name where it stands.
  private static func isOfPlainWords(_ text: String) -> Bool {
    Lexer.tokens(of: text).allSatisfy { token in
      switch token.kind {
      case .word, .whitespace: !token.isFaulty
      case .newline, .comment, .keyword, .backquoted, .string, .number, .period, .symbol, .argument, .unknown: false
      }
    }
  }

  /// A name as it stands in a line that is made: in backquotes where it would be cut at a word for `and` and the like.
  static func typed(_ name: String) -> String {
    let isCut = Lexer.tokens(of: name).contains { token in
      switch token.kind {
      case .keyword(.condition, _), .symbol, .number, .period, .unknown: true
      case .keyword, .word, .whitespace, .newline, .comment, .backquoted, .string, .argument: false
      }
    }
    return isCut && !name.contains("`") ? "`\(name)`" : name
  }

  /// The ways to put these names in backquotes where they stand in a statement: all of several words, then each alone.
  ///
  /// - Parameter line: A statement. What stands in it in quotes is left alone.
  /// - Returns: None where it holds no such name; at most ten.
  /// - Complexity: O(names × length).
  func quotings(of line: String) -> [String] {
    let text = PhraseText(line)
    let folded = Array(text.folded)
    guard folded.count == text.characters.count else { return [] }
    let places = self.places(in: folded)
    let several = places.filter { folded[$0].contains(" ") }
    let ways = (several.count > 1 ? [several] : []) + places.prefix(9).map { [$0] }
    return ways.map { quoting($0, in: text.characters) }
  }

  /// Where names stand, from the left; of two that overlap the longer one.
  private func places(in folded: [Character]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var place = 0
    var isBackquoted = false
    while place < folded.count {
      if folded[place] == "`" { isBackquoted.toggle() }
      let name = isBackquoted ? nil : names.first { stands($0, at: place, in: folded) }
      if let name { places.append(place..<place + name.count) }
      place += name?.count ?? 1
    }
    return places
  }

  private func quoting(_ places: [Range<Int>], in characters: [Character]) -> String {
    var written = characters
    for place in places.reversed() {
      written.insert("`", at: place.upperBound)
      written.insert("`", at: place.lowerBound)
    }
    return String(written)
  }

  /// Whether a name stands at a place as a whole: no letter or digit goes on before or behind it.
  private func stands(_ name: [Character], at place: Int, in text: [Character]) -> Bool {
    let end = place + name.count
    guard end <= text.count, text[place] == name[0], text[place..<end].elementsEqual(name) else { return false }
    func goesOn(_ index: Int, _ own: Character) -> Bool {
      guard text.indices.contains(index) else { return false }
      return (text[index].isLetter || text[index].isNumber || text[index] == "_") && (own.isLetter || own.isNumber)
    }
    return !goesOn(place - 1, name[0]) && !goesOn(end, name[name.count - 1])
  }
}
