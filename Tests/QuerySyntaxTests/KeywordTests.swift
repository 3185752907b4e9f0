import Diagnostics
import Foundation
import QuerySyntax
import Testing
import VietnameseText

@Suite struct KeywordTests {
  @Test func noTwoWordsCollideWithoutMarksAndBlanks() {
    var owners: [String: Keyword] = [:]
    for keyword in Keyword.allCases {
      for writing in [keyword.title(.english), keyword.title(.vietnamese)] + keyword.otherEnglish {
        let key = TextFolding.folded(writing).filter { $0 != " " }
        let owner = owners[key, default: keyword]
        #expect(owner == keyword, "\(writing) is \(owner) and \(keyword)")
        owners[key] = keyword
      }
    }
    #expect(owners.count >= 2 * Keyword.allCases.count)
  }

  @Test(arguments: [
    (Keyword.in, "trong"), (.where, "lọc"), (.show, "hiện"), (.by, "theo"), (.ratio, "tỷ lệ"), (.of, "trên"),
    (.count, "đếm"), (.has, "có"), (.hasNo, "không có"), (.total, "tổng"), (.top, "đầu"), (.and, "và"), (.or, "hoặc"),
    (.not, "không"), (.missing, "thiếu"), (.sort, "sắp xếp"), (.quarter, "quý"), (.month, "tháng"), (.year, "năm"),
    (.ytd, "lũy kế"), (.share, "tỷ trọng"), (.change, "thay đổi"),
  ])
  func hasItsVietnameseForm(_ keyword: Keyword, _ form: String) {
    #expect(keyword.title(.vietnamese) == form)
  }

  @Test(arguments: Keyword.allCases)
  func isReadInEveryWriting(_ keyword: Keyword) {
    for language in Language.allCases {
      let title = keyword.title(language)
      let folded = TextFolding.folded(title)
      for writing in [
        title, folded, title.uppercased(), folded.filter { $0 != " " }, joined(folded), joined(title),
        title.decomposedStringWithCanonicalMapping,
      ] {
        #expect(Keyword(writtenAs: writing) == keyword, "\(writing)")
      }
    }
  }

  private func joined(_ text: String) -> String { String(text.map { $0 == " " ? "_" : $0 }) }

  @Test(arguments: ["trống", "lộc", "tỷ lẻ", "_in", "in_", "o_n", "tr_ong", "đâu", "Ín", "tỷ", "", "count count"])
  func otherMarksMakeAnotherWord(_ text: String) {
    #expect(Keyword(writtenAs: text) == nil)
  }

  @Test(arguments: ["luỹ kế", "lũy kế", "Luỹ Kế", "luy kế"])
  func toneMarksMayStandOnEitherVowel(_ text: String) {
    #expect(Keyword(writtenAs: text) == .ytd)
  }

  @Test(arguments: Keyword.allCases)
  func hasAMeaningAndAnExampleThatParses(_ keyword: Keyword) {
    #expect(!keyword.meaning.english.isEmpty && !keyword.meaning.vietnamese.isEmpty)
    let result = Parser.parse(keyword.example)
    #expect(result.diagnostics.map { $0.message(in: .english) } == [])
    #expect(result.program.statements.count == 1)
    let writings = [keyword.title(.english)] + keyword.otherEnglish
    #expect(writings.contains { keyword.example.contains($0) }, "\(keyword.example)")
  }
}
