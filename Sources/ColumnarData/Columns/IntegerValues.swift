/// Whole numbers, one a row: amounts in a column's scale, days, or the ordinals of periods.
package struct IntegerValues: Sendable {
  /// The number that stands for a missing value.
  package static let missing = Int64.min

  /// How the numbers are stored.
  package enum Form: Sendable {
    /// Code c > 0 is origin + c × step; the least value has code 1.
    case coded(Codes, origin: Int64, step: Int64)
    /// The values themselves; `Int64.min` is missing.
    case wide(ColumnBuffer<Int64>)
  }

  /// The numbers, in the form that suits them.
  package let form: Form

  /// - Parameter form: The values of all codes, and the distance between any two, must lie within 64 bits.
  package init(_ form: Form) { self.form = form }

  /// - Parameter values: `Int64.min` is missing.
  package init(_ values: ColumnBuffer<Int64>) { form = .wide(values) }

  /// One number a row, as it is; `Int64.min` is missing.
  package init(_ values: [Int64]) { self.init(ColumnBuffer(values)) }

  /// Rows.
  package var count: Int {
    switch form {
    case .coded(let codes, _, _): codes.count
    case .wide(let buffer): buffer.count
    }
  }

  /// One row's value, `Int64.min` where missing; kernels switch once and read the buffer.
  package subscript(row: Int) -> Int64 {
    switch form {
    case .coded(let codes, let origin, let step):
      let code = codes[row]
      return code == 0 ? Self.missing : origin &+ Int64(code) &* step
    case .wide(let buffer): return buffer[row]
    }
  }

  /// The values of some rows, `Int64.min` where missing, for batches that are written out.
  package func values(of rows: Range<Int>) -> [Int64] {
    switch form {
    case .coded(let codes, let origin, let step):
      codes.codes(of: rows).map { $0 == 0 ? Self.missing : origin &+ Int64($0) &* step }
    case .wide(let buffer): buffer.withElements { values in rows.map { values[$0] } }
    }
  }

  /// The least and the greatest value; nil where every row is missing.
  ///
  /// - Complexity: O(zones) where they are counted, else O(rows).
  package var bounds: ClosedRange<Int64>? {
    switch form {
    case .coded(let codes, let origin, let step):
      return codes.bounds.map { origin &+ Int64($0.lowerBound) &* step...origin &+ Int64($0.upperBound) &* step }
    case .wide(let buffer): return buffer.withElements(Self.bounds(of:))
    }
  }

  private static func bounds(of values: Span<Int64>) -> ClosedRange<Int64>? {
    // Missing is the least number there is: less one, it wraps to the greatest.
    var least = Int64.max
    var greatest = missing
    for row in values.indices {
      least = min(least, values[row] &- 1)
      greatest = max(greatest, values[row])
    }
    return greatest == missing ? nil : least &+ 1...greatest
  }

  /// Rows without a value.
  ///
  /// - Complexity: O(zones) where they are counted, else O(rows).
  package var missingCount: Int {
    switch form {
    case .coded(let codes, _, _):
      let zones = codes.withZones().zones
      return (0..<(zones?.count ?? 0)).reduce(0) { $0 + Int(zones?[$1].missingCount ?? 0) }
    case .wide(let buffer): return (0..<buffer.count).count { buffer[$0] == Self.missing }
    }
  }

  /// The numbers copied, `Int64.min` where missing; for tests and small tables.
  package var array: [Int64] { (0..<count).map { self[$0] } }

  /// Bytes of memory held.
  package var byteCount: Int {
    switch form {
    case .coded(let codes, _, _): codes.byteCount
    case .wide(let buffer): buffer.byteCount
    }
  }
}
