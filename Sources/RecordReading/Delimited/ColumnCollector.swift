import ColumnarData
import Diagnostics

/// The columns of one file while its records come in.
struct ColumnCollector {
  let path: String
  let headings: [String]
  /// Bytes of the file before the buffer that is being collected.
  var fileOffset = 0
  private let builders: [Boxed<RawColumnBuilder>]
  private var batch: CellBatch
  private var lines = LineMap()
  private var unevenRows: [RawTable.UnevenRow] = []
  private var blankRows = 0

  init(path: String, headings: [String], textHeadings: Set<String>) {
    self.path = path
    self.headings = headings
    builders = headings.map { Boxed(RawColumnBuilder(isCoded: !textHeadings.contains($0))) }
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
      try Self.collect(batch, column: column, of: bytes, into: &builders[column].value, path: path, offset: fileOffset)
    }
    for line in batch.lines { lines.append(line: line) }
    blankRows += batch.blankRows
    for row in batch.unevenRows {
      try TextCheck.check(bytes.extracting(row.range), path: path, offset: fileOffset + row.range.lowerBound)
      unevenRows.append(RawTable.UnevenRow(row, in: bytes))
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
          try TextCheck.check(scratch.span, path: path, offset: offset + place.range.lowerBound)
        }
      } else {
        let cell = bytes.extracting(place.range)
        if builder.append(cell) { try TextCheck.check(cell, path: path, offset: offset + place.range.lowerBound) }
      }
    }
  }

  consuming func finish(titles: [String], textAfterQuote: (line: Int, count: Int)?) -> RawTable {
    RawTable(
      path: path, headings: headings, columns: builders.map { $0.exchange(for: RawColumnBuilder()).finish() },
      lines: lines, titles: titles,
      unevenRows: unevenRows, blankRows: blankRows, textAfterQuote: textAfterQuote)
  }
}
