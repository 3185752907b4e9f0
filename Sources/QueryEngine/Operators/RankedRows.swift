import ColumnarData
import Diagnostics
import QueryPlan

extension RunContext {
  /// What steps that begin with a sort and the first of its rows, or list columns before these, make of a relation: the
  /// few rows are found first, and the columns are fetched for them alone.
  ///
  /// - Returns: nil for steps that begin otherwise; else the position of the last step that is done.
  func ranked(_ steps: ArraySlice<LogicalPlan.Step>, _ relation: Relation) throws(DiagnosticError)
    -> (last: Int, rows: Relation)?
  {
    let start = steps.startIndex
    switch steps[start].operation {
    case .sort(let keys):
      guard let slice = steps.slice(at: start + 1) else { return nil }
      return (start + 1, try sliced(relation, sortedBy: keys, slice))
    case .project(let columns, let schema):
      guard start + 1 < steps.endIndex, case .sort(let keys) = steps[start + 1].operation,
        let slice = steps.slice(at: start + 2), try canWait(columns, relation),
        let sources = keys.before(columns, listedAs: schema.fields)
      else { return nil }
      return (start + 2, try listed(try sliced(relation, sortedBy: sources, slice), columns, schema))
    case .filter, .derive, .aggregate, .limit, .slice, .change, .expect, .chart: return nil
    }
  }

  /// Whether nothing is lost where columns are computed for few of the rows: an overflow in any row is told.
  private func canWait(_ columns: [ColumnReference], _ relation: Relation) throws(DiagnosticError) -> Bool {
    let binder = Binder(self, relation.source)
    for column in columns {
      switch try binder.value(of: column) {
      case .scalar(let node): if node.canOverflow { return false }
      case .ratio(let node): if node.canOverflow { return false }
      case .text(.computed(let node, _)): if node.canOverflow { return false }
      case .text(.category), .text(.foreign), .text(.long), .text(.constant): break
      }
    }
    return true
  }
}

extension ArraySlice<LogicalPlan.Step> {
  /// The slice at a position that takes rows from the start.
  fileprivate func slice(at index: Int) -> Slice? {
    guard index < endIndex, case .slice(let slice) = self[index].operation, slice.isFromStart else { return nil }
    return slice
  }
}

extension [SortKey] {
  /// The same keys as they are before columns are listed; nil where one is reached from a listed column.
  fileprivate func before(_ columns: [ColumnReference], listedAs fields: [Field]) -> [SortKey]? {
    var keys: [SortKey] = []
    for key in self {
      guard key.column.steps.isEmpty,
        let index = fields.index(ofField: key.column.fieldIndex, named: key.column.field.name), index < columns.count
      else { return nil }
      keys.append(SortKey(column: columns[index], isDescending: key.isDescending))
    }
    return keys
  }
}
