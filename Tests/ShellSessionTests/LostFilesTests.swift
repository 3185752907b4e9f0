import Diagnostics
import Foundation
import NotebookDocuments
import QuerySyntax
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// What is at a path before `export` or `save` is asked to write there, and what comes of it.
private struct Place: Sendable, CustomTestStringConvertible {
  /// Behind the scratch folder.
  let name: String
  let fault: DiagnosticID?
  /// The fault that stays when `replace` follows.
  let withReplace: DiagnosticID?

  init(_ name: String, _ fault: DiagnosticID?, withReplace: DiagnosticID? = nil) {
    self.name = name
    self.fault = fault
    self.withReplace = withReplace
  }

  var testDescription: String { name }
}

private let places: [Place] = [
  Place("new.csv", nil), Place("new.jsonl", nil), Place("new.md", nil), Place("new.motcua", nil),
  Place("thesis.csv", .fileNotReplaced), Place("thesis.md", .fileNotReplaced),
  Place("to-thesis.csv", .fileNotReplaced), Place("twin-of-thesis.csv", .fileNotReplaced),
  Place("cases.csv", .fileIsOpenData, withReplace: .fileIsOpenData),
  Place("to-cases.csv", .fileIsOpenData, withReplace: .fileIsOpenData),
  Place("twin-of-cases.csv", .fileIsOpenData, withReplace: .fileIsOpenData),
  Place("set/dossiers.csv", .fileIsOpenData, withReplace: .fileIsOpenData),
  Place("set/datapackage.json", .fileIsOpenData, withReplace: .fileIsOpenData),
  Place("folder/one.csv", .fileIsOpenData, withReplace: .fileIsOpenData),
  Place("to-folder/one.csv", .fileIsOpenData, withReplace: .fileIsOpenData),
  Place("pipe.csv", .notAFileToWrite, withReplace: .notAFileToWrite),
  Place("folder.csv", .notAFileToWrite, withReplace: .notAFileToWrite),
  Place("to-null.csv", .notAFileToWrite, withReplace: .notAFileToWrite),
  Place("to-nothing.csv", .notAFileToWrite, withReplace: .notAFileToWrite),
]

/// `save` and `export` lose nothing that the session did not write itself.
@Suite struct LostFilesTests {
  private let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// A session with a file, a folder and a package open, a result, and one of each kind of file beside them.
  private func session(_ language: Language = .english) async throws -> Session {
    try scratch.write("channel,fee\nonline,1\npost,2\n", to: "cases.csv")
    try scratch.write("a,b\n1,2\n", to: "folder/one.csv")
    try scratch.write("id,n\nx,1\n", to: "set/dossiers.csv")
    try scratch.write(#"{"resources":[{"name":"dossiers","path":"dossiers.csv"}]}"#, to: "set/datapackage.json")
    try scratch.write("precious", to: "thesis.csv")
    try scratch.write("precious", to: "thesis.md")
    let manager = FileManager.default
    try manager.createDirectory(atPath: scratch.path("folder.csv"), withIntermediateDirectories: false)
    for (link, target) in [
      ("to-thesis.csv", "thesis.csv"), ("to-cases.csv", "cases.csv"), ("to-folder", "folder"),
      ("to-null.csv", "/dev/null"), ("to-nothing.csv", "nowhere/at/all.csv"),
    ] { try manager.createSymbolicLink(atPath: scratch.path(link), withDestinationPath: target) }
    for name in ["thesis", "cases"] {
      try manager.linkItem(atPath: scratch.path("\(name).csv"), toPath: scratch.path("twin-of-\(name).csv"))
    }
    try #require(unsafe mkfifo(scratch.path("pipe.csv"), 0o600) == 0)
    let session = Session(configuration: SessionConfiguration(language: language))
    for name in ["cases.csv", "folder", "set"] {
      #expect(await session.open(path: scratch.path(name)).status == .answered)
    }
    #expect(await session.tell("cases | show count").status == .answered)
    return session
  }

  /// The content of every regular file, by its path from the folder on.
  private func contents() throws -> [String: String] {
    var found: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: scratch.path)
    where FileKind(atPath: scratch.path(name)) == .file {
      found[name] = try String(contentsOfFile: scratch.path(name), encoding: .utf8)
    }
    return found
  }

