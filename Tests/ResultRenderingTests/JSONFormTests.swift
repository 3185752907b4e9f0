import ColumnarData
import Foundation
import ResultRendering
import Testing
import Values
import VietnameseText

@Suite struct JSONFormTests {
  @Test func writesOneObjectARow() {
    #expect(
      rendered(SampleResults.domains, as: .json, RenderingOptions(language: .vietnamese)) == """
        [
          {"domain": "Đất đai", "count": 1227, "ratio(online of eligible)": {"n": 1200, "d": 1227, "value": 0.97799511002445}},
          {"domain": "Tư pháp", "count": 444, "ratio(online of eligible)": {"n": 471, "d": 493, "value": 0.955375253549696}},
          {"domain": "Y tế", "count": 0, "ratio(online of eligible)": {"n": 0, "d": 0, "value": null}},
          {"domain": "(total)", "count": 1671, "ratio(online of eligible)": {"n": 1671, "d": 1720, "value": 0.971511627906977}}
        ]

        """)
    #expect(
      rendered(SampleResults.domains, as: .jsonl).split(separator: "\n").first
        == "{\"domain\": \"Đất đai\", \"count\": 1227, \"ratio(online of eligible)\": {\"n\": 1200, \"d\": 1227, \"value\": 0.97799511002445}}"
    )
  }

  @Test func readsBackWhateverTheTexts() throws {
    let texts = [
      "\"quoted\"", "back\\slash", "a\nb\r\t", "\u{0}\u{1F}\u{7F}\u{85}\u{2028}\u{2029}", "🙂\u{E0041}", "\u{202E}x",
      "đất",
    ]
    for isTerminal in [false, true] {
      var options = RenderingOptions()
      options.isTerminal = isTerminal
      let result = SampleResults.result([SampleResults.text("t\"\\\u{1B}", texts), SampleResults.category("c", texts)])
      let json = rendered(result, as: .json, options)
      let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: String]]
      #expect(read?.map { $0["t\"\\\u{1B}"] } == texts)
      #expect(read?.map { $0["c"] } == texts)
      for line in rendered(result, as: .jsonl, options).split(separator: "\n") {
        #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: String])
      }
      #expect(json.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{85}" } == !isTerminal)
    }
  }

  @Test func writesValuesPlain() {
    let result = SampleResults.result(
      [
        SampleResults.period("p", .month, [Period(unit: .month, year: 2020, number: 8), nil]),
        SampleResults.number("x", [-5, nil], scale: 2), SampleResults.boolean("b", [true, nil]),
        SampleResults.date("d", ["2020-08-31", nil]),
        SampleResults.ratio("m", [(125, 50), nil], .rate, scales: (2, 1)),
      ], roles: [.detail, .total], keys: 1)
    #expect(
      rendered(result, as: .jsonl) == """
        {"p": "2020-08", "x": -0.05, "b": true, "d": "2020-08-31", "m": {"n": 1.25, "d": 5.0, "value": 0.25}}
        {"p": "(total)", "x": null, "b": null, "d": null, "m": null}

        """)
  }

  @Test func anEmptyResultIsAnEmptyArray() {
    let none = SampleResults.result([SampleResults.number("n", [])])
    #expect(rendered(none, as: .json) == "[]\n")
    #expect(rendered(none, as: .jsonl) == "")
  }
}
