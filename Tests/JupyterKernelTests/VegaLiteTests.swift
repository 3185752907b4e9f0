import Testing
import VietnameseText

@testable import JupyterKernel

/// Charts beside their pictures, for clients that draw by their own means.
@Suite struct VegaLiteTests {
  private func charts(_ query: String, _ kernel: KernelFixture) async throws -> [JSONValue] {
    let (reply, published) = await kernel.run(query)
    #expect(reply["status"] == "ok", "\(query)")
    let data = try #require(published.of("execute_result").first?["data"])
    #expect(data["text/plain"] != nil && data["text/html"] != nil && data["image/svg+xml"] != nil)
    let chart = try #require(data["application/vnd.vegalite.v5+json"])
    #expect(chart["$schema"] == "https://vega.github.io/schema/vega-lite/v5.json")
    return chart["vconcat"]?.values ?? []
  }

  private func texts(_ chart: JSONValue) -> [String] {
    chart["data"]?["values"]?.values?.compactMap { $0["text"]?.text } ?? []
  }

  @Test func barsHaveEveryFigureWithItsParts() async throws {
    let kernel = try KernelFixture()
    let chart = try #require(
      try await charts("procedures | show ratio(online of eligible) by tier total | chart", kernel).first)
    #expect(texts(chart).last == "1,671 / 1,720 = 97.15%")
    #expect(chart["encoding"]?["y"]?["sort"] == .null, "in the order of the table")
    #expect(chart["layer"]?.values?.first?["encoding"]?["x"]?["axis"]?["format"] == "~%")
    #expect(chart["data"]?["values"]?.values?.last?["value"] == .number(1671.0 / 1720.0))
  }

  @Test func eachMeasureHasAChartAndEachFormAWayToBeDrawn() async throws {
    let kernel = try KernelFixture()
    let two = try await charts("procedures | show count, ratio(online of eligible) by level | chart", kernel)
    #expect(two.count == 2)
    #expect(two.first?["layer"]?.values?.first?["encoding"]?["x"]?["axis"]?["format"] == ",~r")
    let lines = try #require(
      try await charts(
        "dossiers | show ratio(channel = online) by quarter, tier | chart line", kernel
      ).first)
    #expect(lines["layer"]?.values?.first?["encoding"]?["color"]?["field"] == "series")
    let sparks = try #require(
      try await charts("dossiers | show count by quarter, tier | chart spark", kernel).first)
    #expect(sparks["facet"]?["row"]?["field"] == "series")
    let heat = try #require(
      try await charts("dossiers | show count by tier across quarter | chart heat", kernel).first)
    #expect(heat["layer"]?.values?.map { $0["mark"] } == ["rect", "text"])
  }

  @Test func numbersAreThoseOfTheLanguage() async throws {
    let kernel = try KernelFixture(language: .vietnamese)
    let (_, published) = await kernel.run("thủ tục | hiện đếm theo cấp | biểu đồ")
    let chart = published.of("execute_result").first?["data"]?["application/vnd.vegalite.v5+json"]
    #expect(chart?["config"]?["locale"]?["number"]?["thousands"] == ".")
    #expect(chart?["config"]?["locale"]?["number"]?["decimal"] == ",")
  }

  @Test func aTableAloneHasNoChart() async throws {
    let kernel = try KernelFixture()
    let (_, published) = await kernel.run("procedures | show count by tier")
    #expect(published.of("execute_result").first?["data"]?["application/vnd.vegalite.v5+json"] == nil)
  }
}
