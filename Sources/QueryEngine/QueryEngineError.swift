package import Diagnostics

/// Why a run ended without an answer.
package struct QueryEngineError: Error, Hashable {
  package let diagnostic: Diagnostic

  package init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}
