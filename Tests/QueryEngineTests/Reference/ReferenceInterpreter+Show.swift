import ColumnarData
import QueryPlan
import Values

/// The rows before a `show`, by group.
struct GroupedRows {
  /// The cells of the rows of each group that has any.
  let rows: [[Value]: [[Value]]]
  /// Every group for which a cell stands, whether it has rows or not.
  let groups: ReferenceTable.Scope
  func rows(of scope: ReferenceTable.Scope) -> [[Value]] {
    scope.flatMap { rows[$0] ?? [] }
  }
}

extension ReferenceInterpreter {
  func shown(_ show: CheckedShow, _ table: ReferenceTable) throws -> ReferenceTable {
    let keys = show.keys + (show.across.map { [$0] } ?? [])
    let input = table.details.map(\.cells)
    let groupOfRow = try input.map { cells in try keys.map { try keyValue($0, cells) } }
    let byRows = Self.groups(of: show.keys, existing: groupOfRow.map { Array($0.prefix(show.keys.count)) })
    let acrossValues = show.across.map { across in
      Self.groups(of: [across], existing: groupOfRow.map { Array($0.suffix(1)) })
    }
    func scope(_ byRows: [[Value]], _ across: [[Value]]) -> ReferenceTable.Scope {
      Set(byRows.flatMap { row in across.map { row + $0 } })
    }
    let spread = acrossValues ?? [[]]
    let grouped = GroupedRows(
      rows: Dictionary(grouping: zip(groupOfRow, input), by: \.0).mapValues { $0.map(\.1) },
      groups: scope(byRows, spread))

    let hasTotalColumn = show.hasTotal && acrossValues != nil
    var result = ReferenceTable(fields: show.keys.map(\.field), rows: [], keyCount: show.keys.count)
    for value in spread { result.fields += Self.fields(show.items, under: value.first?.heading) }
    if hasTotalColumn { result.fields += Self.fields(show.items, under: ReservedLabel.total.text) }

    /// Rows that are no group, such as totals, have no rank.
    func cell(_ item: CheckedShow.Item, _ keys: [Value], _ rows: [[Value]], _ across: [[Value]]) throws -> Value {
      guard case .rank(let inner, let positions) = item.measure else {
        return try self.evaluate(item.measure, over: scope(rows, across), in: grouped)
      }
      if rows.contains(where: { $0 != keys }) || !byRows.contains(keys) { return .missing }
      let own = try self.evaluate(inner, over: scope([keys], across), in: grouped)
      if own.isLast { return .missing }
      let rivals = byRows.filter { row in positions.allSatisfy { $0 >= row.count || row[$0] == keys[$0] } }
      let greater = try rivals.count { row in
        let other = try self.evaluate(inner, over: scope([row], across), in: grouped)
        return !other.isLast && Value.isBefore(own, other)
      }
      return .number(FixedDecimal(unscaled: Int64(greater + 1)))
    }
    let recompute = { (keys: [Value], covered: ReferenceTable.Scope) throws -> [Value] in
      var cells = keys
      // Without rows under a value of `across`, a cell still stands for its groups.
      let rows = Array(Set(covered.map { Array($0.prefix(show.keys.count)) }))
      for value in spread {
        cells += try show.items.map { try cell($0, keys, rows, [value]) }
      }
      if hasTotalColumn { cells += try show.items.map { try cell($0, keys, rows, spread) } }
      return cells
    }
    for key in byRows {
      let covered = scope([key], spread)
      result.rows.append(ReferenceTable.Row(cells: try recompute(key, covered), scope: covered))
    }
    if show.hasTotal && !show.keys.isEmpty {
      let labels = show.keys.map { _ in Value.text(ReservedLabel.total.text) }
      result.rows.append(
        ReferenceTable.Row(cells: try recompute(labels, grouped.groups), role: .total, scope: grouped.groups))
    }
    result.recompute = recompute
    return result
  }

  private static func fields(_ items: [CheckedShow.Item], under heading: String?) -> [Field] {
    items.map { item in
      guard let heading else { return item.field }
      let name = items.count == 1 ? heading : "\(heading) \(item.field.name)"
      return Field(name: name, type: item.field.type, target: item.field.target)
    }
  }

  /// A row's value of a key, with the reserved label that stands for nothing.
  private func keyValue(_ key: GroupKey, _ cells: [Value]) throws -> Value {
    let found = try value(of: key.expression, cells)
    guard found == .missing else { return found }
    switch key.expression {
    case .column(let reference), .periodContaining(.column(let reference), _):
      if case .notInCatalogue = lookup(reference, cells) { return .text(ReservedLabel.notInCatalogue.text) }
    default: break
    }
    return key.expression.type == .text ? .text(ReservedLabel.missing.text) : .missing
  }

  /// The groups that rows have, and those that are listed anyway, in the documented order.
  static func groups(of keys: [GroupKey], existing: [[Value]]) -> [[Value]] {
    if keys.isEmpty { return [[]] }
    var groups = Set(existing)
    if keys.contains(where: { $0.listing != .existing }) {
      let isListed = keys.map { $0.listing != .existing }
      // Each combination of the other keys that rows have, with every listed value.
      let unlisted = Set(existing.map { group in zip(group, isListed).filter { !$0.1 }.map(\.0) })
      for rest in isListed.contains(false) ? unlisted : [[]] {
        groups.formUnion(filled(keys, rest: rest[...]))
      }
    }
    return groups.sorted { isBefore($0, $1, keys) }
  }

  private static func filled(_ keys: [GroupKey], rest: ArraySlice<Value>) -> [[Value]] {
    var groups: [[Value]] = [[]]
    var rest = rest
    for key in keys {
      let values: [Value] =
        switch key.listing {
        case .existing: Array(rest.prefix(1))
        case .values(let values): values.map { Value.text($0.respelled) }
        case .periods(let ordinals):
          if case .period(let unit) = key.expression.type {
            ordinals.map { .period(Period(unit: unit, ordinal: $0)) }
          } else {
            preconditionFailure("periods are listed for a key of periods")
          }
        }
      if key.listing == .existing { rest = rest.dropFirst() }
      groups = groups.flatMap { group in values.map { group + [$0] } }
    }
    return groups
  }

  /// The documented order: listed values as listed, others in order of their type, then what stands for nothing.
  static func isBefore(_ left: [Value], _ right: [Value], _ keys: [GroupKey]) -> Bool {
    for (index, key) in keys.enumerated() where left[index] != right[index] {
      let (a, b) = (left[index], right[index])
      let (classA, classB) = (orderClass(a, key), orderClass(b, key))
      return classA != classB ? classA < classB : Value.isBefore(a, b)
    }
    return false
  }

  private static func orderClass(_ value: Value, _ key: GroupKey) -> Int {
    if case .values(let values) = key.listing, case .text(let text) = value,
      let place = values.firstIndex(where: { $0.respelled == text })
    {
      return place
    }
    if value == .text(ReservedLabel.notInCatalogue.text) { return .max - 1 }
    return value.isLast ? .max : .max - 2
  }
}
