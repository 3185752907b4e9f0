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

  /// The zones of a column's codes.
  ///
  /// - Complexity: O(rows), one pass.
  package static func zones(of storage: Codes.Storage) -> ColumnBuffer<Zone> {
    switch storage {
    case .bytes(let buffer): zones(of: buffer)
    case .words(let buffer): zones(of: buffer)
    case .doubleWords(let buffer): zones(of: buffer)
    }
  }

  private static func zones<Code: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>(
    of buffer: ColumnBuffer<Code>
  ) -> ColumnBuffer<Zone> {
    buffer.withElements { elements in
      ColumnBuffer(
        stride(from: 0, to: elements.count, by: rowCount).map { start in
          Zone(of: elements.extracting(start..<min(start + rowCount, elements.count)))
        })
    }
  }

  /// The zone of some rows' codes, in blocks whose counters are as narrow as the codes, which lets loops run many rows at
  /// once.
  package init<Code: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(of codes: Span<Code>) {
    // A missing code, less one, wraps to the greatest there is, so that it is never the least.
    var least = Code.max
    var greatest: Code = 0
    var missingCount: UInt32 = 0
    for start in stride(from: 0, to: codes.count, by: 128) {
      var missing: Code = 0
      for row in start..<min(start + 128, codes.count) {
        let code = codes[row]
        least = min(least, code &- 1)
        greatest = max(greatest, code)
        missing &+= code == 0 ? 1 : 0
      }
      missingCount &+= UInt32(truncatingIfNeeded: missing)
    }
    self.init(
      least: greatest == 0 ? .max : UInt32(truncatingIfNeeded: least) &+ 1,
      greatest: UInt32(truncatingIfNeeded: greatest), missingCount: missingCount)
  }
}
