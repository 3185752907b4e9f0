import ColumnarData

extension ResultTable {
  /// The reserved label of a key cell that has no value of its own, since the row puts several groups together or its
  /// foreign key names no row; nil for every other cell. A key of numbers or periods cannot hold the label itself.
  func keyLabel(row: Int, column: Int) throws(TextsLost) -> ReservedLabel? {
    guard column < keyCount else { return nil }
    if let keyLabels { return keyLabels[column][row] }
    switch roles[row] {
    case .detail: return nil
    case .other: return try table.cell(row: row, column: column) == .missing ? .other : nil
    case .total: return try table.cell(row: row, column: column) == .missing ? .total : nil
    }
  }
}
