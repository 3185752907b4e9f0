import Foundation
import ShellSession
import TestSupport
import Testing

/// `export` and `rerun`: results and sessions in other forms, statements once more.
@Suite struct ExportTests {
  private let scratch: ScratchFolder
  private var folder: URL { scratch.url }

  init() throws { scratch = try ScratchFolder() }

  private func session() async throws -> Session {
    let session = Session(configuration: SessionConfiguration())
    let file = folder.appendingPathComponent("cases.csv")
    try "channel,fee\nonline,1\npost,2\nonline,3\n".write(to: file, atomically: true, encoding: .utf8)
    let opened = await session.open(path: file.path)
    #expect(opened.status == .answered)
    return session
  }

  @Test func writesTheLastResultInTheFormOfTheEnding() async throws {
    let session = try await session()
    #expect(await session.execute("export \"\(folder.path)/x.csv\"").last?.status == .failed)
    _ = await session.execute("cases | show count, sum(fee) by channel total")
    let path = folder.appendingPathComponent("x.csv").path
    #expect(await session.execute("export \"\(path)\"").last?.status == .answered)
    #expect(
      try String(contentsOfFile: path, encoding: .utf8) == "channel,count,sum\nonline,2,4\npost,1,2\n(total),3,6\n")
  }

  @Test func aScriptGivesTheSameAnswers() async throws {
    let session = try await session()
    _ = await session.execute("let dear = cases | where fee > 1\ndear | show count")
    _ = await session.execute("cases | show nothing")
    let path = folder.appendingPathComponent("x.motcua").path
    #expect(await session.execute("export \"\(path)\"").last?.status == .answered)
    let script = try String(contentsOfFile: path, encoding: .utf8)
    #expect(script.hasSuffix("let dear = cases | where fee > 1\ndear | show count\n"))
    let again = await Session(configuration: SessionConfiguration()).execute(script)
    #expect(again.map(\.status) == [.answered, .answered, .answered])
  }

  @Test func rerunAnswersStatementsByNumber() async throws {
    let session = try await session()
    _ = await session.execute("cases | show count")
    _ = await session.execute("cases | show sum(fee)")
    let outcome = try #require(await session.execute("rerun 2").last)
    let summary = outcome.parts.compactMap { part in
      if case .summary(let line) = part { line } else { nil }
    }
    #expect(summary == ["> cases | show sum(fee)"])
    #expect(await session.execute("rerun").last?.status == .answered)
    #expect(await session.execute("rerun 5..3").last?.status == .failed)
    #expect(await session.execute("rerun x").last?.status == .failed)
  }
}
