import Diagnostics
import VietnameseText
import WorkProgress

extension RecordFile {
  /// The same records in plain writing.
  func rewritten(from dialect: TextDialect) throws(DiagnosticError) -> RecordFile {
    var text = try TextBytes(opened(), encoding: encoding)
    var bytes: [UInt8] = []
    while try !text.read(DelimitedReader.chunkSize, into: &bytes) {
      if monitor.isCancelled { throw DiagnosticError(.cancelled) }
    }
    var dialect = dialect
    if dialect.separator == nil { dialect.separator = Self.separator(of: bytes, dialect) }
    var records = DialectScanner(bytes, dialect)
    var plain = DialectText(dialect, hasHeading: layout.heading != TableLayout.Heading.none)
    do throws(DialectScanner.UnclosedQuote) {
      while let record = try records.next() { plain.append(record.cells, lines: record.lines) }
    } catch {
      throw DiagnosticError(.unclosedQuote, ["path": .text(path), "line": .number(error.line)])
    }
    var file = self
    (file.content, file.encoding, file.dialect, file.separator) = (plain.plain, .utf8, nil, UInt8(ascii: ","))
    return file
  }

  /// The byte between cells, as the first lines show that are neither comments nor above the heading.
  private static func separator(of bytes: [UInt8], _ dialect: TextDialect) -> UInt8 {
    let above = (dialect.headerRows?.first ?? 1) - 1
    let lines = bytes.prefix(DelimitedReader.chunkSize).split(
      separator: RecordScanner.lineFeed, omittingEmptySubsequences: false)
    let shown = lines.enumerated().filter { row, line in
      row >= above && !dialect.commentRows.contains(row + 1)
        && (dialect.comment.isEmpty || !line.starts(with: dialect.comment))
    }
    let text = Array(shown.map(\.element).joined(separator: [RecordScanner.lineFeed]))
    return SeparatorDetection.separator(of: text.span, isEnd: true)
  }
}

/// Writes the records of a dialect as plain ones: commas, quotes, one row of headings. Rows that are none of the table
/// become blank lines, so that every record stays on its line.
struct DialectText {
  private let dialect: TextDialect
  private let hasHeading: Bool
  private(set) var plain: [UInt8] = []
  private var row = 0
  private var headings: [String] = []
  private var parts: [Int: String] = [:]
  private var isHeaded = false

  init(_ dialect: TextDialect, hasHeading: Bool) {
    self.dialect = dialect
    self.hasHeading = hasHeading
  }

  /// Takes the next record.
  ///
  /// - Parameter lines: Lines on which it stands.
  mutating func append(_ cells: [[UInt8]], lines: Int) {
    row += 1
    let isComment = isComment(cells)
    let isBlank = cells.allSatisfy(\.isEmpty)
    defer { plain.append(RecordScanner.lineFeed) }
    if hasHeading, !isHeaded {
      let rows = dialect.headerRows
      if !isComment, rows?.contains(row) ?? !isBlank { add(heading: cells) }
      isHeaded = rows.map { row >= $0.last ?? 0 } ?? !headings.isEmpty
      if isHeaded { write(headings.map { Array($0.utf8) }) }
      plain += Array(repeating: RecordScanner.lineFeed, count: lines - 1)
    } else if isComment || isBlank {
      plain += Array(repeating: RecordScanner.lineFeed, count: lines - 1)
    } else {
      write(cells)
    }
  }

  private func isComment(_ cells: [[UInt8]]) -> Bool {
    if dialect.commentRows.contains(row) { return true }
    return !dialect.comment.isEmpty && cells.first?.starts(with: dialect.comment) == true
  }

  /// A part that stands in the row above too is not repeated.
  private mutating func add(heading cells: [[UInt8]]) {
    for (index, cell) in cells.enumerated() {
      let text = TextFolding.tidied(String(decoding: cell, as: UTF8.self))
      if parts[index] == text { continue }
      parts[index] = text
      if index < headings.count {
        headings[index] += dialect.headerJoin + text
      } else {
        headings.append(text)
      }
    }
  }

  private mutating func write(_ cells: [[UInt8]]) {
    let marks: Set<UInt8> = [
      UInt8(ascii: ","), RecordScanner.quote, RecordScanner.lineFeed, RecordScanner.carriageReturn,
    ]
    for (index, cell) in cells.enumerated() {
      if index > 0 { plain.append(UInt8(ascii: ",")) }
      guard cell.contains(where: marks.contains) else {
        plain += cell
        continue
      }
      plain.append(RecordScanner.quote)
      for byte in cell { plain += byte == RecordScanner.quote ? [byte, byte] : [byte] }
      plain.append(RecordScanner.quote)
    }
  }
}
