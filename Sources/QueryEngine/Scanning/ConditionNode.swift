import ColumnarData
import Values

/// What is true or false of each row, with columns and tables at hand.
indirect enum ConditionNode: Sendable {
  case constant(Bool)
  case codes(CodeTest)
  case difference(DifferenceTest)
  /// Both ends included; false of a missing value.
  case range(ScalarNode, Int64, Int64)
  /// Factors bring both to one scale.
  case compare(ScalarNode, leftFactor: Int64, ComparisonOperator, ScalarNode, rightFactor: Int64)
  case compareRatios(RatioNode, ComparisonOperator, RatioNode)
  case meetsTarget(RatioNode, Target, misses: Bool)
  /// Whether the value is one of these, which ascend.
  case isMember(ScalarNode, of: ColumnBuffer<Int64>)
  case isMissing(ScalarNode)
  case text(TextColumn, TextTest)
  case and([ConditionNode])
  case or([ConditionNode])
  case not(ConditionNode)
}

/// What is asked of a long text, on its bytes.
enum TextTest: Sendable {
  case isMissing
  /// Exactly one of these.
  case isAny(ByteTexts)
  case contains(FoldedText)
  case startsWith(FoldedText)
  /// The same as ``contains(_:)``, of texts that have numbers.
  case found(NumberedSearch)
}

extension ConditionNode {
  /// Whether it computes with numbers, so that a row may leave 64 bits.
  var canOverflow: Bool {
    switch self {
    case .constant, .codes, .difference, .text: false
    case .range(let node, _, _), .isMember(let node, _), .isMissing(let node): node.canOverflow
    case .compare(let left, _, _, let right, _): left.canOverflow || right.canOverflow
    case .compareRatios(let left, _, let right): left.canOverflow || right.canOverflow
    case .meetsTarget(let ratio, _, _): ratio.canOverflow
    case .and(let parts), .or(let parts): parts.contains(where: \.canOverflow)
    case .not(let inner): inner.canOverflow
    }
  }
}

extension RatioNode {
  var canOverflow: Bool { numerator.canOverflow || denominator.canOverflow }
}

extension ScalarNode {
  var canOverflow: Bool {
    switch self {
    case .constant, .words, .affine, .paired, .coded, .rowTable: false
    case .negated, .sum, .product: true
    case .lookup(let operand, _, _), .converted(let operand, _): operand.canOverflow
    case .cases(let cases, let otherwise):
      otherwise.canOverflow || cases.contains { $0.condition.canOverflow || $0.value.canOverflow }
    }
  }
}
