extension Codes.Storage {
  /// The zones of the codes.
  ///
  /// - Complexity: O(rows), one pass.
  var zones: ColumnBuffer<Zone> {
    switch self {
    case .bytes(let buffer): Self.zones(of: buffer)
    case .words(let buffer): Self.zones(of: buffer)
    case .doubleWords(let buffer): Self.zones(of: buffer)
    }
  }

  private static func zones<Code: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>(
    of buffer: ColumnBuffer<Code>
  ) -> ColumnBuffer<Zone> {
    unsafe buffer.withUnsafeElements { elements in
      ColumnBuffer(
        stride(from: 0, to: elements.count, by: Zone.rowCount).map { start in
          unsafe Zone(of: UnsafeBufferPointer(rebasing: elements[start..<min(start + Zone.rowCount, elements.count)]))
        })
    }
  }
}
