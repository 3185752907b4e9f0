import Diagnostics
import Foundation
import QuerySyntax
import Testing
import Values
import VietnameseText

@Suite struct KeywordTests {
  @Test func noTwoWordsCollideWithoutMarksAndBlanks() {
    var owners: [String: Keyword] = [:]
    for keyword in Keyword.allCases {
      for writing in keyword.writings {
        let key = TextFolding.folded(writing).filter { $0 != " " }
        let owner = owners[key, default: keyword]
        #expect(owner == keyword, "\(writing) is \(owner) and \(keyword)")
        owners[key] = keyword
      }
    }
    #expect(owners.count >= 2 * Keyword.allCases.count)
  }

  @Test(arguments: [
    (Keyword.stage(.in), "trong"), (.stage(.where), "lọc"), (.stage(.show), "hiện"), (.clause(.by), "theo"),
    (.measure(.ratio), "tỷ lệ"), (.clause(.of), "trên"),
    (.measure(.count), "đếm"), (.condition(.has), "có"), (.condition(.hasNo), "không có"), (.clause(.total), "tổng"),
    (.stage(.top), "đầu"), (.condition(.and), "và"), (.condition(.or), "hoặc"),
    (.condition(.not), "không"), (.condition(.missing), "thiếu"), (.stage(.sort), "sắp xếp"), (.unit(.quarter), "quý"),
    (.unit(.month), "tháng"), (.unit(.year), "năm"),
    (.measure(.ytd), "lũy kế"), (.measure(.share), "tỷ trọng"), (.stage(.change), "thay đổi"),
  ])
  func hasItsVietnameseForm(_ keyword: Keyword, _ form: String) {
    #expect(keyword.title(.vietnamese) == form)
  }

  @Test(arguments: Keyword.allCases)
  func isReadInEveryWriting(_ keyword: Keyword) {
    for title in keyword.writings {
      let folded = TextFolding.folded(title)
      for writing in [
        title, folded, title.uppercased(), folded.filter { $0 != " " }, joined(folded), joined(title),
        title.decomposedStringWithCanonicalMapping,
      ] {
        #expect(Keyword(writtenAs: writing) == keyword, "\(writing)")
      }
    }
  }

  /// A word owns both of its writings, but for the stage `last`: `in last 4 quarter` is a period's, and after `|` no period
  /// can stand.
  @Test func oneEnglishWordHasTwoPlaces() throws {
    let homonyms = Keyword.allCases.filter { !$0.writings.contains($0.title(.english)) }
    #expect(homonyms == [.stage(.last)])
    let kinds = Lexer.tokens(of: "t | in last 3 month | last 3 | LAST 3 |\nlast 3 | list last").compactMap(\.kind.word)
    #expect(
      kinds == [
        .stage(.in), .period(.last), .unit(.month), .stage(.last), .stage(.last), .stage(.last), .stage(.list),
        .period(.last),
      ])
  }

  private func joined(_ text: String) -> String { String(text.map { $0 == " " ? "_" : $0 }) }

  @Test(arguments: ["trống", "lộc", "tỷ lẻ", "_in", "in_", "o_n", "tr_ong", "đâu", "Ín", "tỷ", "", "count count"])
  func otherMarksMakeAnotherWord(_ text: String) {
    #expect(Keyword(writtenAs: text) == nil)
  }

  /// Every row belongs to a word, and every word has one: the table would trap without.
  @Test func everyWordHasADefinition() {
    #expect(Set(Keyword.allCases).count == Keyword.allCases.count)
    for keyword in Keyword.allCases {
      #expect(!keyword.definition.examples.isEmpty && !keyword.title(.english).isEmpty)
      #expect(!keyword.related.contains(keyword))
      #expect(keyword.related.map { $0.title(.english) } == keyword.definition.related)
    }
    for command in CommandWord.allCases where command.rule.argumentLimit != nil {
      #expect(command.rule.takes.count <= command.rule.argumentLimit ?? 0, "\(command)")
    }
  }

  @Test(arguments: ["luỹ kế", "lũy kế", "Luỹ Kế", "luy kế"])
  func toneMarksMayStandOnEitherVowel(_ text: String) {
    #expect(Keyword(writtenAs: text) == .measure(.ytd))
  }

  @Test(arguments: Keyword.allCases)
  func hasAMeaningAndAnExampleThatParses(_ keyword: Keyword) {
    #expect(!keyword.meaning.english.isEmpty && !keyword.meaning.vietnamese.isEmpty)
    for example in keyword.definition.examples {
      let result = Parser.parse(example)
      #expect(result.diagnostics.map { $0.message(in: .english) } == [])
      #expect(result.program.statements.count == 1)
    }
    let writings = [keyword.title(.english)] + keyword.otherEnglish
    #expect(writings.contains { keyword.example.contains($0) }, "\(keyword.example)")
  }
}

extension Token.Kind {
  fileprivate var word: Keyword? {
    if case .keyword(let keyword, _) = self { keyword } else { nil }
  }
}
