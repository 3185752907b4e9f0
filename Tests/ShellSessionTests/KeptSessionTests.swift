import Diagnostics
import Foundation
import NotebookDocuments
import ShellSession
import TestSupport
import Testing

/// Documents and kept sessions that are carried elsewhere, or whose files are gone or changed.
@Suite struct KeptSessionTests {
  private let folder: ScratchFolder
  private let autosaves: AutosaveFolder

  init() throws {
    folder = try ScratchFolder()
    autosaves = AutosaveFolder(path: folder.path("state/autosave"))
  }

  private var configuration: SessionConfiguration {
    var configuration = SessionConfiguration()
    configuration.autosaves = autosaves
    return configuration
  }

  private func text(_ name: String) throws -> String { try SessionFile.text(at: folder.path(name)) }

  private func url(_ name: String) -> URL { URL(fileURLWithPath: folder.path(name)) }

  /// A path as it is typed in the working folder of the tests.
  private func typed(_ name: String) -> String {
    let steps = URL(fileURLWithPath: FileManager.default.currentDirectoryPath).standardizedFileURL.pathComponents.count
    return String(repeating: "../", count: steps - 1) + url(name).standardizedFileURL.path.dropFirst()
  }

  private func reopened(
    _ name: String, isOwnFile: Bool = true
  ) async throws -> (session: Session, told: Told) {
    let document = SessionDocument(parsing: try text(name))
    let (session, outcome) = await Session.reopening(
      document, at: url(name), isOwnFile: isOwnFile, configuration: configuration)
    return (session, Told(outcomes: [outcome]))
  }

  private func verdict(_ name: String) async throws -> DocumentCheck.Verdict {
    let replay = await Session.replay(
      SessionDocument(parsing: try text(name)), at: url(name), configuration: SessionConfiguration())
    return DocumentCheck(path: name, replay: replay).verdict
  }

  // MARK: Paths in statements

  /// A path counts from the folder in which it is typed, and in a document from the document's.
  @Test func pathsInStatementsFollowTheDocument() async throws {
    try folder.write("n\n1\n2\n", to: "data/a b.csv")
    let session = Session(configuration: SessionConfiguration())
    #expect(await session.tell("open \"\(typed("data/a b.csv"))\" as a").errors == [])
    #expect(await session.tell("a | show count").rows == ["2"])
    try folder.write("", to: "one/keep")
    #expect(await session.tell("save \"\(folder.path("one/x.md"))\"").errors == [])
    #expect(try text("one/x.md").contains("open \"../data/a b.csv\" as a\n"))
    #expect(try await verdict("one/x.md") == .same)

    try folder.write("", to: "two/deep/keep")
    let replay = await Session.replay(
      SessionDocument(parsing: try text("one/x.md")), at: url("one/x.md"), configuration: SessionConfiguration(),
      output: ReplayOutput(path: folder.path("two/deep/y.md"), isReplacing: false))
    #expect(try replay.writeDocument())
    #expect(try text("two/deep/y.md").contains("open \"../../data/a b.csv\" as a\n"))
    #expect(try await verdict("two/deep/y.md") == .same)

    let (later, told) = try await reopened("two/deep/y.md")
    #expect(told.errors == [])
    _ = await later.tell("open \"\(typed("data/a b.csv"))\" as b\nb | show sum(n)")
    #expect(await later.tell("save \"\(folder.path("z.md"))\"").errors == [])
    #expect(try text("z.md").contains("open \"data/a b.csv\" as a\n"))
    #expect(try text("z.md").contains("open \"data/a b.csv\" as b\n"))
    #expect(try await verdict("z.md") == .same)
    #expect(await later.tell("export \"\(folder.path("z.motcua"))\"").errors == [])
    #expect(try text("z.motcua").contains("open \"\(url("data/a b.csv").standardizedFileURL.path)\" as a\n"))
  }

  /// A cell with parameters cannot be read before they have values; its paths follow all the same.
  @Test func pathsBesideParametersFollowToo() async throws {
    try folder.write("n\n1\n2\n", to: "a.csv")
    try folder.write(
      """
      ---
      motcua: 1
      parameters: {least: {type: number, default: 2}}
      ---
      ```motcua
      open a.csv
      a | where n >= $least | show count
      ```

      """, to: "x.md")
    let (session, told) = try await reopened("x.md")
    #expect(told.errors == [], "\(told.written())")
    try folder.write("", to: "one/keep")
    #expect(await session.tell("save \"\(folder.path("one/y.md"))\"").errors == [])
    #expect(try text("one/y.md").contains("open ../a.csv\na | where n >= $least"))
    #expect(try text("one/y.md").hasSuffix("<!-- motcua:end cells=1 -->\n"), "a saved document is whole")
  }

