/// One unsigned number a row, in the narrowest integer that holds them all; 0 is missing.
package struct Codes: Sendable {
  /// The codes by their width.
  package enum Storage: Sendable {
    case bytes(ColumnBuffer<UInt8>)
    case words(ColumnBuffer<UInt16>)
    case doubleWords(ColumnBuffer<UInt32>)
  }

  /// The codes, one a row.
  package let storage: Storage
  /// One for each ``Zone/rowCount`` rows, the last for what is left; nil where nobody counted them.
  package let zones: ColumnBuffer<Zone>?

  /// - Parameter zones: Those of the codes given; trusted.
  package init(_ storage: Storage, zones: ColumnBuffer<Zone>? = nil) {
    self.storage = storage
    self.zones = zones
  }

  /// Packs codes.
  ///
  /// - Parameter greatest: No code is greater.
  package init(_ codes: [UInt32], greatest: Int) {
    if greatest <= Int(UInt8.max) {
      self.init(.bytes(ColumnBuffer(codes.map(UInt8.init))))
    } else if greatest <= Int(UInt16.max) {
      self.init(.words(ColumnBuffer(codes.map(UInt16.init))))
    } else {
      self.init(.doubleWords(ColumnBuffer(codes)))
    }
  }

  /// Rows.
  package var count: Int {
    switch storage {
    case .bytes(let buffer): buffer.count
    case .words(let buffer): buffer.count
    case .doubleWords(let buffer): buffer.count
    }
  }

  /// One row's code; kernels switch once and read the buffer.
  package subscript(row: Int) -> Int {
    switch storage {
    case .bytes(let buffer): Int(buffer[row])
    case .words(let buffer): Int(buffer[row])
    case .doubleWords(let buffer): Int(buffer[row])
    }
  }

  /// The codes of some rows, for batches that are written out.
  package func codes(of rows: Range<Int>) -> [UInt32] {
    switch storage {
    case .bytes(let buffer): buffer.withElements { codes in rows.map { UInt32(codes[$0]) } }
    case .words(let buffer): buffer.withElements { codes in rows.map { UInt32(codes[$0]) } }
    case .doubleWords(let buffer): buffer.withElements { codes in rows.map { codes[$0] } }
    }
  }

  /// An identity that codes share which lie in one memory, as copies of a column do.
  package var identity: ObjectIdentifier {
    switch storage {
    case .bytes(let buffer): buffer.identity
    case .words(let buffer): buffer.identity
    case .doubleWords(let buffer): buffer.identity
    }
  }

  /// Bytes of memory held, zones included.
  package var byteCount: Int {
    let zoneBytes = zones?.byteCount ?? 0
    return switch storage {
    case .bytes(let buffer): buffer.byteCount + zoneBytes
    case .words(let buffer): buffer.byteCount + zoneBytes
    case .doubleWords(let buffer): buffer.byteCount + zoneBytes
    }
  }

  /// The codes with their zones counted.
  ///
  /// - Complexity: O(rows) where they were not counted yet.
  package func withZones() -> Codes {
    if zones != nil { return self }
    return Codes(storage, zones: storage.zones)
  }

  /// The least and the greatest code that is not missing; nil where every row is.
  ///
  /// - Complexity: O(zones), or O(rows) where nobody counted them.
  package var bounds: ClosedRange<Int>? {
    let zones = zones ?? storage.zones
    var least = UInt32.max
    var greatest: UInt32 = 0
    for index in 0..<zones.count {
      least = min(least, zones[index].least)
      greatest = max(greatest, zones[index].greatest)
    }
    return greatest == 0 ? nil : Int(least)...Int(greatest)
  }
}
