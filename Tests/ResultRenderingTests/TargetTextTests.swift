import ColumnarData
import ResultRendering
import Testing
import Values
import VietnameseText

/// Rule 22: a target whose data are not there answers "no actual figure", never 0%.
@Suite struct TargetTextTests {
  @Test(arguments: [
    (Language.english, "0 / 0 = — (no actual figure)"), (.vietnamese, "0 / 0 = — (không có số thực hiện)"),
  ])
  func aTargetWithoutDataHasNoActualFigure(_ language: Language, _ expected: String) throws {
    #expect(try lines(target: Target(comparison: .greaterOrEqual, value: Ratio(60, 100)), language).last == expected)
  }

  @Test func aRatioWithoutATargetIsUndefined() throws {
    #expect(try lines(target: nil, .english).last == "0 / 0 = —")
  }

  private func lines(target: Target?, _ language: Language) throws -> [String] {
    let field = Field(name: "used", type: .ratio(.proportion), target: target)
    let column = RatioColumn(numerators: ColumnBuffer([0]), denominators: ColumnBuffer([0]), kind: .proportion)
    let table = Table(schema: TableSchema(name: "x", fields: [field]), columns: [.ratio(column)], rowCount: 1)
    var text = ""
    try ResultRenderer.render(
      ResultTable(table: table), format: .table, options: RenderingOptions(language: language), to: &text)
    return text.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
  }
}
