import ColumnarData

extension LogicalPlan {
  /// The operators of a checked query: periods as filters, measures as formulas over shared accumulators.
  package init(lowering query: CheckedQuery) {
    var operators: [PlanOperator] = []
    var lastShow: Int?
    for (index, stage) in query.stages.enumerated() {
      switch stage.kind {
      case .filter(let condition):
        operators.append(.filter(condition))
      case .period(let period):
        operators.append(.filter(period.condition))
      case .add(let columns):
        operators.append(.derive(columns))
      case .show(let show):
        operators.append(.aggregate(Aggregation(lowering: show, output: stage.output)))
        lastShow = index
      case .list(let columns):
        operators.append(.project(columns, stage.output))
      case .sort(let keys):
        operators.append(.sort(keys))
      case .limit(let limit):
        operators.append(.limit(limit))
      case .change(let change):
        let isAfterShow = lastShow.map { $0 + 1 == index } ?? false
        operators.append(
          .change(PlannedChange(lowering: change, of: query, isAfterShow: isAfterShow, output: stage.output)))
      case .expect(let condition):
        operators.append(.expect(condition, text: stage.text))
      }
    }
    self.init(source: query.source, operators: operators, convention: query.convention)
  }
}

extension PlannedChange {
  init(lowering change: CheckedChange, of query: CheckedQuery, isAfterShow: Bool, output: TableSchema) {
    let baseline: Baseline
    switch change.baseline {
    case .earlierRow(let keyIndex, let units):
      baseline = .earlierRow(keyIndex: keyIndex, units: units)
    case .stages(let stages):
      let earlier = CheckedQuery(
        source: query.source, stages: stages, convention: query.convention, output: stages.last?.output ?? output)
      baseline = .plan(LogicalPlan(lowering: earlier), keepsLostGroups: isAfterShow)
    }
    self.init(baseline: baseline, keyCount: change.keyCount, output: output)
  }
}

extension Aggregation {
  init(lowering show: CheckedShow, output: TableSchema) {
    var accumulators = AccumulatorList()
    let measures = show.items.map {
      PlannedMeasure(field: $0.field, formula: accumulators.formula(of: $0.measure))
    }
    let keys = show.keys + (show.across.map { [$0] } ?? [])
    let schema = TableSchema(
      name: output.name, titles: output.titles, aliases: output.aliases,
      fields: keys.map(\.field) + measures.map(\.field))
    self.init(
      keys: keys, hasAcross: show.across != nil, accumulators: accumulators.accumulators, measures: measures,
      hasTotal: show.hasTotal, output: schema)
  }
}
