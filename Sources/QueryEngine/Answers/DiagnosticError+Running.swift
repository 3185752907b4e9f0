package import ColumnarData
package import Diagnostics

extension DiagnosticError {
  /// A column of a table does not hold what was written to its file.
  package init(_ damage: DamagedFile) {
    self.init(damagedFile: damage.path)
  }

  /// A stage names a column that the rows before it turned out not to have: after `across`, a value that no row has.
  static func missingColumn(_ name: String) -> DiagnosticError {
    DiagnosticError(.resultColumnMissing, ["name": .text(name)])
  }

  static var cancelled: DiagnosticError { DiagnosticError(.cancelled) }

  static var overflow: DiagnosticError { DiagnosticError(.integerOverflow) }
}
