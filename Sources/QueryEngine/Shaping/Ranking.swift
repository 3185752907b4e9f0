import Diagnostics
import QueryPlan
import Values
import WorkProgress

/// The values of a result's groups in one column, the greatest first: how many are greater than a value tells its place.
struct Ranking {
  /// Those that are defined, by the codes of the keys within which places are counted.
  private var values: [[Int]: [MeasureValue]] = [:]
  /// The places of those keys among the ones of rows.
  private let keys: [Int]

  /// - Complexity: O(groups × log groups).
  init(
    _ column: MeasureColumn, within: [Int], of grouped: GroupedResult, _ listing: GroupListing,
    _ evaluator: MeasureEvaluator, _ monitor: WorkMonitor
  ) throws(DiagnosticError) {
    let keyCount = listing.rows.keyCount
    // The value of the key across is the column's own.
    keys = within.filter { $0 < keyCount }
    let formula = grouped.aggregation.measures[column.measure].formula
    for row in 0..<listing.rows.count {
      if row % 4096 == 0, monitor.isCancelled { throw .cancelled }
      let codes = listing.rows[row]
      let value = try evaluator.evaluate(formula, over: grouped.scope([codes], column))
      if value.hasPlace { values[keys.map { codes[$0] }, default: []].append(value) }
    }
    for key in values.keys { values[key]?.sort { $0.isGreater(than: $1) } }
  }

  /// One more than the groups whose value is greater; missing of rows that are no group, and without a value.
  func place(of value: MeasureValue, row: Int, _ rows: RowScopes) -> MeasureValue {
    guard rows.isGroup(row), value.hasPlace else { return .missing }
    let others = values[keys.map { rows.code(ofRow: row, key: $0) }] ?? []
    var (low, high) = (0, others.count)
    while low < high {
      let middle = (low + high) / 2
      if others[middle].isGreater(than: value) { low = middle + 1 } else { high = middle }
    }
    return .integer(Int64(low) + 1)
  }
}

extension MeasureValue {
  fileprivate var hasPlace: Bool {
    switch self {
    case .missing: false
    case .integer: true
    case .ratio(let ratio): ratio.isDefined
    }
  }

  /// Both of one measure, and defined.
  fileprivate func isGreater(than other: MeasureValue) -> Bool {
    switch (self, other) {
    case (.integer(let own), .integer(let others)): own > others
    case (.ratio(let own), .ratio(let others)): own.compared(to: others).map { $0 > 0 } ?? false
    case (.missing, _), (_, .missing), (.integer, .ratio), (.ratio, .integer): false
    }
  }
}
