#if arch(x86_64) || arch(arm64)
  import CByteSearch
#endif

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
  /// Whether a cell may be quoted.
  let mayBeQuoted: Bool
  /// Whether a quoted cell may hold doubled quotes.
  let mayBeEscaped: Bool
  /// Whether the cell's last byte may be the carriage return of the line's end.
  let mayEndInReturn: Bool
  /// Whether a byte of 0x80 or above may occur.
  let mayBeHigh: Bool

  var isPlain: Bool { unsafe !mayBeQuoted && !mayEndInReturn }

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

  @inline(__always)
  private func trimmed(_ start: Int, _ end: Int) -> (start: Int, end: Int, isQuoted: Bool) {
    var end = end
    if unsafe mayEndInReturn && end > start && bytes[end &- 1] == RecordScanner.carriageReturn { end &-= 1 }
    if unsafe mayBeQuoted && end &- start >= 2 && bytes[start] == RecordScanner.quote {
      return (start &+ 1, end &- 1, true)
    }
    return (start, end, false)
  }

  /// Whether a quoted cell's bytes are not yet its text.
  func isEscaped(_ start: Int, _ end: Int) -> Bool {
    guard unsafe mayBeEscaped else { return false }
    for index in start..<end where unsafe bytes[index] == RecordScanner.quote { return true }
    return false
  }
}

/// What a loop over a run need not look at, known when it is compiled.
protocol CellKind {
  /// No cell is quoted or ends in a carriage return.
  static var isPlain: Bool { get }
  /// Cells mostly equal the one before.
  static var repeats: Bool { get }
  /// Cells of up to 8 bytes alone are known.
  static var isShort: Bool { get }
}

enum PlainCells: CellKind {
  static var isPlain: Bool { true }
  static var repeats: Bool { false }
  static var isShort: Bool { false }
}

enum PlainShortCells: CellKind {
  static var isPlain: Bool { true }
  static var repeats: Bool { false }
  static var isShort: Bool { true }
}

enum RepeatedCells: CellKind {
  static var isPlain: Bool { true }
  static var repeats: Bool { true }
  static var isShort: Bool { false }
}

enum RepeatedAnyCells: CellKind {
  static var isPlain: Bool { false }
  static var repeats: Bool { true }
  static var isShort: Bool { false }
}

enum AnyCells: CellKind {
  static var isPlain: Bool { false }
  static var repeats: Bool { false }
  static var isShort: Bool { false }
}

enum AnyShortCells: CellKind {
  static var isPlain: Bool { false }
  static var repeats: Bool { false }
  static var isShort: Bool { true }
}

/// A cell's bytes, eight at a time.
///
/// The unsafe part: unaligned loads. Proof: see ``CellRun``: memory is padded so far that each load stays inside it.
enum CellWords {
  @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The number itself, which the compiler takes for any number.
  @inline(__always)
  static func opaque(_ number: UInt64) -> UInt64 {
    #if arch(x86_64) || arch(arm64)
      return CByteSearchOpaque(number)
    #else
      return number
    #endif
  }

  /// The bits of the first bytes of a word, up to all eight.
  @inline(__always)
  static func mask(_ length: Int) -> UInt64 {
    length >= 8 ? .max : (1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1
  }
}
