import ColumnarData
import Diagnostics
import QueryEngine
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
    let isRatio = try computation(of: metric, on: table, at: path.range).measure.isRatioOfCounts
    guard isRatio else { throw ReportFault(needsRatio(metric, at: path.range)) }
    let target = try goalTarget(of: metric, written, at: path.range)
    var rows: [(metric: Definitions.Metric, ratio: Ratio)] = []
    var notes: [Diagnostic] = []
    // A metric named with its reading is asked under that one alone.
    let readings = metric.reading == 1 ? metric.underEachReading : [metric]
    for reading in readings {
      guard let table = binding(of: reading).table else { continue }
      let place = try placed(reading, in: period, on: table)
      let computation = try place.context.computation(of: reading, on: table, in: place.period, at: path.range)
      guard computation.measure.isRatioOfCounts else { throw ReportFault(needsRatio(reading, at: path.range)) }
      let answer = try await place.context.answer(computation.query)
      notes += place.notes + computation.notes + answer.notes
      if case .ratio(let ratio) = try boundCell(answer.result.table, row: 0, column: 0) {
        rows.append((reading, ratio))
      }
    }
    return ReportAnswer(
      diagnostics: notes.withoutRepetition,
      parts: [.table(goalTable(rows, target)), .text(goalWords + readingLegend(rows.map(\.metric)))])
  }

  /// What each reading lacks to a target.
  private func goalTable(
    _ rows: [(metric: Definitions.Metric, ratio: Ratio)], _ target: Target
  ) -> ResultTable {
    let gaps = rows.map { TargetGap(of: $0.ratio, to: target) }
    return ResultTable(
      listing: "goal",
      [
        .texts(
          "metric", LocalizedText(english: "Metric", vietnamese: "Chỉ số"), rows.map { $0.metric.name(in: language) }),
        .numbers("reading", LocalizedText(verbatim: "#"), rows.map { Int64($0.metric.reading) }),
        .ratios(
          "result", LocalizedText(english: "Result", vietnamese: "Kết quả"), kind: .proportion, comparedWith: [target],
          rows.map(\.ratio)),
        .texts(
          "target", LocalizedText(english: "Target", vietnamese: "Chỉ tiêu"),
          rows.map { _ in target.text(in: language) }),
        .numbers(
          "to_change", LocalizedText(english: "To change", vietnamese: "Cần đổi"),
          gaps.map(\.toChange)),
        .numbers(
          "to_add", LocalizedText(english: "or to add", vietnamese: "hoặc thêm"),
          gaps.map(\.toAdd)),
      ])
  }

  private var goalWords: [String] {
    [
      LocalizedText(
        english: "to change: existing cases; to add: new ones instead",
        vietnamese: "cần đổi: trường hợp hiện có; thêm: trường hợp mới, nếu không đổi")[language]
    ]
  }

  private func needsRatio(_ metric: Definitions.Metric, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .metricNeedsRatio, at: range,
      ["name": .text(metric.typedName), "word": .phrase(Keyword.statement(.goal).titles)])
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
      throw ReportFault(written.number.lackingPercent(written: written.number.value.plainText))
    }
    let target = Target(written)
    guard (0...1).contains(target.value.compared(to: Ratio(0, 1)) ?? -1),
      (target.value.compared(to: Ratio(1, 1)) ?? 1) <= 0
    else {
      throw ReportFault(
        Diagnostic(
          .goalOutOfReach, at: written.number.range,
          ["target": .text(target.text(in: language))]))
    }
    return target
  }
}
