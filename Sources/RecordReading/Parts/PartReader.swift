import CellParsing
import ColumnarData
import Diagnostics
import WorkProgress

/// What a part of a file is read into, and how.
struct PartPlan: Sendable {
  let headings: [String]
  let separator: UInt8
  /// Whether each column is read into codes.
  let isCoded: [Bool]
  let missing: MissingValues
  /// Bytes read at a time.
  let windowSize: Int
  let monitor: WorkMonitor
}

/// How the reading of a part ended.
enum PartEnd: Error {
  /// Everything was read.
  case done
  /// Something that the indexed reader leaves to the sequential one: a fault to be told, mostly.
  case unusual
  /// The last record goes on behind the part: a line break that was taken for its end stands inside quotes.
  case crossed
  case fault(DiagnosticError)
}

/// Reads one part of a file, window by window: index, then the rows that are as wide as the header by the index, and
/// all others by the careful scanner.
///
/// The unsafe part: the window's memory. Proof: it has padding of 64 bytes before and 128 behind; no more bytes are read
/// into it than it holds; the index's places lie below the bytes that were read, or at the line feed that is put
/// behind the last of them. Sendable unchecked: one thread reads, and the others look at it when that has ended.
@safe final class PartReader: @unchecked Sendable {
  private let plan: PartPlan
  private let file: FileBytes
  private let range: Range<Int>
  private let isLast: Bool
  let columns: [Boxed<PartColumn>]
  private(set) var scanner: RecordScanner
  private(set) var lines = LineMap()
  private(set) var lengths = RecordLengths()
  private(set) var unevenRows: [RawTable.UnevenRow] = []
  private(set) var blankRows = 0
  private var batch: CellBatch
  private var index: RecordIndex
  /// Line feeds inside quotes that were counted.
  private var innerPosition = 0
  private var memory: MemoryBlock<UInt8>
  private var capacity: Int
  /// The file offset of the window's first byte.
  private var offset: Int
  /// Records that the careful scanner takes before the index is tried again.
  private var carefulLimit = 1

  private static let padding = 64
  /// Rows whose cells are looked at column by column: their bytes and places stay in the fastest cache.
  private static let blockRows = 128

  /// - Parameters:
  ///   - range: The part's bytes in the file, from a record's start.
  ///   - isLast: Whether the file ends where the part does.
  init(plan: PartPlan, file: FileBytes, range: Range<Int>, isLast: Bool, scanner: RecordScanner) {
    self.plan = plan
    self.file = file
    self.range = range
    self.isLast = isLast
    self.scanner = scanner
    columns = plan.isCoded.map { Boxed(PartColumn(isCoded: $0, missing: plan.missing)) }
    batch = CellBatch(width: plan.headings.count)
    capacity = plan.windowSize
    index = RecordIndex(separator: plan.separator, capacity: capacity)
    memory = Self.memory(capacity)
    offset = range.lowerBound
  }

  private static func memory(_ capacity: Int) -> MemoryBlock<UInt8> {
    MemoryBlock(repeating: 0, capacity: capacity + 3 * padding)
  }

  private var bytes: UnsafeMutablePointer<UInt8> { unsafe memory.start + Self.padding }

  var rowCount: Int { lines.rowCount }

  /// Gives the lengths of the records away; none are left.
  func takeLengths() -> NarrowNumbers { lengths.takeLengths() }

  func read() -> PartEnd {
    do throws(PartEnd) {
      try readWindows()
      return .done
    } catch {
      return error
    }
  }

  private func readWindows() throws(PartEnd) {
    var filled = 0
    var next = range.lowerBound
    while true {
      if plan.monitor.isCancelled { throw .fault(DiagnosticError(.cancelled)) }
      let wanted = min(capacity - filled, range.upperBound - next)
      do throws(DiagnosticError) {
        try unsafe file.read(wanted, at: next, into: UnsafeMutableRawPointer(bytes + filled))
      } catch {
        throw .fault(error)
      }
      next += wanted
      filled += wanted
      let isEnd = next == range.upperBound
      let used = try consume(filled, isEnd: isEnd && isLast)
      plan.monitor.advance(by: used)
      if offset == range.lowerBound { expectRows(inFirst: used) }
      let left = filled - used
      if isEnd {
        if left > 0 { throw isLast ? .unusual : .crossed }
        return
      }
      unsafe bytes.update(from: bytes + used, count: left)
      offset += used
      filled = left
      if left == capacity { try widen(filled) }
    }
  }

  /// Tells the columns how many rows the part has if all are as long as those of the first window.
  private func expectRows(inFirst used: Int) {
    if used == 0 { return }
    let rows = Int(Double(range.count) / Double(used) * Double(rowCount) * 1.05)
    for column in columns.indices { columns[column].value.expect(rows: rows) }
    lengths.expect(rows: rows)
  }

  /// Makes the window twice as large: it holds not one whole record.
  private func widen(_ filled: Int) throws(PartEnd) {
    if filled >= RecordLimits.byteCount { throw .unusual }
    let wider = Self.memory(capacity * 2)
    unsafe (wider.start + Self.padding).update(from: bytes, count: filled)
    memory = wider
    capacity *= 2
    index = RecordIndex(separator: plan.separator, capacity: capacity)
  }

