import Diagnostics
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

  @Test(arguments: [
    ("export \"FOLDER/x.csv\" excel", "\u{FEFF}k,n\n'=1,1.5\nb,2.0\n"),
    ("export \"FOLDER/x.csv\" excel replace", "\u{FEFF}k,n\n'=1,1.5\nb,2.0\n"),
    ("export \"FOLDER/x.csv\" replace excel", "\u{FEFF}k,n\n'=1,1.5\nb,2.0\n"),
    ("xuất \"FOLDER/x.csv\" cho excel", "\u{FEFF}k;n\n'=1;1,5\nb;2,0\n"),
    ("xuất \"FOLDER/x.csv\" cho excel ghi đè", "\u{FEFF}k;n\n'=1;1,5\nb;2,0\n"),
    ("export \"FOLDER/x.csv\"", "k,n\n=1,1.5\nb,2.0\n"),
  ])
  func writesForExcel(_ line: String, _ expected: String) async throws {
    let session = Session(configuration: SessionConfiguration())
    let file = folder.appendingPathComponent("odd.csv")
    try "k,n\n=1,1.5\nb,2.0\n".write(to: file, atomically: true, encoding: .utf8)
    _ = await session.open(path: file.path)
    let isVietnamese = line.hasPrefix("x")
    if isVietnamese { _ = await session.execute("set language vi") }
    _ = await session.execute("odd")
    let told = await session.tell(line.replacing("FOLDER", with: folder.path))
    #expect(told.errors.isEmpty, "\(told.written())")
    #expect(told.ids.contains(.cellsGuarded) == line.contains("excel"))
    let written = try Data(contentsOf: folder.appendingPathComponent("x.csv"))
    #expect(String(decoding: written, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("export \"FOLDER/x.json\" excel", ["export \"FOLDER/x.csv\" excel"]),
    ("export \"FOLDER/x.tsv\" excel", ["export \"FOLDER/x.csv\" excel"]),
    ("export \"FOLDER/x.md\" excel", ["export \"FOLDER/x.csv\" excel"]),
  ])
  func onlyCSVIsForExcel(_ line: String, _ offers: [String]) async throws {
    let session = try await session()
    _ = await session.execute("cases | show count")
    let text = line.replacing("FOLDER", with: folder.path)
    let told = await session.tell(text)
    #expect(told.errors == [.excelNeedsCSV])
    let fixes = told.diagnostics.flatMap(\.fixes).map { $0.applied(to: text) }
    #expect(fixes == offers.map { $0.replacing("FOLDER", with: folder.path) })
    #expect(await session.tell("save \"\(folder.path)/x.md\" excel").errors == [.extraArgument])
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
