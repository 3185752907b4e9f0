import ColumnarData
package import QueryPlan
package import QuerySyntax
package import VietnameseText

/// Tells what may stand at a position of a statement: a plain function of text, position and data.
///
/// The parser tells the words and kinds that the grammar takes there; here each of them is put in candidates.
package struct Completer {
  let context: CheckingContext
  let language: Language
  let index: ValueIndex
  /// The statements that have a number, in the order of the session's cells.
  package var cells: [(number: String, text: String)] = []

  /// - Parameter index: Kept by the caller, so that the values of a column are counted once.
  package init(context: CheckingContext, language: Language, index: ValueIndex = ValueIndex()) {
    self.context = context
    self.language = language
    self.index = index
  }

  /// What may stand at an offset, best first: found without marks, by name, title or alias.
  ///
  /// - Parameter utf8Offset: In the text; what stands behind it is left alone. Within a character's bytes it counts as
  ///   before them.
  package func completions(in text: String, at utf8Offset: Int) -> [CompletionSuggestion] {
    let cursor = text.utf8.index(text.startIndex, offsetBy: min(max(0, utf8Offset), text.utf8.count))
    let before = String(text.unicodeScalars[..<cursor])
    for word in BegunWord.readings(in: before) {
      let expected = Parser.nextWords(after: word.textBefore)
      let found = candidates(for: expected, after: word.textBefore, typed: word.typed, in: before)
        .filter { matches($0, word.typed) }
      if found.isEmpty { continue }
      // What begins with the letters comes before what has a word or another name that does.
      let begun = TextFolding.identifier(word.typed)
      let ranked = Dictionary(grouping: found) { TextFolding.identifier($0.text).hasPrefix(begun) }
      return ((ranked[true] ?? []) + (ranked[false] ?? [])).map {
        CompletionSuggestion(range: word.range, text: $0.text, kind: $0.kind, meaning: $0.meaning)
      }
    }
    return []
  }

  struct Candidate {
    let text: String
    let kind: CompletionSuggestion.Kind
    let meaning: String
    /// Other writings by which it is found.
    var otherNames: [String] = []
    /// The text as it is looked for, where that is known already.
    var key: String?
  }

  private func matches(_ candidate: Candidate, _ typed: String) -> Bool {
    if typed.isEmpty { return true }
    let wanted = TextFolding.identifier(typed).replacing("_", with: "")
    let keys = [candidate.key ?? TextFolding.identifier(candidate.text)]
    return (keys + candidate.otherNames.lazy.map(TextFolding.identifier)).contains { key in
      key.replacing("_", with: "").hasPrefix(wanted)
        || key.split(separator: "_").contains { $0.hasPrefix(wanted) }
    }
  }

  /// The candidates of all that is expected, none twice. Where a column's values may stand, they alone.
  private func candidates(
    for expected: NextWords, after text: String, typed: String, in source: String
  ) -> [Candidate] {
    let schema = schema(of: expected.rows, in: source)
    var ranked: [Rank: [Candidate]] = [:]
    for item in expected.items {
      switch item {
      case .keyword(let word): ranked[rank(of: word), default: []].append(candidate(for: word))
      case .symbol: break
      case .thing(let thing):
        let (rank, found) = candidates(for: thing, in: schema, typed: typed)
        ranked[rank, default: []] += found
      }
    }
    if let values = ranked[.value], !values.isEmpty { return values }
    var texts: Set<String> = []
    let beginsCondition = expected.items.contains(.thing(.column)) && !Self.isAfterComparison(text)
    let order = beginsCondition ? Rank.ofConditions : Rank.allCases
    return order.flatMap { ranked[$0] ?? [] }.filter { texts.insert($0.text).inserted }
  }

  /// Whether a sign such as `>=` stands at the end of a text: a period is compared with more often than a column.
  private static func isAfterComparison(_ text: String) -> Bool {
    guard case .symbol(let symbol)? = Lexer.tokens(of: text).last(where: { !$0.isTrivia })?.kind else { return false }
    return [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual].contains(symbol)
  }

  /// In which order candidates are listed; those of one rank stand as the grammar asks for them.
  private enum Rank: CaseIterable {
    case value, argument, period, table, name, word

    /// Where a column may begin a condition: few begin with a period.
    static let ofConditions: [Rank] = [.value, .argument, .table, .name, .period, .word]
  }

  private func rank(of word: Keyword) -> Rank {
    switch word {
    case .measure, .unit: .name
    case .stage, .clause, .condition, .function, .period, .statement, .queryForm, .metricOption, .command,
      .commandOption:
      .word
    }
  }

  private func candidates(
    for thing: NextWords.Thing, in schema: TableSchema?, typed: String
  ) -> (Rank, [Candidate]) {
    switch thing {
    case .table: (.table, tables)
    case .column: (.name, columns(of: schema))
    case .value(let path): (.value, values(of: path, in: schema))
    case .metric: (.name, metrics)
    case .period: (.period, periods(of: schema))
    case .argument(let argument, let previous):
      (.argument, candidates(for: argument, after: previous, typed: typed))
    case .number, .text, .newName, .furtherWord: (.word, [])
    }
  }

  /// The columns of the rows in hand: those that the stages before give, or those of a table.
  private func schema(of rows: NextWords.Rows?, in source: String) -> TableSchema? {
    switch rows {
    case .query(let query): return Checker.check(query, source: source, in: context).query?.output
    case .table(let name):
      let rows = PipelineSyntax(source: name, stages: [], range: name.range)
      return Checker.check(rows, source: source, in: context).query?.output
    case nil: return nil
    }
  }
}
