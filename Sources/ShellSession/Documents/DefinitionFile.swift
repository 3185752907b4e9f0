import Diagnostics
import Foundation
import NotebookDocuments
import QueryPlan
import QuerySyntax

/// A file that defines metrics: a script, or a session document.
enum DefinitionFile {
  /// The last definition of a metric in a file.
  ///
  /// - Throws: Where the file cannot be read, or defines no such metric.
  static func metric(
    named name: String, in path: String, _ configuration: SessionConfiguration
  ) throws(DiagnosticError) -> Definitions.Metric {
    let url = URL(fileURLWithPath: NSString(string: path).expandingTildeInPath)
    try configuration.requireReadable(url.path)
    let sources: [String] =
      switch try RunFile(url: url) {
      case .script(let text): [text]
      case .document(let document): document.entries.map(\.cell.source)
      }
    for source in sources.reversed() {
      for statement in Parser.parse(source).program.statements.reversed() {
        if case .metricDefinition(let syntax) = statement.kind, NameMatch.areEqual(syntax.name.text, name) {
          return Definitions.Metric(syntax: syntax, source: source)
        }
      }
    }
    throw DiagnosticError(Diagnostic(.noMetricInFile, ["path": .text(path), "name": .text(name)]))
  }
}
