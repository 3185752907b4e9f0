/// The search of `CByteSearch` byte by byte, for processors that it does not know, and to prove it by.
///
/// The unsafe part: the pointers. Proof: see ``RecordIndex``, which has the memory.
@unsafe struct PlainSearch {
  let places: UnsafeMutablePointer<UInt32>
  let lines: UnsafeMutablePointer<UInt32>
  let innerLines: UnsafeMutablePointer<UInt32>
  let separator: UInt8
  private(set) var found = RecordIndex.Found()
  private var isInside = false
  private var isCellStart = true
  /// Whether the byte before is a closing quote.
  private var isClosed = false
  /// Whether the byte before is a carriage return.
  private var isReturned = false

  init(
    places: UnsafeMutablePointer<UInt32>, lines: UnsafeMutablePointer<UInt32>,
    innerLines: UnsafeMutablePointer<UInt32>, separator: UInt8
  ) {
    unsafe self.places = places
    unsafe self.lines = lines
    unsafe self.innerLines = innerLines
    unsafe self.separator = separator
  }

  /// - Returns: The end; or the start of the first block with something that only the careful scanner understands.
  mutating func search(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    for block in stride(from: start, to: end, by: blockSize) {
      let known = unsafe found
      for place in block..<min(block + blockSize, end) where unsafe !take(bytes[place], at: UInt32(place)) {
        unsafe found = known
        return block
      }
    }
    return end
  }

  /// - Returns: False where the byte needs the careful scanner.
  private mutating func take(_ byte: UInt8, at place: UInt32) -> Bool {
    let isLine = byte == RecordScanner.lineFeed
    let isEnd = unsafe isLine || byte == separator
    if byte == 0 { return false }
    if unsafe isReturned && !isLine { return false }
    if byte == RecordScanner.quote {
      if unsafe !isInside && !isCellStart && !isClosed { return false }
      unsafe found.hasQuotes = true
      if unsafe isClosed { unsafe found.hasEscapes = true }
      unsafe isInside.toggle()
    } else if unsafe isClosed && !isEnd && byte != RecordScanner.carriageReturn {
      return false
    }
    if isEnd, unsafe !isInside {
      unsafe places[found.placeCount] = place
      unsafe found.placeCount += 1
    }
    if isLine { unsafe addLine(place) }
    unsafe isClosed = byte == RecordScanner.quote && !isInside
    unsafe isCellStart = isEnd && !isInside
    unsafe isReturned = byte == RecordScanner.carriageReturn
    if unsafe isReturned { unsafe found.hasReturns = true }
    if byte >= 0x80 { unsafe found.hasHigh = true }
    return true
  }

  private mutating func addLine(_ place: UInt32) {
    if unsafe isInside {
      unsafe innerLines[found.innerLineCount] = place
      unsafe found.innerLineCount += 1
    } else {
      unsafe lines[found.lineCount] = place
      unsafe found.lineCount += 1
    }
  }
}

/// The bytes that the search of `CByteSearch` looks at together.
private let blockSize = 64
