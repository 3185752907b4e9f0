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

  private static func counts<Code: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>(
    of buffer: ColumnBuffer<Code>, greatest: Int
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: greatest + 1)
    buffer.withElements { codes in
      for row in codes.indices { counts[Int(codes[row])] += 1 }
    }
    return counts
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
