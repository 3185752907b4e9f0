import ColumnarData
import Diagnostics
import QueryPlan
import Values
import VietnameseText

/// The different values of an inner query's column; missing ones and labels, which are no values, apart.
enum InnerValues {
  /// As keys are compared between tables.
  case texts(Set<Substring>)
  /// Ascending, in units of 10^−scale; days, ordinals of periods, and 0 and 1 of yes/no values have the scale 0.
  case numbers([Int64], scale: Int)
}

extension Binder {
  /// Whether a value is one of an inner query's: of a text by the codes of its column, of which each is looked up once.
  func inQuery(_ expression: Expression, _ number: Int) throws(DiagnosticError) -> ConditionNode {
    switch (try value(of: expression), try context.values(ofInnerQuery: number)) {
    case (.text(let text), .texts(let texts)):
      // Values of keys differ as they are written; all others are one in any spelling.
      if try isKey(expression) { return try textMember(text, of: texts) }
      let spellings = texts.flatMap { TextFolding.spellings(of: String($0)).map { ForeignKeyLink.joinText($0) } }
      return try textMember(text, of: Set(spellings))
    case (.scalar(let node), .numbers(let numbers, let scale)):
      let own = try self.scale(of: expression)
      let values = numbers.compactMap { FixedDecimal(unscaled: $0, scale: scale).units(atScale: own) }
      return values.isEmpty ? .constant(false) : .isMember(node, of: ColumnBuffer(values))
    case (.text, .numbers), (.scalar, .texts), (.ratio, _):
      preconditionFailure("the checker lets values of one type be looked for")
    }
  }

  private func textMember(_ text: BoundText, of texts: Set<Substring>) throws(DiagnosticError) -> ConditionNode {
    func isMember(_ dictionary: CategoryDictionary) -> (Int) -> Bool {
      { dictionary.labels[$0] == nil && texts.contains(ForeignKeyLink.joinText(dictionary.values[$0])) }
    }
    switch text {
    case .constant(let text): return .constant(texts.contains(ForeignKeyLink.joinText(text)))
    case .category(let column): return flagged(column, isMember(column.dictionary))
    case .long(_, let index):
      let column = try category(ofColumn: index)
      return flagged(column, isMember(column.dictionary))
    case .computed(let codes, let dictionary): return flagged(codes, dictionary, isMember(dictionary))
    case .foreign(let path, let codes, let dictionary):
      return flagged(path, codes, dictionary, isMember(dictionary))
    }
  }
}

extension FixedDecimal {
  /// The number in units of another scale; nil where it is no whole number of them, or leaves 64 bits.
  fileprivate func units(atScale other: Int) -> Int64? {
    if other >= scale {
      return Int64(exactly: Int128(unscaled) * Int128(FixedDecimal.powerOfTen(other - scale)))
    }
    let (quotient, remainder) = unscaled.quotientAndRemainder(dividingBy: FixedDecimal.powerOfTen(scale - other))
    return remainder == 0 ? quotient : nil
  }
}
