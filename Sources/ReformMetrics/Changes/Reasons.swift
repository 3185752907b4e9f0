import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
package import QuerySyntax
import Values
import VietnameseText

extension ReportContext {
  /// `why QUERY | show RATIO by KEY | change from …`: a row a group, with the parts of the change that come from its own
  /// rate and from its share; the last row is all of them.
  package func reasons(of query: PipelineSyntax) async throws(ReportFault) -> ReportAnswer {
    let plain = PipelineSyntax(source: query.source, stages: query.stages, range: query.range)
    let (checked, notes) = try checked(plain)
    guard let show = checked.show, show.items.count == 1, let item = show.items.first, item.measure.isRatioOfCounts,
      !show.keys.isEmpty, show.across == nil, checked.hasChangeRightAfterShow
    else { throw ReportFault(Diagnostic(.whyNeedsChange, at: query.range), after: notes) }
    let answer = try await answer(checked)
    let result = answer.result
    let rows = (0..<result.table.rowCount).filter { result.roles[$0] == .detail }
    let keys = show.keys.count
    let groups = try rows.map { row throws(ReportFault) in
      (before: try ratio(result, row, keys), now: try ratio(result, row, keys + 1))
    }
    guard let split = RateAndMix(of: groups) else {
      throw ReportFault(Diagnostic(.noRowsBefore, at: query.range), after: notes + answer.notes)
    }
    return ReportAnswer(
      diagnostics: notes + answer.notes, parts: [.table(try table(of: split, groups, rows, result, show))])
  }

  private func ratio(_ result: ResultTable, _ row: Int, _ column: Int) throws(ReportFault) -> Ratio {
    if case .ratio(let ratio) = try boundCell(result.table, row: row, column: column) { ratio } else { Ratio(0, 0) }
  }

  /// The keys of some rows of a result, and that of the row of all.
  private func keyColumns(
    of rows: [Int], _ result: ResultTable, _ show: CheckedShow
  ) throws(ReportFault) -> [ListedColumn] {
    var columns: [ListedColumn] = []
    for (index, key) in show.keys.enumerated() {
      var texts: [String] = []
      for row in rows {
        let label = result.keyLabels.flatMap { $0.indices.contains(index) ? $0[index][row] : nil }
        let cell = try boundCell(result.table, row: row, column: index)
        texts.append(label?.titles[language] ?? text(of: cell))
      }
      columns.append(.keys(of: key.field, texts + [index == 0 ? ReservedLabel.total.titles[language] : ""]))
    }
    return columns
  }

  private func table(
    of split: RateAndMix, _ groups: [(before: Ratio, now: Ratio)], _ rows: [Int], _ result: ResultTable,
    _ show: CheckedShow
  ) throws(ReportFault) -> ResultTable {
    let order = groups.indices.sorted { first, second in
      let (one, other) = (split.parts[first], split.parts[second])
      let (size, otherSize) = ((one.rate + one.mix).magnitude, (other.rate + other.mix).magnitude)
      return size == otherSize ? first < second : size > otherSize
    }
    let before = Ratio(groups.reduce(0) { $0 + $1.before.numerator }, groups.reduce(0) { $0 + $1.before.denominator })
    let now = Ratio(groups.reduce(0) { $0 + $1.now.numerator }, groups.reduce(0) { $0 + $1.now.denominator })
    var columns = try keyColumns(of: order.map { rows[$0] }, result, show)
    let parts = order.map { split.parts[$0] }
    let rates = parts.map(\.rate)
    let mixes = parts.map(\.mix)
    func points(_ name: String, _ english: String, _ vietnamese: String, _ values: [Int64]) -> ListedColumn {
      .numbers(
        name, LocalizedText(english: english, vietnamese: vietnamese), scale: 2, values + [values.reduce(0, +)])
    }
    columns += [
      .ratios(
        "previous", LocalizedText(english: "Before", vietnamese: "Kỳ trước"), kind: .proportion,
        order.map { groups[$0].before } + [before]),
      .ratios(
        "now", LocalizedText(english: "Now", vietnamese: "Kỳ này"), kind: .proportion,
        order.map { groups[$0].now } + [now]),
      points("own_rate", "By own rate (pp)", "Do tỷ lệ của nhóm (điểm %)", rates),
      points("mix", "By mix (pp)", "Do cơ cấu (điểm %)", mixes),
      points("change", "Together (pp)", "Tổng (điểm %)", zip(rates, mixes).map { $0 + $1 }),
    ]
    let roles = order.map { _ in ResultTable.RowRole.detail } + [.total]
    return ResultTable(listing: "why", columns, keyCount: show.keys.count, roles: roles)
  }
}

extension CheckedQuery {
  /// Whether the last stage compares the groups that the `show` right before it made with those of another period.
  fileprivate var hasChangeRightAfterShow: Bool {
    guard stages.count > 1, case .change(let change) = stages[stages.count - 1].kind,
      case .show = stages[stages.count - 2].kind
    else { return false }
    switch change.baseline {
    case .stages, .noData: return true
    case .shifted, .earlierRow: return false
    }
  }
}
