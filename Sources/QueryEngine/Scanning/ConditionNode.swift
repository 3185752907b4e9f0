import ColumnarData
import QuerySyntax

/// What is true or false of each row, with columns and tables at hand.
indirect enum ConditionNode: Sendable {
  case constant(Bool)
  /// 1 at the codes of which it is true.
  case codeFlags(CategoryColumn.Codes, ColumnBuffer<UInt8>)
  /// Both ends included; false of a missing value.
  case range(ScalarNode, Int64, Int64)
  /// Factors bring both to one scale.
  case compare(ScalarNode, leftFactor: Int64, ComparisonOperator, ScalarNode, rightFactor: Int64)
  case compareRatios(RatioNode, ComparisonOperator, RatioNode)
  case meetsTarget(RatioNode, Target, misses: Bool)
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
  case isAny([[UInt8]])
  case contains(folded: String)
  case startsWith(folded: String)
}
