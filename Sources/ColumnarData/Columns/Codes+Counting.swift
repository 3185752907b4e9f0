extension Codes {
  /// How many rows have each code, missing (0) among them; nil where there are many more codes than rows.
  ///
  /// - Complexity: O(rows), one pass.
  package var counts: [Int]? {
    let greatest = bounds?.upperBound ?? 0
    if greatest > max(1 << 16, 4 * count) { return nil }
    switch storage {
    case .bytes(let buffer): return Self.counts(of: buffer, greatest: greatest)
    case .words(let buffer): return Self.counts(of: buffer, greatest: greatest)
    case .doubleWords(let buffer): return Self.counts(of: buffer, greatest: greatest)
    }
  }

  /// Four counters a code, for rows in turn: else each row of a common code would wait for the one before.
  ///
  /// The unsafe part: the counters' memory. Proof: there are four for each code up to the greatest, which the zones tell;
  /// zones of a file are held against its codes before these are read.
  private static func counts<Code: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>(
    of buffer: ColumnBuffer<Code>, greatest: Int
  ) -> [Int] {
    var counters = [UInt32](repeating: 0, count: (greatest + 1) * 4)
    unsafe counters.withUnsafeMutableBufferPointer { counters in
      unsafe buffer.withUnsafeElements { codes in
        guard let counters = counters.baseAddress, let codes = codes.baseAddress else { return }
        let end = buffer.count & ~3
        var row = 0
        while row < end {
          unsafe counters[Int(truncatingIfNeeded: codes[row]) &* 4] &+= 1
          unsafe counters[Int(truncatingIfNeeded: codes[row &+ 1]) &* 4 &+ 1] &+= 1
          unsafe counters[Int(truncatingIfNeeded: codes[row &+ 2]) &* 4 &+ 2] &+= 1
          unsafe counters[Int(truncatingIfNeeded: codes[row &+ 3]) &* 4 &+ 3] &+= 1
          row &+= 4
        }
        while row < buffer.count {
          unsafe counters[Int(truncatingIfNeeded: codes[row]) &* 4] &+= 1
          row &+= 1
        }
      }
    }
    return (0...greatest).map { code in
      (code * 4..<code * 4 + 4).reduce(0) { $0 + Int(counters[$1]) }
    }
  }

  /// The first row that is not missing.
  package var firstPresentRow: Int? {
    for start in stride(from: 0, to: count, by: Zone.rowCount) {
      if let zones, zones[start / Zone.rowCount].greatest == 0 { continue }
      let end = min(start + Zone.rowCount, count)
      if let row = (start..<end).first(where: { self[$0] != 0 }) { return row }
    }
    return nil
  }
}
