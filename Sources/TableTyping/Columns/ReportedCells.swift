import CellParsing
import RecordReading

/// Cells of a column that were read, but in a way that is told: in how many rows they stand, and the first of them.
struct ReportedCells: Sendable {
  private(set) var rowCount = 0
  private(set) var first: (row: Int, text: String)?

  init() {}

  /// - Parameter marks: 0 for each cell of the column that is not told; empty where none is.
  init(marked marks: [UInt32], of column: RawColumn) {
    if marks.isEmpty { return }
    rowCount = marks.indices.reduce(0) { $0 + (marks[$1] == 0 ? 0 : column.weights?[$1] ?? 1) }
    let found = column.rows(marked: marks)
    guard let row = found.rows.first, let mark = found.marks.first, let cell = marks.firstIndex(of: mark) else {
      return
    }
    first = (row, column.cells.texts.text(of: cell))
  }

  mutating func append(row: Int, text: @autoclosure () -> String) {
    rowCount += 1
    if first == nil { first = (row, text()) }
  }

  /// Appends cells of later rows.
  mutating func append(_ later: ReportedCells) {
    rowCount += later.rowCount
    if first == nil { first = later.first }
  }
}
