import ColumnarData
import QueryPlan
import Values

/// Answers a checked query one row at a time, with every measure evaluated anew over the rows that it covers: slow,
/// short, and with nothing in common with the engine but the forms of the query.
struct ReferenceInterpreter {
  let tables: [String: ReferenceTable]
  let convention: CalendarConvention
  private let source: String
  /// The values that each inner query of the plan gives, by its number.
  private(set) var innerValues: [[Value]] = []

  struct Answer {
    let table: ReferenceTable
    /// For each `expect`, the rows of which it is not true, totals apart.
    let failures: [Int]
  }

  static func answer(_ query: CheckedQuery, on catalog: Catalog) throws -> Answer {
    let tables = Dictionary(
      uniqueKeysWithValues: catalog.tables.map { table in
        let all = ReferenceTable(table)
        return (table.name, query.asOf.map { all.known(on: $0, table.schema, catalog) } ?? all)
      })
    var interpreter = ReferenceInterpreter(tables: tables, convention: query.convention, source: query.source)
    for inner in query.innerQueries {
      let own = ReferenceInterpreter(
        tables: tables, convention: query.convention, source: inner.query.source, innerValues: interpreter.innerValues)
      let rows = try own.run(inner.query.stages).table.details
      interpreter.innerValues.append(rows.map { $0.cells[inner.column.fieldIndex] }.filter { $0 != .missing })
    }
    return try interpreter.run(query.stages)
  }

  /// The stages over the source, first to last.
  func run(_ stages: [CheckedStage]) throws -> Answer {
    guard var table = tables[source] else { preconditionFailure("a checked query names a table of the catalog") }
    var failures: [Int] = []
    for (index, stage) in stages.enumerated() {
      switch stage.kind {
      case .filter(let condition): table = try filtered(table, by: condition)
      case .period(let period): table = try filtered(table, by: period.condition)
      case .add(let columns): table = try adding(columns, to: table)
      case .show(let show): table = try shown(show, table)
      case .list(let columns): table = try listed(columns, of: table)
      case .sort(let keys): table = try sorted(table, by: keys)
      case .limit(let limit): table = try limited(table, by: limit)
      case .slice(let slice): table = sliced(table, to: slice)
      case .change(let change):
        table = try changed(table, change, output: stage.output.fields, after: stages[..<index])
      case .expect(let condition):
        failures.append(try table.rows.count { try $0.role != .total && !holds(condition, $0.cells) })
      case .chart: break
      }
    }
    return Answer(table: table, failures: failures)
  }

  /// Totals stay: they are no rows of their own.
  private func filtered(_ table: ReferenceTable, by condition: Condition) throws -> ReferenceTable {
    var result = table
    result.rows = try table.rows.filter { try $0.role == .total || holds(condition, $0.cells) }
    return result
  }

  private func adding(_ columns: [AddedColumn], to table: ReferenceTable) throws -> ReferenceTable {
    func extended(_ cells: [Value]) throws -> [Value] {
      try columns.reduce(cells) { cells, column in try cells + [value(of: column.expression, cells)] }
    }
    var result = table
    result.fields += columns.map(\.field)
    for index in result.rows.indices { result.rows[index].cells = try extended(result.rows[index].cells) }
    result.recompute = table.recompute.map { recompute in { try extended(recompute($0, $1)) } }
    return result
  }

  private func listed(_ columns: [ColumnReference], of table: ReferenceTable) throws -> ReferenceTable {
    var result = table
    result.fields = columns.map(\.field)
    // Keys that lead the list go on naming their groups.
    result.keyCount =
      zip(columns, 0..<table.keyCount).prefix { $0.steps.isEmpty && $0.fieldIndex == $1 }.count
    for index in result.rows.indices {
      let cells = result.rows[index].cells
      result.rows[index].cells = columns.enumerated().map { place, column in
        place < result.keyCount ? cells[column.fieldIndex] : value(of: column, cells)
      }
    }
    result.recompute = nil
    return result
  }

  private func sorted(_ table: ReferenceTable, by keys: [SortKey]) throws -> ReferenceTable {
    var result = table
    result.rows = table.rows.filter { $0.role != .total }
    // From the last key to the first: each sort keeps the order of the one before it among equal rows.
    for key in keys.reversed() {
      result.rows = ordered(result.rows, by: key.column, descending: key.isDescending)
    }
    result.rows += table.rows.filter { $0.role == .total }
    result.isOrdered = true
    return result
  }

