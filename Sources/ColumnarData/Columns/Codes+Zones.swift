extension Codes.Storage {
  /// The zones of the codes.
  ///
  /// - Complexity: O(rows), one pass.
  var zones: ColumnBuffer<Zone> {
    switch self {
    case .bytes(let buffer): buffer.zones
    case .words(let buffer): buffer.zones
    case .doubleWords(let buffer): buffer.zones
    }
  }
}
