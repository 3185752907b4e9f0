import Foundation
import NotebookDocuments
import Publishing
import ResultRendering
import Testing
import VietnameseText

/// Documents as Jupyter notebooks; the judge of `.ci/run` is nbformat.
@Suite struct NotebookPageTests {
  private func notebook(_ answers: [Int: [PublishedPart]] = [:]) throws -> [String: Any] {
    let json = NotebookPage(SampleDocument.document, answers: answers, language: .vietnamese).json
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test func hasProseCellsAndOutputsInOrder() throws {
    let notebook = try notebook()
    #expect(notebook["nbformat"] as? Int == 4)
    #expect(notebook["nbformat_minor"] as? Int == 5)
    let cells = try #require(notebook["cells"] as? [[String: Any]])
    #expect(cells.map { $0["cell_type"] as? String } == ["code", "markdown", "code", "code"])
    let ids = cells.compactMap { $0["id"] as? String }
    #expect(Set(ids).count == 4)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-zA-Z0-9_-]{1,64}/) != nil })
    #expect((cells[0]["source"] as? String)?.hasPrefix("---\nmotcua: 1\n") == true)
    #expect((cells[0]["source"] as? String)?.hasSuffix("language: vi\n---") == true)
    #expect(cells[2]["source"] as? String == "thủ tục | hiện tỷ lệ(trực tuyến trên đủ điều kiện) theo cấp")
    #expect((cells[2]["metadata"] as? [String: String])?["name"] == "provision")
    let outputs = try #require(cells[2]["outputs"] as? [[String: Any]])
    let data = try #require(outputs.first?["data"] as? [String: String])
    #expect(data["text/plain"]?.contains("1.313 / 1.351") == true)
    #expect(data["text/html"]?.contains("<table>") == true)
  }

  @Test func answersTakeThePlaceOfStoredOutputs() throws {
    let parts = try PublishedPart.parts(
      of: SampleDocument.hostile, named: "chart-1", options: RenderingOptions(language: .english))
    let cells = try #require(try notebook([0: parts])["cells"] as? [[String: Any]])
    let outputs = try #require(cells[2]["outputs"] as? [[String: Any]])
    #expect(outputs.count == 1)
    let data = try #require(outputs.first?["data"] as? [String: String])
    #expect(data["text/plain"]?.contains("1 / 3 = 33.33%") == true)
    #expect(data["text/html"]?.contains("<svg ") == true)
    #expect(data["text/html"]?.contains("<script") == false)
  }
}
