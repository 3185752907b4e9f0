import ColumnarData

// Questions about texts of one make, asked of their numbers.

extension ConditionNode {
  /// A test of texts as one of their numbers, where they have some and these tell; else as it is.
  var onNumbers: ConditionNode {
    guard case .text(let column, let test) = self, let texts = column.packed else { return self }
    let node = ScalarNode.numbers(of: texts)
    switch test {
    case .isMissing: return .isMissing(.codes(texts.low))
    case .isAny(let wanted):
      let numbers = wanted.texts.compactMap { texts.numbering.number(of: $0.span) }
      if numbers.count > Self.fewNumbers { return .isMember(node, of: ColumnBuffer(numbers.sorted())) }
      return Self.any(numbers.map { texts.isNumber($0) })
    case .startsWith(let start):
      guard let starts = texts.numbering.texts(foldingTo: start.bytes.span) else { return self }
      let ranges = starts.flatMap { texts.numbering.numbers(startingWith: $0.span) }
      return Self.any(ranges.map { .range(node, $0.lowerBound, $0.upperBound) })
    case .contains(let pattern):
      return NumberedSearch(pattern.bytes, in: texts).map { .text(column, .found($0)) } ?? self
    case .found: return self
    }
  }

  /// More are looked up among all.
  private static let fewNumbers = 4

  private static func any(_ conditions: [ConditionNode]) -> ConditionNode {
    conditions.count == 1 ? conditions[0] : conditions.isEmpty ? .constant(false) : .or(conditions)
  }
}

extension PackedTexts {
  /// Whether a row has a number: a comparison of its codes.
  fileprivate func isNumber(_ number: Int64) -> ConditionNode {
    let (highCode, lowCode) = codes(of: number)
    func test(_ codes: Codes, _ code: UInt32) -> ConditionNode {
      .codes(CodeTest(codes: codes, form: .interval(low: code, high: code, isNegated: false)))
    }
    return high.map { .and([test($0, highCode), test(low, lowCode)]) } ?? test(low, lowCode)
  }
}
