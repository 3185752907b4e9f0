import Diagnostics
import Foundation
import NotebookDocuments
import ShellSession
import TestSupport
import Testing
import VietnameseText

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `check`: what of a document is no longer as it says, why, and in which forms it is told.
@Suite struct DocumentCheckTests {
  private static let body = """

    Đạt [66,7%](#provision.percent), tổng số [4](#by_domain.total.count).

    ```motcua name=provision
    procedures | show ratio(online of eligible)
    ```

    ```motcua name=by_domain
    procedures | show count by domain total
    ```

    """

  /// A document on the small package, recorded, in a folder of its own.
  private struct Recorded {
    let folder: ScratchFolder
    let url: URL

    init(_ body: String = DocumentCheckTests.body, header: String = "") async throws {
      folder = try ScratchFolder()
      try TinyPackage.write(to: folder)
      url = folder.url.appendingPathComponent("report.md")
      try folder.write(
        "---\nmotcua: 1\ndata: {tiny: {path: tiny}}\nlanguage: vi\n\(header)---\n" + body, to: "report.md")
      #expect(try await replay(accepting: true).writeDocument())
    }

    var text: String { get throws { try SessionFile.text(at: url.path) } }

    func replay(accepting: Bool = false) async throws -> SessionReplay {
      await Session.replay(
        SessionDocument(parsing: try text), at: url, configuration: SessionConfiguration(),
        output: accepting ? ReplayOutput(path: url.path, isReplacing: true) : nil)
    }

    func check() async throws -> DocumentCheck { DocumentCheck(path: "report.md", replay: try await replay()) }

    func edit(_ old: String, _ new: String) throws {
      let text = try text
      #expect(text.contains(old))
      try folder.write(text.replacing(old, with: new), to: "report.md")
    }

    /// One procedure less, which was online.
    func changeData() throws {
      try folder.write(
        TinyPackage.procedures.replacing("9.000003,Hộ tịch,4,true,true\n", with: ""), to: "tiny/procedures.csv")
    }
  }

  private static func text(_ check: DocumentCheck, _ language: Language = .english) -> String {
    CheckReport([check], language: language).text(of: check, width: 100, isQuiet: false)
  }

  @Test func aRecordedDocumentIsAsRecorded() async throws {
    let recorded = try await Recorded()
    let check = try await recorded.check()
    #expect(check.verdict == .same && !check.isAcceptable)
    #expect(Self.text(check) == "report.md: as recorded (2 cells, 2 figures)\n")
    #expect(CheckReport([check], language: .english).exitCode == 0)
    #expect(try recorded.text.contains("made: {program: "))
  }

