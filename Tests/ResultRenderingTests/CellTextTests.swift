import ColumnarData
import ResultRendering
import Testing
import Values
import VietnameseText

/// What stands in one cell, by its value and the reader's language.
@Suite struct CellTextTests {
  struct RatioExample: Sendable, CustomTestStringConvertible {
    let parts: (Int64, Int64)
    let kind: RatioKind
    var scales = (0, 0)
    var target: Target?
    let english: String
    let vietnamese: String

    init(
      _ numerator: Int64, _ denominator: Int64, _ kind: RatioKind, scales: (Int, Int) = (0, 0),
      target: Target? = nil, _ english: String, _ vietnamese: String
    ) {
      parts = (numerator, denominator)
      self.kind = kind
      self.scales = scales
      self.target = target
      self.english = english
      self.vietnamese = vietnamese
    }

    var testDescription: String { "\(kind) \(parts) \(scales)" }
  }

  private static func atLeast(_ numerator: Int64, _ denominator: Int64) -> Target {
    Target(comparison: .greaterOrEqual, value: Ratio(numerator, denominator))
  }

  @Test(arguments: [
    RatioExample(1671, 1720, .proportion, "1,671 / 1,720 = 97.15%", "1.671 / 1.720 = 97,15%"),
    RatioExample(0, 5, .proportion, "0 / 5 = 0.00%", "0 / 5 = 0,00%"),
    RatioExample(0, 0, .proportion, "0 / 0 = —", "0 / 0 = —"),
    RatioExample(3, 2, .quotient, "3 / 2 = 150.00%", "3 / 2 = 150,00%"),
    RatioExample(1, 8, .share, "1 / 8 = 12.50%", "1 / 8 = 12,50%"),
    RatioExample(5, 0, .quotient, "5 / 0 = —", "5 / 0 = —"),
    RatioExample(1_500_000, 7, .rate, "1,500,000 / 7 = 214,285.71", "1.500.000 / 7 = 214.285,71"),
    RatioExample(1250, 5, .rate, scales: (2, 0), "12.50 / 5 = 2.50", "12,50 / 5 = 2,50"),
    RatioExample(5, 1250, .rate, scales: (0, 2), "5 / 12.50 = 0.40", "5 / 12,50 = 0,40"),
    RatioExample(1, 3, .mean, "0.33", "0,33"),
    RatioExample(12345, 10, .mean, "1,234.50", "1.234,50"),
    RatioExample(-1, 200, .mean, "-0.01", "-0,01"),
    RatioExample(0, 0, .mean, "—", "—"),
    RatioExample(1, 80, .points, "+1.25 pp", "+1,25 điểm %"),
    RatioExample(-1, 80, .points, "-1.25 pp", "-1,25 điểm %"),
    RatioExample(0, 80, .points, "0.00 pp", "0,00 điểm %"),
    RatioExample(3, 25, .growth, "+12.00%", "+12,00%"),
    RatioExample(-3, 25, .growth, "-12.00%", "-12,00%"),
    RatioExample(4, 0, .growth, "new", "mới"),
    RatioExample(0, 0, .growth, "—", "—"),
    // 59.996% would be printed as 60.00%, and so as met.
    RatioExample(
      14999, 25000, .proportion, target: atLeast(60, 100), "14,999 / 25,000 = 59.996%", "14.999 / 25.000 = 59,996%"),
    RatioExample(
      15000, 25000, .proportion, target: atLeast(60, 100), "15,000 / 25,000 = 60.00%", "15.000 / 25.000 = 60,00%"),
    RatioExample(
      599_999, 1_000_000, .proportion, target: atLeast(60, 100), "599,999 / 1,000,000 = 59.9999%",
      "599.999 / 1.000.000 = 59,9999%"),
    RatioExample(
      6_000_000_001, 10_000_000_000, .proportion, target: Target(comparison: .lessOrEqual, value: Ratio(60, 100)),
      "6,000,000,001 / 10,000,000,000 = 60.000000%", "6.000.000.001 / 10.000.000.000 = 60,000000%"),
    RatioExample(.max, 1, .mean, "9,223,372,036,854,775,807", "9.223.372.036.854.775.807"),
    RatioExample(
      .max, 1, .proportion, "9,223,372,036,854,775,807 / 1 = (too large)", "9.223.372.036.854.775.807 / 1 = (quá lớn)"),
  ])
  func wordsARatio(_ example: RatioExample) {
    let column = SampleResults.ratio(
      "r", [example.parts], example.kind, scales: example.scales, target: example.target)
    #expect(onlyCell(column, .english) == example.english)
    #expect(onlyCell(column, .vietnamese) == example.vietnamese)
  }

  @Test(arguments: [(0, "0 / 3 = 33%"), (1, "0 / 3 = 33.3%"), (2, "0 / 3 = 33.34%"), (4, "0 / 3 = 33.3333%")])
  func printsTheApportionedShareAtTwoDecimals(_ decimals: Int, _ expected: String) {
    let column = SampleResults.ratio("s", [(1, 3)], .share, apportioned: [3334])
    var options = RenderingOptions()
    options.decimals = decimals
    #expect(onlyCell(column, options: options) == expected.replacing("0 / 3", with: "1 / 3"))
  }

