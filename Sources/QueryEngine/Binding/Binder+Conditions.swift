import ColumnarData
import Diagnostics
import QueryPlan
import Values
import VietnameseText

extension Binder {
  /// The node of a condition; what depends on a single column's code is evaluated once a code.
  func condition(_ condition: Condition) throws(DiagnosticError) -> ConditionNode {
    try unreduced(condition).reduced
  }

  private func unreduced(_ condition: Condition) throws(DiagnosticError) -> ConditionNode {
    switch condition {
    case .constant(let value): return .constant(value)
    case .and(let parts): return try joined(parts, ConditionNode.and, of: true)
    case .or(let parts): return try joined(parts, ConditionNode.or, of: false)
    case .not(let inner): return .not(try unreduced(inner))
    case .has(let has): return try self.has(has)
    case .inQuery(let value, let number): return try inQuery(value, number)
    case .isTrue, .compare, .matches, .withinDays, .withinPeriods, .withinNumbers, .contains, .startsWith, .isMissing,
      .meetsTarget:
      return try atom(condition)
    }
  }

  /// The parts of a condition that are looked at one after the other.
  func conjuncts(_ conditions: [Condition]) throws(DiagnosticError) -> [ConditionNode] {
    var nodes: [ConditionNode] = []
    for condition in conditions { nodes.append(try self.condition(condition)) }
    if case .and(let parts) = ConditionNode.all(nodes) { return parts }
    return nodes.isEmpty ? [] : [.all(nodes)]
  }

  private func joined(_ parts: [Condition], _ join: ([ConditionNode]) -> ConditionNode, of empty: Bool)
    throws(DiagnosticError) -> ConditionNode
  {
    var nodes: [ConditionNode] = []
    for part in parts { nodes.append(try unreduced(part)) }
    return nodes.isEmpty ? .constant(empty) : join(nodes)
  }

  private func atom(_ condition: Condition) throws(DiagnosticError) -> ConditionNode {
    switch condition {
    case .isTrue(let expression): return .range(try scalar(expression), 1, 1)
    case .compare(let left, let comparison, let right): return try comparing(left, comparison, right)
    case .matches(let reference, let values):
      let texts = try isKey(.column(reference)) ? values : values.flatMap { TextFolding.spellings(of: $0) }
      let wanted = Set(texts)
      return try textTest(.column(reference), .isAny(ByteTexts(wanted))) { wanted.contains($0) }
    case .contains(let expression, let folded):
      return try textTest(expression, .contains(FoldedText(folded))) { TextFolding.folded($0).contains(folded) }
    case .startsWith(let expression, let folded):
      return try textTest(expression, .startsWith(FoldedText(folded))) { TextFolding.folded($0).hasPrefix(folded) }
    case .withinDays(let expression, let days):
      return .range(
        try scalar(expression), Int64(days.lowerBound.daysSince1970), Int64(days.upperBound.daysSince1970))
    case .withinPeriods(let expression, let ordinals):
      return .range(try scalar(expression), Int64(ordinals.lowerBound), Int64(ordinals.upperBound))
    case .withinNumbers(let expression, let low, let high):
      let scale = try scale(of: expression)
      return .range(try scalar(expression), low.leastNotLess(atScale: scale), high.greatestNotMore(atScale: scale))
    case .isMissing(let expression): return try missing(expression)
    case .meetsTarget(let reference, let target, let misses):
      guard case .ratio(let node) = try value(of: reference) else {
        preconditionFailure("the checker lets ratios alone meet targets")
      }
      return .meetsTarget(node, target, misses: misses)
    case .constant, .and, .or, .not, .has, .inQuery: preconditionFailure("not an atom")
    }
  }

  private func missing(_ expression: Expression) throws(DiagnosticError) -> ConditionNode {
    switch try value(of: expression) {
    case .scalar(let node): return .isMissing(node)
    case .ratio(let node):
      // An undefined ratio is there; one of which a part is missing is not.
      return .or([.isMissing(node.numerator), .isMissing(node.denominator)])
    case .text(.constant): return .constant(false)
    case .text(.computed(let codes, _)): return .isMissing(codes)
    case .text(.long(let column, _)): return .text(column, .isMissing).onNumbers
    case .text(.category(let column)): return .isMissing(.codes(column.codes))
    case .text(.foreign(let path, let codes, _)): return .isMissing(.coded(path.own.codes, codes))
    }
  }

  private func textTest(_ expression: Expression, _ test: TextTest, _ isTrue: (String) -> Bool)
    throws(DiagnosticError) -> ConditionNode
  {
    guard case .text(let text) = try value(of: expression) else {
      preconditionFailure("the checker lets texts alone be searched")
    }
    return textTest(text, test, isTrue)
  }

  /// - Parameter isTrue: The same test on one value of a dictionary.
  func textTest(_ text: BoundText, _ test: TextTest, _ isTrue: (String) -> Bool) -> ConditionNode {
    switch text {
    case .constant(let text): return .constant(isTrue(text))
    case .long(let column, _): return ConditionNode.text(column, test).onNumbers
    case .category(let column): return flagged(column) { isTrue(column.dictionary.values[$0]) }
    case .computed(let codes, let dictionary): return flagged(codes, dictionary) { isTrue(dictionary.values[$0]) }
    case .foreign(let path, let codes, let dictionary):
      return flagged(path, codes, dictionary) { isTrue(dictionary.values[$0]) }
    }
  }

  // MARK: Texts by their codes

  /// Whether something is true of a row's text, asked once a code; of missing texts it is false.
  func flagged(_ column: CategoryColumn, _ isTrue: (Int) -> Bool) -> ConditionNode {
    .onCodes(context.zoned(column.codes), flags(of: column.dictionary, isTrue))
  }

  /// The same of codes that are worked out.
  func flagged(_ codes: ScalarNode, _ dictionary: CategoryDictionary, _ isTrue: (Int) -> Bool) -> ConditionNode {
    .range(.lookup(codes, low: 0, ColumnBuffer(flags(of: dictionary, isTrue).map(Int32.init))), 1, 1)
  }

  /// The same of a column that is reached over a foreign key.
  func flagged(
    _ path: ForeignPath, _ codes: ColumnBuffer<Int64>, _ dictionary: CategoryDictionary, _ isTrue: (Int) -> Bool
  ) -> ConditionNode {
    let flags = flags(of: dictionary, isTrue)
    return .onCodes(path.own.codes, codes.array.map { $0 == ScalarNode.missing ? 0 : flags[Int($0)] })
  }

  private func flags(of dictionary: CategoryDictionary, _ isTrue: (Int) -> Bool) -> [UInt8] {
    dictionary.values.indices.map { $0 > 0 && isTrue($0) ? 1 : 0 }
  }
}
