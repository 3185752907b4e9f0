import ColumnarData
import Values

/// The rows of a column whose values a package's demand does not allow; the values stay.
struct LimitCheck {
  private(set) var rows = 0
  /// The first value that is not allowed.
  private(set) var example: String?

  /// - Parameter column: Bound before; a demand on another kind of value than it has is met.
  ///
  /// - Complexity: O(rows).
  init(_ limit: DeclaredLimit, _ column: ColumnValues) {
    switch column {
    case .number(let values):
      let isAllowed = Self.allowed(limit.demand, scale: values.scale)
      check(values.values.array, isAllowed) { FixedDecimal(unscaled: $0, scale: values.scale).plainText }
    case .date(let values):
      check(values.values.array, Self.allowed(limit.demand, scale: nil)) {
        Day(daysSince1970: Int32(clamping: $0)).isoText
      }
    case .category(let values): checkTexts(limit.demand) { $0.check(values, $1) }
    case .text(let values): checkTexts(limit.demand) { $0.check(values, $1) }
    case .boolean, .period, .ratio: break
    }
    if case .unique = limit.demand {
      let key = KeyCheck(column)
      (rows, example) = (key.repeated, key.example)
    }
  }

  // MARK: What is allowed

  /// - Parameter scale: Digits after the point of the column's units; nil where these are days.
  private static func allowed(_ demand: DeclaredLimit.Demand, scale: Int?) -> (Int64) -> Bool {
    switch demand {
    case .atLeast(let bound, let isOpen):
      let least = isOpen ? bound.greatestNotMore(atScale: scale) : bound.leastNotLess(atScale: scale)
      return { isOpen ? $0 > least : $0 >= least }
    case .atMost(let bound, let isOpen):
      let greatest = isOpen ? bound.leastNotLess(atScale: scale) : bound.greatestNotMore(atScale: scale)
      return { isOpen ? $0 < greatest : $0 <= greatest }
    case .oneOf(let bounds):
      let exact = bounds.filter { $0.leastNotLess(atScale: scale) == $0.greatestNotMore(atScale: scale) }
      let units = Set(exact.map { $0.leastNotLess(atScale: scale) })
      return { units.contains($0) }
    case .length, .form, .pattern, .unique: return { _ in true }
    }
  }

  // MARK: Columns

  private mutating func check(_ values: [Int64], _ isAllowed: (Int64) -> Bool, text: (Int64) -> String) {
    for value in values where value != IntegerValues.missing && !isAllowed(value) {
      rows += 1
      if example == nil { example = text(value) }
    }
  }

  /// - Parameter check: Goes through a column with what its texts are held against.
  private mutating func checkTexts(
    _ demand: DeclaredLimit.Demand, _ check: (inout LimitCheck, (Span<UInt8>) -> Bool) -> Void
  ) {
    switch demand {
    case .length(let range): check(&self) { range.contains(String(text: $0).unicodeScalars.count) }
    case .form(let form): check(&self) { form.holds(String(text: $0)) }
    case .pattern(let pattern):
      var matcher = PatternMatcher(pattern)
      check(&self) { matcher.holds($0) }
    case .atLeast, .atMost, .oneOf, .unique: break
    }
  }

  private mutating func check(_ column: CategoryColumn, _ isAllowed: (Span<UInt8>) -> Bool) {
    let allowed = (0..<column.dictionary.count).map { code in
      code == 0 || isAllowed(Array(column.dictionary.values[code].utf8).span)
    }
    for row in 0..<column.codes.count where !allowed[column.codes[row]] {
      rows += 1
      if example == nil { example = column.dictionary.values[column.codes[row]] }
    }
  }

  /// Of texts whose file is no longer the one that was read, those before are counted; what asks for one tells it.
  private mutating func check(_ column: TextColumn, _ isAllowed: (Span<UInt8>) -> Bool) {
    var (rows, example): (Int, String?) = (0, nil)
    try? column.visit(0..<column.count) { _, cell in
      if cell.isEmpty || isAllowed(cell) { return }
      rows += 1
      if example == nil { example = String(text: cell) }
    }
    (self.rows, self.example) = (rows, example)
  }
}

extension DeclaredLimit.Bound {
  /// - Parameter scale: Digits after the point; nil for days.
  fileprivate func leastNotLess(atScale scale: Int?) -> Int64 {
    switch self {
    case .number(let number): number.leastNotLess(atScale: scale ?? 0)
    case .day(let day): Int64(day.daysSince1970)
    }
  }

  fileprivate func greatestNotMore(atScale scale: Int?) -> Int64 {
    switch self {
    case .number(let number): number.greatestNotMore(atScale: scale ?? 0)
    case .day(let day): Int64(day.daysSince1970)
    }
  }
}
