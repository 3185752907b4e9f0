#if arch(x86_64) || arch(arm64)
  import CByteSearch
#endif

/// Finds the bytes that end cells and records in 64 bytes at once: masks with one bit a byte, the first byte lowest.
///
/// The unsafe part: pointers to bytes. Proof: each function reads the 64 bytes at its pointer and nothing else; callers
/// have buffers that are padded so far.
package enum ByteMasks {
  package struct Ends: Equatable {
    /// Separators and line feeds.
    package var ends: UInt64
    package var lineFeeds: UInt64
    /// Whether any of the bytes is a quote, a carriage return or NUL.
    package var hasSpecial: Bool
    /// Whether any of the bytes is 0x80 or above.
    package var hasHigh: Bool
  }

  package struct Marks: Equatable {
    package var quotes: UInt64
    package var returns: UInt64
    package var zeros: UInt64
  }

  @inline(__always)
  package static func ends(_ bytes: UnsafePointer<UInt8>, separator: UInt8) -> Ends {
    #if arch(x86_64) || arch(arm64)
      let found = unsafe CByteSearchFindEnds(bytes, separator)
      return Ends(
        ends: found.ends, lineFeeds: found.lineFeeds, hasSpecial: found.special != 0, hasHigh: found.high != 0)
    #else
      return unsafe plainEnds(bytes, separator: separator)
    #endif
  }

  @inline(__always)
  package static func marks(_ bytes: UnsafePointer<UInt8>) -> Marks {
    #if arch(x86_64) || arch(arm64)
      let found = unsafe CByteSearchFindMarks(bytes)
      return Marks(quotes: found.quotes, returns: found.returns, zeros: found.zeros)
    #else
      return unsafe plainMarks(bytes)
    #endif
  }

  // MARK: The same without vectors

  /// ``ends(_:separator:)`` by words of eight bytes.
  package static func plainEnds(_ bytes: UnsafePointer<UInt8>, separator: UInt8) -> Ends {
    let lineFeeds = unsafe mask(bytes, of: RecordScanner.lineFeed)
    let marks = unsafe plainMarks(bytes)
    var high: UInt64 = 0
    for word in 0..<8 { unsafe high |= load(bytes, word) }
    return unsafe Ends(
      ends: mask(bytes, of: separator) | lineFeeds, lineFeeds: lineFeeds,
      hasSpecial: (marks.quotes | marks.returns | marks.zeros) != 0, hasHigh: high & highBits != 0)
  }

  /// ``marks(_:)`` by words of eight bytes.
  package static func plainMarks(_ bytes: UnsafePointer<UInt8>) -> Marks {
    unsafe Marks(
      quotes: mask(bytes, of: RecordScanner.quote), returns: mask(bytes, of: RecordScanner.carriageReturn),
      zeros: mask(bytes, of: 0))
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  private static func load(_ bytes: UnsafePointer<UInt8>, _ word: Int) -> UInt64 {
    unsafe UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))
  }

  /// A byte is the sought one where their difference is zero: then, and only then, adding 0x7F to its low seven bits
  /// does not reach its highest, and that is not set. One multiplication moves the eight bits together.
  private static func mask(_ bytes: UnsafePointer<UInt8>, of byte: UInt8) -> UInt64 {
    var result: UInt64 = 0
    for word in 0..<8 {
      let difference = unsafe load(bytes, word) ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
      let sum = (difference & ~highBits) &+ ~highBits
      let zeros = ~(sum | difference) & highBits
      result |= (((zeros &>> 7) &* 0x0102_0408_1020_4080) &>> 56) &<< UInt64(word * 8)
    }
    return result
  }
}
