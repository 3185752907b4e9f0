package import ColumnarData
import Diagnostics
import QueryPlan
import Values
import VietnameseText

/// A row of the plan in the open data, the table `targets`: what one metric should reach.
struct PlanRow {
  let id: String
  /// As it is written there.
  let metric: String
  /// nil where comparison or value is none.
  let target: PlanTarget?

  /// Every row; empty where no table `targets` has a column `metric`.
  static func all(in tables: [Table]) throws(DiagnosticError) -> [PlanRow] {
    guard let table = tables.first(where: { $0.name == "targets" }), table.schema.fieldIndex(named: "metric") != nil
    else { return [] }
    var rows: [PlanRow] = []
    for row in 0..<table.rowCount { rows.append(try PlanRow(table, row: row)) }
    return rows
  }

  private init(_ table: Table, row: Int) throws(DiagnosticError) {
    func cell(_ name: String) throws(DiagnosticError) -> Cell {
      guard let column = table.schema.fieldIndex(named: name) else { return .missing }
      return try table.boundCell(row: row, column: column)
    }
    func text(_ name: String) throws(DiagnosticError) -> String {
      let cell = try cell(name)
      return cell == .missing ? "" : cell.plainText
    }
    (id, metric) = (try text("id"), try text("metric"))
    guard case .number(let value) = try cell("value"),
      let comparison = ComparisonOperator(rawValue: try text("comparison"))
    else {
      target = nil
      return
    }
    let english = try text("source")
    let hasBoth = table.schema.fieldIndex(named: "source_vi") != nil
    target = PlanTarget(
      target: Target(
        comparison: comparison, value: Ratio(value.unscaled, FixedDecimal.powerOfTen(value.scale + 2))),
      id: id, source: LocalizedText(english: english, vietnamese: hasBoth ? try text("source_vi") : english))
  }
}

/// What the plan in the open data asks of each metric.
package enum PlanTargets {
  /// The targets by the names of metrics as the plan writes them; the first of each name holds. Empty where there is no plan,
  /// or it cannot be read.
  package static func all(in tables: [Table]) -> [(metric: String, target: Target)] {
    let rows = (try? PlanRow.all(in: tables)) ?? []
    return rows.compactMap { row in row.target.map { (row.metric, $0.target) } }
  }
}
