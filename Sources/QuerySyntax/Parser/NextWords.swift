/// What the grammar takes at the end of a text, as the parser asked for it there.
package struct NextWords: Sendable {
  /// A part of a statement that is no word or sign of the language.
  package enum Thing: Sendable, Hashable {
    case table
    case column
    /// A value of the column, to the right of a comparison.
    case value(of: PathSyntax)
    case metric
    case number
    case text
    case period
    /// A name that is given here.
    case newName
    /// A further word of the name that ends here.
    case furtherWord
    /// An argument of a command, and the argument before it.
    case argument(CommandArgument, after: String?)
  }

  /// One thing that the grammar takes at the place.
  package enum Item: Sendable, Hashable {
    case keyword(Keyword)
    case symbol(Symbol)
    case thing(Thing)
  }

  /// Which rows the columns are those of.
  package enum Rows: Sendable, Hashable {
    /// The rows that a query gives.
    case query(PipelineSyntax)
    /// The rows of a table, in `has table(…` and in a metric.
    case table(NameSyntax)
  }

  /// In the order in which they were asked for, none twice.
  package private(set) var items: [Item] = []
  /// Nil where no column was asked for.
  package private(set) var rows: Rows?

  mutating func add(_ item: Item, of rows: Rows?) {
    if !items.contains(item) { items.append(item) }
    if self.rows == nil { self.rows = rows }
  }
}

extension Parser {
  /// What the grammar takes at the end of a text that is not whole yet, by reading it up to there.
  ///
  /// - Complexity: O(bytes).
  package static func nextWords(after text: String) -> NextWords {
    let tokens = Lexer.tokens(of: text, openTextSpansLines: true)
    var parser = ProgramParser(tokens, openSpansLines: true)
    parser.nextWords = NextWords()
    _ = parser.parseProgram()
    return parser.nextWords ?? NextWords()
  }
}

/// Recording of what the rules ask for when the parser stands behind the last token.
extension ProgramParser {
  private var isRecording: Bool { nextWords != nil }

  /// - Parameter place: The token that is asked for, where the rule looks ahead of the cursor.
  mutating func offer(_ symbol: Symbol, at place: Int? = nil) {
    if isRecording { record([.symbol(symbol)], at: place) }
  }

  mutating func offer(_ keyword: Keyword, at place: Int? = nil) {
    if isRecording { record([.keyword(keyword)], at: place) }
  }

  mutating func offer(_ keywords: @autoclosure () -> [Keyword]) {
    if isRecording { record(keywords().map(NextWords.Item.keyword), at: nil) }
  }

  mutating func offer(_ things: @autoclosure () -> [NextWords.Thing], at place: Int? = nil) {
    if isRecording { record(things().map(NextWords.Item.thing), at: place) }
  }

  /// What a value may begin with.
  mutating func offerOperand() {
    guard isRecording else { return }
    if let comparedPath { offer([.value(of: comparedPath)]) }
    offer(Expected.value.things)
    offer(FunctionWord.allCases.map(Keyword.function) + Keyword.allUnits + [.clause(.if)])
    offer(.leftParenthesis)
    offer(.minus)
  }

  /// What makes a condition of the value before it.
  mutating func offerPredicateRest() {
    guard isRecording else { return }
    for symbol in Symbol.allCases where symbol.comparison != nil { offer(symbol) }
    offer([
      .stage(.in), .condition(.contains), .condition(.startsWith), .condition(.is), .condition(.meets),
      .condition(.misses),
    ])
  }

  private mutating func record(_ items: [NextWords.Item], at place: Int?) {
    guard (place ?? index) == tokens.count else { return }
    for item in items { nextWords?.add(item, of: rows) }
  }
}
