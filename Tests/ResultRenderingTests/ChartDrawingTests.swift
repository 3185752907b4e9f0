import ColumnarData
import ResultRendering
import Testing
import Values
import VietnameseText

/// Charts of characters.
@Suite struct ChartDrawingTests {
  @Test func drawsABarForEachRowOnAnAxisTo100Percent() {
    let ratios = SampleResults.result(
      [
        SampleResults.category("domain", ["Đất đai", "Tư pháp", "Y tế", nil]),
        SampleResults.ratio(
          "ratio", [(1200, 1227), (47, 94), (0, 0), (1247, 1321)],
          target: Target(comparison: .greaterOrEqual, value: Ratio(95, 100))),
      ], roles: [.detail, .detail, .detail, .total], keys: 1)
    #expect(
      ChartSamples.drawn(ratios, .bar) == """
        ratio
        Đất đai  █████████████████████████│   1,200 / 1,227 = 97.80%
        Tư pháp  █████████████            │      47 /    94 = 50.00%
        Y tế                              │       0 /     0 =      —
        ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄
        Total    ████████████████████████▌│   1,247 / 1,321 = 94.40%
                 0%                      100%
        │ target ≥ 95%
        Highest: Đất đai, 97.80% (1,200 / 1,227); lowest: Tư pháp,
        50.00% (47 / 94). 1 of 2 meet the target ≥ 95%. One has no
        figure.

        """)
  }

  @Test func drawsALineWithGapsAndTheTarget() {
    #expect(
      ChartSamples.drawn(ChartSamples.overTime, .line) == """
        online
        100% ┤
             │
             │
         75% ┤
             │
             │                                               ●
         50% ┤
             │
             │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌●╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌
         25% ┤           ⣀⠤⠒⠉
             │       ⣀⠤⠒⠉
             │     ●⠉
          0% ┤
             └─────────────────────────────────────────────────────
                2020Q1    2020Q2     2020Q3     2020Q4    2021Q1
        ● 2020Q1  10 / 100 = 10.00%
        ● 2020Q2  30 / 100 = 30.00%
        ● 2020Q4   0 /   0 =      —
        ● 2021Q1  55 / 100 = 55.00%
        ╌ target ≥ 30%
        From 2020Q1, 10.00% (10 / 100), to 2021Q1, 55.00% (55 /
        100): +45.00 percentage points. 2 of 3 meet the target ≥
        30%. No figure: 2020Q4. No data: 2020Q3.

        """)
  }

  @Test func drawsSmallLinesAndHeat() {
    #expect(
      ChartSamples.drawn(ChartSamples.byTwoKeys, .spark) == """
        count
        2020Q1…2020Q2, 0–400
        city  ▃▅  200
        ward  ▂█  400
        In 2020Q2: highest ward, 400; lowest city, 200.

        """)
    #expect(
      ChartSamples.drawn(ChartSamples.byTwoKeys, .heat) == """
        count
              2020Q1  2020Q2
        city  ░  100  ▒  200
        ward      50  █  400
        ░ ≥ 80  ▒ ≥ 160  ▓ ≥ 240  █ ≥ 320
        In 2020Q2: highest ward, 400; lowest city, 200.

        """)
  }

  @Test func drawsDifferencesOnBothSidesOfZero() {
    #expect(
      ChartSamples.drawn(ChartSamples.changes, .bar) == """
        change
        city             █████████│                         -1.05 pp
        district                  ███████████████▊          +2.07 pp
        ward                      │                          0.00 pp
                  -2%    -1%     0%     1%      2%      3%
        Highest: district, +2.07 pp; lowest: city, -1.05 pp.

        """)
  }

  @Test func drawsAPeriodThatIsNotCompleteOpen() {
    let request = ChartRequest(
      form: .bar, firstWholeDay: Day(iso: "2020-01-01"), lastWholeDay: Day(iso: "2021-02-15"))
    let text = rendered(
      ChartSamples.charted(ChartSamples.overTime, request), as: .table, RenderingOptions(width: 60))
    #expect(
      text == """
        online
        2020Q1    ███      │                       10 / 100 = 10.00%
        2020Q2    █████████│                       30 / 100 = 30.00%
        2020Q4             │                        0 /   0 =      —
        2021Q1 ○  ░░░░░░░░░│░░░░░░░                55 / 100 = 55.00%
                  0%     25%    50%     75%   100%
        │ target ≥ 30%   ○ not complete
        Highest: 2021Q1, 55.00% (55 / 100); lowest: 2020Q1, 10.00%
        (10 / 100). 2 of 3 meet the target ≥ 30%. One has no figure.
        Not complete: 2021Q1.

        """)
    let line = ChartRequest(form: .line, lastWholeDay: Day(iso: "2020-11-30"))
    let drawn = rendered(ChartSamples.charted(ChartSamples.overTime, line), as: .table, RenderingOptions(width: 60))
    #expect(drawn.contains("No data: 2020Q3, 2021Q1."), "a period to come has no figure: \(drawn)")
  }

  @Test func speaksVietnamese() {
    let text = ChartSamples.drawn(ChartSamples.overTime, .bar, .vietnamese)
    #expect(
      text == """
        online
        I/2020   ███▏     │                        10 / 100 = 10,00%
        II/2020  █████████│                        30 / 100 = 30,00%
        IV/2020           │                         0 /   0 =      —
        I/2021   █████████│███████                 55 / 100 = 55,00%
                 0%     25%     50%    75%    100%
        │ chỉ tiêu ≥ 30%
        Cao nhất: I/2021, 55,00% (55 / 100); thấp nhất: I/2020,
        10,00% (10 / 100). 2/3 đạt chỉ tiêu ≥ 30%. 1 nhóm không có
        số liệu.

        """)
  }

  @Test(arguments: [40, 44, 60, 80, 120, 200])
  func staysWithinItsWidth(_ width: Int) {
    for (result, form) in ChartSamples.all {
      for language in Language.allCases {
        for line in ChartSamples.drawn(result, form, width: width, language).split(separator: "\n") {
          #expect(DisplayWidth.cells(in: line) <= width, "\(form) at \(width): \(line)")
        }
      }
    }
  }

  /// On a narrower screen figures are not cut, and nothing traps.
  @Test(arguments: [1, 16, 20, 30])
  func drawsOnANarrowScreen(_ width: Int) {
    for (result, form) in ChartSamples.all { #expect(!ChartSamples.drawn(result, form, width: width).isEmpty) }
  }

  @Test func drawsOfASCIIAloneWhereAsked() {
    for (result, form) in ChartSamples.all where result.table.schema.fields[0].name != "domain" {
      let text = ChartSamples.drawn(result, form) { $0.isASCII = true }
      #expect(text.unicodeScalars.allSatisfy { $0.isASCII || $0 == "—" }, "\(text)")
    }
  }

  @Test func saysTheSentenceAloneToAScreenReader() {
    let text = ChartSamples.drawn(ChartSamples.byTwoKeys, .heat) { $0.suitsScreenReader = true }
    #expect(text == "count\nIn 2020Q2: highest ward, 400; lowest city, 200.\n")
  }

  @Test func leavesOutTheMiddleOfManyRowsAndSaysSo() {
    let many = SampleResults.result(
      [
        SampleResults.category("unit", (1...100).map { "unit \($0)" }),
        SampleResults.number("count", (1...100).map { Int64($0) }),
      ], keys: 1)
    let text = ChartSamples.drawn(many, .bar) { $0.rowLimit = RowLimit(first: 2, last: 1) }
    #expect(text.contains("… 97 more rows"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("unit ") } == 3)
  }

  /// The table of its figures stands below in documents, and is what every other format writes.
  @Test func isARenderingOfATable() throws {
    let charted = ChartSamples.charted(SampleResults.domains, ChartRequest(form: .bar))
    for format in OutputFormat.allCases where format != .table {
      #expect(rendered(charted, as: format) == rendered(SampleResults.domains, as: format))
    }
    #expect(try CanonicalResult.text(of: charted) == CanonicalResult.text(of: SampleResults.domains))
    var options = RenderingOptions()
    let chart = rendered(charted, as: .table, options)
    options.chartsHaveTables = true
    #expect(rendered(charted, as: .table, options) == chart + "\n" + rendered(SampleResults.domains))
  }

  /// Names come from data: none may bring a sequence that a terminal obeys, or break a line.
  @Test func showsControlCharactersInNamesAsSymbols() {
    let hostile = SampleResults.result(
      [
        SampleResults.category("unit", ["a\u{1B}[31mb", "c\nd", "e\u{202E}f"]),
        SampleResults.number("count", [1, 2, 3]),
      ], keys: 1)
    for form in [ChartForm.bar, .heat] {
      let text = ChartSamples.drawn(hostile, form)
      #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
      #expect(text.contains("c⏎d"))
    }
  }
}
