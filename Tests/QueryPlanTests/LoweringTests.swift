import ColumnarData
import QueryPlan
import Testing
import Values

@Suite struct LoweringTests {
  private static let channel = ColumnReference(fieldIndex: 0, field: Field(name: "channel", type: .category))
  private static let level = ColumnReference(fieldIndex: 1, field: Field(name: "level", type: .number(scale: 0)))
  private static let online = Condition.matches(channel, values: ["online"])
  private let schema = TableSchema(name: "t", fields: [])

  private func aggregation(of stages: [CheckedStage.Kind]) -> Aggregation? {
    let query = CheckedQuery(
      source: "t", stages: stages.map { CheckedStage(kind: $0, text: "", output: schema) }, convention: .calendar,
      output: schema)
    for step in LogicalPlan(lowering: query).steps {
      if case .aggregate(let aggregation) = step.operation { return aggregation }
    }
    return nil
  }

  private func show(_ measures: [Measure], by keys: [GroupKey] = []) -> CheckedStage.Kind {
    let items = measures.map { CheckedShow.Item(field: Field(name: "m", type: .number(scale: 0)), measure: $0) }
    return .show(CheckedShow(items: items, keys: keys, across: nil, hasTotal: false))
  }

  @Test func measuresShareTheirCounters() throws {
    let value = Expression.column(Self.level)
    let all = Condition.constant(true)
    let plan = try #require(
      aggregation(of: [
        show([
          .count(where: all), .mean(value, where: all), .sum(value, where: all),
          .quotient(.sum(value, where: all), .count(where: all), kind: .rate),
        ])
      ]))
    #expect(plan.accumulators.map(\.kind) == [.rows, .sum(of: value), .values(of: value)])
    #expect(
      plan.measures.map(\.formula) == [
        .value(0), .mean(sum: 1, count: 2), .value(1), .quotient(.value(1), .value(0), kind: .rate),
      ])
  }

  @Test func aProportionCountsOrDropsWhatIsUnknown() throws {
    let open = Condition.isMissing(.column(Self.channel))
    let all = Condition.constant(true)
    let kept = try #require(aggregation(of: [show([.proportion(of: Self.online, within: all, dropsUnknown: false)])]))
    #expect(kept.accumulators.map(\.filter) == [Self.online, all, open])
    #expect(kept.measures.map(\.formula) == [.proportion(numerator: 0, denominator: 1, unknown: 2)])
    let dropped = try #require(aggregation(of: [show([.proportion(of: Self.online, within: all, dropsUnknown: true)])]))
    #expect(dropped.accumulators.map(\.filter) == [.and([.not(open), Self.online]), .not(open)])
    #expect(dropped.measures.map(\.formula) == [.proportion(numerator: 0, denominator: 1, unknown: nil)])
  }

  @Test(arguments: [(false, true), (true, false)])
  func aChangeKeepsLostGroupsOnlyRightAfterTheShow(_ hasStageBetween: Bool, _ keeps: Bool) throws {
    let count = show([.count(where: .constant(true))])
    let baseline = [CheckedStage(kind: count, text: "", output: schema)]
    let kinds =
      [count] + (hasStageBetween ? [.filter(.constant(true))] : [])
      + [.change(CheckedChange(baseline: .stages(baseline), keyCount: 0))]
    let query = CheckedQuery(
      source: "t", stages: kinds.map { CheckedStage(kind: $0, text: "", output: schema) }, convention: .calendar,
      output: schema)
    let last = try #require(LogicalPlan(lowering: query).steps.last)
    guard case .change(let change) = last.operation, case .plan(let plan, _, let keepsLostGroups) = change.baseline
    else {
      return #expect(Bool(false), "a plan for the period before")
    }
    #expect(keepsLostGroups == keeps)
    #expect(plan.steps.count == 1)
  }

  /// The top of places are the first ones, by name, by the text of the measure or without a word.
  @Test(arguments: [
    ("show rank(count) by channel | top 2", false), ("show r = rank(count) by channel | top 2 by r", false),
    ("show rank(count) by channel | bottom 2 by rank", true), ("show count, r = rank(count) by channel | top 2", true),
    ("show r = rank(count) by channel | sort r | top 2 by r per channel", false),
  ])
  func theTopOfPlacesAreTheFirst(text: String, isTop: Bool) throws {
    let query = try #require(Fixture.check("dossiers | \(text)").query)
    let limits = query.stages.compactMap { if case .limit(let limit) = $0.kind { limit.isTop } else { nil } }
    #expect(limits == [isTop])
  }
}