  @Test(arguments: [
    (SampleResults.number("n", [1_234_567]), "1,234,567", "1.234.567"),
    (SampleResults.number("n", [.min + 1]), "-9,223,372,036,854,775,807", "-9.223.372.036.854.775.807"),
    (SampleResults.number("n", [-5], scale: 2), "-0.05", "-0,05"),
    (SampleResults.number("n", [123_456_789], scale: 3), "123,456.789", "123.456,789"),
    (SampleResults.boolean("b", [true]), "yes", "có"),
    (SampleResults.boolean("b", [false]), "no", "không"),
    (SampleResults.date("d", ["2020-08-31"]), "31/08/2020", "31/08/2020"),
    (SampleResults.date("d", ["0001-01-02"]), "02/01/0001", "02/01/0001"),
    (SampleResults.period("p", .year, [Period(unit: .year, year: 2020)]), "2020", "2020"),
    (SampleResults.period("p", .half, [Period(unit: .half, year: 2020, number: 1)]), "2020H1", "6 tháng đầu năm 2020"),
    (SampleResults.period("p", .half, [Period(unit: .half, year: 2020, number: 2)]), "2020H2", "6 tháng cuối năm 2020"),
    (SampleResults.period("p", .quarter, [Period(unit: .quarter, year: 2020, number: 3)]), "2020Q3", "III/2020"),
    (SampleResults.period("p", .month, [Period(unit: .month, year: 2020, number: 8)]), "2020-08", "8/2020"),
    (
      SampleResults.period("p", .week, [Period(unit: .week, ordinal: 2644)]), "week of 31/08/2020", "tuần từ 31/08/2020"
    ),
    (SampleResults.period("p", .day, [Period(unit: .day, ordinal: 18505)]), "31/08/2020", "31/08/2020"),
    (SampleResults.category("c", ["(missing)"], labels: [.missing]), "(missing)", "(trống)"),
    (SampleResults.category("c", ["(other)"], labels: [.other]), "(other)", "(còn lại)"),
    (SampleResults.category("c", ["(other)"]), "(other)", "(other)"),
    (SampleResults.category("c", ["(total)"]), "(total)", "(total)"),
    (
      SampleResults.category("c", ["(not in the catalogue)"], labels: [.notInCatalogue]), "(not in the catalogue)",
      "(không có trong danh mục)"
    ),
    (
      SampleResults.category(
        "c", ["post"],
        values: [.init(value: "post", titles: LocalizedText(english: "by post", vietnamese: "bưu chính"))]),
      "by post", "bưu chính"
    ),
    (SampleResults.category("c", [nil]), "", ""),
    (SampleResults.number("n", [nil]), "", ""),
    (SampleResults.ratio("r", [nil]), "", ""),
  ])
  func wordsAValue(_ column: (Field, ColumnValues), _ english: String, _ vietnamese: String) {
    #expect(onlyCell(column, .english) == english)
    #expect(onlyCell(column, .vietnamese) == vietnamese)
  }

  @Test func aGroupWithoutAKeySaysSo() {
    let columns = [SampleResults.number("level", [3, nil]), SampleResults.number("count", [7, nil])]
    let text = rendered(
      SampleResults.result(columns, keys: 1), as: .table, RenderingOptions(language: .english))
    #expect(
      text.split(separator: "\n").last?.filter { $0 != " " } == "(missing)", "a measure without a value stays empty")
  }

  @Test func writesDatesAndPeriodsRawWhereAsked() {
    var options = RenderingOptions(language: .vietnamese)
    options.showsRawDates = true
    #expect(onlyCell(SampleResults.date("d", ["2020-08-31"]), options: options) == "2020-08-31")
    let quarter = SampleResults.period("p", .quarter, [Period(unit: .quarter, year: 2020, number: 3)])
    #expect(onlyCell(quarter, options: options) == "2020Q3")
  }

  @Test func percentagesCarryTheirSign() {
    let column = ColumnValues.number(NumberColumn(values: IntegerValues([9715]), scale: 2))
    let field = Field(name: "p", type: .percentage(scale: 2))
    #expect(onlyCell((field, column), .vietnamese) == "97,15%")
  }

  @Test func shortNumbersInKeysStayUngrouped() {
    let result = SampleResults.result(
      [SampleResults.number("year", [2020, 12_000]), SampleResults.number("count", [2020, 1])], keys: 1)
    #expect(rendered(result, as: .markdown).split(separator: "\n").suffix(2) == ["| 2020 | 2,020 |", "| 12,000 | 1 |"])
  }

  private func onlyCell(_ column: (Field, ColumnValues), _ language: Language) -> String {
    onlyCell(column, options: RenderingOptions(language: language))
  }

  private func onlyCell(_ column: (Field, ColumnValues), options: RenderingOptions) -> String {
    let lines = rendered(SampleResults.result([column]), as: .table, options)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return String(lines[2]).trimmingPrefix { $0 == " " }.description
  }
}
