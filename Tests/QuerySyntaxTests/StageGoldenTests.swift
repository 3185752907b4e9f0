import QuerySyntax
import Testing

/// A text with the dumps of its tokens and of its tree.
struct StageGolden: Sendable, CustomTestStringConvertible {
  let text: String
  let tokens: String
  let tree: String

  init(_ text: String, tokens: String, tree: String) {
    self.text = text
    self.tokens = tokens
    self.tree = tree
  }

  var testDescription: String { text }

  static let all = ofQueries + ofStatements + ofConditions + ofWords + ofTexts + ofRanks
}

@Suite struct StageGoldenTests {
  @Test(arguments: StageGolden.all)
  func eachPassGivesWhatItsDumpSays(_ golden: StageGolden) {
    let tokens = Lexer.tokens(of: golden.text)
    #expect(lines(TokenDump.text(of: tokens)) == lines(golden.tokens))
    #expect(lines(SyntaxDump.text(of: Parser.tree(of: tokens).program)) == lines(golden.tree))
  }

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
}
