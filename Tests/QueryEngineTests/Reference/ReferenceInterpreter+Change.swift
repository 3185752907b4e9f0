import ColumnarData
import QueryPlan
import Values

extension ReferenceInterpreter {
  /// What was before beside what is: for each measure the old value, the value, the difference and, where the result
  /// has a column for it, the growth.
  func changed(
    _ table: ReferenceTable, _ change: CheckedChange, output: [Field], after stages: ArraySlice<CheckedStage>
  ) throws -> ReferenceTable {
    let shows = stages.indices.filter { if case .show = stages[$0].kind { true } else { false } }
    guard let showIndex = shows.last, case .show(let show) = stages[showIndex].kind else {
      preconditionFailure("change follows a show")
    }
    let measures = ChangeMeasure.measures(of: show, in: output)
    var rows = table.rows
    var baseline: [ReferenceTable.Row] = []
    switch change.baseline {
    case .stages(let earlier):
      baseline = try run(earlier).table.rows
      if showIndex == stages.endIndex - 1 { rows = withLostGroups(rows, baseline, show, measures) }
    case .shifted(let earlier, let shift):
      // Each row of before under the period of the row to which it belongs.
      baseline = try run(earlier).table.details.compactMap { row in
        guard case .period(let period) = row.cells[shift.keyIndex] else { return nil }
        var row = row
        row.cells[shift.keyIndex] = .period(period.advanced(by: shift.units))
        return shift.compared.contains(period.ordinal + Int32(shift.units)) ? row : nil
      }
      if showIndex == stages.endIndex - 1, shift.keepsLostGroups {
        rows = withLostGroups(rows, baseline, show, measures)
      }
    case .earlierRow, .noData: break
    }
    var result = ReferenceTable(fields: output, rows: [], keyCount: change.keyCount, isOrdered: table.isOrdered)
    for row in rows {
      let key = Array(row.cells.prefix(change.keyCount))
      let old: [Value]
      switch change.baseline {
      case .stages:
        old =
          baseline.first { $0.role == row.role && Array($0.cells.prefix(change.keyCount)) == key }
          .map { Array($0.cells.dropFirst(change.keyCount)) } ?? measures.map(\.valueOfLostGroup)
      case .shifted(_, let shift):
        if row.role == .detail, case .period(let period) = row.cells[shift.keyIndex],
          shift.compared.contains(period.ordinal)
        {
          old =
            baseline.first { Array($0.cells.prefix(change.keyCount)) == key }
            .map { Array($0.cells.dropFirst(change.keyCount)) } ?? measures.map(\.valueOfLostGroup)
        } else {
          old = measures.map { _ in .missing }
        }
      case .noData: old = measures.map { _ in .missing }
      case .earlierRow(let keyIndex, let units):
        old = earlier(row, table.details, keyIndex, units, change.keyCount) ?? measures.map { _ in .missing }
      }
      var cells = key
      for (index, measure) in measures.enumerated() {
        cells += try measure.cells(old: old[index], new: row.cells[change.keyCount + index])
      }
      result.rows.append(ReferenceTable.Row(cells: cells, role: row.role))
    }
    return result
  }

  /// The rows, and a row for each group that only the baseline has, in the documented order of keys; totals last.
  private func withLostGroups(
    _ rows: [ReferenceTable.Row], _ baseline: [ReferenceTable.Row], _ show: CheckedShow, _ measures: [ChangeMeasure]
  ) -> [ReferenceTable.Row] {
    func key(_ row: ReferenceTable.Row) -> [Value] { Array(row.cells.prefix(show.keys.count)) }
    let present = Set(rows.filter { $0.role == .detail }.map(key))
    let lost = baseline.filter { $0.role == .detail && !present.contains(key($0)) }
      .map { ReferenceTable.Row(cells: key($0) + measures.map(\.valueOfLostGroup)) }
    let details = (rows.filter { $0.role == .detail } + lost).sorted {
      Self.isBefore(key($0), key($1), show.keys)
    }
    return details + rows.filter { $0.role != .detail }
  }

  private func earlier(
    _ row: ReferenceTable.Row, _ rows: [ReferenceTable.Row], _ keyIndex: Int, _ units: Int, _ keyCount: Int
  ) -> [Value]? {
    guard row.role == .detail, case .period(let period) = row.cells[keyIndex] else { return nil }
    var key = Array(row.cells.prefix(keyCount))
    key[keyIndex] = .period(period.advanced(by: -units))
    return rows.first { Array($0.cells.prefix(keyCount)) == key }.map { Array($0.cells.dropFirst(keyCount)) }
  }
}

/// One measure's columns in the result of `change`.
private struct ChangeMeasure {
  let measure: Measure
  let type: FieldType
  let hasGrowth: Bool

  /// Three columns each, four where the last is a growth.
  static func measures(of show: CheckedShow, in fields: [Field]) -> [ChangeMeasure] {
    var index = show.keys.count
    return show.items.map { item in
      let hasGrowth = index + 3 < fields.count && fields[index + 3].type == .ratio(.growth)
      index += hasGrowth ? 4 : 3
      return ChangeMeasure(measure: item.measure, type: item.field.type, hasGrowth: hasGrowth)
    }
  }

  /// Nothing counted and nothing summed; a ratio of nothing; no other value.
  var valueOfLostGroup: Value {
    switch type.valueType {
    case .number(let scale) where measure.isAdditive: .number(FixedDecimal(unscaled: 0, scale: scale))
    case .ratio: .ratio(.undefined)
    default: .missing
    }
  }

  func cells(old: Value, new: Value) throws -> [Value] {
    var difference = Value.missing
    var growth = Value.missing
    switch (old, new) {
    case (.number(let a), .number(let b)):
      let units = try FixedDecimal(exactly: Int128(b.unscaled) - Int128(a.unscaled), scale: b.scale)
      difference = .number(units)
      growth = .ratio(Fraction(units, a))
    case (.ratio(let a), .ratio(let b)): difference = .ratio(try b.minus(a))
    case (.date(let a), .date(let b)):
      difference = .number(FixedDecimal(unscaled: Int64(b.daysSince1970) - Int64(a.daysSince1970)))
    case (.period(let a), .period(let b)):
      difference = .number(FixedDecimal(unscaled: Int64(b.ordinal) - Int64(a.ordinal)))
    default: break
    }
    return [old, new, difference] + (hasGrowth ? [growth] : [])
  }
}
