import ColumnarData
import Diagnostics
import QuerySyntax
import VietnameseText

/// A column by which `sort` orders the rows.
///
/// Undefined ratios and missing values come last either way; equal rows keep their order; totals stay at the end.
package struct SortKey: Hashable, Sendable {
  /// The column that is compared.
  package let column: ColumnReference
  /// The greatest first.
  package let isDescending: Bool

  package init(column: ColumnReference, isDescending: Bool) {
    self.column = column
    self.isDescending = isDescending
  }
}

extension SortKey {
  var dumpNode: DumpNode { DumpNode("\(column.dump) \(isDescending ? "descending" : "ascending")") }
}

extension Checker {
  mutating func sortStage(_ keys: [SortKeySyntax], in scope: inout Scope) -> [SortKey]? {
    var checked: [SortKey?] = []
    for key in keys {
      let column = sortColumn(key.measure, in: &scope)
      checked.append(column.map { SortKey(column: $0, isDescending: key.isDescending) })
    }
    return Self.allPresent(checked)
  }

  /// The column that a sort key names: by its name, or after `show` by the text of its measure.
  mutating func sortColumn(_ measure: MeasureSyntax, in scope: inout Scope) -> ColumnReference? {
    if case .path(let path) = measure { return computedColumn(path, in: &scope) }
    let name = text(of: measure.range)
    let matches = NameMatch.fields(named: name, in: scope.schema.fields)
    let byWord = matches.isEmpty ? NameMatch.fields(named: measure.word ?? name, in: scope.schema.fields) : matches
    if byWord.count == 1, let index = byWord.first { return scope.reference(index) }
    report(
      .sortNeedsColumn, at: measure.range, ["measure": .text(name)],
      notes: [.availableNames(scope.schema.fields.map(\.typedName))])
    return nil
  }
}
