import ColumnarData
import Diagnostics
import QueryPlan

/// One code for all spellings of a word, wherever rows are grouped or different values counted (rule 34).
extension Binder {
  /// The code that stands for each code of a text; nil where every value has one spelling, and for keys, whose values differ
  /// as they are written.
  ///
  /// - Parameter count: Codes from the dictionary's count on stand for themselves up to this one.
  func representatives(
    of expression: Expression, _ dictionary: CategoryDictionary, count: Int? = nil
  ) throws(DiagnosticError) -> ColumnBuffer<Int32>? {
    if try isKey(expression) { return nil }
    guard let spellings = dictionary.spellings else { return nil }
    let codes = spellings.representatives + Array(dictionary.count..<max(dictionary.count, count ?? 0))
    return ColumnBuffer([Int32.min] + codes.dropFirst().map { Int32($0) })
  }

  /// Whether it is a column that tells rows apart or refers to other rows.
  func isKey(_ expression: Expression) throws(DiagnosticError) -> Bool {
    guard case .column(let reference) = expression else { return false }
    var schema = source.table.schema
    if let step = reference.steps.last { schema = try context.source(named: step.referencedTable).table.schema }
    return schema.isKey(reference.field.name)
  }
}
