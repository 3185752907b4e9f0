import Diagnostics
import QuerySyntax
import ShellSession
import TestSupport
import Testing

/// `explain tokens|tree|checked|plan QUERY` and the way of a script's statements through the parser.
@Suite struct QueryFormTests {
  private func lines(_ text: String, _ before: String = "") async throws -> [String] {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    if !before.isEmpty { _ = await session.execute(before) }
    let told = await session.tell(text)
    #expect(told.status == .answered, "\(told.written())")
    return told.text
  }

  @Test func printsTokens() async throws {
    let lines = try await lines("explain tokens dossiers | show count")
    #expect(
      lines == [
        "0..<8 word \"dossiers\"", "9..<10 symbol |", "11..<15 keyword show \"show\"",
        "16..<21 keyword count \"count\"",
      ])
  }

  @Test func printsTheTree() async throws {
    let lines = try await lines("explain tree dossiers | show count by channel")
    #expect(lines.first == "query 0..<32")
    #expect(lines.contains { $0.hasSuffix("source: dossiers 0..<8") })
    #expect(lines.contains { $0.contains("mode: plain") }, "the query's own tree")
  }

  @Test func printsTheCheckedQueryAndThePlan() async throws {
    let checked = try await lines("explain checked dossiers | where channel = online")
    #expect(checked.first == "query on dossiers, calendar months")
    let plan = try await lines("explain plan dossiers | show ratio(channel = online) by district")
    #expect(plan.first?.contains("dossiers") == true && plan.count > 2)
  }

  @Test func isTheSameForEitherLanguage() async throws {
    for form in ["checked", "plan"] {
      let english = try await lines("explain \(form) dossiers | show count by channel")
      let vietnamese = try await lines("giải thích \(form) hồ sơ | hiện đếm theo kênh")
      #expect(english.filter { !$0.contains("show") } == vietnamese.filter { !$0.contains("hiện") })
    }
  }

  /// The last result and definitions are put in place; no result comes of it.
  @Test func looksAtTheSessionsNames() async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    _ = await session.execute("let late = dossiers | where fee > 600\nlate | show count by channel")
    let told = await session.tell("explain plan _ | where count > 1")
    #expect(told.text.first?.contains("dossiers") == true)
    #expect(told.results.isEmpty)
    #expect(await session.tell("_ | show count").status == .answered)
  }

  @Test(arguments: ["checked", "plan"])
  func faultsAreToldAtTheirPlace(_ form: String) async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    let text = "explain \(form) dossiers | where nope > 1"
    let told = await session.tell(text)
    #expect(told.errors == [.unknownColumn])
    let range = try #require(told.diagnostics.first?.range)
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "nope")
  }

  // MARK: Scripts

  /// Every statement of a script gives what it gives alone: number, text, places of what is told.
  @Test func aStatementOfAScriptIsToldAsIfItStoodAlone() async throws {
    let script = """
      # Đầu tiên
      dossiers | show count # một
      set decimals 3; hồ sơ | hiện tỷ lệ(kênh = online) theo quận huyện

      let a = dossiers | where fee > 600
      a | where channel = onlin
      """
    let texts = [
      "# Đầu tiên\ndossiers | show count # một", "set decimals 3",
      "hồ sơ | hiện tỷ lệ(kênh = online) theo quận huyện", "let a = dossiers | where fee > 600",
      "a | where channel = onlin",
    ]
    let folder = try ScratchFolder()
    let whole = try await TinyPackage.session(in: folder).tell(script)
    let session = try await TinyPackage.session(in: folder)
    var alone: [StatementOutcome] = []
    for text in texts { alone += await session.execute(text) }
    #expect(whole.outcomes.map(\.source) == texts)
    #expect(whole.outcomes.map(\.number) == alone.map(\.number))
    #expect(whole.written() == Told(outcomes: alone).written())
    #expect(whole.diagnostics == Told(outcomes: alone).diagnostics)
    #expect(Session.statements(of: script).map(\.text) == texts)
  }

  @Test func theFaultsOfAScriptAreToldBeforeAnythingIsRun() async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    let script = "set decimals 3\ndossiers | show nope(\ndossiers | )"
    let told = await session.tell(script)
    #expect(told.outcomes.map(\.source) == [script])
    #expect(told.outcomes.map(\.number) == [nil])
    #expect(await session.settings.decimals == 2)
  }

  @Test(arguments: ["", "  \n", "# only a comment", ";;"])
  func aTextWithoutStatementsGivesNothing(_ text: String) async {
    #expect(await Session(configuration: SessionConfiguration()).execute(text).isEmpty)
  }
}
