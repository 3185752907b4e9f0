import ColumnarData

/// The records of a file or sheet as columns of text, before any meaning is given to them.
package struct RawTable: Sendable {
  /// A row that has not as many cells as there are columns.
  package struct UnevenRow: Sendable {
    package let line: Int
    package let cellCount: Int
    /// The record, or where it has too many cells, those beyond the last column.
    package let text: String
    /// Bytes of a record that are kept to show it.
    fileprivate static let shownLength = 400
  }

  package let path: String
  /// As written, tidied; empty where a column has none.
  package let headings: [String]
  /// Emptied one by one as they become columns of a table, so that the text need not lie in memory twice.
  package var columns: [RawColumn]
  package let lines: LineMap
  /// The texts of the rows above the header that are no data.
  package let titles: [String]
  package let unevenRows: [UnevenRow]
  package let blankRows: Int
  package let textAfterQuote: (line: Int, count: Int)?
  /// Sheets of the workbook that were not read.
  package var otherSheets: [String] = []
  /// Cells that hold an error of the spreadsheet, such as `#REF!`.
  package var errorCells: [ErrorCell] = []
  /// Empty cells that got the value of the merged cell that covers them.
  package var filledMergedCells = 0

  package struct ErrorCell: Sendable {
    package let line: Int
    package let column: Int
    package let text: String
  }

  package var rowCount: Int { lines.rowCount }

  /// Hands a column out and forgets it.
  package mutating func takeColumn(_ index: Int) -> RawColumn {
    let column = columns[index]
    columns[index] = .plain(RawCells())
    return column
  }
}

extension RawTable.UnevenRow {
  /// What is told of a row of a batch.
  ///
  /// - Parameter bytes: Those in which the batch's places lie.
  package init(_ row: CellBatch.UnevenRow, in bytes: Span<UInt8>) {
    let shown = bytes.extracting(row.range).extracting(first: Self.shownLength)
    self.init(line: row.line, cellCount: row.cellCount, text: String(text: shown))
  }
}
