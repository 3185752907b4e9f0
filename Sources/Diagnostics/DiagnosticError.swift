/// A fault that ends a piece of work: of a file, of a run, of what is written.
///
/// The cause is a diagnostic with its code; nothing was answered, and nothing half written is left behind.
package struct DiagnosticError: Error, Hashable {
  package let diagnostic: Diagnostic
  /// The path of the mapped file that turned out to hold something else than what was written to it, where that is the
  /// cause: the caller that opened it can read its source again, and try once more.
  package let damagedFile: String?

  package init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
    damagedFile = nil
  }

  package init(damagedFile: String) {
    diagnostic = Diagnostic(.snapshotDamaged, ["path": .text(damagedFile)])
    self.damagedFile = damagedFile
  }

  package init(_ id: DiagnosticID, _ arguments: [String: MessageArgument] = [:]) {
    self.init(Diagnostic(id, arguments))
  }
}
