import ColumnarData
import Diagnostics
import QueryPlan
import Values

extension RunContext {
  /// Each measure beside what it was before.
  func changed(_ relation: Relation, _ change: PlannedChange) throws(DiagnosticError) -> Relation {
    var current = try materialized(relation)
    guard current.lineage != nil else {
      preconditionFailure("the checker lets change stand after show only")
    }
    var source: Int?
    let previous: [String: ColumnValues]
    switch change.baseline {
    case .earlierRow(let keyIndex, let units):
      let rows = try current.earlierRows(keyIndex: keyIndex, units: units)
      previous = Dictionary(
        zip(current.table.schema.fields, current.table.columns).map { ($0.name, $1.gathered(rows)) },
        uniquingKeysWith: { first, _ in first })
    case .plan(let plan, let shift, let keepsLostGroups):
      let before = try baseline(plan)
      if before.grouped.groupsWithRows.isEmpty, current.lineage?.sources.first?.grouped.groupsWithRows.isEmpty == false
      {
        notes.append(Diagnostic(.noRowsBefore))
      }
      if keepsLostGroups { current = try withLostGroups(current, before, shift) }
      let aligned = try before.aligned(with: current, shift)
      source = current.lineage?.sources.count
      current.lineage?.sources.append(aligned)
      var compared: ColumnBuffer<Int32>?
      if let shift { compared = try current.comparedRows(shift) }
      previous = try aligned.columnsByName(keeping: compared)
    case .noData: previous = current.columnsWithoutValues
    }
    var result = current
    result = Relation(try made(current.table.changed(since: previous, change, keyCount: change.keyCount)))
    result.roles = current.roles
    result.keyCount = change.keyCount
    result.isOrdered = current.isOrdered
    result.lineage = current.lineage
    result.lineage?.steps.append(.change(change, source: source))
    return result
  }

  /// The groups of before. What the stages have to say of their rows is said once, of those of now.
  private func baseline(_ plan: LogicalPlan) throws(DiagnosticError) -> Lineage.Source {
    let said = (notes, expectations)
    guard let before = try self.relation(answering: plan).lineage?.sources.first else {
      preconditionFailure("the plan of a baseline ends with an aggregation")
    }
    (notes, expectations) = said
    return before
  }

  /// The same for rows put together.
  func changedAgain(_ current: Relation, _ change: PlannedChange, source: Lineage.Source?) throws(DiagnosticError)
    -> Relation
  {
    let previous: [String: ColumnValues]
    if let source {
      previous = try source.columnsByName()
    } else if case .noData = change.baseline {
      previous = current.columnsWithoutValues
    } else if case .earlierRow(let keyIndex, let units) = change.baseline,
      let own = current.lineage?.sources.first
    {
      previous = try own.shifted(key: keyIndex, by: units).columnsByName()
    } else {
      preconditionFailure("a change has groups of before or an earlier row")
    }
    var result = Relation(try made(current.table.changed(since: previous, change, keyCount: change.keyCount)))
    result.keyCount = change.keyCount
    result.lineage = current.lineage
    return result
  }

