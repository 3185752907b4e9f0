import QueryPlan
package import VietnameseText

/// The rows of a figure by what they are to it.
package enum FigurePart: String, Sendable, CaseIterable {
  case numerator = "n"
  case denominator = "d"
  case excluded = "x"
  case unknown = "u"

  /// What readers call it.
  package var title: LocalizedText {
    switch self {
    case .numerator: LocalizedText(english: "numerator", vietnamese: "tử số")
    case .denominator: LocalizedText(english: "denominator", vietnamese: "mẫu số")
    case .excluded: LocalizedText(english: "excluded", vietnamese: "ngoài mẫu số")
    case .unknown: LocalizedText(english: "unknown", vietnamese: "chưa rõ")
    }
  }
}

extension Measure {
  /// Whether it has a numerator and a denominator that are counts of rows.
  var isRatioOfCounts: Bool { if case .proportion = self { true } else { false } }

  /// What a row satisfies that belongs to a part of the measure; nil where the measure has no rows of its own, as a place
  /// or a sum to date.
  ///
  /// The same conditions feed the counters of the measure, so that there are as many rows as the figure says.
  func condition(of part: FigurePart) -> Condition? {
    switch self {
    case .proportion(let numerator, let within, let dropsUnknown):
      let unknown = Condition.all([within, numerator.unknownCondition])
      let whole = dropsUnknown ? Condition.all([within, .opposite(of: numerator.unknownCondition)]) : within
      switch part {
      case .numerator: return .all([whole, numerator.surelyTrue])
      case .denominator: return whole
      case .excluded: return .opposite(of: within)
      case .unknown: return unknown
      }
    case .count(let condition): return Self.condition(of: part, counting: condition, missing: .constant(false))
    case .sum(let value, let condition), .mean(let value, let condition), .minimum(let value, let condition),
      .maximum(let value, let condition), .quantile(let value, _, let condition), .distinct(let value, let condition):
      return Self.condition(of: part, counting: condition, missing: value.missingCondition)
    case .quotient(let left, let right, _):
      switch part {
      case .numerator: return left.condition(of: .numerator)
      case .denominator: return right.condition(of: .numerator)
      case .excluded, .unknown: return nil
      }
    case .share(let inner, _): return part == .numerator ? inner.condition(of: .numerator) : nil
    case .rank, .yearToDate, .rolling: return nil
    }
  }

  /// The parts of a measure of one set of rows: its numerator are the rows that give it a value.
  private static func condition(of part: FigurePart, counting whole: Condition, missing: Condition) -> Condition {
    switch part {
    case .numerator: .all([whole, .opposite(of: missing)])
    case .denominator: whole
    case .excluded: .opposite(of: whole)
    case .unknown: .all([whole, missing])
    }
  }
}
