import ColumnarData
import ResultRendering
import Values
import VietnameseText

/// Results with a chart, and what is drawn of them.
enum ChartSamples {
  static func charted(_ result: ResultTable, _ request: ChartRequest) -> ResultTable {
    ResultTable(
      table: result.table, roles: result.roles, keyCount: result.keyCount, isOrdered: result.isOrdered,
      keyLabels: result.keyLabels, chart: request)
  }

  static func drawn(
    _ result: ResultTable, _ form: ChartForm, width: Int? = 60, _ language: Language = .english,
    change: (inout RenderingOptions) -> Void = { _ in }
  ) -> String {
    var options = RenderingOptions(language: language, width: width)
    change(&options)
    return rendered(charted(result, ChartRequest(form: form)), as: .table, options)
  }

  static func quarters(_ first: Int, _ count: Int) -> [Period?] {
    (0..<count).map { Period(unit: .quarter, ordinal: Int32(2020 * 4 + first - 1 + $0)) }
  }

  /// Ratios of five quarters, of which the third has no row and the fourth no figure.
  static let overTime = SampleResults.result(
    [
      SampleResults.period("quarter", .quarter, quarters(1, 2) + quarters(4, 2)),
      SampleResults.ratio(
        "online", [(10, 100), (30, 100), (0, 0), (55, 100)],
        target: Target(comparison: .greaterOrEqual, value: Ratio(3, 10))),
    ], keys: 1)

  /// Counts by tier and quarter.
  static let byTwoKeys = SampleResults.result(
    [
      SampleResults.category("tier", ["city", "city", "ward", "ward"]),
      SampleResults.period("quarter", .quarter, quarters(1, 2) + quarters(1, 2)),
      SampleResults.number("count", [100, 200, 50, 400]),
    ], keys: 2)

  /// Every sample with the forms that can draw it.
  static let all: [(ResultTable, ChartForm)] =
    [(SampleResults.domains, .bar), (SampleResults.domains, .heat), (changes, .bar)]
    + ChartForm.allCases.map { (overTime, $0) } + ChartForm.allCases.map { (byTwoKeys, $0) }
    + [(months, .line), (months, .spark), (months, .bar), (empty, .bar), (empty, .line)]

  /// Differences on both sides of 0.
  static let changes = SampleResults.result(
    [
      SampleResults.category("tier", ["city", "district", "ward"]),
      SampleResults.ratio("change", [(-105, 10_000), (207, 10_000), (0, 1)], .points),
    ], keys: 1)

  /// Five years of months, more than a narrow screen has cells.
  static let months = SampleResults.result(
    [
      SampleResults.period("month", .month, (0..<60).map { Period(unit: .month, ordinal: Int32(2016 * 12 + $0)) }),
      SampleResults.number("count", (0..<60).map { Int64($0 * 37 % 101) }),
    ], keys: 1)

  static let empty = SampleResults.result(
    [SampleResults.period("quarter", .quarter, []), SampleResults.number("count", [])], keys: 1)
}
