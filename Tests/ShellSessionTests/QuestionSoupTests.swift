import Diagnostics
import Foundation
import TestSupport
import Testing
import VietnameseText

@testable import ShellSession

/// Words of everyday speech in any order: whatever they are, an answer or a clear error, and every line offered runs.
@Suite struct QuestionSoupTests {
  private static let more = [
    "dossiers", "procedures", "units", "hồ sơ", "thủ tục", "district", "domain", "kênh", "quận huyện", "tier", "level",
    "fee",
    "phí", "resolved", "due", "online", "trực tuyến", "late", "quá hạn", "pending", "Ba Đình", "Q3", "quý 3", "2020",
    "10",
    "5 days", "3 ngày", "month", "tháng", "July", "tháng 8", "online_share", "\"x\"", "(", "|", ">", "and", "và",
    "50.000",
  ]

  @Test(arguments: [Language.english, .vietnamese], [20_201, 20_202] as [UInt64])
  func anyWordsAreAnsweredOrRefused(_ language: Language, seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let spoken = (language == .english ? QuestionWord.english : QuestionWord.vietnamese)
      .flatMap { $0.0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } }
    let session = try await Session.onExample(SessionConfiguration(language: language))
    for _ in 0..<25 {
      let words = (0..<random.number(2...8)).map { _ in random.pick(random.chance(50) ? spoken : Self.more) }
      let typed = words.joined(separator: " ")
      let told = await session.tell(typed)
      let offered = told.diagnostics.flatMap { $0.fixes.map { $0.applied(to: typed) } }
      for line in offered.prefix(2) {
        let isAnswered = await session.tell(line).status == .answered
        #expect(isAnswered, "\(typed): \(line)")
      }
    }
  }
}