  // MARK: Settings of cells

  @Test func aReplayShowsEachCellWithItsSettings() async throws {
    try TinyPackage.write(to: folder)
    try folder.write(
      """
      ---
      motcua: 1
      data: {tiny: {path: tiny}}
      language: en
      ---
      It is [16.7%](#share.percent).

      ```motcua
      set decimals 4
      ```
      ```motcua name=share
      dossiers | show ratio(channel = post)
      ```
      ```motcua decimals=1
      dossiers | show ratio(channel = post)
      ```

      """, to: "x.md")
    let document = SessionDocument(parsing: try text("x.md"))
    let replay = await Session.replay(document, at: url("x.md"), configuration: SessionConfiguration())
    #expect(replay.cells.map(\.settings.decimals) == [4, 4, 1])
    var request = PublishingRequest(output: folder.path("x.html"))
    request.isRerun = true
    let (_, status) = await Session.publish(
      document, at: url("x.md"), request, configuration: SessionConfiguration())
    #expect(status == .answered)
    let page = try text("x.html")
    #expect(page.contains("16.6667%") && page.contains("16.7%") && !page.contains("16.67%"))
  }

  /// Run anew, a page says in its prose what its tables say.
  @Test func aPageThatIsRunAnewHasTheFiguresOfItsTables() async throws {
    try TinyPackage.write(to: folder)
    try folder.write(
      """
      ---
      motcua: 1
      data: {tiny: {path: tiny}}
      ---
      There are [99](#all) dossiers.

      ```motcua name=all
      dossiers | show count
      ```

      """, to: "x.md")
    var request = PublishingRequest(output: folder.path("x.html"))
    request.isRerun = true
    let (told, _) = await Session.publish(
      SessionDocument(parsing: try text("x.md")), at: url("x.md"), request, configuration: SessionConfiguration())
    #expect(told.map(\.id).contains(.figureDiffers))
    #expect(try text("x.html").contains(">6</a> dossiers"))
  }

  // MARK: What is gone

  private func keptSession() async throws -> AutosavedSession {
    try folder.write("n,day\n1,2020-01-01\n2,2020-02-01\n", to: "old/cases.csv")
    var session: Session? = Session(configuration: configuration)
    _ = await session?.open(path: folder.path("old/cases.csv"))
    _ = await session?.tell("let big = cases | where n > 1\nbig | show count\ncases | show count")
    session = nil
    return try #require(try autosaves.sessions().first)
  }

  private func restored(_ kept: AutosavedSession) async -> (session: Session, told: Told) {
    let (session, outcome) = await Session.reopening(
      kept.document, at: URL(fileURLWithPath: kept.path), isOwnFile: false, configuration: configuration)
    return (session, Told(outcomes: [outcome]))
  }