  @Test func changedDataAreToldWithBothSides() async throws {
    let recorded = try await Recorded()
    try recorded.changeData()
    let check = try await recorded.check()
    #expect(check.verdict == .different && check.isAcceptable)
    let text = Self.text(check)
    let expected = """
      report.md: differs (2 of 2 cells, 2 of 2 figures)
        warning MC2702: the data of 'tiny' are not those with which the session was saved
        warning MC2703: cell 1: the output is not the recorded one
      """
    #expect(text.hasPrefix(expected), "\(text)")
    #expect(text.contains("*2 / 3 = 66,67%* | *1 / 2 = 50,00%*"), "\(text)")
    #expect(text.contains("'66,7%' is not what 'provision.percent' gives: 50,0%"), "\(text)")
    #expect(
      text.hasSuffix("note: the reason: the data of 'tiny' changed (rows of procedures: 4 → 3)\n"), "\(text)")
    #expect(
      Self.text(check, .vietnamese).contains("nguyên nhân: dữ liệu 'tiny' đã thay đổi (số dòng procedures: 4 → 3)"))
    #expect(CheckReport([check], language: .english).exitCode == 3)
  }

  @Test(arguments: [
    ("eligible)", "online)", "statements"), ("calendar: calendar", "calendar: 21/12", "settings"),
    ("program: 0.1", "program: 0.0", "program"), ("1 / 2", "1 / 3", "recorded"),
  ])
  func theCauseIsTold(_ old: String, _ new: String, _ cause: String) async throws {
    let recorded = try await Recorded(
      "\n```motcua name=a\nprocedures | where level = 3 or level = 2 | show ratio(online of eligible)\n```\n",
      header: "calendar: calendar\n")
    try recorded.edit(old, new)
    // Something must differ for the cause to be of interest.
    if cause == "settings" || cause == "program" { try recorded.edit("sha256=", "sha256=0") }
    let check = try await recorded.check()
    let json = CheckReport([check], language: .english).json
    if cause == "recorded" {
      #expect(check.verdict == .same, "the exact values are the same, whatever is drawn")
    } else {
      #expect(json.contains("\"causes\" : [\n        \"\(cause)\"\n      ]"), "\(json)")
    }
  }

  @Test func aChangedDefinitionIsACause() async throws {
    let recorded = try await Recorded(
      "\n```motcua\nmetric m on procedures = ratio(online)\n```\n\n```motcua name=a\nprocedures | show m\n```\n")
    try recorded.edit("= ratio(online)", "= ratio(eligible)")
    let json = CheckReport([try await recorded.check()], language: .english).json
    #expect(json.contains("\"definitions\"") && !json.contains("\"statements\""), "\(json)")
  }

  @Test func anEditedHashIsTold() async throws {
    let recorded = try await Recorded()
    try recorded.edit("rows=1 sha256=", "rows=1 sha256=0")
    let check = try await recorded.check()
    #expect(check.verdict == .different)
    #expect(Self.text(check).contains("nothing that the document pins"))
  }

  /// Another width or language draws other lines of the same values.
  @Test func theDrawingIsNotCompared() async throws {
    let recorded = try await Recorded()
    try recorded.edit("language: vi", "language: en\nwidth: 40")
    #expect(try await recorded.check().verdict == .same)
  }

  @Test func aHandWrittenDocumentIsComparedByText() async throws {
    let recorded = try await Recorded("\n```motcua\nnote \"a\"\n```\n")
    #expect(try await recorded.check().verdict == .same)
    try recorded.edit("```output\na", "```output\nb")
    #expect(try await recorded.check().verdict == .different)
  }

  @Test func acceptingWritesWhatItGives() async throws {
    let recorded = try await Recorded()
    try recorded.changeData()
    let replay = try await recorded.replay(accepting: true)
    #expect(DocumentCheck(path: "report.md", replay: replay).isAcceptable)
    #expect(try replay.writeDocument())
    #expect(try await recorded.check().verdict == .same)
    #expect(try recorded.text.contains("Đạt [50,0%](#provision.percent), tổng số [3](#by_domain.total.count)."))
  }

  @Test func whatFailsIsNotAccepted() async throws {
    let recorded = try await Recorded()
    try recorded.edit("show count by domain total", "show count by nothing")
    let check = try await recorded.check()
    #expect(check.verdict == .failed && !check.isAcceptable)
    #expect(Self.text(check).hasPrefix("report.md: failed\n"))
    #expect(CheckReport([check], language: .english).exitCode == 1)
  }

  @Test func anExpectationThatFailsIsADifference() async throws {
    let recorded = try await Recorded("\n```motcua\nprocedures | show count | expect count > 0\n```\n")
    try recorded.edit("count > 0", "count > 9")
    let check = try await recorded.check()
    #expect(check.verdict == .different && !check.isAcceptable)
    #expect(Self.text(check).contains("MC1707"))
  }

  @Test func severalDocumentsHaveASummary() async throws {
    let recorded = try await Recorded()
    let same = try await recorded.check()
    try recorded.changeData()
    let other = try await recorded.check()
    let lost = DocumentCheck(path: "x.md", fault: Diagnostic(.fileNotFound, ["path": .text("x.md")]))
    let report = CheckReport([same, other, lost, same], language: .vietnamese)
    #expect(report.summary == "4 tài liệu: 2 đúng như đã ghi, 1 có khác biệt, 1 không chạy được")
    #expect(report.exitCode == 1)
    #expect(report.text(of: same, width: 80, isQuiet: true) == "")
    #expect(CheckReport([same], language: .english).summary == nil)
  }

  // MARK: Forms for programs

  @Test func theJSONSaysWhatTheTextSays() async throws {
    let recorded = try await Recorded()
    try recorded.changeData()
    let json = CheckReport([try await recorded.check()], language: .english).json
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let file = try #require((object["files"] as? [[String: Any]])?.first)
    #expect(file["verdict"] as? String == "different" && file["path"] as? String == "report.md")
    #expect(file["causes"] as? [String] == ["data"])
    let differences = try #require(file["differences"] as? [[String: Any]])
    #expect(differences.map { $0["name"] as? String } == ["provision", "by_domain"])
    let figures = try #require(file["wrongFigures"] as? [[String: Any]])
    #expect(figures.map { $0["found"] as? String } == ["50,0%", "3"])
  }

  @Test func theJUnitXMLCounts() async throws {
    let recorded = try await Recorded()
    try recorded.edit("Đạt", "A & \"B\" <c>")
    try recorded.changeData()
    let check = DocumentCheck(path: "a&\"<b>\u{1}.md", replay: try await recorded.replay())
    let lost = DocumentCheck(path: "x.md", fault: Diagnostic(.fileNotFound, ["path": .text("x.md")]))
    let document = try XMLDocument(
      xmlString: CheckReport([check, lost], language: .english).junit, options: [])
    let root = try #require(document.rootElement())
    #expect(root.name == "testsuites")
    #expect(root.attribute(forName: "tests")?.stringValue == "6")
    #expect(root.attribute(forName: "failures")?.stringValue == "4")
    #expect(root.attribute(forName: "errors")?.stringValue == "1")
    let suites = root.elements(forName: "testsuite")
    for suite in suites {
      let cases = suite.elements(forName: "testcase")
      #expect(suite.attribute(forName: "tests")?.stringValue == String(cases.count))
      let failures = cases.flatMap { $0.elements(forName: "failure") }
      #expect(suite.attribute(forName: "failures")?.stringValue == String(failures.count))
    }
    let names = suites[0].elements(forName: "testcase").compactMap { $0.attribute(forName: "name")?.stringValue }
    #expect(
      names == [
        "document", "cell 1 provision", "cell 2 by_domain", "line 8 #provision.percent",
        "line 8 #by_domain.total.count",
      ])
  }
}
