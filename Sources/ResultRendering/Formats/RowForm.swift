import ColumnarData

/// One way to write rows as UTF-8: before the rows, each batch of them, after the rows.
protocol RowForm: Sendable {
  var selection: RowSelection { get }
  var guardedCells: Int { get }
  func appendHead(to text: inout TextBuffer)
  /// Adds neighbouring rows.
  ///
  /// - Parameter cells: Empty; memory for the cells of the rows.
  /// - Throws: Where a text of the rows is lost.
  mutating func append(_ rows: Range<Int>, _ cells: inout CellTexts, to text: inout TextBuffer) throws(TextsLost)
  func appendTail(to text: inout TextBuffer)
}

extension RowForm {
  var guardedCells: Int { 0 }
}
