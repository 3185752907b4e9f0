import ColumnarData
import QueryPlan

extension ReferenceInterpreter {
  /// What was before beside what is: for each measure the old value, the value, the difference and, for counts and sums,
  /// the growth.
  func changed(
    _ table: ReferenceTable, _ change: CheckedChange, output: [Field], keepsLostGroups: Bool
  ) throws -> ReferenceTable {
    let measures = ChangeMeasure.measures(in: output, after: change.keyCount)
    var rows = table.rows
    var baseline: [ReferenceTable.Row] = []
    switch change.baseline {
    case .stages(let stages):
      baseline = try run(stages).table.rows
      if keepsLostGroups { rows = try withLostGroups(rows, baseline, change.keyCount, measures, stages) }
    case .earlierRow: break
    }
    var result = ReferenceTable(fields: output, rows: [], keyCount: change.keyCount, isOrdered: table.isOrdered)
    for row in rows {
      let key = Array(row.cells.prefix(change.keyCount))
      let old: [Value]
      switch change.baseline {
      case .stages:
        old = baseline.first { $0.role == row.role && Array($0.cells.prefix(change.keyCount)) == key }
          .map { Array($0.cells.dropFirst(change.keyCount)) } ?? measures.map(\.valueOfLostGroup)
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
    _ rows: [ReferenceTable.Row], _ baseline: [ReferenceTable.Row], _ keyCount: Int, _ measures: [ChangeMeasure],
    _ stages: [CheckedStage]
  ) throws -> [ReferenceTable.Row] {
    guard case .show(let show)? = stages.last?.kind else { preconditionFailure("a baseline ends with its show") }
    func key(_ row: ReferenceTable.Row) -> [Value] { Array(row.cells.prefix(keyCount)) }
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
  let type: FieldType
  let hasGrowth: Bool

  /// Three columns each, four where the last is a growth.
  static func measures(in fields: [Field], after keyCount: Int) -> [ChangeMeasure] {
    var measures: [ChangeMeasure] = []
    var index = keyCount
    while index < fields.count {
      let hasGrowth = index + 3 < fields.count && fields[index + 3].type == .ratio(.growth)
      measures.append(ChangeMeasure(type: fields[index + 1].type, hasGrowth: hasGrowth))
      index += hasGrowth ? 4 : 3
    }
    return measures
  }

  /// Nothing counted and nothing summed; a ratio of nothing; no other value.
  var valueOfLostGroup: Value {
    switch type.valueType {
    case .number(let scale) where hasGrowth: .number(FixedDecimal(unscaled: 0, scale: scale))
    case .ratio: .ratio(.undefined)
    default: .missing
    }
  }

  func cells(old: Value, new: Value) throws -> [Value] {
    switch (old, new) {
    case (.number(let a), .number(let b)):
      let difference = try FixedDecimal(exactly: Int128(b.unscaled) - Int128(a.unscaled), scale: b.scale)
      let cells: [Value] = [old, new, .number(difference)]
      return hasGrowth ? cells + [.ratio(Fraction(difference, a))] : cells
    case (.ratio(let a), .ratio(let b)):
      return [old, new, .ratio(try b.minus(a))]
    default:
      return hasGrowth ? [old, new, .missing, .missing] : [old, new, .missing]
    }
  }
}
