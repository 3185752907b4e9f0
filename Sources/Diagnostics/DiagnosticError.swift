/// A fault that ends a piece of work: of a file, of a run, of what is written.
///
/// The cause is a diagnostic with its code; nothing was answered, and nothing half written is left behind.
package struct DiagnosticError: Error, Hashable {
  package let diagnostic: Diagnostic

  package init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }

  package init(_ id: DiagnosticID, _ arguments: [String: MessageArgument] = [:]) {
    self.init(Diagnostic(id, arguments))
  }
}