  /// The rows of before whose groups are gone, put in their places in the documented order.
  private func withLostGroups(_ current: Relation, _ before: Lineage.Source, _ shift: PeriodShift?)
    throws(DiagnosticError) -> Relation
  {
    guard let own = current.lineage?.sources.first else { return current }
    let present = Set((0..<own.scopes.count).flatMap { own.scopes[$0] })
    let lost = before.listing.rows.rows
      .map { (before: $0, own: before.grouped.codes($0, in: own.grouped, shift?.forwards)) }
      .filter { !present.contains($0.own) && before.grouped.isCompared($0.before, shift) }
    if lost.isEmpty { return current }
    let scopes = RowScopes(lost.map { [$0.own] }, keyCount: own.scopes.keyCount)
    let keys = before.grouped.rowKeys.enumerated().map { index, key in
      let step = shift.flatMap { $0.keyIndex == index ? $0.units : nil } ?? 0
      return ColumnValues(lost.map { key.cell(of: $0.before[index]).later(by: step) }, type: key.field.type)
    }
    let measures = try own.grouped.columns(
      own.grouped.measureColumns(own.listing), for: scopes, own.listing, present: Set(own.listing.rows.rows))
    let columns = try current.table.appendedColumns(keys + measures)
    let count = current.table.rowCount
    var result = Relation(made(Table(schema: current.table.schema, columns: columns, rowCount: count + lost.count)))
    result.roles = current.roles.map { $0 + lost.map { _ in .detail } }
    result.keyCount = current.keyCount
    result.lineage = current.lineage?.gathered(ColumnBuffer((0..<Int32(count)).map { $0 }))
    result.lineage?.sources[0].scopes = own.scopes.appending(scopes)
    let order = zip(own.grouped.rowKeys, before.grouped.rowKeys)
    let places = try (0..<result.table.rowCount).map { row throws(DiagnosticError) -> (isTotal: Bool, ranks: [Int64]) in
      let ranks = try order.enumerated().map { index, keys throws(DiagnosticError) in
        let code = result.lineage?.sources.first?.scopes.code(ofRow: row, key: index)
        // A number key cannot hold the label of orphans: they come before what is missing.
        if keys.0.type != .text, let code, code == keys.0.orphanCode { return Int64.max - 1 }
        return keys.0.rank(of: try result.table.boundCell(row: row, column: index), orIn: keys.1)
      }
      return (result.isTotal(Int32(row)), ranks)
    }
    let rows = places.indices.sorted { first, second in
      if places[first].isTotal != places[second].isTotal { return places[second].isTotal }
      return places[first].ranks.lexicographicallyPrecedes(places[second].ranks)
    }
    return try materialized(result.keeping(ColumnBuffer(rows.map { Int32($0) }), isOrdered: current.isOrdered))
  }
}

extension Lineage.Source {
  /// The groups of before for each row of a result, by the values of its keys.
  fileprivate func aligned(with relation: Relation, _ shift: PeriodShift?) throws(DiagnosticError) -> Lineage.Source {
    guard let own = relation.lineage?.sources.first else { return self }
    let rows = try (0..<own.scopes.count).map { row throws(DiagnosticError) in
      try own.scopes[row].map { member throws(DiagnosticError) in
        // A group that was lost and is shown has no code of its own in the later groups: its cells tell it.
        member.contains(GroupScope.absent)
          ? grouped.codes(ofCells: try relation.table.cells(row: row, count: member.count), shift?.backwards)
          : own.grouped.codes(member, in: grouped, shift?.backwards)
      }
    }
    return Lineage.Source(
      grouped: grouped, listing: listing, scopes: RowScopes(rows, keyCount: own.scopes.keyCount))
  }

  /// The same rows, so many periods before.
  fileprivate func shifted(key: Int, by units: Int) -> Lineage.Source {
    let encoded = grouped.keys[key]
    let rows = (0..<scopes.count).map { row in
      scopes[row].map { member in
        var codes = member
        let value = member[key] < 0 ? nil : encoded.value(of: member[key])
        codes[key] = value.flatMap { encoded.code(ofValue: $0 - Int64(units)) } ?? GroupScope.absent
        return codes
      }
    }
    return Lineage.Source(grouped: grouped, listing: listing, scopes: RowScopes(rows, keyCount: scopes.keyCount))
  }

  /// - Parameter kept: Rows that have values, by number, −1 in the place of the others; nil for all.
  fileprivate func columnsByName(keeping kept: ColumnBuffer<Int32>? = nil) throws(DiagnosticError)
    -> [String: ColumnValues]
  {
    let measures = grouped.measureColumns(listing)
    var columns = try grouped.columns(measures, for: scopes, listing, present: Set(listing.rows.rows))
    if let kept { columns = columns.map { $0.gathered(kept) } }
    return Dictionary(zip(measures.map(\.field.name), columns), uniquingKeysWith: { first, _ in first })
  }
}

extension GroupedResult {
  /// The codes that other groups have for the same values, of a period key for one so many units later.
  fileprivate func codes(_ codes: [Int], in other: GroupedResult, _ step: PeriodShift.Step?) -> [Int] {
    codes.indices.map { index in
      let (code, own, others) = (codes[index], keys[index], other.keys[index])
      if code == GroupScope.anyValue || code == GroupScope.absent { return code }
      if code == own.missingCode { return others.missingCode }
      if code == own.orphanCode { return others.orphanCode ?? GroupScope.absent }
      let cell = own.cell(of: code)
      return others.code(of: step?.keyIndex == index ? cell.later(by: step?.units ?? 0) : cell) ?? GroupScope.absent
    }
  }

