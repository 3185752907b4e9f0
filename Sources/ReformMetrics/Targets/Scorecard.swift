import ColumnarData
import Diagnostics
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

/// A target of one metric judged under one reading, for one group.
struct ScorecardLine {
  let figure: MetricFigure
  let target: PlanTarget
  /// The last four quarters, the latest last; nil where a quarter has no value.
  var trend: [Ratio?] = []

  /// Whether the target is met; nil where there is no actual figure.
  var isMet: Bool? { figure.ratio.flatMap(target.target.isMet) }
}

extension ReportContext {
  /// `scorecard in PERIOD by KEY`: every metric that has a target, each reading a line.
  func scorecard(in period: PeriodSyntax?, by key: KeySyntax?, at range: Range<Int>) async throws(ReportFault)
    -> ReportAnswer
  {
    var notes: [Diagnostic] = []
    var lines: [ScorecardLine] = []
    /// Those of tables without dates, to which the period does not apply.
    var undated: [Definitions.Metric] = []
    let (batches, setAside) = try scorecardBatches(by: key, in: period)
    if batches.isEmpty {
      if let key, !setAside.isEmpty {
        throw ReportFault(Diagnostic(.keyOfNoMetric, at: key.range, ["name": .text(sourceText(key.range))]))
      }
      throw ReportFault(Diagnostic(.noTargets, at: range), after: setAsideNotes(setAside))
    }
    for batch in batches {
      try requireData(on: batch.table)
      let metrics = batch.metrics.map(\.metric)
      let hasTime = metrics[0].hasTime(on: batch.table)
      if !hasTime && period != nil { undated += metrics }
      let (figures, told) = try await context(of: metrics, on: batch.table, in: period).figures(
        of: metrics, on: batch.table, in: hasTime ? period : nil, by: key, at: range)
      notes += told
      let trend = hasTime ? try await trend(of: metrics, on: batch.table, in: period, by: key, at: range) : nil
      lines += self.lines(of: batch, figures, trend)
    }
    lines = ordered(lines)
    if !undated.isEmpty {
      notes.append(Diagnostic(.periodNotUsed, ["metrics": names(undated)]))
    }
    let unused = try unusedTargets()
    if !unused.isEmpty {
      notes.append(Diagnostic(.targetsNotUsed, ["ids": .text(unused.joined(separator: ", "))]))
    }
    return ReportAnswer(
      diagnostics: notes.withoutRepetition + disagreements(in: lines) + setAsideNotes(setAside),
      parts: [.table(scorecardTable(lines, key: key)), .text(readingLegend(lines.map(\.figure.metric)))])
  }

  /// A line for each figure of a batch, with its trend.
  private func lines(of batch: Batch, _ figures: [MetricFigure], _ trend: Trend?) -> [ScorecardLine] {
    figures.enumerated().map { index, figure in
      ScorecardLine(
        figure: figure, target: batch.metrics[index % batch.metrics.count].target,
        trend: trend?.ratios(of: figure) ?? [])
    }
  }

  /// Metrics of one table and one date, which one query computes.
  private struct Batch {
    let table: Table
    let time: String
    var metrics: [(metric: Definitions.Metric, target: PlanTarget)]
  }

  /// - Returns: The batches, and the names of the metrics with a target that cannot be computed.
  private func scorecardBatches(
    by key: KeySyntax?, in period: PeriodSyntax?
  ) throws(ReportFault) -> (batches: [Batch], setAside: [Definitions.Metric]) {
    var batches: [Batch] = []
    var setAside: [Definitions.Metric] = []
    for metric in checking.definitions.allMetrics {
      guard let target = try target(of: metric) else { continue }
      for reading in metric.underEachReading {
        guard let table = binding(of: reading).table, isRatio(reading, on: table, by: key, in: period) else {
          setAside.append(reading)
          continue
        }
        let time = [reading.syntax.time?.text, reading.syntax.timeEnd?.text].compactMap { $0 }.joined(separator: "..")
        if let index = batches.firstIndex(where: { $0.table.name == table.name && $0.time == time }) {
          batches[index].metrics.append((reading, target))
        } else {
          batches.append(Batch(table: table, time: time, metrics: [(reading, target)]))
        }
      }
    }
    return (batches, setAside)
  }

  /// Metrics of what was in hand during a period are judged as things stood on its last day.
  ///
  /// - Parameter metrics: Of one table and one date.
  func context(
    of metrics: [Definitions.Metric], on table: Table, in period: PeriodSyntax?
  ) throws(ReportFault) -> ReportContext {
    guard let metric = metrics.first, metric.syntax.timeEnd != nil else { return self }
    return try placed(metric, in: period, on: table).context
  }

  /// Whether a metric is a ratio of counts that can be computed so.
  private func isRatio(
    _ metric: Definitions.Metric, on table: Table, by key: KeySyntax?, in period: PeriodSyntax?
  ) -> Bool {
    let query = query(
      of: [metric], on: table, in: metric.hasTime(on: table) ? period : nil, by: key.map { [$0] } ?? [])
    let check = Checker.check(query, source: source, in: checking)
    // A period outside the data is a fault of the statement, which its query tells.
    guard let checked = check.query else { return key == nil }
    return checked.show?.items.first?.measure.isRatioOfCounts ?? false
  }

  /// In the order of the metrics and their readings, of each the groups in theirs.
  private func ordered(_ lines: [ScorecardLine]) -> [ScorecardLine] {
    let names = checking.definitions.allMetrics.map(\.syntax.name.text)
    func place(_ line: ScorecardLine) -> (Int, Int) {
      let metric = line.figure.metric
      let id = line.target.id
      let index = names.firstIndex(of: metric.syntax.name.text) ?? 0
      return (id.isEmpty ? index : index, metric.reading)
    }
    return lines.enumerated().sorted { first, second in
      let (one, other) = (place(first.element), place(second.element))
      return one == other ? first.offset < second.offset : one < other
    }.map(\.element)
  }

