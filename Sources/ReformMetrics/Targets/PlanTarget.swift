import ColumnarData
import Diagnostics
import QueryPlan
import QuerySyntax
import ResultRendering
import Values
import VietnameseText

/// What a metric should reach, and who says so.
struct PlanTarget: Hashable {
  let target: Target
  /// The row of the plan, `T3`; empty where the definition gives the target.
  let id: String
  /// On whose authority; empty where nothing is said.
  let source: LocalizedText

  /// `>= 30%`, as it can be typed.
  var text: String { target.text(in: .english) }
}

extension Target {
  /// `>= 30%`
  func text(in language: Language) -> String { "\(comparison.rawValue) \(percentText(in: language))" }

  /// The percentage as readers write it, at as many decimals as it has, up to six.
  private func percentText(in language: Language) -> String {
    for scale in 0...6 {
      guard let percent = value.rounded(toScale: scale, shift: 2) else { continue }
      let back = Ratio(percent.unscaled, FixedDecimal.powerOfTen(scale + 2))
      if scale == 6 || back.compared(to: value) == 0 { return percent.text(in: language) + "%" }
    }
    return ""
  }
}

extension ReportContext {
  /// The target of a metric: its definition's own, else that of the plan in the open data; nil where it has none.
  func target(of metric: Definitions.Metric) throws(ReportFault) -> PlanTarget? {
    if let own = metric.syntax.target {
      return PlanTarget(
        target: Target(own), id: "", source: LocalizedText(verbatim: metric.syntax.citation ?? ""))
    }
    let rows = try planRows()
    return rows.first { $0.target != nil && NameMatch.areEqual($0.metric, metric.syntax.name.text) }?.target
  }

  /// The rows of the table `targets` that judge nothing: of an unknown metric, a comparison or a value that is none, or after
  /// another of the same metric; by their ids.
  func unusedTargets() throws(ReportFault) -> [String] {
    var seen: Set<String> = []
    return try planRows().enumerated().compactMap { index, row in
      let metric = checking.definitions.metric(named: row.metric)
      let isFirst = metric.map { seen.insert($0.typedName).inserted } ?? false
      if isFirst && row.target != nil { return nil }
      return row.id.isEmpty ? String(index + 1) : row.id
    }
  }

  /// A row of the table `targets`.
  private struct PlanRow {
    let id: String
    /// As it is written there.
    let metric: String
    /// nil where comparison or value is none.
    let target: PlanTarget?
  }

  /// The rows of the table `targets`; empty where there is none with a column `metric`.
  private func planRows() throws(ReportFault) -> [PlanRow] {
    guard let table = tables.first(where: { $0.name == "targets" }), table.schema.fieldIndex(named: "metric") != nil
    else { return [] }
    var rows: [PlanRow] = []
    for row in 0..<table.rowCount {
      let id = try text(of: "id", in: table, row: row)
      var target: PlanTarget?
      if case .number(let value) = try cell(of: "value", in: table, row: row),
        let comparison = ComparisonOperator(rawValue: try text(of: "comparison", in: table, row: row))
      {
        let percent = Ratio(value.unscaled, FixedDecimal.powerOfTen(value.scale + 2))
        target = PlanTarget(
          target: Target(comparison: comparison, value: percent), id: id, source: try source(of: table, row: row))
      }
      rows.append(PlanRow(id: id, metric: try text(of: "metric", in: table, row: row), target: target))
    }
    return rows
  }

  private func source(of table: Table, row: Int) throws(ReportFault) -> LocalizedText {
    let english = try text(of: "source", in: table, row: row)
    let hasBoth = table.schema.fieldIndex(named: "source_vi") != nil
    return LocalizedText(
      english: english, vietnamese: hasBoth ? try text(of: "source_vi", in: table, row: row) : english)
  }

  /// A cell of a column by its name; missing where the table has no such column.
  func cell(of name: String, in table: Table, row: Int) throws(ReportFault) -> Cell {
    guard let column = table.schema.fieldIndex(named: name) else { return .missing }
    return try boundCell(table, row: row, column: column)
  }

  /// A cell as text, whatever its column was taken for; empty where it is missing.
  func text(of name: String, in table: Table, row: Int) throws(ReportFault) -> String {
    let cell = try cell(of: name, in: table, row: row)
    return cell == .missing ? "" : text(of: cell)
  }
}
