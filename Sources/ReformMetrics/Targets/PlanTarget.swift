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

  /// The rows of the table `targets`; empty where there is none with a column `metric`.
  private func planRows() throws(ReportFault) -> [PlanRow] {
    do throws(DiagnosticError) {
      return try PlanRow.all(in: tables)
    } catch {
      throw ReportFault(error)
    }
  }
}
