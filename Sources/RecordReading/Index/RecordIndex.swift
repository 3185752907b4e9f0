import ColumnarData

#if arch(x86_64) || arch(arm64)
  import CByteSearch
#endif

/// The places of cell ends and record ends in a stretch of bytes.
///
/// Quotes are understood by their parity: a byte after an odd number of quotes stands inside a quoted cell. That is right
/// where every opening quote is the first byte of its cell and every closing one the last (`""` closes and opens again);
/// where one is not, where a carriage return ends no line, or where there is NUL, indexing stops, and the careful
/// scanner takes the record.
///
/// The unsafe part: memory of places, and pointers to the bytes. Proof: the memory has three times one element for every
/// byte of the capacity, one before the first, and a block's worth of slack behind each, and no more elements are
/// written than bytes were looked at, but for the slack; callers give buffers padded by a block.
@safe package struct RecordIndex: ~Copyable, Sendable {
  /// Places of separators and line feeds outside quotes; element −1 is the byte before the first cell.
  package var places: UnsafeMutablePointer<UInt32> { unsafe memory.start + 1 }
  var placeCount: Int { found.placeCount }
  /// Places of the line feeds among them.
  package var lines: UnsafeMutablePointer<UInt32> { unsafe memory.start + stretch }
  var lineCount: Int { found.lineCount }
  /// Places of line feeds inside quotes, in order.
  package var innerLines: UnsafeMutablePointer<UInt32> { unsafe memory.start + 2 * stretch }
  var innerLineCount: Int { found.innerLineCount }
  var hasQuotes: Bool { found.hasQuotes }
  /// Whether a quoted cell may hold a doubled quote.
  var hasEscapes: Bool { found.hasEscapes }
  var hasReturns: Bool { found.hasReturns }
  var hasHigh: Bool { found.hasHigh }

  /// What an index says beside the places.
  package struct Found: Equatable {
    /// Separators and line feeds outside quotes.
    package var placeCount = 0
    /// Line feeds among them.
    package var lineCount = 0
    /// Line feeds inside quotes.
    package var innerLineCount = 0
    var hasQuotes = false
    var hasEscapes = false
    var hasReturns = false
    var hasHigh = false
  }

  /// The instructions that the search uses.
  package enum Level: Equatable, Sendable {
    /// None but Swift's own.
    case plain
    #if arch(x86_64) || arch(arm64)
      /// Those of a level of `CByteSearch`.
      case vectors(Int32)
    #endif

    /// All that this processor has, the best one last.
    package static let all: [Level] = {
      #if arch(x86_64) || arch(arm64)
        return [.plain] + (CByteSearchBaseline...Int(CByteSearchBestLevel())).map { .vectors(Int32($0)) }
      #else
        return [.plain]
      #endif
    }()
  }

  package private(set) var found = Found()
  private let level: Level
  private let separator: UInt8
  private let memory: MemoryBlock<UInt32>
  /// Elements of each kind of places.
  private let stretch: Int
  private static let blockSize = 64

  /// An index of nothing yet.
  ///
  /// - Parameters:
  ///   - separator: ``SeparatorDetection/none`` for a file of one column.
  ///   - capacity: Bytes that are indexed at most.
  ///   - level: The instructions used; the best of this processor by default.
  package init(separator: UInt8, capacity: Int, level: Level = Level.all[Level.all.count - 1]) {
    // In a file of one column nothing separates cells but line feeds.
    self.separator = separator == SeparatorDetection.none ? RecordScanner.lineFeed : separator
    self.level = level
    stretch = capacity + 2 * Self.blockSize
    memory = MemoryBlock(capacity: 3 * stretch)
  }

  /// Indexes whole blocks from a record's start on.
  ///
  /// - Returns: The end; or the start of the first block with something that only the careful scanner understands.
  package mutating func index(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    unsafe places[-1] = UInt32(truncatingIfNeeded: start &- 1)
    switch level {
    case .plain:
      var search = unsafe PlainSearch(places: places, lines: lines, innerLines: innerLines, separator: separator)
      let stop = unsafe search.search(bytes, from: start, to: end)
      found = unsafe search.found
      return stop
    #if arch(x86_64) || arch(arm64)
      case .vectors(let level): return unsafe index(bytes, from: start, to: end, level: level)
    #endif
    }
  }

  #if arch(x86_64) || arch(arm64)
    private mutating func index(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, level: Int32) -> Int {
      var index = unsafe CByteSearchIndex()
      unsafe index.places = places
      unsafe index.lines = lines
      unsafe index.innerLines = innerLines
      let stop = unsafe CByteSearchRecords(level, bytes, UInt64(start), UInt64(end), separator, &index)
      found = unsafe Found(
        placeCount: Int(index.placeCount), lineCount: Int(index.lineCount), innerLineCount: Int(index.innerLineCount),
        hasQuotes: index.hasQuotes != 0, hasEscapes: index.hasEscapes != 0, hasReturns: index.hasReturns != 0,
        hasHigh: index.hasHigh != 0)
      return Int(stop)
    }
  #endif
}
