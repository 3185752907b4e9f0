import ColumnarData

/// Whether every row of a column has a value of its own.
///
/// The unsafe part: a span over a buffer's memory. Proof: the span does not leave the closure that lends the memory.
struct KeyCheck: Sendable {
  /// Rows whose value stands in an earlier row.
  private(set) var repeated = 0
  /// The first value that stands twice.
  private(set) var example: String?
  private(set) var missing = 0

  var isKey: Bool { repeated == 0 && missing == 0 }

  init(_ column: ColumnValues) {
    switch column {
    case .category(let values): check(values)
    case .text(let values): check(values)
    case .number(let values):
      check((0..<column.count).map { values.values[$0] }, missing: NumberColumn.missing) {
        FixedDecimal(unscaled: $0, scale: values.scale).plainText
      }
    case .date(let values):
      check((0..<column.count).map { values.values[$0] }, missing: DateColumn.missing) {
        Day(daysSince1970: $0).isoText
      }
    case .boolean, .period, .ratio: break
    }
  }

  private mutating func check(_ column: CategoryColumn) {
    var isSeen = Array(repeating: false, count: column.dictionary.count)
    for row in 0..<column.codes.count {
      let code = column.codes[row]
      if code == 0 {
        missing += 1
      } else if isSeen[code] {
        repeated += 1
        if example == nil { example = column.dictionary.values[code] }
      } else {
        isSeen[code] = true
      }
    }
  }

  /// Texts in rising order, as ids mostly are, need no more than one comparison a row.
  private mutating func check(_ column: TextColumn) {
    unsafe column.bytes.withUnsafeElements { memory in
      let bytes = unsafe memory.span
      var isRising = true
      for row in 0..<column.count {
        let range = column.range(ofRow: row)
        if range.isEmpty { missing += 1 }
        if row > 0, isRising {
          isRising = CellBytes.precedes(bytes.extracting(column.range(ofRow: row - 1)), bytes.extracting(range))
        }
      }
      if !isRising { findRepeated(column, bytes) }
    }
  }

  /// Rows by their text's hash, open addressing: row + 1, or 0 for a free slot.
  private mutating func findRepeated(_ column: TextColumn, _ bytes: Span<UInt8>) {
    var slots: [UInt32] = Array(repeating: 0, count: 1 << (Int.bitWidth - (column.count * 2).leadingZeroBitCount))
    let mask = slots.count - 1
    let seed = UInt64.random(in: .min ... .max)
    for row in 0..<column.count {
      let range = column.range(ofRow: row)
      if range.isEmpty { continue }
      let text = bytes.extracting(range)
      var slot = Int(truncatingIfNeeded: CellBytes.hash(of: text, seed: seed)) & mask
      var isKnown = false
      while slots[slot] != 0, !isKnown {
        isKnown = CellBytes.areEqual(bytes.extracting(column.range(ofRow: Int(slots[slot]) - 1)), text)
        slot = (slot &+ 1) & mask
      }
      if isKnown {
        repeated += 1
        if example == nil { example = column[row] }
      } else {
        slots[slot] = UInt32(row + 1)
      }
    }
  }

  private mutating func check<Value: Hashable>(_ values: [Value], missing absent: Value, text: (Value) -> String) {
    var seen: Set<Value> = []
    for value in values {
      if value == absent {
        missing += 1
      } else if !seen.insert(value).inserted {
        repeated += 1
        if example == nil { example = text(value) }
      }
    }
  }
}
