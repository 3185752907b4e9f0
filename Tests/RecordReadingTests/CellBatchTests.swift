import RecordReading
import TestSupport
import Testing

/// The places of cells, row by row, as the scanner gives them.
@Suite struct CellBatchTests {
  struct Uneven: Equatable, Sendable {
    let row, line, cellCount: Int
    let text: String
  }

  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    /// nil where each row keeps its own number of cells.
    let width: Int?
    let cells: [[String?]]
    var lines: [Int]
    var starts: [Int]
    var uneven: [Uneven] = []
    var blank = 0
    var isEnd = true
    /// Bytes that were scanned; nil for all.
    var end: Int?

    var testDescription: String { text.debugDescription }
  }

  static let examples: [Example] = [
    Example(text: "a,b\nc,d\n", width: 2, cells: [["a", "b"], ["c", "d"]], lines: [1, 2], starts: [0, 4]),
    Example(text: "a,b\r\nc", width: nil, cells: [["a", "b"], ["c"]], lines: [1, 2], starts: [0, 5]),
    Example(
      text: "a\n\"b\nc\",\"\"\n,d,\n", width: 2, cells: [["a", nil], ["b\nc", ""], ["", "d"]], lines: [1, 2, 4],
      starts: [0, 2, 11], uneven: [Uneven(row: 0, line: 1, cellCount: 1, text: "a")]),
    // More cells than the heading has, of which one is filled; and none is.
    Example(
      text: "a,b,c,\"d\"\ne,f,,\n", width: 2, cells: [["a", "b"], ["e", "f"]], lines: [1, 2], starts: [0, 10],
      uneven: [Uneven(row: 0, line: 1, cellCount: 4, text: "c,\"d\"")]),
    Example(
      text: "a,b,\"c\"\n", width: 2, cells: [["a", "b"]], lines: [1], starts: [0],
      uneven: [Uneven(row: 0, line: 1, cellCount: 3, text: "\"c\"")]),
    // Blank records are no rows; a quoted one of nothing is.
    Example(
      text: "\n,\na,b\n\n\"\"\n", width: 2, cells: [["a", "b"], ["", nil]], lines: [3, 5], starts: [3, 8],
      uneven: [Uneven(row: 1, line: 5, cellCount: 1, text: "\"\"")], blank: 3),
    // A record that is not whole stays for the next call.
    Example(text: "a,b\nc,\"d\n", width: 2, cells: [["a", "b"]], lines: [1], starts: [0], isEnd: false, end: 4),
    Example(text: "a,b\nc,d\r", width: 2, cells: [["a", "b"]], lines: [1], starts: [0], isEnd: false, end: 4),
    Example(text: "a,b\nc,d", width: 2, cells: [["a", "b"]], lines: [1], starts: [0], isEnd: false, end: 4),
    Example(text: "a,\"b\"\"c\"\"\"\n", width: 2, cells: [["a", "b\"c\""]], lines: [1], starts: [0]),
    Example(text: "a,\"b\"c\"d\n", width: 2, cells: [["a", "bc\"d"]], lines: [1], starts: [0]),
    Example(text: "", width: 2, cells: [], lines: [], starts: []),
  ]

  private static func cells(_ batch: CellBatch, _ bytes: [UInt8]) -> [[String?]] {
    var cells: [[String?]] = []
    var first = 0
    for row in 0..<batch.rowCount {
      let count = batch.width ?? batch.widths[row]
      cells.append(batch.places[first..<first + count].map { text($0, bytes) })
      first += count
    }
    return cells
  }

  /// An absent cell stands nowhere: behind all that can be read.
  private static func text(_ place: CellBatch.CellPlace, _ bytes: [UInt8]) -> String? {
    if place.range.lowerBound > bytes.count { return nil }
    if !place.isEscaped { return String(decoding: bytes[place.range], as: UTF8.self) }
    var text: [UInt8] = []
    RecordScanner.unescape(bytes.span.extracting(place.range), into: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private static func uneven(_ batch: CellBatch, _ bytes: [UInt8]) -> [Uneven] {
    batch.unevenRows.map { row in
      let told = RawTable.UnevenRow(row, in: bytes.span)
      return Uneven(row: row.row, line: told.line, cellCount: told.cellCount, text: told.text)
    }
  }

  @Test(arguments: examples) func placesAreThoseOfTheCells(_ example: Example) {
    let bytes = Array(example.text.utf8)
    var scanner = RecordScanner(separator: UInt8(ascii: ","))
    var batch = CellBatch(width: example.width)
    // What was there before is forgotten with all that was counted of it.
    _ = RecordScanner(separator: UInt8(ascii: ",")).scanned(Array("x\n\ny,z,w,v\n".utf8), into: &batch)
    batch.removeAll()
    let end = scanner.scan(bytes.span, from: 0, isEnd: example.isEnd, into: &batch)
    #expect(end == example.end ?? bytes.count)
    #expect(Self.cells(batch, bytes) == example.cells)
    #expect(batch.lines == example.lines && batch.starts == example.starts)
    #expect(Self.uneven(batch, bytes) == example.uneven)
    #expect(batch.blankRows == example.blank && batch.rowCount == example.cells.count)
    #expect(batch.widths == (example.width == nil ? example.cells.map(\.count) : []))
  }

  /// Rows by rows: a limit stops behind a row, and lines are counted on from where they were.
  @Test func aLimitStopsBehindARow() {
    let bytes = Array("a\n\n\"b\nc\"\nd\ne\n".utf8)
    var scanner = RecordScanner(separator: UInt8(ascii: ","), line: 10)
    var position = 0
    var seen: [[String?]] = []
    var lines: [Int] = []
    for limit in [1, 2, 9] {
      var batch = CellBatch(width: 1)
      position = scanner.scan(bytes.span, from: position, isEnd: true, limit: limit, into: &batch)
      seen.append(Self.cells(batch, bytes).map { $0[0] })
      lines += batch.lines
    }
    #expect(seen == [["a"], ["b\nc", "d"], ["e"]])
    #expect(lines == [10, 12, 14, 15] && scanner.line == 16 && position == bytes.count)
  }

  @Test(
    arguments: [
      ("a,\"b\"c\n\"d\"e,\"f\"\n", 1, 2, nil), ("\"a\nb\",c\n\"d\" ,e\n", 3, 1, nil), ("\"a\"\n", nil, nil, nil),
      ("a\n\"b\nc", nil, nil, 2), ("\"a\"x\n\"b\n\"\"", 1, 1, 2), ("a\"b\n", nil, nil, nil),
    ] as [(String, Int?, Int?, Int?)])
  func oddQuotesAreNoted(_ text: String, _ line: Int?, _ count: Int?, _ unclosed: Int?) {
    var scanner = RecordScanner(separator: UInt8(ascii: ","))
    var batch = CellBatch(width: nil)
    let bytes = Array(text.utf8)
    _ = scanner.scan(bytes.span, from: 0, isEnd: true, into: &batch)
    #expect(scanner.textAfterQuote?.line == line && scanner.textAfterQuote?.count == count)
    #expect(scanner.unclosedQuoteLine == unclosed)
  }

  /// Bytes as they come in, so many at a time, with the cells levelled to the heading: what the slow reader gives.
  @Test(arguments: 0..<40 as Range<UInt64>) func piecesGiveWhatTheWholeGives(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", "Đất", ",", ",", "\n", "\r\n", "\r", "\"\"", "\"x,y\"", "\"l\nm\"", "\"q\"\"r\"", "\"s\"t", ",,", "\n\n",
      " ",
    ]
    let text = "Aa,Bb\n" + (0..<random.number(0...60)).map { _ in random.pick(pieces) }.joined()
    // A quote in the middle of a cell is text, and every piece closes what it opens: all quotes are closed.
    let bytes = Array(text.utf8)
    let expected = ReferenceTable(bytes, separator: UInt8(ascii: ","))
    for step in [1, 2, 3, 7, 20, bytes.count] {
      var scanner = RecordScanner(separator: UInt8(ascii: ","))
      var heading = CellBatch(width: nil)
      var start = scanner.scan(bytes.span, from: 0, isEnd: true, limit: 1, into: &heading)
      var found = ReferenceTable([], separator: 0)
      found.headings = ["Aa", "Bb"]
      var end = start
      repeat {
        end = min(bytes.count, end + step)
        let buffer = Array(bytes[start..<end])
        var batch = CellBatch(width: 2)
        start += scanner.scan(buffer.span, from: 0, isEnd: end == bytes.count, into: &batch)
        found.rows += Self.cells(batch, buffer)
        found.lines += batch.lines
        found.blankRows += batch.blankRows
        found.uneven += Self.uneven(batch, buffer).map { .init(line: $0.line, cellCount: $0.cellCount, text: $0.text) }
      } while end < bytes.count
      #expect(scanner.unclosedQuoteLine == nil)
      #expect(found.difference(from: expected) == nil, "seed \(seed), \(step) at a time: \(text.debugDescription)")
    }
  }
}

extension RecordScanner {
  fileprivate func scanned(_ bytes: [UInt8], into batch: inout CellBatch) -> Int {
    var scanner = self
    return scanner.scan(bytes.span, from: 0, isEnd: true, into: &batch)
  }
}
