/// A 64-bit checksum of bytes that finds damage and change, not forgery.
///
/// Sixteen bytes at a time are two numbers that are mixed with a key and multiplied to 128 bits, of which the halves are
/// folded together, in four lanes of their own: the way of wyhash (Wang Yi, public domain), which turns every bit of
/// the input over about half of the result. The result depends on the order of bytes in the machine's words, and so
/// must stay on machines of one kind.
///
/// Unsafe memory. Proof: words are read at offsets below the count given with the bytes, 8 bytes at a time while 8 are
/// left; bytes need no alignment.
package enum Checksum {
  private static let keys: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x2d35_8dcc_aa6c_78a5, 0x8bb8_4b93_962e_acc9, 0x4b33_a62e_d433_d4a3, 0x4d5a_2da5_1de1_aa47, 0xa076_1d64_78bd_642f
  )

  /// - Parameter seed: Makes checksums of one text differ by what it stands for.
  /// - Complexity: O(bytes), about a clock cycle for eight bytes.
  package static func of(_ bytes: Span<UInt8>, seed: UInt64 = 0) -> UInt64 {
    unsafe bytes.withUnsafeBytes { unsafe of($0, seed: seed) }
  }

  package static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    var lanes = (seed ^ keys.0, seed ^ keys.1, seed ^ keys.2, seed ^ keys.3)
    var offset = 0
    let count = bytes.count
    if let start = bytes.baseAddress {
      while offset &+ 64 <= count {
        unsafe lanes.0 = mixed(word(start, offset) ^ keys.0, word(start, offset &+ 8) ^ lanes.0)
        unsafe lanes.1 = mixed(word(start, offset &+ 16) ^ keys.1, word(start, offset &+ 24) ^ lanes.1)
        unsafe lanes.2 = mixed(word(start, offset &+ 32) ^ keys.2, word(start, offset &+ 40) ^ lanes.2)
        unsafe lanes.3 = mixed(word(start, offset &+ 48) ^ keys.3, word(start, offset &+ 56) ^ lanes.3)
        offset &+= 64
      }
      while offset &+ 8 <= count {
        unsafe lanes.0 = mixed(word(start, offset) ^ keys.4, lanes.0 ^ keys.1)
        offset &+= 8
      }
    }
    var rest: UInt64 = 0
    while offset < count {
      rest = unsafe rest << 8 | UInt64(bytes[offset])
      offset &+= 1
    }
    lanes.1 ^= rest
    let first = mixed(lanes.0 ^ keys.2, lanes.1 ^ UInt64(truncatingIfNeeded: count))
    let second = mixed(lanes.2 ^ keys.3, lanes.3 ^ keys.4)
    return mixed(first ^ keys.0, second ^ keys.1)
  }

  @inline(__always)
  private static func word(_ start: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    unsafe (start + offset).loadUnaligned(as: UInt64.self)
  }

  @inline(__always)
  private static func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let (high, low) = first.multipliedFullWidth(by: second)
    return high ^ low
  }
}
