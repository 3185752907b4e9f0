import ColumnarData
import Diagnostics
import QueryPlan

/// Which groups of an aggregation stand in rows and which in columns, in the documented order.
struct GroupListing: Sendable {
  /// More rows than this are not listed for values alone.
  static let rowLimit = 100_000
  /// More columns than this are refused.
  static let columnLimit = 2_000

  /// The codes of the keys of each row, the one across left out.
  let rows: CodeRows
  /// The codes of the key across; nil where none is.
  let columns: [Int]?
  /// Whether listed combinations were left out for their number.
  let isCut: Bool

  /// - Parameter chosen: Indices of the only groups that are wanted in rows; nil for all.
  init(_ grouped: GroupedResult, only chosen: [Int]? = nil, _ pace: ScanPace) throws(DiagnosticError) {
    let hasAcross = grouped.aggregation.hasAcross
    let rowKeys = hasAcross ? Array(grouped.keys.dropLast()) : grouped.keys
    var existing = CodeRows(keyCount: rowKeys.count)
    if rowKeys.isEmpty {
      existing.append([])
    } else {
      existing.reserve(chosen?.count ?? grouped.groupsWithRows.count)
      grouped.forEachGroup(of: chosen) { _, codes in existing.append(codes) }
    }
    let listed = chosen == nil ? Self.listed(existing, rowKeys) : []
    isCut = listed == nil
    for row in listed ?? [] { existing.append(row) }
    rows = try Self.ordered(existing, rowKeys, pace)
    columns = hasAcross ? try Self.columns(grouped) : nil
  }

  /// Every combination of listed values with what the other keys have; nil where they are too many.
  private static func listed(_ existing: CodeRows, _ keys: [EncodedKey]) -> [[Int]]? {
    let counts = keys.compactMap { $0.listed?.count }
    if counts.isEmpty { return [] }
    func product(with combinations: Int) -> Int {
      counts.reduce(combinations) {
        let (product, overflow) = $0.multipliedReportingOverflow(by: $1)
        return overflow ? Int.max : product
      }
    }
    var combinations: Set<[Int]> = []
    if counts.count == keys.count {
      combinations = [keys.map { _ in GroupScope.anyValue }]
    } else {
      for codes in existing.rows {
        combinations.insert(zip(codes, keys).map { $1.listed == nil ? $0 : GroupScope.anyValue })
        if product(with: combinations.count) > rowLimit { return nil }
      }
    }
    return product(with: combinations.count) > rowLimit ? nil : expanded(combinations, keys)
  }

  /// The rows in the documented order, each once.
  private static func ordered(
    _ rows: CodeRows, _ keys: [EncodedKey], _ pace: ScanPace
  ) throws(DiagnosticError) -> CodeRows {
    var ordered = CodeRows(keyCount: keys.count)
    ordered.reserve(rows.count)
    var last: [Int]?
    for place in try places(rows, keys, pace) {
      let row = rows[Int(place)]
      if row != last { ordered.append(row) }
      last = row
    }
    return ordered
  }

  /// The places of rows in the order of their codes' ranks, the first key's first.
  private static func places(
    _ rows: CodeRows, _ keys: [EncodedKey], _ pace: ScanPace
  ) throws(DiagnosticError) -> [Int32] {
    let counts = keys.map { UInt64($0.ranks.limit(cardinality: $0.cardinality)) }
    var size: UInt64 = 1
    for count in counts {
      let (product, overflow) = size.multipliedReportingOverflow(by: count)
      if overflow || product > 1 << 63 {
        return try pace.sortedPlaces(rows.count) { first, second in
          for (index, key) in keys.enumerated() {
            let ranks = (
              key.ranks[rows.code(ofRow: Int(first), key: index)], key.ranks[rows.code(ofRow: Int(second), key: index)]
            )
            if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
          }
          return false
        }
      }
      size = product
    }
    let combined = MutableBuffer<UInt64>(repeating: 0, count: rows.count)
    for (index, key) in keys.enumerated() {
      let (ranks, count) = (key.ranks, counts[index])
      for row in 0..<rows.count {
        combined[row] = combined[row] * count + UInt64(max(ranks[rows.code(ofRow: row, key: index)], 0))
      }
    }
    return try SortKeys(combined, below: size).sortedPlaces(pace)
  }

  private static func expanded(_ combinations: Set<[Int]>, _ keys: [EncodedKey]) -> [[Int]] {
    var rows = Array(combinations)
    for (index, key) in keys.enumerated() {
      guard let listed = key.listed else { continue }
      rows = rows.flatMap { row in
        listed.map { code in
          var filled = row
          filled[index] = code
          return filled
        }
      }
    }
    return rows
  }

  private static func columns(_ grouped: GroupedResult) throws(DiagnosticError) -> [Int] {
    guard let key = grouped.keys.last else { return [] }
    var codes = Set(key.listed ?? [])
    grouped.forEachGroup { codes.insert($1[$1.count - 1]) }
    let count = codes.count * grouped.aggregation.measures.count
    if count > columnLimit {
      throw DiagnosticError(
        Diagnostic(
          .tooManyResultColumns,
          ["key": .name(of: key.field), "count": .number(count), "limit": .number(columnLimit)]))
    }
    return codes.sorted { key.ranks[$0] < key.ranks[$1] }
  }
}
