/// Finds the records of a text in a dialect, byte by byte, as Python's `csv` module does.
struct DialectScanner {
  /// A quote that is never closed opens on this line.
  struct UnclosedQuote: Error {
    let line: Int
  }

  private enum State {
    case start, bare, quoted
  }

  private let dialect: TextDialect
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ bytes: [UInt8], _ dialect: TextDialect) {
    self.bytes = bytes
    self.dialect = dialect
  }

  /// The next record, and on how many lines it stands; nil at the end.
  mutating func next() throws(UnclosedQuote) -> (cells: [[UInt8]], lines: Int)? {
    if position == bytes.count { return nil }
    let first = line
    var quoteLine = line
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var state = State.start
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == dialect.escape, position < bytes.count {
        if state == .start { state = .bare }
        append(bytes[position], to: &cell)
        position += 1
      } else if state == .quoted {
        if byte != dialect.quote {
          append(byte, to: &cell)
        } else if dialect.doublesQuotes, position < bytes.count, bytes[position] == byte {
          cell.append(byte)
          position += 1
        } else {
          state = .bare
        }
      } else if byte == dialect.separator {
        cells.append(cell)
        (cell, state) = ([], .start)
      } else if byte == RecordScanner.lineFeed || byte == RecordScanner.carriageReturn {
        if byte == RecordScanner.carriageReturn, position < bytes.count, bytes[position] == RecordScanner.lineFeed {
          position += 1
        }
        line += 1
        return (cells + [cell], line - first)
      } else if state == .start, byte == dialect.quote {
        (state, quoteLine) = (.quoted, line)
      } else if state != .start || byte != UInt8(ascii: " ") || !dialect.skipsInitialSpace {
        state = .bare
        cell.append(byte)
      }
    }
    if state == .quoted { throw UnclosedQuote(line: quoteLine) }
    return (cells + [cell], line - first + 1)
  }

  private mutating func append(_ byte: UInt8, to cell: inout [UInt8]) {
    if byte == RecordScanner.lineFeed { line += 1 }
    cell.append(byte)
  }
}
