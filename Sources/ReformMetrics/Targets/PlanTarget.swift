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
  var text: String { "\(target.comparison.rawValue) \(target.percentText(in: .english))" }
}

extension Target {
  /// The percentage as readers write it, at as many decimals as it has, up to six.
  func percentText(in language: Language) -> String {
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
    return try planTargets().first { NameMatch.areEqual($0.metric, metric.syntax.name.text) }?.target
  }

  /// The rows of the table `targets`; empty where there is none with the columns `metric`, `comparison` and `value`.
  private func planTargets() throws(ReportFault) -> [(metric: String, target: PlanTarget)] {
    guard let table = tables.first(where: { $0.name == "targets" }),
      ["metric", "comparison", "value"].allSatisfy({ table.schema.fieldIndex(named: $0) != nil })
    else { return [] }
    var targets: [(metric: String, target: PlanTarget)] = []
    for row in 0..<table.rowCount {
      func text(_ name: String) throws(ReportFault) -> String { try self.text(of: name, in: table, row: row) }
      guard case .number(let value) = try cell(of: "value", in: table, row: row),
        let comparison = ComparisonOperator(rawValue: try text("comparison"))
      else { continue }
      let source = LocalizedText(
        english: try text("source"),
        vietnamese: table.schema.fieldIndex(named: "source_vi") == nil ? try text("source") : try text("source_vi"))
      let percent = Ratio(value.unscaled, FixedDecimal.powerOfTen(value.scale + 2))
      targets.append(
        (
          try text("metric"),
          PlanTarget(target: Target(comparison: comparison, value: percent), id: try text("id"), source: source)
        ))
    }
    return targets
  }

  /// The rows of the table `targets` that judge nothing: of an unknown metric, a comparison or a value that is none, or after
  /// another of the same metric; by their ids.
  func unusedTargets() throws(ReportFault) -> [String] {
    guard let table = tables.first(where: { $0.name == "targets" }), table.schema.fieldIndex(named: "metric") != nil
    else { return [] }
    var seen: Set<String> = []
    var unused: [String] = []
    for row in 0..<table.rowCount {
      let name = try text(of: "metric", in: table, row: row)
      let metric = checking.definitions.metric(named: name)
      var isNumber = false
      if case .number = try cell(of: "value", in: table, row: row) { isNumber = true }
      let comparison = ComparisonOperator(rawValue: try text(of: "comparison", in: table, row: row))
      let isFirst = metric.map { seen.insert($0.typedName).inserted } ?? false
      if isFirst && isNumber && comparison != nil { continue }
      let id = try text(of: "id", in: table, row: row)
      unused.append(id.isEmpty ? String(row + 1) : id)
    }
    return unused
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
