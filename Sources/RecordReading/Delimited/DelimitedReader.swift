import Diagnostics
import VietnameseText
import WorkProgress

/// Reads a text file of records into columns of text: chunk by chunk, each chunk into every column's builder in turn.
struct DelimitedReader {
  /// Bytes read at a time.
  static let chunkSize = 1 << 21

  private let file: RecordFile
  private var path: String { file.path }
  private var monitor: WorkMonitor { file.monitor }

  init(_ file: RecordFile) {
    self.file = file
  }

  func read() throws(DiagnosticError) -> RawTable {
    if let dialect = file.dialect, !dialect.isPlain {
      return try DelimitedReader(file.rewritten(from: dialect)).read()
    }
    do throws(DiagnosticError) { return try table(replacesNULs: false) } catch {
      guard error.diagnostic.id == .binaryFile else { throw error }
      return try table(replacesNULs: true)
    }
  }

  private func table(replacesNULs: Bool) throws(DiagnosticError) -> RawTable {
    let text = try TextBytes(file.opened(), encoding: file.encoding, replacesNULs: replacesNULs)
    var (table, header) = try records(of: text)
    table.replacedNULs = text.replacedNULs
    table.isHeadingMissing = header.isHeadingMissing
    table.areColumnsNumbered = header.areColumnsNumbered
    return table
  }

  private func records(of text: TextBytes) throws(DiagnosticError) -> (RawTable, HeaderRows) {
    var text = text
    var buffer: [UInt8] = []
    var isEnd = try text.read(Self.chunkSize, into: &buffer)
    while !isEnd, buffer.count < RecordLimits.byteCount, !holdsHeading(buffer) {
      isEnd = try text.read(Self.chunkSize, into: &buffer)
    }
    let separator = file.separator ?? SeparatorDetection.separator(of: buffer.span, isEnd: isEnd)
    var scanner = RecordScanner(separator: separator)
    let (header, start) = try header(buffer, isEnd: isEnd, fileOffset: text.markLength, scanner: &scanner)
    monitor.begin(.loading, total: text.file.size, unit: .bytes)
    if let table = try indexed(text, header, start, separator, scanner) { return (table, header) }
    var collector = ColumnCollector(path: path, headings: header.headings, textHeadings: file.textHeadings)
    collector.fileOffset = text.markLength
    var position = start
    while true {
      if monitor.isCancelled { throw DiagnosticError(.cancelled) }
      let from = position
      position = try collector.collect(buffer, from: position, isEnd: isEnd, scanner: &scanner)
      monitor.advance(by: position - from)
      if isEnd { break }
      collector.fileOffset += position
      buffer.removeFirst(position)
      position = 0
      if buffer.count > RecordLimits.byteCount { throw tooLarge(line: scanner.line) }
      isEnd = try text.read(max(Self.chunkSize, buffer.count), into: &buffer)
    }
    return (collector.finish(titles: header.titles, textAfterQuote: scanner.textAfterQuote), header)
  }

  /// The table by the indexed reader; nil where the records are to be read one after the other.
  private func indexed(
    _ text: TextBytes, _ header: HeaderRows, _ start: Int, _ separator: UInt8, _ scanner: RecordScanner
  ) throws(DiagnosticError) -> RawTable? {
    // A package may declare a separator that means something else to the index.
    let isPlain = ![RecordScanner.quote, RecordScanner.lineFeed, RecordScanner.carriageReturn].contains(separator)
    guard text.isUTF8, isPlain, text.file.size >= file.plan.leastIndexed else { return nil }
    let part = PartPlan(
      headings: header.headings, separator: separator, isCoded: header.headings.map { !file.textHeadings.contains($0) },
      missing: file.missing, windowSize: file.plan.windowSize, monitor: monitor)
    var plan = file.plan
    // What is unpacked is not there any more when its texts are wanted.
    if text.file.isUnpacked { plan.leastSource = .max }
    return try IndexedReader(
      file: text.file, part: part, plan: plan, start: text.markLength + start, scanner: scanner
    ).read(titles: header.titles)
  }

  /// Whether the buffer reaches behind the heading that the user named.
  private func holdsHeading(_ buffer: [UInt8]) -> Bool {
    guard case .lines(let lines)? = file.layout.heading else { return true }
    return buffer.count { $0 == RecordScanner.lineFeed } > lines.upperBound + HeaderRows.leadingRowCount
  }

  /// Rows that are looked at for the header.
  private var leadingRowCount: Int {
    guard case .lines(let lines)? = file.layout.heading else { return HeaderRows.leadingRowCount }
    return lines.upperBound + 1
  }

  /// Finds the header among the first records and moves the scanner behind it.
  ///
  /// - Parameter fileOffset: Bytes of the file before the buffer.
  private func header(
    _ buffer: [UInt8], isEnd: Bool, fileOffset: Int, scanner: inout RecordScanner
  ) throws(DiagnosticError) -> (HeaderRows, start: Int) {
    var batch = CellBatch(width: nil)
    var ahead = scanner
    let end = ahead.scan(
      buffer.span, from: 0, isEnd: isEnd, limit: leadingRowCount, into: &batch)
    if let line = ahead.unclosedQuoteLine { throw unclosedQuote(line: line) }
    if batch.rowCount == 0 {
      throw end < buffer.count ? tooLarge(line: 1) : DiagnosticError(.emptyFile, ["path": .text(path)])
    }
    var rows: [[String]] = []
    var first = 0
    for width in batch.widths {
      var row: [String] = []
      for place in batch.places[first..<first + width] { row.append(try cellText(place, in: buffer, fileOffset)) }
      rows.append(row)
      first += width
    }
    let found = HeaderRows(leadingRows: rows, lines: batch.lines, areRowsWhole: true, layout: file.layout)
    guard let header = found else { throw file.headingNotFound }
    if header.headings.count > RecordLimits.columnCount {
      throw DiagnosticError(.tooManyColumns, ["path": .text(path), "limit": .number(RecordLimits.columnCount)])
    }
    var skipped = CellBatch(width: nil)
    let start = scanner.scan(buffer.span, from: 0, isEnd: isEnd, limit: header.firstDataRow, into: &skipped)
    return (header, start)
  }

  private func cellText(
    _ place: CellBatch.CellPlace, in buffer: [UInt8], _ fileOffset: Int
  ) throws(DiagnosticError) -> String {
    let span = buffer.span.extracting(place.range)
    try TextCheck.check(span, path: path, offset: fileOffset + place.range.lowerBound)
    if !place.isEscaped { return TextFolding.tidied(String(decoding: buffer[place.range], as: UTF8.self)) }
    var text: [UInt8] = []
    RecordScanner.unescape(span, into: &text)
    return TextFolding.tidied(String(decoding: text, as: UTF8.self))
  }

  private func unclosedQuote(line: Int) -> DiagnosticError {
    DiagnosticError(.unclosedQuote, ["path": .text(path), "line": .number(line)])
  }

  private func tooLarge(line: Int) -> DiagnosticError {
    DiagnosticError(
      .recordTooLarge, ["path": .text(path), "line": .number(line), "limit": .number(RecordLimits.byteCount >> 20)])
  }
}
