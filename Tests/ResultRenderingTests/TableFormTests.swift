import ColumnarData
import ResultRendering
import Testing
import Values
import VietnameseText

@Suite struct TableFormTests {
  @Test func drawsKeysAtTheLeftNumbersAtTheRightAndTotalsBelowARule() {
    #expect(
      rendered(SampleResults.domains) == """
        domain   count  ratio(online of eligible)
        ───────  ─────  ─────────────────────────
        Đất đai  1,227     1,200 / 1,227 = 97.80%
        Tư pháp    444       471 /   493 = 95.54%
        Y tế         0         0 /     0 =      —
        ───────  ─────  ─────────────────────────
        Total    1,671     1,671 / 1,720 = 97.15%

        """)
  }

  @Test func speaksVietnamese() {
    #expect(
      rendered(SampleResults.domains, as: .table, RenderingOptions(language: .vietnamese)) == """
        Lĩnh vực  count  ratio(online of eligible)
        ────────  ─────  ─────────────────────────
        Đất đai   1.227     1.200 / 1.227 = 97,80%
        Tư pháp     444       471 /   493 = 95,54%
        Y tế          0         0 /     0 =      —
        ────────  ─────  ─────────────────────────
        Tổng      1.671     1.671 / 1.720 = 97,15%

        """)
  }

  private static let procedures = SampleResults.result(
    [
      SampleResults.text("code", ["9.000123", "9.000124"]),
      SampleResults.text(
        "name",
        [
          "Cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất",
          "Đăng ký khai sinh",
        ]),
      SampleResults.category("domain", ["Đất đai (cấp huyện và cấp xã)", "Hộ tịch"]),
      SampleResults.number("limit_days", [30, 1]),
    ], keys: 0)

  @Test(arguments: [
    (
      100,
      """
      code      name                                             domain                         limit_days
      ────────  ───────────────────────────────────────────────  ─────────────────────────────  ──────────
      9.000123  Cấp Giấy chứng nhận quyền sử dụng đất, quyền s…  Đất đai (cấp huyện và cấp xã)          30
      9.000124  Đăng ký khai sinh                                Hộ tịch                                 1

      """
    ),
    (
      60,
      """
      code      name                domain              limit_days
      ────────  ──────────────────  ──────────────────  ──────────
      9.000123  Cấp Giấy chứng nh…  Đất đai (cấp huyệ…          30
      9.000124  Đăng ký khai sinh   Hộ tịch                      1

      """
    ),
    (
      40,
      """
      code      name      domain     limit_da…
      ────────  ────────  ─────────  ─────────
      9.000123  Cấp Giấ…  Đất đai…          30
      9.000124  Đăng ký…  Hộ tịch            1

      """
    ),
    (
      30,
      """
      ── 1 ─────────────────────────
      code:       9.000123
      name:       Cấp Giấy chứng
                  nhận quyền sử dụng
                  đất, quyền sở hữu
                  nhà ở và tài sản
                  khác gắn liền với
                  đất
      domain:     Đất đai (cấp huyện
                  và cấp xã)
      limit_days: 30
      ── 2 ─────────────────────────
      code:       9.000124
      name:       Đăng ký khai sinh
      domain:     Hộ tịch
      limit_days: 1

      """
    ),
  ])
  func shrinksTheWidestColumnFirstThenTurnsVertical(_ width: Int, _ expected: String) {
    #expect(rendered(Self.procedures, as: .table, RenderingOptions(width: width)) == expected)
  }

  @Test func neverCutsANumber() {
    let result = SampleResults.result([
      SampleResults.text("a", ["x"]), SampleResults.ratio("a_very_long_heading_of_a_ratio", [(1671, 1720)]),
    ])
    #expect(
      rendered(result, as: .table, RenderingOptions(width: 26)) == """
        a  a_very_long_heading_of…
        ─  ───────────────────────
        x   1,671 / 1,720 = 97.15%

        """)
    #expect(
      rendered(result, as: .table, RenderingOptions(width: 24)) == """
        ── 1 ───────────────────
        a:        x
        a_very_…: 1,671 / 1,720
                  = 97.15%

        """)
  }

  @Test func alignsWideAndCombinedCharactersByCells() {
    let result = SampleResults.result(
      [
        SampleResults.category("tên", ["統計局", "Thu\u{309}y", "🙂🇻🇳", "Đống Đa"]),
        SampleResults.number("n", [1, 2, 3, 4]),
      ], keys: 1)
    #expect(
      rendered(result) == """
        tên      n
        ───────  ─
        統計局   1
        Thu\u{309}y     2
        🙂🇻🇳     3
        Đống Đa  4

        """)
    let narrow = SampleResults.result([SampleResults.text("t", ["統計統計統計統計統計"])])
    #expect(
      rendered(narrow, as: .table, RenderingOptions(width: 16)) == "t\n────────────────\n統計統計統計統…\n")
  }

  @Test func countsTheRowsLeftOutAndKeepsTheTotal() {
    var options = RenderingOptions()
    options.rowLimit = RowLimit(first: 1)
    #expect(
      rendered(SampleResults.domains, as: .table, options) == """
        domain   count  ratio(online of eligible)
        ───────  ─────  ─────────────────────────
        Đất đai  1,227     1,200 / 1,227 = 97.80%
        … 2 more rows; list all with: set rows all
        ───────  ─────  ─────────────────────────
        Total    1,671     1,671 / 1,720 = 97.15%

        """)
    let many = SampleResults.result([SampleResults.number("n", (0..<1625).map { $0 })])
    options.rowLimit = RowLimit(first: 2)
    options.language = .vietnamese
    options.width = 30
    #expect(
      rendered(many, as: .table, options) == """
        n
        ─
        0
        1
        … còn 1.623 dòng; xem hết
        bằng: thiết lập số dòng tất cả

        """)
    options.rowLimit = RowLimit(first: 1624)
    options.language = .english
    #expect(rendered(many, as: .table, options).hasSuffix("… 1 more row; list all with:\nset rows all\n"))
  }

  /// Several ratios that do not fit beside each other stand as percentages, with the way to their parts.
  @Test func ratiosThatDoNotFitStandAsPercentages() {
    let months = (1...6).map { month in
      SampleResults.ratio("2020-0\(month)", [(Int64(month), 8), (Int64(100 + month), 1000)])
    }
    let pivot = SampleResults.result([SampleResults.category("district", ["Ba Đình", "Tây Hồ"])] + months, keys: 1)
    let text = rendered(pivot, as: .table, RenderingOptions(width: 62))
    #expect(
      text == """
                   2020-   2020-   2020-   2020-   2020-   2020-
        district      01      02      03      04      05      06
        ────────  ──────  ──────  ──────  ──────  ──────  ──────
        Ba Đình   12.50%  25.00%  37.50%  50.00%  62.50%  75.00%
        Tây Hồ    10.10%  10.20%  10.30%  10.40%  10.50%  10.60%
        (percentages alone; with numerators and denominators: set
        width 140)

        """)
    #expect(!rendered(pivot, as: .table, RenderingOptions(width: 140)).contains("alone"))
    #expect(rendered(pivot, as: .table, RenderingOptions(width: 139)).contains("set width 140)"))
    let narrow = rendered(pivot, as: .table, RenderingOptions(language: .vietnamese, width: 52))
    #expect(narrow.contains("12,5%") && narrow.replacing("\n", with: " ").contains("thiết lập độ rộng 140)"))
    #expect(rendered(pivot, as: .table, RenderingOptions(width: 30)).hasPrefix("── 1 "))
  }

  @Test func showsTheEndsOfALongResult() {
    var options = RenderingOptions()
    options.rowLimit = RowLimit(first: 2, last: 1)
    let many = SampleResults.result([SampleResults.number("n", (0..<9).map { $0 })])
    let note = "… 6 rows between; list all with: set rows all"
    #expect(rendered(many, as: .table, options) == "n\n─\n0\n1\n\(note)\n8\n")
    #expect(rendered(many, as: .markdown, options) == "| n |\n| ---: |\n| 0 |\n| 1 |\n| … |\n| 8 |\n\n\(note)\n")
    options.suitsScreenReader = true
    #expect(rendered(many, as: .table, options) == "n: 0\n\nn: 1\n\(note)\n\nn: 8\n")
    let few = SampleResults.result([SampleResults.number("n", [1, 2, 3])])
    #expect(rendered(few, as: .table, options) == "n: 1\n\nn: 2\n\nn: 3\n")
  }

  @Test func saysWhenThereAreNoRows() {
    let none = SampleResults.result([SampleResults.category("domain", []), SampleResults.number("n", [])], keys: 1)
    #expect(rendered(none) == "domain  n\n──────  ─\n(no rows)\n")
    #expect(
      rendered(none, as: .table, RenderingOptions(language: .vietnamese)).hasSuffix("(không có dòng nào)\n"))
  }

  @Test func labelsTotalsOfKeysThatCannotHoldAWord() {
    let quarters = [Period(unit: .quarter, year: 2020, number: 3), nil, nil]
    let result = SampleResults.result(
      [
        SampleResults.period("quarter", .quarter, quarters), SampleResults.category("district", ["Ba Đình", nil, nil]),
        SampleResults.number("count", [5, 2, 7]),
      ], roles: [.detail, .other, .total], keys: 2)
    #expect(
      rendered(result) == """
        quarter  district  count
        ───────  ────────  ─────
        2020Q3   Ba Đình       5
        (other)  (other)       2
        ───────  ────────  ─────
        Total                  7

        """)
    let vertical = rendered(result, as: .table, RenderingOptions(language: .vietnamese, width: 16))
    #expect(vertical.hasSuffix("── 3 ───────────\nquar…: Tổng\ncount: 7\n"))
  }

  @Test func stacksHeadingsOfSeveralLines() {
    let title = LocalizedText(verbatim: "Mã\r\nTTHC")
    let result = SampleResults.result([
      SampleResults.category("code", ["9.1"], titles: title), SampleResults.number("n", [1]),
    ])
    #expect(rendered(result) == "Mã\nTTHC  n\n────  ─\n9.1   1\n")
  }

  @Test func marksByAttributesWhereColourIsOn() {
    var options = RenderingOptions()
    options.usesColor = true
    let result = SampleResults.result(
      [SampleResults.category("k", ["a", nil]), SampleResults.number("n", [1, 1])], roles: [.detail, .total], keys: 1)
    #expect(
      rendered(result, as: .table, options) == """
        \u{1B}[1mk      n\u{1B}[0m
        \u{1B}[2m─────  ─\u{1B}[0m
        a      1
        \u{1B}[2m─────  ─\u{1B}[0m
        \u{1B}[1mTotal  1\u{1B}[0m

        """)
  }

  @Test func writesLabelsForScreenReaders() {
    var options = RenderingOptions()
    options.suitsScreenReader = true
    options.rowLimit = RowLimit(first: 1)
    #expect(
      rendered(SampleResults.domains, as: .table, options) == """
        domain: Đất đai
        count: 1,227
        ratio(online of eligible): 1,200 / 1,227 = 97.80%
        … 2 more rows; list all with: set rows all

        domain: Total
        count: 1,671
        ratio(online of eligible): 1,671 / 1,720 = 97.15%

        """)
  }
}
