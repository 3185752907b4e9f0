import ColumnarData
import Diagnostics
import QueryPlan
import QuerySyntax
import VietnameseText

extension ReportContext {
  /// `metrics`: each metric under each reading, on which table it is computed, or what the open data lack.
  func metricListing() throws(ReportFault) -> ReportAnswer {
    let metrics = checking.definitions.allMetrics
    let bindings = metrics.flatMap(\.underEachReading).map(binding)
    var targets: [String] = []
    for binding in bindings { targets.append(try target(of: binding.metric)?.text ?? "") }
    let syntaxes = bindings.map(\.metric.syntax)
    let table = ResultTable(
      listing: "metrics",
      [
        .texts(
          "metric", LocalizedText(english: "metric", vietnamese: "chỉ số"),
          bindings.map { $0.metric.typedName(in: language) }),
        .texts(
          "table", LocalizedText(english: "table", vietnamese: "bảng"),
          bindings.map { $0.table?.schema.typedName[language] ?? $0.metric.syntax.table.text }),
        .texts("time", LocalizedText(english: "time", vietnamese: "cột ngày"), bindings.map(timeText)),
        .texts("target", LocalizedText(english: "target", vietnamese: "chỉ tiêu"), targets),
        .texts(
          "lacks", LocalizedText(english: "lacks", vietnamese: "còn thiếu"),
          bindings.map { binding in
            if case .lacks(let lack) = binding.state { lack.message(in: language) } else { "" }
          }),
        .texts(
          "title", LocalizedText(english: "title", vietnamese: "tên gọi"), syntaxes.map { $0.titles?[language] ?? "" }),
      ], nameCount: 1)
    return ReportAnswer(diagnostics: mappingNotes(), parts: [.table(table)])
  }

  /// `received`, `received..resolved`, as readers of the language type them; empty where no date is named.
  private func timeText(_ binding: MetricBinding) -> String {
    [binding.metric.syntax.time, binding.metric.syntax.timeEnd].compactMap { path in
      path.map { typed($0, on: binding.table) }
    }.joined(separator: "..")
  }

  /// A column of the table, or of another one that the path names first; as the metric writes it where it is not open.
  private func typed(_ path: PathSyntax, on table: Table?) -> String {
    let other = path.names.count == 2 ? checking.catalog.table(named: path.names[0].text) : nil
    guard let name = path.names.last?.text,
      let field = (other ?? table)?.schema.fields.first(where: { $0.name == name })
    else { return path.text }
    return (other.map { "\($0.schema.typedName[language])." } ?? "") + field.typedName[language]
  }
}
