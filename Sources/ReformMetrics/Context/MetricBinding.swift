package import ColumnarData
package import Diagnostics
package import QueryPlan
import QuerySyntax
import Values
import VietnameseText

/// How a metric stands to the open tables: on which it can be computed, or what it lacks.
package struct MetricBinding: Sendable {
  /// Whether a metric can be computed.
  package enum State: Sendable {
    case on(Table)
    /// What is missing, as the checks tell it.
    case lacks(Diagnostic)
  }

  /// The metric under one of its readings.
  package let metric: Definitions.Metric
  /// On which table, or why on none.
  package let state: State

  /// The table; nil where the metric cannot be computed.
  package var table: Table? { if case .on(let table) = state { table } else { nil } }
}

extension ReportContext {
  /// How each reading of a metric binds: to the first table that has all its columns.
  func binding(of metric: Definitions.Metric) -> MetricBinding {
    let candidates = tables.filter { metric.isOn($0, in: checking.catalog) }
    var lack: Diagnostic?
    for table in candidates {
      let query = query(of: [metric], on: table)
      let check = Checker.check(query, source: source, in: checking)
      if check.query != nil { return MetricBinding(metric: metric, state: .on(table)) }
      lack = lack ?? check.diagnostics.first { $0.severity == .error }
    }
    let kind = TableKind(rawValue: metric.syntax.table.text)
    let absent = Diagnostic(
      .noTableOfKind, ["kind": kind.map { .phrase($0.title) } ?? .text(metric.syntax.table.text)])
    return MetricBinding(metric: metric, state: .lacks(lack ?? absent))
  }

  /// The metric of a name and the table on which it is computed.
  ///
  /// - Throws: Where there is no such metric, or the open data lack what it needs.
  func bound(_ path: PathSyntax) throws(ReportFault) -> (metric: Definitions.Metric, table: Table) {
    guard let metric = checking.definitions.metric(named: path.text) else {
      let names = checking.definitions.allMetrics.map(\.syntax.name.text)
      let near = NearestNames.nearest(to: path.text, in: names)
      throw ReportFault(
        Diagnostic(
          .unknownMetric, at: path.range, ["name": .text(path.text)],
          fixes: near.map { FixIt(replacing: path.range, with: $0) }))
    }
    switch binding(of: metric).state {
    case .on(let table): return (metric, table)
    case .lacks(let lack):
      throw ReportFault(
        Diagnostic(
          .metricCannotBeUsed, at: path.range, ["name": .text(metric.typedName)],
          notes: [Diagnostic(lack.id, lack.arguments)] + mappingNotes()))
    }
  }

  /// The dates on which most metrics of dossiers rest.
  private static let dates = ["received", "due", "resolved"]

  /// For tables of dossiers without one of the dates: how a column under another heading is named as it.
  func mappingNotes() -> [Diagnostic] {
    tables.filter { TableKind(of: $0.schema) == .dossiers }.compactMap { table in
      let fields = table.schema.fields
      let lacking = Self.dates.filter { date in !fields.contains { $0.name == date } }
      guard let first = lacking.first else { return nil }
      let other = fields.first { $0.type == .date && !Self.dates.contains($0.name) }
      func mapping(_ language: Language) -> String {
        "\(OpenWord.mapping.title[language]) \(first)=\(QuotedText.quoted(other?.titles.vietnamese ?? "…"))"
      }
      return Diagnostic(
        .columnsByOtherNames,
        [
          "table": .name(of: table.schema), "columns": .choices(lacking),
          "mapping": .phrase(LocalizedText(english: mapping(.english), vietnamese: mapping(.vietnamese))),
        ])
    }
  }

  // MARK: The query of a metric

  /// `TABLE | in PERIOD | show METRIC, … by KEY`: what a reader would type to compute the metrics.
  ///
  /// - Parameter range: Where a fault of the whole is told.
  func query(
    of metrics: [Definitions.Metric], on table: Table, in period: PeriodSyntax? = nil, by keys: [KeySyntax] = [],
    at range: Range<Int> = 0..<0
  ) -> PipelineSyntax {
    func name(_ text: String) -> NameSyntax { NameSyntax(text: text, range: range) }
    var stages: [StageSyntax] = []
    if let period { stages.append(StageSyntax(kind: .period(period, by: nil), range: period.range, wordRange: range)) }
    let items = metrics.map { metric in
      let path = metric.typedName.split(separator: ".").map { name(String($0)) }
      return ShowSyntax.Item(
        name: name(metric.columnName), measure: .path(PathSyntax(names: path, range: range)))
    }
    stages.append(
      StageSyntax(
        kind: .show(ShowSyntax(items: items, keys: keys)), range: range, wordRange: range))
    return PipelineSyntax(source: name(table.name), stages: stages, range: range)
  }

  /// The measure of a metric on a table, its names settled, and the rows over which it is computed.
  func computation(
    of metric: Definitions.Metric, on table: Table, in period: PeriodSyntax? = nil, at range: Range<Int> = 0..<0
  ) throws(ReportFault) -> MetricComputation {
    let (query, notes) = try checked(self.query(of: [metric], on: table, in: period, at: range))
    guard let show = query.show, let item = show.items.first else {
      preconditionFailure("the query of a metric shows it")
    }
    return MetricComputation(metric: metric, query: query, item: item, notes: notes)
  }
}

/// A metric as it is computed: its query, checked.
struct MetricComputation {
  let metric: Definitions.Metric
  let query: CheckedQuery
  /// The column and the measure.
  let item: CheckedShow.Item
  /// What the check told.
  let notes: [Diagnostic]

  var measure: Measure { item.measure }
}

extension Definitions.Metric {
  /// The name of its column where several readings stand side by side.
  var columnName: String { reading == 1 ? syntax.name.text : "\(syntax.name.text)_\(reading)" }
}

extension TableKind {
  /// The table as readers call it.
  var title: LocalizedText {
    switch self {
    case .procedures: LocalizedText(english: "procedures", vietnamese: "thủ tục hành chính")
    case .dossiers: LocalizedText(english: "dossiers", vietnamese: "hồ sơ")
    }
  }
}

extension ReportContext {
  /// `online_share 2: of those of procedures in which online dossiers arose`, a line for each further reading.
  func readingLegend(_ metrics: [Definitions.Metric]) -> [String] {
    var lines: [String] = []
    for metric in metrics where metric.reading > 1 {
      let line = "\(metric.name(in: language)) \(metric.reading): \(metric.syntax.titles?[language] ?? "")"
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }
}
