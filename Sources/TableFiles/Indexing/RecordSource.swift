import ColumnarData
import Diagnostics

/// The records of a file that was read, to be read once more: the careful scanner finds their cells as it did, or would
/// have done, the first time.
final class RecordSource: Sendable {
  let file: FileBytes
  let separator: UInt8
  /// Cells a record.
  let width: Int
  /// Bytes from each row to the next, the last row's to its end.
  let lengths: Codes
  /// The file offset of every 64th row.
  let marks: ColumnBuffer<Int>
  static let rowsPerMark = 64
  /// Bytes of neighbouring records that are read at a time, about.
  private static let stretch = 1 << 18

  var rowCount: Int { lengths.count }

  /// - Parameters:
  ///   - lengths: Of all rows.
  ///   - first: The file offset of the first row.
  convenience init(
    file: FileBytes, separator: UInt8, width: Int, lengths: consuming NarrowNumbers, first: Int
  ) {
    var marks: [Int] = []
    marks.reserveCapacity(lengths.count / Self.rowsPerMark + 1)
    var offset = first
    for row in 0..<lengths.count {
      if row % Self.rowsPerMark == 0 { marks.append(offset) }
      offset += lengths[row]
    }
    self.init(
      file: file, separator: separator, width: width, lengths: Codes(lengths.handedOn()), marks: ColumnBuffer(marks))
  }

  /// - Parameter marks: The file offset of every 64th row.
  init(file: FileBytes, separator: UInt8, width: Int, lengths: Codes, marks: ColumnBuffer<Int>) {
    self.file = file
    self.separator = separator
    self.width = width
    self.lengths = lengths
    self.marks = marks
  }

  /// Bytes of memory held.
  var byteCount: Int { lengths.byteCount + marks.byteCount }

  /// The file offset of a row, which may be the one behind the last.
  private func offset(ofRow row: Int) -> Int {
    if row == 0 { return marks.count > 0 ? marks[0] : 0 }
    let mark = min((row - 1) / Self.rowsPerMark, marks.count - 1)
    var offset = marks[mark]
    for earlier in mark * Self.rowsPerMark..<row { offset += lengths[earlier] }
    return offset
  }

  /// Calls the body with the bytes of a column's cells as they stand in the file, without quotes; nil where a row was too
  /// short to have one.
  func visit(column: Int, _ rows: Range<Int>, _ body: (Int, Span<UInt8>?) -> Void) throws(TableFileError) {
    try file.checkIdentity()
    var scratch: [UInt8] = []
    var batch = CellBatch(width: width)
    var row = rows.lowerBound
    while row < rows.upperBound {
      let start = offset(ofRow: row)
      var (last, end) = (row, start)
      while last < rows.upperBound && (end - start < Self.stretch || last == row) {
        end += lengths[last]
        last += 1
      }
      end = min(end, file.size)
      // Lengths or marks of a snapshot that is damaged, of which its flag tells.
      if start > end { throw TableFileError(.fileChanged, ["path": .text(file.path)]) }
      let buffer = try file.bytes(start..<end)
      let bytes = buffer.span
      batch.removeAll()
      var scanner = RecordScanner(separator: separator)
      _ = scanner.scan(bytes, from: 0, isEnd: true, limit: last - row, into: &batch)
      guard batch.rowCount == last - row else { throw TableFileError(.fileChanged, ["path": .text(file.path)]) }
      for index in 0..<batch.rowCount {
        let place = batch.places[index * width + column]
        if place.isAbsent {
          body(row + index, nil)
        } else if place.isEscaped {
          RecordScanner.unescape(bytes.extracting(place.range), into: &scratch)
          body(row + index, scratch.span)
        } else {
          body(row + index, bytes.extracting(place.range))
        }
      }
      row = last
    }
    try file.checkIdentity()
  }
}

/// A column of long text as a table has it: the cells of a place in the records, clean.
struct SourceOrigin: Sendable {
  let records: RecordSource
  /// The place of the cell in its record.
  let column: Int
  let missing: MissingValues

  /// The texts, empty where missing.
  var texts: SourceTexts {
    SourceTexts(path: records.file.path, count: records.rowCount, origin: self) { rows, body in
      do throws(TableFileError) {
        try visit(rows, body)
        return true
      } catch {
        return false
      }
    }
  }

  /// Calls the body with the clean text of each row, empty where missing.
  func visit(_ rows: Range<Int>, _ body: (Int, Span<UInt8>) -> Void) throws(TableFileError) {
    let nothing: [UInt8] = []
    try records.visit(column: column, rows) { row, cell in
      guard let cell else { return body(row, nothing.span) }
      var text = [UInt8](copying: cell)
      if !CleanColumn.isClean(cell) {
        var change = CleaningCounts()
        text = CleanColumn.cleaned(text[...], &change)
      }
      if missing.contains(text[...]) { text = [] }
      body(row, text.span)
    }
  }
}

extension SourceColumn {
  /// The texts as the table has them: clean, empty where missing.
  func texts(missing: MissingValues) -> SourceTexts {
    SourceOrigin(records: records, column: column, missing: missing).texts
  }

  /// All cells, one a row.
  func readCells() throws(TableFileError) -> RawColumn {
    var cells = CellArena()
    try records.visit(column: column, 0..<records.rowCount) { _, cell in
      if let cell { cells.append(cell) } else { cells.append(CellArena.absent) }
    }
    return RawColumn(cells: cells, codes: nil, rowCount: records.rowCount)
  }
}
