import ColumnarData
import Foundation
import ResultRendering
import Testing
import Values
import VietnameseText

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Charts as SVG, read once more by an XML parser.
@Suite struct ChartPictureTests {
  private func tree(of picture: ChartPicture) throws -> XMLDocument {
    try XMLDocument(data: Data(ChartPicture.document(of: [picture]).utf8))
  }

  private func pictures(
    of result: ResultTable, _ form: ChartForm, _ language: Language = .english, until day: String? = nil
  ) throws -> [ChartPicture] {
    let request = ChartRequest(form: form, lastWholeDay: day.flatMap { Day(iso: $0) })
    return try ChartPicture.pictures(
      of: result, as: request, named: "chart-1", options: RenderingOptions(language: language))
  }

  private func texts(_ path: String, _ tree: XMLDocument) throws -> [String] {
    try tree.nodes(forXPath: path).compactMap(\.stringValue)
  }

  @Test func everyFormIsWellFormedAndDescribed() throws {
    for (result, form) in ChartSamples.all where result.table.rowCount > 0 {
      for picture in try pictures(of: result, form) {
        let tree = try tree(of: picture)
        let svg = "/*[local-name()='svg']/*[local-name()='svg']"
        #expect(try texts(svg + "/*[local-name()='desc']", tree) == [picture.sentence], "\(form)")
        #expect(try texts(svg + "/@role", tree) == ["img"])
        let ids = try texts("//@id", tree)
        let named = try texts(svg + "/@aria-labelledby", tree).flatMap { $0.split(separator: " ").map(String.init) }
        #expect(Set(named) == Set(ids))
      }
    }
  }

  /// What is drawn stays within the picture.
  @Test func nothingStandsOutsideThePicture() throws {
    for (result, form) in ChartSamples.all where result.table.rowCount > 0 {
      for picture in try pictures(of: result, form) {
        let tree = try tree(of: picture)
        let size = try texts("/*[local-name()='svg']/*[local-name()='svg']/@viewBox", tree)[0]
          .split(separator: " ").compactMap { Double($0) }
        for (names, limit) in [(["x", "x1", "x2", "cx"], size[2]), (["y1", "y2", "cy"], size[3])] {
          for name in names {
            for value in try texts("//*[local-name()='svg']/*[local-name()='svg']//*/@\(name)", tree) {
              let number = try #require(Double(value))
              #expect(number >= 0 && number <= limit, "\(form): \(name) \(value) of \(size)")
            }
          }
        }
      }
    }
  }

  @Test func drawsTheTargetAndAnOpenPeriod() throws {
    let bar = try tree(of: try pictures(of: ChartSamples.overTime, .bar, until: "2021-02-15")[0])
    #expect(try bar.nodes(forXPath: "//*[@class='mc-target']").count == 2, "across the bars, and in the legend")
    #expect(try bar.nodes(forXPath: "//*[@class='mc-open']").count == 2, "the bar, and in the legend")
    #expect(try texts("//*[local-name()='text']", bar).contains("target ≥ 30%"))
    #expect(try texts("//*[local-name()='g']/*[local-name()='title']", bar).contains("2021Q1: 55 / 100 = 55.00%"))
    let line = try tree(of: try pictures(of: ChartSamples.overTime, .line, until: "2021-02-15")[0])
    #expect(
      try line.nodes(forXPath: "//*[local-name()='line'][contains(@class, 'mc-path')]").count == 1, "gaps are gaps")
    #expect(try line.nodes(forXPath: "//*[contains(@class, 'mc-ground')]").count == 2)
  }

  @Test func escapesEveryText() throws {
    let hostile = SampleResults.result(
      [
        SampleResults.category("</title><script>x</script>", ["<script>alert(1)</script>", "\"a&b\" 'c'", "x\u{1B}y"]),
        SampleResults.number("</desc><img/>", [1, 2, 3]),
      ], keys: 1)
    for form in [ChartForm.bar, .heat] {
      let picture = try pictures(of: hostile, form)[0]
      let tree = try tree(of: picture)
      #expect(try tree.nodes(forXPath: "//*[local-name()='script' or local-name()='img']").isEmpty)
      #expect(!picture.element.contains("\u{1B}"))
      #expect(try texts("//*[local-name()='text']", tree).contains("<script>alert(1)</script>"))
    }
  }

  @Test func speaksVietnamese() throws {
    let picture = try pictures(of: ChartSamples.overTime, .line, .vietnamese)[0]
    #expect(
      picture.sentence.hasPrefix("Từ I/2020, 10,00% (10 / 100), đến I/2021, 55,00% (55 / 100): +45,00 điểm phần trăm."))
    #expect(try texts("//*[local-name()='text']", try tree(of: picture)).contains("chỉ tiêu ≥ 30%"))
  }

  @Test(arguments: [
    ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"), ("x\u{0}y\u{1B}\u{FFFF}", "x\u{FFFD}y\u{FFFD}\u{FFFD}"),
    ("Đất đai\n", "Đất đai\n"),
  ])
  func markupIsText(_ text: String, _ escaped: String) {
    #expect(MarkupText.escaped(text) == escaped)
  }
}