  @Test func theDataOfAKeptSessionHaveAPath() async throws {
    let kept = try await keptSession()
    #expect(
      Session.dataPaths(of: kept.document, in: URL(fileURLWithPath: kept.path)) == [
        url("old/cases.csv").standardizedFileURL.path
      ])
  }

  /// The cells of a session whose data were moved are there; once its data are open again it goes on, and what is saved of
  /// it runs.
  @Test func aKeptSessionIsRestoredWithoutItsData() async throws {
    let kept = try await keptSession()
    try FileManager.default.moveItem(atPath: folder.path("old"), toPath: folder.path("new"))
    let (session, told) = await restored(kept)
    #expect(told.status == .answered && told.errors == [], "\(told.written())")
    #expect(
      told.ids.filter { $0 == .keptDataMissing || $0 == .cellLeftAsItStands } == [
        .keptDataMissing, .cellLeftAsItStands,
      ]
    )
    #expect(told.written().contains("old/cases.csv"))
    #expect(await session.tell("_2").errors != [], "without data no number is given")
    #expect(await session.tell("open \"\(folder.path("new/cases.csv"))\"").errors == [])
    #expect(await session.tell("cases | show count").rows == ["2"])
    #expect(await session.tell("save \"\(folder.path("x.md"))\"").errors == [])
    let document = SessionDocument(parsing: try text("x.md"))
    #expect(document.entries.count == 4, "the header names where the data are")
    #expect(document.header.dataSources.map(\.place.text) == ["new/cases.csv"])
    #expect(try await verdict("x.md") == .same)
  }

  /// Nothing is passed over: a cell that cannot be read is told, and stays.
  @Test func aCellThatCannotBeReadIsTold() async throws {
    try TinyPackage.write(to: folder)
    let text = """
      ---
      motcua: 1
      data: {tiny: {path: tiny}}
      ---
      ```motcua
      let a = dossiers | wher x
      ```
      ```motcua
      dossiers | show count
      ```

      """
    try folder.write(text, to: "x.md")
    let (session, told) = try await reopened("x.md")
    #expect(told.status == .answered && told.ids.contains(.cellLeftAsItStands), "\(told.written())")
    #expect(await session.tell("save").errors == [])
    #expect(try self.text("x.md") == text + "<!-- motcua:end cells=2 -->\n")
  }

  /// A document of one cell on the tiny package, which is written too.
  private func writeDocument(of statement: String, to name: String) throws {
    try TinyPackage.write(to: folder)
    try folder.write(
      """
      ---
      motcua: 1
      data: {tiny: {path: tiny}}
      ---
      ```motcua
      \(statement)
      ```

      """, to: name)
  }

  /// A cell in everyday words is what it was answered as.
  @Test func aCellInEverydayWordsGoesOn() async throws {
    try writeDocument(of: "how many dossiers", to: "x.md")
    let (session, told) = try await reopened("x.md")
    #expect(told.status == .answered && !told.ids.contains(.cellLeftAsItStands), "\(told.written())")
    #expect(await session.tell("dossiers | show count").errors == [])
  }

  @Test func aSavedFileThatSomebodyDeletedStaysAway() async throws {
    let session = try await TinyPackage.session(in: folder, configuration)
    _ = await session.tell("dossiers | show count\nsave \"\(folder.path("a.md"))\"")
    try FileManager.default.removeItem(atPath: folder.path("a.md"))
    _ = await session.tell("dossiers | show count by channel")
    #expect(await session.takeKeepingFaults().map(\.id) == [.savedFileNotFollowed])
    #expect(!FileManager.default.fileExists(atPath: folder.path("a.md")))
    #expect(await session.tell("save").errors == [], "asked for, it is written again")
    _ = await session.tell("dossiers | show count by district")
    #expect(SessionDocument(parsing: try text("a.md")).entries.count == 3)
  }

  // MARK: Pins

  /// What follows into a document that pins its statements is pinned too; what was changed by hand is still found.
  @Test func theFileThatFollowsPinsWhatItHolds() async throws {
    try writeDocument(of: "dossiers | show count", to: "x.md")
    let first = await Session.replay(
      SessionDocument(parsing: try text("x.md")), at: url("x.md"), configuration: SessionConfiguration(),
      output: ReplayOutput(path: folder.path("x.md"), isReplacing: true))
    #expect(try first.writeDocument())
    func pin() throws -> String? {
      SessionDocument(parsing: try text("x.md")).header.made.first { $0.name == "statements" }?.value
    }
    let before = try pin()
    let (session, _) = try await reopened("x.md")
    _ = await session.tell("save\ndossiers | show count by channel")
    let after = try pin()
    #expect(before != nil && after != before)
    #expect(DocumentLint(SessionDocument(parsing: try text("x.md")), at: url("x.md")).issues.map(\.id) == [])

    try folder.write(try text("x.md").replacing("show count by channel", with: "show count by fee"), to: "x.md")
    let (later, _) = try await reopened("x.md")
    _ = await later.tell("save\ndossiers | show count by district")
    #expect(try pin() == after, "the edited cell is as stale as before")
  }

  /// No answer waits for the hash of the data; once it is known, the kept session has it.
  @Test func dataAreHashedBehindThePrompt() async throws {
    let session = try await TinyPackage.session(in: folder, configuration)
    func hash() throws -> String? {
      let name = try #require(try FileManager.default.contentsOfDirectory(atPath: autosaves.path).first)
      return SessionDocument(parsing: try SessionFile.text(at: autosaves.path + "/" + name)).header.dataSources.first?
        .sha256
    }
    _ = await session.tell("dossiers | show count")
    #expect(try hash() == nil)
    await session.hashDataBehind()
    var asked = 1
    while try hash() == nil, asked < 200 {
      try await Task.sleep(for: .milliseconds(20))
      _ = await session.tell("dossiers | show count")
      asked += 1
    }
    #expect(try hash() != nil)
    #expect(try autosaves.sessions().isEmpty, "the running shell still has its file")
  }
}
