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
        .texts("metric", LocalizedText(english: "metric", vietnamese: "chỉ số"), bindings.map { $0.metric.typedName(in: language) }),
        .texts(
          "title", LocalizedText(english: "title", vietnamese: "tên gọi"), syntaxes.map { $0.titles?[language] ?? "" }),
        .texts(
          "table", LocalizedText(english: "table", vietnamese: "bảng"),
          bindings.map { $0.table?.name ?? $0.metric.syntax.table.text }),
        .texts(
          "definition", LocalizedText(english: "definition", vietnamese: "định nghĩa"),
          syntaxes.map { SyntaxPrinter.text(of: $0.measure, in: language) }),
        .texts("time", LocalizedText(english: "time", vietnamese: "cột ngày"), syntaxes.map { $0.time?.text ?? "" }),
        .texts("target", LocalizedText(english: "target", vietnamese: "chỉ tiêu"), targets),
        .texts(
          "cite", LocalizedText(english: "cite", vietnamese: "nguồn"), syntaxes.map { $0.citation ?? "" }),
        .texts(
          "lacks", LocalizedText(english: "lacks", vietnamese: "còn thiếu"),
          bindings.map { binding in
            if case .lacks(let lack) = binding.state { lack.message(in: language) } else { "" }
          }),
      ])
    return ReportAnswer(parts: [.table(table)])
  }
}
