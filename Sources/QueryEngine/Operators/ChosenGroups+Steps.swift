import ColumnarData
import Diagnostics
import QueryPlan
import WorkProgress

// Which groups the steps behind an aggregation leave: where there are very many, the others are neither put in order nor
// given a row.

/// Groups that are listed, and how many are not since they can only tie with the last one kept.
struct ListedGroups {
  /// Indices.
  let groups: [Int]
  let tiesLeftOut: Int
}

extension RunContext {
  /// Fewer groups are listed as they are.
  private static var leastGroups: Int { 1 << 14 }

  /// The groups that may be left by conditions on measures, and by a first so many by a measure, that follow at once; nil
  /// for all.
  func chosenGroups(
    of grouped: GroupedResult, by steps: ArraySlice<LogicalPlan.Step>
  ) throws(DiagnosticError) -> ListedGroups? {
    guard grouped.groupsWithRows.count >= Self.leastGroups, grouped.canListSome,
      !steps.contains(where: \.asksForAllRows),
      steps.first.map(\.choosesRows) ?? false, let measures = try measures(of: grouped)
    else { return nil }
    let all = Relation(made(measures))
    var relation = all
    for (place, step) in zip(steps.indices, steps) {
      switch step.operation {
      case .filter(let condition) where isBound(condition, relation):
        relation.filters.append(condition)
        continue
      case .limit(let limit) where limit.per == nil && measures.schema.fieldIndex(named: limit.by.field.name) != nil:
        let leading = try leading(relation, by: limit.by, isDescending: limit.isTop, count: limit.count)
        return try listed(
          leading, of: grouped,
          by: GroupChoice(column: limit.by.field.name, isDescending: limit.isTop, count: limit.count))
      case .sort(let keys):
        guard case .slice(let slice)? = steps[(place + 1)...].first?.operation, slice.isFromStart, let key = keys.first,
          measures.schema.fieldIndex(named: key.column.field.name) != nil
        else { break }
        let leading = try leading(relation, by: key.column, isDescending: key.isDescending, count: slice.count)
        let choice = GroupChoice(column: key.column.field.name, isDescending: key.isDescending, count: slice.count)
        return try listed(leading, of: grouped, by: keys.count == 1 ? choice : nil)
      case .filter, .derive, .aggregate, .project, .limit, .slice, .change, .expect, .chart: break
      }
      break
    }
    return relation.filters.isEmpty ? nil : try listed(relation, of: grouped, by: nil)
  }

  private func isBound(_ condition: Condition, _ relation: Relation) -> Bool {
    (try? Binder(self, relation.source).condition(condition)) != nil
  }

  /// The groups of the rows that are left.
  ///
  /// - Parameter choice: How they were chosen; those that tie with the last of them and stand behind it are left out.
  private func listed(
    _ relation: Relation, of grouped: GroupedResult, by choice: GroupChoice?
  ) throws(DiagnosticError) -> ListedGroups? {
    if relation.order == nil && relation.filters.isEmpty { return nil }
    let rows = try selectedRows(relation)
    if let choice, rows.count > max(Self.leastGroups, 2 * choice.count), let ranks = GroupRanks(grouped),
      let groups = choice.listed(rows, of: relation.table, ranks)
    {
      return groups
    }
    return ListedGroups(groups: rows.array.map { grouped.groupsWithRows[Int($0)] }, tiesLeftOut: 0)
  }

  /// The measures of all groups with rows, in the order of their indices; nil where one is about other groups too.
  private func measures(of grouped: GroupedResult) throws(DiagnosticError) -> Table? {
    let evaluator = MeasureEvaluator(grouped, pace.monitor)
    var columns: [ColumnValues] = []
    for measure in grouped.aggregation.measures {
      guard let column = try grouped.ownValues(of: measure, evaluator, pace.monitor) else { return nil }
      columns.append(column)
    }
    let output = grouped.aggregation.output
    return Table(
      schema: output.replacing(fields: grouped.aggregation.measures.map(\.field)), columns: columns,
      rowCount: grouped.groupsWithRows.count)
  }
}

extension LogicalPlan.Step {
  fileprivate var choosesRows: Bool {
    switch operation {
    case .filter, .limit, .sort: true
    case .derive, .aggregate, .project, .slice, .change, .expect, .chart: false
    }
  }

