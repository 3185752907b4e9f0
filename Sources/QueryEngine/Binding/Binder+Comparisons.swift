import ColumnarData
import Diagnostics
import QueryPlan
import Values
import VietnameseText

extension Binder {
  func comparing(_ left: Expression, _ comparison: ComparisonOperator, _ right: Expression) throws(DiagnosticError)
    -> ConditionNode
  {
    switch (try value(of: left), try value(of: right)) {
    case (.scalar(let first), .scalar(let second)):
      return try comparing(first, try scale(of: left), comparison, second, try scale(of: right))
    case (.ratio(let first), .ratio(let second)):
      return .compareRatios(first, comparison, second)
    case (.text(let first), .text(let second)):
      // Texts are equal or not; `!=` comes as the negation of `=`.
      return try equal(first, second)
    case (.scalar(let first), .ratio(let second)):
      return .compareRatios(RatioNode(first, scale: try scale(of: left)), comparison, second)
    case (.ratio(let first), .scalar(let second)):
      return .compareRatios(first, comparison, RatioNode(second, scale: try scale(of: right)))
    case (.text, .scalar), (.text, .ratio), (.scalar, .text), (.ratio, .text):
      preconditionFailure("the checker lets values of one type be compared")
    }
  }

  private func comparing(
    _ left: ScalarNode, _ leftScale: Int, _ comparison: ComparisonOperator, _ right: ScalarNode, _ rightScale: Int
  ) throws(DiagnosticError) -> ConditionNode {
    if case .constant(let value) = right, value != ScalarNode.missing {
      return range(left, leftScale, comparison, FixedDecimal(unscaled: value, scale: rightScale))
    }
    if case .constant(let value) = left, value != ScalarNode.missing {
      return range(right, rightScale, comparison.mirrored, FixedDecimal(unscaled: value, scale: leftScale))
    }
    return .compare(
      left, leftFactor: FixedDecimal.powerOfTen(max(0, rightScale - leftScale)), comparison, right,
      rightFactor: FixedDecimal.powerOfTen(max(0, leftScale - rightScale)))
  }

  /// A comparison with a constant as a range in the value's own scale.
  private func range(_ node: ScalarNode, _ scale: Int, _ comparison: ComparisonOperator, _ bound: FixedDecimal)
    -> ConditionNode
  {
    let ceiling = bound.leastNotLess(atScale: scale)
    let floor = bound.greatestNotMore(atScale: scale)
    let least = Int64.min + 1
    switch comparison {
    case .equal: return ceiling == floor ? .range(node, floor, floor) : .constant(false)
    case .notEqual:
      return ceiling == floor
        ? .and([.range(node, least, Int64.max), .not(.range(node, floor, floor))]) : .range(node, least, Int64.max)
    case .less: return ceiling <= least ? .constant(false) : .range(node, least, ceiling - 1)
    case .lessOrEqual: return .range(node, least, floor)
    case .greater: return floor == Int64.max ? .constant(false) : .range(node, floor + 1, Int64.max)
    case .greaterOrEqual: return .range(node, ceiling, Int64.max)
    }
  }

  /// Equality of codes: the second text's values are looked up once in the first's dictionary.
  private func equal(_ first: BoundText, _ second: BoundText) throws(DiagnosticError) -> ConditionNode {
    if case .constant(let left) = first {
      guard case .constant(let right) = second else { return try equal(second, first) }
      return .constant(left == right)
    }
    if case .constant(let text) = second {
      let texts = TextFolding.spellings(of: text)
      let wanted = Set(texts)
      return textTest(first, .isAny(ByteTexts(wanted))) { wanted.contains($0) }
    }
    let (leftCodes, dictionary) = try coded(first)
    let (rightCodes, others) = try coded(second)
    let representatives = dictionary.spellings?.table()
    let table = others.values.enumerated().map { code, text -> Int32 in
      let own = others.labels[code].map { dictionary.code(of: $0) } ?? dictionary.code(spelledLike: text)
      return code == 0 ? Int32.min : own.map { representatives?[$0] ?? Int32($0) } ?? Int32.min
    }
    let left = representatives.map { ScalarNode.lookup(leftCodes, low: 0, $0) }
    return .compare(
      left ?? leftCodes, leftFactor: 1, .equal, .lookup(rightCodes, low: 0, ColumnBuffer(table)), rightFactor: 1)
  }

  /// A text as codes into a dictionary.
  func coded(_ text: BoundText) throws(DiagnosticError) -> (codes: ScalarNode, CategoryDictionary) {
    switch text {
    case .category(let column): return (.codes(column.codes), column.dictionary)
    case .foreign(let path, let codes, let dictionary): return (.coded(path.own.codes, codes), dictionary)
    case .long(_, let index):
      let column = try category(ofColumn: index)
      return (.codes(column.codes), column.dictionary)
    case .constant(let text): return (.constant(1), CategoryDictionary([text]))
    case .computed(let codes, let dictionary): return (codes, dictionary)
    }
  }
}

extension RatioNode {
  /// A number as a quotient by one.
  init(_ node: ScalarNode, scale: Int) {
    self.init(
      numerator: node, denominator: .constant(1), numeratorScale: scale, denominatorScale: 0, kind: .quotient,
      apportioned: nil)
  }
}
