package import CellParsing
package import ColumnarData
package import Diagnostics

/// A column of long text that stays in its file: where its cells can be read again, and what was learned about them.
package struct SourceColumn: Sendable {
  /// Where the records are.
  package let records: RecordSource
  /// The place of the cell in its record.
  package let column: Int
  /// What was learned about the cells while they passed by.
  package let facts: UncodedColumnStatistics
}

/// A column of long text as a table has it: the cells of a place in the records, clean.
package struct SourceOrigin: Sendable {
  /// Where the records are.
  package let records: RecordSource
  /// The place of the cell in its record.
  package let column: Int
  /// The texts that mean that nothing is there.
  package let missing: MissingValues

  package init(records: RecordSource, column: Int, missing: MissingValues) {
    self.records = records
    self.column = column
    self.missing = missing
  }

  /// The texts, empty where missing.
  package var texts: SourceTexts {
    SourceTexts(
      path: records.file.path, count: records.rowCount, byteCount: records.byteCount
    ) { rows, body in
      do throws(DiagnosticError) {
        try visit(rows, body)
        return true
      } catch {
        return false
      }
    }
  }

  /// Calls the body with the clean text of each row, empty where missing.
  package func visit(_ rows: Range<Int>, _ body: (Int, Span<UInt8>) -> Void) throws(DiagnosticError) {
    let nothing: [UInt8] = []
    try records.visit(column: column, rows) { row, cell in
      guard let cell else { return body(row, nothing.span) }
      if CellCleaning.isClean(cell) {
        if missing.contains(cell) { body(row, nothing.span) } else { body(row, cell) }
        return
      }
      var change = CleaningCounts()
      var text = CellCleaning.cleaned([UInt8](copying: cell)[...], &change)
      if missing.contains(text.span) { text = [] }
      body(row, text.span)
    }
  }
}

extension SourceColumn {
  /// Where the texts of the table come from.
  package func origin(missing: MissingValues) -> SourceOrigin {
    SourceOrigin(records: records, column: column, missing: missing)
  }

  /// Calls the body with the clean text of each row, empty where missing.
  package func visit(_ rows: Range<Int>, missing: MissingValues, _ body: (Int, Span<UInt8>) -> Void)
    throws(DiagnosticError)
  {
    try origin(missing: missing).visit(rows, body)
  }
}
