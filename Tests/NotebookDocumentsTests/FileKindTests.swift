import Diagnostics
import Foundation
import NotebookDocuments
import TestSupport
import Testing
import Values

/// What is at a path, and what is written there.
@Suite struct FileKindTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func everyKindIsTold() throws {
    try folder.write("a", to: "file")
    #expect(unsafe mkfifo(folder.path("pipe"), 0o600) == 0)
    let links = [("toFile", "file"), ("toFolder", "."), ("toNothing", "none"), ("toLink", "toNothing")]
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
    }
    let kinds: [(String, FileKind)] = [
      (folder.path("file"), .file), (folder.path, .folder), (folder.path("pipe"), .pipe), ("/dev/null", .device),
      (folder.path("none"), .absent), (folder.path("file/none"), .absent), (folder.path("toFile"), .file),
      (folder.path("toFolder"), .folder), (folder.path("toNothing"), .brokenLink), (folder.path("toLink"), .brokenLink),
    ]
    for (path, kind) in kinds { #expect(FileKind(atPath: path) == kind, "\(path)") }
  }

  private func fault(_ body: () throws(DiagnosticError) -> Void) -> Diagnostic? {
    do {
      try body()
      return nil
    } catch {
      return error.diagnostic
    }
  }

  /// A file that is there stays where it may not be replaced, and nothing is left beside it.
  @Test func aFileThatIsThereIsKept() throws {
    let path = folder.path("a.md")
    try SessionFile.write("một", to: path, replacing: false)
    let told = fault { () throws(DiagnosticError) in try SessionFile.write("hai", to: path, replacing: false) }
    #expect(
      told
        == Diagnostic(.sessionFileNotWritten, ["path": .text(path), "reason": .text("File exists")]))
    #expect(try SessionFile.text(at: path) == "một")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.md"])
    #expect(fault { () throws(DiagnosticError) in try SessionFile.write("hai", to: folder.path) } != nil)
    #expect(fault { () throws(DiagnosticError) in try SessionFile.append("hai", to: folder.path) } != nil)
  }

  /// What is added goes behind what is there, whatever rights the file has.
  @Test func whatIsAddedKeepsTheRights() throws {
    let path = try folder.write("một\n", to: "a.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try SessionFile.append("hai\n", to: path)
    try SessionFile.append("", to: path)
    #expect(try SessionFile.text(at: path) == "một\nhai\n")
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(rights?.intValue == 0o640)
    #expect(try ContentHash.sha256(ofFileAt: path) == ContentHash.sha256(of: "một\nhai\n"))
    #expect(fault { () throws(DiagnosticError) in _ = try ContentHash.sha256(ofFileAt: folder.path) } != nil)
  }
}

/// The keys of a header, one by one.
@Suite struct SessionHeaderTests {
  typealias Key = (name: String, written: String, set: @Sendable (inout SessionHeader, Bool) -> Void)

  static let keys: [Key] = [
    ("title", "Quý III", { $0.title = $1 ? "Quý III" : nil }),
    ("calendar", "reporting", { $0.calendar = $1 ? "reporting" : nil }),
    ("as_of", "2020-08-31", { $0.asOf = $1 ? "2020-08-31" : nil }),
    ("language", "vi", { $0.language = $1 ? "vi" : nil }),
    ("width", "100", { $0.width = $1 ? 100 : nil }), ("note", "\"a: b\"", { $0["note"] = $1 ? "a: b" : nil }),
    ("settings", "{decimals: 3}", { $0.settings = $1 ? [SessionAttribute(name: "decimals", value: "3")] : [] }),
    (
      "data", "{a: {path: ../a.csv}}",
      { $0.dataSources = $1 ? [SessionDataSource(name: "a", place: .path("../a.csv"))] : [] }
    ),
    ("reading", "{strict: true}", { $0.reading = $1 ? SessionReading(isStrict: true) : nil }),
  ]

  /// Each is a line of its own while it is set, and none when it is taken away.
  @Test(arguments: keys.indices) func aKeyIsALine(_ index: Int) {
    let (name, written, set) = Self.keys[index]
    var document = SessionDocument(parsing: "---\nmotcua: \(SessionHeader.version)\nx: 1\n---\na\n")
    let before = document.text
    set(&document.header, true)
    #expect(document.text == before.replacing("x: 1\n", with: "x: 1\n\(name): \(written)\n"))
    #expect(SessionDocument(parsing: document.text).header.title == (name == "title" ? "Quý III" : nil))
    set(&document.header, true)
    set(&document.header, false)
    #expect(document.text == before && document.diagnostics.isEmpty)
  }

  /// A source that is pinned anew keeps its place and what else is said of it.
  @Test func aSourceIsPinnedAnew() throws {
    var document = SessionDocument(parsing: "---\ndata: {a: {path: x, sha256: 00, rows: {t: 3}, note: [1]}}\n---\n")
    let source = try #require(document.header.dataSources.first)
    let counts = [SessionDataSource.RowCount(table: "t", rows: 4), .init(table: "u", rows: 0)]
    document.header.dataSources = [source.pinned(sha256: "ff", rowCounts: counts)]
    #expect(document.text == "---\ndata: {a: {path: x, sha256: ff, rows: {t: 4, u: 0}, note: [1]}}\n---\n")
    document.header.dataSources = [source.pinned(sha256: nil, rowCounts: [])]
    #expect(document.text == "---\ndata: {a: {path: x, note: [1]}}\n---\n")
    #expect(source.place.text == "x" && SessionDataSource.Place.example("hanoi").text == "hanoi")
  }
}
