import DatasetFiles
import Diagnostics
import Foundation
import NotebookDocuments
import QuerySyntax
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// What happens to a file between its opening and `save`.
private enum Event: CaseIterable {
  case none, edited, editedInPlace, replaced, removed
}

/// A document certifies only what was read and what ran.
@Suite struct TruthfulSessionTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func replay(_ text: String) async -> SessionReplay {
    await Session.replay(
      SessionDocument(parsing: text), at: URL(fileURLWithPath: scratch.path("d.md")),
      configuration: SessionConfiguration())
  }

  private func put(_ event: Event, on name: String) throws {
    let path = scratch.path(name)
    switch event {
    case .none: break
    case .edited: try scratch.write("id,n\na,7\n", to: name)
    case .editedInPlace:
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.seek(toOffset: 7)
      try handle.write(contentsOf: Data("9".utf8))
      try handle.close()
    case .replaced:
      try scratch.write("id,n\na,7\n", to: "x.csv")
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.moveItem(atPath: scratch.path("x.csv"), toPath: path)
    case .removed: try FileManager.default.removeItem(atPath: path)
    }
  }

  /// The hash that was kept of a file is pinned as it stands, and only while the file is what it was.
  @Test func aKeptHashIsPinned() async throws {
    try scratch.write("id,n\na,1\n", to: "a.csv")
    var configuration = SessionConfiguration()
    let folder = SnapshotFolder(path: scratch.path("cache"), leastSourceSize: 1, settlingTime: 0)
    configuration.snapshots = folder
    let kept = String(repeating: "a", count: 64)
    func pinned() async throws -> String {
      let session = Session(configuration: configuration)
      _ = await session.open(path: scratch.path("a.csv"))
      _ = await session.tell("a | show count")
      _ = await session.tell("save \"\(scratch.path("d.md"))\" replace")
      return try SessionFile.text(at: scratch.path("d.md"))
    }
    let own = try await pinned()
    #expect(own.contains("sha256: ") && !own.contains(kept))
    folder.keep(kept, of: SeenFile(path: scratch.path("a.csv")), readAt: Date().timeIntervalSince1970)
    #expect(try await pinned().contains("sha256: \(kept)"))
    try scratch.write("id,n\na,2\n", to: "a.csv")
    let other = try await pinned()
    #expect(other.contains("sha256: ") && !other.contains(kept))
    #expect(
      try await pinned().split(separator: "\n").first { $0.contains("sha256") }
        == other.split(separator: "\n").first { $0.contains("sha256") })
  }

  /// A file by itself, and one of a folder and of a package.
  @Test(arguments: Event.allCases, ["a.csv", "folder", "set"])
  private func aDocumentPinsWhatWasRead(_ event: Event, _ opened: String) async throws {
    for name in ["a.csv", "folder/a.csv", "folder/b.csv", "set/a.csv"] { try scratch.write("id,n\na,1\n", to: name) }
    try scratch.write(#"{"resources":[{"name":"a","path":"a.csv"}]}"#, to: "set/datapackage.json")
    let session = Session(configuration: SessionConfiguration())
    #expect(await session.open(path: scratch.path(opened)).status == .answered)
    #expect(await session.tell("a | show sum(n)").rows == ["1"])
    try put(event, on: opened == "a.csv" ? opened : "\(opened)/a.csv")
    for line in ["save", "export"] {
      let told = await session.tell("\(line) \"\(scratch.path("\(line).md"))\"")
      #expect(told.status == .answered)
      #expect(told.ids == (event == .none ? [] : [.dataChangedSince]))
      let text = try SessionFile.text(at: scratch.path("\(line).md"))
      #expect(text.contains("sha256: ") == (event == .none), "\(text.prefix(300))")
      let replay = await replay(text)
      if event == .none {
        #expect(replay.diagnostics.isEmpty && replay.differences.isEmpty)
      } else if replay.status == .answered {
        #expect(replay.diagnostics.map(\.id) == [.dataNotPinned])
      } else {
        #expect(replay.summary.id == .replayedNothing || replay.status == .failed)
      }
    }
  }

  // MARK: What a replay says of itself

  private static let cell = "```motcua\nnote \"a\"\n```\n```output\na\n```\n\n"
  private static let other = "```motcua\nnote \"a\"\n```\n```output\nb\n```\n\n"
  private static let skipped = "```motcua skip\nnote \"a\"\n```\n\n"
  private static let failing = "```motcua\nnothing\n```\n\n"

  @Test(arguments: [
    ("", "no cell ran", "chưa chạy ô nào"),
    (skipped, "no cell ran", "chưa chạy ô nào"),
    (cell, "1 cell ran; every output is the recorded one", "đã chạy 1 ô; mọi kết quả đúng như đã ghi"),
    (
      cell + skipped + cell, "2 cells ran; every output is the recorded one", "đã chạy 2 ô; mọi kết quả đúng như đã ghi"
    ),
    (cell + other, "2 cells ran; 1 output is not as recorded", "đã chạy 2 ô; 1 kết quả khác với bản ghi"),
    (other + other, "2 cells ran; 2 outputs are not as recorded", "đã chạy 2 ô; 2 kết quả khác với bản ghi"),
  ])
  func saysHowManyCellsRan(_ cells: String, _ english: String, _ vietnamese: String) async {
    let replay = await replay("---\nmotcua: 1\n---\n\n" + cells)
    #expect(replay.summary.message(in: .english) == english)
    #expect(replay.summary.message(in: .vietnamese) == vietnamese)
  }

  @Test func saysNothingOfOutputsWhereTheDataCannotBeOpened() async {
    let replay = await replay("---\nmotcua: 1\ndata: {a: nowhere.csv}\n---\n\n" + Self.cell)
    #expect(replay.diagnostics.map(\.id) == [.fileNotFound])
    #expect(replay.summary.id == .replayedNothing)
  }

  @Test func saysAtWhichCellItStopped() async throws {
    let replay = await replay(
      "---\nmotcua: 1\n---\n\n" + Self.cell + Self.failing + Self.cell + Self.skipped + Self.cell)
    let stop = try #require(replay.diagnostics.first { $0.id == .replayStopped })
    #expect(stop.message(in: .english) == "stopped at cell 2; 2 cells were not run")
    #expect(stop.message(in: .vietnamese) == "dừng ở ô 2; 2 ô chưa chạy")
    #expect(replay.cells.map(\.cell) == [0, 1])
    let headed = Told(outcomes: replay.cells.flatMap { $0.headed(in: .vietnamese) })
    #expect(headed.summary == ["ô 1", "> note \"a\"", "ô 2", "> nothing"])
    #expect(
      await !self.replay("---\nmotcua: 1\n---\n\n" + Self.failing).diagnostics.contains { $0.id == .replayStopped })
  }

  // MARK: Scripts

  @Test(arguments: ["s.motcua", "s.txt"])
  func runRunsAScriptInTheSession(_ name: String) async throws {
    let session = try await TinyPackage.session(in: scratch)
    let line = "run \"\(scratch.path(name))\""
    try scratch.write("# two\nlet a = dossiers | where fee > 600\na | show count\n", to: name)
    let told = await session.tell(line)
    #expect(told.status == .answered && told.rows == ["3"])
    #expect(told.summary == ["> # two", "> let a = dossiers | where fee > 600", "defined a", "> a | show count"])
    #expect(await session.tell("a | show count").rows == ["3"])
  }

  @Test func aScriptThatStopsSaysWhere() async throws {
    let session = try await TinyPackage.session(in: scratch)
    let line = "run \"\(scratch.path("s.motcua"))\""
    try scratch.write("dossiers | show count\n\ndossiers | show coun\ndossiers\n", to: "s.motcua")
    let told = await session.tell(line)
    #expect(told.status == .failed)
    #expect(told.diagnostics.last?.message(in: .english) == "stopped at line 3; 1 statement was not run")
    #expect(told.diagnostics.allSatisfy { $0.range == nil }, "no range counts in the statement that runs the script")
    let fix = try #require(told.diagnostics.flatMap(\.fixes).first)
    #expect(fix.applied(to: line) == "dossiers | show count")
  }

  @Test func aScriptRunsNoOther() async throws {
    let session = try await TinyPackage.session(in: scratch)
    let line = "run \"\(scratch.path("s.motcua"))\""
    try scratch.write(line + "\n", to: "s.motcua")
    #expect(await session.tell(line).errors == [.notInReplay])
    try scratch.write("dossiers | show count\n", to: "s.motcua")
    #expect(await session.tell(line).errors == [])
  }
}
