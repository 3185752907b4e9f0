package import Diagnostics

/// The query, where it has one meaning, and everything there is to say of it.
package struct CheckResult: Sendable {
  /// Nil where the diagnostics hold an error.
  package let query: CheckedQuery?
  /// Errors, warnings and the notes printed with the answer, in the order found.
  package let diagnostics: [Diagnostic]

  package init(query: CheckedQuery?, diagnostics: [Diagnostic]) {
    self.query = query
    self.diagnostics = diagnostics
  }
}
