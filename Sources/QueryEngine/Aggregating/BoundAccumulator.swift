import ColumnarData
import Diagnostics
import QueryPlan

/// An accumulator with its columns at hand.
struct BoundAccumulator: Sendable {
  /// The position of the filter among the pass's conditions; nil where every row counts.
  let filter: Int?
  /// The value of each row; nil for rows themselves.
  let node: ScalarNode?
  let kind: Accumulator.Kind
  private let bounds: ClosedRange<Int64>?

  init(_ accumulator: Accumulator, filter: Int?, _ binder: Binder) throws(DiagnosticError) {
    self.filter = filter
    kind = accumulator.kind
    switch accumulator.kind {
    case .rows: (node, bounds) = (nil, nil)
    case .values(let value), .sum(let value), .minimum(let value), .maximum(let value):
      (node, bounds) = (try binder.countable(value).node, nil)
    case .distinct(let value), .distribution(let value):
      let (counted, dictionaryCount) = try binder.countable(value)
      node = counted
      bounds = dictionaryCount.map { 1...max(1, Int64($0)) } ?? counted.bounds
    }
  }

  /// New counters for one worker.
  func storage(groupCount: Int) -> AccumulatorStorage {
    let missing = ScalarNode.missing
    switch kind {
    case .rows, .values: return .counts(MutableBuffer(repeating: 0, count: groupCount))
    case .sum: return .sums(MutableBuffer(repeating: 0, count: groupCount))
    case .minimum: return .least(MutableBuffer(repeating: missing, count: groupCount))
    case .maximum: return .greatest(MutableBuffer(repeating: missing, count: groupCount))
    case .distinct:
      guard let (low, slots) = slots(groupCount: groupCount, limit: 1 << 25) else {
        return .values(DistinctValues())
      }
      return .flags(MutableBuffer(repeating: 0, count: groupCount * slots), low: low, slots: slots)
    case .distribution: return .lists(GroupedValues())
    }
  }

  var isDistinct: Bool { if case .distinct = kind { true } else { false } }
  var isDistribution: Bool { if case .distribution = kind { true } else { false } }

  /// What the values are of; nil for rows themselves.
  var expression: Expression? { kind.expression }

  /// The least value and how many places it takes to give each value one in each group; nil where they are too many.
  private func slots(groupCount: Int, limit: Int) -> (low: Int64, slots: Int)? {
    guard let bounds else { return (0, 2) }
    let (width, overflow) = bounds.upperBound.subtractingReportingOverflow(bounds.lowerBound)
    if overflow || width >= Int64(limit) || (Int(width) + 2) * groupCount > limit { return nil }
    return (bounds.lowerBound, Int(width) + 2)
  }
}

extension Binder {
  /// A value as a whole number that is the same where the value is the same: texts by code, below their dictionary's
  /// count.
  func countable(_ expression: Expression) throws(DiagnosticError) -> (node: ScalarNode, dictionaryCount: Int?) {
    switch try value(of: expression) {
    case .scalar(let node): return (node, nil)
    case .text(let text):
      // In ASCII no two spellings are one word.
      if case .long(let texts, _) = text, let packed = try context.packed(texts) { return (.numbers(of: packed), nil) }
      let (codes, dictionary) = try coded(text)
      let representatives = try representatives(of: expression, dictionary)
      return (representatives.map { .lookup(codes, low: 0, $0) } ?? codes, dictionary.count)
    case .ratio: preconditionFailure("the checker lets no ratio be counted or added")
    }
  }
}
