/// How grave a diagnostic is; only an error stops the statement.
package enum Severity: Sendable {
  /// Nothing is answered.
  case error
  /// The answer stands; it may not be what was meant.
  case warning
  /// A fact beside an answer.
  case note
}
