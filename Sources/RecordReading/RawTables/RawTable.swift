import ColumnarData

/// The records of a file or sheet as columns of text, before any meaning is given to them.
package struct RawTable: Sendable {
  /// A row that has not as many cells as there are columns.
  package struct UnevenRow: Sendable {
    /// The line on which the record starts, or the row of the sheet, from 1.
    package let line: Int
    /// Cells of the record.
    package let cellCount: Int
    /// The record, or where it has too many cells, those beyond the last column.
    package let text: String
    /// Bytes of a record that are kept to show it.
    fileprivate static let shownLength = 400
  }

  /// Of the file, as it was given.
  package let path: String
  /// As written, tidied; empty where a column has none.
  package internal(set) var headings: [String]
  /// Emptied one by one as they become columns of a table, so that the text need not lie in memory twice.
  package var columns: [RawColumn]
  /// The line of each row.
  package internal(set) var lines: LineMap
  /// The texts of the rows above the header that are no data.
  package let titles: [String]
  /// In file order.
  package internal(set) var unevenRows: [UnevenRow]
  /// Records without any content, which are no rows.
  package let blankRows: Int
  /// The first line with text behind a closing quote, and how many cells have such text; nil where none has.
  package let textAfterQuote: (line: Int, count: Int)?
  /// The sheet of the workbook; nil for a file without sheets.
  package var sheet: String?
  /// Sheets of the workbook that were not read.
  package var otherSheets: [String] = []
  /// What a file holds that is called otherwise: `HTML`; nil where its name says it.
  package var trueKind: String?
  /// Whether the file has no heading, and ``headings`` are made up.
  package var isHeadingMissing = false
  /// Cells that hold an error of the spreadsheet, such as `#REF!`.
  package var errorCells: [ErrorCell] = []
  /// Empty cells that got the value of the merged cell that covers them.
  package var filledMergedCells = 0
  /// Bytes of NUL that were read as blanks, and the line of the first; nil where none was.
  package var replacedNULs: (count: Int, line: Int)?
  /// Values that stand under a name that the same object has before, and the first of them; nil where none does.
  package var repeatedName: (count: Int, line: Int, name: String)?
  /// Whether a row of column numbers stands under the heading.
  package var areColumnsNumbered = false
  /// Whether the rows are those of a sheet, in which a blank row parts tables.
  package var isSheet = false
  /// The files of which it was joined, without their columns; empty for one file.
  package var parts: [RawTable] = []
  /// Of a part: the place of each of its columns in the whole.
  package internal(set) var columnPlaces: [Int] = []
  /// Of a part: its rows in the whole.
  package internal(set) var partRows = 0
  /// Headings that not every part has.
  package internal(set) var partialHeadings: [String] = []
  /// Rows that were taken out of the columns; see ``setRowsApart()``.
  package var setApart: [RowsSetApart] = []

  /// A cell in which the spreadsheet shows an error.
  package struct ErrorCell: Sendable {
    /// The row of the sheet, from 1.
    package let line: Int
    /// The place of the column, from 0.
    package let column: Int
    /// The error as written: `#REF!`; or the formula.
    package let text: String
    /// Whether it is a formula whose value the file does not hold.
    package var isFormula = false
  }

  /// Rows of every column.
  package var rowCount: Int { lines.rowCount }

  /// The name of its file, without the folders.
  package var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The file of a row: the one of the parts that holds it.
  package func path(ofRow row: Int) -> String {
    var first = 0
    for part in parts {
      first += part.partRows
      if row < first { return part.path }
    }
    return path
  }

  /// Hands a column out and forgets it.
  package mutating func takeColumn(_ index: Int) -> RawColumn {
    let column = columns[index]
    columns[index] = .plain(RawCells())
    return column
  }
}

extension RawTable.UnevenRow {
  /// The report of an uneven row of a batch.
  ///
  /// - Parameter bytes: Those in which the batch's places lie.
  package init(_ row: CellBatch.UnevenRow, in bytes: Span<UInt8>) {
    // Cells beyond the last column may begin with a quote, which stands before the first one's text.
    let start = row.range.lowerBound
    let isQuoted = start > 0 && !row.range.isEmpty && bytes[start - 1] == RecordScanner.quote
    let record = bytes.extracting((isQuoted ? start - 1 : start)..<row.range.upperBound)
    self.init(line: row.line, cellCount: row.cellCount, record: record)
  }

  /// - Parameter record: Of which the beginning is shown.
  init(line: Int, cellCount: Int, record: Span<UInt8>) {
    self.init(line: line, cellCount: cellCount, text: String(text: record.extracting(first: Self.shownLength)))
  }
}
