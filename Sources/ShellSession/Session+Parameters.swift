import ColumnarData
package import Diagnostics
package import Foundation
package import NotebookDocuments
import QueryEngine
import QueryPlan
import QuerySyntax
import ReformMetrics
import VietnameseText
package import WorkProgress

extension Session {
  /// The values that a document's parameter takes, in the order of the data or of the header.
  ///
  /// - Throws: Where the document or its data cannot be read, or the parameter takes no list of values.
  package static func values(
    ofParameter name: String, in document: SessionDocument, at url: URL, configuration: SessionConfiguration,
    monitor: WorkMonitor = WorkMonitor()
  ) async throws(DiagnosticError) -> [String] {
    let session = Session(configuration: pinned(configuration, by: document.header))
    let faults =
      document.diagnostics + (await session.prepare(for: document.header, folder: url.deletingLastPathComponent()))
    if let fault = faults.first(where: { $0.severity == .error }) { throw DiagnosticError(fault) }
    let parameters = document.header.parameters
    guard let parameter = parameters.first(where: { $0.name == name }) else { throw unknown(name, parameters) }
    guard let cells = try await session.cells(of: parameter, monitor: monitor) else {
      throw DiagnosticError(.parameterHasNoList, ["name": .text(name)])
    }
    return cells.map(\.plainText)
  }

  /// The value of each parameter: the one given, else its default.
  func values(
    of parameters: [SessionParameter], given: [String: String], monitor: WorkMonitor
  ) async throws(DiagnosticError) -> [ParameterValue] {
    for name in given.keys.sorted() where !parameters.contains(where: { $0.name == name }) {
      throw Self.unknown(name, parameters)
    }
    var values: [ParameterValue] = []
    for parameter in parameters {
      guard let text = given[parameter.name] ?? parameter.defaultValue else {
        throw DiagnosticError(.parameterMissing, ["name": .text(parameter.name)])
      }
      values.append(try await value(of: parameter, writtenAs: text, monitor: monitor))
    }
    return values
  }

  private func value(
    of parameter: SessionParameter, writtenAs text: String, monitor: WorkMonitor
  ) async throws(DiagnosticError) -> ParameterValue {
    guard let cells = try await cells(of: parameter, monitor: monitor) else {
      if let value = ParameterValue(parameter, writtenAs: text) { return value }
      throw Self.wrong(text, for: parameter, [])
    }
    let exact = cells.filter { $0.plainText == text }
    let found = exact.isEmpty ? cells.filter { NameMatch.areEqual($0.plainText, text) } : exact
    guard found.count == 1 else {
      let near = NearestNames.nearest(to: text, in: cells.map(\.plainText))
      let names = near.isEmpty ? cells.prefix(8).map(\.plainText) : near
      throw Self.wrong(text, for: parameter, Array(names.prefix(8)))
    }
    return ParameterValue(parameter.name, cell: found[0])
  }

  /// The values that a parameter takes; nil where any text of its type is one.
  private func cells(
    of parameter: SessionParameter, monitor: WorkMonitor
  ) async throws(DiagnosticError) -> [Cell]? {
    switch parameter.kind {
    case .period, .date, .number, .text: return nil
    case .choices(let texts): return texts.map { .text($0) }
    case .column(let path):
      let dot = path.lastIndex(of: ".") ?? path.endIndex
      let (table, column) = (path[..<dot], path[dot...].dropFirst())
      let text = "`\(table)` | show count by `\(column)` | where count > 0"
      let pipeline = QueryPipeline(context: state.checkingContext, engine: engine)
      guard case .query(let query)? = Parser.parse(text).program.statements.first?.kind,
        let checked = pipeline.checkedQuery(of: query, in: text).query
      else { throw DiagnosticError(.parameterHasNoValues, ["name": .text(parameter.name), "column": .text(path)]) }
      let answer = try await pipeline.result(of: pipeline.plan(of: checked), monitor: monitor).result
      do throws(TextsLost) {
        var cells: [Cell] = []
        for row in 0..<answer.table.rowCount {
          switch try RowNames(answer).cell(row: row, column: 0) {
          case .missing, .label: break
          case let cell: cells.append(cell)
          }
        }
        return cells
      } catch {
        throw DiagnosticError(error)
      }
    }
  }

  private static func unknown(_ name: String, _ parameters: [SessionParameter]) -> DiagnosticError {
    let names = parameters.map { LocalizedText(verbatim: $0.name) }
    return DiagnosticError(
      Diagnostic(.parameterUnknown, ["name": .text(name)], notes: names.isEmpty ? [] : [.availableNames(names)]))
  }

  private static func wrong(_ text: String, for parameter: SessionParameter, _ near: [String]) -> DiagnosticError {
    let note = Diagnostic(.nearestNames, ["names": .choices(near)])
    return DiagnosticError(
      Diagnostic(
        .parameterValueWrong,
        ["name": .text(parameter.name), "value": .text(text), "kind": .phrase(kind(of: parameter))],
        notes: near.isEmpty ? [] : [note]))
  }

  private static func kind(of parameter: SessionParameter) -> LocalizedText {
    switch parameter.kind {
    case .period:
      LocalizedText(english: "a period such as 2020Q3", vietnamese: "kỳ, ví dụ quý III/2020")
    case .date: LocalizedText(english: "a date such as 2020-08-31", vietnamese: "ngày, ví dụ 31/8/2020")
    case .number: LocalizedText(english: "a number such as 97.15", vietnamese: "số, ví dụ 97.15")
    case .text: LocalizedText(english: "a text", vietnamese: "chữ")
    case .column(let path):
      LocalizedText(english: "a value of \(path)", vietnamese: "giá trị của \(path)")
    case .choices: LocalizedText(english: "one of its values", vietnamese: "một trong các giá trị đã nêu")
    }
  }
}
