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
          bindings.map { $0.table?.name ?? $0.metric.syntax.table.text }),
        .texts("time", LocalizedText(english: "time", vietnamese: "cột ngày"), syntaxes.map(\.timeText)),
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
}

extension MetricDefinitionSyntax {
  /// `received`, `received..resolved`; empty where no date is named.
  fileprivate var timeText: String { [time?.text, timeEnd?.text].compactMap { $0 }.joined(separator: "..") }
}
