package import Diagnostics

/// Why a report has no answer: faults of the statement, or what stopped a query.
package struct ReportFault: Error {
  /// What was told before the last fault.
  package let earlier: [Diagnostic]
  /// The last fault.
  package let error: DiagnosticError

  init(_ diagnostic: Diagnostic, after earlier: [Diagnostic] = []) {
    self.init(DiagnosticError(diagnostic), after: earlier)
  }

  package init(_ error: DiagnosticError, after earlier: [Diagnostic] = []) {
    self.earlier = earlier
    self.error = error
  }
}
