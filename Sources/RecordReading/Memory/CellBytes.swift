/// Hashing and comparing of the bytes of a cell, eight at a time.
///
/// The unsafe part: unaligned loads. Proof: each load of eight bytes starts at an offset of which the loop's condition
/// says that eight bytes follow, and the span checks it once more; every bit pattern is an integer.
package enum CellBytes {
  /// A hash of all bytes, so that no text can be made that collides without knowing the seed (multiply and fold, after
  /// Wang Yi's wyhash).
  package static func hash(of cell: Span<UInt8>, seed: UInt64) -> UInt64 {
    let bytes = unsafe cell.bytes
    let count = bytes.byteCount
    var state = seed ^ (UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15)
    var offset = 0
    while offset &+ 8 <= count {
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = mixed(state ^ word)
      offset &+= 8
    }
    var tail: UInt64 = 0
    while offset < count {
      tail = tail << 8 | UInt64(cell[offset])
      offset &+= 1
    }
    return mixed(state ^ tail)
  }

  package static func areEqual(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    let count = first.count
    if count != second.count { return false }
    let (left, right) = unsafe (first.bytes, second.bytes)
    var offset = 0
    while offset &+ 8 <= count {
      let leftWord = unsafe left.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let rightWord = unsafe right.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if leftWord != rightWord { return false }
      offset &+= 8
    }
    while offset < count {
      if first[offset] != second[offset] { return false }
      offset &+= 1
    }
    return true
  }

  /// Whether the first cell's bytes stand strictly before the second's.
  package static func precedes(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    let shorter = min(first.count, second.count)
    for index in 0..<shorter where first[index] != second[index] { return first[index] < second[index] }
    return first.count < second.count
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return high ^ low
  }
}
