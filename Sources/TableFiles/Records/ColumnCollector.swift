import ColumnarData
import Diagnostics

/// The columns of one file while its records come in.
struct ColumnCollector {
  let path: String
  let headings: [String]
  /// Bytes of the file before the buffer that is being collected.
  var fileOffset = 0
  private var builders: [RawColumnBuilder]
  private var batch: CellBatch
  private var lines = LineMap()
  private var unevenRows: [RawTable.UnevenRow] = []
  private var blankRows = 0
  /// Characters of a record that are kept to show it.
  private static let shownLength = 400

  init(path: String, headings: [String], isText: (String) -> Bool) {
    self.path = path
    self.headings = headings
    builders = headings.map { RawColumnBuilder(isCoded: !isText($0)) }
    batch = CellBatch(width: headings.count)
  }

  /// Collects the whole records of the buffer.
  ///
  /// - Returns: Where the first record starts that is not whole.
  mutating func collect(
    _ buffer: [UInt8], from start: Int, isEnd: Bool, scanner: inout RecordScanner
  ) throws(DiagnosticError) -> Int {
    batch.removeAll()
    let bytes = buffer.span
    let end = scanner.scan(bytes, from: start, isEnd: isEnd, into: &batch)
    if let line = scanner.unclosedQuoteLine {
      throw DiagnosticError(.unclosedQuote, ["path": .text(path), "line": .number(line)])
    }
    for column in builders.indices {
      try Self.collect(batch, column: column, of: bytes, into: &builders[column], path: path, offset: fileOffset)
    }
    for line in batch.lines { lines.append(line: line) }
    blankRows += batch.blankRows
    for row in batch.unevenRows {
      try Self.checkUTF8(bytes.extracting(row.range), path: path, offset: fileOffset + row.range.lowerBound)
      unevenRows.append(Self.unevenRow(row, in: bytes))
    }
    return end
  }

  private static func collect(
    _ batch: CellBatch, column: Int, of bytes: Span<UInt8>, into builder: inout RawColumnBuilder, path: String,
    offset: Int
  ) throws(DiagnosticError) {
    let width = batch.width ?? 0
    var scratch: [UInt8] = []
    var index = column
    for _ in 0..<batch.rowCount {
      let place = batch.places[index]
      index &+= width
      if place.isAbsent {
        builder.appendAbsent()
      } else if place.isEscaped {
        RecordScanner.unescape(bytes.extracting(place.range), into: &scratch)
        if builder.append(scratch.span) {
          try checkUTF8(scratch.span, path: path, offset: offset + place.range.lowerBound)
        }
      } else {
        let cell = bytes.extracting(place.range)
        if builder.append(cell) { try checkUTF8(cell, path: path, offset: offset + place.range.lowerBound) }
      }
    }
  }

  /// What is told of a row that is not as wide as the header.
  static func unevenRow(_ row: CellBatch.UnevenRow, in bytes: Span<UInt8>) -> RawTable.UnevenRow {
    let shown = bytes.extracting(row.range).extracting(first: shownLength)
    return RawTable.UnevenRow(line: row.line, cellCount: row.cellCount, text: String(text: shown))
  }

  consuming func finish(titles: [String], textAfterQuote: (line: Int, count: Int)?) -> RawTable {
    RawTable(
      path: path, headings: headings, columns: builders.map { $0.finish() }, lines: lines, titles: titles,
      unevenRows: unevenRows, blankRows: blankRows, textAfterQuote: textAfterQuote)
  }

  /// Throws where the cell is not UTF-8 or holds NUL, which no text has.
  ///
  /// - Parameter offset: The place of the cell in the file.
  static func checkUTF8(_ cell: Span<UInt8>, path: String, offset: Int) throws(DiagnosticError) {
    for index in cell.indices where cell[index] == 0 {
      throw DiagnosticError(.binaryFile, ["path": .text(path), "offset": .number(offset + index)])
    }
    do {
      _ = try UTF8Span(validating: cell)
    } catch {
      throw DiagnosticError(
        .invalidUTF8, ["path": .text(path), "offset": .number(offset + error.byteOffsets.lowerBound)])
    }
  }
}
