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
    #expect(data["text/html"]?.contains("<script") == false)
  }

  /// A notebook that someone else ran is shown without style sheets and without elements of SVG.
  @Test func withoutStyleSheetsAChartIsAPictureAndWordsStandAtTheLeft() throws {
    let parts = try PublishedPart.parts(
      of: SampleDocument.hostile, named: "chart-1", options: RenderingOptions(language: .english))
    let html = OutputFragment.html(of: parts, language: .english)
    #expect(!html.contains("<svg") && !html.contains("<caption"))
    let image =
      /<img class="mc-(light|dark)"( width="0" height="0")? alt="[^"]*" src="data:image\/svg\+xml;base64,([^"]+)">/
    let images = html.matches(of: image)
    #expect(images.map { String($0.1) }.prefix(2) == ["light", "dark"])
    #expect(images.allSatisfy { ($0.1 == "dark") == ($0.2 != nil) }, "one of the two is not seen")
    let drawn = try images.map { String(decoding: try #require(Data(base64Encoded: String($0.3))), as: UTF8.self) }
    #expect(drawn.allSatisfy { $0.contains("<svg ") && !$0.contains("prefers-color-scheme") })
    #expect(drawn.allSatisfy { !$0.contains("<script") })
    #expect(drawn[0].contains("--mc-ground: #ffffff") && !drawn[1].contains("--mc-ground: #ffffff"))
    #expect(html.matches(of: /<t[hd](?: scope="(?:row|col)")?>[^<]/).isEmpty, "each says where it stands")
  }
}
