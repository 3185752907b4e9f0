package import ColumnarData
package import Diagnostics

// What reading a column can meet, as the error that ends a statement.

extension DiagnosticError {
  /// A column of a table does not hold what was written to its file.
  package init(_ damage: DamagedFile) {
    self.init(damagedFile: damage.path)
  }

  /// Texts that a statement asks for are no longer in their file.
  package init(_ lost: TextsLost) {
    self.init(.textsLost, ["path": .text(lost.path)])
  }
}

extension ColumnValues {
  /// The column, once what of it lies in a mapped file is verified. To be called before the column is read.
  package func bound() throws(DiagnosticError) -> ColumnValues {
    do throws(DamagedFile) { try verify() } catch { throw DiagnosticError(error) }
    return self
  }
}

extension Table {
  /// The table with every column bound; see ``ColumnValues/bound()``.
  package func bound() throws(DiagnosticError) -> Table {
    for column in columns { _ = try column.bound() }
    return self
  }

  /// One cell, for rows that are shown or that name a group; never for scans.
  package func boundCell(row: Int, column: Int) throws(DiagnosticError) -> Cell {
    do throws(TextsLost) { return try cell(row: row, column: column) } catch { throw DiagnosticError(error) }
  }
}
