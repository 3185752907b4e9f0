import ColumnarData
import Diagnostics
import QueryPlan

extension RunContext {
  /// Groups a relation's rows, totals apart, and computes the measures of each group.
  ///
  /// - Parameter next: The steps that follow; groups that these are sure to leave out again are not listed.
  func aggregated(
    _ relation: Relation, _ aggregation: Aggregation, before next: ArraySlice<LogicalPlan.Step> = []
  ) throws(DiagnosticError) -> Relation {
    let grouped = try grouped(relation, aggregation)
    let chosen = try chosenGroups(of: grouped, by: next)
    let listing = try GroupListing(grouped, only: chosen?.groups, pace)
    if listing.isCut {
      notes.append(Diagnostic(.tooManyGroupsToList, ["limit": .number(GroupListing.rowLimit)]))
    }
    try noteUnknown(grouped)
    try noteRowsWithoutValue(grouped)
    let keyCount = grouped.rowKeys.count
    let hasTotalRow = aggregation.hasTotal && keyCount > 0
    var scopes = RowScopes(listing.rows)
    if hasTotalRow { scopes.append([[Int](repeating: GroupScope.anyValue, count: keyCount)]) }
    var result = Relation(try made(table(of: grouped, listing, scopes, label: .total)))
    if hasTotalRow { result.roles = Array(repeating: .detail, count: listing.rows.count) + [.total] }
    result.keyCount = keyCount
    result.tiesLeftOut = chosen?.tiesLeftOut ?? 0
    result.lineage = Lineage(sources: [Lineage.Source(grouped: grouped, listing: listing, scopes: scopes)])
    return result
  }

  /// - Parameter label: What stands in a text key of rows that stand for any value of it.
  func table(
    of grouped: GroupedResult, _ listing: GroupListing, _ scopes: RowScopes, label: ReservedLabel
  ) throws(DiagnosticError) -> Table {
    let keyColumns = grouped.rowKeys.enumerated().map { index, key in
      key.column(ofCodes: (0..<scopes.count).map { scopes.code(ofRow: $0, key: index) }, label: label)
    }
    let measures = grouped.measureColumns(listing)
    let columns = try grouped.columns(measures, for: scopes, listing, monitor: pace.monitor)
    let output = grouped.aggregation.output
    return Table(
      schema: output.replacing(fields: grouped.rowKeys.map(\.field) + measures.map(\.field)),
      columns: keyColumns + columns, rowCount: scopes.count)
  }

  private func grouped(_ relation: Relation, _ aggregation: Aggregation) throws(DiagnosticError) -> GroupedResult {
    let scan = try scan(relation, withTotals: false)
    let binder = Binder(self, relation.source)
    let encoding = KeyEncoding(binder: binder, scan: scan)
    var keys: [EncodedKey] = []
    for key in aggregation.keys { keys.append(try encoding.encoded(key)) }
    let counters = aggregation.accumulators.count + 1
    // Where there are hardly more cells than rows, as of an id, numbering them anew would save nothing.
    let denseLimit = max(
      min((1 << 22) / counters, max(1 << 16, scan.count * 4)), min((1 << 27) / counters, scan.count + 2))
    let space = try GroupSpace(keys, denseLimit: denseLimit, scan: scan, pace)
    var filters: [Condition] = []
    var accumulators: [BoundAccumulator] = []
    for accumulator in aggregation.accumulators {
      var filter: Int?
      if accumulator.filter != .constant(true) {
        filter = filters.firstIndex(of: accumulator.filter) ?? filters.count
        if filter == filters.count { filters.append(accumulator.filter) }
      }
      accumulators.append(try BoundAccumulator(accumulator, filter: filter, binder))
    }
    var nodes: [ConditionNode] = []
    for filter in filters { nodes.append(try binder.condition(filter)) }
    let pass = AggregationPass(space: space, scan: scan, filters: nodes, accumulators: accumulators)
    return GroupedResult(aggregation, space, try pass.run(pace), convention: convention)
  }

  /// Says of each ratio how many rows a missing value leaves open.
  private func noteUnknown(_ grouped: GroupedResult) throws(DiagnosticError) {
    let all = grouped.groupsWithRows
    for measure in grouped.aggregation.measures {
      for (denominator, unknown) in measure.formula.unknownCounters {
        guard let count = try grouped.states.value(of: unknown, over: all), count > 0,
          let total = try grouped.states.value(of: denominator, over: all)
        else { continue }
        notes.append(
          Diagnostic(
            .unknownRowsInRatio,
            [
              "measure": .name(of: measure.field), "unknown": .number(Int(count)), "total": .number(Int(total)),
            ]))
      }
    }
  }

  /// Says how many rows have no value for an amount, of all the measures together that miss the same rows.
  private func noteRowsWithoutValue(_ grouped: GroupedResult) throws(DiagnosticError) {
    let all = grouped.groupsWithRows
    let measures = grouped.aggregation.measures
    var told: Set<ValuedRows> = []
    for counters in measures.flatMap(\.valuedRows) where told.insert(counters).inserted {
      guard let rows = try grouped.states.value(of: counters.rows, over: all),
        let values = try grouped.states.value(of: counters.values, over: all), values < rows
      else { continue }
      let names = measures.filter { $0.valuedRows.contains(counters) }.map(\.field.typedName)
      notes.append(
        Diagnostic(
          .rowsWithoutValue,
          ["measures": .list(of: names), "count": .number(Int(rows - values)), "rows": .number(Int(rows))]))
    }
  }
}

extension MeasureFormula {
  /// The accumulators of the rows within and of those that are open, of every proportion in the formula.
  fileprivate var unknownCounters: [(denominator: Int, unknown: Int)] {
    switch self {
    case .proportion(_, let denominator, let unknown?): [(denominator, unknown)]
    case .value, .mean, .quantile, .proportion: []
    case .quotient(let left, let right, _): left.unknownCounters + right.unknownCounters
    case .share(let inner, _), .rank(let inner, _), .yearToDate(let inner, _), .rolling(let inner, _, _):
      inner.unknownCounters
    }
  }
}