  // MARK: Notes

  private func setAsideNotes(_ metrics: [Definitions.Metric]) -> [Diagnostic] {
    metrics.isEmpty ? [] : [Diagnostic(.metricSetAside, ["metrics": names(metrics)])]
  }

  /// The metrics as readers of each language type them.
  private func names(_ metrics: [Definitions.Metric]) -> MessageArgument {
    func list(_ language: Language) -> String { metrics.map { $0.typedName(in: language) }.joined(separator: ", ") }
    return .phrase(LocalizedText(english: list(.english), vietnamese: list(.vietnamese)))
  }

  /// Tells which verdicts turn on the reading.
  private func disagreements(in lines: [ScorecardLine]) -> [Diagnostic] {
    var verdicts: [(metric: Definitions.Metric, key: Cell, met: Set<Bool>)] = []
    for line in lines {
      guard let isMet = line.isMet else { continue }
      let name = line.figure.metric.syntax.name.text
      if let index = verdicts.firstIndex(where: { $0.metric.syntax.name.text == name && $0.key == line.figure.key }) {
        verdicts[index].met.insert(isMet)
      } else {
        verdicts.append((line.figure.metric, line.figure.key, [isMet]))
      }
    }
    var turning: [Definitions.Metric] = []
    for verdict in verdicts where verdict.met.count > 1 {
      let whole = checking.definitions.metric(named: verdict.metric.syntax.name.text) ?? verdict.metric
      if !turning.contains(where: { $0.typedName == whole.typedName }) { turning.append(whole) }
    }
    return turning.isEmpty ? [] : [Diagnostic(.readingsDisagree, ["metrics": names(turning)])]
  }
}

// MARK: The table

extension ReportContext {
  private func scorecardTable(_ lines: [ScorecardLine], key: KeySyntax?) -> ResultTable {
    let figures = lines.map(\.figure)
    let verdicts = Verdict.values(in: language)
    var targets: [Target] = []
    for line in lines where !targets.contains(line.target.target) { targets.append(line.target.target) }
    var columns: [ListedColumn] = [
      .texts(
        "metric", LocalizedText(english: "Metric", vietnamese: "Chỉ số"), figures.map { $0.metric.name(in: language) }),
      .numbers(
        "reading", LocalizedText(verbatim: "#"), figures.map { Int64($0.metric.reading) }),
    ]
    if key != nil {
      columns.append(
        .texts("group", LocalizedText(english: "Group", vietnamese: "Nhóm"), figures.map { text(of: $0.key) }))
    }
    columns += [
      .ratios(
        "result", LocalizedText(english: "Result", vietnamese: "Kết quả"), kind: .proportion, comparedWith: targets,
        figures.map(\.ratio)),
      .texts(
        "target", LocalizedText(english: "Target", vietnamese: "Chỉ tiêu"),
        lines.map { line in
          let limit = line.target.target.text(in: language)
          return line.target.id.isEmpty ? limit : "\(line.target.id) \(limit)"
        }),
      .choices(
        "verdict", LocalizedText(english: "Verdict", vietnamese: "Kết luận"), among: verdicts,
        lines.map { Verdict($0.isMet).value(in: language) }),
      .numbers(
        "lacking", LocalizedText(english: "Lacks", vietnamese: "Thiếu"),
        lines.map { line in
          line.isMet == false ? line.figure.ratio.flatMap { TargetGap(of: $0, to: line.target.target).toChange } : nil
        }),
      .texts(
        "trend", LocalizedText(english: "Trend", vietnamese: "4 quý"), lines.map { Sparkline.text(of: $0.trend) }),
    ]
    return ResultTable(listing: "scorecard", columns)
  }

  /// The value of a key as it is printed.
  func text(of cell: Cell) -> String {
    switch cell {
    case .missing: ReservedLabel.missing.text
    case .date(let day): day.text
    case .ratio: ""
    case .text, .label, .boolean, .number, .period: cell.plainText
    }
  }
}

/// How a target came out.
enum Verdict: String, CaseIterable {
  case met, missed
  /// Nothing was counted: neither met nor missed.
  case noFigure = "no_figure"

  init(_ isMet: Bool?) { self = isMet.map { $0 ? .met : .missed } ?? .noFigure }

  var titles: LocalizedText {
    switch self {
    case .met: LocalizedText(english: "met", vietnamese: "đạt")
    case .missed: LocalizedText(english: "missed", vietnamese: "chưa đạt")
    case .noFigure: LocalizedText(english: "no actual figure", vietnamese: "không có số thực hiện")
    }
  }

  /// As it stands in a table in a language.
  func value(in language: Language) -> String { titles[language] }

  /// All of them as values of a column; each is found by its name in either language too.
  static func values(in language: Language) -> [FieldValue] {
    allCases.map { verdict in
      FieldValue(
        value: verdict.value(in: language), titles: verdict.titles,
        aliases: [verdict.rawValue, verdict.titles.english, verdict.titles.vietnamese])
    }
  }
}

/// Ratios as a line of bars from 0% to 100%; a dot where there is none.
enum Sparkline {
  private static let bars = Array("▁▂▃▄▅▆▇█")

  static func text(of ratios: [Ratio?]) -> String {
    String(
      ratios.map { ratio in
        guard let ratio, let eighths = ratio.rounded(toScale: 0, shift: 2)?.unscaled else { return "·" }
        return bars[min(7, max(0, Int(eighths) * 8 / 100))]
      })
  }
}

extension [Diagnostic] {
  /// Each once, the first of its kind where it stands.
  var withoutRepetition: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }
}
