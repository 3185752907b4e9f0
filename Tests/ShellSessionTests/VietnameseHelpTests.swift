import QuerySyntax
import ShellSession
import Testing
import VietnameseText

/// Help in Vietnamese shows examples in Vietnamese words, which can be typed as they stand.
@Suite struct VietnameseHelpTests {
  @Test func givesExamplesThatCanBeTyped() async throws {
    let session = Session(configuration: SessionConfiguration(language: .vietnamese))
    for word in Keyword.allCases {
      let outcome = try #require(await session.execute("trợ giúp \(word.title(.vietnamese))").first)
      guard case .text(let lines)? = outcome.parts.first else {
        Issue.record("no help on \(word.title(.vietnamese))")
        continue
      }
      let example = try #require(lines.first { $0.hasPrefix("    ") })
      #expect(Parser.parse(example).diagnostics.isEmpty, "\(example)")
    }
  }

  @Test func saysHowToAskForMore() async throws {
    let session = Session(configuration: SessionConfiguration(language: .vietnamese))
    let outcome = try #require(await session.execute("trợ giúp kỳ vọng").first)
    guard case .text(let lines)? = outcome.parts.first else {
      Issue.record("no help on kỳ vọng")
      return
    }
    #expect(lines.contains("    hồ sơ | trong 2020Q3 | hiện tỷ lệ(kênh = bưu chính) | kỳ vọng ratio >= 15%"))
  }
}
