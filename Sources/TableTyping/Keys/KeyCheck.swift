package import ColumnarData
import RecordReading
import Values

/// Whether every row of a column has a value of its own.
package struct KeyCheck: Sendable {
  /// Rows whose value stands in an earlier row.
  package private(set) var repeated = 0
  /// The first value that stands twice.
  package private(set) var example: String?
  package private(set) var missing = 0

  /// False for long text that was left in its file: to compare millions of ids takes longer than to read them all.
  package private(set) var isChecked = true

  var isKey: Bool { isChecked && repeated == 0 && missing == 0 }

  package init(repeated: Int, example: String?, missing: Int, isChecked: Bool) {
    self.repeated = repeated
    self.example = example
    self.missing = missing
    self.isChecked = isChecked
  }

  /// Checks a column, bound before; columns of periods and ratios count as keys.
  ///
  /// - Complexity: O(rows).
  package init(_ column: ColumnValues) {
    switch column {
    case .category(let values): check(values)
    case .text(let values): check(values)
    case .number(let values):
      check(values.values.array, missing: IntegerValues.missing) {
        FixedDecimal(unscaled: $0, scale: values.scale).plainText
      }
    case .date(let values):
      check(values.values.array, missing: IntegerValues.missing) {
        Day(daysSince1970: Int32(clamping: $0)).isoText
      }
    case .boolean(let values):
      check((0..<values.codes.count).map { Int64(values.codes[$0]) }, missing: 0) { $0 == 2 ? "true" : "false" }
    case .period, .ratio: break
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
    guard case .owned(let ends, let bytes) = column.storage else {
      isChecked = false
      return
    }
    bytes.withElements { bytes in
      var isRising = true
      for row in 0..<ends.count {
        let range = TextColumn.range(ofRow: row, ends)
        if range.isEmpty { missing += 1 }
        if row > 0, isRising {
          isRising = CellBytes.precedes(
            bytes.extracting(TextColumn.range(ofRow: row - 1, ends)), bytes.extracting(range))
        }
      }
      if !isRising { findRepeated(ends, bytes) }
    }
  }

  /// Rows by their text's hash, open addressing: row + 1, or 0 for a free slot.
  private mutating func findRepeated(_ ends: ColumnBuffer<Int>, _ bytes: Span<UInt8>) {
    var slots: [UInt32] = Array(repeating: 0, count: 1 << (Int.bitWidth - (ends.count * 2).leadingZeroBitCount))
    let mask = slots.count - 1
    let seed = UInt64.random(in: .min ... .max)
    for row in 0..<ends.count {
      let range = TextColumn.range(ofRow: row, ends)
      if range.isEmpty { continue }
      let text = bytes.extracting(range)
      var slot = Int(truncatingIfNeeded: CellBytes.hash(of: text, seed: seed)) & mask
      var isKnown = false
      while slots[slot] != 0, !isKnown {
        isKnown = CellBytes.areEqual(bytes.extracting(TextColumn.range(ofRow: Int(slots[slot]) - 1, ends)), text)
        slot = (slot &+ 1) & mask
      }
      if isKnown {
        repeated += 1
        if example == nil { example = String(text: text) }
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
