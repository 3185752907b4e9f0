import Diagnostics
import Foundation
import NotebookDocuments
import QuerySyntax
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// Cells of a session that are edited, named, moved, deleted and run again in their places; what rests on them is told.
@Suite struct CellTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// A session on the small package that was asked some statements.
  private func session(_ statements: String...) async throws -> Session {
    let session = try await TinyPackage.session(in: folder)
    for statement in statements {
      let told = await session.tell(statement)
      try #require(told.status == .answered, "\(statement): \(told.written())")
    }
    return session
  }

  private func saved(_ session: Session, as name: String = "x.md") async throws -> SessionDocument {
    let told = await session.tell("save \"\(folder.path(name))\" replace")
    try #require(told.status == .answered, "\(told.written())")
    return SessionDocument(parsing: try SessionFile.text(at: folder.path(name)))
  }

  private func verdict(_ name: String = "x.md") async throws -> DocumentCheck.Verdict {
    let replay = await Session.replay(
      SessionDocument(parsing: try SessionFile.text(at: folder.path(name))),
      at: URL(fileURLWithPath: folder.path(name)), configuration: SessionConfiguration())
    return DocumentCheck(path: name, replay: replay).verdict
  }

  /// `1`, `2*`: the numbers of the cells, those marked whose answers may be others.
  private func cells(_ session: Session) async -> [String] {
    await session.tell("cells").rows.map { String($0.prefix { $0 != " " }) }
  }

  // MARK: Editing

  @Test func anEditedCellKeepsItsNumber() async throws {
    let session = try await session("dossiers | show count", "dossiers | show count by channel")
    let told = await session.tell("edit 1 \"dossiers | where channel = online | show count\"")
    #expect(told.status == .answered && told.rows == ["3"], "\(told.written())")
    #expect(told.summary.first == "[1]")
    #expect(await session.tell("_1").rows == ["3"])
    #expect(await cells(session) == ["1", "2", "4"], "the other rests on nothing of it")
    let document = try await saved(session)
    #expect(document.entries[0].cell.source == "dossiers | where channel = online | show count")
    #expect(document.entries[0].outputs.first?.text.contains("3") == true)
    #expect(try await verdict() == .same)
  }

  @Test func whatFailsChangesNothing() async throws {
    let session = try await session("let q = dossiers", "q | show count")
    let before = try await saved(session).text
    for statement in ["edit 2 \"q | show cuont\"", "edit 1 \"let q = nowhere\"", "edit 2 \"q | shw\"", "edit 9 \"q\""] {
      #expect(await session.tell(statement).status == .failed, "\(statement)")
      #expect(try await saved(session).text == before, "\(statement)")
      #expect(await session.tell("q | show count").rows == ["6"])
      _ = await session.tell("undo")
    }
  }

  // MARK: What rests on what

  @Test func aChangedDefinitionMarksWhatRestsOnIt() async throws {
    let session = try await session(
      "let q = dossiers", "q | show count", "dossiers | show count", "let r = q | where fee > 0", "r | show count",
      "_2 | show sum(count)")
    let told = await session.tell("edit 1 \"let q = dossiers | where channel = online\"")
    #expect(told.ids.contains(.cellsStale), "\(told.written())")
    #expect(await cells(session) == ["1", "2*", "3", "4", "5*", "6*"])
    #expect(await session.tell("q | show count").rows == ["3"], "the new meaning holds")
    _ = await session.tell("undo")
    let rerun = await session.tell("rerun stale")
    #expect(rerun.status == .answered, "\(rerun.written())")
    #expect(rerun.summary.contains("[2]") && rerun.summary.contains("[5]") && !rerun.summary.contains("[3]"))
    #expect(await cells(session) == ["1", "2", "3", "4", "5", "6"])
    #expect(await session.tell("_2").rows == ["3"])
    #expect(await session.tell("rerun stale").ids == [.nothingStale])
    _ = try await saved(session)
    #expect(try await verdict() == .same)
  }

  /// A calendar that is changed in its place marks what has periods after it, and nothing else.
  @Test func aChangedSettingMarksWhatHasPeriods() async throws {
    let session = try await session(
      "dossiers | in 2020-06 | show count", "set calendar calendar", "dossiers | in 2020-06 | show count",
      "dossiers | show count by month", "procedures | show count by domain")
    let told = await session.tell("edit 2 \"set calendar reporting\"")
    #expect(told.status == .answered, "\(told.written())")
    #expect(await cells(session) == ["1", "2", "3*", "4*", "5"])
    #expect(await session.tell("rerun stale").status == .answered)
    #expect(await session.tell("_3").rows == ["1"])
    _ = try await saved(session)
    #expect(try await verdict() == .same)
  }

  /// A setting or a definition that is typed at the end stands below the cells before it: run again from the top they give
  /// what they gave, so none is marked.
  @Test(arguments: ["set calendar reporting", "set as_of 2020-06-30", "let june = dossiers | in 2020-05"])
  func whatIsTypedAtTheEndMarksNothingAbove(_ change: String) async throws {
    let session = try await session(
      "let june = dossiers | in 2020-06", "june | show count", "dossiers | show count by month", change,
      "june | show count")
    #expect(await cells(session) == ["1", "2", "3", "4", "5"])
    _ = try await saved(session)
    #expect(try await verdict() == .same)
  }

  /// Data that are opened once more and are others mark what was asked of them, and of nothing else.
  @Test func changedDataMarkWhatWasAskedOfThem() async throws {
    try folder.write("n\n1\n2\n", to: "a.csv")
    try folder.write("m\n1\n", to: "b.csv")
    let session = Session(configuration: SessionConfiguration())
    for statement in [
      "open \"\(folder.path("a.csv"))\"", "open \"\(folder.path("b.csv"))\"", "a | show count", "b | show count",
    ] {
      #expect(await session.tell(statement).status == .answered)
    }
    #expect(await session.tell("open \"\(folder.path("a.csv"))\"").ids.contains(.cellsStale) == false)
    try folder.write("n\n1\n2\n3\n", to: "a.csv")
    #expect(await session.tell("open \"\(folder.path("a.csv"))\"").ids.contains(.cellsStale))
    #expect(await cells(session) == ["1", "2", "3*", "4", "5", "6"])
    let save = "save \"\(folder.path("y.md"))\""
    #expect(await session.tell(save).ids.contains(.cellsStale), "a document with it tells so")
    #expect(await session.tell("rerun stale").rows == ["3"])
    #expect(await cells(session) == ["1", "2", "3", "4", "5", "6"])
  }

  // MARK: Moving and deleting

  @Test func aDeletedDefinitionMarksWhatRestsOnIt() async throws {
    let session = try await session("let q = dossiers", "q | show count", "dossiers | show count by fee")
    #expect(await session.tell("delete 1").ids.contains(.cellsStale))
    #expect(await cells(session) == ["2*", "3"])
    #expect(await session.tell("q | show count").status == .failed)
    #expect(await session.tell("undo").status == .answered)
    #expect(await cells(session) == ["1", "2", "3"])
    #expect(await session.tell("q | show count").rows == ["6"])
  }

  /// `_` names the last result above: where another cell stands there in the document, the number is written.
  @Test func namesOfResultsFollowTheirCells() async throws {
    let session = try await session(
      "dossiers | show count by channel", "dossiers | show count by district", "_ | show sum(count)",
      "| first 1", "_2 | first 1")
    _ = await session.tell("nonsense here")
    _ = await session.tell("_1 | first 1")
    let document = try await saved(session)
    #expect(document.entries.last?.cell.source == "_1 | first 1")
    #expect(try await verdict() == .same)
    #expect(await session.tell("move 2 after 0").status == .answered)
    let moved = try await saved(session)
    #expect(
      moved.entries.map(\.cell.source) == [
        "dossiers | show count by district", "dossiers | show count by channel", "_1 | show sum(count)",
        "| first 1", "_1 | first 1", "_2 | first 1",
      ])
    #expect(try await verdict() == .same)
    #expect(await session.tell("delete 1").status == .answered)
    #expect(await cells(session) == ["2", "3", "4", "5", "7*"])
    #expect(
      try await saved(session).entries.map(\.cell.source).prefix(2) == [
        "dossiers | show count by district", "_ | show sum(count)",
      ])
  }

  // MARK: Names, titles, notes

  @Test func aNamedCellIsFoundByFigures() async throws {
    let session = try await session("dossiers | show count", "title \"Quý II\"", "name 1 all")
    let document = try await saved(session)
    #expect(document.entries[0].cell.name == "all" && document.header.title == "Quý II")
    #expect(document.entries.count == 1, "title and name are no cells")
    _ = await session.tell("dossiers | show count by fee")
    #expect(await session.tell("name 5 all").errors == [.cellNameTaken])
    #expect(await session.tell("name 5 a.b").errors == [.cellNameUnfit])
    #expect(await session.tell("name 90 b").errors == [.noSuchCell])
    #expect(await session.tell("edit all \"procedures | show count\"").rows == ["4"])
    #expect(await session.tell("move 1 after all").errors == [.cellMovedBehindItself])
    #expect(await session.tell("title").errors == [.missingArgument])
  }

  /// The commands are spoken in Vietnamese, too.
  @Test func theCommandsHaveVietnameseWords() async throws {
    let session = try await session("hồ sơ | hiện đếm", "hồ sơ | hiện đếm theo kênh")
    for statement in [
      "đặt tên 1 tất_cả", "nhan đề \"Quý II\"", "sửa 1 \"thủ tục | hiện đếm\"", "chuyển 2 sau 0", "các ô", "xóa 2",
      "hoàn tác",
    ] {
      #expect(await session.tell(statement).status == .answered, "\(statement)")
    }
    #expect(await session.tell("chạy lại đã cũ").ids == [.nothingStale])
  }

  // MARK: Taking back

  @Test func undoTakesBackOneChangeAfterAnother() async throws {
    let session = try await session("let q = dossiers", "set decimals 3", "q | show count")
    #expect(await session.tell("undo").summary == ["taken back: q | show count"])
    #expect(await session.tell("undo").summary == ["taken back: set decimals 3"])
    #expect(await session.settings.decimals == 2)
    #expect(await session.tell("undo").summary == ["taken back: let q = dossiers"])
    #expect(await session.tell("q | show count").status == .failed)
    #expect(await session.tell("undo").errors == [.nothingToUndo])
    #expect(await session.execute("dossiers | show count").last?.number == 9, "no number is given again")
    #expect(await session.tell("_9").rows == ["6"])
  }

  // MARK: On disk

  /// The file that follows and the kept session have every change; a document that is gone on with keeps its prose.
  @Test func theFilesHaveEveryChange() async throws {
    _ = try await TinyPackage.session(in: folder)
    try folder.write(
      """
      ---
      motcua: 1
      data: {tiny: {path: tiny}}
      ---
      # Một

      ```motcua name=all
      dossiers | show count
      ```

      Lời văn.

      ```motcua
      procedures | show count
      dossiers | show count by fee
      ```

      """, to: "x.md")
    var configuration = SessionConfiguration()
    configuration.autosaves = AutosaveFolder(path: folder.path("autosave"))
    let (session, outcome) = await Session.reopening(
      SessionDocument(parsing: try SessionFile.text(at: folder.path("x.md"))),
      at: URL(fileURLWithPath: folder.path("x.md")), isOwnFile: true, configuration: configuration)
    try #require(outcome.status == .answered)
    #expect(await cells(session) == ["1", "2..3"])
    for statement in [
      "save", "dossiers | show count by channel", "edit all \"dossiers | where channel = online | show count\"",
      "edit 3 \"procedures | show count by domain\"", "move 6 after 1", "undo", "title \"Hai\"",
    ] {
      #expect(await session.tell(statement).status == .answered, "\(statement)")
      #expect(await session.takeKeepingFaults().isEmpty)
      let file = try SessionFile.text(at: folder.path("x.md"))
      let name = try #require(try FileManager.default.contentsOfDirectory(atPath: autosave).first)
      let kept = SessionDocument(parsing: try SessionFile.text(at: autosave + "/" + name))
      #expect(kept.entries == SessionDocument(parsing: file).entries, "\(statement)")
    }
    let document = SessionDocument(parsing: try SessionFile.text(at: folder.path("x.md")))
    let edited = "# Một\n\n```motcua name=all\ndossiers | where channel = online | show count\n```\n"
    #expect(document.text.contains(edited))
    #expect(document.text.contains("\nLời văn.\n") && document.header.title == "Hai" && document.isComplete)
    #expect(
      document.entries.map(\.cell.source).dropFirst() == [
        "procedures | show count by domain", "dossiers | show count by channel",
      ])
    #expect(try await verdict() == .same)
  }

  private var autosave: String { folder.path("autosave") }

  /// A document whose data changed since is opened with its answers marked; run anew, it pins the new data.
  @Test func aReopenedDocumentOfOtherDataIsStale() async throws {
    try folder.write("n\n1\n2\n", to: "a.csv")
    let first = Session(configuration: SessionConfiguration())
    _ = await first.open(path: folder.path("a.csv"))
    _ = await first.tell("a | show count\nsave \"\(folder.path("x.md"))\"")
    try folder.write("n\n1\n2\n3\n", to: "a.csv")
    let (session, _) = await Session.reopening(
      SessionDocument(parsing: try SessionFile.text(at: folder.path("x.md"))),
      at: URL(fileURLWithPath: folder.path("x.md")), isOwnFile: true, configuration: SessionConfiguration())
    #expect(await cells(session) == ["1*"])
    #expect(await session.tell("rerun stale").rows == ["3"])
    _ = try await saved(session)
    #expect(try await verdict() == .same)
    let replay = await Session.replay(
      SessionDocument(parsing: try SessionFile.text(at: folder.path("x.md"))),
      at: URL(fileURLWithPath: folder.path("x.md")), configuration: SessionConfiguration())
    #expect(replay.diagnostics.map(\.id) == [], "the new data are pinned")
  }

  @Test func numbersOfCellsAreCompleted() async throws {
    let session = try await session("dossiers | show count", "procedures | show count")
    let completer = await session.completer
    #expect(completer.completions(in: "edit ", at: 5).map(\.text) == ["2", "1"])
    #expect(completer.completions(in: "move 2 ", at: 7).map(\.text) == ["after"])
    #expect(completer.completions(in: "rerun ", at: 6).map(\.text) == ["stale", "2", "1"])
    #expect(completer.completions(in: "edit ", at: 5).first?.meaning == "procedures | show count")
  }
}
