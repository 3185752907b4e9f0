import ColumnarData
import Diagnostics
import QueryPlan

extension RunContext {
  /// The first rows by a column, for each value of another where asked; what is cut together in one row where asked.
  ///
  /// Only details are cut: totals stay, and what `other` put together before, which goes into the new one where there is
  /// one for the same rows. The rows kept come in the order of the column, greatest first for `top`, least first for
  /// `bottom`.
  func limited(_ relation: Relation, _ limit: Limit) throws(DiagnosticError) -> Relation {
    var relation = relation
    if limit.hasOther {
      relation = try materialized(relation)
    } else if limit.per == nil {
      relation = try leading(relation, by: limit.by, isDescending: limit.isTop, count: limit.count)
    }
    let rows = try selectedRows(relation)
    let column = try SortColumn(limit.by, self, relation, rows)
    let (parts, before) = try partitions(of: rows, relation, limit)
    var merged: Set<Int32> = []
    var kept: [Int32] = []
    var cut: [(after: Int, rows: [Int])] = []
    var ties = relation.tiesLeftOut
    for (part, places) in parts.enumerated() {
      let order = try sorted(places, by: column, isDescending: limit.isTop)
      let (first, others) = (order.prefix(limit.count), order.dropFirst(limit.count))
      kept += first.map { rows[$0] }
      let earlier = before.others[part] ?? []
      if limit.hasOther, !others.isEmpty {
        cut.append((kept.count, others.map { Int(rows[$0]) } + earlier.map { Int($0) }))
        merged.formUnion(earlier)
      }
      guard let last = first.last, !column.isMissing(last) else { continue }
      ties += others.prefix { column.compare($0, last, isDescending: limit.isTop) == 0 }.count
    }
    if ties > 0 {
      notes.append(Diagnostic(.tiesCutByLimit, ["count": .number(ties), "column": .name(of: limit.by.field)]))
    }
    let rest = merged.isEmpty ? before.rest : before.rest.filter { !merged.contains($0) }
    guard limit.hasOther, !cut.isEmpty, relation.lineage != nil else {
      return relation.keeping(ColumnBuffer(kept + rest), isOrdered: true)
    }
    return try withOthers(relation, kept, rest, cut, ownKeys: ownKeys(of: limit, relation))
  }

  /// Places in the order of a column; equal ones keep theirs.
  private func sorted(_ places: [Int], by column: SortColumn, isDescending: Bool) throws(DiagnosticError) -> [Int] {
    // A few are sorted by comparing before the digits of their keys are counted.
    if places.count > 4096, let keys = SortKeys([(column, isDescending)], at: places) {
      return try keys.sortedPlaces(pace).map { places[Int($0)] }
    }
    return try pace.sortedPlaces(places.count) {
      column.compare(places[Int($0)], places[Int($1)], isDescending: isDescending) < 0
    }.map { places[Int($0)] }
  }

  /// The places of the details among the rows, together where they have one value of the limit's column, in the order in
  /// which the values first stand; and the rows that no limit cuts, with those among them that `other` made for the rows
  /// of a part.
  private func partitions(of rows: ColumnBuffer<Int32>, _ relation: Relation, _ limit: Limit)
    throws(DiagnosticError) -> (parts: [[Int]], before: (rest: [Int32], others: [Int: [Int32]]))
  {
    let ownKeys = ownKeys(of: limit, relation)
    var others: [(row: Int32, value: Int64)] = []
    var values: [Int64]?
    if let per = limit.per { values = try partition(per, relation, rows) }
    var parts: [[Int]] = []
    var rest: [Int32] = []
    var partOfValue: [Int64: Int] = [:]
    for place in 0..<rows.count {
      if let role = relation.roles?[Int(rows[place])], role != .detail {
        rest.append(rows[place])
        let scopes = relation.lineage?.sources.first?.scopes
        if role == .other, limit.per == nil || isOwn(Int(rows[place]), ownKeys, scopes) {
          others.append((rows[place], values?[place] ?? 0))
        }
        continue
      }
      let value = values?[place] ?? 0
      if let part = partOfValue[value] {
        parts[part].append(place)
      } else {
        partOfValue[value] = parts.count
        parts.append([place])
      }
    }
    var othersOfPart: [Int: [Int32]] = [:]
    for other in others {
      if let part = partOfValue[other.value] { othersOfPart[part, default: []].append(other.row) }
    }
    return (parts, (rest, othersOfPart))
  }

  /// The key whose values part the rows of a limit; none where a measure does, or nothing.
  private func ownKeys(of limit: Limit, _ relation: Relation) -> Set<Int> {
    guard let grouped = relation.lineage?.sources.first?.grouped, let per = limit.per?.field.name else { return [] }
    return Set(grouped.rowKeys.indices.filter { grouped.keys[$0].field.name == per })
  }

  /// Whether a row stands for one value of the keys.
  private func isOwn(_ row: Int, _ keys: Set<Int>, _ scopes: RowScopes?) -> Bool {
    guard let scopes, !keys.isEmpty, row < scopes.count else { return false }
    return keys.allSatisfy { scopes.code(ofRow: row, key: $0) != GroupScope.anyValue }
  }

  /// A number a row, the same for rows of one value.
  private func partition(_ reference: ColumnReference, _ relation: Relation, _ rows: ColumnBuffer<Int32>)
    throws(DiagnosticError) -> [Int64]
  {
    var only = relation
    only.filters = []
    only.order = rows
    let field = Field(name: reference.field.name, type: reference.field.type)
    let table = try projected(
      only, [.column(reference)], schema: TableSchema(name: relation.table.name, fields: [field])
    ).table
    var numbers: [Cell: Int64] = [:]
    return try (0..<rows.count).map { row throws(DiagnosticError) in
      let cell = try table.boundCell(row: row, column: 0)
      let number = numbers[cell] ?? Int64(numbers.count)
      numbers[cell] = number
      return number
    }
  }

  /// - Parameter cut: The rows to be put together, and after how many kept rows the one for them stands.
  private func withOthers(
    _ relation: Relation, _ kept: [Int32], _ tail: [Int32], _ cut: [(after: Int, rows: [Int])], ownKeys: Set<Int>
  ) throws(DiagnosticError) -> Relation {
    guard let lineage = relation.lineage else { return relation }
    let united = lineage.united(cut.map(\.rows), ownKeys: ownKeys)
    let others = try rebuilt(united, cut.map(\.rows), of: relation)
    let count = relation.table.rowCount
    let columns = try relation.table.appendedColumns(others.columns)
    var result = Relation(
      made(Table(schema: relation.table.schema, columns: columns, rowCount: count + others.rowCount)))
    result.roles =
      (relation.roles ?? Array(repeating: .detail, count: count)) + Array(repeating: .other, count: others.rowCount)
    result.lineage = lineage.appending(united)
    result.keyCount = relation.keyCount
    var order: [Int32] = []
    var start = 0
    for (index, entry) in cut.enumerated() {
      order += kept[start..<entry.after] + [Int32(count + index)]
      start = entry.after
    }
    order += kept[start...] + tail
    return result.keeping(ColumnBuffer(order), isOrdered: true)
  }
}
