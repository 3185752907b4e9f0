import QuerySyntax
import Testing

/// The parser tells what it takes at a place; a completer maps that to candidates.
@Suite struct NextWordsTests {
  /// At every word of every example: what follows is among what the parser expects after what stands before.
  @Test(
    arguments: languageExamples + furtherExamples + Set(Keyword.allCases.flatMap { $0.definition.examples }).sorted())
  func whatFollowsIsExpected(_ source: String) {
    for token in Lexer.tokens(of: source) where !token.isTrivia {
      let before = String(decoding: source.utf8.prefix(token.range.lowerBound), as: UTF8.self)
      let expected = Parser.nextWords(after: before)
      #expect(takes(expected, token.kind), "after '\(before)': \(token.kind) not in \(expected.items)")
    }
  }

  private func takes(_ expected: NextWords, _ kind: Token.Kind) -> Bool {
    let things = expected.items.compactMap { item -> NextWords.Thing? in
      if case .thing(let thing) = item { thing } else { nil }
    }
    switch kind {
    case .keyword(let keyword, _): return expected.items.contains(.keyword(keyword)) || things.contains(where: isName)
    case .symbol(let symbol): return expected.items.contains(.symbol(symbol))
    case .word, .backquoted: return things.contains(where: isName) || things.contains(where: isArgument)
    case .argument:
      return things.contains(where: isArgument)
        || CommandOptionWord.allCases.contains { expected.items.contains(.keyword(.commandOption($0))) }
    case .number: return things.contains(.number) || things.contains(.period)
    case .period: return things.contains(.period)
    case .string: return things.contains(.text) || things.contains(.period) || things.contains(where: isArgument)
    case .whitespace, .newline, .comment, .unknown: return false
    }
  }

  private func isName(_ thing: NextWords.Thing) -> Bool {
    switch thing {
    case .table, .column, .metric, .newName, .furtherWord: true
    case .value, .number, .text, .period, .argument: false
    }
  }

  private func isArgument(_ thing: NextWords.Thing) -> Bool {
    if case .argument = thing { true } else { false }
  }

  @Test(arguments: [
    ("", [Keyword.command(.open), .statement(.let)], [Keyword.stage(.where), .commandOption(.as)]),
    ("t |", [.stage(.where), .stage(.show)], [.measure(.count), .command(.open)]),
    ("t | where a", [.stage(.in), .condition(.and), .condition(.is)], [.stage(.show), .condition(.not)]),
    ("t | where a is", [.condition(.not), .condition(.missing)], [.condition(.and)]),
    ("t | show count", [.clause(.by), .clause(.total), .clause(.if)], [.stage(.where), .clause(.asc)]),
    ("t | show count by d total", [.clause(.across)], [.clause(.by), .clause(.total)]),
    ("t | change", [.clause(.from)], [.period(.lastYear)]),
    ("t | change from", [.period(.lastYear), .period(.previous)], [.clause(.by)]),
    ("explain", [.queryForm(.plan)], [.command(.open)]),
    ("metric m on t = count time d", [.metricOption(.round), .metricOption(.cite)], [.metricOption(.time)]),
    ("open a", [.commandOption(.as)], [.command(.open)]),
  ])
  func expectsItsWords(_ source: String, _ expected: [Keyword], _ refused: [Keyword]) {
    let items = Parser.nextWords(after: source).items
    for word in expected { #expect(items.contains(.keyword(word)), "\(word) after \(source)") }
    for word in refused { #expect(!items.contains(.keyword(word)), "\(word) after \(source)") }
  }

  @Test func tellsWhoseColumnsAreMeant() throws {
    let inStage = Parser.nextWords(after: "t | where a | show count by d | sort").rows
    guard case .query(let query) = inStage else { return #expect(Bool(false), "\(String(describing: inStage))") }
    #expect(query.source?.text == "t" && query.stages.count == 2)
    let inHas = Parser.nextWords(after: "t | where has child(").rows
    guard case .table(let table) = inHas else { return #expect(Bool(false), "\(String(describing: inHas))") }
    #expect(table.text == "child")
    let afterHas = Parser.nextWords(after: "t | where has child(x) and").rows
    guard case .query = afterHas else { return #expect(Bool(false), "\(String(describing: afterHas))") }
  }

  @Test func tellsWithWhichColumnAValueIsCompared() {
    func compared(_ source: String) -> String? {
      Parser.nextWords(after: source).items.compactMap { item -> String? in
        if case .thing(.value(let path)) = item { path.text } else { nil }
      }.first
    }
    #expect(compared("t | where a.b =") == "a.b")
    #expect(compared("t | where x = 1 and kênh !=") == "kênh")
    #expect(compared("t | where c in (u,") == "c")
    #expect(
      compared("t | where c <") == nil && compared("t | add c =") == nil && compared("t | where c = u and") == nil)
  }
}
