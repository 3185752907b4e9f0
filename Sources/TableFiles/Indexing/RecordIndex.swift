/// The places of cell ends and record ends in a stretch of bytes.
///
/// Quotes are understood by their parity: a byte after an odd number of quotes stands inside a quoted cell. That is right
/// where every opening quote is the first byte of its cell and every closing one the last (`""` closes and opens again);
/// where one is not, where a carriage return ends no line, or where there is NUL, indexing stops, and the careful
/// scanner takes the record.
///
/// The unsafe part: memory of places, and pointers to the bytes. Proof: the memory has one element for every byte of
/// the capacity, one before the first, and a block's worth of slack behind, and no more elements are written than
/// bytes were looked at, but for the slack; callers give buffers padded by a block.
@safe struct RecordIndex: Sendable {
  /// Places of separators and line feeds outside quotes; element −1 is the byte before the first cell.
  var places: UnsafeMutablePointer<UInt32> { unsafe memory.start + 1 }
  private(set) var placeCount = 0
  /// Places of the line feeds among them.
  var lines: UnsafeMutablePointer<UInt32> { unsafe memory.start + memory.capacity / 2 }
  private(set) var lineCount = 0
  /// Places of line feeds inside quotes, in order.
  private(set) var innerLines: [UInt32] = []
  private(set) var hasQuotes = false
  /// Whether a quoted cell may hold a doubled quote.
  private(set) var hasEscapes = false
  private(set) var hasReturns = false
  private(set) var hasHigh = false
  private let separator: UInt8
  private let memory: MemoryBlock<UInt32>
  private static let blockSize = 64

  init(separator: UInt8, capacity: Int) {
    // In a file of one column nothing separates cells but line feeds.
    self.separator = separator == SeparatorDetection.none ? RecordScanner.lineFeed : separator
    let count = capacity + 2 * Self.blockSize
    memory = MemoryBlock(capacity: 2 * count)
  }

  /// What the bytes before a block say about it.
  private struct State {
    /// All ones inside quotes.
    var inside: UInt64 = 0
    /// One where the byte before ends a cell, or there is none.
    var isCellStart: UInt64 = 1
    /// One where the byte before is a closing quote.
    var isClosed: UInt64 = 0
    /// One where the byte before is a carriage return.
    var isReturned: UInt64 = 0

    var isPlain: Bool { inside | isClosed | isReturned == 0 }
  }

  /// Indexes whole blocks from a record's start on.
  ///
  /// - Returns: The end; or the start of the first block with something that only the careful scanner understands.
  mutating func index(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    let (places, lines) = unsafe (self.places, self.lines)
    (hasQuotes, hasEscapes, hasReturns) = (false, false, false)
    innerLines.removeAll(keepingCapacity: true)
    unsafe places[-1] = UInt32(truncatingIfNeeded: start &- 1)
    var (placeCount, lineCount) = (0, 0)
    var state = State()
    var high = false
    var position = start
    while position < end {
      let found = unsafe ByteMasks.ends(bytes + position, separator: separator)
      var (cells, records) = (found.ends, found.lineFeeds)
      let left = end &- position
      let valid: UInt64 = left < 64 ? (1 &<< UInt64(left)) &- 1 : .max
      cells &= valid
      records &= valid
      high = high || found.hasHigh
      if found.hasSpecial || !state.isPlain {
        guard unsafe parse(bytes + position, position, valid, &cells, &records, &state) else { break }
      } else {
        state.isCellStart = cells &>> 63
      }
      placeCount &+= unsafe Self.write(cells, position, places + placeCount)
      unsafe lines[lineCount] = UInt32(truncatingIfNeeded: position &+ records.trailingZeroBitCount)
      lineCount &+= records == 0 ? 0 : 1
      records &= records &- 1
      while records != 0 {
        unsafe lines[lineCount] = UInt32(truncatingIfNeeded: position &+ records.trailingZeroBitCount)
        lineCount &+= 1
        records &= records &- 1
      }
      position &+= 64
    }
    self.placeCount = placeCount
    self.lineCount = lineCount
    hasHigh = high
    return min(position, end)
  }

  /// Writes the places of the bits: eight at once, whether or not there are so many, since a branch on their number is
  /// guessed wrongly too often.
  @inline(__always)
  private static func write(_ mask: UInt64, _ position: Int, _ target: UnsafeMutablePointer<UInt32>) -> Int {
    let count = mask.nonzeroBitCount
    var rest = mask
    for index in 0..<8 {
      unsafe target[index] = UInt32(truncatingIfNeeded: position &+ rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
    var index = 8
    while rest != 0 {
      unsafe target[index] = UInt32(truncatingIfNeeded: position &+ rest.trailingZeroBitCount)
      rest &= rest &- 1
      index &+= 1
    }
    return count
  }

  /// Takes ends inside quotes out of the masks.
  ///
  /// - Returns: False where the block needs the careful scanner.
  private mutating func parse(
    _ block: UnsafePointer<UInt8>, _ position: Int, _ valid: UInt64, _ cells: inout UInt64, _ records: inout UInt64,
    _ state: inout State
  ) -> Bool {
    var marks = unsafe ByteMasks.marks(block)
    marks.quotes &= valid
    marks.returns &= valid
    if marks.zeros & valid != 0 { return false }
    let inside = Self.prefixParity(marks.quotes) ^ state.inside
    let opening = marks.quotes & inside
    let closing = marks.quotes & ~inside
    let afterClosing = closing &<< 1 | state.isClosed
    let afterReturn = marks.returns &<< 1 | state.isReturned
    let allLines = records
    let innerLines = records & inside
    cells &= ~inside
    records &= ~inside
    let cellStarts = cells &<< 1 | state.isCellStart
    let isWrong =
      opening & ~(cellStarts | afterClosing)
      | afterClosing & ~(cells | marks.returns | opening)
      | afterReturn & ~allLines
    if isWrong & valid != 0 { return false }
    hasQuotes = hasQuotes || marks.quotes != 0
    hasEscapes = hasEscapes || afterClosing & opening != 0
    hasReturns = hasReturns || marks.returns != 0
    var rest = innerLines
    while rest != 0 {
      self.innerLines.append(UInt32(truncatingIfNeeded: position &+ rest.trailingZeroBitCount))
      rest &= rest &- 1
    }
    state.inside = inside &>> 63 == 0 ? 0 : .max
    state.isCellStart = cells &>> 63
    state.isClosed = closing &>> 63
    state.isReturned = marks.returns &>> 63
    return true
  }

  /// For each bit whether an odd number of bits is set up to and with it.
  private static func prefixParity(_ mask: UInt64) -> UInt64 {
    var parity = mask
    parity ^= parity &<< 1
    parity ^= parity &<< 2
    parity ^= parity &<< 4
    parity ^= parity &<< 8
    parity ^= parity &<< 16
    parity ^= parity &<< 32
    return parity
  }
}
