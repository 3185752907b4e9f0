package import ColumnarData
package import Diagnostics

/// What a report gives.
package struct ReportAnswer: Sendable {
  /// One thing that stands in the answer.
  package enum Part: Sendable {
    case table(ResultTable)
    case text([String])
  }

  /// What the reader should know, before the answer.
  package var diagnostics: [Diagnostic]
  /// In the order in which they are written.
  package var parts: [Part]
  /// The answer as a table where it is written in words.
  private let stagedTable: ResultTable?

  package init(diagnostics: [Diagnostic] = [], parts: [Part], stagedTable: ResultTable? = nil) {
    self.diagnostics = diagnostics
    self.parts = parts
    self.stagedTable = stagedTable
  }

  /// What stages after the report work on, and `_` names; nil where the answer is in words alone.
  package var table: ResultTable? {
    stagedTable ?? parts.lazy.compactMap { if case .table(let table) = $0 { table } else { nil } }.first
  }
}
