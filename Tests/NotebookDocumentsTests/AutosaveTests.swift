import Foundation
import NotebookDocuments
import TestSupport
import Testing

/// What a running shell keeps on disk, and what is left of it after a kill.
@Suite struct AutosaveTests {
  private let scratch: ScratchFolder
  private let folder: AutosaveFolder

  init() throws {
    scratch = try ScratchFolder()
    folder = AutosaveFolder(path: scratch.path("state/autosave"))
  }

  private static func entry(_ number: Int) -> SessionDocument.Entry {
    SessionDocument.Entry(
      cell: SessionCell(source: "hồ sơ | hiện đếm # \(number)"),
      outputs: [SessionOutput(text: "đếm\n───\n  \(number)")])
  }

  private static func header() -> SessionHeader {
    var header = SessionHeader()
    header.title = "Quý III"
    return header
  }

  private func file(cells count: Int) throws -> AutosaveFile {
    let file = AutosaveFile(in: folder)
    try file.begin(with: SessionDocument(header: Self.header(), entries: [Self.entry(0)]))
    for number in 1..<count { try file.add(Self.entry(number)) }
    return file
  }

  /// However many of its bytes a killed shell had written, reading gives the whole cells among them, and no other.
  @Test func everyCutLeavesWholeCells() throws {
    var file: AutosaveFile? = try file(cells: 3)
    let path = try #require(file?.path)
    file = nil
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(try folder.sessions().first?.document.entries == (0..<3).map(Self.entry))
    let first = try #require(bytes.range(of: Data("```motcua".utf8))).lowerBound
    var counts: [Int] = []
    for length in first...bytes.count {
      try bytes.prefix(length).write(to: URL(fileURLWithPath: path))
      let entries = try folder.sessions().first?.document.entries ?? []
      // The cell whose output is not there yet was not answered; its statements are kept.
      let whole = entries.filter { !$0.outputs.isEmpty }
      // Of the last block the line break alone may be missing.
      let (read, written) = (whole, (0..<whole.count).map(Self.entry))
      #expect(read.map(\.cell.source) == written.map(\.cell.source), "\(length) bytes")
      #expect(read.map { $0.outputs.map(\.text) } == written.map { $0.outputs.map(\.text) }, "\(length) bytes")
      #expect(entries.count - whole.count <= 1)
      counts.append(whole.count)
    }
    #expect(counts == counts.sorted() && counts.first == 0 && counts.last == 3)
  }

  @Test func onlyTheOwnerReadsIt() throws {
    let file = try file(cells: 1)
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let around = try FileManager.default.attributesOfItem(atPath: folder.path)
    #expect(around[.posixPermissions] as? Int == 0o700)
  }

  /// A shell that runs has its file alone: nobody restores or removes it.
  @Test func aRunningShellsFileIsNotListed() throws {
    var running: AutosaveFile? = try file(cells: 2)
    #expect(try folder.sessions().isEmpty)
    folder.removeOld(now: Date(timeIntervalSinceNow: 400 * 86_400))
    #expect(FileManager.default.fileExists(atPath: try #require(running?.path)))
    running = nil
    #expect(try folder.sessions().count == 1)
  }

  @Test func removesSessionsOfMoreThanThirtyDays() throws {
    for name in ["old.md", "new.md", "other.txt"] {
      let document = SessionDocument(header: Self.header(), entries: [Self.entry(1)])
      try scratch.write(document.text, to: "state/autosave/\(name)")
    }
    func age(_ name: String, days: Double) throws {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -days * 86_400)], ofItemAtPath: folder.path + "/" + name)
    }
    try age("old.md", days: 30.1)
    try age("new.md", days: 29.9)
    try age("other.txt", days: 300)
    folder.removeOld()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["new.md", "other.txt"])
  }

  @Test func listsTheNewestFirstAndNothingElse() throws {
    #expect(try folder.sessions().isEmpty, "no folder yet")
    for (name, days) in [("a.md", 3.0), ("b.md", 1), ("c.md", 2)] {
      try scratch.write(
        SessionDocument(header: Self.header(), entries: [Self.entry(1)]).text, to: "state/autosave/\(name)")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -days * 86_400)], ofItemAtPath: folder.path + "/" + name)
    }
    try scratch.write("no cell", to: "state/autosave/d.md")
    try FileManager.default.createDirectory(atPath: folder.path + "/e.md", withIntermediateDirectories: false)
    #expect(try folder.sessions().map { URL(fileURLWithPath: $0.path).lastPathComponent } == ["b.md", "c.md", "a.md"])
  }

  @Test func aRemovedFileIsGone() throws {
    let file = try file(cells: 1)
    file.remove()
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }
}
