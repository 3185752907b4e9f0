package import ColumnarData
import Values

extension LogicalPlan {
  /// What the ratios of its answer are compared with, by the names of their columns: a ratio is printed at as many decimals
  /// as show on which side of each it stands (rule 16).
  package var comparisons: [String: [Target]] {
    var comparisons: [String: [Target]] = [:]
    for step in steps {
      switch step.operation {
      case .filter(let condition), .expect(let condition):
        for (name, target) in condition.ratioComparisons { comparisons[name, default: []].append(target) }
      case .derive, .aggregate, .project, .sort, .limit, .slice, .change, .chart: break
      }
    }
    return comparisons
  }
}

extension Condition {
  fileprivate var ratioComparisons: [(name: String, target: Target)] {
    switch self {
    case .compare(.column(let column), let comparison, .ratio(let value)):
      [(column.field.name, Target(comparison: comparison, value: value))]
    case .compare(.column(let column), let comparison, .number(let number)):
      [
        (
          column.field.name,
          Target(
            comparison: comparison, value: Ratio(number.unscaled, FixedDecimal.powerOfTen(number.scale)))
        )
      ]
    case .and(let parts), .or(let parts): parts.flatMap(\.ratioComparisons)
    case .not(let inner): inner.ratioComparisons
    case .constant, .isTrue, .compare, .matches, .withinDays, .withinPeriods, .withinNumbers, .contains, .startsWith,
      .inQuery, .isMissing, .meetsTarget, .has:
      []
    }
  }
}
