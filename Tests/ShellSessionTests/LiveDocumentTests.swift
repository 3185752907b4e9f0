import Diagnostics
import Foundation
import NotebookDocuments
import ShellSession
import Synchronization
import TestSupport
import Testing
import WorkProgress

/// Sessions that are kept on disk as they go, and documents that a session goes on with.
@Suite struct LiveDocumentTests {
  private let folder: ScratchFolder
  private let autosaves: AutosaveFolder

  init() throws {
    folder = try ScratchFolder()
    autosaves = AutosaveFolder(path: folder.path("autosave"))
  }

  private var configuration: SessionConfiguration {
    var configuration = SessionConfiguration()
    configuration.autosaves = autosaves
    return configuration
  }

  private func session() async throws -> Session { try await TinyPackage.session(in: folder, configuration) }

  /// What is on disk of the session that runs.
  private func kept() throws -> [String] {
    guard let name = try? FileManager.default.contentsOfDirectory(atPath: autosaves.path).first else { return [] }
    let text = try SessionFile.text(at: autosaves.path + "/" + name)
    return SessionDocument(parsing: text).entries.map(\.cell.source)
  }

  private func text(_ name: String) throws -> String { try SessionFile.text(at: folder.path(name)) }

  // MARK: Kept as it goes

  @Test func everyAnsweredCellIsOnDiskBeforeTheNext() async throws {
    let session = try await session()
    #expect(try kept() == [], "nothing was asked yet")
    _ = await session.tell("dossiers | show count")
    #expect(try kept() == ["dossiers | show count"])
    _ = await session.tell("dossiers | show cuont")
    #expect(try kept().count == 1, "no error is kept")
    _ = await session.tell("let q = dossiers\nq | show count by channel")
    #expect(try kept() == ["dossiers | show count", "let q = dossiers", "q | show count by channel"])
    let outcomes = await session.execute("dossiers | show count by district")
    #expect(try kept().count == 4)
    await session.withdraw(outcomes)
    #expect(try kept().count == 3, "an answer that was cancelled on its way")
    _ = await session.tell("q | first 1")
    #expect(try kept().last == "q | first 1")
  }

  /// Whenever the stop comes, while the rows are looked at, the text is drawn or its hash is made: either the cell is whole
  /// on disk, or nothing of it is there and `_` is what it was.
  @Test(arguments: [
    "dossiers | list id, received", "dossiers | list id, received | sort id",
    "dossiers | show count by channel, district", "values dossiers.channel",
  ]) func aStopAtAnyMomentLeavesAWholeCellOrNone(_ text: String) async throws {
    let session = try await session()
    _ = await session.tell("set rows all\ndossiers | show count")
    let statement = try #require(Session.statements(of: text).first)
    for asked in 0..<10_000 {
      let before = try kept()
      let left = Mutex(asked)
      let monitor = WorkMonitor {
        left.withLock {
          $0 -= 1
          return $0 < 0
        }
      }
      let outcome = await session.execute(statement, monitor: monitor)
      let isAnswered = outcome.status == .answered
      #expect(isAnswered || outcome.status == .cancelled)
      #expect(try kept() == before + (isAnswered ? [text] : []), "stopped when asked once more than \(asked) times")
      if isAnswered {
        #expect(asked > 3)
        return
      }
      let last = await session.tell("_").rows
      #expect(last == ["6"], "stopped when asked once more than \(asked) times")
    }
    Issue.record("it never ended")
  }

  @Test func onlyWhatIsNotSavedStaysBehind() async throws {
    for isSaved in [true, false] {
      let session = try await session()
      _ = await session.tell("dossiers | show count")
      if isSaved { _ = await session.tell("save \"\(folder.path("a.md"))\"") }
      await session.endKeeping()
      #expect(try kept().isEmpty == isSaved)
    }
  }

  @Test func aFolderThatCannotBeWrittenIsToldOnce() async throws {
    try folder.write("in the way", to: "autosave")
    let session = try await session()
    #expect(await session.tell("dossiers | show count").rows == ["6"])
    #expect(await session.takeKeepingFaults().map(\.id) == [.autosaveFailed])
    #expect(await session.tell("dossiers | show count").rows == ["6"])
    #expect(await session.takeKeepingFaults().isEmpty)
  }

  @Test func aSavedFileFollowsTheSession() async throws {
    let session = try await session()
    _ = await session.tell("dossiers | show count")
    _ = await session.tell("save \"\(folder.path("a.md"))\"")
    _ = await session.tell("dossiers | show count by channel")
    let document = SessionDocument(parsing: try text("a.md"))
    #expect(document.entries.count == 2 && document.isComplete)
    let replay = await Session.replay(
      document, at: URL(fileURLWithPath: folder.path("a.md")), configuration: SessionConfiguration())
    #expect(DocumentCheck(path: "a.md", replay: replay).verdict == .same)
  }

  /// What someone else wrote there stays; the session says so once, and `save` elsewhere goes on.
  @Test func aSavedFileThatOthersChangedIsLeftAlone() async throws {
    let session = try await session()
    _ = await session.tell("dossiers | show count")
    _ = await session.tell("save \"\(folder.path("a.md"))\"")
    try folder.write("mine", to: "a.md")
    _ = await session.tell("dossiers | show count by channel")
    #expect(await session.takeKeepingFaults().map(\.id) == [.savedFileNotFollowed])
    _ = await session.tell("dossiers | show count by district")
    #expect(await session.takeKeepingFaults().isEmpty)
    #expect(try text("a.md") == "mine")
    #expect(await session.tell("save").errors == [.fileNotReplaced])
    #expect(await session.tell("save \"\(folder.path("b.md"))\"").errors == [])
    _ = await session.tell("dossiers | show count by fee")
    #expect(SessionDocument(parsing: try text("b.md")).entries.count == 4)
  }

