import ColumnarData
import Values

extension Measure {
  /// The measure with the condition of the rows that it counts, or the measures that it is made of, below it.
  var dumpNode: DumpNode {
    switch self {
    case .count(let filter): DumpNode("count", filter.filterDump)
    case .proportion(let part, let whole, let dropsUnknown):
      DumpNode(
        "proportion, unknown \(dropsUnknown ? "dropped" : "as no")",
        [DumpNode("of", [part.dumpNode]), DumpNode("within", [whole.dumpNode])])
    case .sum(let value, let filter): DumpNode("sum of \(value.dump)", filter.filterDump)
    case .mean(let value, let filter): DumpNode("mean of \(value.dump)", filter.filterDump)
    case .minimum(let value, let filter): DumpNode("minimum of \(value.dump)", filter.filterDump)
    case .maximum(let value, let filter): DumpNode("maximum of \(value.dump)", filter.filterDump)
    case .quantile(let value, let fraction, let filter):
      DumpNode("quantile \(fraction.plainText) of \(value.dump)", filter.filterDump)
    case .distinct(let value, let filter): DumpNode("distinct of \(value.dump)", filter.filterDump)
    case .quotient(let left, let right, let kind):
      DumpNode("quotient as \(kind.rawValue)", [left.dumpNode, right.dumpNode])
    case .share(let inner, let within): DumpNode("share within \(Self.dump(ofKeys: within))", [inner.dumpNode])
    case .rank(let inner, let within): DumpNode("rank within \(Self.dump(ofKeys: within))", [inner.dumpNode])
    case .yearToDate(let inner, let key): DumpNode("year to date by key \(key)", [inner.dumpNode])
    case .rolling(let inner, let periods, let key):
      DumpNode("rolling \(periods) by key \(key)", [inner.dumpNode])
    }
  }

  /// Keys by their places: those in `by` first, then the one across.
  static func dump(ofKeys keys: [Int]) -> String {
    keys.isEmpty ? "all rows" : "keys " + keys.map(String.init).joined(separator: ", ")
  }
}

extension GroupKey {
  /// - Parameter role: `key` or `across`.
  func dumpNode(_ role: String) -> DumpNode {
    DumpNode("\(role) \(field.dump)", [DumpNode(expression.dump), DumpNode(listingDump)])
  }

  private var listingDump: String {
    switch listing {
    case .existing:
      let declared = field.values.map { " in the order of " + DumpNode.quoted($0.map(\.value)) }
      return "existing values" + (declared ?? "")
    case .values(let values): return "every value of " + DumpNode.quoted(values)
    case .periods(let ordinals):
      guard case .period(let unit) = expression.type else { return "every period of \(ordinals)" }
      return "every " + unit.dump(ofPeriods: ordinals)
    }
  }
}
