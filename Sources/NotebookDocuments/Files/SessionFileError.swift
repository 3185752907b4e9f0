package import Diagnostics

/// A session file that could not be read or written.
package struct SessionFileError: Error, Hashable {
  package let diagnostic: Diagnostic

  init(_ id: DiagnosticID, path: String, reason: String? = nil) {
    var arguments: [String: MessageArgument] = ["path": .text(path)]
    if let reason { arguments["reason"] = .text(reason) }
    diagnostic = Diagnostic(id, arguments)
  }
}
