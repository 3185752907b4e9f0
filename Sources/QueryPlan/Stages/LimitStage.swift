import ColumnarData
import Diagnostics
import QuerySyntax
import VietnameseText

/// The greatest or least rows by a column. Rows that tie with the last one kept are cut like others, by row order, and
/// a note counts them.
package struct Limit: Hashable, Sendable {
  /// The greatest rows; false for the least.
  package let isTop: Bool
  /// Rows that are kept, from 1 to 1,000,000,000.
  package let count: Int
  /// The column that decides; a missing value or an undefined ratio comes last.
  package let by: ColumnReference
  /// So many rows for each value of this column, in the order in which the values first stand.
  package let per: ColumnReference?
  /// The rows that are cut are put together in one, their measures computed anew over the union of their rows.
  package let hasOther: Bool

  package init(isTop: Bool, count: Int, by: ColumnReference, per: ColumnReference?, hasOther: Bool) {
    self.isTop = isTop
    self.count = count
    self.by = by
    self.per = per
    self.hasOther = hasOther
  }
}

extension Limit {
  var dumpNodes: [DumpNode] {
    [DumpNode("\(isTop ? "greatest" : "least") \(count) by \(by.dump)")]
      + (per.map { [DumpNode("per \($0.dump)")] } ?? []) + (hasOther ? [DumpNode("other")] : [])
  }
}

extension Checker {
  /// The column of `top N` without a word on it (rule 30): the only measure or the first, after `across` its total.
  private func rankingColumn(of scope: Scope) -> ColumnReference? {
    if scope.isPivot { return scope.totalColumn }
    guard scope.keyCount < scope.schema.fields.count, scope.hasGroups || scope.keyCount > 0 else { return nil }
    return scope.reference(scope.keyCount)
  }

  mutating func limitStage(_ limit: LimitSyntax, stage: StageSyntax, in scope: inout Scope) -> Limit? {
    guard let count = rowCount(limit.count, at: stage.range) else { return nil }
    let by: ColumnReference
    if let measure = limit.by {
      guard let column = sortColumn(measure, in: &scope) else { return nil }
      by = column
    } else if let column = rankingColumn(of: scope) {
      by = column
    } else {
      let columns = scope.isPivot ? [Diagnostic.availableNames(scope.schema.fields.map(\.typedName))] : []
      report(.limitNeedsColumn, at: stage.wordRange, ["count": .number(limit.count)], notes: columns)
      return nil
    }
    if limit.by == nil, scope.isPivot || scope.schema.fields.count > scope.keyCount + 1 {
      report(.rankedBy, at: stage.wordRange, ["column": .name(of: by.field)])
    }
    var per: ColumnReference?
    if let path = limit.per {
      guard let column = computedColumn(path, in: &scope) else { return nil }
      per = column
    }
    if limit.hasOther && (!scope.hasGroups || scope.isPivot) {
      report(.otherNeedsShow, at: stage.range)
      return nil
    }
    // The top of the places are the first ones.
    let isTop = limit.isTop != scope.ranks.contains(by.field.name)
    return Limit(isTop: isTop, count: count, by: by, per: per, hasOther: limit.hasOther)
  }
}
