import NotebookDocuments
import QuerySyntax
import ReformMetrics
import Values

/// What the answers of a document were made with, beside its data: short hashes of its statements, definitions and
/// settings, and the version of the program.
///
/// Width and language of the output are left out: they change how an answer is drawn and not what it is.
package enum DocumentPins {
  /// The version of the program, as documents and `--version` name it.
  package static let program = "0.1"

  /// - Parameter values: Of the document's parameters.
  static func pins(of document: SessionDocument, values: [ParameterValue] = []) -> [SessionAttribute] {
    var statements: [String] = []
    var definitions = [MetricLibrary.text]
    for cell in document.entries.map(\.cell) {
      statements += [cell.isSkipped ? "skip" : "", cell.expectsError ? "error" : ""]
      statements += cell.settings.map { "\($0.name)=\($0.value)" }
      for statement in ParsedStatement.all(in: Parser.parse(cell.source)) {
        if statement.isDefinition { definitions.append(statement.text) } else { statements.append(statement.text) }
      }
    }
    let header = document.header
    let settings = [header.calendar ?? "", header.asOf ?? ""] + header.settings.map { "\($0.name)=\($0.value)" }
    return [
      SessionAttribute(name: "program", value: program),
      SessionAttribute(name: "statements", value: hash(of: statements)),
      SessionAttribute(name: "definitions", value: hash(of: definitions)),
      SessionAttribute(name: "settings", value: hash(of: settings)),
    ]
      + values.map { SessionAttribute(name: parameterPrefix + $0.name, value: $0.text) }
  }

  /// Before the name of a parameter, whose value is pinned as it is.
  static let parameterPrefix = "$"

  private static func hash(of texts: [String]) -> String {
    String(ContentHash.sha256(of: texts.joined(separator: "\n")).prefix(12))
  }
}

extension ParsedStatement {
  /// Whether the statement gives a name to a query, a metric or a column.
  fileprivate var isDefinition: Bool {
    switch syntax?.kind {
    case .letDefinition, .metricDefinition, .columnDefinition: true
    case .query, .report, .command, nil: false
    }
  }
}
