import ColumnarData
import Diagnostics
import Foundation
import Publishing
import ResultRendering
import ShellSession
import VietnameseText
import WorkProgress

/// The outcome of a statement as messages: each result as a table of text and of HTML, charts as SVG and as Vega-Lite
/// beside, words on the streams, errors apart.
struct OutcomeOutput {
  let options: RenderingOptions
  let showsTiming: Bool

  /// More rows are shown as text alone: a browser would be busy with them for minutes.
  private static let mostRowsAsPage = 2000

  /// - Parameters:
  ///   - isLast: Whether it is the last statement of its cell: its last result is that of the cell.
  ///   - monitor: Told how far the text of a long result is; may stop it.
  /// - Returns: What is published, in order, an error in its place among it; and that error, nil where there is none.
  func messages(
    of outcome: StatementOutcome, isLast: Bool, monitor: WorkMonitor
  ) -> (published: [Publication], failure: ErrorReport?) {
    let lastResult = outcome.parts.lastIndex { if case .result = $0 { true } else { false } }
    let failures = outcome.status == .answered ? [] : Self.failures(of: outcome)
    let failure = failures.isEmpty ? nil : ErrorReport(failures, source: outcome.source, options: options)
    let place = outcome.parts.firstIndex { part in
      if case .diagnostic(let told) = part { told == failures.first } else { false }
    }
    var published: [Publication] = []
    for (index, part) in outcome.parts.enumerated() {
      let isResult = isLast && index == lastResult
      switch part {
      case .diagnostic where index >= place ?? .max:
        if index == place, let failure { published.append(.failure(failure)) }
      case .result(let result):
        published += show(result, text(of: part, outcome, monitor), number: isResult ? outcome.number : nil)
      case .text, .summary, .diagnostic: add(text(of: part, outcome, monitor), of: part, to: &published)
      }
    }
    if showsTiming, outcome.number != nil { add(timing(of: outcome), of: .summary(""), to: &published) }
    return (published, failure)
  }

  /// The first error and what is told behind it; without an error all that is told.
  private static func failures(of outcome: StatementOutcome) -> [Diagnostic] {
    let told = outcome.parts.compactMap { if case .diagnostic(let told) = $0 { told } else { nil as Diagnostic? } }
    let first = told.firstIndex { $0.severity == .error } ?? 0
    return Array(told.dropFirst(first))
  }

  /// Adds words to a stream; what follows on the same one belongs to the same message.
  private func add(_ text: String, of part: StatementOutcome.Part, to published: inout [Publication]) {
    let isWarning = if case .diagnostic(let diagnostic) = part { diagnostic.severity != .note } else { false }
    let name = isWarning ? "stderr" : "stdout"
    if let last = published.last, last.type == "stream", last.content["name"]?.text == name {
      published[published.count - 1] = .stream(name, (last.content["text"]?.text ?? "") + text)
    } else {
      published.append(.stream(name, text))
    }
  }

  /// The part as a document has it.
  private func text(
    of part: StatementOutcome.Part, _ outcome: StatementOutcome, _ monitor: WorkMonitor
  ) -> String {
    let alone = StatementOutcome(source: outcome.source, number: nil, parts: [part], status: outcome.status)
    let pieces = OutcomeText(format: .table, options: options).pieces(of: alone, monitor: monitor)
    return pieces.reduce(into: "") { $0 += $1.text }
  }

  private func timing(of outcome: StatementOutcome) -> String {
    let alone = StatementOutcome(
      source: outcome.source, number: outcome.number, parts: [], status: outcome.status, seconds: outcome.seconds)
    return OutcomeText(format: .table, options: options, showsTiming: true).pieces(of: alone).map(\.text).joined()
  }

  private func show(_ result: ResultTable, _ text: String, number: Int?) -> [Publication] {
    let plain = text.utf8.last == UInt8(ascii: "\n") ? String(Substring(text.utf8.dropLast())) : text
    var data: [String: JSONValue] = ["text/plain": .text(plain)]
    let limit = options.rowLimit.map { $0.first + $0.last } ?? .max
    // Where texts of the result are lost, its text says so.
    if min(result.table.rowCount, limit) <= Self.mostRowsAsPage,
      let parts = try? PublishedPart.parts(of: result, named: Self.newName, options: options)
    {
      data["text/html"] = .text(OutputFragment.html(of: parts, language: options.language))
      for case .charts(let pictures) in parts where !pictures.isEmpty {
        data["image/svg+xml"] = .text(ChartPicture.document(of: pictures))
      }
      if let chart = result.chart,
        let figures = try? ChartData.panels(of: result, as: chart, options: options), !figures.isEmpty
      {
        data[VegaLiteChart.type] = VegaLiteChart.specification(of: figures, language: options.language)
      }
    }
    return [.display(data, number: number)]
  }

  /// Tells the pictures of a page apart, also from those of an earlier run of the kernel.
  private static var newName: String { "chart-\(UUID().uuidString.prefix(8).lowercased())" }
}
