import ColumnarData
import Diagnostics
import QueryPlan
import Values
import VietnameseText

/// Which step leaves an answer without rows (rule 35).
extension RunContext {
  /// Whether an answer tells of no row: it has none but totals, or every measure in it is that of no row.
  func isEmpty(_ answer: Relation) throws(DiagnosticError) -> Bool {
    if answer.table.rowCount == 0 { return true }
    let isGrouped = answer.lineage != nil
    guard answer.table.rowCount <= Self.examinedRows else { return false }
    for row in 0..<answer.table.rowCount where !answer.isTotal(Int32(row)) {
      if !isGrouped { return false }
      for column in answer.keyCount..<answer.table.columns.count {
        if !(try cell(of: answer, row, column)).isOfNoRow { return false }
      }
    }
    return true
  }

  /// An answer with more groups has some rows behind it: declared values and periods are fewer.
  private static var examinedRows: Int { 10_000 }

  private func cell(of answer: Relation, _ row: Int, _ column: Int) throws(DiagnosticError) -> Cell {
    do throws(TextsLost) { return try answer.table.cell(row: row, column: column) } catch {
      throw DiagnosticError(error)
    }
  }

  /// What to say of a plan whose answer is empty: the first step after which no row is left. Nil where the rows are there, but
  /// give nothing.
  func emptiness(of plan: LogicalPlan) throws(DiagnosticError) -> Diagnostic? {
    var relation = Relation(try source(named: plan.source))
    if try rowCount(relation) == 0 {
      return Diagnostic(.tableIsEmpty, ["table": .name(of: relation.table.schema)])
    }
    for (place, step) in plan.steps.enumerated() {
      relation = try applied(step, to: relation, before: plan.steps[(place + 1)...].prefix(1))
      switch step.operation.funnelRole {
      case .filters, .changesRows:
        if try rowCount(relation) == 0 { return Diagnostic(.noRowsLeft, ["stage": .text(step.text)]) }
      case .keepsRows, .makesRows: break
      }
    }
    return nil
  }
}

extension Cell {
  /// What a measure gives where there is no row: 0, 0/0 or nothing.
  fileprivate var isOfNoRow: Bool {
    switch self {
    case .missing: true
    case .number(let number): number.unscaled == 0
    case .ratio(let ratio): ratio.numerator == 0 && ratio.denominator == 0
    case .text, .boolean, .date, .period, .label: false
    }
  }
}
