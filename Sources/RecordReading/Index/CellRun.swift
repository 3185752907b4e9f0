import ColumnarData

/// The cells of one column in rows that follow each other in an index.
///
/// The unsafe part: pointers into a window and its index. Proof: they are handed down the stack only, while the part
/// reader that owns both waits; the bytes are padded by 16 before the window and 64 behind it, so that the eight bytes
/// at either edge of a cell may be loaded whatever its length.
@unsafe struct CellRun {
  let bytes: UnsafePointer<UInt8>
  /// The place of the end of the first row's cell; the element before it ends the cell before.
  let ends: UnsafePointer<UInt32>
  /// Cells a row.
  let stride: Int
  let count: Int
  /// Whether no cell is quoted, and none has the carriage return of its line's end.
  let isPlain: Bool
  /// Whether a quoted cell may hold doubled quotes.
  let mayBeEscaped: Bool
  /// Whether a byte of 0x80 or above may occur.
  let mayBeHigh: Bool

  /// The bytes of a row's cell, without its quotes; doubled quotes are left.
  func range(_ row: Int) -> (start: Int, end: Int, isQuoted: Bool) {
    unsafe range(ends + row &* stride, isPlain: isPlain)
  }

  /// - Parameter place: Of the cell's end.
  @inline(__always)
  func range(_ place: UnsafePointer<UInt32>, isPlain: Bool) -> (start: Int, end: Int, isQuoted: Bool) {
    let start = unsafe Int(place[-1] &+ 1)
    let end = unsafe Int(place[0])
    if isPlain { return (start, end, false) }
    return unsafe trimmed(start, end)
  }

  /// In a stretch that was indexed, a quote that begins a cell has one that ends it, and a carriage return that ends
  /// anything but a quoted text ends a line. No branch asks which it is: cells with and without quotes may alternate.
  @inline(__always)
  private func trimmed(_ start: Int, _ end: Int) -> (start: Int, end: Int, isQuoted: Bool) {
    let isReturned = unsafe bytes[end &- 1] == RecordScanner.carriageReturn && end > start
    let isQuoted = unsafe bytes[start] == RecordScanner.quote
    let quote = isQuoted ? 1 : 0
    return (start &+ quote, end &- (isReturned ? 1 : 0) &- quote, isQuoted)
  }

  /// Whether a quoted cell's bytes are not yet its text.
  func isEscaped(_ start: Int, _ end: Int) -> Bool {
    guard unsafe mayBeEscaped else { return false }
    for index in start..<end where unsafe bytes[index] == RecordScanner.quote { return true }
    return false
  }
}

/// Something about the cells of a run that is known when a loop over them is compiled.
protocol CompileTimeFlag {
  static var holds: Bool { get }
}

enum CompileTimeTrue: CompileTimeFlag {
  static var holds: Bool { true }
}

enum CompileTimeFalse: CompileTimeFlag {
  static var holds: Bool { false }
}

/// How long the known cells of a column are at most; but for the last, none is absent.
enum KnownLength: Int {
  case eight, sixteen, twentyFour, any
}

/// A known length that is known when a loop is compiled.
protocol CellLength {
  static var known: KnownLength { get }
}

enum UpToEight: CellLength {
  static var known: KnownLength { .eight }
}

enum UpToSixteen: CellLength {
  static var known: KnownLength { .sixteen }
}

enum UpToTwentyFour: CellLength {
  static var known: KnownLength { .twentyFour }
}

enum AnyLength: CellLength {
  static var known: KnownLength { .any }
}

/// A cell's bytes, eight at a time.
///
/// The unsafe part: unaligned loads. Proof: see ``CellRun``: memory is padded so far that each load stays inside it.
enum CellWords {
  @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

/// The bits of two words that the first bytes of a cell take, for each length up to sixteen.
///
/// A table, since what computes them compiles to branches, which are guessed wrongly where lengths vary.
struct CellMasks {
  let low, high: UInt64

  static let ofLength: MemoryBlock<CellMasks> = {
    var masks = MemoryBlock(repeating: CellMasks(low: 0, high: 0), capacity: 17)
    for length in 0...16 {
      masks[length] = CellMasks(low: mask(min(length, 8)), high: mask(max(length - 8, 0)))
    }
    return masks
  }()

  private static func mask(_ length: Int) -> UInt64 { length == 8 ? .max : 1 << UInt64(length * 8) - 1 }
}