  fileprivate func codes(ofCells cells: [Cell], _ step: PeriodShift.Step?) -> [Int] {
    cells.indices.map { index in
      let cell = step?.keyIndex == index ? cells[index].later(by: step?.units ?? 0) : cells[index]
      return keys[index].code(of: cell) ?? GroupScope.absent
    }
  }

  /// Whether the later row of a group of before is one that is compared.
  fileprivate func isCompared(_ codes: [Int], _ shift: PeriodShift?) -> Bool {
    guard let shift else { return true }
    guard case .period(let period) = keys[shift.keyIndex].cell(of: codes[shift.keyIndex]).later(by: shift.units) else {
      return false
    }
    return shift.compared.contains(period.ordinal)
  }
}

extension PeriodShift {
  /// From a row to another by so many units of a key's periods.
  fileprivate struct Step {
    let keyIndex: Int
    let units: Int
  }

  fileprivate var forwards: Step { Step(keyIndex: keyIndex, units: units) }
  fileprivate var backwards: Step { Step(keyIndex: keyIndex, units: -units) }
}

extension Cell {
  /// A period so many units later; any other cell as it is.
  fileprivate func later(by units: Int) -> Cell {
    if case .period(let period) = self { .period(period.advanced(by: units)) } else { self }
  }
}

extension EncodedKey {
  /// A cell's place in the documented order, by this key or by one that knows more values.
  fileprivate func rank(of cell: Cell, orIn other: EncodedKey) -> Int64 {
    switch cell {
    case .text, .label:
      if let code = code(of: cell) { return Int64(ranks[code]) }
      return other.code(of: cell).map { Int64(other.ranks[$0]) } ?? Int64.max
    case .missing, .ratio: return Int64.max
    case .boolean(let value): return value ? 1 : 0
    case .number(let number): return number.unscaled
    case .date(let day): return Int64(day.daysSince1970)
    case .period(let period): return Int64(period.ordinal)
    }
  }
}

extension Relation {
  /// Whether a row stands for orphans in a key; the cell of one that is no text cannot tell them from what is missing.
  private func isOrphan(_ row: Int, key: Int) -> Bool {
    guard let own = lineage?.sources.first, let code = own.grouped.keys[key].orphanCode else { return false }
    return own.scopes.code(ofRow: row, key: key) == code
  }

  /// Each row's number, −1 where its period is not compared.
  fileprivate func comparedRows(_ shift: PeriodShift) throws(DiagnosticError) -> ColumnBuffer<Int32> {
    ColumnBuffer(
      try (0..<table.rowCount).map { row throws(DiagnosticError) in
        guard case .period(let period) = try table.boundCell(row: row, column: shift.keyIndex) else { return -1 }
        return shift.compared.contains(period.ordinal) ? Int32(row) : -1
      })
  }

  /// The columns by name, each with no value in any row.
  fileprivate var columnsWithoutValues: [String: ColumnValues] {
    let none = ColumnBuffer([Int32](repeating: -1, count: table.rowCount))
    return Dictionary(
      zip(table.schema.fields, table.columns).map { ($0.name, $1.gathered(none)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// For each row the one whose period is so many units earlier and whose other keys agree; −1 where there is none.
  fileprivate func earlierRows(keyIndex: Int, units: Int) throws(DiagnosticError) -> ColumnBuffer<Int32> {
    let keys = try (0..<table.rowCount).map { row throws(DiagnosticError) in
      try table.cells(row: row, count: keyCount).enumerated().map {
        isOrphan(row, key: $0) ? .label(.notInCatalogue) : $1
      }
    }
    let rowOfKey = Dictionary(zip(keys, Int32(0)...), uniquingKeysWith: { first, _ in first })
    return ColumnBuffer(
      keys.map { key in
        guard keyIndex < key.count, case .period(let period) = key[keyIndex] else { return -1 }
        var earlier = key
        earlier[keyIndex] = .period(period.advanced(by: -units))
        return rowOfKey[earlier] ?? -1
      })
  }
}

extension Table {
  /// The row's first cells.
  fileprivate func cells(row: Int, count: Int) throws(DiagnosticError) -> [Cell] {
    try (0..<count).map { column throws(DiagnosticError) in try boundCell(row: row, column: column) }
  }
}
