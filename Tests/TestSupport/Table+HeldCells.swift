package import ColumnarData

extension Table {
  /// A cell of a table whose texts are at hand. A text that is lost is told as one that no sample has, so that every
  /// comparison with it fails.
  package func heldCell(row: Int, column: Int) -> Cell {
    (try? cell(row: row, column: column)) ?? .text("\u{FFFD} lost \u{FFFD}")
  }
}