  /// Takes the whole records of the window.
  ///
  /// - Returns: Where the first record starts that is not whole.
  private func consume(_ filled: Int, isEnd: Bool) throws(PartEnd) -> Int {
    var end = filled
    if isEnd, filled > 0, unsafe bytes[filled - 1] != RecordScanner.lineFeed {
      unsafe bytes[filled] = RecordScanner.lineFeed
      end += 1
    }
    var position = 0
    while position < filled {
      let indexed = unsafe index.index(bytes, from: position, to: end)
      carefulLimit = index.lineCount > carefulLimit ? 1 : min(carefulLimit * 2, 512)
      position = try appendIndexed(from: position)
      if indexed == end { break }
      let next = try appendCarefully(from: position, to: filled, isEnd: isEnd, limit: carefulLimit)
      if next == position { break }
      position = next
    }
    if isEnd && position < filled {
      position = try appendCarefully(from: position, to: filled, isEnd: true, limit: .max)
    }
    return min(position, filled)
  }

  // MARK: By the index

  /// Takes the whole records that were indexed.
  ///
  /// - Returns: The end of the last.
  private func appendIndexed(from start: Int) throws(PartEnd) -> Int {
    let width = plan.headings.count
    let (places, ends, placeCount, lineCount) = unsafe (index.places, index.lines, index.placeCount, index.lineCount)
    let least = width + (index.hasReturns ? 1 : 0)
    innerPosition = 0
    var (row, place, rowStart) = (0, 0, start)
    while row < lineCount {
      let (firstRow, firstPlace) = (row, place)
      var previous = rowStart - 1
      while row < lineCount, place + width <= placeCount {
        let end = unsafe Int(ends[row])
        if unsafe places[place + width - 1] != ends[row] || end - previous <= least { break }
        previous = end
        row += 1
        place += width
      }
      if row > firstRow { try appendRegular(row - firstRow, place: firstPlace, line: firstRow, start: rowStart) }
      rowStart = previous + 1
      if row == lineCount { break }
      let end = unsafe Int(ends[row]) + 1
      _ = try appendCarefully(from: rowStart, to: end, isEnd: false, limit: .max)
      while unsafe places[place] != ends[row] { place += 1 }
      place += 1
      row += 1
      rowStart = end
    }
    return rowStart
  }

  private func appendRegular(_ count: Int, place: Int, line: Int, start: Int) throws(PartEnd) {
    let width = plan.headings.count
    var first = 0
    while first < count {
      let rows = min(Self.blockRows, count - first)
      for column in columns.indices {
        let run = unsafe CellRun(
          bytes: bytes, ends: index.places + (place + first * width + column), stride: width, count: rows,
          isPlain: !index.hasQuotes && !(index.hasReturns && column == width - 1), mayBeEscaped: index.hasEscapes,
          mayBeHigh: index.hasHigh)
        let isText = unsafe columns[column].value.append(run)
        if !isText { throw .unusual }
      }
      first += rows
    }
    unsafe lengths.append(count, from: start, lines: index.lines + line, offset: offset)
    let end = unsafe Int(index.lines[line + count - 1])
    appendLines(count, line: line, from: start, to: end)
  }

  /// Counts the lines of rows, which are more than the rows where a cell has several.
  private func appendLines(_ count: Int, line: Int, from start: Int, to end: Int) {
    var told = 0
    while innerPosition < index.innerLineCount, unsafe Int(index.innerLines[innerPosition]) < end {
      let inner = unsafe index.innerLines[innerPosition]
      innerPosition += 1
      if Int(inner) < start { continue }
      var holder = max(told - 1, 0)
      while unsafe index.lines[line + holder] < inner { holder += 1 }
      appendLines(rows: holder + 1 - told)
      told = max(told, holder + 1)
      scanner.skip(lines: 1)
    }
    appendLines(rows: count - told)
  }

  private func appendLines(rows: Int) {
    lines.append(rows: rows, from: scanner.line)
    scanner.skip(lines: rows)
  }

  // MARK: By the careful scanner

  /// Takes records cell by cell.
  ///
  /// - Returns: Where the first record starts that was not taken.
  private func appendCarefully(from start: Int, to end: Int, isEnd: Bool, limit: Int) throws(PartEnd) -> Int {
    batch.removeAll()
    let window = unsafe Span(_unsafeStart: UnsafePointer(bytes), count: end)
    let next = scanner.scan(window, from: start, isEnd: isEnd, limit: limit, into: &batch)
    if scanner.unclosedQuoteLine != nil { throw .unusual }
    var scratch: [UInt8] = []
    for row in 0..<batch.rowCount {
      for column in columns.indices {
        let place = batch.places[row * columns.count + column]
        var isText = true
        if place.isAbsent {
          columns[column].value.appendAbsent()
        } else if place.isEscaped {
          RecordScanner.unescape(window.extracting(place.range), into: &scratch)
          isText = columns[column].value.append(scratch.span)
        } else {
          isText = columns[column].value.append(window.extracting(place.range))
        }
        if !isText { throw .unusual }
      }
      lines.append(line: batch.lines[row])
      lengths.append(start: offset + batch.starts[row])
    }
    blankRows += batch.blankRows
    for row in batch.unevenRows {
      if !TextCheck.isText(window.extracting(row.range)) { throw .unusual }
      unevenRows.append(RawTable.UnevenRow(row, in: window))
    }
    return next
  }
}
