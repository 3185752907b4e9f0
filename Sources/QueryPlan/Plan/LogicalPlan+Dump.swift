import ColumnarData
import Values

extension LogicalPlan {
  /// The plan as indented text, a node a line: operators first to last, with the counters that measures are made of.
  package var dump: String { dumpNode.text }

  fileprivate var dumpNode: DumpNode {
    DumpNode("plan on \(source), \(convention.rawValue) months", operators.map(\.dumpNode))
  }
}

extension PlanOperator {
  fileprivate var dumpNode: DumpNode {
    switch self {
    case .filter(let condition): DumpNode("filter", [condition.dumpNode])
    case .derive(let columns): DumpNode("derive", columns.map(\.dumpNode))
    case .aggregate(let aggregation): DumpNode("aggregate", aggregation.dumpNodes)
    case .project(let columns, let output):
      DumpNode(
        "project to \(output.name)", zip(output.fields, columns).map { DumpNode("\($0.dump) = \($1.dump)") })
    case .sort(let keys): DumpNode("sort", keys.map(\.dumpNode))
    case .limit(let limit): DumpNode("limit", limit.dumpNodes)
    case .change(let change): DumpNode("change", change.dumpNodes)
    case .expect(let condition, let text): DumpNode("expect: \(text)", [condition.dumpNode])
    }
  }
}

extension Aggregation {
  fileprivate var dumpNodes: [DumpNode] {
    let last = keys.count - 1
    return keys.enumerated().map { $1.dumpNode(hasAcross && $0 == last ? "across" : "key") }
      + accumulators.enumerated().map { DumpNode("counter \($0): \($1.kind.dump)", $1.filter.filterDump) }
      + measures.map { DumpNode("measure \($0.field.dump) = \($0.formula.dump)") }
      + (hasTotal ? [DumpNode("total")] : []) + [DumpNode("output \(output.name)")]
  }
}

extension Accumulator.Kind {
  fileprivate var dump: String {
    switch self {
    case .rows: "rows"
    case .values(let value): "values of \(value.dump)"
    case .sum(let value): "sum of \(value.dump)"
    case .minimum(let value): "minimum of \(value.dump)"
    case .maximum(let value): "maximum of \(value.dump)"
    case .distinct(let value): "distinct of \(value.dump)"
    case .distribution(let value): "distribution of \(value.dump)"
    }
  }
}

extension MeasureFormula {
  /// Counters as `#0`.
  fileprivate var dump: String {
    switch self {
    case .value(let counter): "#\(counter)"
    case .mean(let sum, let count): "mean #\(sum) / #\(count)"
    case .quantile(let counter, let fraction): "quantile \(fraction.plainText) of #\(counter)"
    case .proportion(let numerator, let denominator, let unknown):
      "#\(numerator) of #\(denominator)" + (unknown.map { ", unknown #\($0)" } ?? "")
    case .quotient(let left, let right, let kind): "(\(left.dump)) / (\(right.dump)) as \(kind.rawValue)"
    case .share(let inner, let within): "share (\(inner.dump)) within \(Measure.dump(ofKeys: within))"
    case .yearToDate(let inner, let key): "year to date (\(inner.dump)) by key \(key)"
    case .rolling(let inner, let periods, let key): "rolling \(periods) (\(inner.dump)) by key \(key)"
    }
  }
}

extension PlannedChange {
  fileprivate var dumpNodes: [DumpNode] {
    let nodes = [DumpNode("keys: \(keyCount)")]
    let since =
      switch baseline {
      case .plan(let plan, let keepsLostGroups):
        DumpNode("since the answer of" + (keepsLostGroups ? ", keeping lost groups" : ""), [plan.dumpNode])
      case .earlierRow(let key, let units): DumpNode("since the row \(units) earlier by key \(key)")
      }
    return nodes + [since, output.dumpNode]
  }
}
