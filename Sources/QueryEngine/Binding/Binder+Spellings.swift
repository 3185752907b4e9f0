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
    try noteSpellings(spellings, of: expression, dictionary)
    return spellings.table(count: count ?? dictionary.count)
  }

  /// Says of a column of very many texts, which nobody looked through when it was opened, that some count as one value.
  private func noteSpellings(
    _ spellings: Spellings, of expression: Expression, _ dictionary: CategoryDictionary
  ) throws(DiagnosticError) {
    guard case .column(let reference) = expression, reference.steps.isEmpty,
      reference.fieldIndex < source.table.columns.count, case .text = try source.column(reference.fieldIndex),
      let word = spellings.words.first
    else { return }
    let note = Diagnostic(
      .spellingsTaken,
      [
        "column": .name(of: reference.field), "values": .choices(word.map { "\"\(dictionary.values[$0])\"" }),
      ])
    if !context.notes.contains(note) { context.notes.append(note) }
  }

  /// Whether it is a column that tells rows apart or refers to other rows.
  func isKey(_ expression: Expression) throws(DiagnosticError) -> Bool {
    guard case .column(let reference) = expression else { return false }
    var schema = source.table.schema
    if let step = reference.steps.last { schema = try context.source(named: step.referencedTable).table.schema }
    return schema.isKey(reference.field.name)
  }
}

extension Spellings {
  /// The code that stands for each code, those behind the dictionary for themselves; missing stays missing.
  func table(count: Int? = nil) -> ColumnBuffer<Int32> {
    let further = representatives.count..<max(representatives.count, count ?? 0)
    return ColumnBuffer([Int32.min] + (representatives.dropFirst() + Array(further)).map { Int32($0) })
  }
}
