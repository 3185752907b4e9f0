import ColumnarData

/// The records of a file or sheet as columns of text, before any meaning is given to them.
struct RawTable: Sendable {
  /// A row that has not as many cells as there are columns.
  struct UnevenRow: Sendable {
    let line: Int
    let cellCount: Int
    /// The record, or where it has too many cells, those beyond the last column.
    let text: String
    /// Bytes of a record that are kept to show it.
    fileprivate static let shownLength = 400
  }

  let path: String
  /// As written, tidied; empty where a column has none.
  let headings: [String]
  /// Emptied one by one as they become columns of a table, so that the text need not lie in memory twice.
  var columns: [RawColumn]
  let lines: LineMap
  /// The texts of the rows above the header that are no data.
  let titles: [String]
  let unevenRows: [UnevenRow]
  let blankRows: Int
  let textAfterQuote: (line: Int, count: Int)?
  /// Sheets of the workbook that were not read.
  var otherSheets: [String] = []
  /// Cells that hold an error of the spreadsheet, such as `#REF!`.
  var errorCells: [ErrorCell] = []
  /// Empty cells that got the value of the merged cell that covers them.
  var filledMergedCells = 0

  struct ErrorCell: Sendable {
    let line: Int
    let column: Int
    let text: String
  }

  var rowCount: Int { lines.rowCount }

  /// Hands a column out and forgets it.
  mutating func takeColumn(_ index: Int) -> RawColumn {
    let column = columns[index]
    columns[index] = .plain(RawCells())
    return column
  }
}

extension RawTable.UnevenRow {
  /// What is told of a row of a batch.
  ///
  /// - Parameter bytes: Those in which the batch's places lie.
  init(_ row: CellBatch.UnevenRow, in bytes: Span<UInt8>) {
    let shown = bytes.extracting(row.range).extracting(first: Self.shownLength)
    self.init(line: row.line, cellCount: row.cellCount, text: String(text: shown))
  }
}
