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
      let (figures, told) = try await place.context.figures(
        of: [reading], on: table, in: place.period, at: path.range)
      notes += place.notes + told
      if let ratio = figures.first?.ratio { rows.append((reading, ratio)) }
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
          rows.map { _ in "\(target.comparison.rawValue) \(target.percentText(in: language))" }),
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
      let text = written.number.value.plainText
      let scale = written.number.value.scale
      let percent = Ratio(written.number.value.unscaled, FixedDecimal.powerOfTen(scale))
        .rounded(toScale: max(0, scale - 2), shift: 2)?.plainText
      let choices = scale > 0 ? [percent, text].compactMap { $0 } : [text]
      throw ReportFault(
        Diagnostic(
          .targetWithoutPercent, at: written.number.range, ["number": .text(text)],
          fixes: choices.map { FixIt(replacing: written.number.range, with: $0 + "%") }))
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
