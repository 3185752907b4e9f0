import ColumnarData
import QueryPlan

extension Binder {
  /// The condition evaluated once for each code of the one column on which it depends, to be looked up by row; nil where
  /// it depends on other things, where the codes are as many as the rows, or where a value that no row may have overflows.
  func codeFlags(of condition: Condition) throws(QueryEngineError) -> ConditionNode? {
    var columns: Set<Int> = []
    guard collectRoots(of: condition, into: &columns), columns.count == 1, let column = columns.first else {
      return nil
    }
    let category = context.category(of: relation, column: column)
    let count = category.dictionary.count
    if count > max(1024, relation.table.rowCount / 4) { return nil }
    var binder = self
    let codes = Codes((0..<UInt32(count)).map { $0 }, greatest: count)
    binder.codeDomain = (column, codes)
    let node = try binder.condition(condition)
    let flags = MutableBuffer<UInt8>(repeating: 0, count: count)
    let scan = RowScan(rowCount: count, filter: [node])
    do throws(QueryEngineError) {
      try scan.run([flags], context.pace) { flags, rows, _ in
        for position in 0..<rows.count { flags[rows.row(position)] = 1 }
      }
    } catch {
      if error == .overflow { return nil }
      throw error
    }
    return .codeFlags(category.codes, ColumnBuffer((0..<count).map { flags[$0] }))
  }

  /// The table's own columns from which everything in the condition is reached; false where one of them has no codes.
  private func collectRoots(of condition: Condition, into columns: inout Set<Int>) -> Bool {
    switch condition {
    case .constant: return true
    case .isTrue(let value), .withinDays(let value, _), .withinPeriods(let value, _), .withinNumbers(let value, _, _),
      .contains(let value, _), .startsWith(let value, _), .isMissing(let value):
      return collectRoots(of: value, into: &columns)
    case .compare(let left, _, let right):
      return collectRoots(of: left, into: &columns) && collectRoots(of: right, into: &columns)
    case .matches(let reference, _), .meetsTarget(let reference, _, _):
      return collectRoots(of: .column(reference), into: &columns)
    case .has: return false
    case .and(let parts), .or(let parts): return parts.allSatisfy { collectRoots(of: $0, into: &columns) }
    case .not(let inner): return collectRoots(of: inner, into: &columns)
    }
  }

  private func collectRoots(of expression: Expression, into columns: inout Set<Int>) -> Bool {
    switch expression {
    case .number, .text, .date, .period, .ratio, .boolean: return true
    case .negated(let operand), .periodContaining(let operand, _): return collectRoots(of: operand, into: &columns)
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right), .daysBetween(let left, let right):
      return collectRoots(of: left, into: &columns) && collectRoots(of: right, into: &columns)
    case .column(let reference):
      let tableCount = relation.table.columns.count
      let root = reference.steps.first?.fieldIndex ?? reference.fieldIndex
      if root >= tableCount {
        guard reference.steps.isEmpty, root - tableCount < relation.derived.count else { return false }
        return collectRoots(of: relation.derived[root - tableCount].expression, into: &columns)
      }
      switch relation.table.columns[root] {
      case .category: columns.insert(root)
      case .text where !reference.steps.isEmpty: columns.insert(root)
      default: return false
      }
      return true
    }
  }
}
