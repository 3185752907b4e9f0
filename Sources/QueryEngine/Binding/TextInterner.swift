import ColumnarData
import Foundation

/// Codes from 1 for different texts, in order of first appearance (open addressing, half full at most).
///
/// Texts are kept as bytes, one behind the other.
struct TextInterner: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var hashes: [UInt32] = [0]
  /// A text's code; 0 where the place is free.
  private var places = [UInt32](repeating: 0, count: 1024)

  /// Texts.
  var count: Int { ends.count - 1 }

  /// The text of a code.
  func text(_ code: Int) -> String { String(text: bytes.span.extracting(ends[code - 1]..<ends[code])) }

  /// - Parameter text: UTF-8. Texts that differ in the composition of their letters alone are one.
  mutating func code(of text: Span<UInt8>) -> UInt32 {
    if Self.isComposed(text) { return code(of: text, hash: Self.hash(of: text)) }
    let composed = String(text: text).precomposedStringWithCanonicalMapping
    return code(of: composed.utf8Span.span, hash: Self.hash(of: composed.utf8Span.span))
  }

  /// The codes here of another's texts from its first on, new ones where they were not there.
  mutating func codes(of other: TextInterner) -> [UInt32] {
    var codes: [UInt32] = []
    codes.reserveCapacity(other.count)
    for code in 1..<max(1, other.ends.count) {
      let text = other.bytes.span.extracting(other.ends[code - 1]..<other.ends[code])
      codes.append(self.code(of: text, hash: other.hashes[code]))
    }
    return codes
  }

  /// Whether the text is of letters that compositions leave as they are: ASCII, Latin, and Vietnamese from U+1E80 on.
  private static func isComposed(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] >= 0xCC {
      if text[index] != 0xE1 || text[index + 1] & 0xFE != 0xBA { return false }
    }
    return true
  }

  private static func hash(of text: Span<UInt8>) -> UInt32 {
    var hasher = Hasher()
    unsafe text.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }

  /// - Parameter text: Composed.
  private mutating func code(of text: Span<UInt8>, hash: UInt32) -> UInt32 {
    var place = Int(hash) & (places.count - 1)
    while places[place] != 0 {
      let code = places[place]
      if hashes[Int(code)] == hash, isSame(text, code) { return code }
      place = (place + 1) & (places.count - 1)
    }
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    hashes.append(hash)
    places[place] = UInt32(count)
    if count * 2 > places.count { widen() }
    return UInt32(count)
  }

  private func isSame(_ text: Span<UInt8>, _ code: UInt32) -> Bool {
    let range = ends[Int(code) - 1]..<ends[Int(code)]
    if range.count != text.count { return false }
    for index in text.indices where bytes[range.lowerBound + index] != text[index] { return false }
    return true
  }

  private mutating func widen() {
    places = [UInt32](repeating: 0, count: places.count * 2)
    for code in 1...count {
      var place = Int(hashes[code]) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(code)
    }
  }
}