  /// Whether rows that another step has left out still count.
  fileprivate var asksForAllRows: Bool {
    switch operation {
    case .change: true
    case .limit(let limit): limit.hasOther
    case .filter, .derive, .aggregate, .project, .sort, .slice, .expect, .chart: false
    }
  }
}

extension GroupedResult {
  /// Whether rows may be left out before they are listed: without columns across, groups that nobody has, and places.
  fileprivate var canListSome: Bool {
    !aggregation.hasAcross && keys.allSatisfy { $0.listed == nil }
      && !aggregation.measures.contains { if case .rank = $0.formula { true } else { false } }
  }

  /// A measure of each group with rows; nil where it is about others too.
  fileprivate func ownValues(
    of measure: PlannedMeasure, _ evaluator: MeasureEvaluator, _ monitor: WorkMonitor
  ) throws(DiagnosticError) -> ColumnValues? {
    if case .value(let accumulator) = measure.formula, case .counts(let counts) = states.storages[accumulator],
      case .number(let scale) = measure.field.type
    {
      let values = ColumnBuffer<Int64>(count: groupsWithRows.count) { values in
        for (index, group) in groupsWithRows.enumerated() { values[index] = counts[group] }
      }
      return .number(NumberColumn(values: IntegerValues(values), scale: scale))
    }
    var values: [MeasureValue] = []
    values.reserveCapacity(groupsWithRows.count)
    for (index, group) in groupsWithRows.enumerated() {
      if index % 4096 == 0, monitor.isCancelled { throw .cancelled }
      guard let value = try evaluator.evaluate(measure.formula, of: .cells([group])) else { return nil }
      values.append(value)
    }
    return ColumnValues(values, type: measure.field.type, scale: scale(of: measure.formula))
  }
}

/// The first so many groups by a measure.
private struct GroupChoice {
  let column: String
  let isDescending: Bool
  let count: Int

  /// The first so many, where the rows are those that may be among them: better ones than the last, and all that tie with it.
  ///
  /// - Parameter rows: Of the table of measures.
  func listed(_ rows: ColumnBuffer<Int32>, of measures: Table, _ ranks: GroupRanks) -> ListedGroups? {
    guard case .number(let numbers)? = measures.column(named: column), case .wide(let values) = numbers.values.form
    else {
      return nil
    }
    return values.withElements { values in
      rows.withElements { rows in
        var bar = values[Int(rows[0])]
        for place in rows.indices {
          bar = isDescending ? min(bar, values[Int(rows[place])]) : max(bar, values[Int(rows[place])])
        }
        var others: [Int32] = []
        var ties: [Int32] = []
        for place in rows.indices {
          if values[Int(rows[place])] == bar { ties.append(rows[place]) } else { others.append(rows[place]) }
        }
        guard others.count < count else { return nil }
        let kept = ranks.first(count - others.count, of: ties)
        return ListedGroups(
          groups: (others + kept).sorted().map { ranks.grouped.groupsWithRows[Int($0)] },
          tiesLeftOut: ties.count - kept.count)
      }
    }
  }
}

/// One number for each group that puts groups in the documented order.
private struct GroupRanks {
  let grouped: GroupedResult
  private let limits: [UInt64]

  /// nil where 63 bits do not hold them.
  init?(_ grouped: GroupedResult) {
    self.grouped = grouped
    limits = grouped.keys.map { UInt64($0.ranks.limit(cardinality: $0.cardinality)) }
    var size: UInt64 = 1
    for limit in limits {
      let (product, overflow) = size.multipliedReportingOverflow(by: limit)
      if overflow || product > 1 << 63 { return nil }
      size = product
    }
  }

  /// The first so many, of more, by their places among the groups with rows.
  func first(_ count: Int, of places: [Int32]) -> [Int32] {
    let best = BestRows<UInt64>(count: count, isDescending: false)
    let (groups, ranks) = (grouped.groupsWithRows, grouped.keys.map(\.ranks))
    var next = 0
    grouped.space.forEach(places.lazy.map { groups[Int($0)] }) { _, codes in
      let place = places[next]
      next += 1
      var rank: UInt64 = 0
      for (key, limit) in limits.enumerated() {
        rank = rank * limit + UInt64(max(ranks[key][codes[key]], 0))
      }
      best.add(rank, row: place)
    }
    return BestRows.rows(of: [best]) ?? places
  }
}
