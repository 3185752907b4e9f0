import Foundation
import ResultRendering
import ShellSession
import Testing
import VietnameseText

/// The terminal session in the README is what the program gives.
@Suite struct ReadmeTests {
  @Test func theSessionReplays() async throws {
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let block = try #require(readme.components(separatedBy: "```console\n").dropFirst().first)
    let recorded = try #require(block.components(separatedBy: "```").first)
    let session = Session(configuration: SessionConfiguration(width: 100))
    let opened = await session.open(path: root.appendingPathComponent("Datasets/hanoi-2020q3").path)
    #expect(opened.status == .answered)
    let text = OutcomeText(format: .table, options: RenderingOptions(language: .english, width: 100))
    var replayed = ""
    for line in recorded.split(separator: "\n") where line.hasPrefix("motcua> ") {
      let statement = String(line.dropFirst("motcua> ".count))
      replayed += line + "\n"
      for outcome in await session.execute(statement) {
        replayed += text.pieces(of: outcome).map(\.text).joined()
      }
    }
    #expect(replayed == recorded)
  }

  @Test func itSaysThatNothingOfItIsOfficial() throws {
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(readme.contains("no official system"))
    #expect(readme.contains("synthetic"))
  }

  private var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }
}
