package import ColumnarData
package import Diagnostics

/// What a run found: the table, and what a reader of it should know.
package struct QueryAnswer: Sendable {
  /// The rows, keys first.
  package let result: ResultTable
  /// Warnings and notes, in the order of the stages that they come from.
  package let notes: [Diagnostic]
  /// One for each `expect`, in the order of the stages.
  package let expectations: [ExpectationOutcome]

  init(result: ResultTable, notes: [Diagnostic] = [], expectations: [ExpectationOutcome] = []) {
    self.result = result
    self.notes = notes
    self.expectations = expectations
  }
}

/// How an `expect` came out.
package struct ExpectationOutcome: Hashable, Sendable {
  /// The stage as typed.
  package let text: String
  /// Rows of which the condition is not true, totals apart.
  package let failedRows: Int
  /// Rows asked, totals apart.
  package let rows: Int
  /// Whether it is wanted that there is no row.
  package let wantsNone: Bool

  package init(text: String, failedRows: Int, rows: Int, wantsNone: Bool = false) {
    self.text = text
    self.failedRows = failedRows
    self.rows = rows
    self.wantsNone = wantsNone
  }

  /// Whether the condition is true of every row, and there is one; for `expect none`, whether there is none.
  package var isMet: Bool { wantsNone ? rows == 0 : failedRows == 0 && rows > 0 }
}
