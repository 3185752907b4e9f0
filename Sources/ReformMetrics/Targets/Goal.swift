import ColumnarData
import Diagnostics
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

extension ReportContext {
  /// `goal METRIC >= 60% in PERIOD`: what each reading lacks, in whole cases.
  func goal(
    _ path: PathSyntax, target written: MetricDefinitionSyntax.TargetSyntax?, in period: PeriodSyntax?
  ) async throws(ReportFault) -> ReportAnswer {
    let (metric, table) = try bound(path)
    try requireData(on: table)
    let target = try goalTarget(of: metric, written, at: path.range)
    var rows: [(metric: Definitions.Metric, ratio: Ratio)] = []
    var notes: [Diagnostic] = []
    // A metric named with its reading is asked under that one alone.
    let readings = metric.reading == 1 ? metric.underEachReading : [metric]
    for reading in readings {
      guard let table = binding(of: reading).table else { continue }
      let place = try placed(reading, in: period, on: table)
      let computation = try computation(of: reading, on: table, in: place.period, at: path.range)
      guard computation.measure.isRatioOfCounts else {
        throw ReportFault(
          Diagnostic(
            .metricNeedsRatio, at: path.range,
            ["name": .text(reading.typedName), "word": .phrase(Keyword.statement(.goal).titles)]))
      }
      let (figures, told) = try await figures(of: [reading], on: table, in: place.period, at: path.range)
      notes += place.notes + told
      if let ratio = figures.first?.ratio { rows.append((reading, ratio)) }
    }
    let gaps = rows.map { TargetGap(of: $0.ratio, to: target) }
    let table_ = ResultTable(
      listing: "goal",
      [
        .texts("metric", LocalizedText(english: "Metric", vietnamese: "Chỉ số"), rows.map { $0.metric.typedName(in: language) }),
        .ratios(
          "result", LocalizedText(english: "Result", vietnamese: "Kết quả"), kind: .proportion, comparedWith: [target],
          rows.map(\.ratio)),
        .texts(
          "target", LocalizedText(english: "Target", vietnamese: "Chỉ tiêu"),
          rows.map { _ in "\(target.comparison.rawValue) \(target.percentText(in: language))" }),
        .numbers(
          "to_change", LocalizedText(english: "Existing cases to change", vietnamese: "Số trường hợp hiện có cần đổi"),
          gaps.map(\.toChange)),
        .numbers(
          "to_add", LocalizedText(english: "or new cases to add", vietnamese: "hoặc số trường hợp mới cần thêm"),
          gaps.map(\.toAdd)),
        .texts(
          "base", LocalizedText(english: "Base", vietnamese: "Tính trên"),
          rows.map { $0.metric.syntax.titles?[language] ?? "" }),
      ])
    return ReportAnswer(diagnostics: notes.withoutRepetition, parts: [.table(table_)])
  }

  private func goalTarget(
    of metric: Definitions.Metric, _ written: MetricDefinitionSyntax.TargetSyntax?, at range: Range<Int>
  ) throws(ReportFault) -> Target {
    guard let written else {
      if let own = try target(of: metric) { return own.target }
      throw ReportFault(
        Diagnostic(
          .metricNeedsTarget, at: range,
          [
            "name": .text(metric.syntax.name.text),
            "usage": .phrase(
              LocalizedText(
                english: "goal \(metric.typedName) >= 60%",
                vietnamese: "mục tiêu \(metric.typedName(in: .vietnamese)) >= 60%")),
          ]))
    }
    if !written.number.isPercent, written.number.value.unscaled != 0 {
      let text = written.number.value.plainText
      throw ReportFault(
        Diagnostic(
          .targetWithoutPercent, at: written.number.range, ["number": .text(text)],
          fixes: [FixIt(replacing: written.number.range, with: text + "%")]))
    }
    let target = Target(written)
    guard (0...1).contains(target.value.compared(to: Ratio(0, 1)) ?? -1),
      (target.value.compared(to: Ratio(1, 1)) ?? 1) <= 0
    else {
      throw ReportFault(
        Diagnostic(
          .goalOutOfReach, at: written.number.range,
          ["target": .text("\(target.comparison.rawValue) \(target.percentText(in: language))")]))
    }
    return target
  }
}