  @Test(arguments: places, Language.allCases)
  private func writesOnlyWhereNothingIsLost(_ place: Place, _ language: Language) async throws {
    let session = try await session(language)
    let before = try contents()
    let line = "export \"\(scratch.path(place.name))\""
    let told = await session.tell(line)
    #expect(told.errors == (place.fault.map { [$0] } ?? []))
    #expect(told.diagnostics.first?.range == place.fault.map { _ in 7..<line.utf8.count })
    if place.fault == nil { return }
    #expect(try contents() == before)
    let replacing = await session.tell(line + LocalizedText(english: " replace", vietnamese: " ghi đè")[language])
    #expect(replacing.errors == (place.withReplace.map { [$0] } ?? []))
    if place.withReplace != nil { #expect(try contents() == before) }
  }

  /// Every line that is offered writes a file, and only the last of them over one that is there.
  @Test(arguments: places.filter { $0.fault != nil }, Language.allCases)
  private func offersLinesThatWrite(_ place: Place, _ language: Language) async throws {
    let session = try await session(language)
    let before = try contents()
    let line = "export \"\(scratch.path(place.name))\""
    let fixes = await session.tell(line).diagnostics.flatMap(\.fixes)
    #expect(fixes.count == (place.withReplace == nil ? 2 : 1))
    for (index, fix) in fixes.enumerated() {
      let told = await session.tell(fix.applied(to: line))
      #expect(told.status == .answered, "\(fix.applied(to: line))")
      if index == 0 { #expect(try contents().filter { before[$0.key] != nil } == before) }
    }
  }

  @Test func aFileOfTheSessionsOwnIsWrittenAgainUntilAnotherChangesIt() async throws {
    let session = try await session()
    for name in ["own.csv", "own.md", "own.motcua"] {
      let line = "\(name.hasSuffix(".md") ? "save" : "export") \"\(scratch.path(name))\""
      #expect(await session.tell(line).errors == [])
      #expect(await session.tell(line).errors == [])
      try scratch.write("another's", to: name)
      #expect(await session.tell(line).errors == [.fileNotReplaced])
      #expect(await session.tell(line + " replace").errors == [])
      #expect(await session.tell(line).errors == [])
    }
    try scratch.write("another's", to: "own.md")
    #expect(await session.tell("save").errors == [.fileNotReplaced])
    #expect(await session.tell("save replace").errors == [])
  }

  /// A file that was opened and then taken away has a place of its own still.
  @Test func aSourceThatIsGoneIsNoFreePlace() async throws {
    let session = try await session()
    let copy = try scratch.write("k,v\nz,26\n", to: "cases.csv")
    #expect(await session.tell("export \"\(copy)\" replace").errors == [.fileIsOpenData])
  }

  @Test(arguments: [
    ("save \"FOLDER/report.docx\"", ["save \"FOLDER/report.md\""]),
    ("save \"FOLDER/report\"", ["save \"FOLDER/report.md\""]),
    ("save \"FOLDER/report.csv\"", ["save \"FOLDER/report.md\"", "export \"FOLDER/report.csv\""]),
  ])
  func aSessionIsSavedAsMarkdownAlone(_ line: String, _ offered: [String]) async throws {
    let session = try await session()
    let written = line.replacing("FOLDER", with: scratch.path)
    let told = await session.tell(written)
    #expect(told.errors == [.documentNotMarkdown])
    let lines = told.diagnostics.flatMap(\.fixes).map { $0.applied(to: written) }
    #expect(lines == offered.map { $0.replacing("FOLDER", with: scratch.path) })
    for line in lines { #expect(await session.tell(line).status == .answered) }
  }

  @Test(arguments: ["save", "export"])
  func tabOffersNoFileThatIsThere(_ word: String) async throws {
    let session = try await session()
    let line = "\(word) \"\(scratch.path)/"
    let offered = await session.completer.completions(in: line, at: line.utf8.count).map(\.text)
    #expect(Set(offered) == Set(["folder/", "folder.csv/", "set/", "to-folder/"].map { "\(scratch.path)/\($0)" }))
    let words = await session.completer.completions(in: "\(word) a.md ", at: word.utf8.count + 6).map(\.text)
    #expect(words == (word == "export" ? ["excel", "replace"] : ["replace"]))
  }

  /// `motcua run REPORT.md --output PATH` obeys the same rules; the document itself may be written anew.
  @Test(arguments: [
    ("q.md", false, nil), ("other.md", false, nil), ("thesis.md", false, DiagnosticID.fileNotReplaced),
    ("thesis.md", true, nil), ("thesis.csv", true, .documentNotMarkdown), ("to-null.md", true, .notAFileToWrite),
    ("data.md", true, .fileIsOpenData),
  ])
  func anOutputReplacesNothingUnasked(_ name: String, _ isReplacing: Bool, _ fault: DiagnosticID?) async throws {
    _ = try await session()
    try FileManager.default.createSymbolicLink(atPath: scratch.path("to-null.md"), withDestinationPath: "/dev/null")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("data.md"), withDestinationPath: "cases.csv")
    let text = "---\nmotcua: 1\ndata: {cases: cases.csv}\n---\n\n```motcua\ncases | show count\n```\n"
    let document = SessionDocument(parsing: text)
    let replay = await Session.replay(
      document, at: URL(fileURLWithPath: try scratch.write(text, to: "q.md")), configuration: SessionConfiguration(),
      output: ReplayOutput(path: scratch.path(name), isReplacing: isReplacing))
    #expect(replay.diagnostics.filter { $0.severity == .error }.map(\.id) == (fault.map { [$0] } ?? []))
    #expect(replay.outcomes.isEmpty == (fault != nil))
  }
}
