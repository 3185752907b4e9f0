import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import QuerySyntax
import Values

/// The values of metrics in four quarters, by the groups of a key.
struct Trend {
  /// A value, and the place of its quarter.
  typealias Value = (figure: MetricFigure, quarter: Int)

  static let quarters: Int32 = 4

  fileprivate(set) var values: [Value] = []

  /// The values of a metric in the group of a figure, the latest last; nil where a quarter has none.
  func ratios(of figure: MetricFigure) -> [Ratio?] {
    var ratios: [Ratio?] = Array(repeating: nil, count: Int(Self.quarters))
    for value in values
    where value.figure.key == figure.key && value.figure.metric.typedName == figure.metric.typedName {
      ratios[value.quarter] = value.figure.ratio
    }
    return ratios
  }
}

extension ReportContext {
  /// The metrics in the last four quarters up to the end of the period, or of the data: those of a date of its rows in one
  /// pass, the others a quarter after the other.
  ///
  /// - Parameter metrics: Of one table and one date.
  /// - Returns: nil where the data have no end.
  func trend(
    of metrics: [Definitions.Metric], on table: Table, in period: PeriodSyntax?, by key: KeySyntax?,
    at range: Range<Int>
  ) async throws(ReportFault) -> Trend? {
    let time = period.flatMap { checking.days(of: $0, on: table)?.days.upperBound }
    guard let end = [time, checking.cutoff(ofTable: table.name)].compactMap({ $0 }).min() else { return nil }
    let last = Period(containing: end, unit: .quarter, convention: checking.convention).ordinal
    let quarters = (last - Trend.quarters + 1)...last
    var together: [Definitions.Metric] = []
    var apart: [Definitions.Metric] = []
    for metric in metrics {
      if isGroupedByQuarter(metric, on: table, quarters, range) {
        together.append(metric)
      } else {
        apart.append(metric)
      }
    }
    var trend = Trend()
    trend.values = try await values(of: together, on: table, inEachOf: quarters, by: key, at: range)
    for ordinal in quarters where !apart.isEmpty {
      let quarter = PeriodSyntax(kind: .point(Self.point(ordinal, range)), range: range)
      let query = query(of: apart, on: table, in: quarter, by: key.map { [$0] } ?? [], at: range)
      // Before the data begin there is no quarter.
      if Checker.check(query, source: source, in: checking).query == nil { continue }
      let context = try context(of: apart, on: table, in: quarter)
      let figures = try await context.figures(of: apart, on: table, in: quarter, by: key, at: range).figures
      trend.values += figures.map { ($0, Int(ordinal - quarters.lowerBound)) }
    }
    return trend
  }

  /// Whether the groups by quarter of a metric are its values in the quarters: not where another query in parentheses is
  /// asked of the period too, and not for what is so on a day.
  private func isGroupedByQuarter(
    _ metric: Definitions.Metric, on table: Table, _ quarters: ClosedRange<Int32>, _ range: Range<Int>
  ) -> Bool {
    if metric.syntax.isStock || metric.syntax.timeEnd != nil { return false }
    let query = query(
      of: [metric], on: table, in: Self.span(quarters, range), by: [.unit(.quarter, range: range)], at: range)
    return Checker.check(query, source: source, in: checking).query.map { $0.innerQueries.isEmpty } ?? false
  }

  private func values(
    of metrics: [Definitions.Metric], on table: Table, inEachOf quarters: ClosedRange<Int32>, by key: KeySyntax?,
    at range: Range<Int>
  ) async throws(ReportFault) -> [Trend.Value] {
    if metrics.isEmpty { return [] }
    let keys = (key.map { [$0] } ?? []) + [KeySyntax.unit(.quarter, range: range)]
    let query = query(of: metrics, on: table, in: Self.span(quarters, range), by: keys, at: range)
    let result = try await answer(try checked(query).query).result.table
    var values: [Trend.Value] = []
    for row in 0..<result.rowCount {
      guard case .period(let quarter) = try boundCell(result, row: row, column: keys.count - 1),
        quarters.contains(quarter.ordinal)
      else { continue }
      let group = key == nil ? Cell.missing : try boundCell(result, row: row, column: 0)
      for (index, metric) in metrics.enumerated() {
        var ratio: Ratio?
        if case .ratio(let value) = try boundCell(result, row: row, column: keys.count + index) { ratio = value }
        let figure = MetricFigure(metric: metric, key: group, ratio: ratio)
        values.append((figure, Int(quarter.ordinal - quarters.lowerBound)))
      }
    }
    return values
  }

  private static func span(_ quarters: ClosedRange<Int32>, _ range: Range<Int>) -> PeriodSyntax {
    PeriodSyntax(kind: .span(point(quarters.lowerBound, range), point(quarters.upperBound, range)), range: range)
  }

  private static func point(_ quarter: Int32, _ range: Range<Int>) -> PointSyntax {
    PointSyntax(period: Period(unit: .quarter, ordinal: quarter), range: range)
  }
}
