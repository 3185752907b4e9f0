import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

/// The value of a metric under one reading, for one group.
struct MetricFigure {
  /// The metric under the reading.
  let metric: Definitions.Metric
  /// The group; missing where all rows are one.
  let key: Cell
  /// nil where the value is no ratio, or there is none.
  let ratio: Ratio?
}

/// A metric's period as its query names it, and the data as they were known then.
struct PlacedPeriod {
  let context: ReportContext
  let period: PeriodSyntax?
  var notes: [Diagnostic] = []
}

extension Definitions.Metric {
  /// Whether a date says to which period its rows belong.
  func hasTime(on table: Table) -> Bool { syntax.time != nil || table.schema.timeField != nil }
}

extension ReportContext {
  /// How a metric is computed in a period: a metric of what there is on a day as of that day, one of a table without
  /// dates over all rows, which is told; any other in the period.
  ///
  /// - Throws: Where the metric is of a day and the period is longer.
  func placed(
    _ metric: Definitions.Metric, in period: PeriodSyntax?, on table: Table
  ) throws(ReportFault) -> PlacedPeriod {
    guard let period else { return PlacedPeriod(context: self, period: nil) }
    guard metric.syntax.isStock || metric.hasTime(on: table) else {
      return PlacedPeriod(
        context: self, period: nil,
        notes: [
          Diagnostic(
            .periodNotUsed,
            [
              "metrics": .phrase(
                LocalizedText(english: metric.typedName, vietnamese: metric.typedName(in: .vietnamese)))
            ])
        ])
    }
    guard let (days, title) = checking.days(of: period, on: table) else {
      return PlacedPeriod(context: self, period: period)
    }
    if let cutoff = checking.cutoff(ofTable: table.name), days.lowerBound > cutoff {
      throw ReportFault(
        Diagnostic(.periodNotBegun, at: period.range, ["period": .phrase(title), "cutoff": .text(cutoff.text)]))
    }
    if metric.syntax.timeEnd != nil {
      // How things stood on the last day: what is late then, and not what became of it.
      return PlacedPeriod(context: asOf(days.upperBound, on: table), period: period)
    }
    guard metric.syntax.isStock else { return PlacedPeriod(context: self, period: period) }
    guard days.lowerBound == days.upperBound else {
      let day = min(days.upperBound, checking.cutoff(ofTable: table.name) ?? days.upperBound)
      throw ReportFault(
        Diagnostic(
          .stockOverPeriod, at: period.range,
          [
            "name": .text(metric.typedName),
            "usage": .phrase(LocalizedText(english: "in \(day.isoText)", vietnamese: "trong \(day.text)")),
          ],
          fixes: [FixIt(replacing: period.range, with: day.isoText)]))
    }
    return PlacedPeriod(context: asOf(days.upperBound, on: table), period: nil)
  }

  /// The context as of a day, or of the end of the data where that is earlier.
  private func asOf(_ day: Day, on table: Table) -> ReportContext {
    var context = self
    context.checking.asOf = min(day, checking.cutoff(ofTable: table.name) ?? day)
    return context
  }

  /// The values of several metrics of one table and one date, by the groups of a key, in one pass.
  func figures(
    of metrics: [Definitions.Metric], on table: Table, in period: PeriodSyntax?, by key: KeySyntax? = nil,
    at range: Range<Int>
  ) async throws(ReportFault) -> (figures: [MetricFigure], notes: [Diagnostic]) {
    let (query, notes) = try checked(
      query(of: metrics, on: table, in: period, by: key.map { [$0] } ?? [], at: range))
    let answer = try await answer(query)
    let result = answer.result.table
    var figures: [MetricFigure] = []
    for row in 0..<result.rowCount {
      let group = key == nil ? Cell.missing : try boundCell(result, row: row, column: 0)
      for (index, metric) in metrics.enumerated() {
        let cell = try boundCell(result, row: row, column: index + (key == nil ? 0 : 1))
        var ratio: Ratio?
        if case .ratio(let value) = cell { ratio = value }
        figures.append(MetricFigure(metric: metric, key: group, ratio: ratio))
      }
    }
    return (figures, notes + answer.notes)
  }

  /// Told where the as-of date lies before the first day of a table's data.
  func requireData(on table: Table) throws(ReportFault) {
    guard let asOf = checking.asOf, let time = table.schema.timeField,
      case .date(let dates) = table.column(named: time),
      let first = dates.days?.lowerBound, asOf < first
    else { return }
    throw ReportFault(Diagnostic(.asOfBeforeData, ["day": .text(asOf.text), "first": .text(first.text)]))
  }
}
