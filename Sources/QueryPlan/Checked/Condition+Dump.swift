import ColumnarData
import QuerySyntax
import Values

extension Condition {
  /// A predicate on one line; `and`, `or`, `not` and `has` with their parts below them.
  var dumpNode: DumpNode {
    switch self {
    case .and(let parts): DumpNode("and", parts.map(\.dumpNode))
    case .or(let parts): DumpNode("or", parts.map(\.dumpNode))
    case .not(let inner): DumpNode("not", [inner.dumpNode])
    case .has(let has): has.dumpNode
    case .constant(let value): DumpNode(value ? "true" : "false")
    case .isTrue(let value): DumpNode("\(value.dump) is true")
    case .compare(let left, let comparison, let right):
      DumpNode("\(left.dump) \(comparison.rawValue) \(right.dump)")
    case .matches(let column, let values): DumpNode("\(column.dump) in \(DumpNode.quoted(values))")
    case .withinDays(let value, let days):
      DumpNode("\(value.dump) in \(days.lowerBound.isoText)...\(days.upperBound.isoText)")
    case .withinPeriods(let value, let ordinals): DumpNode("\(value.dump) in \(Self.periods(ordinals, of: value))")
    case .withinNumbers(let value, let low, let high):
      DumpNode("\(value.dump) in \(low.plainText)...\(high.plainText)")
    case .inQuery(let value, let number): DumpNode("\(value.dump) in inner query \(number)")
    case .contains(let value, let folded): DumpNode("\(value.dump) contains \(DumpNode.quoted(folded))")
    case .startsWith(let value, let folded): DumpNode("\(value.dump) starts with \(DumpNode.quoted(folded))")
    case .isMissing(let value): DumpNode("\(value.dump) is missing")
    case .meetsTarget(let column, let target, let misses):
      DumpNode("\(column.dump) \(misses ? "misses" : "meets") \(target.dump)")
    }
  }

  private static func periods(_ ordinals: ClosedRange<Int32>, of value: Expression) -> String {
    guard case .period(let unit) = value.type else { return "\(ordinals)" }
    return unit.dump(ofPeriods: ordinals)
  }

  /// What a measure or counter says of its filter: nothing where every row counts.
  var filterDump: [DumpNode] { self == .constant(true) ? [] : [dumpNode] }
}

extension HasCondition {
  fileprivate var dumpNode: DumpNode {
    DumpNode(
      "has \(table) by [\(foreignFieldIndex)]→[\(keyFieldIndex)]", added.map(\.dumpNode) + [condition.dumpNode])
  }
}
