import Diagnostics
import Foundation
import NotebookDocuments
import ShellSession
import TestSupport
import Testing

/// `export` of pages, notebooks, workbooks and pictures, and documents published from files.
@Suite struct PublishingTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  private func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  @Test func writesTheSessionAndItsLastResultByTheEnding() async throws {
    let session = try await TinyPackage.session(in: folder)
    _ = await session.tell("dossiers | show count by channel | chart")
    for name in ["x.html", "x.ipynb", "x.xlsx", "x.svg"] {
      let told = await session.tell("export \"\(path(name))\"")
      #expect(told.errors == [], "\(name): \(told.written())")
      #expect(!(try Data(contentsOf: folder.url.appendingPathComponent(name))).isEmpty)
    }
    #expect(try text("x.html").contains("<svg "))
    #expect(try text("x.html").contains("dossiers | show count by channel | chart"))
    #expect(try text("x.svg").hasPrefix("<?xml"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path("x.xlsx"))).starts(with: Data("PK".utf8)))
  }

  /// As every file: what is there stays, unless the session wrote it or is told to replace it.
  @Test(arguments: ["html", "ipynb", "xlsx", "svg"])
  func replacesNoOtherFile(_ ending: String) async throws {
    let session = try await TinyPackage.session(in: folder)
    _ = await session.tell("dossiers | show count by channel | chart")
    try folder.write("mine", to: "x.\(ending)")
    #expect(await session.tell("export \"\(path("x.\(ending)"))\"").errors == [.fileNotReplaced])
    #expect(try text("x.\(ending)") == "mine")
    #expect(await session.tell("export \"\(path("x.\(ending)"))\" replace").errors == [])
    #expect(await session.tell("export \"\(path("x.\(ending)"))\"").errors == [], "the session's own")
  }

  @Test func aPictureNeedsAChart() async throws {
    let session = try await TinyPackage.session(in: folder)
    _ = await session.tell("dossiers | show count by channel")
    #expect(await session.tell("export \"\(path("x.svg"))\"").errors == [.pictureNeedsChart])
    #expect(!FileManager.default.fileExists(atPath: path("x.svg")))
  }

  /// A chart is a way to show a result: what follows `_` goes on with its query, and documents hold the table as well.
  @Test func aChartChangesNothingOfTheResult() async throws {
    let session = try await TinyPackage.session(in: folder)
    let plain = await session.tell("dossiers | show count by channel")
    let charted = await session.tell("dossiers | show count by channel | chart bar")
    #expect(try plain.canonical == charted.canonical)
    #expect(await session.tell("_ | sort count desc | first 1").rows.count == 1)
    #expect(await session.tell("| chart").errors == [])
    _ = await session.tell("let q = dossiers | show count by channel | chart")
    #expect(await session.tell("q | first 1").errors == [])
    _ = await session.tell("dossiers | show count by channel | chart bar")
    #expect(await session.tell("save \"\(path("x.md"))\"").errors == [])
    let document = SessionDocument(parsing: try text("x.md"))
    let output = try #require(document.entries.last?.outputs.first)
    #expect(output.text.contains("█") && output.text.contains("─────"))
    #expect(output.sha256 == document.entries.first?.outputs.first?.sha256)
  }

  // MARK: Documents

  private func saved() async throws -> (document: SessionDocument, url: URL) {
    let session = try await TinyPackage.session(in: folder)
    _ = await session.tell("dossiers | show ratio(channel = online) by channel | chart bar")
    #expect(await session.tell("save \"\(path("report.md"))\" replace").errors == [])
    return (SessionDocument(parsing: try text("report.md")), folder.url.appendingPathComponent("report.md"))
  }

  private func publish(_ name: String, _ change: (inout PublishingRequest) -> Void = { _ in }) async throws
    -> [DiagnosticID]
  {
    let (document, url) = try await saved()
    var request = PublishingRequest(output: path(name))
    change(&request)
    let (diagnostics, status) = await Session.publish(
      document, at: url, request, configuration: SessionConfiguration())
    let errors = diagnostics.filter { $0.severity == .error }.map(\.id)
    #expect((status == .answered) == errors.isEmpty)
    return errors
  }

  @Test func publishesWhatStandsInADocument() async throws {
    #expect(try await publish("x.html") == [])
    let page = try text("x.html")
    #expect(page.contains("<svg "), "the stored chart is drawn anew from its table")
    #expect(page.contains("<table>") && page.contains("class=\"input\""))
    #expect(try await publish("y.html") { $0.hidesInput = true } == [])
    #expect(try !text("y.html").contains("class=\"input\""))
  }

  @Test func runsItFirstWhereAsked() async throws {
    #expect(try await publish("x.html") { $0.isRerun = true } == [])
    #expect(try text("x.html").contains("<svg "))
    #expect(try await publish("x.ipynb") { $0.isRerun = true } == [])
    #expect(try await publish("x.xlsx") == [], "a workbook always")
  }

  @Test func refusesOtherEndingsAndFilesThatAreThere() async throws {
    #expect(try await publish("x.pdf") == [.notPublishable])
    try folder.write("mine", to: "x.html")
    #expect(try await publish("x.html") == [.fileNotReplaced])
    #expect(try text("x.html") == "mine")
    #expect(try await publish("x.html") { $0.isReplacing = true } == [])
  }

  @Test func aFolderThatIsNotThereIsTold() async throws {
    #expect(try await publish("missing/x.html") == [.sessionFileNotWritten])
  }
}
