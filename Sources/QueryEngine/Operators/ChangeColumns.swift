import ColumnarData
import Diagnostics
import QueryPlan
import Values

extension Table {
  /// Keys as they are, then for each measure the value before, the value, the difference and, for amounts, the growth:
  /// as the output's fields say. A column without a value before stays alone.
  func changed(since previous: [String: ColumnValues], _ change: PlannedChange, keyCount: Int)
    throws(DiagnosticError) -> Table
  {
    let output = change.output.fields
    var results = Array(columns.prefix(keyCount))
    for index in keyCount..<max(keyCount, columns.count) {
      let name = schema.fields[index].name
      let place = results.count
      guard place < output.count else { throw .missingColumn(name) }
      guard output[place].name != name, let before = previous[name] else {
        results.append(columns[index])
        continue
      }
      guard place + 2 < output.count else { throw .missingColumn(name) }
      results += [before, columns[index], try columns[index].difference(from: before, type: output[place + 2].type)]
      if place + 3 < output.count, output[place + 3].type == .ratio(.growth) {
        results.append(try columns[index].growth(from: before))
      }
    }
    guard results.count == output.count else { throw .missingColumn(output.last?.name ?? "") }
    return Table(schema: change.output, columns: results, rowCount: rowCount)
  }
}

extension ColumnValues {
  /// This minus another, row by row: of ratios as ratios, of numbers, days and periods in units.
  fileprivate func difference(from before: ColumnValues, type: FieldType) throws(DiagnosticError) -> ColumnValues {
    if case .ratio(let now) = self, case .ratio(let old) = before {
      var values: [MeasureValue] = []
      for row in 0..<count { values.append(try Self.difference(now[row], old[row])) }
      return ColumnValues(values, type: type, scale: (now.numeratorScale, now.denominatorScale))
    }
    var values: [MeasureValue] = []
    for row in 0..<count {
      values.append(try unitChange(row, from: before).map { .integer($0.difference) } ?? .missing)
    }
    return ColumnValues(values, type: type)
  }

  /// One row's difference in units, and the value before; nil where either side is missing.
  private func unitChange(
    _ row: Int, from before: ColumnValues
  ) throws(DiagnosticError) -> (difference: Int64, old: Int64)? {
    guard let now = unit(row), let old = before.unit(row) else { return nil }
    let (difference, overflow) = now.subtractingReportingOverflow(old)
    if overflow || difference == ScalarNode.missing { throw .overflow }
    return (difference, old)
  }

  /// The difference over the value before; undefined with a numerator where that is 0.
  fileprivate func growth(from before: ColumnValues) throws(DiagnosticError) -> ColumnValues {
    var scale = 0
    if case .number(let column) = self { scale = column.scale }
    var values: [MeasureValue] = []
    for row in 0..<count {
      values.append(try unitChange(row, from: before).map { .ratio(Ratio($0.difference, $0.old)) } ?? .missing)
    }
    return ColumnValues(values, type: .ratio(.growth), scale: (scale, scale))
  }

  private static func difference(_ now: Ratio?, _ old: Ratio?) throws(DiagnosticError) -> MeasureValue {
    guard let now, let old else { return .missing }
    guard now.isDefined, old.isDefined else { return .ratio(Ratio(0, 0)) }
    guard let difference = now.subtracting(old), difference.numerator != RatioColumn.missing else { throw .overflow }
    return .ratio(difference)
  }

  /// A row's number, day or ordinal; nil where missing.
  private func unit(_ row: Int) -> Int64? {
    switch self {
    case .number(let column): column[row]?.unscaled
    case .date(let column): (column[row]?.daysSince1970).map { Int64($0) }
    case .period(let column): (column[row]?.ordinal).map { Int64($0) }
    case .category, .text, .boolean, .ratio: nil
    }
  }
}
