/// A slow, plain reader of delimited text, to compare the fast one with: bytes one after the other, one state.
enum ReferenceRecords {
  /// The records as cells; blank ones left out; nil where a quote is not closed.
  static func records(_ bytes: [UInt8], separator: UInt8) -> [[[UInt8]]]? {
    enum State { case start, plain, quoted, afterQuote }
    let (quote, lineFeed, carriageReturn) = (UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var records: [[[UInt8]]] = []
    var record: [[UInt8]] = []
    var cell: [UInt8] = []
    var state = State.start
    var hadQuote = false
    func endRecord() {
      record.append(cell)
      if hadQuote || record.contains(where: { !$0.isEmpty }) { records.append(record) }
      record = []
      cell = []
      state = .start
      hadQuote = false
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if state == .quoted {
        if byte != quote {
          cell.append(byte)
        } else if index < bytes.count && bytes[index] == quote {
          cell.append(quote)
          index += 1
        } else {
          state = .afterQuote
        }
      } else if byte == separator {
        record.append(cell)
        cell = []
        state = .start
      } else if byte == lineFeed || byte == carriageReturn {
        if byte == carriageReturn && index < bytes.count && bytes[index] == lineFeed { index += 1 }
        endRecord()
      } else if byte == quote && state == .start {
        state = .quoted
        hadQuote = true
      } else {
        cell.append(byte)
        if state == .start { state = .plain }
      }
    }
    if state == .quoted { return nil }
    if !record.isEmpty || !cell.isEmpty || hadQuote { endRecord() }
    return records
  }
}
