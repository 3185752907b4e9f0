package import ColumnarData
package import Diagnostics

/// The records of a file that was read, to be read once more: the careful scanner finds their cells as it did, or would
/// have done, the first time.
package final class RecordSource: Sendable {
  /// The open file.
  package let file: FileBytes
  /// nil where the file was gone already.
  private let watch: ContentWatch?
  /// The byte between cells.
  package let separator: UInt8
  /// Cells a record.
  package let width: Int
  /// Bytes from each row to the next, the last row's to its end.
  package let lengths: Codes
  /// The file offset of every 64th row.
  package let marks: ColumnBuffer<Int>
  /// Rows from one mark to the next.
  package static let rowsPerMark = 64
  /// Bytes of neighbouring records that are read at a time, about.
  private static let stretch = 1 << 18

  /// Rows: records with content.
  package var rowCount: Int { lengths.count }

  /// - Parameters:
  ///   - lengths: Of all rows.
  ///   - first: The file offset of the first row.
  convenience init(
    file: FileBytes, separator: UInt8, width: Int, lengths: consuming NarrowNumbers, first: Int
  ) {
    var marks: [Int] = []
    marks.reserveCapacity(lengths.count / Self.rowsPerMark + 1)
    var offset = first
    for row in stride(from: 0, to: lengths.count, by: Self.rowsPerMark) {
      marks.append(offset)
      offset += lengths.sum(row..<min(row + Self.rowsPerMark, lengths.count))
    }
    self.init(
      file: file, separator: separator, width: width, lengths: Codes(lengths.takeStorage()), marks: ColumnBuffer(marks))
  }

  /// - Parameter marks: The file offset of every 64th row.
  package init(file: FileBytes, separator: UInt8, width: Int, lengths: Codes, marks: ColumnBuffer<Int>) {
    self.file = file
    watch = ContentWatch(file)
    self.separator = separator
    self.width = width
    self.lengths = lengths
    self.marks = marks
  }

  /// Bytes of memory held.
  package var byteCount: Int { lengths.byteCount + marks.byteCount }

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
  package func visit(column: Int, _ rows: Range<Int>, _ body: (Int, Span<UInt8>?) -> Void) throws(DiagnosticError) {
    try checkUnchanged()
    var row = rows.lowerBound
    var window = SourceWindow(separator: separator, width: width)
    while row < rows.upperBound {
      let start = offset(ofRow: row)
      var (last, end) = (row, start)
      while last < rows.upperBound && (end - start < Self.stretch || last == row) {
        end += lengths[last]
        last += 1
      }
      end = min(end, file.size)
      if start > end { throw DiagnosticError(.fileChanged, ["path": .text(file.path)]) }
      try window.read(file, start..<end)
      let isWhole = window.visit(column: column, row..<last, body)
      if !isWhole { throw DiagnosticError(.fileChanged, ["path": .text(file.path)]) }
      row = last
    }
    try checkUnchanged()
  }

  /// Throws where the file no longer holds what it held when its records were found.
  private func checkUnchanged() throws(DiagnosticError) {
    guard let watch else { throw DiagnosticError(.fileChanged, ["path": .text(file.path)]) }
    try watch.check()
  }
}

/// Some neighbouring records, read again.
///
/// The unsafe part: the memory. Proof: it has as many bytes as were read into it, and 64 more; places of the index lie
/// below that.
@safe private struct SourceWindow: ~Copyable {
  private let separator: UInt8
  private let width: Int
  private var memory = MemoryBlock<UInt8>(capacity: 0)
  private var count = 0
  private var index: RecordIndex
  private static let padding = 64
  /// Fewer records than this are not worth an index.
  private static let leastIndexed = 64

  init(separator: UInt8, width: Int) {
    self.separator = separator
    self.width = width
    index = RecordIndex(separator: separator, capacity: 0)
  }

  mutating func read(_ file: FileBytes, _ range: Range<Int>) throws(DiagnosticError) {
    count = range.count
    if memory.capacity < count + Self.padding {
      memory = MemoryBlock(repeating: 0, capacity: count + count / 4 + Self.padding)
      index = RecordIndex(separator: separator, capacity: memory.capacity)
    }
    try unsafe file.read(count, at: range.lowerBound, into: UnsafeMutableRawPointer(memory.start))
  }

  /// - Returns: False where the bytes do not hold so many records.
  mutating func visit(column: Int, _ rows: Range<Int>, _ body: (Int, Span<UInt8>?) -> Void) -> Bool {
    if rows.count >= Self.leastIndexed && visitIndexed(column: column, rows, body) { return true }
    let bytes = unsafe Span(_unsafeStart: UnsafePointer(memory.start), count: count)
    var batch = CellBatch(width: width)
    var scanner = RecordScanner(separator: separator)
    var scratch: [UInt8] = []
    _ = scanner.scan(bytes, from: 0, isEnd: true, limit: rows.count, into: &batch)
    if batch.rowCount != rows.count { return false }
    for index in 0..<batch.rowCount {
      let place = batch.places[index * width + column]
      if place.isAbsent {
        body(rows.lowerBound + index, nil)
      } else if place.isEscaped {
        RecordScanner.unescape(bytes.extracting(place.range), into: &scratch)
        body(rows.lowerBound + index, scratch.span)
      } else {
        body(rows.lowerBound + index, bytes.extracting(place.range))
      }
    }
    return true
  }

  /// Finds the cells by the index, where every record is plain and as wide as the header.
  ///
  /// - Returns: False, with nothing visited, where one is not.
  private mutating func visitIndexed(column: Int, _ rows: Range<Int>, _ body: (Int, Span<UInt8>?) -> Void) -> Bool {
    let bytes = unsafe memory.start
    if unsafe count == 0 || bytes[count - 1] != RecordScanner.lineFeed { return false }
    if unsafe index.index(bytes, from: 0, to: count) < count { return false }
    if index.hasQuotes || index.hasReturns || index.lineCount != rows.count || index.placeCount != rows.count * width {
      return false
    }
    let (places, lines) = unsafe (index.places, index.lines)
    for row in 0..<rows.count where unsafe places[row * width + width - 1] != lines[row] { return false }
    for row in 0..<rows.count {
      let place = row * width + column
      let start = unsafe Int(places[place - 1] &+ 1)
      unsafe body(rows.lowerBound + row, Span(_unsafeStart: bytes + start, count: Int(places[place]) - start))
    }
    return true
  }
}
