import Foundation
import NotebookDocuments
import ShellSession
import TestSupport
import Testing

@testable import JupyterKernel

/// What the text of a cell is taken for, and notebooks made of documents.
@Suite struct NotebookCellTests {
  private func kind(_ code: String) -> String {
    switch NotebookCell(code) {
    case .header(let document): "header of \(document.header.title ?? "")"
    case .question(let name): "question \(name)"
    case .statements(let text, let settings):
      "statements \(text)" + settings.map { " \($0.name)=\($0.value)" }.joined()
    }
  }

  @Test(arguments: [
    ("procedures", "statements procedures"), ("", "statements "),
    ("\nprocedures\n", "statements procedures"),
    ("ratio?", "question ratio"), ("hồ sơ ?", "question hồ sơ"),
    ("`on_time_d1`?", "question `on_time_d1`"),
    ("?", "statements ?"), ("a | b?", "statements a | b?"),
    ("why is it so late today?", "statements why is it so late today?"),
    ("a?\nb", "statements a?\nb"), ("---\nmotcua: 1\ntitle: A\n---", "header of A"),
    ("---\nmotcua: 1\n---\nprose", "statements ---\nmotcua: 1\n---\nprose"),
    ("---", "statements ---"),
    ("#| rows=5 width=60\nprocedures", "statements procedures rows=5 width=60"),
    ("# | rows=5\nprocedures", "statements # | rows=5\nprocedures"),
    ("#| rows=5", "statements  rows=5"),
  ])
  func isTakenFor(_ code: String, _ kind: String) { #expect(self.kind(code) == kind) }

  /// Decomposed letters, as some keyboards type them, are those of the words.
  @Test func lettersAreComposed() {
    #expect(kind("hồ sơ".decomposedStringWithCanonicalMapping) == "statements hồ sơ")
  }

  @Test func theSettingsOfACellStandInItsFirstLine() {
    let cell = SessionCell(source: "procedures", settings: [.init(name: "rows", value: "5 %")])
    #expect(cell.notebookSource == "#| rows=5%20%25\nprocedures")
    #expect(SessionCell.settings(inNotebookSource: cell.notebookSource) == cell.settings)
    #expect(SessionCell(source: "procedures").notebookSource == "procedures")
  }

  /// A document, exported to a notebook in another folder, gives there what it recorded.
  @Test func aNotebookOfADocumentAnswersAsTheDocument() async throws {
    let scratch = try ScratchFolder()
    try scratch.write("unit,cases\na,3\nb,4\nc,5\n", to: "data/cases.csv")
    let document = SessionDocument(
      parsing: """
        ---
        motcua: 1
        title: Cases
        data: {cases: {path: data/cases.csv}}
        language: vi
        parameters: {least: {type: number, default: 4}}
        ---
        # Cases

        ```motcua rows=1
        cases
        ```

        ```motcua
        cases | where cases >= $least | show sum(cases)
        ```

        ```motcua error
        nothing
        ```

        ```motcua skip
        cases | show sum(other)
        ```
        """)
    let request = PublishingRequest(output: scratch.path("out/cases.ipynb"))
    try FileManager.default.createDirectory(
      atPath: scratch.path("out"), withIntermediateDirectories: true)
    let published = await Session.publish(
      document, at: URL(fileURLWithPath: scratch.path("cases.md")), request,
      configuration: SessionConfiguration())
    #expect(published.status == .answered, "\(published.diagnostics)")
    let notebook = try JSONValue(parsing: Data(contentsOf: URL(fileURLWithPath: request.output)))
    let cells = (notebook["cells"]?.values ?? []).filter { $0["cell_type"] == "code" }
    let sources = cells.compactMap { $0["source"]?.text }
    #expect(sources.count == 5)
    #expect(sources[0].contains("path: ../data/cases.csv"))
    #expect(sources[1] == "#| rows=1\ncases")
    #expect(
      cells.map { $0["metadata"]?["tags"] ?? .null } == [
        .null, .null, .null, ["raises-exception"], ["skip-execution"],
      ])

    let kernel = try KernelFixture()
    let header = sources[0].replacing("../data", with: scratch.path("data"))
    #expect(await kernel.run(header).content["status"] == "ok")
    let first = await kernel.run(sources[1])
    #expect(first.published.text.contains("2 dòng"), "\(first.published)")
    #expect(await kernel.run(sources[2]).published.text.contains("9"))
    #expect(await kernel.run(sources[3]).content["status"] == "error")
  }
}
