import ColumnarData
import ResultRendering
import Testing
import Values
import VietnameseText

/// The figures of charts for programs that draw by their own means.
@Suite struct ChartDataTests {
  private func figures(
    _ result: ResultTable, _ form: ChartForm, _ language: Language = .english, until day: String? = nil
  ) throws -> [ChartData] {
    let request = ChartRequest(form: form, lastWholeDay: day.flatMap { Day(iso: $0) })
    return try ChartData.panels(of: result, as: request, options: RenderingOptions(language: language))
  }

  @Test func everyFigureKeepsItsParts() throws {
    let chart = try #require(try figures(ChartSamples.overTime, .bar).first)
    #expect(chart.points.map(\.place) == ["2020Q1", "2020Q2", "2020Q4", "2021Q1"])
    #expect(chart.points.map(\.position) == [0.1, 0.3, nil, 0.55], "0/0 stands nowhere")
    #expect(chart.points[1].text == "30 / 100 = 30.00%" && chart.points[1].figure == "30.00%")
    #expect(chart.bounds == 0...1 && chart.isPercentage && chart.target == 0.3)
    #expect(chart.title == "online" && chart.remarks.contains("- - -  target ≥ 30%"))
  }

  @Test func aPeriodThatIsNotWholeIsMarkedAndToldInItsLanguage() throws {
    let chart = try #require(try figures(ChartSamples.overTime, .line, .vietnamese, until: "2021-02-15").first)
    #expect(chart.points.filter(\.isPartial).map(\.text) == ["55 / 100 = 55,00%"])
    #expect(chart.points.count == 5 && chart.points[2].text.isEmpty, "the quarter without a row has a place")
    #expect(chart.remarks.last == "○  kỳ chưa trọn")
  }

  @Test func seriesStandInOrderAndTotalsDoNotDwarfThem() throws {
    let chart = try #require(try figures(ChartSamples.byTwoKeys, .line).first)
    #expect(chart.points.map(\.series) == ["city", "city", "ward", "ward"])
    #expect(chart.points.map(\.position) == [100, 200, 50, 400])
    let counts = SampleResults.result(
      [SampleResults.category("tier", ["city", "ward", ""]), SampleResults.number("count", [1, 2, 3])],
      roles: [.detail, .detail, .total], keys: 1)
    let bars = try #require(try figures(counts, .bar).first)
    #expect(bars.points.map(\.position) == [1, 2, nil] && bars.points.last?.text == "3")
    #expect(bars.bounds.upperBound < 3)
  }

  @Test func equalNamesStayApart() throws {
    let result = SampleResults.result(
      [SampleResults.category("name", ["a", "a", "b"]), SampleResults.number("count", [1, 2, 3])], keys: 1)
    let places = try #require(try figures(result, .bar).first).points.map(\.place)
    #expect(Set(places).count == 3 && places[1] == "a\u{200B}")
  }

  @Test(arguments: ChartForm.allCases) func agreesWithThePictures(_ form: ChartForm) throws {
    let request = ChartRequest(form: form)
    let options = RenderingOptions(language: .english)
    let samples = ChartSamples.all.filter { $0.1 == form }.map(\.0)
    #expect(!samples.isEmpty)
    for result in samples {
      let figures = try ChartData.panels(of: result, as: request, options: options)
      let pictures = try ChartPicture.pictures(of: result, as: request, named: "x", options: options)
      #expect(figures.map(\.title) == pictures.map(\.title))
      for (chart, picture) in zip(figures, pictures) {
        #expect(chart.remarks.joined(separator: " ").hasPrefix(picture.sentence))
        #expect(chart.points.compactMap(\.position).allSatisfy { chart.bounds.contains($0) })
        #expect(chart.ticks == chart.ticks.sorted() && chart.ticks.allSatisfy { chart.bounds.contains($0) })
      }
    }
  }
}
