import Foundation
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// What a person reads before the first prompt.
@Suite struct OpeningLinesTests {
  private func session(_ language: Language) -> Session {
    var configuration = SessionConfiguration(language: language)
    configuration.isInteractive = true
    return Session(configuration: configuration)
  }

  @Test(arguments: [
    (
      Language.english,
      "11 tables, 52,295 rows; every cell as it stands; data up to 30/09/2020",
      "help · Tab completes · for example: procedures | show ratio(eligible) by tier"
    ),
    (
      .vietnamese, "11 bảng, 52.295 dòng; mọi ô giữ nguyên; số liệu đến 30/09/2020",
      "trợ giúp · Tab để gợi ý · ví dụ: thủ tục hành chính | hiện tỷ lệ(đủ điều kiện) theo cấp"
    ),
  ])
  func whatIsOpenStandsInOneLineAndTheWaysOnInAnother(
    _ language: Language, _ open: String, _ ways: String
  ) async throws {
    let told = Told(outcomes: [await session(language).open(path: Checkout.exampleSet.path)])
    #expect(told.summary.count == 2)
    #expect(told.summary.first?.hasSuffix(open) == true, "\(told.summary)")
    #expect(told.summary.last == ways)
  }

  /// The question runs as it stands, whatever was opened, without a warning.
  @Test(arguments: [
    "mã,lĩnh vực,nộp trực tuyến\n1,Đất đai,có\n2,Y tế,không\n3,Y tế,có\n", "district,fee\nA,1\nB,2\nA,3\n",
    "by,total\nx,1\ny,2\nx,4\n",
  ])
  func theQuestionRunsOnWhatIsOpen(_ text: String) async throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write(text, to: "bảng kê.csv")
    for language in Language.allCases {
      let session = session(language)
      let told = Told(outcomes: [await session.open(path: file)])
      let last = try #require(told.summary.last)
      let question = try #require(last.split(separator: ": ", maxSplits: 1).last)
      let answer = await session.tell(String(question))
      #expect(answer.status == .answered && answer.rows.count > 1 && answer.diagnostics.isEmpty, "\(question)")
    }
  }

  /// Nothing can be asked of a table without groups: then there is no question.
  @Test func noQuestionWhereNoneCanBeMade() async throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("a\n1\n2\n", to: "a.csv")
    let told = Told(outcomes: [await session(.english).open(path: file)])
    #expect(told.summary == ["a: 2 rows, 1 column; every cell as it stands", "help · Tab completes"])
  }

  /// A file that is opened later, or in a script, is told in full, each table as it is typed.
  @Test(arguments: [
    (Language.english, "(procedures 1,813, dossiers 50,000"), (.vietnamese, "(thủ tục hành chính 1.813, hồ sơ 50.000"),
  ])
  func aScriptIsToldEveryTable(_ language: Language, _ words: String) async throws {
    let session = Session(configuration: SessionConfiguration(language: language))
    let told = Told(outcomes: [await session.open(path: Checkout.exampleSet.path)])
    #expect(told.summary.first?.contains(words) == true)
    #expect(!told.summary.contains { $0.hasPrefix("help") || $0.hasPrefix("hướng dẫn") })
  }
}
