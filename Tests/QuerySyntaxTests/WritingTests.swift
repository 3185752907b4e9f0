import Diagnostics
import Foundation
import QuerySyntax
import Testing
import VietnameseText

/// One statement in many writings: one tree.
@Suite struct WritingTests {
  private func outline(_ text: String) -> String {
    let result = Parser.parse(text)
    return result.diagnostics.isEmpty
      ? SyntaxDump.outline(of: result.program) : "\(result.diagnostics.map { $0.message(in: .english) })"
  }

  @Test(arguments: 0..<12)
  func parenthesesAndLanguageDoNotChangeTheTree(chunk: Int) {
    for seed in UInt64(chunk * 50 + 1)...UInt64(chunk * 50 + 12) {
      var writer = StatementWriter(seed: seed)
      let statement = writer.statement()
      let tree = outline(statement.full)
      #expect(tree.contains("query") && !tree.hasPrefix("["), "seed \(seed): \(statement.full)\n\(tree)")
      let writings = [
        statement.least, statement.least.decomposedStringWithCanonicalMapping,
        statement.least.replacing(" | ", with: "\r\n  | "), statement.least.replacing(" | ", with: " # note\n| "),
        statement.full + " ;",
      ]
      for writing in writings { #expect(outline(writing) == tree, "seed \(seed): \(statement.full)\n\(writing)") }
      expectPrinting(of: statement.full, gives: tree, seed)
    }
  }

  /// What is printed in either language has the same tree and prints to itself.
  private func expectPrinting(of text: String, gives tree: String, _ seed: UInt64) {
    let program = Parser.parse(text).program
    for language in Language.allCases {
      let printed = SyntaxPrinter.text(of: program, in: language)
      #expect(outline(printed) == tree, "seed \(seed): \(text)\n\(printed)")
      #expect(SyntaxPrinter.text(of: Parser.parse(printed).program, in: language) == printed, "seed \(seed)")
      #expect(Parser.completeness(of: printed) == .complete, "seed \(seed): \(printed)")
    }
  }

  /// Cut behind any of its tokens, a statement is whole or asks for more; it is never said to be wrong.
  @Test(arguments: [UInt64(7), 77, 777])
  func whatIsBeingTypedIsNotCalledWrong(seed: UInt64) {
    for step in UInt64(0)..<5 {
      var writer = StatementWriter(seed: seed + step * 1000)
      let text = writer.statement().least
      for token in Lexer.tokens(of: text) where !token.isTrivia {
        let cut = String(decoding: text.utf8.prefix(token.range.upperBound), as: UTF8.self)
        // A range of numbers stands on one line.
        let rest = text.utf8.dropFirst(token.range.upperBound)
        if rest.starts(with: "..".utf8) || rest.starts(with: "2..".utf8) { continue }
        #expect(Parser.completeness(of: cut) != .invalid, "seed \(seed + step * 1000): \(cut)")
      }
    }
  }

  /// Every range of the tree's words is where the words stand: the leaves of a dump are found in the source again.
  @Test(arguments: [UInt64(11), 1_111])
  func rangesAreWhereTheWordsStand(seed: UInt64) throws {
    for step in UInt64(0)..<30 {
      var writer = StatementWriter(seed: seed + step)
      let text = writer.statement().least
      let bytes = Array(text.utf8)
      for line in SyntaxDump.text(of: Parser.parse(text).program).split(separator: "\n") {
        guard let match = line.firstMatch(of: /^ *(?:source|by|per|name|table|path):? ([^ ]+) (\d+)\.\.<(\d+)$/),
          let start = Int(match.output.2), let end = Int(match.output.3)
        else { continue }
        let found = String(decoding: bytes[start..<end], as: UTF8.self).filter { $0 != "`" }
        #expect(found == String(match.output.1), "seed \(seed + step): \(line) in \(text)")
      }
    }
  }
}