  /// By one column, stably; what is missing or undefined last either way.
  func ordered(
    _ rows: [ReferenceTable.Row], by column: ColumnReference, descending: Bool
  ) -> [ReferenceTable.Row] {
    let entries = rows.enumerated().map {
      (index: $0.offset, row: $0.element, value: value(of: column, $0.element.cells))
    }
    let sorted = entries.sorted { left, right in
      if left.value.isLast || right.value.isLast {
        return left.value.isLast == right.value.isLast ? left.index < right.index : right.value.isLast
      }
      let (first, second) = descending ? (right.value, left.value) : (left.value, right.value)
      if Value.isBefore(first, second) { return true }
      return Value.isBefore(second, first) ? false : left.index < right.index
    }
    return sorted.map(\.row)
  }

  /// So many details from one end; what is no row of its own stays where it is.
  private func sliced(_ table: ReferenceTable, to slice: Slice) -> ReferenceTable {
    let details = table.rows.indices.filter { table.rows[$0].role == .detail }
    let kept = Set(slice.isFromStart ? details.prefix(slice.count) : details.suffix(slice.count))
    var result = table
    result.rows = table.rows.indices.filter { kept.contains($0) || table.rows[$0].role != .detail }
      .map { table.rows[$0] }
    return result
  }

  private func limited(_ table: ReferenceTable, by limit: Limit) throws -> ReferenceTable {
    let candidates = table.details
    var partitions: [(value: Value?, rows: [ReferenceTable.Row])] = limit.per == nil ? [(nil, candidates)] : []
    if let per = limit.per {
      for row in candidates {
        let value = value(of: per, row.cells)
        if let index = partitions.firstIndex(where: { $0.value == value }) {
          partitions[index].rows.append(row)
        } else {
          partitions.append((value, [row]))
        }
      }
    }
    var result = table
    result.rows = []
    result.isOrdered = true
    var rest = table.rows.filter { $0.role != .detail }
    // Columns that `across` made are known by name only.
    let place = table.fields.firstIndex { $0.name == limit.by.field.name }
    let by = limit.by.fieldIndex < 0 ? ColumnReference(fieldIndex: place ?? -1, field: limit.by.field) : limit.by
    for partition in partitions {
      let rows = ordered(partition.rows, by: by, descending: limit.isTop)
      result.rows += rows.prefix(limit.count)
      let cut = rows.dropFirst(limit.count)
      if limit.hasOther, !cut.isEmpty {
        // What was put together before goes along, where it is of the same partition.
        func belongs(_ row: ReferenceTable.Row) -> Bool {
          guard row.role == .other else { return false }
          guard let per = limit.per else { return true }
          return row.ownKeys.contains(per.fieldIndex) && value(of: per, row.cells) == partition.value
        }
        let united = Array(cut) + rest.filter(belongs)
        rest.removeAll(where: belongs)
        result.rows.append(try other(of: united, table, limit, partition.value))
      }
    }
    result.rows += rest
    return result
  }

  /// One row for those that were cut, its measures evaluated over the union of their rows.
  private func other(
    of rows: [ReferenceTable.Row], _ table: ReferenceTable, _ limit: Limit, _ perValue: Value?
  ) throws -> ReferenceTable.Row {
    guard let recompute = table.recompute else { preconditionFailure("`other` follows a show") }
    // Rows of one value of a key that is no text may be orphans, or missing: only where all are the same are they one
    // group of it.
    let own = (0..<table.keyCount).filter { index in
      limit.per?.steps.isEmpty == true && limit.per?.fieldIndex == index
        && Set(rows.map { $0.cells[index] }).count == 1
    }
    let keys = (0..<table.keyCount).map { index -> Value in
      own.contains(index) ? rows.first?.cells[index] ?? .missing : .text(ReservedLabel.other.text)
    }
    let scope = rows.reduce(into: ReferenceTable.Scope()) { $0.formUnion($1.scope) }
    return ReferenceTable.Row(cells: try recompute(keys, scope), role: .other, scope: scope, ownKeys: Set(own))
  }

}
