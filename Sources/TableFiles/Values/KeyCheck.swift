import ColumnarData

/// Whether every row of a column has a value of its own.
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
    let bytes = column.bytes.array
    var isRising = true
    for row in 0..<column.count {
      let range = column.range(ofRow: row)
      if range.isEmpty { missing += 1 }
      if row > 0, isRising {
        isRising = bytes[column.range(ofRow: row - 1)].lexicographicallyPrecedes(bytes[range])
      }
    }
    if isRising { return }
    var dictionary = ByteDictionary()
    for row in 0..<column.count {
      let range = column.range(ofRow: row)
      if range.isEmpty { continue }
      let known = dictionary.count
      if dictionary.number(of: bytes.span.extracting(range)) < known {
        repeated += 1
        if example == nil { example = column[row] }
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
