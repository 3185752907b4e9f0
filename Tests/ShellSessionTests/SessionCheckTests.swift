import Diagnostics
import Foundation
import NotebookDocuments
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// `check` typed in a session: of a document beside it, and of its own.
@Suite struct SessionCheckTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func session(_ configuration: SessionConfiguration = SessionConfiguration()) async throws -> Session {
    try await TinyPackage.session(in: folder, configuration)
  }

  /// A document with a figure in its prose that is right.
  private func write(_ name: String = "x.md") async throws {
    let session = try await session()
    _ = await session.tell(
      "title \"t\"\ndossiers | show count\nname 2 all\nsave \"\(folder.path(name))\"")
    try change("<!-- motcua:end", to: "There are [6](#all) dossiers.\n\n<!-- motcua:end", in: name)
  }

  private func change(_ old: String, to new: String, in name: String = "x.md") throws {
    let text = try SessionFile.text(at: folder.path(name))
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: name)
  }

  @Test func tellsThatADocumentIsAsRecorded() async throws {
    try await write()
    let before = try SessionFile.text(at: folder.path("x.md"))
    let session = try await session()
    _ = await session.tell("procedures | show count")
    let told = await session.tell("check \"\(folder.path("x.md"))\"")
    #expect(told.status == .answered && told.text == ["\(folder.path("x.md")): as recorded (1 cell, 1 figure)"])
    #expect(try SessionFile.text(at: folder.path("x.md")) == before, "it writes nothing")
    #expect(await session.tell("_ | list count").rows == ["4"], "the session stays as it is")
    #expect(await session.tell("rà soát \"\(folder.path("x.md"))\"").text == told.text)
  }

  @Test func tellsWhatIsOtherAndWhy() async throws {
    try await write()
    try change("[6](#all)", to: "[7](#all)")
    try folder.write(TinyPackage.dossiers + "7,9.000001,Ba Đình,2020-08-01,,post,\n", to: "tiny/dossiers.csv")
    let session = Session(configuration: SessionConfiguration())
    let told = await session.tell("check \"\(folder.path("x.md"))\"")
    #expect(told.status == .expectationFailed)
    #expect(told.text.first?.hasSuffix(": differs (1 of 1 cell, 0 of 1 figure)") == true, "\(told.text)")
    #expect(told.text.contains { $0.contains("data") }, "why: \(told.text)")
    try change("[7](#all)", to: "[6](#all)")
    let wrong = await session.tell("check \"\(folder.path("x.md"))\"")
    #expect(wrong.text.contains { $0.contains("'6' is not what 'all' gives: 7") }, "\(wrong.text)")
  }

  /// In the session's own language, whatever the document's.
  @Test func tellsItInTheLanguageOfTheSession() async throws {
    try await write()
    let session = try await session(SessionConfiguration(language: .vietnamese))
    #expect(await session.tell("rà soát \"\(folder.path("x.md"))\"").text.first?.contains("đúng như đã ghi") == true)
  }

  @Test func theSessionsOwnDocument() async throws {
    let session = try await session()
    #expect(await session.tell("check").errors == [.missingArgument], "there is nothing yet")
    _ = await session.tell("dossiers | show count\nlet q = procedures | where online\nq | show count")
    #expect(await session.tell("check").text == ["this session: as recorded (3 cells)"])
    _ = await session.tell("save \"\(folder.path("a.md"))\"")
    #expect(await session.tell("check").text == ["\(folder.path("a.md")): as recorded (3 cells)"])
    #expect(await session.tell("cells").rows.count == 3, "a check is no cell")
    try folder.write(TinyPackage.dossiers + "7,9.000001,Ba Đình,2020-08-01,,post,\n", to: "tiny/dossiers.csv")
    let told = await session.tell("check")
    #expect(told.status == .expectationFailed && told.text.first?.contains("differs (1 of 3 cells)") == true)
  }

  @Test func tellsWhatCannotBeChecked() async throws {
    let session = try await session()
    #expect(await session.tell("check nowhere.md").errors == [.fileNotFound])
    #expect(await session.tell("check steps.txt").errors == [.checkNeedsDocument])
    #expect(await session.tell("check a.md b.md").errors == [.extraArgument])
    try folder.write("---\nmotcua: 1\n---\n```motcua\nnothing | show count\n```\n", to: "bad.md")
    let failed = await session.tell("check \"\(folder.path("bad.md"))\"")
    #expect(failed.status == .failed && failed.text.first?.hasSuffix(": failed") == true, "\(failed.text)")
  }

  /// A replay runs no further check, which could be one of itself.
  @Test func aDocumentChecksNoOther() async throws {
    try folder.write("---\nmotcua: 1\n---\n```motcua\ncheck self.md\n```\n", to: "self.md")
    let session = try await session()
    let told = await session.tell("check \"\(folder.path("self.md"))\"")
    #expect(told.status == .failed && told.text.contains { $0.contains("'check'") }, "\(told.text)")
  }
}
