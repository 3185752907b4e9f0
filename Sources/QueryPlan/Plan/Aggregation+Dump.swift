import ColumnarData
import Values

extension Aggregation {
  var dumpNodes: [DumpNode] {
    let last = keys.count - 1
    return keys.enumerated().map { $1.dumpNode(hasAcross && $0 == last ? "across" : "key") }
      + accumulators.enumerated().map { DumpNode("counter \($0): \($1.kind.dump)", $1.filter.filterDump) }
      + measures.map { DumpNode("measure \($0.field.dump) = \($0.formula.dump)", $0.valuedRows.map(\.dumpNode)) }
      + (hasTotal ? [DumpNode("total")] : []) + [DumpNode("output \(output.name)")]
  }
}

extension ValuedRows {
  fileprivate var dumpNode: DumpNode { DumpNode("values #\(values) of rows #\(rows)") }
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
    case .rank(let inner, let within): "rank (\(inner.dump)) within \(Measure.dump(ofKeys: within))"
    case .yearToDate(let inner, let key): "year to date (\(inner.dump)) by key \(key)"
    case .rolling(let inner, let periods, let key): "rolling \(periods) (\(inner.dump)) by key \(key)"
    }
  }
}