  // MARK: Gone on with

  private static let report = """
    ---
    motcua: 1
    title: Báo cáo $month
    data: {tiny: {path: tiny, rows: {procedures: 4, dossiers: 6}}}
    as_of: 2020-08-31
    language: en
    width: 60
    parameters: {month: {type: period, default: 2020-06}}
    ---
    # Đoạn mở đầu

    ```motcua name=all
    dossiers | show count
    ```
    ```output
    count
    ─────
       99
    ```

    Lời văn giữa hai ô.

    ```motcua
    let june = dossiers | in $month
    ```

    ```motcua
    june | show count by channel
    ```
    <!-- motcua:end cells=3 -->

    """

  private func reopened(_ text: String, as name: String = "report.md") async throws -> (Session, Told) {
    _ = try await TinyPackage.session(in: folder)
    try folder.write(text, to: name)
    let (session, outcome) = await Session.reopening(
      SessionDocument(parsing: text), at: URL(fileURLWithPath: folder.path(name)), isOwnFile: true,
      configuration: configuration)
    return (session, Told(outcomes: [outcome]))
  }

  @Test func goesOnWhereADocumentEnds() async throws {
    let (session, opened) = try await reopened(Self.report)
    #expect(opened.errors == [], "\(opened.written())")
    #expect(opened.summary.last?.hasPrefix("report.md: 3 cells, none run again") == true)
    #expect(await session.tell("_1").rows == ["6"], "a number stands for its query")
    #expect(await session.tell("june | show count").rows == ["2"])
    #expect(await session.tell("_3 | where channel = online | list count").rows == ["1"])
    #expect(await session.tell("set").written().contains("2020-08-31"))
  }

  /// The document stays byte for byte, with its prose and old outputs; new cells come behind.
  @Test func savesBehindWhatIsThere() async throws {
    let (session, _) = try await reopened(Self.report)
    #expect(await session.tell("save").errors == [], "its own file needs no replace")
    #expect(try text("report.md") == Self.report)
    _ = await session.tell("june | show count")
    let grown = try text("report.md")
    let end = try #require(Self.report.range(of: "<!-- motcua:end"))
    #expect(grown.hasPrefix(Self.report[..<end.lowerBound]))
    #expect(grown.contains("```motcua\njune | show count\n```\n```output id="))
    #expect(grown.hasSuffix("<!-- motcua:end cells=4 -->\n"))
    #expect(SessionDocument(parsing: try text("report.md")).diagnostics.isEmpty)
  }

  /// Until `save`, a reopened document is only kept aside.
  @Test func writesNothingBeforeSave() async throws {
    let (session, _) = try await reopened(Self.report)
    _ = await session.tell("june | show count")
    #expect(try text("report.md") == Self.report)
    #expect(try kept().count == 4)
  }

  /// A query before a change of what it means is not given another meaning: it has no number any more.
  @Test(arguments: ["set as_of 2020-06-30", "let d = dossiers | where channel = online"])
  func numbersOfAnotherMeaningAreNotGiven(_ change: String) async throws {
    let text = Self.report.replacing(
      "let june =",
      with: "let d = dossiers\n```\n```motcua\nd | show count\n```\n```motcua\n\(change)\n```\n```motcua\nlet june ="
    )
    .replacing("cells=3", with: "cells=6")
    let (session, opened) = try await reopened(text)
    #expect(opened.errors == [], "\(opened.written())")
    #expect(await session.tell("_1").errors == [.noLastResult])
    #expect(await session.tell("_3").errors == [.noLastResult])
    #expect(await session.tell("_6 | first 1").errors == [])
  }

  @Test func whatCannotBeOpenedIsTold() async throws {
    let (_, opened) = try await reopened(Self.report.replacing("path: tiny,", with: "path: nowhere,"))
    #expect(opened.status == .failed && opened.errors == [.fileNotFound])
    let (_, moved) = try await reopened(
      Self.report.replacing("let june =", with: "open \"gone.csv\"\n```\n```motcua\nlet june =").replacing(
        "cells=3", with: "cells=4"))
    #expect(moved.status == .failed && moved.errors.count == 1, "nothing goes on without the data of a cell")
    let (_, undeclared) = try await reopened(Self.report.replacing("in $month", with: "in $week"))
    #expect(undeclared.errors == [.parameterUndeclared])
  }

  /// A kept session is restored whole, and kept on in a file of its own.
  @Test func restoresAKilledSession() async throws {
    var first: Session? = try await session()
    _ = await first?.tell("let q = dossiers | where channel = online\nq | show count by district")
    first = nil
    let lost = try #require(try autosaves.sessions().first?.claim())
    #expect(try autosaves.sessions().isEmpty, "nobody else restores it meanwhile")
    let (session, outcome) = await Session.reopening(
      lost.document, at: URL(fileURLWithPath: lost.path), isOwnFile: false, configuration: configuration)
    #expect(Told(outcomes: [outcome]).errors == [])
    #expect(await session.tell("_2 | show sum(count)").rows == ["3"])
    lost.remove()
    #expect(
      try kept() == ["let q = dossiers | where channel = online", "q | show count by district", "_2 | show sum(count)"])
    #expect(await session.tell("save").errors == [.missingArgument], "it has no file yet")
  }
}
