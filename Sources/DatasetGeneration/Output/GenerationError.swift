package import Diagnostics

/// Why a dataset was not written; nothing is left behind in its folder.
package struct GenerationError: Error, Hashable {
  package let diagnostic: Diagnostic

  package init(_ id: DiagnosticID, _ arguments: [String: MessageArgument] = [:]) {
    diagnostic = Diagnostic(id, arguments)
  }
}
