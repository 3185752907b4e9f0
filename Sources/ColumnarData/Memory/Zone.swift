/// What a stretch of neighbouring rows can hold, so that a condition may pass it over unread.
package struct Zone: BitwiseCopyable, Hashable, Sendable {
  /// Rows of a stretch; the last of a column may be shorter.
  package static let rowCount = 65_536

  /// The least code that is not missing; `UInt32.max` where every row is.
  package let least: UInt32
  /// The greatest code; 0 where every row is missing.
  package let greatest: UInt32
  package let missingCount: UInt32

  package init(least: UInt32, greatest: UInt32, missingCount: UInt32) {
    self.least = least
    self.greatest = greatest
    self.missingCount = missingCount
  }

  /// The zone of 8-bit codes, at most ``rowCount``.
  package init(bytes codes: UnsafeBufferPointer<UInt8>) { unsafe self.init(of: codes) }

  /// The zone of 16-bit codes, at most ``rowCount``.
  package init(words codes: UnsafeBufferPointer<UInt16>) { unsafe self.init(of: codes) }

  /// The zone of 32-bit codes, at most ``rowCount``.
  package init(doubleWords codes: UnsafeBufferPointer<UInt32>) { unsafe self.init(of: codes) }

  /// - Parameter codes: Not more than ``rowCount``. Read within its count alone.
  init<Code: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(of codes: UnsafeBufferPointer<Code>) {
    // A missing code, less one, wraps to the greatest there is, so that it is never the least.
    var least = Code.max
    var greatest: Code = 0
    var row = 0
    while row < codes.count {
      let code = unsafe codes[row]
      least = min(least, code &- 1)
      greatest = max(greatest, code)
      row &+= 1
    }
    // Counted in blocks by a counter as narrow as the codes, so that many rows are counted at once.
    var missingCount: UInt32 = 0
    var start = 0
    while start < codes.count {
      let end = min(start &+ 240, codes.count)
      var missing: Code = 0
      var row = start
      while row < end {
        missing &+= unsafe codes[row] == 0 ? 1 : 0
        row &+= 1
      }
      missingCount &+= UInt32(truncatingIfNeeded: missing)
      start = end
    }
    self.init(
      least: greatest == 0 ? .max : UInt32(truncatingIfNeeded: least) &+ 1,
      greatest: UInt32(truncatingIfNeeded: greatest), missingCount: missingCount)
  }
}
