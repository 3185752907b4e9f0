extension DiagnosticID {
  /// By the first digit of the code: 1 error, 2 warning, 3 note.
  package var severity: Severity {
    switch rawValue.dropFirst(2).first {
    case "2": .warning
    case "3": .note
    default: .error
    }
  }
}
