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
  let rows: [[Int]]
  /// The codes of the key across; nil where none is.
  let columns: [Int]?
  /// Whether listed combinations were left out for their number.
  let isCut: Bool

  init(_ grouped: GroupedResult) throws(QueryEngineError) {
    let hasAcross = grouped.aggregation.hasAcross
    let rowKeys = hasAcross ? Array(grouped.keys.dropLast()) : grouped.keys
    var existing: Set<[Int]> = rowKeys.isEmpty ? [[]] : []
    for group in grouped.groups where !rowKeys.isEmpty { existing.insert(Array(group.codes.prefix(rowKeys.count))) }
    (rows, isCut) = Self.rows(existing, rowKeys)
    columns = hasAcross ? try Self.columns(grouped) : nil
  }

  /// What rows have, and every combination of listed values with what the other keys have.
  private static func rows(_ existing: Set<[Int]>, _ keys: [EncodedKey]) -> (rows: [[Int]], isCut: Bool) {
    var all = existing
    var isCut = false
    if keys.contains(where: { $0.listed != nil }) {
      var combinations = Set(
        existing.map { codes in zip(codes, keys).map { $1.listed == nil ? $0 : GroupScope.free } })
      if keys.allSatisfy({ $0.listed != nil }) { combinations = [keys.map { _ in GroupScope.free }] }
      let count = keys.compactMap { $0.listed?.count }.reduce(combinations.count) {
        let (product, overflow) = $0.multipliedReportingOverflow(by: $1)
        return overflow ? Int.max : product
      }
      isCut = count > rowLimit
      if !isCut { all.formUnion(expanded(combinations, keys)) }
    }
    let ranks = keys.map(\.ranks)
    let sorted = all.map { codes in (codes, zip(codes, ranks).map { $1[$0] }) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }
    return (sorted.map(\.0), isCut)
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

  private static func columns(_ grouped: GroupedResult) throws(QueryEngineError) -> [Int] {
    guard let key = grouped.keys.last else { return [] }
    let codes = Set(grouped.groups.compactMap(\.codes.last)).union(key.listed ?? [])
    let count = codes.count * grouped.aggregation.measures.count
    if count > columnLimit {
      throw QueryEngineError(
        Diagnostic(
          .tooManyResultColumns,
          ["key": .text(key.field.name), "count": .number(count), "limit": .number(columnLimit)]))
    }
    return codes.sorted { key.ranks[$0] < key.ranks[$1] }
  }
}
