/// Finds records and cells in bytes: RFC 4180 with any one-byte separator, `""` for a quote, line breaks inside quotes,
/// and LF, CRLF or CR at line ends.
///
/// A quote opens a quoted cell only as its first byte; elsewhere it is text. What follows a closing quote up to the
/// separator is kept as text of the cell.
package struct RecordScanner: Sendable {
  /// The byte around quoted cells.
  package static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  let separator: UInt8
  /// The line of the next record, from 1.
  package private(set) var line: Int
  /// The line of a quote that nothing closes; set when the end of the file came first.
  package private(set) var unclosedQuoteLine: Int?
  /// The first line with text after a closing quote, and how many cells have such text.
  package private(set) var textAfterQuote: (line: Int, count: Int)?

  /// - Parameter line: The line of the first record, from 1.
  package init(separator: UInt8, line: Int = 1) {
    self.separator = separator
    self.line = line
  }

  /// Counts lines that were read in another way.
  mutating func skip(lines: Int) { line &+= lines }

  /// Scans whole records.
  ///
  /// - Parameters:
  ///   - isEnd: Whether the file ends where the bytes end; else a record without line end is left for the next call.
  ///   - limit: The number of rows at which to stop.
  /// - Returns: Where the first record starts that was not scanned.
  package mutating func scan(
    _ bytes: Span<UInt8>, from start: Int, isEnd: Bool, limit: Int = .max, into batch: inout CellBatch
  ) -> Int {
    var position = start
    while position < bytes.count && batch.rowCount < limit {
      let told = textAfterQuote
      guard let next = scanRecord(bytes, from: position, isEnd: isEnd, into: &batch) else {
        batch.dropOpenRow()
        textAfterQuote = told
        break
      }
      position = next
    }
    return position
  }

  /// - Returns: The start of the next record, nil where this one is not whole.
  private mutating func scanRecord(
    _ bytes: Span<UInt8>, from start: Int, isEnd: Bool, into batch: inout CellBatch
  ) -> Int? {
    let count = bytes.count
    var position = start
    var breaks = 0
    while true {
      if position < count && bytes[position] == Self.quote {
        guard let end = scanQuotedCell(bytes, from: position, isEnd: isEnd, breaks: &breaks, into: &batch) else {
          return nil
        }
        position = end
      } else {
        let cellStart = position
        position = endOfPlainCell(bytes, from: position)
        batch.append(CellBatch.CellPlace(cellStart..<position, isEscaped: false))
      }
      if position == count {
        if !isEnd { return nil }
        break
      }
      if bytes[position] != separator { break }
      position &+= 1
    }
    let end = position
    if position < count {
      let isReturn = bytes[position] == Self.carriageReturn
      position &+= 1
      if isReturn {
        if position == count && !isEnd { return nil }
        if position < count && bytes[position] == Self.lineFeed { position &+= 1 }
      }
    }
    batch.closeRow(line: line, range: start..<end)
    line &+= breaks &+ 1
    return position
  }

  private func endOfPlainCell(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      position &+= 1
    }
    return position
  }

  /// - Returns: The end of the cell, nil where it is not whole.
  private mutating func scanQuotedCell(
    _ bytes: Span<UInt8>, from start: Int, isEnd: Bool, breaks: inout Int, into batch: inout CellBatch
  ) -> Int? {
    let quoteLine = line &+ breaks
    var position = start &+ 1
    var isEscaped = false
    while true {
      guard position < bytes.count else {
        if isEnd { unclosedQuoteLine = quoteLine }
        return nil
      }
      let byte = bytes[position]
      if byte == Self.quote {
        if position &+ 1 < bytes.count {
          if bytes[position &+ 1] != Self.quote { break }
          isEscaped = true
          position &+= 1
        } else {
          if !isEnd { return nil }
          break
        }
      } else if byte == Self.lineFeed
        || (byte == Self.carriageReturn && position &+ 1 < bytes.count && bytes[position &+ 1] != Self.lineFeed)
      {
        breaks &+= 1
      }
      position &+= 1
    }
    let closing = position
    position = endOfPlainCell(bytes, from: closing &+ 1)
    if position == closing &+ 1 {
      batch.append(CellBatch.CellPlace(start &+ 1..<closing, isEscaped: isEscaped))
    } else {
      if position == bytes.count && !isEnd { return nil }
      textAfterQuote = (textAfterQuote?.line ?? quoteLine, (textAfterQuote?.count ?? 0) + 1)
      batch.append(CellBatch.CellPlace(start &+ 1..<position, isEscaped: true))
    }
    return position
  }

  /// The text of an escaped cell: `""` is a quote, a single quote ends the quoted part and is dropped.
  package static func unescape(_ cell: Span<UInt8>, into text: inout [UInt8]) {
    text.removeAll(keepingCapacity: true)
    var isQuoted = true
    var index = 0
    while index < cell.count {
      let byte = cell[index]
      index &+= 1
      if isQuoted && byte == quote {
        if index < cell.count && cell[index] == quote {
          index &+= 1
        } else {
          isQuoted = false
          continue
        }
      }
      text.append(byte)
    }
  }
}
