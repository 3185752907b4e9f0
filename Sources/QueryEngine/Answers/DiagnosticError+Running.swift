import Diagnostics

extension DiagnosticError {
  /// A stage names a column that the rows before it turned out not to have: after `across`, a value that no row has.
  static func missingColumn(_ name: String) -> DiagnosticError {
    DiagnosticError(.resultColumnMissing, ["name": .text(name)])
  }

  static var cancelled: DiagnosticError { DiagnosticError(.cancelled) }

  static var overflow: DiagnosticError { DiagnosticError(.integerOverflow) }
}
