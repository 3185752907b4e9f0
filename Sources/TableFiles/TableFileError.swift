package import Diagnostics

/// A fault of a file that stops its reading.
package struct TableFileError: Error, Hashable {
  package let diagnostic: Diagnostic

  package init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }

  init(_ id: DiagnosticID, _ arguments: [String: MessageArgument] = [:]) {
    self.init(Diagnostic(id, arguments))
  }
}
