import Foundation
import NotebookDocuments
import ShellSession
import TestSupport
import Testing

/// Data that several documents of one run name are read and hashed once, as long as their files stay.
@Suite struct SharedDataTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("n\n1\n2\n", to: "a.csv")
  }

  private func session(_ shared: SharedData?, keptIn name: String) async throws -> Session {
    var configuration = SessionConfiguration()
    configuration.sharedData = shared
    configuration.autosaves = AutosaveFolder(path: folder.path(name))
    let session = Session(configuration: configuration)
    try #require(await session.open(path: folder.path("a.csv")).status == .answered)
    return session
  }

  /// The hash in what a session keeps, which is there only where it was known before.
  private func hash(in name: String) throws -> String? {
    let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path(name)).first)
    let text = try SessionFile.text(at: folder.path(name) + "/" + file)
    return SessionDocument(parsing: text).header.dataSources.first?.sha256
  }

  @Test func whatOneHashedIsKnownToTheNext() async throws {
    let shared = SharedData()
    let first = try await session(shared, keptIn: "one")
    _ = await first.tell("a | show count")
    #expect(try hash(in: "one") == nil)
    #expect(await first.tell("save \"\(folder.path("x.md"))\"").errors == [])
    let next = try await session(shared, keptIn: "two")
    #expect(await next.tell("a | show count").rows == ["2"])
    #expect(try hash(in: "two") != nil)
    let alone = try await session(nil, keptIn: "three")
    _ = await alone.tell("a | show count")
    #expect(try hash(in: "three") == nil)
  }

  @Test func changedFilesAreReadAnew() async throws {
    let shared = SharedData()
    let first = try await session(shared, keptIn: "one")
    #expect(await first.tell("a | show sum(n)").rows == ["3"])
    try folder.write("n\n1\n2\n9\n", to: "a.csv")
    let next = try await session(shared, keptIn: "two")
    #expect(await next.tell("a | show sum(n)").rows == ["12"])
    #expect(await first.tell("a | show sum(n)").rows == ["3"], "an open table does not change")
  }
}
