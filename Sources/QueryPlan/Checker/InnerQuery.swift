import Diagnostics
import QuerySyntax

/// A query in parentheses, `procedure in (procedures | where online)`, as a condition names it by its number.
struct InnerQuery: Hashable {
  let syntax: PipelineSyntax
  /// The text in which its ranges count.
  let source: String
  /// Where its faults are reported; see ``Checker/definitionRange``.
  let definitionRange: Range<Int>?
  /// The definitions in which it stands.
  let expanding: [String]
  /// The period that a metric around it imposes; nil where it stands for itself.
  let period: ImposedPeriod?
  /// The place of the column that gives the values.
  let fieldIndex: Int
}

extension Checker {
  /// The number of an inner query, the same however often it is checked.
  mutating func number(of query: InnerQuery) -> Int {
    if let index = innerQueries.firstIndex(of: query) { return earlierInnerQueries + index }
    innerQueries.append(query)
    return earlierInnerQueries + innerQueries.count - 1
  }
}
